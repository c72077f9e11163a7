use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent, tagged_union};
use crate::money::{Money, Percent};
use crate::time::Date;
use crate::vocabulary::Id;

/// What `attribute` takes: touches, conversions, who owns which code and link, and the model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AttributeInput {
    /// The touches, in any order; none of them when codes alone are to be counted.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub touches: Vec<Touch>,
    /// The conversions, in any order.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::MEASURED_ROWS)))]
    pub conversions: Vec<TrackedConversion>,
    /// Whose the discount codes are.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<CodeOwner>,
    /// Whose the links are.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<LinkOwner>,
    /// How a conversion is shared among its touches.
    pub model: AttributionModel,
    /// How many days a touch counts before a conversion: 0 (the same day alone) to 365.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = crate::check::limits::WINDOW_DAYS)))]
    pub window_days: u32,
    /// What a code does that was used at the conversion; absent: it decides.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub code_rule: CodeRule,
}

/// Somebody saw or clicked something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Touch {
    /// Who, by whatever the shop or the tracker knows people by.
    pub person: Id,
    /// On which day.
    pub date: Date,
    /// At which minute of the day, 0 to 1,439; absent: at its beginning.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = crate::check::limits::LAST_MINUTE)))]
    pub minute: Option<u32>,
    /// Of whom it was: the creator, the channel. Absent where a link says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Id>,
    /// By which link; its owner is the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<Id>,
}

/// Somebody bought, or did what else was hoped for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrackedConversion {
    /// Its name in documents, such as the number of the order.
    pub id: Id,
    /// Who; absent where nobody knows, so that a code alone can say whose it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
    /// On which day.
    pub date: Date,
    /// At which minute of the day, 0 to 1,439; absent: at its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = crate::check::limits::LAST_MINUTE)))]
    pub minute: Option<u32>,
    /// What it was worth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Money>,
    /// The code that was used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<Id>,
}

/// Whose a discount code is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CodeOwner {
    /// The code.
    pub code: Id,
    /// Whose it is.
    pub source: Id,
}

/// Whose a link is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkOwner {
    /// The link.
    pub link: Id,
    /// Whose it is.
    pub source: Id,
}

tagged_union! {
    /// How a conversion is shared among its touches within the window.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum AttributionModel {
        /// All to the first touch.
        First(FirstTouch) = "first",
        /// All to the last touch.
        Last(LastTouch) = "last",
        /// The same to each touch.
        Linear(LinearTouch) = "linear",
        /// So much to the first, so much to the last, and the rest to those between.
        PositionBased(PositionBased) = "position_based",
    }
}

/// All to the first touch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FirstTouch {}

/// All to the last touch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LastTouch {}

/// The same to each touch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LinearTouch {}

/// So much to the first and to the last touch, and the rest in equal parts to those between.
///
/// Of two touches, each gets its part of both parts; a single touch gets all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PositionBased {
    /// What the first touch gets: 0 to 100.
    pub first_percent: Percent,
    /// What the last touch gets: 0 to 100, and no more than 100 with the first.
    pub last_percent: Percent,
}

named! {
    /// What a code does that was used at a conversion.
    #[derive(Default)]
    CodeRule {
        /// The conversion is its owner's, whatever was touched before.
        #[default]
        Decides = "decides", "the code decides";
        /// It counts as the last touch.
        LastTouch = "last_touch", "the code is the last touch";
        /// Nothing: touches alone count.
        Ignored = "ignored", "codes do not count";
    }
}
