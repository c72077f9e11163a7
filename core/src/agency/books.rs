use std::collections::BTreeSet;

use super::{Agency, DealInvoice, DealPayment, UnpricedDeal};
use crate::campaign::{Campaign, CampaignDeal, DealState};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique_ids, did_you_mean, limits};
use crate::fee::{Instalment, Quote, Results, check_known_id, quote, settle};
use crate::money::{Currency, Money, MoneyError};
use crate::time::{Anchor, Date, Event};
use crate::vocabulary::Id;

/// Deals of an agency with their quotes, and what was invoiced and paid of their instalments.
pub(super) struct Books<'a> {
    pub(super) deals: Vec<BookedDeal<'a>>,
    pub(super) unpriced: Vec<UnpricedDeal>,
    /// What the deals are that count, in words.
    what: &'static str,
}

/// A deal with its quote.
pub(super) struct BookedDeal<'a> {
    pub(super) campaign: &'a Campaign,
    pub(super) booked: &'a CampaignDeal,
    /// Where it stands in the agency.
    pub(super) path: Path,
    pub(super) quote: Quote,
    pub(super) instalments: Vec<BookedInstalment>,
}

/// One instalment of a deal: of a deal without a plan the only one.
pub(super) struct BookedInstalment {
    /// From 1.
    pub(super) number: u32,
    pub(super) amount: Money,
    pub(super) trigger: Option<Anchor>,
    pub(super) due: Option<Date>,
    pub(super) due_after: Option<Event>,
    pub(super) invoices: Vec<Booking>,
    pub(super) payments: Vec<Booking>,
}

/// An amount on a day; without one where the state of the deal says that it was, and nothing says when.
#[derive(Clone, Copy)]
pub(super) struct Booking {
    pub(super) on: Option<Date>,
    pub(super) amount: Money,
}

/// What the user says of an instalment.
struct Entry<'a> {
    deal: &'a Id,
    instalment: u32,
    amount: Money,
    on: Date,
}

impl<'a> Books<'a> {
    /// The deals whose state counts, with nothing invoiced or paid; `what` is what such a deal is called.
    pub(super) fn open(agency: &'a Agency, what: &'static str, counts: fn(DealState) -> bool) -> Self {
        Self::settled(agency, what, counts, &[])
    }

    /// The same, by the settlement where there are results of a deal.
    pub(super) fn settled(
        agency: &'a Agency,
        what: &'static str,
        counts: fn(DealState) -> bool,
        results: &[Results],
    ) -> Self {
        let mut books = Self { deals: Vec::new(), unpriced: Vec::new(), what };
        for (place, campaign) in agency.campaigns.iter().enumerate() {
            let deals = Path::root().field("campaigns").index(place).field("deals");
            for (number, booked) in campaign.deals.iter().enumerate().filter(|(_, booked)| counts(booked.state)) {
                match price(agency, booked, results) {
                    Ok(quote) => books.deals.push(BookedDeal {
                        campaign,
                        booked,
                        path: deals.index(number),
                        instalments: instalments(&quote),
                        quote,
                    }),
                    Err(issues) => books.unpriced.push(UnpricedDeal {
                        campaign: campaign.id.clone(),
                        deal: booked.deal.id.clone(),
                        issues,
                    }),
                }
            }
        }
        books
    }

    /// Enters the payments up to a day.
    pub(super) fn pay(&mut self, payments: &[DealPayment], on: Date, issues: &mut Issues) {
        let path = Path::root().field("payments");
        check_item_limit(payments.len(), &path, issues);
        for (place, one) in payments.iter().enumerate() {
            let entry = Entry { deal: &one.deal, instalment: one.instalment, amount: one.amount, on: one.paid_on };
            if let Some(instalment) =
                self.find(&entry, "payment", &path.index(place), issues).filter(|_| entry.on <= on)
            {
                instalment.payments.push(entry.booking());
            }
        }
    }

    /// Enters the invoices up to a day.
    pub(super) fn invoice(&mut self, invoices: &[DealInvoice], on: Date, issues: &mut Issues) {
        let path = Path::root().field("invoices");
        check_item_limit(invoices.len(), &path, issues);
        for (place, one) in invoices.iter().enumerate() {
            let entry = Entry { deal: &one.deal, instalment: one.instalment, amount: one.amount, on: one.issued_on };
            if let Some(instalment) =
                self.find(&entry, "invoice", &path.index(place), issues).filter(|_| entry.on <= on)
            {
                instalment.invoices.push(entry.booking());
            }
        }
    }

    /// Takes the word of the states: of a deal of which no invoice is named, and whose state says that the last one is
    /// written, all is invoiced, and likewise of payments.
    pub(super) fn trust_states(&mut self, on: Date) {
        for deal in &mut self.deals {
            let state = deal.booked.state;
            let nothing =
                |list: fn(&BookedInstalment) -> &[Booking]| deal.instalments.iter().all(|one| list(one).is_empty());
            let is_invoiced = nothing(|one| &one.invoices) && (state == DealState::Invoiced || state.is_paid());
            let is_paid = nothing(|one| &one.payments) && state.is_paid();
            let day = |event| deal.booked.day_of(event);
            let (invoiced_on, paid_on) = (day("invoice"), day("pay"));
            for one in &mut deal.instalments {
                let all = |on| Booking { on, amount: one.amount };
                if is_invoiced && invoiced_on.is_none_or(|day| day <= on) {
                    one.invoices.push(all(invoiced_on));
                }
                if is_paid && paid_on.is_none_or(|day| day <= on) {
                    one.payments.push(all(paid_on));
                }
            }
        }
    }

    /// The instalment of an entry, where there is one in the entry's currency.
    fn find(
        &mut self,
        entry: &Entry<'_>,
        what: &str,
        path: &Path,
        issues: &mut Issues,
    ) -> Option<&mut BookedInstalment> {
        let Some(place) = self.deals.iter().position(|deal| deal.booked.deal.id == *entry.deal) else {
            if !self.unpriced.iter().any(|deal| deal.deal == *entry.deal) {
                issues.push(self.unknown_deal(entry.deal, &path.field("deal")));
            }
            return None;
        };
        let deal = self.deals.get_mut(place)?;
        let (found, expected) = (entry.amount.currency(), deal.currency());
        let Some(instalment) = deal.instalments.iter().position(|one| one.number == entry.instalment) else {
            issues.push(deal.unknown_instalment(entry.instalment, &path.field("instalment")));
            return None;
        };
        if found != expected {
            let message = format!("the deal `{}` is in {expected}, and the {what} in {found}", entry.deal);
            let issue = Issue::new(Code::CurrencyMismatch, path.field("amount"), message);
            issues.push(issue.with("found", found).with("expected", expected));
            return None;
        }
        deal.instalments.get_mut(instalment)
    }

    fn unknown_deal(&self, deal: &Id, path: &Path) -> Issue {
        let message = format!("there is no {} deal `{deal}`", self.what);
        let issue = Issue::new(Code::UnknownReference, path.clone(), message).with("deal", deal);
        match did_you_mean(deal.as_str(), self.deals.iter().map(|deal| deal.booked.deal.id.as_str())) {
            Some(meant) => issue.help(format!("did you mean `{meant}`?")),
            None => issue.help(format!("name a deal of the agency's campaigns that is {}", self.what)),
        }
    }
}

impl BookedDeal<'_> {
    pub(super) fn currency(&self) -> Currency {
        self.quote.currency
    }

    fn unknown_instalment(&self, instalment: u32, path: &Path) -> Issue {
        let (deal, own) = (&self.booked.deal.id, self.instalments.len());
        let message = format!("the deal `{deal}` has no instalment {instalment}: it has {own}, from 1");
        Issue::new(Code::UnknownReference, path.clone(), message).with("instalment", instalment)
    }

    /// What was invoiced and what was paid of the whole deal.
    pub(super) fn invoiced_and_paid(&self) -> Result<(Money, Money), MoneyError> {
        let all = |list: fn(&BookedInstalment) -> &[Booking]| {
            let amounts = self.instalments.iter().flat_map(list).map(|booking| booking.amount);
            Money::sum(self.currency(), amounts)
        };
        Ok((all(|one| &one.invoices)?, all(|one| &one.payments)?))
    }
}

impl BookedInstalment {
    /// What was paid of it.
    pub(super) fn paid(&self) -> Result<Money, MoneyError> {
        Money::sum(self.amount.currency(), self.payments.iter().map(|booking| booking.amount))
    }
}

impl Entry<'_> {
    fn booking(&self) -> Booking {
        Booking { on: Some(self.on), amount: self.amount }
    }
}

fn price(agency: &Agency, booked: &CampaignDeal, results: &[Results]) -> Result<Quote, Issues> {
    let card = agency.rate_cards.iter().find(|card| card.influencer == booked.deal.influencer);
    let card = card.ok_or_else(Issues::default)?;
    match results.iter().find(|results| results.deal == booked.deal.id) {
        Some(results) => Ok(settle(card, &booked.deal, results)?.settled),
        None => quote(card, &booked.deal),
    }
}

/// Finds results of what is no deal that counts, and second results of one; `what` is what such a deal is called.
pub(super) fn check_results(
    agency: &Agency,
    results: &[Results],
    what: &str,
    counts: fn(DealState) -> bool,
    issues: &mut Issues,
) {
    let path = Path::root().field("results");
    check_item_limit(results.len(), &path, issues);
    check_unique_ids(results.iter().map(|one| &one.deal), "deal", &path, issues);
    let deals = agency.campaigns.iter().flat_map(|campaign| &campaign.deals);
    let known: BTreeSet<&str> =
        deals.filter(|booked| counts(booked.state)).map(|booked| booked.deal.id.as_str()).collect();
    for (place, one) in results.iter().enumerate().take(limits::LIST_ITEMS) {
        check_known_id(&one.deal, &known, &format!("{what} deal"), &path.index(place).field("deal"), issues);
    }
}

/// The instalments of a quote, nothing of them invoiced or paid.
fn instalments(quote: &Quote) -> Vec<BookedInstalment> {
    let instalment = |(number, amount, trigger, due, due_after)| BookedInstalment {
        number,
        amount,
        trigger,
        due,
        due_after,
        invoices: Vec::new(),
        payments: Vec::new(),
    };
    if quote.instalments.is_empty() {
        return vec![instalment((1, quote.totals.payable, None, None, None))];
    }
    let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1);
    let parts = quote.instalments.iter().enumerate();
    let row = |(place, part): (usize, &Instalment)| {
        instalment((number(place), part.amount, Some(part.trigger), part.due, part.due_after))
    };
    parts.map(row).collect()
}

/// A sum beyond the limit.
pub(super) fn too_large() -> Issues {
    Issue::new(Code::AmountTooLarge, Path::root(), "a sum is beyond the largest amount").into()
}
