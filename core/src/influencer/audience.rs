use serde::{Deserialize, Serialize};

use super::share::unknown_share;
use crate::check::{named, null_is_absent};
use crate::money::Decimal;
use crate::time::Date;
use crate::vocabulary::Country;

/// Who follows an influencer, in percent by country, by age and by gender.
///
/// Each of the three adds up to at most 100; what is missing is unknown. Sources round each share, so a sum may lie
/// above 100 by half a unit of the last digit in use for each share, but never above 101.
///
/// ```
/// use greenroom::influencer::Audience;
///
/// let audience: Audience = greenroom::wire::parse(r#"{
///   "date": "2026-11-01", "countries": [{"country": "DE", "percent": "61.5"}, {"country": "AT", "percent": "20"}]
/// }"#)?;
/// assert_eq!(audience.unknown_country().to_string(), "18.5");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Audience {
    /// When it was counted.
    pub date: Date,
    /// Shares by country.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<CountryShare>,
    /// Shares by age, from the youngest on.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub ages: Vec<AgeShare>,
    /// Shares by gender.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub genders: Vec<GenderShare>,
}

/// The share of a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CountryShare {
    /// The country.
    pub country: Country,
    /// Percent of the audience, from 0 to 100.
    pub percent: Decimal,
}

/// The share of an age band, as platforms write it: `18` to `24`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AgeShare {
    /// The youngest age in years, from 0 to 120.
    pub from_age: u8,
    /// The oldest age in years, from 0 to 120; none for everybody older.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_age: Option<u8>,
    /// Percent of the audience, from 0 to 100.
    pub percent: Decimal,
}

/// The share of a gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GenderShare {
    /// The gender.
    pub gender: Gender,
    /// Percent of the audience, from 0 to 100.
    pub percent: Decimal,
}

named! {
    /// A gender, as platforms report audiences; who is not reported is unknown.
    Gender {
        Female = "female", "female";
        Male = "male", "male";
        Other = "other", "other";
    }
}

impl Audience {
    /// The share whose country is unknown.
    #[must_use]
    pub fn unknown_country(&self) -> Decimal {
        unknown_share(self.countries.iter().map(|share| share.percent))
    }

    /// The share whose age is unknown.
    #[must_use]
    pub fn unknown_age(&self) -> Decimal {
        unknown_share(self.ages.iter().map(|share| share.percent))
    }

    /// The share whose gender is unknown.
    #[must_use]
    pub fn unknown_gender(&self) -> Decimal {
        unknown_share(self.genders.iter().map(|share| share.percent))
    }

    /// The share of a country, `None` when it is not said.
    #[must_use]
    pub fn country(&self, country: Country) -> Option<Decimal> {
        self.countries.iter().find(|share| share.country == country).map(|share| share.percent)
    }
}
