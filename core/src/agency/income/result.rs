use serde::{Deserialize, Serialize};

use crate::agency::{Agency, DealInvoice, DealPayment, UnpricedDeal};
use crate::check::{Version, document_tag, named, null_is_absent};
use crate::fee::Results;
use crate::money::Money;
use crate::time::Date;
use crate::vocabulary::{Id, Name};

document_tag!(IncomeTag, "income");

/// What `income` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncomeInput {
    /// Everything that the agency has.
    pub agency: Agency,
    /// Whose income.
    pub influencer: Id,
    /// The day on which is looked: what lies after it does not count.
    pub on: Date,
    /// What was invoiced for deals, of any influencer, in any order. Of a deal without one the state says whether all is.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub invoices: Vec<DealInvoice>,
    /// What was paid for deals, of any influencer, in any order. Of a deal without one the state says whether all is.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<DealPayment>,
    /// What came of deals: a deal with results counts as it is settled, without them as it is quoted.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<Results>,
    /// What the influencer earns beside the deals.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<IncomeRecord>,
}

named! {
    /// What income comes from.
    IncomeStream {
        /// What brands pay for content and its rights.
        Sponsorship = "sponsorship", "sponsorship";
        /// A percentage of what is sold.
        Affiliate = "affiliate", "affiliate";
        /// What platforms pay for ads beside content.
        PlatformAds = "platform_ads", "platform ads";
        /// What one's own products bring.
        Products = "products", "products";
        /// What appearances bring.
        Events = "events", "events";
    }
}

/// Something earned that no deal of the agency is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncomeRecord {
    /// The name of the record, unique in the list.
    pub id: Id,
    /// What it comes from.
    pub stream: IncomeStream,
    /// What it is, in words.
    pub name: Name,
    /// How much, before tax; below zero for what went back.
    pub amount: Money,
    /// On which day it was earned.
    pub earned_on: Date,
    /// On which day it was invoiced; absent: it was not, or needs no invoice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoiced_on: Option<Date>,
    /// On which day it was paid; absent: it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_on: Option<Date>,
}

/// A creator's income by stream and month. Currencies are never added up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Income {
    /// Always `income`.
    pub document: IncomeTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// Whose income.
    pub influencer: Id,
    /// The day on which was looked.
    pub on: Date,
    /// Each stream, month and currency in which something was earned, invoiced or paid.
    pub months: Vec<IncomeMonth>,
    /// The months of each stream and currency together.
    pub streams: Vec<IncomeStreamTotals>,
    /// The streams of each currency together.
    pub totals: Vec<IncomeAmounts>,
    /// The deals that it comes from.
    pub deals: Vec<IncomeDeal>,
    /// The streams of which nothing is known: that is not zero.
    pub unknown_streams: Vec<IncomeStream>,
    /// The deals that could not be priced, and so are in no sum.
    pub unpriced: Vec<UnpricedDeal>,
}

/// What was earned, invoiced and paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncomeAmounts {
    /// What was earned: of a deal when all of its content is delivered.
    pub earned: Money,
    /// What was invoiced.
    pub invoiced: Money,
    /// What was paid.
    pub paid: Money,
}

/// What a stream brought in a month, in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncomeMonth {
    /// The stream.
    pub stream: IncomeStream,
    /// The first day of the month; absent for what nothing gives a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<Date>,
    /// How much.
    pub amounts: IncomeAmounts,
}

/// What a stream brought in all, in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncomeStreamTotals {
    /// The stream.
    pub stream: IncomeStream,
    /// How much.
    pub amounts: IncomeAmounts,
}

/// A deal that income comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncomeDeal {
    /// The campaign.
    pub campaign: Id,
    /// The deal.
    pub deal: Id,
    /// Whether it counts as it is settled.
    pub settled: bool,
    /// What the brand owes the influencer before tax and commissions: `gross_fee` of the quote or the settlement.
    pub gross_fee: Money,
    /// What of it is affiliate commission; the rest is sponsorship.
    pub affiliate: Money,
    /// What representatives get out of it.
    pub commissions_deducted: Money,
    /// What the influencer keeps in the end, by the quote or the settlement.
    pub net_to_influencer: Money,
    /// What was earned, invoiced and paid of the gross fee.
    pub amounts: IncomeAmounts,
}
