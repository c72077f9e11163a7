use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use crate::check::wire_text;

/// A currency of ISO 4217, with its number of decimals.
///
/// Only currencies that amounts are paid in: codes without a minor unit by definition (gold `XAU`, testing `XTS`) are
/// refused.
///
/// ```
/// use greenroom::money::Currency;
///
/// let yen: Currency = "JPY".parse()?;
/// assert_eq!((yen.code(), yen.exponent()), ("JPY", 0));
/// assert!("jpy".parse::<Currency>().is_err());
/// # Ok::<(), greenroom::money::CurrencyError>(())
/// ```
///
/// Source: ISO 4217, as carried by the crate `iso_currency`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency(iso_currency::Currency);

/// A text that is no ISO 4217 currency code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurrencyError(String);

impl Currency {
    /// The three capital letters of the standard.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// How many decimals an amount has: JPY 0, EUR 2, KWD 3.
    #[must_use]
    pub fn exponent(self) -> u8 {
        self.0.exponent().and_then(|exponent| u8::try_from(exponent).ok()).unwrap_or_default()
    }
}

/// By code.
impl Ord for Currency {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code().cmp(other.code())
    }
}

impl PartialOrd for Currency {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl FromStr for Currency {
    type Err = CurrencyError;

    fn from_str(text: &str) -> Result<Self, CurrencyError> {
        iso_currency::Currency::from_code(text)
            .filter(|currency| currency.exponent().is_some() && currency.code() == text)
            .map(Self)
            .ok_or_else(|| CurrencyError(text.chars().take(16).collect()))
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for CurrencyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a currency code of ISO 4217, such as EUR", self.0)
    }
}

impl std::error::Error for CurrencyError {}

wire_text!(Currency, "currency", "A currency of ISO 4217, such as `EUR`.", "^[A-Z]{3}$");
