//! Where content lives, in which formats, what is published, what platforms allow, and how followers are counted into tiers.

mod check;
mod content;
mod follower_tiers;
mod follower_tiers_check;
mod format;
mod limits;
mod open_names;
mod other_name;
#[expect(clippy::module_inception, reason = "one file for each type")]
mod platform;

pub use check::check_format;
pub use content::{Content, Media, MediaKind, StoryFrame, TimedText};
pub use follower_tiers::{FollowerTier, FollowerTiers, PlatformTiers};
pub use format::{Format, FormatError};
pub use limits::{
    CheckContentInput, ContentCheck, ContentCount, ContentLimit, ContentLimits, CountedPart, CountingUnit, LimitBound,
    LimitVerdict, SourcedLimit, UsedLimits, addresses, check_content, count_text, emoji, hashtags, mentions,
    present_content_check,
};
pub use other_name::OtherName;
pub use platform::{Platform, PlatformError};
