use serde::{Deserialize, Serialize};

use crate::time::TimeOfDay;

/// How long and how often somebody moderates. It is data: who says so stands on the convention around it.
///
/// Days, weeks (from Monday) and nights are those of the person's zone. A stretch is all work between two rests: shifts with
/// less than a rest between them belong to one stretch, from the start of its first to the end of its last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RotationPolicy {
    /// The longest stretch, in minutes: 1 to 10,080.
    pub longest_stretch_minutes: u32,
    /// How long somebody is off between two stretches, in minutes: 1 to 10,080.
    pub rest_minutes: u32,
    /// How long somebody is off once a week, in minutes: 1 to 10,080; all of it but the rest of a day lies in that week. Before the
    /// first shift that is known, and after the last, somebody is off.
    pub weekly_rest_minutes: u32,
    /// The most work of a week, in minutes: 1 to 10,080.
    pub week_minutes: u32,
    /// When the night begins, by the clock on the wall.
    pub night_from: TimeOfDay,
    /// When it ends, on the next day where that is earlier.
    pub night_until: TimeOfDay,
    /// With how much work in the night a stretch is night work, in minutes: 1 to 1,440.
    pub night_work_minutes: u32,
    /// The most work of a stretch with night work, in minutes: 1 to 1,440.
    pub night_stretch_minutes: u32,
    /// The most exposure to disturbing material on a day, in minutes: 0 to 1,440.
    pub exposure_minutes_per_day: u32,
    /// After how many shifts with disturbing material in a row comes another queue, or a weekly rest: 1 to 1,000.
    pub sensitive_shifts_in_row: u32,
    /// Above which percentage of work on Saturdays and Sundays there is a signal: 0 to 100.
    pub weekend_percent: u32,
    /// How many percent above the mean somebody's strain is a signal: 0 to 1,000.
    pub uneven_percent: u32,
}
