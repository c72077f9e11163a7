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

    /// The number in units of so many digits after the point, up to 38: 1/3 to two digits is 33.
    ///
    /// # Errors
    /// - [`FractionError::TooLarge`]: the units are beyond an `i128`
    /// - [`FractionError::RoundingNecessary`]: the mode forbids rounding, and it is necessary
    pub fn to_units(&self, digits: u8, mode: RoundingMode) -> Result<i128, FractionError> {
        self.quotient(10_i128.saturating_pow(digits.min(38).into()), 1, mode)
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

#[cfg(test)]
mod tests {
    use super::super::super::IncrementError;
    use super::RoundingMode::{self, *};
    use super::*;

    fn fraction(text: &str) -> Fraction {
        text.parse().unwrap()
    }

    fn rounded(text: &str, currency: &str, increment: &str, mode: RoundingMode) -> Result<String, String> {
        let increment = (!increment.is_empty()).then(|| increment.parse().unwrap());
        let money = fraction(text).to_money(currency.parse().unwrap(), &RoundTo { mode, increment });
        money.map(Money::amount).map_err(|error| error.to_string())
    }

    #[test]
    fn rounds_to_increments() {
        for (exact, increment, up, down, even) in [
            ("12.524", "", "12.53", "12.52", "12.52"),
            ("12.525", "", "12.53", "12.52", "12.52"),
            ("12.525", "0.05", "12.55", "12.50", "12.50"),
            ("7.5", "5", "10.00", "5.00", "10.00"),
            ("12.5", "5", "15.00", "10.00", "10.00"),
            ("1025", "50", "1050.00", "1000.00", "1000.00"),
            ("1024.99", "10", "1030.00", "1020.00", "1020.00"),
            ("-2.5", "5", "-5.00", "0.00", "0.00"),
            ("200/3", "0.05", "66.70", "66.65", "66.65"),
        ] {
            assert_eq!(rounded(exact, "CHF", increment, Up), Ok(up.to_owned()), "{exact} up");
            assert_eq!(rounded(exact, "CHF", increment, Down), Ok(down.to_owned()), "{exact} down");
            assert_eq!(rounded(exact, "CHF", increment, HalfEven), Ok(even.to_owned()), "{exact} half even");
        }
    }

    #[test]
    fn refuses_what_does_not_fit_with_its_reason() {
        let error = |text, currency, increment| rounded(text, currency, increment, Unnecessary).unwrap_err();
        assert_eq!(error("1/3", "EUR", ""), "an amount in EUR has at most 2 digits after the point");
        assert_eq!(error("3", "EUR", "5"), "the amount in EUR is no multiple of 5, and rounding is refused");
        assert_eq!(error("3", "JPY", "0.05"), "amounts in JPY cannot be rounded to multiples of `0.05`");
        assert_eq!(error("3", "EUR", "0.015"), "amounts in EUR cannot be rounded to multiples of `0.015`");
        let large = "the amount is beyond the largest that can be computed with";
        assert_eq!(error("10000000000000000", "EUR", ""), large);
        assert_eq!(error("-100000000000000000000000000000000000000000", "EUR", ""), large);
        assert_eq!(
            error("1", "EUR", "999999999999999999"),
            "amounts in EUR cannot be rounded to multiples of `999999999999999999`"
        );
        assert_eq!(rounded("9999999999999999.994", "EUR", "", HalfUp), Ok("9999999999999999.99".to_owned()));
        assert_eq!(rounded("9999999999999999.995", "EUR", "", HalfUp), Err(large.to_owned()));
    }

    #[test]
    fn refuses_an_increment_when_it_is_made() {
        let (half, eur) = ("0.5".parse().unwrap(), "EUR".parse().unwrap());
        assert!(RoundTo::new(HalfUp, half, eur).is_ok());
        let yen = "JPY".parse().unwrap();
        assert_eq!(RoundTo::new(HalfUp, half, yen), Err(IncrementError::Unfit(half, yen)));
        assert_eq!("0".parse::<Increment>().unwrap_err().to_string(), "an increment is above zero, such as 0.05 or 50");
        assert_eq!("-5".parse::<Increment>(), Err(IncrementError::NotPositive));
        assert_eq!("1e1".parse::<Increment>().unwrap_err().to_string(), "not a plain decimal number, such as 1234.50");
    }

    #[test]
    fn rounds_big_ratios_as_small_ones() {
        // The same tenths as in the table of `java.math.RoundingMode`, over a denominator past i128.
        let huge = BigInt::from(i128::MAX) * 10;
        for mode in [Up, Down, Ceiling, Floor, HalfUp, HalfDown, HalfEven] {
            for tenths in [55_i128, 25, 16, 11, 10, 0, -10, -11, -16, -25, -55] {
                let big = divide_big(&(BigInt::from(i128::MAX) * tenths), &huge, mode);
                assert_eq!(big, divide(tenths, 10, mode).map(BigInt::from), "{tenths} tenths, {mode:?}");
            }
        }
        assert_eq!(divide_big(&BigInt::from(1), &huge, Unnecessary), None);
    }

    #[test]
    fn gives_a_decimal_only_where_it_is_one() {
        assert_eq!(fraction("5/4").to_decimal().unwrap().to_string(), "1.25");
        assert_eq!(fraction("1/3").to_decimal(), None);
        assert_eq!(fraction("0.0000000000001").to_decimal(), None);
        assert_eq!(fraction("1000000000000000000").to_decimal(), None);
        let most = "-999999999999999999.999999999999";
        assert_eq!(fraction(most).to_decimal().unwrap().to_string(), most);
        let large = fraction("1").round("999999999999999999".parse().unwrap(), Up).unwrap();
        assert_eq!(large.to_string(), "999999999999999999");
        let beyond = fraction("1000000000000000000").round("999999999999999999".parse().unwrap(), Up);
        assert_eq!(beyond, Err(FractionError::TooLarge));
    }

    #[test]
    fn reads_a_rule_from_a_document() {
        let rule: RoundTo = serde_json::from_str(r#"{"mode": "half_up", "increment": "0.05"}"#).unwrap();
        assert_eq!(rule.to_string(), "half up to a multiple of 0.05");
        assert_eq!(serde_json::to_string(&rule).unwrap(), r#"{"mode":"half_up","increment":"0.05"}"#);
        let rule: RoundTo = serde_json::from_str(r#"{"mode": "floor", "increment": null}"#).unwrap();
        assert_eq!(serde_json::to_string(&rule).unwrap(), r#"{"mode":"floor"}"#);
        assert!(serde_json::from_str::<RoundTo>(r#"{"mode": "floor", "step": "5"}"#).is_err());
        assert!(serde_json::from_str::<RoundTo>(r#"{"mode": "floor", "increment": "0"}"#).is_err());
    }
}
