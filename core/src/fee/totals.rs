use serde::{Deserialize, Serialize};

use crate::money::Money;

/// The sums of a quote, stage by stage. All of them are there; a stage without amounts is zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// All lines of kind `creative_fee`.
    pub creative_fees: Money,
    /// All lines for season, weekend and holiday, usage rights, exclusivity, whitelisting, rush, revisions, raw footage,
    /// link in bio and other, for bonuses, affiliate commissions, extra revisions and extra ad spend, and what raises the
    /// fee to the minimum.
    pub add_ons: Money,
    /// All lines for bundles, early bird, loyalty and discounts, and what missed guarantees, lateness and early removal take
    /// off: zero or below.
    pub discounts: Money,
    /// What rounding the fee as a whole added or took.
    pub rounding: Money,
    /// The tax that stated prices include, taken out of them: zero or below; absent where they include none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_included: Option<Money>,
    /// Creative fees, add-ons, discounts and rounding, less the tax that they include.
    pub fee: Money,
    /// What the fee was raised by to keep the influencer whole.
    pub gross_up: Money,
    /// The fee that the brand owes the influencer: fee and gross-up.
    pub gross_fee: Money,
    /// All lines of kind `pass_through`.
    pub pass_through_costs: Money,
    /// What the brand pays representatives on top.
    pub commissions_on_top: Money,
    /// Tax on what the brand is supplied with.
    pub tax: Money,
    /// What the brand pays beside to bear the tax that it withholds; absent where it bears none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withholding_borne: Option<Money>,
    /// What the brand pays: gross fee, costs, commissions on top, tax, and the withholding that it bears.
    pub payable: Money,
    /// What representatives get out of the gross fee, by deduction or gross-up.
    pub commissions_deducted: Money,
    /// Tax on what the influencer is supplied with.
    pub tax_on_commissions_deducted: Money,
    /// What the brand pays to tax authorities on the influencer's behalf; part of `payable`.
    pub withholding: Money,
    /// What the influencer keeps: gross fee and markups, less commissions deducted, the tax on them, and withholding.
    pub net_to_influencer: Money,
}

impl Totals {
    /// How many there are.
    pub(super) const COUNT: usize = 17;

    /// The place of `fee` among them.
    pub(super) const FEE: usize = 4;

    /// The place of `payable` among them.
    pub(super) const PAYABLE: usize = 10;

    /// Their names, in the order of the fields; what the brand bears of the withholding comes last but
    /// one, then the tax that prices include.
    pub const NAMES: [&'static str; Self::COUNT] = [
        "creative_fees",
        "add_ons",
        "discounts",
        "rounding",
        "fee",
        "gross_up",
        "gross_fee",
        "pass_through_costs",
        "commissions_on_top",
        "tax",
        "payable",
        "commissions_deducted",
        "tax_on_commissions_deducted",
        "withholding",
        "net_to_influencer",
        "withholding_borne",
        "tax_included",
    ];

    /// The amounts, in the order of the names.
    ///
    /// ```
    /// use greenroom::fee::Totals;
    ///
    /// assert_eq!(Totals::NAMES[10], "payable");
    /// ```
    #[must_use]
    pub fn amounts(&self) -> [Money; Self::COUNT] {
        let Self {
            creative_fees,
            add_ons,
            discounts,
            rounding,
            fee,
            gross_up,
            gross_fee,
            pass_through_costs,
            commissions_on_top,
            tax,
            payable,
            commissions_deducted,
            tax_on_commissions_deducted,
            withholding,
            net_to_influencer,
            withholding_borne,
            tax_included,
        } = *self;
        let zero = Money::zero(fee.currency());
        [
            creative_fees,
            add_ons,
            discounts,
            rounding,
            fee,
            gross_up,
            gross_fee,
            pass_through_costs,
            commissions_on_top,
            tax,
            payable,
            commissions_deducted,
            tax_on_commissions_deducted,
            withholding,
            net_to_influencer,
            withholding_borne.unwrap_or(zero),
            tax_included.unwrap_or(zero),
        ]
    }

    /// The fee as its prices are stated: with the tax that they include.
    pub(super) fn stated_fee(&self) -> Money {
        let stated = self.tax_included.map(|tax| self.fee.checked_sub(tax));
        // The sum of lines is within the limit, or the quote is refused.
        stated.transpose().ok().flatten().unwrap_or(self.fee)
    }

    /// The total of this name.
    #[must_use]
    pub fn by_name(&self, name: &str) -> Option<Money> {
        Self::NAMES.into_iter().zip(self.amounts()).find(|(known, _)| *known == name).map(|(_, amount)| amount)
    }

    /// The totals, in the order of the names.
    pub(super) fn from_amounts(amounts: [Money; Self::COUNT]) -> Self {
        let [
            creative_fees,
            add_ons,
            discounts,
            rounding,
            fee,
            gross_up,
            gross_fee,
            pass_through_costs,
            commissions_on_top,
            tax,
            payable,
            commissions_deducted,
            tax_on_commissions_deducted,
            withholding,
            net_to_influencer,
            withholding_borne,
            tax_included,
        ] = amounts;
        let is_any = |amount: &Money| !amount.is_zero();
        Self {
            creative_fees,
            add_ons,
            discounts,
            rounding,
            tax_included: Some(tax_included).filter(is_any),
            fee,
            gross_up,
            gross_fee,
            pass_through_costs,
            commissions_on_top,
            tax,
            withholding_borne: Some(withholding_borne).filter(is_any),
            payable,
            commissions_deducted,
            tax_on_commissions_deducted,
            withholding,
            net_to_influencer,
        }
    }
}
