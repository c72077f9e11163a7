use super::Pricing;
use crate::check::Path;
use crate::fee::Deliverable;
use crate::fee::tape::Draft;
use crate::money::{Fraction, Money, UnitPrice};
use crate::rate_card::{HybridPrice, OutcomeRate, PaidMetric, Price, Rate};

/// The rate of the rate card for a deliverable, and where it lies.
pub(super) type Listed<'a> = (&'a Rate, Path);

impl Pricing<'_> {
    /// The list price of one piece; what depends on results is in it as far as they count.
    pub(super) fn unit_price(&self, deliverable: &Deliverable, place: usize, path: &Path, listed: &Listed) -> Draft {
        let (rate, rate_path) = listed;
        let at = rate_path.field("price");
        match &rate.price {
            Price::Flat(price) => self.price(&price.rate, &at.field("rate")),
            Price::Cpm(price) => {
                let draft = self.price(&price.rate, &at.field("rate"));
                let draft = match self.expected(place, PaidMetric::Views) {
                    Some(views) => self.each_piece(draft.multiply(views.value, Some(views.from)), views.each, place),
                    None => draft.multiply(price.expected_views, Some(at.field("expected_views"))),
                };
                draft.divide(1_000, None)
            }
            Price::CpmAverage(price) => {
                let draft = self.price(&price.rate, &at.field("rate"));
                draft.multiply(price.average_views, Some(at.field("average_views"))).divide(1_000, None)
            }
            Price::DayRate(price) => work(self.price(&price.rate, &at.field("rate")), deliverable, path),
            Price::HourRate(price) => work(self.price(&price.rate, &at.field("rate")), deliverable, path),
            Price::Hybrid(price) => self.hybrid(price, place, &at),
            // Nothing is owed whatever is reached, or nothing in money.
            price => {
                let paid = price.outcome_rate().and_then(|rate| self.performance(rate, place, &at));
                paid.unwrap_or_else(|| Draft::from_input(self.deal.currency, at, Fraction::ZERO))
            }
        }
    }

    /// A price that was negotiated for one unit, for one piece.
    pub(super) fn agreed_price(&self, price: &UnitPrice, at: &Path, deliverable: &Deliverable, path: &Path) -> Draft {
        work(self.price(price, at), deliverable, path)
    }

    /// What is paid for what a piece reaches; none where that does not count, or is not known.
    fn performance(&self, rate: OutcomeRate, place: usize, at: &Path) -> Option<Draft> {
        let draft = paid(self.each_reaches(rate, place)?, rate, at);
        Some(match rate {
            OutcomeRate::Count { rate, .. } => self.exchanged(draft, rate.currency),
            // Revenue is in the deal's currency.
            OutcomeRate::Share { .. } => draft,
        })
    }

    /// The fixed part, and what is paid for what a piece reaches above the threshold, within floor and cap: all of it in the
    /// card's currency, and exchanged in the end.
    fn hybrid(&self, price: &HybridPrice, place: usize, at: &Path) -> Draft {
        let currency = price.rate.currency;
        let fixed = at.field("rate").field("amount");
        let rate = price.performance.outcome_rate();
        let mut draft = match self.each_reaches(rate, place) {
            None => Draft::from_input(self.deal.currency, fixed, price.rate.fraction()),
            Some(mut draft) => {
                if let OutcomeRate::Share { .. } = rate {
                    draft = self.exchanged_back(draft, currency);
                }
                if let Some(above) = price.above {
                    draft = draft.subtract(above, Some(at.field("above"))).at_least(Fraction::ZERO, None);
                }
                paid(draft, rate, &at.field("performance")).add(price.rate.amount, fixed)
            }
        };
        if let Some(cap) = price.cap {
            draft = draft.at_most(cap.amount, Some(at.field("cap").field("amount")));
        }
        if let Some(floor) = price.floor {
            draft = draft.at_least(floor.amount, Some(at.field("floor").field("amount")));
        }
        self.exchanged(draft, currency)
    }

    /// What a piece reaches of what is paid for: the equal part of what all pieces of its deliverable reach.
    fn each_reaches(&self, rate: OutcomeRate, place: usize) -> Option<Draft> {
        let mut reached = rate.metrics().iter().map(|metric| self.reached(place, *metric));
        let first = reached.next()??;
        let mut draft = Draft::from_input(self.deal.currency, first.from, first.value);
        for less in reached {
            let less = less?;
            draft = draft.subtract(less.value, Some(less.from)).at_least(Fraction::ZERO, None);
        }
        Some(self.each_piece(draft, first.each, place))
    }

    /// What must be known of a deliverable before its price can be told: nothing where a price was negotiated for it.
    pub(super) fn depends_on(&self, deliverable: &Deliverable) -> &'static [PaidMetric] {
        let listed = self.version.find(&deliverable.platform, &deliverable.format);
        match listed {
            Some((_, rate)) if deliverable.price_override.is_none() && !self.has_special_flat(deliverable) => {
                rate.price.depends_on()
            }
            _ => &[],
        }
    }

    /// What is given instead of money, or beside it, for so many pieces.
    pub(super) fn gift(
        &self,
        deliverable: &Deliverable,
        quantity: u32,
        path: &Path,
        listed: Option<&Listed>,
    ) -> Option<Money> {
        let (value, at) = match (&deliverable.price_override, listed) {
            (Some(agreed), _) => (agreed.fair_market_value?, path.field("override").field("fair_market_value")),
            (None, Some((rate, at))) => match &rate.price {
                Price::Gifted(price) => (price.fair_market_value, at.field("price").field("fair_market_value")),
                _ => return None,
            },
            (None, None) => return None,
        };
        self.shown_amount(self.price(&value, &at).multiply(quantity, None))
    }
}

impl Deliverable {
    /// Whether the rate card says what a piece costs: a price by the hour does not where only days are known, nor one by
    /// the day where only hours are.
    pub(super) fn is_told_by(&self, rate: &Rate) -> bool {
        match &rate.price {
            Price::DayRate(_) => self.hours.is_none(),
            Price::HourRate(_) => self.hours.is_some(),
            _ => true,
        }
    }
}

/// The price of a day or an hour, for as many as a piece takes.
fn work(draft: Draft, deliverable: &Deliverable, path: &Path) -> Draft {
    match (deliverable.days, deliverable.hours) {
        (Some(days), _) => draft.multiply(days, Some(path.field("days"))),
        (None, Some(hours)) => draft.multiply(hours, Some(path.field("hours"))),
        (None, None) => draft,
    }
}

/// What is paid for so much, by a rate that lies at `at`.
fn paid(draft: Draft, rate: OutcomeRate, at: &Path) -> Draft {
    match rate {
        OutcomeRate::Share { percent, .. } => draft.percent(percent, at.field("percent")),
        OutcomeRate::Count { rate, per, .. } => {
            let draft = draft.multiply(rate.amount, Some(at.field("rate").field("amount")));
            if per == 1 { draft } else { draft.divide(per, None) }
        }
    }
}

impl Deliverable {
    /// What it is, in words.
    pub(super) fn label(&self) -> String {
        let format = format!("{} {}", self.platform.label(), self.format.label());
        match (self.days, self.hours, self.month) {
            (Some(days), ..) => format!("{format}, {days} days each"),
            (None, Some(hours), _) => format!("{format}, {hours} hours each"),
            (None, None, Some(month)) => format!("{format}, beyond the retainer in month {month}"),
            (None, None, None) => format,
        }
    }
}
