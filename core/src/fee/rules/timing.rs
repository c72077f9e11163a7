use super::Pricing;
use super::composition::Bases;
use crate::check::{Code, Issue, Path};
use crate::fee::tape::NodeId;
use crate::fee::{Deliverable, LineKind, QuoteLine};
use crate::money::Percent;
use crate::time::Date;
use crate::vocabulary::Id;

/// What the day of publication adds to a deliverable.
pub(super) struct Surcharge<'a> {
    pub(super) kind: LineKind,
    pub(super) deliverable: &'a Deliverable,
    place: usize,
    label: String,
    percent: Percent,
    /// Where the percentage stands.
    from: Path,
}

impl<'a> Pricing<'a> {
    /// Seasons, weekends and holidays of all deliverables at the card's price.
    pub(super) fn surcharges(&self) -> Vec<Surcharge<'a>> {
        let deliverables = self.at_card_price().into_iter();
        deliverables
            .filter_map(|(place, one)| Some((place, one, one.publish?.first_day)))
            .flat_map(|(place, one, day)| {
                self.surcharges_on(day).into_iter().map(move |(kind, label, percent, from)| Surcharge {
                    kind,
                    deliverable: one,
                    place,
                    label,
                    percent,
                    from,
                })
            })
            .collect()
    }

    fn surcharges_on(&self, day: Date) -> Vec<(LineKind, String, Percent, Path)> {
        let Some(timing) = &self.version.timing else { return Vec::new() };
        let path = self.version_path.field("timing");
        let seasons = timing.seasons_on(day).into_iter().map(|(index, season)| {
            let from = path.field("seasons").index(index).field("percent");
            (LineKind::Season, format!("season: {}", season.name), season.percent, from)
        });
        let mut found: Vec<_> = seasons.collect();
        let holidays = timing.holidays.as_ref().filter(|uplift| uplift.days.contains(&day));
        let weekend = timing.weekend.as_ref().filter(|uplift| holidays.is_none() && uplift.contains(day));
        found.extend(holidays.map(|uplift| {
            (LineKind::Holiday, format!("holiday: {day}"), uplift.percent, path.field("holidays").field("percent"))
        }));
        found.extend(weekend.map(|uplift| {
            let label = format!("weekend: {}", day.weekday().label());
            (LineKind::Weekend, label, uplift.percent, path.field("weekend").field("percent"))
        }));
        found
    }

    /// The line of a surcharge, a percentage of what the groups before it have made of the creative fee.
    pub(super) fn surcharge(&mut self, surcharge: &Surcharge<'a>, bases: &mut Bases, group: Option<Id>) -> NodeId {
        let base: Vec<NodeId> = bases.nodes.get(surcharge.place).copied().into_iter().collect();
        let sum = self.tape.sum(&base, &[]);
        let line = QuoteLine {
            base: self.shown_amount(sum.clone()),
            percent: Some(surcharge.percent),
            group,
            ..self.line(surcharge.kind, Some(&surcharge.deliverable.id), surcharge.label.as_str())
        };
        bases.raise(surcharge.place, &surcharge.percent.fraction());
        let draft = self.rounded_line(sum.percent(surcharge.percent, surcharge.from.clone()));
        let blame = self.deal_path.field("deliverables").index(surcharge.place);
        self.push_line(line, draft, &blame)
    }

    /// The deliverables whose price the rate card makes, with their places: a negotiated price stands for itself.
    pub(super) fn at_card_price(&self) -> Vec<(usize, &'a Deliverable)> {
        let deliverables = self.deal.deliverables.iter().enumerate();
        deliverables.filter(|(place, _)| !self.agreed.contains(place)).collect()
    }

    /// Where the price depends on a day that the deal does not say.
    pub(super) fn warn_missing_dates(&mut self) {
        let Some(timing) = &self.version.timing else { return };
        if !timing.early_bird.is_empty() && self.deal.quoted_on.is_none() {
            let message = "the rate card takes something off for early bookings, and the deal has no day of the quote";
            self.warnings.push(
                Issue::new(Code::DateMissing, self.deal_path.field("quoted_on"), message)
                    .help("say in `quoted_on` on which day the quote is made"),
            );
        }
        for (place, deliverable) in self.at_card_price() {
            if deliverable.publish.is_none() {
                let at = self.deal_path.field("deliverables").index(place).field("publish");
                let message = format!("the price depends on the day of publication, and `{}` has none", deliverable.id);
                self.warnings.push(
                    Issue::new(Code::DateMissing, at, message)
                        .with("deliverable", &deliverable.id)
                        .help("say in `publish` from which day on it is published"),
                );
            }
        }
    }
}
