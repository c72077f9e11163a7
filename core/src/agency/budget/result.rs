use serde::{Deserialize, Serialize};

use crate::agency::{Agency, DealInvoice, DealPayment, UnpricedDeal};
use crate::check::{Issues, Path, Version, document_tag, named, null_is_absent};
use crate::convention::{Conversion, ExchangeRate};
use crate::fee::Results;
use crate::money::{Currency, Money};
use crate::time::Date;
use crate::vocabulary::{Id, Name};

document_tag!(BudgetTag, "budget");

/// What `budget` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BudgetInput {
    /// Everything that the agency has.
    pub agency: Agency,
    /// Which campaign.
    pub campaign: Id,
    /// The day on which is looked: what lies after it does not count.
    pub as_of: Date,
    /// What was invoiced for deals, of any campaign, in any order. Of a deal without one the state says whether all is.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub invoices: Vec<DealInvoice>,
    /// What was paid for deals, of any campaign, in any order. Of a deal without one the state says whether all is.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<DealPayment>,
    /// What came of deals: a deal with results counts as it is settled, without them as it is quoted.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<Results>,
    /// Dated rates, of any number of days; a pair may stand in either direction. Of each pair the latest day counts that is
    /// not after the day on which is looked.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub rates: Vec<ExchangeRate>,
    /// The currency through which pairs without a rate of their own are crossed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<Currency>,
    /// The currency of one sum over all lines; absent: there is a sum for each currency alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
}

/// How a campaign stands against its budget on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// Always `budget`.
    pub document: BudgetTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The campaign.
    pub campaign: Id,
    /// The day on which was looked.
    pub as_of: Date,
    /// The lines, in the order of the campaign; then, for each currency, what no line is there for.
    pub lines: Vec<BudgetLineState>,
    /// The lines of each currency together.
    pub totals: Vec<BudgetAmounts>,
    /// All lines together in the currency that was asked for: the sums of each currency, each rounded once, half up, after
    /// the exchange.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<BudgetAmounts>,
    /// What the lines are made of: deals, then costs.
    pub items: Vec<BudgetItem>,
    /// The rates by which amounts came into another currency.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub exchange: Vec<Conversion>,
    /// The deals that could not be priced, and so are in no sum.
    pub unpriced: Vec<UnpricedDeal>,
    /// The lines that are over budget.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// How one line stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BudgetLineState {
    /// The line; absent for deals that no line is there for: nothing is planned for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<Id>,
    /// The name that people use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// The amounts, in the currency of the plan.
    pub amounts: BudgetAmounts,
}

/// The columns of a budget, in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BudgetAmounts {
    /// What may be spent.
    pub planned: Money,
    /// What was promised: what brands pay for the deals by their quotes, tax and commissions on top with it, and orders.
    pub committed: Money,
    /// What was invoiced or paid beyond what was promised.
    pub beyond_committed: Money,
    /// What of it all was invoiced.
    pub invoiced: Money,
    /// What of it all was paid.
    pub paid: Money,
    /// What may still be promised: `planned` less `committed` and `beyond_committed`; below zero where that is more.
    pub remaining: Money,
    /// What is expected beyond all that; absent where nobody has said it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_rest: Option<Money>,
    /// What it will come to: `committed`, `beyond_committed` and `expected_rest`.
    pub forecast: Money,
    /// `planned` less `forecast`; below zero where it is over budget.
    pub variance: Money,
    /// Whether the forecast is more than was planned.
    pub over_budget: bool,
}

named! {
    /// What a line is spent on.
    BudgetItemKind {
        Deal = "deal", "deal";
        Cost = "cost", "cost";
    }
}

/// One thing that a line is spent on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BudgetItem {
    /// What kind of thing it is.
    pub kind: BudgetItemKind,
    /// The deal or the cost.
    pub id: Id,
    /// Where it stands in the agency.
    pub path: Path,
    /// The line; absent where none is there for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<Id>,
    /// The amounts in their own currency.
    pub amounts: BudgetSpending,
    /// The same in the currency of the line, each rounded once, half up, where that is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_line: Option<BudgetSpending>,
}

/// What is spent on something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BudgetSpending {
    /// What was promised: of a deal what the brand pays by its quote.
    pub committed: Money,
    /// By how much the larger of what was invoiced and what was paid is more than that.
    pub beyond_committed: Money,
    /// What was invoiced.
    pub invoiced: Money,
    /// What was paid.
    pub paid: Money,
}
