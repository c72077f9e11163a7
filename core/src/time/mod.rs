//! Dates, the periods of contracts, business days and payment terms.

mod anchor;
mod business_days;
mod check;
mod clock;
mod date;
mod day_count;
mod event;
mod instant;
mod interval;
mod length;
mod milestones;
mod month_day;
mod overlaps;
mod payment_term;
mod period;
mod recurrence;
mod resolve;
mod series;
mod slot;
mod time_of_day;
mod weekday;
mod zone;

pub use anchor::{Anchor, AnchorError};
pub use business_days::{Adjustment, BusinessDayError, BusinessDays};
pub(crate) use clock::{Clock, WallTime};
pub use date::{Date, DateError};
pub use day_count::{CountedDays, DayCount};
pub use event::Event;
pub use instant::{Instant, InstantError};
pub use interval::{Interval, IntervalError};
pub use length::PeriodLength;
pub use milestones::{Milestone, MilestoneState, Milestones};
pub use month_day::{MonthDay, MonthDayError};
pub use overlaps::Overlaps;
pub use payment_term::{MonthEnd, PaymentTerm};
pub use period::{DatesPeriod, DaysPeriod, MonthsPeriod, Period, PerpetualPeriod};
pub(crate) use recurrence::place_in_week;
pub use recurrence::{
    DailyRecurrence, MissingDay, MonthlyByDay, MonthlyByWeekday, NthWeekday, Recurrence, WeeklyRecurrence,
};
pub use resolve::{AfterEvent, Resolution};
pub use series::{
    DatedSlot, ExpandSlotsInput, OmittedSlot, OmittedWhy, SlotList, SlotListTag, SlotSeries, expand_slots,
};
pub use slot::{ClockShift, Moment, RepeatedTime, SkippedTime, Slot};
pub use time_of_day::{TimeOfDay, TimeOfDayError};
pub use weekday::Weekday;
pub use zone::{Zone, ZoneError};
