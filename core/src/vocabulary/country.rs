use std::fmt;
use std::str::FromStr;

use super::countries::COUNTRIES;
use crate::check::wire_text;

/// A country or territory of ISO 3166-1, by its two capital letters.
///
/// ```
/// use greenroom::vocabulary::Country;
///
/// let country: Country = "DE".parse()?;
/// assert_eq!((country.code(), country.name()), ("DE", "Germany"));
/// assert_eq!("UK".parse::<Country>().unwrap_err().to_string(), "`UK` is not a country code of ISO 3166-1; the United Kingdom is GB");
/// # Ok::<(), greenroom::vocabulary::CountryError>(())
/// ```
///
/// Source: ISO 3166-1, officially assigned alpha-2 codes; see the table for its date.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country {
    code: &'static str,
    name: &'static str,
}

/// A text, here cut to 16 characters, that is no country code of ISO 3166-1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountryError(String);

impl Country {
    /// The two capital letters of the standard.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.code
    }

    /// The usual English name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.name
    }

    /// Every country, in the order of the codes.
    pub fn all() -> impl Iterator<Item = Self> {
        COUNTRIES.iter().map(|&(code, name)| Self { code, name })
    }
}

impl FromStr for Country {
    type Err = CountryError;

    fn from_str(text: &str) -> Result<Self, CountryError> {
        let found =
            COUNTRIES.binary_search_by(|(code, _)| (*code).cmp(text)).ok().and_then(|place| COUNTRIES.get(place));
        found.map(|&(code, name)| Self { code, name }).ok_or_else(|| CountryError(text.chars().take(16).collect()))
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

impl fmt::Display for CountryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a country code of ISO 3166-1", self.0)?;
        match self.0.as_str() {
            "UK" => f.write_str("; the United Kingdom is GB"),
            "EL" => f.write_str("; Greece is GR"),
            _ => f.write_str(", such as DE"),
        }
    }
}

impl std::error::Error for CountryError {}

wire_text!(Country, "country", "A country: two capital letters of ISO 3166-1, such as `DE`.", "^[A-Z]{2}$");
