use std::collections::BTreeMap;

use super::{
    AgeBucket, AgedTotals, MonthTotals, Receivable, Receivables, ReceivablesInput, ReceivablesTag, UndatedTotal,
};
use crate::agency::books::{BookedDeal, Books, check_results, too_large};
use crate::campaign::DealState;
use crate::check::{Issues, Path, Version};
use crate::money::{Currency, Money, MoneyError};
use crate::time::Date;

/// Says what brands still owe on a day: every instalment of every signed deal by its quote, or its settlement where there are
/// results, what was paid of it, and the sums by age and by month. A deal that is paid by its state, and of which no payment is
/// named, is paid in full from the day of that event on. Currencies are never added up.
///
/// The ages are those of an aged receivables report: not late, 1 to 30, 31 to 60, 61 to 90 and over 90 days after the due
/// date.
///
/// # Errors
/// - the agency is not sound
/// - results are of a deal that is not signed, or two are of one deal
/// - a payment names a deal or an instalment that is not there, or has another currency
/// - a sum is beyond the limit of amounts
pub fn receivables(input: &ReceivablesInput) -> Result<Receivables, Issues> {
    let mut issues = Issues::default();
    input.agency.check(&Path::root().field("agency"), &mut issues);
    issues.into_result(())?;
    let mut issues = Issues::default();
    check_results(&input.agency, &input.results, "signed", DealState::is_signed, &mut issues);
    let mut books = Books::settled(&input.agency, "signed", DealState::is_signed, &input.results);
    books.pay(&input.payments, input.on, &mut issues);
    issues.into_result(())?;
    books.trust_states(input.on);
    let rows: Result<Vec<_>, _> = books.deals.iter().flat_map(|deal| deal_receivables(deal, input.on)).collect();
    let mut instalments = rows.map_err(|_| too_large())?;
    instalments.sort_by_key(|row| (row.due.is_none(), row.due));
    let sums = Sums::new(&instalments).map_err(|_| too_large())?;
    Ok(Receivables {
        document: ReceivablesTag,
        version: Version,
        on: input.on,
        by_age: sums.by_age.into_values().collect(),
        by_month: sums.by_month.into_values().collect(),
        undated: sums.undated.into_values().collect(),
        instalments,
        unpriced: books.unpriced,
    })
}

/// What is owed of the instalments of a deal on a day.
pub(in crate::agency) fn deal_receivables(
    deal: &BookedDeal<'_>,
    on: Date,
) -> impl Iterator<Item = Result<Receivable, MoneyError>> {
    deal.instalments.iter().map(move |one| {
        let paid = one.paid()?;
        let (campaign, booked) = (deal.campaign, deal.booked);
        let mut row = Receivable {
            campaign: campaign.id.clone(),
            deal: booked.deal.id.clone(),
            influencer: booked.deal.influencer.clone(),
            brand: booked.deal.brand.as_ref().unwrap_or(&campaign.brief.brand).name.clone(),
            instalment: one.number,
            amount: one.amount,
            paid,
            open: one.amount.checked_sub(paid)?,
            due: one.due,
            due_after: one.due_after,
            age: None,
            days_late: 0,
        };
        row.grow_old(on);
        Ok(row)
    })
}

impl Receivable {
    /// How late what is left is on a day.
    fn grow_old(&mut self, on: Date) {
        let Some(due) = self.due.filter(|_| !self.open.is_zero() && !self.open.is_negative()) else { return };
        self.days_late = u32::try_from(due.days_until(on)).unwrap_or(0);
        self.age = Some(match self.days_late {
            0 => AgeBucket::Current,
            1..=30 => AgeBucket::From1To30,
            31..=60 => AgeBucket::From31To60,
            61..=90 => AgeBucket::From61To90,
            _ => AgeBucket::Over90,
        });
    }
}

/// The sums, each currency by itself.
#[derive(Default)]
struct Sums {
    by_age: BTreeMap<Currency, AgedTotals>,
    by_month: BTreeMap<(Date, Currency), MonthTotals>,
    undated: BTreeMap<Currency, UndatedTotal>,
}

impl Sums {
    fn new(rows: &[Receivable]) -> Result<Self, MoneyError> {
        let mut sums = Self::default();
        for row in rows {
            sums.add(row)?;
        }
        Ok(sums)
    }

    fn add(&mut self, row: &Receivable) -> Result<(), MoneyError> {
        if let Some(age) = row.age {
            self.add_to_age(row, age)?;
        }
        match row.due {
            Some(due) => self.add_to_month(row, due),
            None => self.add_to_undated(row),
        }
    }

    fn add_to_age(&mut self, row: &Receivable, age: AgeBucket) -> Result<(), MoneyError> {
        let currency = row.amount.currency();
        let aged = self.by_age.entry(currency).or_insert_with(|| AgedTotals::zero(Money::zero(currency)));
        let part = aged.part(age);
        *part = part.checked_add(row.open)?;
        aged.total = aged.total.checked_add(row.open)?;
        Ok(())
    }

    fn add_to_month(&mut self, row: &Receivable, due: Date) -> Result<(), MoneyError> {
        let zero = Money::zero(row.amount.currency());
        let month = Date::new(due.year(), due.month(), 1).unwrap_or(due);
        let sum = MonthTotals { month, amount: zero, paid: zero, open: zero };
        let sum = self.by_month.entry((month, zero.currency())).or_insert(sum);
        sum.amount = sum.amount.checked_add(row.amount)?;
        sum.paid = sum.paid.checked_add(row.paid)?;
        sum.open = sum.open.checked_add(row.open)?;
        Ok(())
    }

    fn add_to_undated(&mut self, row: &Receivable) -> Result<(), MoneyError> {
        let zero = Money::zero(row.amount.currency());
        let sum = UndatedTotal { amount: zero, paid: zero, open: zero };
        let sum = self.undated.entry(zero.currency()).or_insert(sum);
        sum.amount = sum.amount.checked_add(row.amount)?;
        sum.paid = sum.paid.checked_add(row.paid)?;
        sum.open = sum.open.checked_add(row.open)?;
        Ok(())
    }
}

impl AgedTotals {
    fn zero(zero: Money) -> Self {
        Self {
            current: zero,
            days_1_to_30: zero,
            days_31_to_60: zero,
            days_61_to_90: zero,
            days_over_90: zero,
            total: zero,
        }
    }

    fn part(&mut self, age: AgeBucket) -> &mut Money {
        match age {
            AgeBucket::Current => &mut self.current,
            AgeBucket::From1To30 => &mut self.days_1_to_30,
            AgeBucket::From31To60 => &mut self.days_31_to_60,
            AgeBucket::From61To90 => &mut self.days_61_to_90,
            AgeBucket::Over90 => &mut self.days_over_90,
        }
    }
}
