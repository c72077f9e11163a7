use serde::{Deserialize, Serialize};

use crate::agency::UnpricedDeal;
use crate::campaign::BreachConsequence;
use crate::check::{Path, Version, document_tag, named, null_is_absent};
use crate::fee::DealSide;
use crate::money::Money;
use crate::time::{Date, Instant};
use crate::vocabulary::{Id, Name};

document_tag!(DutiesTag, "duties");

/// Which duties of a campaign's contracts are kept, and what follows where they are not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Duties {
    /// Always `duties`.
    pub document: DutiesTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// Of which campaign.
    pub campaign: Id,
    /// When was looked.
    pub now: Instant,
    /// Every duty of the signed deals, by piece where it is one of pieces, in the order of the documents.
    pub duties: Vec<DutyRow>,
    /// What follows from those that are broken.
    pub claims: Vec<DutyClaim>,
    /// What the claims come to, by deal, side and currency.
    pub sums: Vec<DutySum>,
    /// The deals that could not be priced, so that parts of their fee are unknown.
    pub unpriced: Vec<UnpricedDeal>,
}

named! {
    /// Whether a duty is kept.
    DutyState {
        Kept = "kept", "kept";
        /// It is not due yet, or can be broken still.
        Open = "open", "open";
        Broken = "broken", "broken";
        /// Nobody has looked yet, and the documents do not say.
        Unknown = "unknown", "not known";
    }
}

/// One duty, for one piece where it is one of pieces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DutyRow {
    /// Of which deal.
    pub deal: Id,
    /// Which duty of its contract.
    pub term: Id,
    /// For which piece.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub piece: Option<Id>,
    /// Whose duty it is.
    pub owed_by: DealSide,
    /// Whether it is kept.
    pub state: DutyState,
    /// The last day for it, or the last day that it lasts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// The day on which it was broken, or seen to be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broken_on: Option<Date>,
    /// How many days are missing, or too many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// The texts or the accounts that are missing.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Name>,
    /// The same in words.
    pub message: String,
    /// Where in the agency's document the duty lies.
    pub path: Path,
}

/// What follows from a broken duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DutyClaim {
    /// Of which deal.
    pub deal: Id,
    /// Which duty of its contract.
    pub term: Id,
    /// For which deliverable: of a part of its fee.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deliverable: Option<Id>,
    /// For which piece: of anything else, where the duty is one of pieces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub piece: Option<Id>,
    /// Who has broken it.
    pub owed_by: DealSide,
    /// What the contract says.
    pub consequence: BreachConsequence,
    /// What the percentage is taken of: the creative fee of the deliverable, or the fee of the deal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<Money>,
    /// How much it is; absent where it is no money, or the deal could not be priced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// How many days it is to be live again, or longer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// The first day on which the contract may end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<Date>,
}

/// What the claims of a deal come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DutySum {
    /// Of which deal.
    pub deal: Id,
    /// Who has broken its duties.
    pub owed_by: DealSide,
    /// What is not paid, or paid as a penalty.
    pub amount: Money,
}
