use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Deal;
use crate::check::{Code, Issue, Issues, Path, check_item_count, limits, named};
use crate::convention::{Conversion, ExchangeError, ExchangeRate, exchange, exchange_on};
use crate::money::{Currency, Percent};
use crate::rate_card::check_percent;
use crate::time::{Date, Event, MilestoneState};

/// The rates at which other currencies become the deal's, and which day fixes them.
///
/// While the day of the invoice or the payment is not known, the quote stands at the latest rates up to its own day, and
/// warns that they are not fixed. What a rate adds or takes between booking and payment is
/// [`exchange_difference`](super::exchange_difference).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExchangePlan {
    /// Dated rates; a pair may stand in either direction. With `fixed_by` they may be of any number of days: of each pair the
    /// latest day counts that is not after the one that fixes the rate. Without it every direction stands once.
    pub rates: Vec<ExchangeRate>,
    /// The currency through which pairs without a rate of their own are crossed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<Currency>,
    /// Which day fixes the rate; absent: the rates are agreed as they stand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fixed_by: Option<RateFixing>,
    /// The day of the payment, where it fixes the rate and is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_on: Option<Date>,
    /// What is added to each rate, in percent: 0 to 100. Whoever has to change the money bears that banks sell a currency for
    /// more than the middle of the market.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spread_percent: Option<Percent>,
}

named! {
    /// Which day fixes an exchange rate.
    RateFixing {
        /// The day of the quote: `quoted_on`.
        Quote = "quote", "quote";
        /// The day of the invoice: the milestone `invoice`, once it is actual.
        Invoice = "invoice", "invoice";
        /// The day of the payment: `paid_on`.
        Payment = "payment", "payment";
    }
}

/// Which rates of a plan hold.
enum Holding {
    /// All, as they are agreed.
    Agreed,
    /// Those of a day.
    Fixed(Date),
    /// Those of a day for now, since the day that fixes them is not known.
    NotFixed(Date),
}

impl ExchangePlan {
    /// The day that fixes the rate, as far as the deal knows it.
    fn holding(&self, deal: &Deal) -> Holding {
        let fixed = match self.fixed_by {
            None => return Holding::Agreed,
            Some(RateFixing::Quote) => deal.quoted_on,
            Some(RateFixing::Invoice) => {
                let mut milestones = deal.milestones.iter();
                let found = milestones.find(|one| one.event == Event::Invoice && one.state == MilestoneState::Actual);
                found.map(|one| one.date)
            }
            Some(RateFixing::Payment) => self.paid_on,
        };
        let latest = || deal.quoted_on.or_else(|| self.rates.iter().map(|rate| rate.date).max());
        match (fixed, latest()) {
            (Some(day), _) => Holding::Fixed(day),
            (None, Some(day)) => Holding::NotFixed(day),
            // The check asks for rates.
            (None, None) => Holding::Agreed,
        }
    }

    /// The way from a currency to the deal's, and the day of the rates where one fixes them.
    fn conversion(&self, deal: &Deal, from: Currency) -> (Result<Conversion, ExchangeError>, Option<Date>) {
        let (found, day) = match self.holding(deal) {
            Holding::Agreed => (exchange(&self.rates, from, deal.currency, self.base), None),
            Holding::Fixed(day) | Holding::NotFixed(day) => {
                (exchange_on(&self.rates, day, from, deal.currency, self.base), Some(day))
            }
        };
        (found.map(|conversion| Conversion { spread_percent: self.spread_percent, ..conversion }), day)
    }

    /// Finds what is wrong with the plan by itself.
    pub(super) fn check(&self, deal: &Deal, deal_path: &Path, issues: &mut Issues) {
        let path = deal_path.field("exchange");
        let rates = path.field("rates");
        check_item_count(self.rates.len(), &rates, issues);
        check_dated_rates(&self.rates, self.fixed_by.is_some(), &rates, issues);
        if self.fixed_by == Some(RateFixing::Quote) && deal.quoted_on.is_none() {
            let message = "the exchange rate is fixed on the day of the quote, and the deal has none";
            let at = deal_path.field("quoted_on");
            issues.push(
                Issue::new(Code::MissingField, at, message).help("say in `quoted_on` on which day the quote is made"),
            );
        }
        if self.paid_on.is_some() && self.fixed_by != Some(RateFixing::Payment) {
            let message = "the day of the payment does not fix the exchange rate";
            let help = "leave `paid_on` out, or let `fixed_by` be `payment`";
            issues.push(Issue::new(Code::Contradiction, path.field("paid_on"), message).help(help));
        }
        if let Some(spread) = self.spread_percent {
            check_percent(spread, 100, &path.field("spread_percent"), issues);
        }
    }

    /// The rates are not fixed yet: the amounts are those of today.
    pub(super) fn not_fixed(&self, deal: &Deal, path: &Path) -> Option<Issue> {
        let (Holding::NotFixed(day), Some(fixed_by)) = (self.holding(deal), self.fixed_by) else { return None };
        let message = format!(
            "the day of the {} fixes the exchange rate, and is not known: the amounts stand at the rates of {day}",
            fixed_by.label()
        );
        let help = match fixed_by {
            RateFixing::Payment => "say in `exchange.paid_on` when it was paid, once it was",
            RateFixing::Invoice | RateFixing::Quote => {
                "add the milestone `invoice` with state `actual`, once the invoice is written"
            }
        };
        Some(Issue::new(Code::RateNotFixed, path.field("fixed_by"), message).with("day", day).help(help))
    }
}

impl Deal {
    /// The way from a currency to the deal's; where there is none, why.
    pub(super) fn conversion(&self, from: Currency, whose: &str, at: &Path, issues: &mut Issues) -> Option<Conversion> {
        let (found, day) = match &self.exchange {
            Some(plan) => plan.conversion(self, from),
            None => (exchange(&[], from, self.currency, None), None),
        };
        match found {
            Ok(conversion) => return Some(conversion),
            Err(ExchangeError::NotFound { .. }) => {
                let message = format!("the deal is in {}, but {whose} is in {from}", self.currency);
                let issue = Issue::new(Code::CurrencyMismatch, at.clone(), message);
                let issue = issue.with("found", from).with("expected", self.currency);
                issues.push(match day {
                    Some(day) => {
                        issue.with("day", day).help(format!("give a rate of {day} or a day before it in `exchange`"))
                    }
                    None => issue.help("use one currency, or give a dated rate in `exchange`"),
                });
            }
            // Rates that are wrong by themselves are said already.
            Err(_) => {}
        }
        None
    }
}

/// Refuses rates that are none, and two of one direction, of one day where days may differ.
pub(crate) fn check_dated_rates(rates: &[ExchangeRate], of_days: bool, path: &Path, issues: &mut Issues) {
    let mut first: BTreeMap<(Currency, Currency, Option<Date>), usize> = BTreeMap::new();
    for (place, rate) in rates.iter().enumerate().take(limits::LIST_ITEMS) {
        let mut refuse = |code, error: ExchangeError| {
            issues.push(Issue::new(code, path.index(place), error.to_string()));
        };
        if rate.rate.is_zero() || rate.rate.is_negative() {
            refuse(Code::OutOfRange, ExchangeError::NotPositive(place));
        }
        if rate.from == rate.to {
            refuse(Code::Contradiction, ExchangeError::SameCurrency(place, rate.from));
        }
        let day = of_days.then_some(rate.date);
        if let Some(earlier) = first.insert((rate.from, rate.to, day), place) {
            refuse(Code::DuplicateRate, ExchangeError::Duplicate(earlier, place, rate.from, rate.to));
        }
    }
}
