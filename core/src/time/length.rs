use std::fmt;

use super::Period;

/// How long a period is, in the unit that it is written in: what prices by duration go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PeriodLength {
    /// So many days.
    Days(u32),
    /// So many calendar months.
    Months(u32),
    /// Without end.
    Perpetual,
}

impl PeriodLength {
    /// The length in days, `None` without end: 12 months count as 365 days and every other month as 30.
    ///
    /// ```
    /// use greenroom::time::PeriodLength;
    ///
    /// assert_eq!(PeriodLength::Months(3).days_by_convention(), Some(90));
    /// assert_eq!(PeriodLength::Months(12).days_by_convention(), Some(365));
    /// assert_eq!(PeriodLength::Months(18).days_by_convention(), Some(545));
    /// assert_eq!(PeriodLength::Perpetual.days_by_convention(), None);
    /// ```
    ///
    /// A convention of rate cards, not of the calendar: their step tables have columns for 30, 60, 90, 180 and 365 days
    /// and mean one, two, three and six months and a year by them. Perpetual is longer than any number of days.
    ///
    /// Source: step tables of public rate cards, collected in November 2026.
    #[must_use]
    pub fn days_by_convention(self) -> Option<u32> {
        match self {
            Self::Days(days) => Some(days),
            Self::Months(months) => {
                let (years, rest) = (months.checked_div(12)?, months.checked_rem(12)?);
                Some(years.saturating_mul(365).saturating_add(rest.saturating_mul(30)))
            }
            Self::Perpetual => None,
        }
    }
}

impl Period {
    /// The length of the period, before and after its anchor taken together; of dates the number of days from the first
    /// to the last, both included, and 0 when the last lies before the first, which the check refuses.
    #[must_use]
    pub fn length(&self) -> PeriodLength {
        match self {
            Self::Days(period) => PeriodLength::Days(period.before.saturating_add(period.after)),
            Self::Months(period) => PeriodLength::Months(period.before.saturating_add(period.after)),
            Self::Dates(period) => {
                let days = period.first_day.days_until(period.last_day).saturating_add(1);
                PeriodLength::Days(u32::try_from(days).unwrap_or_default())
            }
            Self::Perpetual(_) => PeriodLength::Perpetual,
        }
    }
}

impl fmt::Display for PeriodLength {
    /// `1 day`, `3 months`, `perpetual`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, unit) = match self {
            Self::Days(days) => (days, "day"),
            Self::Months(months) => (months, "month"),
            Self::Perpetual => return f.write_str("perpetual"),
        };
        write!(f, "{count} {unit}{}", if *count == 1 { "" } else { "s" })
    }
}
