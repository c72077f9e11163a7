use super::{AffiliateCommission, Results, Sale};
use crate::check::Path;
use crate::fee::rules::{Fees, Pricing};
use crate::fee::tape::Draft;
use crate::fee::{LineKind, QuoteLine};
use crate::money::Fraction;
use crate::rate_card::{PaidMetric, RevenueBase};
use crate::time::Date;

/// A part of the revenue that a commission is taken of: how much, where it stands, and whether it was paid back.
struct Part {
    value: Fraction,
    from: Path,
    refunded: bool,
}

/// The days on which sales count: from the first to the last, where there is one.
#[derive(Clone, Copy)]
struct Window {
    first: Option<Date>,
    last: Option<Date>,
}

impl Window {
    fn contains(self, day: Date) -> bool {
        self.first.is_none_or(|first| first <= day) && self.last.is_none_or(|last| day <= last)
    }
}

impl Pricing<'_> {
    /// The line of an affiliate commission: a percentage of the revenue that counts, within floor and cap.
    pub(super) fn affiliate(&mut self, term: &AffiliateCommission, fees: &mut Fees, path: &Path) {
        let parts = match self.settled() {
            Some(results) if term.needs_dates() => self.dated(term, results, path),
            _ => self.undated(term, path),
        };
        let draft = match parts {
            Some(parts) => self.revenue(parts).percent(term.percent, path.field("percent")),
            None => self.tape.sum(&[], &[]),
        };
        let draft = self.bounded(draft, term.floor, term.cap, path);
        let line = QuoteLine {
            percent: Some(term.percent),
            depends_on: term.metrics().to_vec(),
            ..self.line(LineKind::Affiliate, Some(&term.id), "affiliate commission")
        };
        self.add(line, draft, fees, path);
    }

    /// What was sold less what was paid back, at least nothing.
    fn revenue(&self, parts: Vec<Part>) -> Draft {
        let mut draft: Option<Draft> = None;
        for Part { value, from, refunded } in parts {
            draft = Some(match draft {
                None if refunded => self.tape.sum(&[], &[]).subtract(value, Some(from)),
                None => Draft::from_input(self.deal.currency, from, value),
                Some(draft) if refunded => draft.subtract(value, Some(from)),
                Some(draft) => draft.add(value, from),
            });
        }
        let draft = draft.unwrap_or_else(|| self.tape.sum(&[], &[]));
        if draft.value().is_negative() { draft.at_least(Fraction::ZERO, None) } else { draft }
    }

    /// The revenue of the whole results; none where it does not count, or some of it is not known, which is then said.
    fn undated(&mut self, term: &AffiliateCommission, path: &Path) -> Option<Vec<Part>> {
        let mut parts = Some(Vec::new());
        for place in self.deal.covered_places(&term.deliverables) {
            for metric in term.metrics() {
                match (self.reached(place, *metric), self.reached_of_all_pieces(place, *metric)) {
                    (Some(reached), _) => {
                        let refunded = *metric == PaidMetric::Refunds;
                        if let Some(parts) = &mut parts {
                            parts.push(Part { value: reached.value, from: reached.from, refunded });
                        }
                    }
                    // Of what was not delivered, nothing is sold.
                    (None, Some(_)) => {}
                    (None, None) => {
                        self.say_unknown(place, *metric, &term.id, path);
                        parts = None;
                    }
                }
            }
        }
        parts
    }

    /// The sales within the window of each deliverable, with their refunds in time.
    fn dated(&mut self, term: &AffiliateCommission, results: &Results, path: &Path) -> Option<Vec<Part>> {
        let mut parts = Vec::new();
        let mut known = true;
        for place in self.deal.covered_places(&term.deliverables) {
            let Some(id) = self.deal.deliverables.get(place).map(|one| &one.id) else { continue };
            let sales: Vec<(usize, &Sale)> =
                results.sales.iter().enumerate().filter(|(_, sale)| sale.deliverable == *id).collect();
            if sales.is_empty() {
                let revenue = self.reached_of_all_pieces(place, PaidMetric::Revenue);
                if revenue.is_none_or(|revenue| !revenue.is_zero()) {
                    self.say_unknown(place, PaidMetric::Revenue, &term.id, path);
                    known = false;
                    continue;
                }
                if self.quantities.get(place) == Some(&0) {
                    continue;
                }
            }
            let Some(window) = self.window(term, place) else {
                known = false;
                continue;
            };
            self.say_running(term, results, window, place);
            for (index, sale) in sales.into_iter().filter(|(_, sale)| window.contains(sale.sold_on)) {
                push_sale(&mut parts, term, sale, &Results::path().field("sales").index(index));
            }
        }
        known.then_some(parts)
    }

    /// The window of a deliverable; none where it hangs on a publication that is not known, which is then said.
    fn window(&mut self, term: &AffiliateCommission, place: usize) -> Option<Window> {
        let Some(days) = term.window_days else { return Some(Window { first: None, last: term.last_day }) };
        let first = self.published_on(&term.id, place)?;
        let end = last_of(first, days);
        let last = term.last_day.map_or(end, |last| last.min(end));
        Some(Window { first: Some(first), last: Some(last) })
    }

    /// Says that sales or refunds may still come that count.
    fn say_running(&mut self, term: &AffiliateCommission, results: &Results, window: Window, place: usize) {
        let Some(mut last) = window.last else { return };
        let mut what = "sales";
        if let (RevenueBase::NetOfRefunds, Some(days)) = (term.base, term.refund_days) {
            last = last.add_days(days.into()).unwrap_or(Date::LAST);
            what = "sales and refunds";
        }
        if results.as_of < last {
            let message = format!("`{}` counts {what} until {last}, and the results are of {}", term.id, results.as_of);
            self.say_open(&term.id, place, Results::path().field("as_of"), message);
        }
    }

    /// The day of publication, where it is known; else that is said.
    pub(super) fn published_on(&mut self, term: &crate::vocabulary::Id, place: usize) -> Option<Date> {
        let delivered = self.delivered(place);
        if let Some(date) = delivered.as_ref().and_then(|(one, _)| one.published_on) {
            return Some(date);
        }
        let at = delivered.map_or_else(|| Results::path().field("deliveries"), |(_, at)| at.field("published_on"));
        let id = self.deal.deliverables.get(place).map(|one| one.id.to_string()).unwrap_or_default();
        let message = format!("`{term}` depends on the day on which `{id}` was published, which is not given");
        self.say_open(term, place, at, message);
        None
    }
}

/// The last of so many days, the first of them included.
pub(super) fn last_of(first: Date, days: u32) -> Date {
    first.add_days(i64::from(days).saturating_sub(1)).unwrap_or(Date::LAST)
}

fn push_sale(parts: &mut Vec<Part>, term: &AffiliateCommission, sale: &Sale, at: &Path) {
    let amount = |path: Path| path.field("amount");
    parts.push(Part { value: sale.revenue.fraction(), from: amount(at.field("revenue")), refunded: false });
    if term.base == RevenueBase::Gross {
        return;
    }
    for (index, refund) in sale.refunds.iter().enumerate() {
        let late = |days: u32| sale.sold_on.days_until(refund.refunded_on) > i64::from(days);
        if !term.refund_days.is_some_and(late) {
            let from = amount(at.field("refunds").index(index).field("amount"));
            parts.push(Part { value: refund.amount.fraction(), from, refunded: true });
        }
    }
}

impl AffiliateCommission {
    /// What must be known before it can be told how much it is.
    fn metrics(&self) -> &'static [PaidMetric] {
        match self.base {
            RevenueBase::Gross => &[PaidMetric::Revenue],
            RevenueBase::NetOfRefunds => &[PaidMetric::Revenue, PaidMetric::Refunds],
        }
    }
}
