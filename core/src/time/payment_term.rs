use serde::{Deserialize, Serialize};

use super::{Adjustment, BusinessDayError, BusinessDays, Date};
use crate::check::{Code, Issue, Issues, Path, limits, named, null_is_absent};

/// When an amount is due after its trigger: `net 30`, `30 days end of month`, and so on.
///
/// ```
/// use greenroom::time::{Adjustment, BusinessDays, MonthEnd, PaymentTerm};
///
/// let term = PaymentTerm { net_days: 30, month_end: MonthEnd::BeforeDays, adjustment: Adjustment::Following };
/// // To 31 January, then 30 days: 2 March, a Monday.
/// assert_eq!(term.due("2026-01-10".parse()?, &BusinessDays::default())?.to_string(), "2026-03-02");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaymentTerm {
    /// How many calendar days after the trigger, up to 3,650.
    pub net_days: u32,
    /// Whether the end of a month counts; `none` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub month_end: MonthEnd,
    /// What happens to a date on a free day; it stays when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub adjustment: Adjustment,
}

named! {
    /// Whether a payment term runs to the end of a month, and when: the two ways differ.
    #[derive(Default)]
    MonthEnd {
        /// The days alone.
        #[default]
        None = "none", "none";
        /// First to the end of the month of the trigger, then the days.
        BeforeDays = "before_days", "end of month, then the days";
        /// First the days, then to the end of the month that they lead to.
        AfterDays = "after_days", "the days, then end of month";
    }
}

impl PaymentTerm {
    /// The day on which an amount is due whose trigger happened on `date`.
    ///
    /// # Errors
    /// - [`BusinessDayError::NoBusinessDay`]: the calendar has a year of free days
    /// - [`BusinessDayError::Date`]: the day lies outside the calendar
    pub fn due(&self, date: Date, calendar: &BusinessDays) -> Result<Date, BusinessDayError> {
        let days = i64::from(self.net_days);
        let due = match self.month_end {
            MonthEnd::None => date.add_days(days)?,
            MonthEnd::BeforeDays => date.last_of_month().add_days(days)?,
            MonthEnd::AfterDays => date.add_days(days)?.last_of_month(),
        };
        calendar.adjust(due, self.adjustment)
    }

    /// Refuses more days than the limit.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        if self.net_days > limits::NET_DAYS {
            let message = format!("`{}` days are beyond the most, {}", self.net_days, limits::NET_DAYS);
            issues.push(Issue::new(Code::OutOfRange, path.field("net_days"), message).with("value", self.net_days));
        }
    }
}
