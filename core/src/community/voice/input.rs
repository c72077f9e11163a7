use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::community::InboxItem;
use crate::money::Decimal;
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

/// What `voice_of_customer` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VoiceOfCustomerInput {
    /// What people wrote, in this period and the one before.
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub items: Vec<InboxItem>,
    /// What may be spoken about; an item may be about several.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub themes: Vec<VoiceTheme>,
    /// The period that is looked at.
    pub period: VoicePeriod,
    /// The period before, with which it is compared; they do not overlap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<VoicePeriod>,
    /// From which sentiment on an item is positive, above 0 to 1.
    pub positive_from: Decimal,
    /// How many positive items of this period make an author an advocate: 2 to 1,000.
    pub advocate_items: u32,
    /// How many items are named as examples of each theme: 0 to 100.
    pub examples: u32,
}

/// A time, as long as it lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VoicePeriod {
    /// When it begins.
    pub from: Instant,
    /// When it ends, that moment not included.
    pub until: Instant,
}

/// What may be spoken about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VoiceTheme {
    /// Its name in the list.
    pub id: Id,
    /// Its name for people.
    pub name: Name,
    /// By which words it is known: words, phrases of up to 16 words and single marks, whole words, whatever their case.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub phrases: Vec<String>,
}

impl VoicePeriod {
    /// Whether a moment lies in it.
    #[must_use]
    pub fn contains(&self, at: Instant) -> bool {
        self.from <= at && at < self.until
    }
}
