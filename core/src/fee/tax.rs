use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent, tagged_union};
use crate::money::{Fraction, Percent, RoundingMode, UnitPrice};
use crate::vocabulary::{Id, Name, TaxRegistration, Territory};

/// Which supplies carry which tax, and what is withheld. A supply that is not named carries none.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TaxPlan {
    /// Who supplies what to whom, with the tax on it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub supplies: Vec<Supply>,
    /// Income tax that the brand pays on the influencer's behalf, or who sells to it in their own name.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub withholding: Vec<Withholding>,
    /// Where the influencer is registered for the tax, and where they are known not to be.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub influencer_registrations: Vec<TaxRegistration>,
    /// From which turnover on the influencer must register, as the user states it: a quote that passes it warns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registration_threshold: Option<RegistrationThreshold>,
}

/// From which turnover on somebody must register for a tax. The library holds no table of them: the user states what holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegistrationThreshold {
    /// The largest turnover without a registration.
    pub turnover: UnitPrice,
    /// What was turned over so far in the same span of time, without this deal.
    pub so_far: UnitPrice,
    /// Where the threshold is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Name>,
}

tagged_union! {
    /// Who supplies what to whom.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum Supply {
        /// The influencer, or who sells in its own name, supplies the content and its rights to the brand.
        Fee(FeeSupply) = "fee",
        /// The same passes costs of others on to the brand.
        Costs(CostsSupply) = "costs",
        /// A representative supplies services: to the brand when it bears the commission on top, else to the influencer.
        Commission(CommissionSupply) = "commission",
        /// The influencer supplies the content to the representative that sells it in its own name.
        Purchase(PurchaseSupply) = "purchase",
    }
}

/// The influencer supplies the content and its rights to the brand.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeeSupply {
    /// Which lines of the fee, where parts of it are taxed apart: deliverables, terms and discounts by id. Absent: all
    /// that no other supply of the fee names, with the gross-up and the rounding of the fee.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Id>,
    /// The tax on the fee.
    pub tax: Tax,
    /// Whether the prices of these lines are stated with the tax in them, so that the brand pays just these. The tax is taken
    /// out of what remains of them after discounts, reductions and a raise to the minimum fee: net = price ÷ (1 + rate),
    /// rounded once, of the whole supply or of each line as `tax.rounding` says; the tax is the rest of the price. Minimum
    /// fee and price bands of the card are prices with the tax then, too. Commission, withholding and renewals are taken of
    /// the net. Only for a category with a rate, and not beside `gross_up`.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub prices_include_tax: bool,
}

/// The influencer passes costs of others on to the brand.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CostsSupply {
    /// The tax on the costs and their markup.
    pub tax: Tax,
}

/// A representative supplies services.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommissionSupply {
    /// Whose commission it is.
    pub representative: Id,
    /// The tax on it.
    pub tax: Tax,
}

/// The influencer supplies the content and its rights to the representative that sells them to the brand in its own name
/// (`billing.principal`): for the gross fee and the costs, less the commission that the representative keeps of it.
///
/// The tax on it is charged on top of that. The representative reclaims it, so that it is in no total and in no share; where
/// it cannot, its margin is less by the tax.
///
/// Source: who sells in their own name is supplied and supplies, each with the tax of its supplier (Directive 2006/112/EC,
/// articles 14(2)(c) and 28).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PurchaseSupply {
    /// The tax on it, rounded once.
    pub tax: Tax,
}

/// The tax on a supply. The library holds no table of tax rates: the user states what holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tax {
    /// Why the rate is what it is.
    pub category: TaxCategory,
    /// The rate, for `standard` and `reduced` alone: 0 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<Percent>,
    /// Of what the tax is rounded to the minor unit.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub rounding: TaxRounding,
    /// How it is rounded.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub mode: RoundingMode,
    /// What must stand on the invoice, such as a reference to the reverse charge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Name>,
}

/// Why a rate of tax is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TaxCategory {
    /// The standard rate.
    Standard,
    /// A reduced rate.
    Reduced,
    /// Taxable at 0 %.
    Zero,
    /// Exempt by law, or the supplier is not registered.
    Exempt,
    /// The customer accounts for the tax: 0 on the invoice, with a note.
    ReverseCharge,
    /// Outside the scope of the tax.
    OutOfScope,
}

/// Of what a tax is rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TaxRounding {
    /// The tax on the whole supply, once.
    #[default]
    Total,
    /// The tax on each line of the supply.
    Line,
}

/// Income tax that the brand pays on the influencer's behalf: `base × share of work × percent`, on the amount net of
/// VAT, rounded to the minor unit.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Withholding {
    /// Whose tax it is.
    pub territory: Territory,
    /// The rate by law, or the one that holds: 0 to 100.
    pub percent: Percent,
    /// The rate by treaty; the lower of the two holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub treaty: Option<TreatyRate>,
    /// Which part of the work is done there: 0 to 100; absent: all of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_of_work_percent: Option<Percent>,
    /// What it is taken of.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub base: WithholdingBase,
    /// Nothing is withheld while the base, as far as the work is done there, is below this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threshold: Option<UnitPrice>,
    /// Who bears it; absent: the influencer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub borne_by: Option<WithholdingBearer>,
}

/// The rate of a treaty.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TreatyRate {
    /// The rate: 0 to 100.
    pub percent: Percent,
    /// Which treaty, and where it says so.
    pub source: Name,
}

named! {
    /// Who bears a tax that is withheld.
    WithholdingBearer {
        /// The influencer gets the fee less the tax.
        Influencer = "influencer", "the influencer";
        /// The brand pays so much more that the influencer gets the fee whole: `base × rate ÷ (1 − rate)`. VAT stays that on
        /// the fee. No other withholding stands beside it.
        Brand = "brand", "the brand, by gross-up";
    }
}

/// What a withholding is taken of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WithholdingBase {
    /// The fee that the brand owes the influencer.
    #[default]
    Fee,
    /// That fee and the costs passed through.
    FeeAndCosts,
    /// That fee less the commissions deducted from it.
    FeeLessCommission,
}

impl Supply {
    /// The tax on it.
    #[must_use]
    pub fn tax(&self) -> &Tax {
        match self {
            Self::Fee(supply) => &supply.tax,
            Self::Costs(supply) => &supply.tax,
            Self::Commission(supply) => &supply.tax,
            Self::Purchase(supply) => &supply.tax,
        }
    }
}

impl TaxCategory {
    /// Whether it has a rate; the others are 0 by their nature.
    #[must_use]
    pub fn has_rate(self) -> bool {
        matches!(self, Self::Standard | Self::Reduced)
    }

    /// The category as people say it.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Reduced => "reduced",
            Self::Zero => "zero-rated",
            Self::Exempt => "exempt",
            Self::ReverseCharge => "reverse charge",
            Self::OutOfScope => "out of scope",
        }
    }
}

impl Withholding {
    /// The rate that holds: the treaty's where that is lower.
    #[must_use]
    pub fn rate(&self) -> Percent {
        self.treaty_applies().map_or(self.percent, |treaty| treaty.percent)
    }

    /// The treaty, where its rate is the lower one.
    #[must_use]
    pub fn treaty_applies(&self) -> Option<&TreatyRate> {
        self.treaty.as_ref().filter(|treaty| treaty.percent < self.percent)
    }

    /// Of the whole base, in percent: the rate on the share of the work.
    pub(super) fn effective_percent(&self) -> Fraction {
        let share = self.share_of_work_percent.unwrap_or(Percent::HUNDRED);
        self.rate().fraction().checked_mul(&share.decimal().into()).unwrap_or_default()
    }
}
