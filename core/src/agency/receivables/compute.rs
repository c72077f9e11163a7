use std::collections::BTreeMap;

use super::{
    AgeBucket, AgedTotals, DealPayment, MonthTotals, Receivable, Receivables, ReceivablesInput, ReceivablesTag,
    UndatedTotal, UnpricedDeal,
};
use crate::campaign::{Campaign, CampaignDeal};
use crate::check::{Code, Issue, Issues, Path, Version, check_item_limit, did_you_mean};
use crate::fee::{Quote, quote};
use crate::money::{Currency, Money, MoneyError};
use crate::time::Date;

/// Says what brands still owe on a day: every instalment of every signed deal by its quote, what was paid of it, and
/// the sums by age and by month. Currencies are never added up.
///
/// The ages are those of an aged receivables report: not late, 1 to 30, 31 to 60, 61 to 90 and over 90 days after the due
/// date.
///
/// # Errors
/// - the agency is not sound
/// - a payment names a deal or an instalment that is not there, or has another currency
/// - a sum is beyond the limit of amounts
pub fn receivables(input: &ReceivablesInput) -> Result<Receivables, Issues> {
    let mut issues = Issues::default();
    input.agency.check(&Path::root().field("agency"), &mut issues);
    let payments = Path::root().field("payments");
    check_item_limit(input.payments.len(), &payments, &mut issues);
    issues.into_result(())?;
    let mut instalments = Vec::new();
    let mut unpriced = Vec::new();
    for campaign in &input.agency.campaigns {
        for booked in campaign.deals.iter().filter(|booked| booked.state.is_signed()) {
            match price(input, booked) {
                Ok(quote) => instalments.extend(rows(campaign, booked, &quote)),
                Err(issues) => {
                    let (campaign, deal) = (campaign.id.clone(), booked.deal.id.clone());
                    unpriced.push(UnpricedDeal { campaign, deal, issues });
                }
            }
        }
    }
    pay(&mut instalments, input, &unpriced)?;
    instalments.iter_mut().for_each(|row| row.grow_old(input.on));
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
        unpriced,
    })
}

fn too_large() -> Issues {
    Issue::new(Code::AmountTooLarge, Path::root(), "a sum is beyond the largest amount").into()
}

fn price(input: &ReceivablesInput, booked: &CampaignDeal) -> Result<Quote, Issues> {
    let card = input.agency.rate_cards.iter().find(|card| card.influencer == booked.deal.influencer);
    quote(card.ok_or_else(Issues::default)?, &booked.deal)
}

/// The instalments of a deal, none of them paid yet.
fn rows(campaign: &Campaign, booked: &CampaignDeal, quote: &Quote) -> Vec<Receivable> {
    let whole = quote.totals.payable;
    let row = |(place, amount, due, due_after): (usize, Money, _, _)| Receivable {
        campaign: campaign.id.clone(),
        deal: booked.deal.id.clone(),
        influencer: booked.deal.influencer.clone(),
        brand: booked.deal.brand.as_ref().unwrap_or(&campaign.brief.brand).name.clone(),
        instalment: u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1),
        amount,
        paid: Money::zero(amount.currency()),
        open: amount,
        due,
        due_after,
        age: None,
        days_late: 0,
    };
    if quote.instalments.is_empty() {
        return vec![row((0, whole, None, None))];
    }
    let parts = quote.instalments.iter().enumerate();
    parts.map(|(place, part)| row((place, part.amount, part.due, part.due_after))).collect()
}

/// Counts the payments up to the day.
fn pay(rows: &mut [Receivable], input: &ReceivablesInput, unpriced: &[UnpricedDeal]) -> Result<(), Issues> {
    let mut issues = Issues::default();
    for (place, payment) in input.payments.iter().enumerate() {
        let path = Path::root().field("payments").index(place);
        let row = rows.iter_mut().find(|row| row.deal == payment.deal && row.instalment == payment.instalment);
        match row {
            Some(row) if row.amount.currency() == payment.amount.currency() => {
                if payment.paid_on > input.on {
                    continue;
                }
                let paid =
                    row.paid.checked_add(payment.amount).and_then(|paid| Ok((paid, row.amount.checked_sub(paid)?)));
                let Ok((paid, open)) = paid else { return Err(too_large()) };
                (row.paid, row.open) = (paid, open);
            }
            Some(row) => {
                let (found, expected) = (payment.amount.currency(), row.amount.currency());
                let message = format!("the deal `{}` is in {expected}, and the payment in {found}", payment.deal);
                let issue = Issue::new(Code::CurrencyMismatch, path.field("amount"), message);
                issues.push(issue.with("found", found).with("expected", expected));
            }
            None if unpriced.iter().any(|deal| deal.deal == payment.deal) => {}
            None => issues.push(unknown(payment, rows, &path)),
        }
    }
    issues.into_result(())
}

fn unknown(payment: &DealPayment, rows: &[Receivable], path: &Path) -> Issue {
    let own = rows.iter().filter(|row| row.deal == payment.deal).count();
    if own > 0 {
        let message =
            format!("the deal `{}` has no instalment {}: it has {own}, from 1", payment.deal, payment.instalment);
        let issue = Issue::new(Code::UnknownReference, path.field("instalment"), message);
        return issue.with("instalment", payment.instalment);
    }
    let message = format!("there is no signed deal `{}`", payment.deal);
    let issue = Issue::new(Code::UnknownReference, path.field("deal"), message).with("deal", &payment.deal);
    match did_you_mean(payment.deal.as_str(), rows.iter().map(|row| row.deal.as_str())) {
        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
        None => issue.help("name a deal of the agency's campaigns that is signed"),
    }
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
