//! The operations on amounts, so that no host calculates with them itself.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, null_is_absent};
use crate::convention::{Conversion, ExchangeError, ExchangeRate, exchange};
use crate::money::{AllocateError, Currency, Decimal, Money, MoneyError, Percent, RoundTo, allocate, allocate_percent};

/// Amounts of one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MoneyList {
    /// The amounts, in order.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub amounts: Vec<Money>,
}

/// Two amounts of one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MoneyPair {
    /// The one.
    pub first: Money,
    /// The other.
    pub second: Money,
}

/// How two amounts compare.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// -1 when the first is smaller, 0 when they are equal, 1 when it is larger.
    pub order: i8,
}

/// An amount as people read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FormattedMoney {
    /// The currency, and the amount with grouped digits.
    pub text: String,
}

/// What `allocate_money` takes: an amount, and either weights or percentages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AllocateInput {
    /// What is shared out.
    pub total: Money,
    /// How much weight each part has; none below zero, and not all zero.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub weights: Vec<Decimal>,
    /// How many percent each part has; together 100.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub percentages: Vec<Percent>,
}

/// What `exchange_money` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExchangeInput {
    /// What is exchanged.
    pub amount: Money,
    /// For what.
    pub to: Currency,
    /// Dated rates; a pair may stand in either direction.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub rates: Vec<ExchangeRate>,
    /// The currency through which pairs without a rate of their own are crossed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<Currency>,
    /// How the result is rounded, once, after the last leg.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub rounding: RoundTo,
}

/// An exchanged amount, with every rate and date on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExchangedMoney {
    /// What it became.
    pub amount: Money,
    /// By which rates.
    pub conversion: Conversion,
}

pub(super) fn add(input: &MoneyList) -> Result<Money, Issues> {
    let path = Path::root().field("amounts");
    crate::check::check_items(input.amounts.len(), &path)?;
    let Some(first) = input.amounts.first() else { return Err(Issues::default()) };
    let mut issues = Issues::default();
    for (place, amount) in input.amounts.iter().enumerate() {
        if let Err(error) = amount.checked_cmp(*first) {
            issues.push(money_issue(error, path.index(place).field("currency")));
        }
    }
    issues.into_result(())?;
    Money::sum(first.currency(), input.amounts.iter().copied()).map_err(|error| money_issue(error, path).into())
}

pub(super) fn compare(input: &MoneyPair) -> Result<Comparison, Issues> {
    let order = input.first.checked_cmp(input.second);
    let order = order.map_err(|error| money_issue(error, Path::root().field("second").field("currency")))?;
    Ok(Comparison {
        order: match order {
            Ordering::Less => -1,
            Ordering::Equal => 0,
            Ordering::Greater => 1,
        },
    })
}

pub(super) fn share_out(input: &AllocateInput) -> Result<MoneyList, Issues> {
    let (field, parts) = match (input.weights.is_empty(), input.percentages.is_empty()) {
        (false, true) => ("weights", allocate(input.total, &input.weights)),
        (true, false) => ("percentages", allocate_percent(input.total, &input.percentages)),
        (both_absent, _) => {
            let (code, message) = if both_absent {
                (Code::MissingField, "either `weights` or `percentages` must be there")
            } else {
                (Code::Contradiction, "`weights` and `percentages` exclude each other")
            };
            return Err(Issue::new(code, Path::root().field("weights"), message).into());
        }
    };
    let path = Path::root().field(field);
    crate::check::check_items(input.weights.len().max(input.percentages.len()), &path)?;
    let amounts = parts.map_err(|error| {
        let (code, path) = match &error {
            AllocateError::Empty => (Code::ItemCount, path),
            AllocateError::NegativeWeight(place) => (Code::OutOfRange, path.index(*place)),
            AllocateError::AllZero => (Code::OutOfRange, path),
            AllocateError::NotHundred(_) => (Code::ShareSum, path),
            AllocateError::TooPrecise => (Code::TooPrecise, path),
        };
        Issue::new(code, path, error.to_string())
    })?;
    Ok(MoneyList { amounts })
}

pub(super) fn convert(input: &ExchangeInput) -> Result<ExchangedMoney, Issues> {
    let rates = Path::root().field("rates");
    crate::check::check_items(input.rates.len(), &rates)?;
    let conversion = exchange(&input.rates, input.amount.currency(), input.to, input.base).map_err(|error| {
        let (code, path) = match &error {
            ExchangeError::NotPositive(place) => (Code::OutOfRange, rates.index(*place).field("rate")),
            ExchangeError::SameCurrency(place, _) => (Code::Contradiction, rates.index(*place)),
            ExchangeError::Duplicate(_, place, ..) => (Code::DuplicateRate, rates.index(*place)),
            ExchangeError::NotFound { .. } => (Code::RateNotFound, rates),
        };
        Issue::new(code, path, error.to_string())
    })?;
    let amount = conversion.convert(input.amount, &input.rounding);
    let amount = amount.map_err(|error| money_issue(error, Path::root().field("amount")))?;
    Ok(ExchangedMoney { amount, conversion })
}

fn money_issue(error: MoneyError, path: Path) -> Issue {
    let code = match error {
        MoneyError::CurrencyMismatch(..) => Code::CurrencyMismatch,
        MoneyError::TooLarge => Code::AmountTooLarge,
        MoneyError::TooManyDigits => Code::TooPrecise,
        MoneyError::UnfitIncrement(..) => Code::OutOfRange,
        MoneyError::TooPrecise(_) | MoneyError::NoMultiple(..) => Code::RoundingNecessary,
    };
    Issue::new(code, path, error.to_string())
}
