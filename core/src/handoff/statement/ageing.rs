use super::{AgedAmounts, OpenItem};
use crate::money::{Currency, Money, MoneyError};
use crate::time::Date;

impl OpenItem {
    /// How many days a day lies after the due day, where it does.
    pub(super) fn overdue(due: Option<Date>, day: Date) -> Option<u32> {
        u32::try_from(due?.days_until(day)).ok().filter(|days| *days > 0)
    }
}

impl AgedAmounts {
    /// The items of one seller by age.
    pub(super) fn of<'a>(currency: Currency, items: impl Iterator<Item = &'a OpenItem>) -> Result<Self, MoneyError> {
        let zero = Money::zero(currency);
        let mut aged = Self {
            without_due_day: zero,
            not_overdue: zero,
            days_1_to_30: zero,
            days_31_to_60: zero,
            days_61_to_90: zero,
            days_over_90: zero,
            total: zero,
        };
        for item in items {
            let of_age = match item.days_overdue {
                None if item.due.is_none() => &mut aged.without_due_day,
                None => &mut aged.not_overdue,
                Some(..=30) => &mut aged.days_1_to_30,
                Some(..=60) => &mut aged.days_31_to_60,
                Some(..=90) => &mut aged.days_61_to_90,
                Some(_) => &mut aged.days_over_90,
            };
            *of_age = of_age.checked_add(item.amount)?;
            aged.total = aged.total.checked_add(item.amount)?;
        }
        Ok(aged)
    }

    /// The amounts in their order, with their names.
    pub(super) fn rows(&self) -> [(&'static str, Money); 7] {
        [
            ("no due day", self.without_due_day),
            ("not overdue", self.not_overdue),
            ("1 to 30 days", self.days_1_to_30),
            ("31 to 60 days", self.days_31_to_60),
            ("61 to 90 days", self.days_61_to_90),
            ("more than 90 days", self.days_over_90),
            ("together", self.total),
        ]
    }
}
