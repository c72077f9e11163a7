use serde::{Deserialize, Serialize};

use crate::check::{named, tagged_union};
use crate::money::{Percent, UnitPrice};

tagged_union! {
    /// How a piece of content is priced.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum Price {
        /// So much for each piece, whatever it reaches.
        Flat(FlatPrice) = "flat",
        /// So much for each thousand views that the piece is expected to have.
        Cpm(CpmPrice) = "cpm",
    }
}

/// So much for each piece, whatever it reaches.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FlatPrice {
    /// The price of one piece.
    pub rate: UnitPrice,
}

/// Cost per mille: `rate × expected views / 1,000` for each piece, whatever it reaches in fact.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CpmPrice {
    /// The price of 1,000 views.
    pub rate: UnitPrice,
    /// How many views a piece is expected to have, unless the deal says otherwise: 0 to 1,000,000,000,000.
    pub expected_views: u64,
}

/// A percentage off when a deliverable has at least so many pieces; the rate's `quantity_rule` says for which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuantityBreak {
    /// The smallest quantity that has it: 2 or more.
    pub from: u32,
    /// How much cheaper each piece is: 0 to 100.
    pub percent: Percent,
}

named! {
    /// For which pieces a quantity break holds.
    #[derive(Default)]
    QuantityRule {
        /// For all of them: the highest break reached counts. One piece more may cost less as a whole.
        #[default]
        AllUnits = "all_units", "all units";
        /// Each for the pieces from its own quantity up to the next break, so that more pieces never cost less.
        Graduated = "graduated", "graduated";
    }
}

impl Price {
    /// The price of a piece, or of a thousand views.
    #[must_use]
    pub fn rate(&self) -> &UnitPrice {
        match self {
            Self::Flat(price) => &price.rate,
            Self::Cpm(price) => &price.rate,
        }
    }
}
