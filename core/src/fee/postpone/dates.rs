use crate::check::Path;
use crate::fee::{Deal, PerformanceTerm, Term};
use crate::time::{Anchor, Date, MilestoneState, Period};

/// One date of a deal that a postponement may move.
pub(super) struct DealDate<'a> {
    pub(super) at: Path,
    pub(super) what: String,
    pub(super) date: &'a mut Date,
    /// The first of the days that move together.
    pub(super) first: Date,
    /// Whether work hangs on it, rather than a payment.
    pub(super) is_work: bool,
}

/// The dates of a deal that have not happened, in its order: planned events, the days of publication, periods by dates
/// and those that hang on a date, instalments by a date, the last days of affiliate commissions and of delivery in time, and
/// the dates of the ladder of kill fees.
pub(super) fn dates(deal: &mut Deal) -> Vec<DealDate<'_>> {
    let path = Path::root().field("deal");
    let mut found = Vec::new();
    for (place, milestone) in deal.milestones.iter_mut().enumerate() {
        if milestone.state == MilestoneState::Planned {
            let at = path.field("milestones").index(place).field("date");
            let (what, first) = (format!("planned {}", milestone.event.label()), milestone.date);
            found.push(DealDate { at, what, first, date: &mut milestone.date, is_work: true });
        }
    }
    for (place, deliverable) in deal.deliverables.iter_mut().enumerate() {
        if let Some(window) = &mut deliverable.publish {
            let at = path.field("deliverables").index(place).field("publish");
            let what = format!("publication of {}", deliverable.id);
            found.extend(window_dates(&at, &what, &mut window.first_day, &mut window.last_day));
        }
    }
    for (place, term) in deal.terms.iter_mut().enumerate() {
        let what = format!("period of {}", term.id());
        if let Some(period) = period_mut(term) {
            found.extend(period_dates(&path.field("terms").index(place).field("period"), &what, period));
        }
    }
    for (place, part) in deal.payment.iter_mut().flat_map(|plan| &mut plan.instalments).enumerate() {
        let at = path.field("payment").field("instalments").index(place).field("trigger");
        let what = format!("instalment {}", place.saturating_add(1));
        found.extend(anchor_date(at, what, &mut part.trigger, false));
    }
    for (place, term) in deal.performance.iter_mut().enumerate() {
        let what = format!("last day of {}", term.id());
        let (field, day) = match term {
            PerformanceTerm::Affiliate(term) => ("last_day", &mut term.last_day),
            PerformanceTerm::LateDelivery(term) => ("due", &mut term.due),
            PerformanceTerm::Bonus(_)
            | PerformanceTerm::Guarantee(_)
            | PerformanceTerm::EarlyRemoval(_)
            | PerformanceTerm::AdSpendCap(_) => continue,
        };
        if let Some(date) = day {
            let at = path.field("performance").index(place).field(field);
            found.push(DealDate { at, what, first: *date, date, is_work: false });
        }
    }
    for (place, step) in deal.cancellation.iter_mut().flat_map(|plan| &mut plan.steps).enumerate() {
        let at = path.field("cancellation").field("steps").index(place).field("since").field("anchor");
        let what = format!("stage {}", step.stage);
        found.extend(step.since.as_mut().and_then(|since| anchor_date(at, what, &mut since.anchor, false)));
    }
    found
}

fn window_dates<'a>(at: &Path, what: &str, first_day: &'a mut Date, last_day: &'a mut Date) -> [DealDate<'a>; 2] {
    let first = *first_day;
    let date = |field, words: &str, date| DealDate {
        at: at.field(field),
        what: format!("{what}, {words}"),
        date,
        first,
        is_work: true,
    };
    [date("first_day", "first day", first_day), date("last_day", "last day", last_day)]
}

fn period_dates<'a>(at: &Path, what: &str, period: &'a mut Period) -> Vec<DealDate<'a>> {
    let anchor = match period {
        Period::Dates(period) => {
            return window_dates(at, what, &mut period.first_day, &mut period.last_day).into();
        }
        Period::Days(period) => Some(&mut period.anchor),
        Period::Months(period) => Some(&mut period.anchor),
        Period::Perpetual(period) => period.anchor.as_mut(),
    };
    anchor.and_then(|anchor| anchor_date(at.field("anchor"), what.to_owned(), anchor, true)).into_iter().collect()
}

fn anchor_date(at: Path, what: String, anchor: &mut Anchor, is_work: bool) -> Option<DealDate<'_>> {
    match anchor {
        Anchor::Date(date) => Some(DealDate { at, what, first: *date, date, is_work }),
        Anchor::Event(_) => None,
    }
}

/// The period of a term.
pub(super) fn period_mut(term: &mut Term) -> Option<&mut Period> {
    match term {
        Term::UsageRights(term) => Some(&mut term.period),
        Term::Exclusivity(term) => Some(&mut term.period),
        Term::Whitelisting(term) => Some(&mut term.period),
        Term::LinkInBio(term) => Some(&mut term.period),
        Term::Other(term) => term.period.as_mut(),
        Term::Rush(_) | Term::Revisions(_) | Term::RawFootage(_) | Term::PassThrough(_) => None,
    }
}
