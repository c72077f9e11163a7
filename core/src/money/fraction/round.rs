use num_bigint::{BigInt, Sign};
use num_integer::Integer;

use super::super::{Currency, Decimal, Increment, Money, MoneyError, RoundTo, RoundingMode, divide};
use super::{Fraction, FractionError, Ratio, Repr};

impl Fraction {
    /// The number rounded to a multiple of the increment.
    ///
    /// ```
    /// use greenroom::money::{Fraction, RoundingMode};
    ///
    /// let third = Fraction::new(1, 3)?;
    /// assert_eq!(third.round("0.05".parse()?, RoundingMode::HalfUp)?.to_string(), "0.35");
    /// assert!(third.round("0.05".parse()?, RoundingMode::Unnecessary).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// - [`FractionError::TooLarge`]: the rounded number is beyond the limits of a decimal
    /// - [`FractionError::RoundingNecessary`]: the mode is [`RoundingMode::Unnecessary`] and rounding is necessary
    pub fn round(&self, increment: Increment, mode: RoundingMode) -> Result<Decimal, FractionError> {
        let step = increment.decimal();
        let multiple = self.quotient(step.denominator(), step.units(), mode)?;
        let units = multiple.checked_mul(step.units()).ok_or(FractionError::TooLarge)?;
        Decimal::new(units, step.scale()).map_err(|_| FractionError::TooLarge)
    }

    /// So many major units of the currency, rounded once: to the minor unit, or to a multiple of the increment.
    ///
    /// ```
    /// use greenroom::money::{Fraction, RoundTo, RoundingMode};
    ///
    /// let (third, chf) = (Fraction::new(100, 3)?, "CHF".parse()?);
    /// let cents = RoundTo::minor_unit(RoundingMode::HalfUp);
    /// assert_eq!(third.to_money(chf, &cents)?.to_string(), "CHF 33.33");
    /// let cash = RoundTo::new(RoundingMode::HalfUp, "0.05".parse()?, chf)?;
    /// assert_eq!(third.to_money(chf, &cash)?.to_string(), "CHF 33.35");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// - [`MoneyError::TooLarge`]: beyond the limit
    /// - [`MoneyError::TooPrecise`]: the mode is [`RoundingMode::Unnecessary`], and it is no whole number of minor units
    /// - [`MoneyError::NoMultiple`]: the mode is [`RoundingMode::Unnecessary`], and it is no multiple of the increment
    /// - [`MoneyError::UnfitIncrement`]: the increment is no whole number of the currency's minor units
    pub fn to_money(&self, currency: Currency, to: &RoundTo) -> Result<Money, MoneyError> {
        let step = match to.increment {
            None => 1,
            Some(increment) => {
                increment.minor_units(currency).ok_or(MoneyError::UnfitIncrement(increment, currency))?
            }
        };
        let scale = 10_i128.saturating_pow(u32::from(currency.exponent()));
        let multiple = self.quotient(scale, step.into(), to.mode).map_err(|error| match (error, to.increment) {
            (FractionError::RoundingNecessary, None) => MoneyError::TooPrecise(currency),
            (FractionError::RoundingNecessary, Some(increment)) => MoneyError::NoMultiple(increment, currency),
            _ => MoneyError::TooLarge,
        })?;
        let minor = i64::try_from(multiple).ok().and_then(|multiple| multiple.checked_mul(step));
        Money::from_minor(minor.ok_or(MoneyError::TooLarge)?, currency)
    }

    /// The same number as a decimal; `None` when it has more digits than a decimal, or digits without end.
    #[must_use]
    pub fn to_decimal(&self) -> Option<Decimal> {
        let digits = crate::check::limits::DECIMAL_FRACTION_DIGITS;
        let units = self.quotient(10_i128.saturating_pow(digits.into()), 1, RoundingMode::Unnecessary).ok()?;
        Decimal::new(units, digits).ok()
    }

    /// `self * times / by` as a whole number; `times` and `by` are above zero.
    fn quotient(&self, times: i128, by: i128, mode: RoundingMode) -> Result<i128, FractionError> {
        if let Repr::Small(Ratio { numerator, denominator }) = self.0
            && let (Some(numerator), Some(denominator)) = (numerator.checked_mul(times), denominator.checked_mul(by))
        {
            // The quotient by a positive number fits, so only the mode can refuse it.
            return divide(numerator, denominator, mode).ok_or(FractionError::RoundingNecessary);
        }
        let (numerator, denominator) = self.big_parts();
        let quotient = divide_big(&(numerator * times), &(denominator * by), mode);
        i128::try_from(quotient.ok_or(FractionError::RoundingNecessary)?).map_err(|_| FractionError::TooLarge)
    }
}

/// [`divide`] for big integers; the denominator is above zero.
#[cold]
pub(super) fn divide_big(numerator: &BigInt, denominator: &BigInt, mode: RoundingMode) -> Option<BigInt> {
    let (quotient, remainder) = numerator.div_rem(denominator);
    if remainder.sign() == Sign::NoSign {
        return Some(quotient);
    }
    let half = (remainder.magnitude() * 2_u32).cmp(denominator.magnitude());
    let negative = remainder.sign() == Sign::Minus;
    match (mode.leaves_zero(negative, half, quotient.is_odd())?, negative) {
        (false, _) => Some(quotient),
        (true, false) => Some(quotient + 1),
        (true, true) => Some(quotient - 1),
    }
}
