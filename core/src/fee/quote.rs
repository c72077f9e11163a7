use serde::{Deserialize, Serialize};

use super::{
    CommissionBase, CommissionLimit, CommissionRole, Composition, Expectation, Explanation, PersonShare, ReachedTier,
    RenewalLine, Rounding, TaxCategory, Totals, TreatyRate, WithholdingBearer,
};
use crate::check::{Issues, Path, Version, document_tag, named, null_is_absent};
use crate::convention::Conversion;
use crate::influencer::CommissionTreatment;
use crate::money::{Currency, Money, Percent, UnitPrice};
use crate::rate_card::PaidMetric;
use crate::time::{Anchor, Date, Event, Period};
use crate::vocabulary::{Id, Name, Territory};

document_tag!(QuoteTag, "quote");

/// What a deal costs by a rate card, and who gets what, as a document of version 1: every amount can be traced to its
/// inputs.
///
/// The lines add up to the totals, the instalments and the shares to what the brand pays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// Always `quote`.
    pub document: QuoteTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// Which deal is priced.
    pub deal: Id,
    /// By which rate card.
    pub rate_card: Id,
    /// By which version of the card, counted from 0.
    pub rate_card_version: u32,
    /// Who makes the content.
    pub influencer: Id,
    /// Who books it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand: Option<Id>,
    /// The currency of all amounts.
    pub currency: Currency,
    /// The day of the quote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quoted_on: Option<Date>,
    /// How percentages work together.
    pub composition: Composition,
    /// Where and how amounts were rounded.
    pub rounding: Rounding,
    /// The rates at which other currencies became the quote's.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub exchange: Vec<Conversion>,
    /// The lines: creative fees, what the day of publication adds, add-ons, costs, discounts, rounding, in the order of the
    /// deal; in a `chain` add-ons stand in the order of their groups.
    pub lines: Vec<QuoteLine>,
    /// Amounts on the way to the lines, which explanations of lines start from; they add up to nothing by themselves.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<QuotePart>,
    /// The sums, stage by stage.
    pub totals: Totals,
    /// List, floor and opening price, where the rate card has price bands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_bands: Option<PriceBandAmounts>,
    /// What the brand may have again, and for how much.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub renewals: Vec<RenewalLine>,
    /// How the gross fee came about, where the fee was raised to keep the influencer whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gross_up: Option<Explanation>,
    /// What the influencer is given beside the fee, where the plan of commissions says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gifted_value: Option<ExplainedAmount>,
    /// What the influencer spends out of the fee, where the plan of commissions says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_costs: Option<ExplainedAmount>,
    /// What each representative gets.
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
    /// Who writes the invoice.
    pub invoiced_by: Id,
    /// Who collects the money.
    pub collected_by: Id,
    /// Who keeps what in the end; the shares add up to what the brand pays.
    pub shares: Vec<Share>,
    /// When the brand pays; the instalments add up to what it pays.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub instalments: Vec<Instalment>,
    /// What it comes to at the expected results, where prices depend on them and all that they depend on is expected. All
    /// else in the quote is owed whatever is reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expectation: Option<Expectation>,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// An amount with how it came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExplainedAmount {
    /// How much.
    pub amount: Money,
    /// How the amount came about.
    pub explanation: Explanation,
}

/// One line of a quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuoteLine {
    /// What the line is for.
    pub kind: LineKind,
    /// The deliverable, retainer, term or discount that it prices; absent for what concerns the fee as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// The group of a `chain` that its percentage belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Id>,
    /// What it is, in words.
    pub label: String,
    /// What the amount is taken of, for percentages, discounts and costs; half-up in minor units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<Money>,
    /// The percentage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<Percent>,
    /// The price of one unit as the input states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<UnitPrice>,
    /// How many units; of a deliverable in a retainer the pieces beyond it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
    /// For how long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// What the rate card asks, before any quantity break, where another price was negotiated or there is such a break.
    /// Absent where the rate card has no price for it, or one beyond what can be computed with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list_amount: Option<Money>,
    /// What the line costs; discounts are below zero.
    pub amount: Money,
    /// What the line is paid for beside what is owed whatever is reached; absent where nothing more can come.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub depends_on: Vec<PaidMetric>,
    /// What is given instead of money, or beside it, costs on the market: disclosed, and in no total.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fair_market_value: Option<Money>,
    /// Why the price is another one than the rate card's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Name>,
    /// How the amount came about.
    pub explanation: Explanation,
}

/// An amount on the way to a line: what some pieces cost, or what groups of percentages have made of a creative fee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuotePart {
    /// The deliverable or bundle that it belongs to; of the minimum fee the deal.
    pub id: Id,
    /// What it is, in words.
    pub label: String,
    /// How much, half-up in minor units; lines are computed from the exact value.
    pub amount: Money,
    /// How the amount came about.
    pub explanation: Explanation,
}

/// Between which prices a deal is negotiated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PriceBandAmounts {
    /// What all lines for content and add-ons ask by the card.
    pub list: ExplainedAmount,
    /// The least that the deal should bring.
    pub floor: ExplainedAmount,
    /// What to ask for first.
    pub opening: ExplainedAmount,
}

named! {
    /// What a line is for.
    LineKind {
        /// Making and publishing the content.
        CreativeFee = "creative_fee", "creative fee";
        /// Publication in a season.
        Season = "season", "season";
        /// Publication at a weekend.
        Weekend = "weekend", "weekend";
        /// Publication on a holiday.
        Holiday = "holiday", "holiday";
        /// The right to use it.
        UsageRights = "usage_rights", "usage rights";
        /// Keeping away from others.
        Exclusivity = "exclusivity", "exclusivity";
        /// Ads through the influencer's account.
        Whitelisting = "whitelisting", "whitelisting";
        /// Short notice.
        Rush = "rush", "rush";
        /// Rounds of changes beyond those included.
        Revisions = "revisions", "revisions";
        /// The unedited material.
        RawFootage = "raw_footage", "raw footage";
        /// A link in the influencer's profile.
        LinkInBio = "link_in_bio", "link in bio";
        /// Anything else on the rate card.
        Other = "other", "other";
        /// Costs of others.
        PassThrough = "pass_through", "costs";
        /// What a bundle saves.
        Bundle = "bundle", "bundle";
        /// What an early booking saves.
        EarlyBird = "early_bird", "early bird";
        /// What a brand saves that has booked before.
        Loyalty = "loyalty", "loyalty";
        /// Something taken off by the deal.
        Discount = "discount", "discount";
        /// What is paid for steps of what is reached.
        Bonus = "bonus", "bonus";
        /// A percentage of what is sold.
        Affiliate = "affiliate", "affiliate";
        /// Rounds of changes beyond those booked.
        ExtraRevisions = "extra_revisions", "extra revisions";
        /// Ad spend beyond what was booked.
        ExtraAdSpend = "extra_ad_spend", "extra ad spend";
        /// What goes back where a guarantee is missed: zero or below.
        Guarantee = "guarantee", "guarantee";
        /// What is taken off for content that came late.
        LateDelivery = "late_delivery", "late delivery";
        /// What is taken off for content that was taken down early.
        EarlyRemoval = "early_removal", "early removal";
        /// What rounding the fee as a whole added or took.
        Rounding = "rounding", "rounding";
        /// What raises the fee to the minimum of the rate card.
        MinimumFee = "minimum_fee", "minimum fee";
        /// The tax that stated prices include, taken out of them: the fee is without it.
        TaxIncluded = "tax_included", "tax included";
    }
}

/// What a representative gets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommissionLine {
    /// Who gets it.
    pub representative: Id,
    /// As what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<CommissionRole>,
    /// Who bears it.
    pub treatment: CommissionTreatment,
    /// What the base is made of, where the deal says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_rule: Option<CommissionBase>,
    /// What it is taken of.
    pub base: Money,
    /// The rate: of several people who each take one all rates together, of slabs the rate of the highest.
    pub percent: Percent,
    /// The tier that the base reached, where there are tiers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<ReachedTier>,
    /// How many months after the contract the rate began that holds, where one of a sunset does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sunset_after_months: Option<u32>,
    /// Which limit the amount is, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<CommissionLimit>,
    /// How much it is, before tax.
    pub amount: Money,
    /// The tax on it.
    pub tax: Money,
    /// What each of several people gets of the amount.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<PersonShare>,
    /// How the amount came about.
    pub explanation: Explanation,
}

/// A supply and the tax on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SupplyLine {
    /// What is supplied.
    pub subject: SupplySubject,
    /// Which lines of the fee, where parts of it are taxed apart.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Id>,
    /// Who supplies it, and passes the tax on to the authority.
    pub supplier: Id,
    /// Who is supplied, and pays the tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<Id>,
    /// The amount that the tax is taken of.
    pub taxable: Money,
    /// Why the rate is what it is.
    pub category: TaxCategory,
    /// The rate; absent where the category has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<Percent>,
    /// The tax.
    pub tax: Money,
    /// Whether it was taken out of prices that include it: a line of kind `tax_included`, in the order of these supplies.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub prices_include_tax: bool,
    /// What must stand on the invoice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Name>,
    /// How the tax came about: one explanation for the whole supply, or one for each line; one where prices include it.
    pub explanations: Vec<Explanation>,
}

/// What is supplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SupplySubject {
    /// The content and its rights.
    Fee,
    /// Costs of others.
    Costs,
    /// A representative's services.
    Commission,
    /// The content and its rights, to the representative that sells them in its own name.
    Purchase,
}

/// What the brand withholds for one tax authority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WithholdingLine {
    /// Whose tax it is.
    pub territory: Territory,
    /// What it is taken of.
    pub base: Money,
    /// The rate that holds.
    pub percent: Percent,
    /// The rate by law, where the deal states a treaty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law_percent: Option<Percent>,
    /// The treaty whose rate was compared with that of the law.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub treaty: Option<TreatyRate>,
    /// From which amount on it is withheld, where the deal states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threshold: Option<UnitPrice>,
    /// Who bears it, where the deal states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub borne_by: Option<WithholdingBearer>,
    /// How much is withheld.
    pub amount: Money,
    /// How the amount came about.
    pub explanation: Explanation,
}

/// What somebody keeps of what the brand pays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// In which part.
    pub role: ShareRole,
    /// Who: a party's id, a supplier's name, a territory; absent where there is only one, or nobody is named. Costs of one
    /// supplier are one share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// How much.
    pub amount: Money,
}

/// In which part somebody gets a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ShareRole {
    /// The influencer.
    Influencer,
    /// A representative.
    Representative,
    /// A supplier at cost.
    Supplier,
    /// Tax authorities, by way of the suppliers who charged it.
    Tax,
    /// A tax authority, by way of the brand who withheld it.
    Withholding,
}

/// One part of what the brand pays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Instalment {
    /// What makes it due.
    pub trigger: Anchor,
    /// Of the payable total.
    pub percent: Percent,
    /// How much.
    pub amount: Money,
    /// When it is due, where the trigger has a date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// The event without a date yet after which it is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_after: Option<Event>,
}

impl LineKind {
    /// Whether lines of this kind count as add-ons.
    #[must_use]
    pub fn is_add_on(self) -> bool {
        !self.is_discount()
            && !matches!(self, Self::CreativeFee | Self::PassThrough | Self::Rounding | Self::TaxIncluded)
    }

    /// Whether the rate card adds or takes off lines of this kind by itself.
    #[must_use]
    pub fn is_by_card(self) -> bool {
        matches!(
            self,
            Self::Season
                | Self::Weekend
                | Self::Holiday
                | Self::Bundle
                | Self::EarlyBird
                | Self::Loyalty
                | Self::MinimumFee
        )
    }

    /// Whether lines of this kind count as discounts: zero or below.
    #[must_use]
    pub fn is_discount(self) -> bool {
        matches!(self, Self::Bundle | Self::Discount | Self::EarlyBird | Self::Loyalty) || self.is_reduction()
    }
}

/// Where an amount stands in the quote: the path that explanations use.
pub(super) fn line_amount(index: usize) -> Path {
    Path::root().field("lines").index(index).field("amount")
}
