use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::amounts::{lines, taxes, totals};
use super::document::{Invoice, InvoiceKind, InvoiceTag, InvoicedInstalment, WrittenBy};
use super::shares::{Share, rows, shared};
use super::supplies::{Supplies, supplies};
use super::{InvoiceParty, InvoicePlan, NumberScheme};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::fee::{Deal, Instalment, Quote, quote};
use crate::rate_card::RateCard;
use crate::time::{Date, Event, MonthEnd, PaymentTerm};
use crate::vocabulary::Id;

/// The invoices of a deal, and where the counts of numbers stand after them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InvoiceSet {
    /// The invoices: by instalment; of each first those to the brand, the one for the content before others.
    pub invoices: Vec<Invoice>,
    /// The next number of each seller who wrote one.
    pub next_numbers: Vec<NextNumber>,
}

/// The next number of a seller.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NextNumber {
    /// Whose invoices.
    pub seller: Id,
    /// The next sequence.
    pub next: u32,
}

/// Writes the invoices of a deal: for each instalment one from each supplier to its customer, with the lines and the tax of
/// the quote.
///
/// The influencer invoices the brand for the fee and the costs, a representative the brand for a commission on top and the
/// influencer for one that is deducted. A representative that sells in its own name invoices the brand instead, and the
/// influencer that representative. Over all instalments every line, the net, the tax and the gross of each supply add
/// up to the quote's exactly; of one instalment the invoices to the brand add up to what the brand pays with it. Each
/// instalment is shared by what is left of each part, by largest remainder, so that tax may be a minor unit off its rate.
///
/// ```
/// use greenroom::{handoff, wire};
///
/// let card = wire::parse(r#"{
///   "document": "rate_card", "version": 2, "id": "mila-2026", "influencer": "mila", "currency": "EUR",
///   "versions": [{"rates": [{"platform": "instagram", "format": "reel",
///                            "price": {"type": "flat", "rate": {"amount": "1250", "currency": "EUR"}}}]}]
/// }"#)?;
/// let deal = wire::parse(r#"{
///   "document": "deal", "version": 1, "id": "spring", "influencer": "mila", "currency": "EUR",
///   "brand": {"id": "glow", "kind": "firm", "name": "Glow GmbH"},
///   "deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "quantity": 1}],
///   "tax": {"supplies": [{"type": "fee", "tax": {"category": "standard", "percent": "19"}}]}
/// }"#)?;
/// let plan = wire::parse(r#"{
///   "issued_on": "2026-05-04",
///   "parties": [
///     {"party": {"id": "mila", "kind": "person", "name": "Mila Kraus",
///                "tax_registrations": [{"country": "DE", "registered": true, "number": "DE123456789"}]},
///      "address": {"city": "Berlin", "country": "DE"}},
///     {"party": {"id": "glow", "kind": "firm", "name": "Glow GmbH"}, "address": {"city": "Bonn", "country": "DE"}}
///   ],
///   "numbers": [{"seller": "mila", "pattern": "{year}-{sequence:4}", "next": 7}]
/// }"#)?;
/// let set = handoff::invoices(&card, &deal, &plan)?;
/// assert_eq!(set.invoices[0].number.as_str(), "2026-0007");
/// assert_eq!(set.invoices[0].totals.gross.to_string(), "EUR 1,487.50");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// Source: for what stands on an invoice, Directive 2006/112/EC, article 226; for the tax by category and rate, EN
/// 16931-1:2017, group BG-23.
///
/// # Errors
/// All at once:
/// - whatever [`quote`] refuses
/// - the deal names no brand, or has no such instalment
/// - a party on an invoice is missing from the plan, or lacks a tax number that the tax on it asks for
/// - a seller has no scheme for numbers, or one that makes none
pub fn invoices(card: &RateCard, deal: &Deal, plan: &InvoicePlan) -> Result<InvoiceSet, Issues> {
    let mut issues = Issues::default();
    plan.check(&Path::root().field("plan"), &mut issues);
    let quote = match quote(card, deal) {
        Ok(quote) => quote,
        Err(found) => {
            issues.extend(found.as_slice().iter().cloned());
            return Err(issues);
        }
    };
    let writing = Writing { quote: &quote, deal, plan };
    let supplies = supplies(&quote);
    if check_signs(&supplies, &mut issues) {
        return Err(issues);
    }
    let all = shared(&quote, supplies).map_err(|error| {
        Issues::from(Issue::new(Code::OutOfRange, Path::root().field("deal").field("payment"), error.to_string()))
    })?;
    let wanted: Vec<&Share> = all.iter().filter(|share| writing.is_wanted(share)).collect();
    let brand = writing.check(&wanted, &all, &mut issues);
    let Some(brand) = brand.filter(|_| issues.is_empty()) else { return Err(issues) };
    let mut counts: BTreeMap<&Id, u32> = BTreeMap::new();
    let mut invoices = Vec::new();
    for share in wanted {
        match writing.write(share, &brand, &mut counts) {
            Ok(Some(invoice)) => invoices.push(invoice),
            // The check has found every party.
            Ok(None) => {}
            Err(issue) => issues.push(*issue),
        }
    }
    let next = |(seller, next): (&Id, u32)| NextNumber { seller: seller.clone(), next };
    issues.into_result(InvoiceSet { invoices, next_numbers: counts.into_iter().map(next).collect() })
}

struct Writing<'a> {
    quote: &'a Quote,
    deal: &'a Deal,
    plan: &'a InvoicePlan,
}

impl<'a> Writing<'a> {
    fn is_wanted(&self, share: &Share) -> bool {
        let instalment = self.plan.instalment.is_none_or(|place| usize::try_from(place) == Ok(share.place));
        instalment && (self.plan.sellers.is_empty() || self.plan.sellers.contains(&share.seller))
    }

    fn instalment(&self, place: usize) -> Option<&'a Instalment> {
        self.quote.instalments.get(place)
    }

    /// Finds what the invoices lack, and gives the brand's id.
    fn check(&self, wanted: &[&Share], all: &[Share], issues: &mut Issues) -> Option<Id> {
        let plan = Path::root().field("plan");
        let count = self.quote.instalments.len().max(1);
        if let Some(place) = self.plan.instalment.filter(|place| usize::try_from(*place).is_ok_and(|at| at >= count)) {
            let message = format!("there is no instalment `{place}`; the deal has {count}, counted from 0");
            issues.push(Issue::new(Code::UnknownReference, plan.field("instalment"), message).with("value", place));
        }
        let brand = self.quote.brand.clone();
        if brand.is_none() {
            let issue =
                Issue::new(Code::MissingField, Path::root().field("deal").field("brand"), "an invoice needs the brand");
            issues.push(issue.help("say who books the deal"));
        }
        for (place, seller) in self.plan.sellers.iter().enumerate() {
            if !all.iter().any(|one| one.seller == *seller) {
                let message = format!("`{seller}` supplies nothing by this deal");
                let at = plan.field("sellers").index(place);
                issues.push(Issue::new(Code::UnknownReference, at, message).with("id", seller));
            }
        }
        let (mut unknown, mut uncounted) = (BTreeSet::new(), BTreeSet::new());
        for share in wanted {
            let buyer = share.buyer.as_ref().or(brand.as_ref());
            let named = [Some(&share.seller), buyer, self.payee(share)].into_iter().flatten();
            unknown.extend(named.filter(|id| self.plan.party(id).is_none()).map(Id::as_str));
            if self.plan.numbers.iter().all(|scheme| scheme.seller != share.seller) {
                uncounted.insert(share.seller.as_str());
            }
            self.check_tax_numbers(share, buyer, issues);
        }
        for (field, ids, what, help) in [
            ("parties", unknown, "who stands on an invoice", "add them with name and address"),
            ("numbers", uncounted, "whose invoices need numbers", "add a scheme for each of them"),
        ] {
            if !ids.is_empty() {
                let ids = ids.into_iter().collect::<Vec<_>>().join("`, `");
                let message = format!("the list says nothing of `{ids}`, {what}");
                let issue = Issue::new(Code::UnknownReference, plan.field(field), message);
                issues.push(issue.with("ids", ids.replace('`', "")).help(help));
            }
        }
        brand
    }

    /// Of each party once, what the tax on the share asks for.
    fn check_tax_numbers(&self, share: &Share, buyer: Option<&Id>, issues: &mut Issues) {
        let find = |id: &Id| self.plan.parties.iter().enumerate().find(|(_, one)| one.party.id == *id);
        let (Some((seller_at, seller)), Some((buyer_at, buyer))) = (find(&share.seller), buyer.and_then(find)) else {
            return;
        };
        let at = |place: usize| Path::root().field("plan").field("parties").index(place);
        let mut found = Issues::default();
        for part in &share.parts {
            super::check::check_parties(part.category, (seller, &at(seller_at)), (buyer, &at(buyer_at)), &mut found);
        }
        issues.extend_new(found);
    }

    /// Who takes the money of the brand, where that is not the seller.
    fn payee(&self, share: &Share) -> Option<&'a Id> {
        let collects = &self.quote.collected_by;
        (share.buyer.is_none() && *collects != share.seller && share.seller == self.quote.influencer)
            .then_some(collects)
    }

    fn write(
        &self,
        share: &Share,
        brand: &Id,
        counts: &mut BTreeMap<&'a Id, u32>,
    ) -> Result<Option<Invoice>, Box<Issue>> {
        let plan = self.plan;
        let buyer = share.buyer.as_ref().unwrap_or(brand);
        let (Some(seller), Some(buyer)) = (plan.party(&share.seller), plan.party(buyer)) else { return Ok(None) };
        let Some((place, scheme)) = plan.numbers.iter().enumerate().find(|(_, one)| one.seller == share.seller) else {
            return Ok(None);
        };
        let number = self.number(scheme, counts, &Path::root().field("plan").field("numbers").index(place))?;
        let (due, payment_terms) = self.due(share)?;
        let lines = lines(share);
        let taxes = taxes(share, self.quote)?;
        let instalment = self.instalment(share.place).filter(|_| share.of > 1);
        Ok(Some(Invoice {
            document: InvoiceTag,
            version: Version,
            library_version: env!("CARGO_PKG_VERSION").to_owned(),
            kind: InvoiceKind::Invoice,
            written_by: self.written_by(share),
            number,
            issued_on: plan.issued_on,
            due,
            currency: self.quote.currency,
            deal: Some(self.quote.deal.clone()),
            instalment: instalment.map(|part| InvoicedInstalment {
                number: u32::try_from(share.place).unwrap_or_default().saturating_add(1),
                of: u32::try_from(share.of).unwrap_or_default(),
                percent: part.percent,
            }),
            credits: None,
            seller: seller.clone(),
            buyer: buyer.clone(),
            payee: self.payee(share).and_then(|id| plan.party(id)).cloned(),
            buyer_reference: plan.buyer_reference.clone().filter(|_| share.buyer.is_none()),
            totals: totals(&taxes, self.quote)?,
            lines,
            taxes,
            payment_terms,
            notes: self.notes(share, seller),
        }))
    }

    fn number(
        &self,
        scheme: &'a NumberScheme,
        counts: &mut BTreeMap<&'a Id, u32>,
        path: &Path,
    ) -> Result<Id, Box<Issue>> {
        let next = counts.entry(&scheme.seller).or_insert(scheme.next);
        let number = scheme.number(*next, self.plan.issued_on, Some(&self.quote.deal), path)?;
        *next = next.saturating_add(1);
        Ok(number)
    }

    fn written_by(&self, share: &Share) -> WrittenBy {
        if self.plan.self_billed.contains(&share.seller) {
            WrittenBy::Buyer
        } else if share.buyer.is_none()
            && share.seller == self.quote.influencer
            && self.quote.invoiced_by != share.seller
        {
            WrittenBy::ThirdParty
        } else {
            WrittenBy::Seller
        }
    }

    fn notes(&self, share: &Share, seller: &InvoiceParty) -> Vec<String> {
        let mut notes = Vec::new();
        match self.written_by(share) {
            WrittenBy::Seller => {}
            WrittenBy::Buyer => notes.push("Self-billing".to_owned()),
            WrittenBy::ThirdParty => {
                let writer = self.plan.party(&self.quote.invoiced_by).map(|one| one.party.name.to_string());
                let writer = writer.unwrap_or_else(|| self.quote.invoiced_by.to_string());
                notes.push(format!("Issued by {writer} in the name and on behalf of {}", seller.party.name));
            }
        }
        if share.seller == self.quote.influencer {
            notes.extend(self.quote.withholding.iter().map(|line| {
                format!(
                    "Of the fee of the whole deal {} of income tax are withheld for {}",
                    line.amount, line.territory
                )
            }));
        }
        notes
    }

    /// The due day, or the words for it.
    fn due(&self, share: &Share) -> Result<(Option<Date>, Option<String>), Box<Issue>> {
        let issued = self.plan.issued_on;
        let planned = self.deal.payment.as_ref().and_then(|plan| Some((plan, plan.instalments.get(share.place)?)));
        let collects = self.quote.collected_by == share.seller;
        let refused = |field: &'static str, error: crate::time::BusinessDayError| {
            Box::new(Issue::new(Code::OutOfRange, Path::root().field("plan").field(field), error.to_string()))
        };
        if share.buyer.is_some() && collects {
            return Ok((None, Some(format!("Deducted from what {} passes on", share.seller))));
        }
        match (self.instalment(share.place), planned.filter(|_| share.buyer.is_none())) {
            (Some(part), Some(_)) if part.due.is_some() => Ok((part.due, None)),
            (Some(part), Some((plan, planned))) => match part.due_after {
                Some(Event::Invoice) | None => {
                    let due = planned.term.due(issued, &plan.business_days);
                    Ok((Some(due.map_err(|error| refused("issued_on", error))?), None))
                }
                Some(event) => Ok((None, Some(terms(&planned.term, event)))),
            },
            _ => match self.plan.term {
                Some(term) => {
                    let due = term.due(issued, &self.plan.business_days).map_err(|error| refused("term", error))?;
                    Ok((Some(due), None))
                }
                None => Ok((None, Some("Due on receipt".to_owned()))),
            },
        }
    }
}

/// Refuses supplies that come to less than nothing: of commissions in sequence, some of them with costs, the first can
/// take more than is left for the next.
fn check_signs(supplies: &[Supplies], issues: &mut Issues) -> bool {
    let below = supplies.iter().find(|one| rows(one).iter().any(|amount| amount.is_negative()));
    if let Some(one) = below {
        let message = format!("what `{}` supplies comes to less than nothing, which no invoice asks for", one.seller);
        let issue = Issue::new(Code::OutOfRange, Path::root().field("deal"), message).with("id", &one.seller);
        issues.push(issue.help("look at the order of the commissions, and at what they are taken of"));
    }
    below.is_some()
}

/// A payment term in words.
fn terms(term: &PaymentTerm, event: Event) -> String {
    let days = match term.net_days {
        0 => format!("On the day of the event: {}", event.label()),
        1 => format!("1 day after the event: {}", event.label()),
        days => format!("{days} days after the event: {}", event.label()),
    };
    if term.month_end == MonthEnd::None { days } else { format!("{days} ({})", term.month_end.label()) }
}
