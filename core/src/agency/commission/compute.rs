use std::collections::BTreeMap;

use super::{
    CommissionStatement, CommissionStatementInput, CommissionStatementLine, CommissionStatementTag, CommissionSums,
};
use crate::agency::books::{BookedDeal, BookedInstalment, Books, too_large};
use crate::campaign::DealState;
use crate::check::{Issues, Path, Version};
use crate::fee::CommissionLine;
use crate::money::{Fraction, Money, MoneyError, RoundTo, RoundingMode, allocate};
use crate::time::{Date, DatesPeriod};

/// Draws up the commissions of a period: for each instalment of a signed deal that is due in it, or of which something came
/// in, what the commission is taken of, how much it is, and what of it was received.
///
/// The commission of a deal is that of its quote, whose waterfall shows it. It is shared out over the instalments by their
/// amounts, by largest remainder, so that the parts add up to it; so are its base and its tax. A payment in part brings as
/// much of the commission as it is of the instalment, rounded half up. That the commission comes in with each payment of the
/// brand is ours: contracts may say otherwise.
///
/// The account of a party, with invoices and balances, is the `statement` of what was invoiced.
///
/// ```
/// use greenroom::{agency, wire};
///
/// let statement = agency::commission_statement(&wire::parse(r#"{
///   "agency": {"document": "agency", "version": 1, "id": "studio", "name": "Studio",
///     "influencers": [{"document": "influencer", "version": 1, "id": "mila", "name": "Mila"}],
///     "rate_cards": [{"document": "rate_card", "version": 2, "id": "card", "influencer": "mila", "currency": "EUR",
///       "versions": [{"rates": [{"platform": "instagram", "format": "reel",
///                                "price": {"type": "flat", "rate": {"amount": "1000", "currency": "EUR"}}}]}]}],
///     "campaigns": [{"document": "campaign", "version": 1, "id": "spring", "name": "Spring",
///       "brief": {"brand": {"id": "hus", "kind": "firm", "name": "Hus"}, "goal": "Sell greenhouses",
///         "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"}},
///       "deals": [{"state": "contracted", "deal": {
///         "document": "deal", "version": 1, "id": "reel", "influencer": "mila", "currency": "EUR",
///         "deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "quantity": 1}],
///         "commission": {"representatives": [{"party": {"id": "studio", "kind": "firm", "name": "Studio"},
///                                             "percent": "20", "treatment": "deducted"}]},
///         "payment": {"instalments": [{"trigger": "2026-05-01", "percent": "100", "term": {"net_days": 30}}]}}}]}]},
///   "first_day": "2026-05-01", "last_day": "2026-05-31",
///   "payments": [{"deal": "reel", "instalment": 1, "amount": {"amount": "250", "currency": "EUR"},
///                 "paid_on": "2026-05-20"}]
/// }"#)?)?;
/// let sums = &statement.totals[0];
/// assert_eq!(sums.due.to_string(), "EUR 200.00");
/// assert_eq!(sums.received.to_string(), "EUR 50.00");
/// assert_eq!(sums.open.to_string(), "EUR 150.00");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - the agency is not sound, or the last day lies before the first
/// - a payment names a deal or an instalment that is not there, or has another currency
/// - a sum is beyond the limit of amounts
pub fn commission_statement(input: &CommissionStatementInput) -> Result<CommissionStatement, Issues> {
    let mut issues = Issues::default();
    input.agency.check(&Path::root().field("agency"), &mut issues);
    let period = DatesPeriod { first_day: input.first_day, last_day: input.last_day, zone: None };
    period.check(&Path::root(), &mut issues);
    issues.into_result(())?;
    let mut issues = Issues::default();
    let mut books = Books::open(&input.agency, "signed", DealState::is_signed);
    books.pay(&input.payments, input.last_day, &mut issues);
    issues.into_result(())?;
    let mut lines = Vec::new();
    for deal in &books.deals {
        for commission in &deal.quote.commissions {
            if input.representative.as_ref().is_none_or(|id| *id == commission.representative) {
                lines.extend(input.lines(deal, commission).map_err(|_| too_large())?);
            }
        }
    }
    Ok(CommissionStatement {
        document: CommissionStatementTag,
        version: Version,
        first_day: input.first_day,
        last_day: input.last_day,
        totals: totals(&lines).map_err(|_| too_large())?,
        lines,
        unpriced: books.unpriced,
    })
}

impl CommissionStatementInput {
    /// What a commission is in each instalment that belongs to the period.
    fn lines(
        &self,
        deal: &BookedDeal<'_>,
        commission: &CommissionLine,
    ) -> Result<Vec<CommissionStatementLine>, MoneyError> {
        let parts = [commission.base, commission.amount, commission.tax].map(|all| shared_out(all, deal));
        let [bases, amounts, taxes] = parts;
        let mut lines = Vec::new();
        for (((instalment, base), amount), tax) in deal.instalments.iter().zip(bases).zip(amounts).zip(taxes) {
            let line = self.line(deal, commission, instalment, [base, amount, tax])?;
            lines.extend(Some(line).filter(|line| line.due_in_period || !line.received.is_zero()));
        }
        Ok(lines)
    }

    fn line(
        &self,
        deal: &BookedDeal<'_>,
        commission: &CommissionLine,
        instalment: &BookedInstalment,
        [base, amount, tax]: [Money; 3],
    ) -> Result<CommissionStatementLine, MoneyError> {
        let before = received(amount, instalment, |day| day < self.first_day)?;
        let until = received(amount, instalment, |_| true)?;
        Ok(CommissionStatementLine {
            campaign: deal.campaign.id.clone(),
            deal: deal.booked.deal.id.clone(),
            influencer: deal.booked.deal.influencer.clone(),
            representative: commission.representative.clone(),
            treatment: commission.treatment,
            instalment: instalment.number,
            due: instalment.due,
            due_in_period: instalment.due.is_some_and(|due| (self.first_day..=self.last_day).contains(&due)),
            percent: commission.percent,
            base,
            commission: amount,
            tax,
            received_before: before,
            received: until.checked_sub(before)?,
            open: amount.checked_sub(until)?,
        })
    }
}

/// An amount over the instalments of a deal, by what they are. Where nothing is paid, the first has it all.
fn shared_out(all: Money, deal: &BookedDeal<'_>) -> Vec<Money> {
    let weights: Vec<Fraction> = deal.instalments.iter().map(|one| one.amount.fraction()).collect();
    allocate(all, &weights).unwrap_or_else(|_| {
        let none = deal.instalments.iter().skip(1).map(|_| Money::zero(all.currency()));
        std::iter::once(all).chain(none).collect()
    })
}

/// What of the commission on an instalment came in with the payments of some days.
fn received(amount: Money, instalment: &BookedInstalment, counts: impl Fn(Date) -> bool) -> Result<Money, MoneyError> {
    let currency = amount.currency();
    if instalment.amount.is_zero() {
        return Ok(Money::zero(currency));
    }
    let payments = instalment.payments.iter().filter(|payment| payment.on.is_some_and(&counts));
    let paid = Money::sum(currency, payments.map(|payment| payment.amount))?;
    let share = amount.fraction().checked_mul(&paid.fraction());
    let share = share.and_then(|share| share.checked_div(&instalment.amount.fraction())).map_err(MoneyError::from)?;
    share.to_money(currency, &RoundTo::minor_unit(RoundingMode::HalfUp))
}

fn totals(lines: &[CommissionStatementLine]) -> Result<Vec<CommissionSums>, MoneyError> {
    let mut sums: BTreeMap<_, CommissionSums> = BTreeMap::new();
    for line in lines {
        let currency = line.commission.currency();
        let zero = Money::zero(currency);
        let key = (&line.representative, line.treatment, currency);
        let sum = sums.entry(key).or_insert_with(|| CommissionSums {
            representative: line.representative.clone(),
            treatment: line.treatment,
            due: zero,
            tax: zero,
            received: zero,
            open: zero,
        });
        sum.received = sum.received.checked_add(line.received)?;
        if line.due_in_period {
            sum.due = sum.due.checked_add(line.commission)?;
            sum.tax = sum.tax.checked_add(line.tax)?;
            sum.open = sum.open.checked_add(line.open)?;
        }
    }
    Ok(sums.into_values().collect())
}
