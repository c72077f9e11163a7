use super::{DeliveryEvent, LateDelivery, LateReduction, Results};
use crate::check::Path;
use crate::fee::rules::{Fees, Pricing};
use crate::fee::tape::Draft;
use crate::fee::{Deliverable, LineKind};
use crate::money::{Fraction, Money};
use crate::time::Date;

impl Pricing<'_> {
    /// A line for each deliverable that comes late.
    pub(super) fn late_delivery(&mut self, term: &LateDelivery, fees: &mut Fees, path: &Path) {
        if self.settled().is_none() {
            return;
        }
        let deal = self.deal;
        for place in deal.covered_places(&term.deliverables) {
            let Some(deliverable) = deal.deliverables.get(place) else { continue };
            let (Some(due), Some((date, from))) = (term.due(deliverable), self.came_on(term, place)) else { continue };
            let days = term.days_late(due, date);
            if days == 0 {
                continue;
            }
            let draft = self.late_reduction(term, days, &from, self.fees_of(&[place], fees), path);
            let plural = if days == 1 { "day" } else { "days" };
            let label = format!("late {} of `{}`: {days} {plural}", term.event.label(), deliverable.id);
            let line = self.line(LineKind::LateDelivery, Some(&term.id), label);
            self.take_off(line, draft, fees, path);
        }
    }

    /// When what must not come late came, and where that stands; where it is not known, that is said.
    fn came_on(&mut self, term: &LateDelivery, place: usize) -> Option<(Date, Path)> {
        let delivered = self.delivered(place);
        // What never comes is not late: its fee is not owed at all.
        if delivered.as_ref().is_some_and(|(one, _)| one.pieces == Some(0)) {
            return None;
        }
        let (field, date) = match term.event {
            DeliveryEvent::Publication => ("published_on", delivered.as_ref().and_then(|(one, _)| one.published_on)),
            DeliveryEvent::Delivery => ("delivered_on", delivered.as_ref().and_then(|(one, _)| one.delivered_on)),
        };
        let at = match delivered {
            Some((_, at)) => at.field(field),
            None => Results::path().field("deliveries"),
        };
        if let Some(date) = date {
            return Some((date, at));
        }
        let id = self.deal.deliverables.get(place).map(|one| one.id.to_string()).unwrap_or_default();
        let message =
            format!("`{}` depends on the day of the {} of `{id}`, which is not given", term.id, term.event.label());
        self.say_open(&term.id, place, at, message);
        None
    }

    /// What being so many days late takes off the creative fee, up to the cap.
    fn late_reduction(&self, term: &LateDelivery, days: u32, from: &Path, fee: Draft, path: &Path) -> Draft {
        let at = path.field("reduction");
        let whole = fee.value();
        let amount = |amount: Money| {
            Draft::from_input(self.deal.currency, at.field("amount").field("amount"), amount.fraction())
        };
        let draft = match &term.reduction {
            LateReduction::PercentPerDay(one) => {
                fee.clone().percent(one.percent, at.field("percent")).multiply(days, Some(from.clone()))
            }
            LateReduction::AmountPerDay(one) => amount(one.amount).multiply(days, Some(from.clone())),
            LateReduction::Amount(one) => amount(one.amount),
        };
        let most = match term.cap_percent {
            Some(cap) => whole.checked_mul(&cap.fraction()).unwrap_or(whole),
            None => whole,
        };
        if draft.value() <= most {
            return draft;
        }
        match term.cap_percent {
            Some(cap) => fee.percent(cap, path.field("cap_percent")),
            None => fee,
        }
    }
}

impl LateDelivery {
    /// The last day that is in time.
    fn due(&self, deliverable: &Deliverable) -> Option<Date> {
        self.due.or_else(|| deliverable.publish.map(|window| window.last_day))
    }

    /// How many days count: those beyond the days of grace.
    fn days_late(&self, due: Date, came: Date) -> u32 {
        let late = due.days_until(came).saturating_sub(i64::from(self.grace_days));
        u32::try_from(late).unwrap_or_default()
    }
}

impl DeliveryEvent {
    /// The name that people use.
    fn label(self) -> &'static str {
        match self {
            Self::Publication => "publication",
            Self::Delivery => "delivery",
        }
    }
}

/// The part of a whole that so many of all days are.
pub(super) fn part_of_days(fee: Draft, days: u32, from: Path, all: u32, at: Path) -> Draft {
    fee.multiply(Fraction::from(days), Some(from)).divide(all, Some(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_days_beyond_grace_count() {
        let term: LateDelivery = serde_json::from_str(
            r#"{"id": "late", "grace_days": 2, "reduction": {"type": "percent_per_day", "percent": "5"}}"#,
        )
        .unwrap();
        let day = |text: &str| text.parse::<Date>().unwrap();
        for (came, days) in
            [("2026-04-30", 0), ("2026-05-01", 0), ("2026-05-03", 0), ("2026-05-04", 1), ("2026-06-01", 29)]
        {
            assert_eq!(term.days_late(day("2026-05-01"), day(came)), days, "{came}");
        }
    }
}
