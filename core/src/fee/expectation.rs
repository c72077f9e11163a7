use serde::{Deserialize, Serialize};

use super::{QuoteLine, Totals};
use crate::check::document_tag;

document_tag!(EstimateTag, "estimate");

/// What the deal comes to if the deliverables reach what is expected of them: an estimate, of which nothing is owed before
/// it is reached.
///
/// Its lines are those of the quote, in the same order, with the amounts that they then have; the explanations name amounts
/// of these lines and totals, and values of the input. The totals are computed as the quote's, with commission and tax.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// Always `estimate`.
    pub kind: EstimateTag,
    /// The lines at the expected results.
    pub lines: Vec<QuoteLine>,
    /// The sums at the expected results, stage by stage.
    pub totals: Totals,
}
