use super::calendar::{after, before, between};
use super::path::critical_path;
use super::{PlanTimelineInput, Timeline, TimelineRow, TimelineState, TimelineStep, TimelineTag, TimelineTotals};
use crate::check::{Issues, Path, Version};
use crate::money::Fraction;
use crate::time::{BusinessDays, Date};
use crate::vocabulary::Id;

/// The days of one step: each pair is its first day and the day after its last; of a milestone both are the same.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub early: (Date, Date),
    pub late: (Date, Date),
    pub slack: i64,
}

/// Plans steps by the critical path method: when each can be done at the earliest, and when it must be done at the latest
/// for all deadlines to hold, counted back from these; without a deadline, from the end of all.
///
/// With `today` what is done stays, what runs goes on for the rest of its days, at least one, and what is open begins
/// today or later: the same plan again, with all promises that it breaks. A milestone takes no day: its day is the
/// first on which all before it is done.
///
/// ```
/// use greenroom::campaign::{PlanTimelineInput, plan_timeline};
///
/// let input: PlanTimelineInput = greenroom::wire::parse(r#"{"first_day": "2026-05-01", "steps": [
///   {"id": "shoot", "name": "Shoot", "business_days": 2},
///   {"id": "edit", "name": "Edit", "estimate": {"optimistic": 1, "likely": 2, "pessimistic": 9}, "after": [{"step": "shoot"}]},
///   {"id": "publish", "name": "Publish", "business_days": 0, "after": [{"step": "edit"}], "done_by": "2026-05-11"}]}"#)?;
/// let plan = plan_timeline(&input)?;
/// let edit = &plan.steps[1];
/// assert_eq!((edit.expected_business_days.to_string(), edit.business_days), ("3".to_owned(), 3));
/// assert_eq!(edit.earliest_first_day.to_string(), "2026-05-05"); // a Tuesday: the shoot takes Friday and Monday
/// assert_eq!((edit.latest_first_day.to_string().as_str(), edit.slack_business_days), ("2026-05-06", 1));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - a step is not there, has no length or two, or waits for itself over others; the circle is named
/// - guesses are not in order, days are out of range, a day lies outside the calendar
///
/// Source: Kelley and Walker, "Critical-path planning and scheduling" (1959); PERT: Malcolm, Roseboom, Clark and Fazar,
/// "Application of a technique for research and development program evaluation" (1959), `te = (o + 4m + p) / 6`,
/// `var = ((p - o) / 6)^2`.
pub fn plan_timeline(input: &PlanTimelineInput) -> Result<Timeline, Issues> {
    let order = input.check()?;
    let spans = input.spans(&order)?;
    let rows: Vec<TimelineRow> =
        input.steps.iter().zip(&spans).map(|(step, span)| step.row(span)).collect::<Result<_, _>>()?;
    let open = rows.iter().filter(|row| row.state != TimelineState::Done);
    let least = open.map(|row| row.slack_business_days).min();
    let critical = |row: TimelineRow| {
        let critical = row.state != TimelineState::Done && Some(row.slack_business_days) == least;
        TimelineRow { critical, ..row }
    };
    let rows: Vec<TimelineRow> = rows.into_iter().map(critical).collect();
    let path = critical_path(input, &spans);
    let on_path = || rows.iter().filter(|row| path.contains(&row.step));
    let sum = |numbers: Vec<&Fraction>| Fraction::sum(numbers).map_err(|_| Issues::default());
    let ends = rows.iter().map(|row| row.earliest_last_day);
    let late = |is_late: &dyn Fn(&TimelineRow) -> bool| -> Vec<Id> {
        rows.iter().filter(|row| is_late(row)).map(|row| row.step.clone()).collect()
    };
    let totals = TimelineTotals {
        last_day: ends.max().unwrap_or(input.first_day),
        expected_business_days: sum(on_path().map(|row| &row.expected_business_days).collect())?,
        variance: sum(on_path().map(|row| &row.variance).collect())?,
        broken_promises: late(&|row| row.promise_days_late.is_some()),
        missed_deadlines: late(&|row| row.deadline_days_late.is_some()),
    };
    Ok(Timeline { document: TimelineTag, version: Version, steps: rows, critical_path: path, totals })
}

impl PlanTimelineInput {
    pub(super) fn place(&self, id: &Id) -> Option<usize> {
        self.steps.iter().position(|step| step.id == *id)
    }

    pub(super) fn calendar_of<'a>(&'a self, step: &'a TimelineStep) -> &'a BusinessDays {
        step.calendar.as_ref().unwrap_or(&self.business_days)
    }

    fn spans(&self, order: &[usize]) -> Result<Vec<Span>, Issues> {
        let nothing = (self.first_day, self.first_day);
        let mut spans = vec![Span { early: nothing, late: nothing, slack: 0 }; self.steps.len()];
        for place in order {
            let Some(step) = self.steps.get(*place) else { continue };
            let early = self.early(step, &spans, &path_of(*place))?;
            if let Some(span) = spans.get_mut(*place) {
                span.early = early;
            }
        }
        let end = spans.iter().map(|span| span.early.1).max().unwrap_or(self.first_day);
        for place in order.iter().rev() {
            let Some(step) = self.steps.get(*place) else { continue };
            let late = self.late(step, end, &spans, &path_of(*place))?;
            if let Some(span) = spans.get_mut(*place) {
                span.late = late;
                span.slack = between(self.calendar_of(step), span.early.1, span.late.1);
            }
        }
        Ok(spans)
    }

    /// The day before which a step must wait for another.
    pub(super) fn released(
        &self,
        step: &TimelineStep,
        link: usize,
        spans: &[Span],
        path: &Path,
    ) -> Result<Date, Issues> {
        let Some(link) = step.after.get(link) else { return Ok(self.first_day) };
        let end = self.place(&link.step).and_then(|place| spans.get(place)).map_or(self.first_day, |span| span.early.1);
        after(self.calendar_of(step), end, link.lag_business_days, path)
    }

    fn early(&self, step: &TimelineStep, spans: &[Span], path: &Path) -> Result<(Date, Date), Issues> {
        let calendar = self.calendar_of(step);
        let days = step.planned_days();
        if let Some(done) = step.done_on {
            let first = step.started_on.unwrap_or(done);
            let end = if days == 0 { first } else { next_day(done) };
            return Ok((first, end));
        }
        if let Some(started) = step.started_on {
            let end = after(calendar, started, days, path)?;
            // Whoever is at work today is not done yesterday.
            let least = self.today.map(|today| after(calendar, today, days.min(1), path)).transpose()?;
            return Ok((started, least.map_or(end, |least| end.max(least))));
        }
        let mut start = [step.not_before, self.today].into_iter().flatten().fold(self.first_day, Date::max);
        for link in 0..step.after.len() {
            start = start.max(self.released(step, link, spans, path)?);
        }
        let end = after(calendar, start, days, path)?;
        // The first day is one on which work is done.
        let first = if days == 0 { start } else { before(calendar, end, days, path)? };
        Ok((first, end))
    }

    fn late(&self, step: &TimelineStep, end: Date, spans: &[Span], path: &Path) -> Result<(Date, Date), Issues> {
        let days = step.planned_days();
        // A milestone is on its day, all other steps are over at the end of it.
        let deadline = step.done_by.map(|day| if days == 0 { day } else { next_day(day) });
        let mut until = deadline;
        for (next, span) in self.steps.iter().zip(spans) {
            for link in next.after.iter().filter(|link| link.step == step.id) {
                let must = before(self.calendar_of(next), span.late.0, link.lag_business_days, path)?;
                until = Some(until.map_or(must, |until| until.min(must)));
            }
        }
        let until = until.unwrap_or(end);
        let first = before(self.calendar_of(step), until, days, path)?;
        // The last day is one on which work is done.
        Ok((first, after(self.calendar_of(step), first, days, path)?))
    }
}

pub(super) fn path_of(place: usize) -> Path {
    Path::root().field("steps").index(place)
}

fn next_day(day: Date) -> Date {
    day.add_days(1).unwrap_or(Date::LAST)
}

impl TimelineStep {
    /// The expected time and its variance, in sixths and square sixths of a business day.
    fn guess(&self) -> (i128, i128) {
        match (self.estimate, self.business_days) {
            (Some(guess), _) => {
                let [o, m, p] = [guess.optimistic, guess.likely, guess.pessimistic].map(i128::from);
                let spread = p.saturating_sub(o);
                (o.saturating_add(m.saturating_mul(4)).saturating_add(p), spread.saturating_mul(spread))
            }
            (None, days) => (i128::from(days.unwrap_or_default()).saturating_mul(6), 0),
        }
    }

    /// How many business days are planned: the expected time, rounded up.
    pub(in crate::campaign) fn planned_days(&self) -> u32 {
        let sixths = self.guess().0.saturating_add(5);
        sixths.checked_div(6).and_then(|days| u32::try_from(days).ok()).unwrap_or_default()
    }

    fn row(&self, span: &Span) -> Result<TimelineRow, Issues> {
        let (expected, variance) = self.guess();
        let ratio = |number: i128, of: i128| Fraction::new(number, of).map_err(|_| Issues::default());
        let last = |(first, end): (Date, Date)| if first < end { end.add_days(-1).unwrap_or(first) } else { first };
        let state = match (self.done_on, self.started_on) {
            (Some(_), _) => TimelineState::Done,
            (None, Some(_)) => TimelineState::Running,
            (None, None) => TimelineState::Open,
        };
        let end = last(span.early);
        let late = |day: Option<Date>| {
            let days = day?.days_until(end);
            u32::try_from(days).ok().filter(|days| *days > 0)
        };
        Ok(TimelineRow {
            step: self.id.clone(),
            name: self.name.clone(),
            owner: self.owner.clone(),
            state,
            business_days: self.planned_days(),
            expected_business_days: ratio(expected, 6)?,
            variance: ratio(variance, 36)?,
            earliest_first_day: span.early.0,
            earliest_last_day: end,
            latest_first_day: span.late.0,
            latest_last_day: last(span.late),
            slack_business_days: span.slack,
            critical: false,
            promise_days_late: late(self.promised_for),
            deadline_days_late: late(self.done_by),
        })
    }
}
