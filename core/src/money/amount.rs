use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::decimal::{Decimal, write_scaled};
use super::{Currency, Fraction, FractionError, Increment, IncrementError, RoundTo, RoundingMode};
use crate::check::limits::MONEY_MINOR_UNITS;

/// An amount of money in whole minor units of its currency: exact, and never mixed with another currency.
///
/// On the wire `{"amount": "1234.50", "currency": "EUR"}`, with exactly the currency's decimals on output.
///
/// ```
/// use greenroom::money::{Currency, Money};
///
/// let eur: Currency = "EUR".parse()?;
/// let fee = Money::from_minor(123_450, eur)?;
/// assert_eq!(fee.to_string(), "EUR 1,234.50");
/// assert_eq!(fee.checked_add(fee)?.minor(), 246_900);
///
/// let yen = Money::from_minor(500, "JPY".parse()?)?;
/// assert!(fee.checked_add(yen).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(into = "AmountText", try_from = "AmountText")]
pub struct Money {
    minor: i64,
    currency: Currency,
}

/// Why there is no such amount of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// Two currencies meet.
    CurrencyMismatch(Currency, Currency),
    /// The amount is beyond the limit.
    TooLarge,
    /// The amount has more decimals than its currency, and nobody said how to round it.
    TooPrecise(Currency),
    /// The amount is no multiple of the increment, and rounding is refused.
    NoMultiple(Increment, Currency),
    /// An exact value on the way to the amount has more digits than the limit.
    TooManyDigits,
    /// The increment is no whole number of the currency's minor units.
    UnfitIncrement(Increment, Currency),
}

impl Money {
    /// So many minor units: cents for EUR, yen for JPY.
    ///
    /// # Errors
    /// - [`MoneyError::TooLarge`]: more than the limit, either side of zero
    pub fn from_minor(minor: i64, currency: Currency) -> Result<Self, MoneyError> {
        if minor.unsigned_abs() > MONEY_MINOR_UNITS.unsigned_abs() {
            return Err(MoneyError::TooLarge);
        }
        Ok(Self { minor, currency })
    }

    /// No money at all.
    #[must_use]
    pub fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// The whole minor units.
    #[must_use]
    pub fn minor(self) -> i64 {
        self.minor
    }

    /// The currency.
    #[must_use]
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// The sum.
    ///
    /// # Errors
    /// - [`MoneyError::CurrencyMismatch`]: the currencies differ
    /// - [`MoneyError::TooLarge`]: the sum is beyond the limit
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        other.is_in(self.currency)?;
        Self::from_minor(self.minor.checked_add(other.minor).ok_or(MoneyError::TooLarge)?, self.currency)
    }

    /// The difference.
    ///
    /// # Errors
    /// - [`MoneyError::CurrencyMismatch`]: the currencies differ
    /// - [`MoneyError::TooLarge`]: the difference is beyond the limit
    pub fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
        self.checked_add(other.negated())
    }

    /// The sum of all, in the currency given; no amounts at all are zero.
    ///
    /// # Errors
    /// - [`MoneyError::CurrencyMismatch`]: an amount is in another currency
    /// - [`MoneyError::TooLarge`]: the sum is beyond the limit; the order of the amounts makes no difference
    pub fn sum(currency: Currency, amounts: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        let minor = amounts.into_iter().try_fold(0_i128, |sum, amount| {
            amount.is_in(currency)?;
            sum.checked_add(amount.minor.into()).ok_or(MoneyError::TooLarge)
        })?;
        Self::from_minor(i64::try_from(minor).map_err(|_| MoneyError::TooLarge)?, currency)
    }

    /// Which amount is the larger one.
    ///
    /// # Errors
    /// - [`MoneyError::CurrencyMismatch`]: the currencies differ
    pub fn checked_cmp(self, other: Self) -> Result<Ordering, MoneyError> {
        other.is_in(self.currency)?;
        Ok(self.minor.cmp(&other.minor))
    }

    /// The amount with the other sign: the limits are the same on either side of zero.
    #[must_use]
    pub fn negated(self) -> Self {
        Self { minor: self.minor.saturating_neg(), currency: self.currency }
    }

    /// The amount without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        if self.is_negative() { self.negated() } else { self }
    }

    /// Whether the amount is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.minor < 0
    }

    /// Whether it is no money at all.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.minor == 0
    }

    /// So many times the amount.
    ///
    /// # Errors
    /// - [`MoneyError::TooLarge`]: beyond the limit
    pub fn checked_mul(self, times: u32) -> Result<Self, MoneyError> {
        Self::from_minor(self.minor.checked_mul(i64::from(times)).ok_or(MoneyError::TooLarge)?, self.currency)
    }

    fn is_in(self, currency: Currency) -> Result<(), MoneyError> {
        if self.currency == currency { Ok(()) } else { Err(MoneyError::CurrencyMismatch(currency, self.currency)) }
    }

    /// The amount as a number of major units.
    #[must_use]
    pub fn decimal(self) -> Decimal {
        Decimal::of_minor(self.minor, self.currency.exponent())
    }

    /// The amount as documents write it: plain digits with the currency's decimals.
    #[must_use]
    pub fn amount(self) -> String {
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = write_scaled(&mut text, i128::from(self.minor), usize::from(self.currency.exponent()));
        text
    }
}

/// The amount as people read it: `EUR -1,234.50`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.currency, group_thousands(&self.amount()))
    }
}

/// `1234567.50` as `1,234,567.50`.
pub(super) fn group_thousands(plain: &str) -> String {
    let (whole, fraction) = plain.split_once('.').map_or((plain, None), |(whole, rest)| (whole, Some(rest)));
    let digits = whole.trim_start_matches('-');
    let mut text = String::from(if whole.starts_with('-') { "-" } else { "" });
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && digits.len().saturating_sub(place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

impl fmt::Display for MoneyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CurrencyMismatch(one, other) => write!(f, "amounts in {one} and {other} do not mix"),
            Self::TooLarge => f.write_str("the amount is beyond the largest that can be computed with"),
            Self::TooPrecise(currency) => {
                write!(f, "an amount in {currency} has at most {} digits after the point", currency.exponent())
            }
            Self::NoMultiple(increment, currency) => {
                write!(f, "the amount in {currency} is no multiple of {increment}, and rounding is refused")
            }
            Self::TooManyDigits => {
                f.write_str("an exact value on the way to the amount has more digits than the limit")
            }
            Self::UnfitIncrement(increment, currency) => IncrementError::Unfit(*increment, *currency).fmt(f),
        }
    }
}

impl std::error::Error for MoneyError {}

/// What keeps an exact value from being computed keeps the amount too.
impl From<FractionError> for MoneyError {
    fn from(error: FractionError) -> Self {
        if error == FractionError::TooPrecise { Self::TooManyDigits } else { Self::TooLarge }
    }
}

/// Money as it stands in documents.
#[derive(Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(
        description = "An amount of money in whole minor units of its currency.",
        extend("format" = "money")
    )
)]
#[serde(rename = "Money", deny_unknown_fields)]
struct AmountText {
    /// How much, in major units, with no more decimals than the currency has.
    #[cfg_attr(feature = "schema", schemars(with = "Decimal"))]
    amount: String,
    /// Of which currency.
    currency: Currency,
}

impl From<Money> for AmountText {
    fn from(money: Money) -> Self {
        Self { amount: money.amount(), currency: money.currency }
    }
}

impl TryFrom<AmountText> for Money {
    type Error = String;

    fn try_from(text: AmountText) -> Result<Self, String> {
        let decimal: Decimal = text.amount.parse().map_err(|error| format!("amount: {error}"))?;
        let exact = RoundTo::minor_unit(RoundingMode::Unnecessary);
        Fraction::from(decimal).to_money(text.currency, &exact).map_err(|error| error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(amount: &str, currency: &str) -> Result<Money, String> {
        Money::try_from(AmountText { amount: amount.into(), currency: currency.parse().unwrap() })
    }

    #[test]
    fn writes_each_exponent() {
        assert_eq!(money("1234567.5", "EUR").unwrap().to_string(), "EUR 1,234,567.50");
        assert_eq!(money("-0.05", "EUR").unwrap().to_string(), "EUR -0.05");
        assert_eq!(money("1234", "JPY").unwrap().to_string(), "JPY 1,234");
        assert_eq!(money("0.001", "KWD").unwrap().amount(), "0.001");
    }

    #[test]
    fn refuses_digits_below_the_minor_unit() {
        assert_eq!(money("0.5", "JPY").unwrap_err(), "an amount in JPY has at most 0 digits after the point");
        assert_eq!(money("1.005", "EUR").unwrap_err(), "an amount in EUR has at most 2 digits after the point");
        assert_eq!(money("1e2", "EUR").unwrap_err(), "amount: not a plain decimal number, such as 1234.50");
    }

    #[test]
    fn stops_at_the_limit_in_both_directions() {
        let eur: Currency = "EUR".parse().unwrap();
        let most = Money::from_minor(MONEY_MINOR_UNITS, eur).unwrap();
        let cent = Money::from_minor(1, eur).unwrap();
        assert_eq!(most.checked_add(cent), Err(MoneyError::TooLarge));
        assert_eq!(most.negated().checked_sub(cent), Err(MoneyError::TooLarge));
        assert_eq!(Money::sum(eur, [most, cent]), Err(MoneyError::TooLarge));
        assert_eq!(Money::sum(eur, [most, most, cent, most.negated(), cent.negated()]), Ok(most));
        assert_eq!(Money::from_minor(i64::MIN, eur), Err(MoneyError::TooLarge));
        let huge = Fraction::new(i128::MAX, 1).unwrap();
        assert_eq!(huge.to_money(eur, &RoundTo::minor_unit(RoundingMode::HalfUp)), Err(MoneyError::TooLarge));
    }

    #[test]
    fn computes_within_one_currency() {
        let [one, two, yen] = [money("1.50", "EUR"), money("2.25", "EUR"), money("2", "JPY")].map(Result::unwrap);
        assert_eq!(one.checked_sub(two).unwrap().to_string(), "EUR -0.75");
        assert_eq!(one.checked_sub(two).unwrap().abs().amount(), "0.75");
        assert_eq!(one.checked_cmp(two), Ok(Ordering::Less));
        assert_eq!(Money::sum(one.currency, [one, two, one]).unwrap().amount(), "5.25");
        assert!(Money::sum(one.currency, []).unwrap().is_zero());
        for error in
            [one.checked_sub(yen).err(), one.checked_cmp(yen).err(), Money::sum(one.currency, [two, yen]).err()]
        {
            assert_eq!(error.unwrap().to_string(), "amounts in EUR and JPY do not mix");
        }
    }

    #[test]
    fn is_the_same_fraction_in_major_units() {
        assert_eq!(money("-1.5", "EUR").unwrap().fraction().to_string(), "-1.5");
        assert_eq!(money("1500", "JPY").unwrap().fraction().to_string(), "1500");
        assert_eq!(money("0.001", "KWD").unwrap().fraction(), Fraction::new(1, 1_000).unwrap());
    }
}
