use serde::{Deserialize, Serialize};

use crate::agency::{Agency, DealPayment, UnpricedDeal};
use crate::check::{Version, document_tag, null_is_absent};
use crate::influencer::CommissionTreatment;
use crate::money::{Money, Percent};
use crate::time::Date;
use crate::vocabulary::Id;

document_tag!(CommissionStatementTag, "commission_statement");

/// What `commission_statement` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommissionStatementInput {
    /// Everything that the agency has.
    pub agency: Agency,
    /// The first day of the period.
    pub first_day: Date,
    /// The last day of the period: payments after it do not count.
    pub last_day: Date,
    /// Whose commission; absent: that of every representative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub representative: Option<Id>,
    /// What brands paid, in any order: the states of deals say nothing of the day.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<DealPayment>,
}

/// The commissions of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommissionStatement {
    /// Always `commission_statement`.
    pub document: CommissionStatementTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The first day of the period.
    pub first_day: Date,
    /// The last day of the period.
    pub last_day: Date,
    /// The instalments that are due in the period, or of which something came in, by deal.
    pub lines: Vec<CommissionStatementLine>,
    /// The lines of each representative, treatment and currency together.
    pub totals: Vec<CommissionSums>,
    /// The signed deals that could not be priced, and so are in no sum.
    pub unpriced: Vec<UnpricedDeal>,
}

/// The commission on one instalment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommissionStatementLine {
    /// The campaign.
    pub campaign: Id,
    /// The deal.
    pub deal: Id,
    /// Who made the content.
    pub influencer: Id,
    /// Who gets the commission.
    pub representative: Id,
    /// Who bears it.
    pub treatment: CommissionTreatment,
    /// The instalment: from 1.
    pub instalment: u32,
    /// When it is due; absent where that hangs on an event without a date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Whether it is due in the period; else only what came in counts.
    pub due_in_period: bool,
    /// The rate, as the quote states it.
    pub percent: Percent,
    /// The part of the quote's base.
    pub base: Money,
    /// The part of the quote's commission, before tax.
    pub commission: Money,
    /// The part of the tax on it.
    pub tax: Money,
    /// What of the commission came in before the period.
    pub received_before: Money,
    /// What of it came in during the period.
    pub received: Money,
    /// What of it is open after the period; below zero where the brand paid too much.
    pub open: Money,
}

/// The commissions of a representative in a period, of one treatment and currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommissionSums {
    /// Who gets them.
    pub representative: Id,
    /// Who bears them.
    pub treatment: CommissionTreatment,
    /// The commissions on what is due in the period, before tax.
    pub due: Money,
    /// The tax on these.
    pub tax: Money,
    /// What came in during the period, whenever it was due.
    pub received: Money,
    /// What of the commissions due in the period is open after it.
    pub open: Money,
}
