use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use super::{Country, CountryError, Regions};
use crate::check::limits::REGION_ID_CHARS;
use crate::check::wire_text;

/// Where a right, a tax or an audience holds: the world, a region or a country.
///
/// On the wire one text: `world`, the id of a region in small letters (`eu`, `dach`), or the code of a country in
/// capitals (`DE`). What a region holds is said by [`Regions`], which are the user's.
///
/// ```
/// use greenroom::vocabulary::{Regions, Territory};
///
/// let regions: Regions = greenroom::wire::parse(
///     r#"{"regions": [{"id": "dach", "name": "DACH", "members": ["DE", "AT", "CH"]}]}"#)?;
/// let [world, dach, austria]: [Territory; 3] = ["world", "dach", "AT"].map(|text| text.parse().unwrap());
/// assert!(world.covers(&dach, &regions) && dach.covers(&austria, &regions) && !austria.covers(&dach, &regions));
/// assert!(austria.overlaps(&dach, &regions));
/// assert!("Austria".parse::<Territory>().is_err());
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Territory {
    /// Everywhere.
    World,
    /// A group of countries.
    Region(RegionId),
    /// One country.
    Country(Country),
}

/// The id of a region: small letters, digits and `_`, first a letter, up to 64; not `world`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionId(String);

/// A text that is no [`Territory`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TerritoryError {
    /// Two capitals that are no country.
    Country(CountryError),
    /// Neither `world` nor the form of a region or a country; here cut to 32 characters.
    Unknown(String),
}

/// A text, here cut to 32 characters, that cannot be a [`RegionId`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionIdError(String);

impl Territory {
    /// Whether the other lies within this one.
    ///
    /// Territories are compared by the countries that they hold. The world covers everything and is covered by itself
    /// alone. A region that `regions` does not know covers itself alone; documents refuse it beforehand.
    #[must_use]
    pub fn covers(&self, other: &Self, regions: &Regions) -> bool {
        if self == other || *self == Self::World {
            return true;
        }
        if *other == Self::World {
            return false;
        }
        let theirs = other.countries(regions);
        !theirs.is_empty() && theirs.is_subset(&self.countries(regions))
    }

    /// Whether the two share a country. The world overlaps everything.
    #[must_use]
    pub fn overlaps(&self, other: &Self, regions: &Regions) -> bool {
        self == other
            || *self == Self::World
            || *other == Self::World
            || !self.countries(regions).is_disjoint(&other.countries(regions))
    }

    /// The countries that it holds: all for the world, none for a region that `regions` does not know.
    #[must_use]
    pub fn countries(&self, regions: &Regions) -> BTreeSet<Country> {
        match self {
            Self::World => Country::all().collect(),
            Self::Region(id) => regions.countries(id),
            Self::Country(country) => BTreeSet::from([*country]),
        }
    }
}

impl RegionId {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Territory {
    type Err = TerritoryError;

    fn from_str(text: &str) -> Result<Self, TerritoryError> {
        if text == "world" {
            return Ok(Self::World);
        }
        if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return text.parse().map(Self::Country).map_err(TerritoryError::Country);
        }
        text.parse().map(Self::Region).map_err(|RegionIdError(text)| TerritoryError::Unknown(text))
    }
}

impl FromStr for RegionId {
    type Err = RegionIdError;

    fn from_str(text: &str) -> Result<Self, RegionIdError> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        let first = text.starts_with(|first: char| first.is_ascii_lowercase());
        if first && text.len() <= REGION_ID_CHARS && text.bytes().all(plain) && text != "world" {
            Ok(Self(text.to_owned()))
        } else {
            Err(RegionIdError(text.chars().take(32).collect()))
        }
    }
}

impl From<Country> for Territory {
    fn from(country: Country) -> Self {
        Self::Country(country)
    }
}

impl From<RegionId> for Territory {
    fn from(region: RegionId) -> Self {
        Self::Region(region)
    }
}

impl fmt::Display for Territory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::World => f.write_str("world"),
            Self::Region(id) => id.fmt(f),
            Self::Country(country) => country.fmt(f),
        }
    }
}

impl fmt::Display for RegionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for TerritoryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Country(error) => error.fmt(f),
            Self::Unknown(text) => {
                write!(f, "`{text}` is not a territory: `world`, a region such as `eu`, or a country such as `DE`")
            }
        }
    }
}

impl fmt::Display for RegionIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not the id of a region: small letters, digits and `_`, such as `eu`; not `world`", self.0)
    }
}

impl std::error::Error for TerritoryError {}

impl std::error::Error for RegionIdError {}

wire_text!(Territory, "territory", "`world`, the id of a region such as `eu`, or a country such as `DE`.");
wire_text!(RegionId, "region", "The id of a region, in lower case, such as `eu`.");
