use serde::{Deserialize, Serialize};

use crate::check::{Version, document_tag, null_is_absent};
use crate::money::{Currency, RoundingMode};
use crate::platform::{Format, Platform};
use crate::vocabulary::Id;

/// What a brand books with an influencer, as a document of version 1: terms only, no state and no history.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Deal {
    /// Always `deal`.
    pub document: DealTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The name of this deal.
    pub id: Id,
    /// Who makes the content.
    pub influencer: Id,
    /// The currency of the deal.
    pub currency: Currency,
    /// Where and how amounts are rounded.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub rounding: Rounding,
    /// What is made.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub deliverables: Vec<Deliverable>,
}

document_tag!(DealTag, "deal");

/// Content of one platform and format, so many times.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Deliverable {
    /// The name of the deliverable, unique in the deal.
    pub id: Id,
    /// Where it is published.
    pub platform: Platform,
    /// In which form.
    pub format: Format,
    /// How many pieces: 1 to 1,000,000.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = crate::check::limits::QUANTITY)))]
    pub quantity: u32,
}

/// Where and how amounts are rounded to the minor unit; by default once a line, half-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rounding {
    /// Where.
    pub point: RoundingPoint,
    /// How.
    pub mode: RoundingMode,
}

/// Which exact value is rounded to the minor unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RoundingPoint {
    /// The price of one unit, before it is multiplied.
    Unit,
    /// The amount of a line.
    Line,
}

impl Default for Rounding {
    fn default() -> Self {
        Self { point: RoundingPoint::Line, mode: RoundingMode::HalfUp }
    }
}
