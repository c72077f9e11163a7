use std::collections::BTreeMap;

use super::check_interest::{RateSource, Rates};
use super::debt::Debt;
use super::{
    AppliedPayment, DebtInterest, DebtPayment, InterestStretch, InterestTotal, LateInterest, LateInterestClaim,
    LateInterestTag, PaymentsGoTo, UsedTerms,
};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::convention::FirstInterestDay;
use crate::fee::tape::amount_issue;
use crate::fee::{Action, Explanation, Step};
use crate::money::{Currency, Decimal, Fraction, FractionError, Money, MoneyError, RoundTo, RoundingMode};
use crate::time::Date;

/// Computes simple interest on debts that are paid late, day by day, and the fixed sums that the law adds.
///
/// Interest runs from the first day that the regime counts to the day of payment or `until`, both included; a debt that is
/// paid by its due day carries none. On each stretch of days it is exact, and it is rounded once for each debt. A payment
/// lowers the debt from the day after it on. The fixed sum goes by what is unpaid at the end of the due day.
///
/// ```
/// use greenroom::{fee, wire};
///
/// let claim = wire::parse(r#"{
///   "debts": [{"id": "inv-7", "amount": {"amount": "1200", "currency": "GBP"}, "due": "2026-03-31"}],
///   "until": "2026-04-30",
///   "regime": {"type": "statutory_preset", "preset": "late_interest.uk", "reference_rates": [
///     {"first_day": "2026-01-01", "last_day": "2026-06-30", "percent": "4"}
///   ]}
/// }"#)?;
/// let found = fee::late_interest(&claim)?;
/// // 1,200 × 12 % × 30 / 365, and 70 for a debt of 1,000 or more.
/// assert_eq!(found.debts[0].interest.to_string(), "GBP 11.84");
/// assert_eq!(found.debts[0].balance.to_string(), "GBP 1,281.84");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// Source: for the shape of the rule the laws named in the presets `late_interest.uk` and `late_interest.eu`; simple
/// interest by days is what both grant.
///
/// # Errors
/// All at once:
/// - debts without items, with two of one id, or with amounts that are not above zero or mix currencies
/// - rates out of range, out of order, or missing for a day that counts; a preset that there is not
/// - a debt in another currency than the fixed sums
/// - an amount beyond the limit, or one that needs rounding where that is forbidden
pub fn late_interest(claim: &LateInterestClaim) -> Result<LateInterest, Issues> {
    let mut issues = Issues::default();
    let rates = claim.checked_rates(&mut issues);
    let rates = match rates {
        Some(rates) if issues.is_empty() => rates,
        _ => return Err(issues),
    };
    let mut debts = Vec::new();
    for (place, debt) in claim.debts.iter().enumerate() {
        let at = Path::root().field("debts").index(place);
        match Accrual::new(claim, &rates, debt, &at, &mut issues).run(debt) {
            Ok(found) => debts.push(found),
            Err(issue) => issues.push(*issue),
        }
    }
    let totals = totals(&debts).unwrap_or_else(|error| {
        issues.push(amount_issue(error, Path::root().field("debts")));
        Vec::new()
    });
    issues.into_result(())?;
    let terms = match &rates.source {
        RateSource::Fixed(_) => None,
        RateSource::Reference { terms, .. } => Some(terms),
    };
    let stale = terms.filter(|terms| terms.is_stale(claim.until));
    let warning = stale.map(|terms| {
        let last = terms.valid_until.map(|last| last.to_string()).unwrap_or_default();
        let message = format!("`{}` may be used without asking again until {last}", terms.id);
        let at = Path::root().field("regime");
        Issue::new(Code::StaleConvention, at, message)
            .with("id", &terms.id)
            .with("valid_until", last)
            .help("look the terms up again, and give those that hold now")
    });
    let mut warnings = Issues::default();
    warnings.extend(warning);
    Ok(LateInterest {
        document: LateInterestTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        until: claim.until,
        terms: terms.map(|terms| UsedTerms::from(terms.as_ref())),
        day_count: rates.day_count,
        first_day: rates.first_day,
        payments_go_to: claim.payments_go_to,
        debts,
        totals,
        warnings,
    })
}

fn totals(debts: &[DebtInterest]) -> Result<Vec<InterestTotal>, MoneyError> {
    let mut totals: BTreeMap<&str, InterestTotal> = BTreeMap::new();
    for debt in debts {
        let currency = debt.amount.currency();
        let zero = Money::zero(currency);
        let start = InterestTotal { currency, interest: zero, fixed_sums: zero, balance: zero };
        let total = totals.entry(currency.code()).or_insert(start);
        total.interest = total.interest.checked_add(debt.interest)?;
        total.fixed_sums = total.fixed_sums.checked_add(debt.fixed_sum)?;
        total.balance = total.balance.checked_add(debt.balance)?;
    }
    Ok(totals.into_values().collect())
}

/// One debt while its days pass.
struct Accrual<'a> {
    claim: &'a LateInterestClaim,
    rates: &'a Rates,
    /// Where the debt stands in the claim.
    path: Path,
    currency: Currency,
    due: Date,
    /// The first day on which interest runs; `None` when the calendar ends before it.
    start: Option<Date>,
    principal: Fraction,
    fixed_sum: Option<Money>,
    fixed_sum_left: Fraction,
    /// All interest so far, and what no payment was taken for.
    interest: Fraction,
    interest_left: Fraction,
    stretches: Vec<InterestStretch>,
    payments: Vec<AppliedPayment>,
}

impl<'a> Accrual<'a> {
    fn new(claim: &'a LateInterestClaim, rates: &'a Rates, debt: &Debt, path: &Path, issues: &mut Issues) -> Self {
        let due = debt.due_day(&claim.business_days, claim.adjustment, path, issues);
        let start = match rates.first_day {
            FirstInterestDay::DueDay => Some(due),
            FirstInterestDay::DayAfterDue => due.add_days(1).ok(),
        };
        Self {
            claim,
            rates,
            path: path.clone(),
            currency: debt.amount.currency(),
            due,
            start,
            principal: debt.amount.fraction(),
            fixed_sum: None,
            fixed_sum_left: Fraction::ZERO,
            interest: Fraction::ZERO,
            interest_left: Fraction::ZERO,
            stretches: Vec::new(),
            payments: Vec::new(),
        }
    }

    fn run(mut self, debt: &Debt) -> Result<DebtInterest, Box<Issue>> {
        let until = self.claim.until;
        let payments: Vec<DebtPayment> =
            debt.payments_by_day().into_iter().filter(|payment| payment.date <= until).collect();
        let mut day = self.start;
        let mut late = false;
        for payment in payments {
            if payment.date > self.due {
                self.begin(&mut late);
                day = self.accrue(day, payment.date)?;
            }
            self.apply(payment).map_err(|error| self.broken(error))?;
        }
        if until > self.due {
            self.begin(&mut late);
            self.accrue(day, until)?;
        }
        self.finish(debt).map_err(|error| Box::new(amount_issue(error, self.path.clone())))
    }

    /// What is unpaid at the end of the due day owes the fixed sum.
    fn begin(&mut self, late: &mut bool) {
        if std::mem::replace(late, true) || self.principal.is_zero() {
            return;
        }
        let RateSource::Reference { terms, .. } = &self.rates.source else { return };
        let unpaid = self.principal.to_money(self.currency, &RoundTo::minor_unit(RoundingMode::HalfUp));
        self.fixed_sum = unpaid.ok().and_then(|unpaid| terms.value.fixed_sum(unpaid));
        self.fixed_sum_left = self.fixed_sum.map(Money::fraction).unwrap_or_default();
    }

    /// Adds the interest of the days from `first` to `last`, and gives the day after.
    fn accrue(&mut self, first: Option<Date>, last: Date) -> Result<Option<Date>, Box<Issue>> {
        let (Some(start), Some(first)) = (self.start, first) else { return Ok(None) };
        if first <= last && !self.principal.is_zero() {
            let rates = self.rates;
            for (first, last, percent) in rates.on(start, first, last).map_err(|day| self.no_rate(day))? {
                for part in rates.day_count.days(first, last) {
                    let interest = interest(&self.principal, &percent, part.days, part.year_days)
                        .map_err(|error| self.broken(error))?;
                    self.interest = self.interest.checked_add(&interest).map_err(|error| self.broken(error))?;
                    self.interest_left =
                        self.interest_left.checked_add(&interest).map_err(|error| self.broken(error))?;
                    self.stretches.push(InterestStretch {
                        first_day: part.first_day,
                        last_day: part.last_day,
                        days: part.days,
                        year_days: part.year_days,
                        percent: percent.clone(),
                        principal: self.principal.clone(),
                        interest,
                    });
                }
            }
        }
        Ok(last.add_days(1).ok().map(|next| next.max(first)))
    }

    /// Takes a payment for what it goes to first, then for the rest.
    fn apply(&mut self, payment: DebtPayment) -> Result<(), FractionError> {
        let mut rest = payment.amount.fraction();
        let mut take = |from: &mut Fraction| -> Result<Fraction, FractionError> {
            let taken = (&rest).min(&*from).clone();
            rest = rest.checked_sub(&taken)?;
            *from = from.checked_sub(&taken)?;
            Ok(taken)
        };
        let (to_principal, to_fixed_sum, to_interest);
        match self.claim.payments_go_to {
            PaymentsGoTo::PrincipalFirst => {
                to_principal = take(&mut self.principal)?;
                to_fixed_sum = take(&mut self.fixed_sum_left)?;
                to_interest = take(&mut self.interest_left)?;
            }
            PaymentsGoTo::InterestFirst => {
                to_fixed_sum = take(&mut self.fixed_sum_left)?;
                to_interest = take(&mut self.interest_left)?;
                to_principal = take(&mut self.principal)?;
            }
        }
        let DebtPayment { date, amount } = payment;
        self.payments.push(AppliedPayment { date, amount, to_principal, to_fixed_sum, to_interest, unused: rest });
        Ok(())
    }

    fn finish(&mut self, debt: &Debt) -> Result<DebtInterest, MoneyError> {
        let mode = self.claim.mode;
        let interest = self.interest.to_money(self.currency, &RoundTo::minor_unit(mode))?;
        let fixed_sum = self.fixed_sum.unwrap_or(Money::zero(self.currency));
        let paid = Money::sum(self.currency, self.payments.iter().map(|payment| payment.amount))?;
        let balance = Money::sum(self.currency, [debt.amount, interest, fixed_sum, paid.negated()])?;
        Ok(DebtInterest {
            id: debt.id.clone(),
            amount: debt.amount,
            due: self.due,
            explanation: self.explanation(interest, mode),
            stretches: std::mem::take(&mut self.stretches),
            payments: std::mem::take(&mut self.payments),
            interest,
            fixed_sum,
            paid,
            principal_left: self.principal.clone(),
            balance,
        })
    }

    /// The interest is the sum of the stretches, rounded once.
    fn explanation(&self, interest: Money, mode: RoundingMode) -> Explanation {
        let at = self.path.field("stretches");
        let unit = Decimal::new(1, self.currency.exponent()).unwrap_or_default();
        let round = Step {
            action: Action::Round,
            operand: Some(unit.into()),
            from: None,
            mode: Some(mode),
            result: interest.fraction(),
        };
        Explanation {
            from: None,
            sum_of: (0..self.stretches.len()).map(|place| at.index(place).field("interest")).collect(),
            less: Vec::new(),
            start: self.interest.clone(),
            steps: vec![round],
        }
    }

    fn broken(&self, error: FractionError) -> Box<Issue> {
        Box::new(amount_issue(error.into(), self.path.clone()))
    }

    fn no_rate(&self, day: Date) -> Box<Issue> {
        let issue = Issue::new(
            Code::ReferenceRateNotFound,
            self.path.clone(),
            format!("no reference rate counts on {day}, a day of interest"),
        );
        let help = "add the rate of that half-year to `reference_rates`, as its source publishes it";
        Box::new(issue.with("date", day).help(help))
    }
}

/// principal × percent ÷ 100 × days ÷ year_days
fn interest(principal: &Fraction, percent: &Fraction, days: u32, year_days: u32) -> Result<Fraction, FractionError> {
    let parts = Fraction::new(i128::from(days), i128::from(year_days).saturating_mul(100))?;
    principal.checked_mul(percent)?.checked_mul(&parts)
}
