use serde::{Deserialize, Serialize};

use super::QuoteBands;
use crate::check::null_is_absent;
use crate::convention::Convention;
use crate::fee::{Deal, FeeFloor, SuggestFeeInput, TotalKind};
use crate::money::{Money, UnitPrice};
use crate::rate_card::RateCard;
use crate::time::Date;
use crate::vocabulary::Id;

/// An offer for a deal, and what it is held against.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct JudgeOfferInput {
    /// The prices.
    pub rate_card: RateCard,
    /// What the offer is for.
    pub deal: Deal,
    /// What is offered.
    pub offer: Offer,
    /// What is known of the channels, to suggest a fee for the formats of the deal; each format once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub suggest: Vec<SuggestFeeInput>,
    /// The least that the influencer accepts; absent: what the bands make of the suggestion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<FeeFloor>,
    /// By which bands; absent: the preset `quote_bands.market`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bands: Option<Convention<QuoteBands>>,
    /// The day on which the bands are used; what is older than its source vouches for comes with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// What is offered: one total, or prices for pieces.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// Which total is offered or compared; the fee when absent.
    #[serde(default = "TotalKind::fee", deserialize_with = "TotalKind::null_is_fee")]
    pub total: TotalKind,
    /// How much, for the whole deal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// How much for a piece of some deliverables; the others keep the price that they have.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub pieces: Vec<OfferedPiece>,
}

/// A price that is offered for a piece.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OfferedPiece {
    /// Of which deliverable.
    pub deliverable: Id,
    /// How much for one piece.
    pub unit_price: UnitPrice,
}
