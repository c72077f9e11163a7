//! Where content lives, in which formats, and how followers are counted into tiers.

mod check;
mod content;
mod follower_tiers;
mod follower_tiers_check;
mod format;
mod open_names;
mod other_name;
#[expect(clippy::module_inception, reason = "one file for each type")]
mod platform;

pub use check::check_format;
pub use content::{Content, Media, MediaKind, StoryFrame, TimedText};
pub use follower_tiers::{FollowerTier, FollowerTiers, PlatformTiers};
pub use format::{Format, FormatError};
pub use other_name::OtherName;
pub use platform::{Platform, PlatformError};
