use super::LengthUnit;
use crate::fee::Term;
use crate::time::{Anchor, DaysPeriod, Event, MonthsPeriod, Period, PerpetualPeriod};

/// The period of a term, where it has one.
pub(super) fn of(term: &mut Term) -> Option<&mut Period> {
    match term {
        Term::UsageRights(term) => Some(&mut term.period),
        Term::Exclusivity(term) => Some(&mut term.period),
        Term::Whitelisting(term) => Some(&mut term.period),
        Term::LinkInBio(term) => Some(&mut term.period),
        Term::Other(term) => term.period.as_mut(),
        _ => None,
    }
}

/// How long a period runs after its anchor in a unit, if it can be counted in it: dates run from their first day, and a
/// period without end is longer than any other.
pub(super) fn length_after(period: &Period, unit: LengthUnit) -> Option<u32> {
    match (period, unit) {
        (Period::Days(period), LengthUnit::Days) => Some(period.after),
        (Period::Months(period), LengthUnit::Months) => Some(period.after),
        (Period::Dates(period), LengthUnit::Days) => {
            u32::try_from(period.first_day.days_until(period.last_day).checked_add(1)?).ok()
        }
        (Period::Perpetual(_), _) => Some(u32::MAX),
        _ => None,
    }
}

/// Lets the period run so long after its anchor; what lies before the anchor stays.
pub(super) fn set_length(period: &mut Period, unit: LengthUnit, count: u32) -> Option<()> {
    match (&mut *period, unit) {
        (Period::Days(period), LengthUnit::Days) => period.after = count,
        (Period::Months(period), LengthUnit::Months) => period.after = count,
        (Period::Dates(period), LengthUnit::Days) => {
            period.last_day = period.first_day.add_days(i64::from(count).checked_sub(1)?).ok()?;
        }
        (Period::Perpetual(perpetual), unit) => *period = limited(perpetual, unit, count),
        _ => return None,
    }
    Some(())
}

/// A period without end begins with its anchor, or with the signing.
fn limited(perpetual: &PerpetualPeriod, unit: LengthUnit, after: u32) -> Period {
    let anchor = perpetual.anchor.unwrap_or(Anchor::Event(Event::Signing));
    let zone = perpetual.zone.clone();
    match unit {
        LengthUnit::Days => Period::Days(DaysPeriod { anchor, before: 0, after, zone }),
        LengthUnit::Months => Period::Months(MonthsPeriod { anchor, before: 0, after, zone }),
    }
}
