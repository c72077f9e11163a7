use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent, tagged_union};
use crate::convention::Convention;
use crate::money::{Currency, Decimal, Percent};
use crate::platform::{Format, Platform};

/// The conventions that a fee is suggested by. What is absent comes from the presets, where there is one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeeConventions {
    /// What brands pay for 1,000 views; absent: the preset `sponsorship_cpm.market`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cpm: Option<Convention<CpmTable>>,
    /// How the engagement rate changes the price; absent: the preset `engagement_multiplier.linear`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub engagement: Option<Convention<EngagementMultiplier>>,
    /// The engagement rate that the price of 1,000 views stands for, 0 to 100, the 0 excluded; there is no preset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_engagement_rate: Option<Convention<Percent>>,
    /// Multipliers for niches, regions and formats, which all apply; there is no preset.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub multipliers: Vec<Convention<FeeMultipliers>>,
}

/// What brands pay for 1,000 views, by platform and format.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CpmTable {
    /// The currency of the prices.
    pub currency: Currency,
    /// The prices; the first row that fits counts.
    pub rows: Vec<CpmRow>,
}

/// What brands pay for 1,000 views of some formats of a platform.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CpmRow {
    /// The platform.
    pub platform: Platform,
    /// The formats; absent or empty: all of the platform.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub formats: Vec<Format>,
    /// The low end, in major units.
    pub low: Decimal,
    /// What is usual; absent: halfway between the ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub middle: Option<Decimal>,
    /// The high end, in major units.
    pub high: Decimal,
}

tagged_union! {
    /// How the engagement rate changes the price.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum EngagementMultiplier {
        /// `1 + (engagement rate − neutral) / span`.
        Linear(LinearMultiplier) = "linear",
        /// A table of engagement rates.
        Steps(StepMultiplier) = "steps",
    }
}

/// `1 + (engagement rate − neutral) / span`: with neutral 2 and span 20, a rate of 5 % makes 1.15.
///
/// Source: the formula of public fee calculators, collected in November 2026.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LinearMultiplier {
    /// The engagement rate that changes nothing: 0 up to the span.
    pub neutral_percent: Percent,
    /// By how many points the rate must lie above that to double the price: more than 0, up to 10,000.
    pub span_percent: Percent,
}

/// A table of engagement rates: the last step that the rate reaches counts, and below the first nothing changes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepMultiplier {
    /// From the lowest rate to the highest.
    pub steps: Vec<EngagementStep>,
}

/// One row of a table of engagement rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EngagementStep {
    /// The lowest engagement rate of the step: 0 to 10,000.
    pub from_percent: Percent,
    /// What the price is multiplied with: 0 to 1,000.
    pub factor: Decimal,
}

/// Multipliers of one sort.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeeMultipliers {
    /// What the rows are named after.
    pub by: MultiplierSort,
    /// The multipliers.
    pub rows: Vec<MultiplierRow>,
}

named! {
    /// What multipliers are named after.
    MultiplierSort {
        /// Ids of niches.
        Niche = "niche", "niche";
        /// Territories, as documents write them; a row holds for exactly its own.
        Region = "region", "region";
        /// Formats, as documents write them.
        Format = "format", "format";
    }
}

/// One multiplier.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MultiplierRow {
    /// The niche, region or format, unique in the table.
    pub name: String,
    /// What the price is multiplied with: 0 to 1,000.
    pub factor: Decimal,
}

impl CpmTable {
    /// The first row for a format of a platform, and its place.
    pub(super) fn row(&self, platform: &Platform, format: &Format) -> Option<(usize, &CpmRow)> {
        let fits = |row: &CpmRow| row.platform == *platform && (row.formats.is_empty() || row.formats.contains(format));
        self.rows.iter().enumerate().find(|(_, row)| fits(row))
    }
}
