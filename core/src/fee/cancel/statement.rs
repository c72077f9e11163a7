use serde::{Deserialize, Serialize};

use super::{CreditedPayment, DealSide, KillFeeTax};
use crate::check::{Issues, Version, document_tag, null_is_absent};
use crate::fee::{CommissionLine, ExplainedAmount, Explanation, LineKind, Share, SupplyLine, Totals, WithholdingLine};
use crate::money::{Currency, Money, Percent};
use crate::time::Date;
use crate::vocabulary::Id;

document_tag!(CancellationStatementTag, "cancellation_statement");

/// What is owed after a deal was cancelled, and by whom, as a document of version 1.
///
/// The lines add up to the totals, the shares to what the brand owes; payments and what is due, less a refund, come to
/// the same. Neither what is due nor a refund is ever below zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CancellationStatement {
    /// Always `cancellation_statement`.
    pub document: CancellationStatementTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// Which deal is cancelled.
    pub deal: Id,
    /// By which rate card it was priced.
    pub rate_card: Id,
    /// By which version of the card, counted from 0.
    pub rate_card_version: u32,
    /// Who makes the content.
    pub influencer: Id,
    /// Who booked it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand: Option<Id>,
    /// The currency of all amounts.
    pub currency: Currency,
    /// The day of the notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled_on: Option<Date>,
    /// Who cancels.
    pub by: DealSide,
    /// Who broke the contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breach: Option<DealSide>,
    /// Whether a kill fee is owed, and why.
    pub claim: KillFeeClaim,
    /// The step of the ladder that holds; absent where no kill fee is owed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ladder: Option<LadderStep>,
    /// How the kill fee is taxed.
    pub tax: KillFeeTax,
    /// One for each line of the quote, in its order and at its place. Discounts and the rounding of the fee are spread
    /// over the lines that they are taken of.
    pub lines: Vec<CancelledLine>,
    /// What of the fee is owed for what is published.
    pub published: Money,
    /// The kill fee: what of the fee is owed for what is cancelled.
    pub kill_fee: Money,
    /// The sums of the quote.
    pub agreed: Totals,
    /// The sums of what is owed: `payable` by the brand. The fees are those after discounts.
    pub totals: Totals,
    /// What of the gross fee is a supply, where the kill fee is a compensation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supplied: Option<SuppliedPart>,
    /// How the gross fee came about, where the fee was raised to keep the influencer whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gross_up: Option<Explanation>,
    /// What the influencer is given beside the fee, where the plan of commissions says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gifted_value: Option<ExplainedAmount>,
    /// What the influencer spends out of the fee, where the plan of commissions says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_costs: Option<ExplainedAmount>,
    /// What each representative gets, by the deal's plan, of what is kept of the fee.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub commissions: Vec<CommissionLine>,
    /// Who supplies what to whom, with the tax on it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub supplies: Vec<SupplyLine>,
    /// What the brand withholds.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub withholding: Vec<WithholdingLine>,
    /// The representative that sells to the brand in its own name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub principal: Option<Id>,
    /// Who writes the invoice, or the credit note.
    pub invoiced_by: Id,
    /// Who collects what is due, or pays the refund.
    pub collected_by: Id,
    /// Who keeps what in the end; the shares add up to what the brand owes.
    pub shares: Vec<Share>,
    /// What the brand has paid so far.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<CreditedPayment>,
    /// The sum of the payments.
    pub paid: Money,
    /// What the brand still pays: what it owes less what it paid, and 0 where it paid more.
    pub due: Money,
    /// What the brand gets back: what it paid less what it owes, and 0 where it owes more.
    pub refund: Money,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// What is owed of one line of the quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CancelledLine {
    /// What the line is for.
    pub kind: LineKind,
    /// The deliverable, term or discount that it prices; absent for rounding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// What it is, in words.
    pub label: String,
    /// The amount of the quote.
    pub agreed: Money,
    /// Its part of the discounts, and of the rounding of the fee. What a discount itself spreads has the other sign, so
    /// that nothing is left of it.
    pub spread: Money,
    /// What is owed whole, because it is published; for costs what was spent, with the markup.
    pub published: Money,
    /// What is cancelled: agreed and spread, less published.
    pub cancelled: Money,
    /// What is owed of what is cancelled.
    pub kill_fee: Money,
    /// What is owed of the line: published and kill fee.
    pub amount: Money,
    /// How the published part came about, where that is neither nothing nor all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_explanation: Option<Explanation>,
    /// How the kill fee came about, and for costs the amount; absent where there is nothing to explain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Explanation>,
}

/// What of a gross fee is a supply, where the rest is a compensation: what is published, with its part of the gross-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuppliedPart {
    /// Its part of what the fee was raised by.
    pub gross_up: Money,
    /// Its part of the commission of who sells in their own name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commission: Option<Money>,
    /// What is published, and the part of what the fee was raised by.
    pub gross_fee: Money,
}

/// Whether a kill fee is owed, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum KillFeeClaim {
    /// Owed: the brand cancels, and the influencer has kept the contract.
    BrandCancels,
    /// Owed: the brand broke the contract.
    BrandBreach,
    /// Not owed: the influencer broke the contract.
    InfluencerBreach,
    /// Not owed: the influencer cancels, and the brand has kept the contract.
    InfluencerCancels,
}

/// The step of a ladder that holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LadderStep {
    /// Where the ladder comes from.
    pub source: LadderSource,
    /// The preset that was used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preset: Option<Id>,
    /// The stage that is reached; absent before the first one, when nothing is owed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Id>,
    /// Whether the dates decided that, rather than the user.
    pub by_dates: bool,
    /// Of the fee for what is cancelled.
    pub percent: Percent,
}

/// Where a ladder comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LadderSource {
    /// The deal.
    Contract,
    /// The cancellation.
    Stated,
    /// A preset of the library.
    Preset,
}

impl KillFeeClaim {
    /// Who cancels after whose breach.
    #[must_use]
    pub fn of(by: DealSide, breach: Option<DealSide>) -> Self {
        match (by, breach) {
            (_, Some(DealSide::Brand)) => Self::BrandBreach,
            (_, Some(DealSide::Influencer)) => Self::InfluencerBreach,
            (DealSide::Brand, None) => Self::BrandCancels,
            (DealSide::Influencer, None) => Self::InfluencerCancels,
        }
    }

    /// Whether it is owed.
    #[must_use]
    pub fn is_owed(self) -> bool {
        matches!(self, Self::BrandCancels | Self::BrandBreach)
    }
}
