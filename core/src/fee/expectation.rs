use serde::{Deserialize, Serialize};

use super::{QuoteLine, QuotePart, Totals};
use crate::check::{document_tag, null_is_absent};

document_tag!(EstimateTag, "estimate");

/// What the deal comes to if the deliverables reach what is expected of them: an estimate, of which nothing is owed before
/// it is reached.
///
/// Its lines are those of the quote, in the same order, with the amounts that they then have; what the rate card adds or
/// takes off by itself, such as a bundle or a raise to the minimum fee, may stand in one and not in the other. The explanations name amounts
/// of these lines and totals, and values of the input. The totals are computed as the quote's, with commission and tax.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// Always `estimate`.
    pub kind: EstimateTag,
    /// The lines at the expected results.
    pub lines: Vec<QuoteLine>,
    /// Amounts on the way to these lines.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<QuotePart>,
    /// The sums at the expected results, stage by stage.
    pub totals: Totals,
}
