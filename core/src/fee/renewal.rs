use serde::{Deserialize, Serialize};

use super::check::check_known;
use super::{Deal, Explanation};
use crate::check::{
    Code, Issue, Issues, Path, check_item_limit, check_unique, check_unique_ids, limits, null_is_absent, tagged_union,
};
use crate::money::{Money, Percent, UnitPrice};
use crate::rate_card::check_price;
use crate::time::Date;
use crate::vocabulary::{Id, Name};

/// What the brand may have again at a price that is agreed now: the next term of a retainer, another year of rights.
/// It is no part of what the quote comes to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Renewal {
    /// The name of the option, unique among the deal's renewals.
    pub id: Id,
    /// What it is, in words.
    pub name: Name,
    /// The deliverables and terms that it renews; absent or empty: the whole fee.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Id>,
    /// The last day on which the brand can take it; absent: no such day is agreed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// For how much.
    pub price: RenewalPrice,
}

tagged_union! {
    /// The price of a renewal.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum RenewalPrice {
        /// What it costs now.
        Same(SameRenewal) = "same",
        /// What it costs now, more or less a percentage.
        PercentChange(PercentRenewal) = "percent_change",
        /// An amount, whatever it costs now.
        Agreed(AgreedRenewal) = "agreed",
    }
}

/// What it costs now.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SameRenewal {}

/// What it costs now, more or less a percentage.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PercentRenewal {
    /// Above zero for more, below for less: -100 to 10,000.
    pub percent: Percent,
}

/// An amount, whatever it costs now.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AgreedRenewal {
    /// How much.
    pub rate: UnitPrice,
}

/// What a renewal costs, rounded as the deal rounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RenewalLine {
    /// Which option it is.
    pub id: Id,
    /// What it is, in words.
    pub name: Name,
    /// The last day on which the brand can take it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// What the same costs now, before discounts where only some lines are renewed.
    pub now: Money,
    /// What it costs then.
    pub amount: Money,
    /// How the amount came about.
    pub explanation: Explanation,
}

impl Deal {
    pub(super) fn check_renewals(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.renewals.len(), path, issues);
        check_unique_ids(self.renewals.iter().map(|renewal| &renewal.id), "id", path, issues);
        let known = self.known_ids(true);
        for (place, renewal) in self.renewals.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            check_known(&renewal.lines, &known, "deliverable or term", &at.field("lines"), issues);
            check_unique(renewal.lines.iter(), &at.field("lines"), issues);
            let price = at.field("price");
            match &renewal.price {
                RenewalPrice::Same(_) => {}
                RenewalPrice::PercentChange(change) => change.check(&price.field("percent"), issues),
                RenewalPrice::Agreed(agreed) => check_price(&agreed.rate, None, &price.field("rate"), issues),
            }
        }
    }
}

impl PercentRenewal {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let (value, most) = (self.percent.decimal(), limits::ADD_ON_PERCENT);
        let percent = self.percent.fraction();
        if percent < crate::money::Fraction::from(-1_i32) || percent > crate::money::Fraction::from(100_u32) {
            let message = format!("`{value}` percent are not within -100 to {most}");
            issues.push(Issue::new(Code::OutOfRange, path.clone(), message).with("value", value));
        }
    }
}
