use super::{InterestPer, InterestRegime, LateInterestClaim, ReferenceRate};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_unique_ids, did_you_mean, limits,
};
use crate::convention::{Convention, FirstInterestDay, LateInterestTerms, ReferenceFrom, list_presets, preset};
use crate::money::{Currency, Fraction, FractionError};
use crate::rate_card::check_percent;
use crate::time::{Date, DayCount};

/// The regime, made ready to be asked for the rate of a day.
pub(super) struct Rates {
    pub(super) day_count: DayCount,
    pub(super) first_day: FirstInterestDay,
    pub(super) source: RateSource,
}

pub(super) enum RateSource {
    /// The same rate for a year, whatever the day.
    Fixed(Fraction),
    /// Points above reference rates, which stand in the order of their days.
    Reference { terms: Box<Convention<LateInterestTerms>>, rates: Vec<ReferenceRate> },
}

impl LateInterestClaim {
    /// Finds everything that is wrong with the claim, and makes its rates ready.
    pub(super) fn checked_rates(&self, issues: &mut Issues) -> Option<Rates> {
        let root = Path::root();
        let debts = root.field("debts");
        check_item_count(self.debts.len(), &debts, issues);
        check_unique_ids(self.debts.iter().map(|debt| &debt.id), "id", &debts, issues);
        for (place, debt) in self.debts.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = debts.index(place);
            debt.check(&at, issues);
            if debt.due.days_until(self.until) > i64::from(limits::PERIOD_DAYS) {
                let message =
                    format!("`{}` lies more than {} days before {}", debt.due, limits::PERIOD_DAYS, self.until);
                issues.push(Issue::new(Code::OutOfRange, at.field("due"), message).with("value", debt.due));
            }
        }
        let rates = self.regime.checked(&root.field("regime"), issues);
        self.business_days.check(&root.field("business_days"), issues);
        let rates = rates?;
        if let Some(currency) = rates.fixed_sum_currency() {
            for (place, debt) in self.debts.iter().enumerate().take(limits::LIST_ITEMS) {
                let found = debt.amount.currency();
                if found != currency {
                    let message = format!("the fixed sums are in {currency}, but the debt is in {found}");
                    let at = debts.index(place).field("amount").field("currency");
                    let issue = Issue::new(Code::CurrencyMismatch, at, message);
                    issues.push(
                        issue
                            .with("found", found)
                            .with("expected", currency)
                            .help("give terms of your own with fixed sums in the currency of the debt"),
                    );
                }
            }
        }
        Some(rates)
    }
}

impl InterestRegime {
    fn checked(&self, path: &Path, issues: &mut Issues) -> Option<Rates> {
        match self {
            Self::Contract(contract) => {
                check_percent(contract.percent, 100, &path.field("percent"), issues);
                let times = match contract.per {
                    InterestPer::Month => 12,
                    InterestPer::Year => 1,
                };
                let yearly = Fraction::from(contract.percent.decimal()).checked_mul(&Fraction::from(times)).ok()?;
                let source = RateSource::Fixed(yearly);
                Some(Rates { day_count: contract.day_count, first_day: contract.first_day, source })
            }
            Self::Statutory(own) => {
                own.terms.value.check(&path.field("terms").field("value"), issues);
                Some(referenced(own.terms.clone(), &own.reference_rates, path, issues))
            }
            Self::StatutoryPreset(named) => match preset(named.preset.as_str()) {
                Ok(terms) => Some(referenced(terms, &named.reference_rates, path, issues)),
                Err(error) => {
                    let known = list_presets().into_iter().filter(|preset| preset.kind == "late_interest");
                    let known: Vec<String> = known.map(|preset| preset.id).collect();
                    let issue = Issue::new(Code::UnknownReference, path.field("preset"), error.to_string());
                    let issue = issue.with("id", &named.preset);
                    issues.push(match did_you_mean(named.preset.as_str(), known.iter().map(String::as_str)) {
                        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
                        None => issue.help(format!("there are {}", known.join(", "))),
                    });
                    None
                }
            },
        }
    }
}

fn referenced(
    terms: Convention<LateInterestTerms>,
    rates: &[ReferenceRate],
    path: &Path,
    issues: &mut Issues,
) -> Rates {
    let list = path.field("reference_rates");
    check_item_limit(rates.len(), &list, issues);
    let points = Fraction::from(terms.value.points.decimal());
    let mut before: Option<&ReferenceRate> = None;
    for (place, rate) in rates.iter().enumerate().take(limits::LIST_ITEMS) {
        rate.check(&points, before, &list.index(place), issues);
        before = Some(rate);
    }
    let LateInterestTerms { day_count, first_day, .. } = terms.value;
    let source = RateSource::Reference { terms: Box::new(terms), rates: rates.to_vec() };
    Rates { day_count, first_day, source }
}

impl ReferenceRate {
    fn check(&self, points: &Fraction, before: Option<&Self>, path: &Path, issues: &mut Issues) {
        let percent = Fraction::from(self.percent.decimal());
        if percent.abs() > Fraction::from(100) {
            let message = format!("`{}` percent are not within -100 to 100", self.percent.decimal());
            let issue = Issue::new(Code::OutOfRange, path.field("percent"), message);
            issues.push(issue.with("value", self.percent.decimal()));
        } else if percent.checked_add(points).is_ok_and(|sum| sum.is_negative()) {
            let message = format!("`{}` percent and {points} points are less than nothing", self.percent.decimal());
            let issue = Issue::new(Code::OutOfRange, path.field("percent"), message);
            issues.push(issue.with("value", self.percent.decimal()));
        }
        if self.last_day < self.first_day {
            let message = format!("the last day {} lies before the first day {}", self.last_day, self.first_day);
            let issue = Issue::new(Code::WrongOrder, path.field("last_day"), message);
            issues.push(issue.with("first", self.first_day).with("last", self.last_day));
        }
        if let Some(before) = before.filter(|before| self.first_day <= before.last_day) {
            let message =
                format!("the rate from {} does not stand after that until {}", self.first_day, before.last_day);
            let issue = Issue::new(Code::WrongOrder, path.field("first_day"), message);
            issues.push(issue.with("value", self.first_day).help("one rate for each day, in the order of the days"));
        }
    }
}

impl Rates {
    /// The currency of the fixed sums, where there are any.
    fn fixed_sum_currency(&self) -> Option<Currency> {
        match &self.source {
            RateSource::Fixed(_) => None,
            RateSource::Reference { terms, .. } => terms.value.fixed_sums.first().map(|row| row.sum.currency()),
        }
    }

    /// The days from the first to the last, cut where the rate changes, each part with its rate for a year.
    ///
    /// # Errors
    /// - a day has no reference rate, which is given back
    pub(super) fn on(&self, start: Date, first: Date, last: Date) -> Result<Vec<(Date, Date, Fraction)>, Date> {
        let (terms, rates) = match &self.source {
            RateSource::Fixed(percent) => return Ok(vec![(first, last, percent.clone())]),
            RateSource::Reference { terms, rates } => (&terms.value, rates),
        };
        let find = |day: Date| rates.iter().find(|rate| rate.first_day <= day && day <= rate.last_day).ok_or(day);
        let yearly = |rate: &ReferenceRate| yearly(terms, rate).unwrap_or_default();
        if terms.reference_from == ReferenceFrom::FirstDayOfInterest {
            return Ok(vec![(first, last, yearly(find(start)?))]);
        }
        let mut parts = Vec::new();
        let mut day = first;
        while day <= last {
            let rate = find(day)?;
            let end = rate.last_day.min(last);
            parts.push((day, end, yearly(rate)));
            match end.add_days(1) {
                Ok(next) => day = next,
                Err(_) => break,
            }
        }
        Ok(parts)
    }
}

fn yearly(terms: &LateInterestTerms, rate: &ReferenceRate) -> Result<Fraction, FractionError> {
    Fraction::from(rate.percent.decimal()).checked_add(&terms.points.decimal().into())
}
