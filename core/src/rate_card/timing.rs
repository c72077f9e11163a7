use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent, tagged_union};
use crate::money::Percent;
use crate::time::{Date, MonthDay, Weekday};
use crate::vocabulary::Name;

/// What the day of publication does to the price. Content with a publish window of several days counts by the first of
/// them; content without one is priced without any of this, with a warning. A negotiated price stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Timing {
    /// Parts of the year in which content costs more.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub seasons: Vec<Season>,
    /// Which season counts on a day that lies in several.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub season_precedence: SeasonPrecedence,
    /// What content costs more at weekends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weekend: Option<WeekendUplift>,
    /// What content costs more on holidays; a holiday at a weekend counts as a holiday only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holidays: Option<HolidayUplift>,
    /// What an early booking saves: the days from the day of the quote to the publication; the longest step reached
    /// counts. From the fewest days to the most.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub early_bird: Vec<EarlyBirdStep>,
}

/// A part of the year in which content costs more.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Season {
    /// What it is called.
    pub name: Name,
    /// When it is.
    pub days: SeasonDays,
    /// Of the creative fee: 0 to 10,000.
    pub percent: Percent,
}

tagged_union! {
    /// When a season is.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum SeasonDays {
        /// Every year.
        Yearly(YearlyDays) = "yearly",
        /// Once.
        Dates(SeasonDates) = "dates",
    }
}

/// Days of every year, both ends included; when the last stands before the first, they go over new year.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct YearlyDays {
    /// The first of them.
    pub first_day: MonthDay,
    /// The last of them.
    pub last_day: MonthDay,
}

/// Days of one calendar, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SeasonDates {
    /// The first of them.
    pub first_day: Date,
    /// The last of them.
    pub last_day: Date,
}

named! {
    /// Which season counts on a day that lies in several.
    #[derive(Default)]
    SeasonPrecedence {
        /// The one that stands first in the list.
        #[default]
        FirstListed = "first_listed", "the first listed";
        /// The one of the highest percentage, and of several such the first.
        Highest = "highest", "the highest";
        /// Each of them, with a line of its own.
        Sum = "sum", "all of them";
    }
}

/// What content costs more at weekends.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WeekendUplift {
    /// The days of the weekend: Saturday and Sunday when absent.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub weekend: Vec<Weekday>,
    /// Of the creative fee: 0 to 10,000.
    pub percent: Percent,
}

/// What content costs more on holidays.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HolidayUplift {
    /// The holidays.
    pub days: Vec<Date>,
    /// Of the creative fee: 0 to 10,000.
    pub percent: Percent,
}

/// What a booking so early saves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EarlyBirdStep {
    /// At least so many days from the day of the quote to the first day of publication: 1 to 36,525.
    pub from_days: u32,
    /// Of the creative fee: 0 to 100.
    pub percent: Percent,
}

impl SeasonDays {
    /// Whether a day lies in the season.
    #[must_use]
    pub fn contain(&self, day: Date) -> bool {
        match self {
            Self::Yearly(days) => days.first_day.to_last(days.last_day, day),
            Self::Dates(days) => days.first_day <= day && day <= days.last_day,
        }
    }
}

impl Timing {
    /// The seasons that count on a day, with their places in the list.
    #[must_use]
    pub fn seasons_on(&self, day: Date) -> Vec<(usize, &Season)> {
        let on = self.seasons.iter().enumerate().filter(|(_, season)| season.days.contain(day));
        match self.season_precedence {
            SeasonPrecedence::FirstListed => on.take(1).collect(),
            SeasonPrecedence::Highest => {
                on.reduce(|best, one| if one.1.percent > best.1.percent { one } else { best }).into_iter().collect()
            }
            SeasonPrecedence::Sum => on.collect(),
        }
    }
}

impl WeekendUplift {
    /// Whether a day is one of the weekend.
    #[must_use]
    pub fn contains(&self, day: Date) -> bool {
        match self.weekend.as_slice() {
            [] => matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday),
            days => days.contains(&day.weekday()),
        }
    }
}
