use serde::{Deserialize, Serialize};

use crate::check::{Issues, Path, Version, document_tag, null_is_absent};
use crate::fee::{
    CommissionLine, Deal, Explanation, KillFeeTax, QuoteComparison, Share, SupplyLine, Totals, WithholdingLine,
};
use crate::money::{Money, Percent};
use crate::time::Date;

document_tag!(PostponedDealTag, "postponed_deal");

/// A deal at new dates, with what moved and what that costs, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PostponedDeal {
    /// Always `postponed_deal`.
    pub document: PostponedDealTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// The deal at its new dates, with all other terms as they were.
    pub deal: Deal,
    /// What moved from when to when, in the order of the deal.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<DateMove>,
    /// How many days lie between the notice and the first date that moves; absent without either.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice_days: Option<i64>,
    /// What the contract asks for the postponement, before commission and tax; absent where it asks nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee: Option<PostponementFee>,
    /// The quote of the deal before and after.
    pub price: QuoteComparison,
    /// Where the agreed price is kept: the quote of the deal as it is now, and what it would be on the day of notice, by
    /// the version of the rate card and the notice of that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_on_the_day: Option<QuoteComparison>,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// One date that moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DateMove {
    /// Where it stands, below `deal`.
    pub at: Path,
    /// What it is, in words.
    pub what: String,
    /// When it was; absent where there was no date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// When it is.
    pub to: Date,
    /// How many days later; below zero when it is earlier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<i64>,
}

/// What a postponement costs by the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PostponementFee {
    /// The fee of the deal as agreed.
    pub base: Money,
    /// The percentage for this notice.
    pub percent: Percent,
    /// How much it is.
    pub amount: Money,
    /// How the amount came about.
    pub explanation: Explanation,
    /// Who gets what of it, where the contract says how it is taxed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub division: Option<FeeDivision>,
}

/// Who gets what of a fee that is owed beside a deal's price, by the deal's plans of commission and tax.
///
/// Commissions are taken at the deal's rates of this fee by itself; their minimum and cap, gifts and the influencer's own
/// costs belong to the deal's price and do not count again. The tax is that of the whole fee, or of what no supply of the
/// deal names, and is added by its rate. Explanations name amounts of this division.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeeDivision {
    /// How it is taxed.
    pub tax: KillFeeTax,
    /// The sums, stage by stage.
    pub totals: Totals,
    /// What each representative gets.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub commissions: Vec<CommissionLine>,
    /// Who supplies what to whom, with the tax on it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub supplies: Vec<SupplyLine>,
    /// What the brand withholds.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub withholding: Vec<WithholdingLine>,
    /// Who keeps what in the end; the shares add up to what the brand pays.
    pub shares: Vec<Share>,
}
