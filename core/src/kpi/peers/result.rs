use serde::{Deserialize, Serialize};

use crate::check::{Issues, Version, document_tag, null_is_absent};
use crate::kpi::{Direction, Provenance, RateResult, RateVerdict, UsedRate};
use crate::money::{Currency, Fraction};
use crate::vocabulary::{Id, Name};

document_tag!(PeerComparisonTag, "peer_comparison");

/// Oneself beside named competitors, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PeerComparison {
    /// Always `peer_comparison`.
    pub document: PeerComparisonTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// Which of the peers is oneself.
    pub own: Id,
    /// The rates, by which all peers are measured alike.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub rates: Vec<UsedRate>,
    /// The peers, in their order.
    pub peers: Vec<PeerResult>,
    /// The mentions of all; absent where nobody counted any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_of_voice: Option<ShareOfVoice>,
    /// Where one stands by each rate, in the order of the rates.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub standings: Vec<RateStanding>,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// What was found of a peer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PeerResult {
    /// Who.
    pub id: Id,
    /// What people call them.
    pub name: Name,
    /// How often they were mentioned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mentions: Option<u64>,
    /// Their mentions over those of all peers that were counted, exact; absent where theirs were not, or there are none at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_of_voice: Option<Fraction>,
    /// Their rates, in the order in which they were asked for.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub rates: Vec<RateResult>,
}

/// The mentions of all peers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShareOfVoice {
    /// The mentions of all that were counted.
    pub mentions: u64,
    /// Whose mentions nobody counted: with them, every share would be smaller.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub not_counted: Vec<Id>,
    /// How far to trust the shares: upper bounds, and so estimates, where somebody's mentions were not counted.
    pub provenance: Provenance,
}

/// Where one stands by a rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RateStanding {
    /// Which rate.
    pub rate: Id,
    /// Which way is better.
    pub direction: Direction,
    /// One's own place among those with a value, the best being 1; equal values share a place. Absent where one has no value, or
    /// neither way is better.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<u64>,
    /// How many have a value, oneself included.
    pub of: u64,
    /// Who has the best value: the first of equal ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub best: Option<Id>,
    /// The median of the competitors with a value, exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median: Option<Fraction>,
    /// The currency of an amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// One's own value less that median, exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<Fraction>,
    /// Which way one's own value lies beside the median. Whether that is more than chance, the values alone do not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<RateVerdict>,
    /// Who has no value.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub undefined: Vec<Id>,
}
