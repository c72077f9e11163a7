use serde::{Deserialize, Serialize};

use crate::check::{null_is_absent, tagged_union};
use crate::money::{Percent, UnitPrice};
use crate::vocabulary::{Id, Name};

tagged_union! {
    /// Something taken off a stated base. It is refused when it is larger than the base, and when it is larger than what
    /// the discounts before it leave of creative fees and add-ons: a fee is never below zero.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum Discount {
        /// A percentage of the base.
        Percent(PercentDiscount) = "percent",
        /// An amount, whatever the base is.
        Amount(AmountDiscount) = "amount",
    }
}

/// A percentage off a base.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PercentDiscount {
    /// The name of the discount, unique among the deal's deliverables, terms and discounts.
    pub id: Id,
    /// What it is, in words.
    pub name: Name,
    /// What it is taken of.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub base: DiscountBase,
    /// The deliverables and terms of the base `lines`.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Id>,
    /// Of the base: 0 to 100.
    pub percent: Percent,
}

/// An amount off a base.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AmountDiscount {
    /// The name of the discount, unique among the deal's deliverables, terms and discounts.
    pub id: Id,
    /// What it is, in words.
    pub name: Name,
    /// What it must not be larger than.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub base: DiscountBase,
    /// The deliverables and terms of the base `lines`.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Id>,
    /// How much.
    pub amount: UnitPrice,
}

/// What a discount is taken of. Costs of others are in none of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DiscountBase {
    /// All creative fees.
    CreativeFees,
    /// All add-ons.
    AddOns,
    /// Creative fees and add-ons.
    #[default]
    Subtotal,
    /// Creative fees and add-ons, less the discounts before this one.
    Remaining,
    /// The lines that the discount names.
    Lines,
}

impl Discount {
    /// The name of the discount.
    #[must_use]
    pub fn id(&self) -> &Id {
        match self {
            Self::Percent(discount) => &discount.id,
            Self::Amount(discount) => &discount.id,
        }
    }

    /// What it is, in words.
    #[must_use]
    pub fn name(&self) -> &Name {
        match self {
            Self::Percent(discount) => &discount.name,
            Self::Amount(discount) => &discount.name,
        }
    }

    /// What it is taken of.
    #[must_use]
    pub fn base(&self) -> DiscountBase {
        match self {
            Self::Percent(discount) => discount.base,
            Self::Amount(discount) => discount.base,
        }
    }

    /// The deliverables and terms of the base `lines`.
    #[must_use]
    pub fn lines(&self) -> &[Id] {
        match self {
            Self::Percent(discount) => &discount.lines,
            Self::Amount(discount) => &discount.lines,
        }
    }
}
