//! Whether content says that it is advertising, as each jurisdiction wants it. Advice, not legal counsel.

mod compute;
mod find;
mod input;
mod judge;
mod places;
mod present;
mod result;
mod rules;
mod tokens;

pub use compute::check_disclosure;
pub use input::{CheckDisclosureInput, Connection};
pub use present::present_disclosure_check;
pub use result::{
    DisclosureCheck, DisclosureFix, DisclosureFixKind, DisclosureVerdict, FoundWords, JurisdictionFinding, UsedRules,
    WordsVerdict,
};
pub use rules::{
    CaptionFold, DisclosureReading, DisclosureRules, DisclosureWords, FrameRule, LastingRule, PictureRule,
    PlatformLabelRule, RejectedWords, TextPlaceRule, VideoPlaceRule, WordsUse,
};
