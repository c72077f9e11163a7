use super::{DemandPer, ExpectedDemand};
use crate::money::{Decimal, Fraction, FractionError, RoundingMode};
use crate::time::Date;

/// Days in a row on each of which as many are bought; goods may come in before the first of them.
#[derive(Clone, Debug)]
pub(super) struct Run {
    first: Date,
    days: i64,
    per_day: Fraction,
    arrivals: Fraction,
}

/// What is sold when.
pub(super) struct Sales {
    pub wanted: Fraction,
    pub sold: Fraction,
    pub left: Fraction,
    /// The first day on which somebody finds none.
    pub stock_out_on: Option<Date>,
    /// The first day at the end of which so many are sold as were asked for.
    pub reached_on: Option<Date>,
}

/// What must come in so that a reserve is never touched.
pub(super) struct Shortfall {
    pub needed_on: Date,
    pub units: Fraction,
}

impl ExpectedDemand {
    fn per_day(&self) -> Result<Fraction, FractionError> {
        let days = match self.per {
            DemandPer::Day => 1,
            DemandPer::Week => 7,
        };
        Fraction::from(self.units).checked_div(&Fraction::new(days, 1)?)
    }
}

/// The days from the first to the last, cut wherever what is bought changes or goods come in.
pub(super) fn runs(
    first: Date,
    last: Date,
    demand: &[ExpectedDemand],
    arrivals: &[(Date, u32)],
) -> Result<Vec<Run>, FractionError> {
    let nothing = Fraction::default;
    let mut changes = vec![(first, nothing(), nothing())];
    for line in demand {
        let per_day = line.per_day()?;
        if let Ok(after) = line.last_day.add_days(1) {
            changes.push((after, per_day.negated(), nothing()));
        }
        changes.push((line.first_day, per_day, nothing()));
    }
    changes.extend(arrivals.iter().map(|(day, units)| ((*day).max(first), nothing(), whole(*units))));
    changes.retain(|(day, _, _)| *day <= last);
    changes.sort_by_key(|(day, _, _)| *day);
    let mut runs: Vec<Run> = Vec::new();
    for (day, more, arrivals) in changes {
        let per_day = runs.last().map_or_else(nothing, |run| run.per_day.clone()).checked_add(&more)?;
        match runs.last_mut().filter(|run| run.first == day) {
            Some(run) => {
                run.per_day = per_day;
                run.arrivals = run.arrivals.checked_add(&arrivals)?;
            }
            None => runs.push(Run { first: day, days: 0, per_day, arrivals }),
        }
    }
    let mut until = last.days_until(last).saturating_add(1);
    let mut next = last;
    for run in runs.iter_mut().rev() {
        run.days = run.first.days_until(next).saturating_add(until);
        (next, until) = (run.first, 0);
    }
    Ok(runs)
}

/// Sells what is wanted from what is there; without an opening stock there is always enough.
pub(super) fn sell(runs: &[Run], opening: Option<u32>, target: Option<&Fraction>) -> Result<Sales, FractionError> {
    let mut left = whole(opening.unwrap_or_default());
    let (mut wanted, mut sold) = (Fraction::default(), Fraction::default());
    let (mut stock_out_on, mut reached_on) = (None, None);
    for run in runs {
        let here = run.wanted()?;
        let there = left.checked_add(&run.arrivals)?;
        let goes = if opening.is_some() { here.clone().min(there.clone()) } else { here.clone() };
        if goes < here && stock_out_on.is_none() {
            stock_out_on = Some(run.day(there.checked_div(&run.per_day)?.to_units(0, RoundingMode::Floor)?));
        }
        if let Some(target) = target.filter(|_| reached_on.is_none()) {
            let lacks = target.checked_sub(&sold)?;
            reached_on = run.reaches(&lacks, &goes)?;
        }
        left = if opening.is_some() { there.checked_sub(&goes)? } else { left };
        wanted = wanted.checked_add(&here)?;
        sold = sold.checked_add(&goes)?;
    }
    Ok(Sales { wanted, sold, left, stock_out_on, reached_on })
}

/// What must come in so that a reserve is never touched, counted from the first day at the end of which it would be.
pub(super) fn shortfall(runs: &[Run], opening: u32, reserve: u32) -> Result<Option<Shortfall>, FractionError> {
    let mut level = whole(opening).checked_sub(&whole(reserve))?;
    let mut found: Option<Shortfall> = None;
    for run in runs {
        level = level.checked_add(&run.arrivals)?;
        let end = level.checked_sub(&run.wanted()?)?;
        if end.is_negative() {
            let lacks = end.negated();
            match &mut found {
                Some(found) => found.units = found.units.clone().max(lacks),
                None => found = Some(Shortfall { needed_on: run.first_below(&level)?, units: lacks }),
            }
        }
        level = end;
    }
    Ok(found)
}

impl Run {
    fn wanted(&self) -> Result<Fraction, FractionError> {
        self.per_day.checked_mul(&Fraction::new(self.days.into(), 1)?)
    }

    /// The day after so many days of the run.
    fn day(&self, after: i128) -> Date {
        let after = i64::try_from(after).unwrap_or(i64::MAX).max(0).min(self.days.saturating_sub(1));
        self.first.add_days(after).unwrap_or(self.first)
    }

    /// The first day at the end of which a level is below zero; it is so at the end of the run.
    fn first_below(&self, level: &Fraction) -> Result<Date, FractionError> {
        if level.is_negative() || self.per_day.is_zero() {
            return Ok(self.first);
        }
        Ok(self.day(level.checked_div(&self.per_day)?.to_units(0, RoundingMode::Floor)?))
    }

    /// The day at the end of which so many are sold, where the run sells as many.
    fn reaches(&self, lacks: &Fraction, goes: &Fraction) -> Result<Option<Date>, FractionError> {
        if lacks > goes {
            return Ok(None);
        }
        if lacks.signum() <= 0 {
            return Ok(Some(self.first));
        }
        let days = lacks.checked_div(&self.per_day)?.to_units(0, RoundingMode::Ceiling)?;
        Ok(Some(self.day(days.saturating_sub(1))))
    }
}

pub(super) fn whole(units: u32) -> Fraction {
    Fraction::from(Decimal::from(units))
}
