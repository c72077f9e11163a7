//! The voice of a brand: what its replies must say, must never say and how they sound, as facts that can be checked.

mod check;
mod compute;
mod draft;
mod finding;
mod input;
mod measure;
mod phrase;
mod present;
mod prose;
mod result;
mod scope;
mod voice;

pub(super) use check::{check_draft_text, check_most};
pub use compute::check_voice;
pub(crate) use compute::{judge as judge_words, verdict as voice_verdict};
pub(super) use compute::{judge, voice_check};
pub use input::CheckVoiceInput;
pub use measure::VoiceMeasure;
pub use present::present_voice_check;
pub(super) use present::voice_tables;
pub use result::{
    VoiceCheck, VoiceCheckTag, VoiceFigure, VoiceFigureUndefined, VoiceFinding, VoiceFindingKind, VoiceVerdict,
};
pub(crate) use scope::DraftPlace;
pub use scope::VoiceScope;
pub(super) use scope::is_within;
pub use voice::{BrandVoice, BrandVoiceTag, ForbiddenPhrases, PhrasePlace, RequiredPhrase, VoiceLevel, VoiceRule};
