use serde::{Deserialize, Serialize};

use super::Platform;
use crate::check::null_is_absent;
use crate::vocabulary::{Id, Name};

/// A scheme of follower tiers: which number of followers is called nano, micro, macro and so on.
///
/// There is no standard, so the scheme is a value; three published ones are presets. A tier begins with its lower bound
/// and ends before its upper one, and whoever has fewer followers than the first tier is in none.
///
/// ```
/// use greenroom::platform::{FollowerTiers, Platform};
///
/// let scheme: FollowerTiers = greenroom::wire::parse(r#"{"tiers": [
///     {"id": "nano", "name": "Nano", "from": 1000, "to": 10000}, {"id": "micro", "name": "Micro", "from": 10000}
/// ]}"#)?;
/// let tier = |followers| scheme.tier(followers, &Platform::TikTok).map(|tier| tier.id.as_str());
/// assert_eq!([999, 1_000, 9_999, 10_000].map(tier), [None, Some("nano"), Some("nano"), Some("micro")]);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FollowerTiers {
    /// The tiers of every platform without its own, from the smallest on; none when the scheme is for its platforms
    /// alone.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub tiers: Vec<FollowerTier>,
    /// Platforms with tiers of their own.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<PlatformTiers>,
}

/// The tiers of one platform.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlatformTiers {
    /// The platform.
    pub platform: Platform,
    /// Its tiers, from the smallest on.
    pub tiers: Vec<FollowerTier>,
}

/// One tier.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FollowerTier {
    /// The name in documents, unique among the tiers.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// The fewest followers.
    pub from: u64,
    /// The first number of followers that is beyond; none for the last tier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<u64>,
}

impl FollowerTiers {
    /// The tier of so many followers on a platform, if they are in one.
    #[must_use]
    pub fn tier(&self, followers: u64, platform: &Platform) -> Option<&FollowerTier> {
        self.tiers_of(platform).iter().find(|tier| tier.holds(followers))
    }

    /// The tiers that hold for a platform: its own, or those of all.
    #[must_use]
    pub fn tiers_of(&self, platform: &Platform) -> &[FollowerTier] {
        let own = self.platforms.iter().find(|own| own.platform == *platform);
        own.map_or(self.tiers.as_slice(), |own| own.tiers.as_slice())
    }
}

impl FollowerTier {
    /// Whether so many followers are in this tier.
    #[must_use]
    pub fn holds(&self, followers: u64) -> bool {
        self.from <= followers && self.to.is_none_or(|to| followers < to)
    }
}
