use std::collections::BTreeMap;

use super::deals::{Fee, bookings, earned};
use super::{
    Income, IncomeAmounts, IncomeDeal, IncomeInput, IncomeMonth, IncomeRecord, IncomeStream, IncomeStreamTotals,
    IncomeTag,
};
use crate::agency::UnpricedDeal;
use crate::agency::books::{BookedDeal, Books, check_results, too_large};
use crate::campaign::DealState;
use crate::check::{Issues, Path, Version, check_item_limit, check_unique_ids};
use crate::fee::check_known_id;
use crate::money::{Currency, Money, MoneyError};
use crate::time::Date;

/// Which of the three amounts something is.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Earned,
    Invoiced,
    Paid,
}

/// The sums so far. A month of `None` comes after all others.
#[derive(Default)]
pub(super) struct Sums(BTreeMap<(IncomeStream, bool, Option<Date>, Currency), IncomeAmounts>);

/// Says what a creator earns across all deals of an agency and beside them: by stream and month, each currency by itself,
/// and of it what is earned, invoiced and paid.
///
/// - Of a deal the gross fee counts: what the brand owes the influencer before commissions and tax. Its affiliate commissions
///   are the stream `affiliate`, which only a settlement has: a quote knows no sales. The rest is `sponsorship`.
/// - A deal is earned when all of its content is delivered: on the day of that step in its history, else of its milestone of
///   the delivery or the last post, where that is actual.
/// - Invoices and payments have tax and costs in them. Of each counts as much as the gross fee is of all that the brand pays:
///   when all of that is paid, the gross fee is, to the cent. That way to divide a payment in part is ours.
/// - What platforms pay for ads, what products and events bring is in `records` alone. A stream of which nothing is known is
///   named, and is not zero.
///
/// ```
/// use greenroom::{agency, wire};
///
/// let found = agency::income(&wire::parse(r#"{
///   "agency": {"document": "agency", "version": 1, "id": "studio", "name": "Studio",
///     "influencers": [{"document": "influencer", "version": 1, "id": "mila", "name": "Mila"}]},
///   "influencer": "mila", "on": "2026-05-31",
///   "records": [{"id": "april", "stream": "platform_ads", "name": "Ads in April", "earned_on": "2026-04-30",
///     "amount": {"amount": "310.25", "currency": "EUR"}, "paid_on": "2026-05-21"}]
/// }"#)?)?;
/// assert_eq!(found.months[0].amounts.earned.to_string(), "EUR 310.25");
/// assert_eq!(found.months[1].amounts.paid.to_string(), "EUR 310.25");
/// assert_eq!(found.unknown_streams.len(), 4);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - the agency is not sound, or the influencer is not in its roster
/// - an invoice or a payment names a deal or an instalment that is not there, or has another currency
/// - two records have one id, or results are of a deal that is not agreed
/// - a sum is beyond the limit of amounts
pub fn income(input: &IncomeInput) -> Result<Income, Issues> {
    input.check()?;
    let mut issues = Issues::default();
    let mut books = Books::settled(&input.agency, "agreed", DealState::is_firm, &input.results);
    books.invoice(&input.invoices, input.on, &mut issues);
    books.pay(&input.payments, input.on, &mut issues);
    issues.into_result(())?;
    books.trust_states(input.on);
    let (mut sums, mut deals) = (Sums::default(), Vec::new());
    for deal in books.deals.iter().filter(|deal| deal.booked.deal.influencer == input.influencer) {
        deals.push(input.add_deal(deal, &mut sums).map_err(|_| too_large())?);
    }
    input.records.iter().try_for_each(|record| record.add(input.on, &mut sums)).map_err(|_| too_large())?;
    let own = |one: &UnpricedDeal| {
        let campaign = input.agency.campaigns.iter().find(|campaign| campaign.id == one.campaign);
        let booked = campaign.and_then(|campaign| campaign.deal(&one.deal));
        booked.is_some_and(|booked| booked.deal.influencer == input.influencer)
    };
    Ok(Income {
        document: IncomeTag,
        version: Version,
        influencer: input.influencer.clone(),
        on: input.on,
        streams: sums.streams().map_err(|_| too_large())?,
        totals: sums.totals().map_err(|_| too_large())?,
        unknown_streams: input.unknown(&deals),
        months: sums.months(),
        deals,
        unpriced: books.unpriced.into_iter().filter(own).collect(),
    })
}

impl IncomeInput {
    fn check(&self) -> Result<(), Issues> {
        let mut issues = Issues::default();
        let root = Path::root();
        self.agency.check(&root.field("agency"), &mut issues);
        let roster = self.agency.influencers.iter().map(|one| one.id.as_str()).collect();
        check_known_id(&self.influencer, &roster, "influencer", &root.field("influencer"), &mut issues);
        check_results(&self.agency, &self.results, "agreed", DealState::is_firm, &mut issues);
        let records = root.field("records");
        check_item_limit(self.records.len(), &records, &mut issues);
        check_unique_ids(self.records.iter().map(|record| &record.id), "id", &records, &mut issues);
        issues.into_result(())
    }

    fn add_deal(&self, deal: &BookedDeal<'_>, sums: &mut Sums) -> Result<IncomeDeal, MoneyError> {
        let fee = Fee::of(deal)?;
        let mut own = Money::zero(deal.currency());
        if let Some(day) = earned(deal, self.on) {
            fee.add(Part::Earned, day, sums)?;
            own = fee.gross;
        }
        let invoiced = fee.add_bookings(Part::Invoiced, &bookings(deal, |one| &one.invoices), sums)?;
        let paid = fee.add_bookings(Part::Paid, &bookings(deal, |one| &one.payments), sums)?;
        let totals = &deal.quote.totals;
        Ok(IncomeDeal {
            campaign: deal.campaign.id.clone(),
            deal: deal.booked.deal.id.clone(),
            settled: self.results.iter().any(|results| results.deal == deal.booked.deal.id),
            gross_fee: fee.gross,
            affiliate: fee.affiliate,
            commissions_deducted: totals.commissions_deducted,
            net_to_influencer: totals.net_to_influencer,
            amounts: IncomeAmounts { earned: own, invoiced, paid },
        })
    }

    /// The streams of which there is no deal and no record.
    fn unknown(&self, deals: &[IncomeDeal]) -> Vec<IncomeStream> {
        let is_known = |stream: IncomeStream| {
            let by_deals = match stream {
                IncomeStream::Sponsorship => !deals.is_empty(),
                IncomeStream::Affiliate => deals.iter().any(|deal| !deal.affiliate.is_zero()),
                _ => false,
            };
            by_deals || self.records.iter().any(|record| record.stream == stream)
        };
        IncomeStream::ALL.iter().copied().filter(|stream| !is_known(*stream)).collect()
    }
}

impl IncomeRecord {
    fn add(&self, on: Date, sums: &mut Sums) -> Result<(), MoneyError> {
        let days =
            [(Part::Earned, Some(self.earned_on)), (Part::Invoiced, self.invoiced_on), (Part::Paid, self.paid_on)];
        for (part, day) in days {
            if let Some(day) = day.filter(|day| *day <= on) {
                sums.add(self.stream, part, Some(day), self.amount)?;
            }
        }
        Ok(())
    }
}

impl Sums {
    pub(super) fn add(
        &mut self,
        stream: IncomeStream,
        part: Part,
        on: Option<Date>,
        amount: Money,
    ) -> Result<(), MoneyError> {
        let month = on.map(|day| Date::new(day.year(), day.month(), 1).unwrap_or(day));
        let currency = amount.currency();
        let sum =
            self.0.entry((stream, month.is_none(), month, currency)).or_insert_with(|| IncomeAmounts::zero(currency));
        let sum = match part {
            Part::Earned => &mut sum.earned,
            Part::Invoiced => &mut sum.invoiced,
            Part::Paid => &mut sum.paid,
        };
        *sum = sum.checked_add(amount)?;
        Ok(())
    }

    fn months(&self) -> Vec<IncomeMonth> {
        let month = |(key, amounts): (&(IncomeStream, bool, Option<Date>, Currency), &IncomeAmounts)| IncomeMonth {
            stream: key.0,
            month: key.2,
            amounts: *amounts,
        };
        self.0.iter().map(month).collect()
    }

    fn streams(&self) -> Result<Vec<IncomeStreamTotals>, MoneyError> {
        let mut sums: BTreeMap<(IncomeStream, Currency), IncomeAmounts> = BTreeMap::new();
        for ((stream, .., currency), amounts) in &self.0 {
            let sum = sums.entry((*stream, *currency)).or_insert_with(|| IncomeAmounts::zero(*currency));
            *sum = sum.add(*amounts)?;
        }
        Ok(sums.into_iter().map(|((stream, _), amounts)| IncomeStreamTotals { stream, amounts }).collect())
    }

    fn totals(&self) -> Result<Vec<IncomeAmounts>, MoneyError> {
        let mut sums: BTreeMap<Currency, IncomeAmounts> = BTreeMap::new();
        for ((.., currency), amounts) in &self.0 {
            let sum = sums.entry(*currency).or_insert_with(|| IncomeAmounts::zero(*currency));
            *sum = sum.add(*amounts)?;
        }
        Ok(sums.into_values().collect())
    }
}

impl IncomeAmounts {
    fn zero(currency: Currency) -> Self {
        let zero = Money::zero(currency);
        Self { earned: zero, invoiced: zero, paid: zero }
    }

    fn add(self, other: Self) -> Result<Self, MoneyError> {
        Ok(Self {
            earned: self.earned.checked_add(other.earned)?,
            invoiced: self.invoiced.checked_add(other.invoiced)?,
            paid: self.paid.checked_add(other.paid)?,
        })
    }
}
