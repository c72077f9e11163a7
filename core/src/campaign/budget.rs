use serde::{Deserialize, Serialize};

use crate::check::named;
use crate::money::Money;
use crate::vocabulary::{Id, Name};

/// What may be spent on something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BudgetLine {
    /// The name of the line, unique in the campaign.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// What it is for.
    pub purpose: BudgetPurpose,
    /// How much.
    pub planned: Money,
    /// What is expected to be spent beyond what is committed: the estimate to complete, not below zero, in the currency of
    /// the plan. Absent: nobody has said it, and a forecast counts what is committed alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_rest: Option<Money>,
}

named! {
    /// What money is spent on.
    BudgetPurpose {
        CreatorFees = "creator_fees", "creator fees";
        PaidAmplification = "paid_amplification", "paid amplification";
        Production = "production", "production";
        Tools = "tools", "tools";
        Contingency = "contingency", "contingency";
        Other = "other", "other";
    }
}
