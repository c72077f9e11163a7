use serde::{Deserialize, Serialize};

use crate::agency::Agency;
use crate::check::{Issues, Version, document_tag, named, null_is_absent};
use crate::fee::Results;
use crate::money::Money;
use crate::time::{Date, Event};
use crate::vocabulary::{Id, Name};

document_tag!(ReceivablesTag, "receivables");

/// What `receivables` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReceivablesInput {
    /// Everything that the agency has.
    pub agency: Agency,
    /// The day on which is looked.
    pub on: Date,
    /// What was paid, in any order. Of a deal without a payment the state says whether all is.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<DealPayment>,
    /// What came of deals: a deal with results counts as it is settled, without them as it is quoted.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<Results>,
}

/// Money that came in for an instalment of a deal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DealPayment {
    /// Which deal.
    pub deal: Id,
    /// Which of its instalments: from 1.
    pub instalment: u32,
    /// How much, in the currency of the deal; below zero for what went back.
    pub amount: Money,
    /// On which day.
    pub paid_on: Date,
}

/// An invoice, or a credit note, for an instalment of a deal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DealInvoice {
    /// Which deal.
    pub deal: Id,
    /// Which of its instalments: from 1.
    pub instalment: u32,
    /// How much, in the currency of the deal; below zero for a credit note.
    pub amount: Money,
    /// On which day it was issued.
    pub issued_on: Date,
}

/// What brands still owe on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Receivables {
    /// Always `receivables`.
    pub document: ReceivablesTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The day on which was looked.
    pub on: Date,
    /// Every instalment of every signed deal, by due date; those without a date last.
    pub instalments: Vec<Receivable>,
    /// What is open by its age, a line for each currency.
    pub by_age: Vec<AgedTotals>,
    /// What is due in each month, a line for each month and currency.
    pub by_month: Vec<MonthTotals>,
    /// What has no due date yet, a line for each currency.
    pub undated: Vec<UndatedTotal>,
    /// The signed deals that could not be priced, and so are in no sum.
    pub unpriced: Vec<UnpricedDeal>,
}

/// One instalment, and what of it is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Receivable {
    /// The campaign.
    pub campaign: Id,
    /// The deal.
    pub deal: Id,
    /// Who made the content.
    pub influencer: Id,
    /// Who owes it.
    pub brand: Name,
    /// The instalment: from 1. A deal without a plan has one.
    pub instalment: u32,
    /// How much, with tax.
    pub amount: Money,
    /// How much of it was paid up to the day.
    pub paid: Money,
    /// What is left; below zero where more was paid.
    pub open: Money,
    /// When it is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// The event without a date yet after which it is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_after: Option<Event>,
    /// How old what is left is; absent where nothing is, or where there is no due date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<AgeBucket>,
    /// By how many days it is late; 0 where it is not due before the day, or nothing is left.
    pub days_late: u32,
}

named! {
    /// How long something has been due.
    AgeBucket {
        /// It is not late.
        Current = "current", "not late";
        From1To30 = "days_1_to_30", "1 to 30 days";
        From31To60 = "days_31_to_60", "31 to 60 days";
        From61To90 = "days_61_to_90", "61 to 90 days";
        Over90 = "days_over_90", "over 90 days";
    }
}

/// What is open in a currency, by its age. The parts add up to the total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AgedTotals {
    /// Not late.
    pub current: Money,
    /// 1 to 30 days late.
    pub days_1_to_30: Money,
    /// 31 to 60 days late.
    pub days_31_to_60: Money,
    /// 61 to 90 days late.
    pub days_61_to_90: Money,
    /// Over 90 days late.
    pub days_over_90: Money,
    /// All of it.
    pub total: Money,
}

/// What is due in a month, in a currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MonthTotals {
    /// The first day of the month.
    pub month: Date,
    /// What is due in it.
    pub amount: Money,
    /// What of that was paid.
    pub paid: Money,
    /// What of that is open.
    pub open: Money,
}

/// What has no due date yet, in a currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UndatedTotal {
    /// How much.
    pub amount: Money,
    /// What of that was paid.
    pub paid: Money,
    /// What of that is open.
    pub open: Money,
}

/// A signed deal that could not be priced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnpricedDeal {
    /// The campaign.
    pub campaign: Id,
    /// The deal.
    pub deal: Id,
    /// Why: as the quote says it, or nothing where there is no rate card of the influencer.
    pub issues: Issues,
}
