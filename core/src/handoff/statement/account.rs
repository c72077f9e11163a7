use std::collections::BTreeMap;

use super::movement::Movement;
use super::{AgedAmounts, OpenItem, Statement, StatementAccount, StatementEntry, StatementPlan, StatementTag};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::handoff::Invoice;
use crate::money::{Currency, Money, MoneyError};
use crate::time::Date;
use crate::vocabulary::Id;

/// Draws up the account of a party: for each other party and currency the opening balance, what happened, the closing
/// balance, and what is open by age.
///
/// An invoice of the party adds its gross to what is owed to it, an invoice to the party takes it off, and a credit note
/// turns that around. A payment to the party takes off, one by it adds. Nothing is owed before there is an invoice, and no
/// payment is put to an invoice that it does not name. Who takes the money for a seller owes it to the seller, until it is
/// passed on.
///
/// ```
/// use greenroom::{handoff, wire};
///
/// let plan = wire::parse(r#"{
///   "party": "mila", "first_day": "2026-06-01", "last_day": "2026-06-30",
///   "invoices": [{
///     "document": "invoice", "version": 1, "library_version": "0.1.0", "kind": "invoice", "number": "2026-0007",
///     "issued_on": "2026-05-04", "due": "2026-06-03", "currency": "EUR",
///     "seller": {"party": {"id": "mila", "kind": "person", "name": "Mila Kraus"}, "address": {"country": "DE"}},
///     "buyer": {"party": {"id": "glow", "kind": "firm", "name": "Glow GmbH"}, "address": {"country": "DE"}},
///     "lines": [{"id": "1", "label": "Reel", "amount": {"amount": "100", "currency": "EUR"}, "category": "exempt"}],
///     "taxes": [{"category": "exempt", "taxable": {"amount": "100", "currency": "EUR"},
///                "tax": {"amount": "0", "currency": "EUR"}}],
///     "totals": {"net": {"amount": "100", "currency": "EUR"}, "tax": {"amount": "0", "currency": "EUR"},
///                "gross": {"amount": "100", "currency": "EUR"}}
///   }],
///   "payments": [{"paid_on": "2026-06-20", "payer": "glow", "payee": "mila",
///                 "amount": {"amount": "60", "currency": "EUR"}, "invoice": {"seller": "mila", "number": "2026-0007"}}]
/// }"#)?;
/// let account = &handoff::statement(&plan)?.accounts[0];
/// assert_eq!(account.opening.to_string(), "EUR 100.00");
/// assert_eq!(account.closing.to_string(), "EUR 40.00");
/// assert_eq!(account.open_items[0].days_overdue, Some(27));
/// assert_eq!(account.owed_to_party.days_1_to_30.to_string(), "EUR 40.00");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - a last day before the first, or a party that no invoice and no payment names
/// - an invoice that is wrong by itself, two of one number and seller, or a credit note whose invoice is not there
/// - a payment that is not above zero, of somebody to themselves, for an invoice that is not there, in another currency or
///   between others than it
/// - a balance beyond the limit
pub fn statement(plan: &StatementPlan) -> Result<Statement, Issues> {
    let mut issues = Issues::default();
    plan.check(&mut issues);
    issues.into_result(())?;
    let accounts = plan.accounts().map_err(|error| {
        Issues::from(Issue::new(Code::AmountTooLarge, Path::root().field("invoices"), error.to_string()))
    })?;
    Ok(Statement {
        document: StatementTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        party: plan.party.clone(),
        first_day: plan.first_day,
        last_day: plan.last_day,
        accounts,
    })
}

/// What changes what is owed to the party, with how much.
type Seen<'a> = (&'a Movement<'a>, Money);

impl StatementPlan {
    fn accounts(&self) -> Result<Vec<StatementAccount>, MoneyError> {
        let mut movements = self.movements();
        movements.retain(|one| one.date <= self.last_day);
        movements.sort_by_key(|one| (one.date, one.kind));
        let mut by_account: BTreeMap<(&Id, &str), Vec<Seen<'_>>> = BTreeMap::new();
        for one in &movements {
            if let Some((with, amount)) = one.seen_by(&self.party) {
                by_account.entry((with, amount.currency().code())).or_default().push((one, amount));
            }
        }
        let accounts = by_account.into_iter().filter_map(|((with, _), seen)| {
            let currency = seen.first()?.1.currency();
            self.account(with, currency, &seen).transpose()
        });
        accounts.collect()
    }

    /// The account with one other party in one currency; `None` where nothing was owed and nothing happened.
    fn account(
        &self,
        with: &Id,
        currency: Currency,
        seen: &[Seen<'_>],
    ) -> Result<Option<StatementAccount>, MoneyError> {
        let is_before = |one: &&Seen<'_>| one.0.date < self.first_day;
        let opening = Money::sum(currency, seen.iter().filter(is_before).map(|(_, amount)| *amount))?;
        let (mut closing, mut entries) = (opening, Vec::new());
        for (movement, amount) in seen.iter().filter(|one| !is_before(one)) {
            closing = closing.checked_add(*amount)?;
            entries.push(StatementEntry {
                date: movement.date,
                kind: movement.kind,
                number: movement.number.cloned(),
                amount: *amount,
                balance: closing,
            });
        }
        if opening.is_zero() && entries.is_empty() {
            return Ok(None);
        }
        let open_items = self.open_items(seen)?;
        let of_party = |item: &&OpenItem| item.seller == self.party;
        let owed_to_party = AgedAmounts::of(currency, open_items.iter().filter(of_party))?;
        let owed_by_party = AgedAmounts::of(currency, open_items.iter().filter(|item| !of_party(item)))?;
        let open = owed_to_party.total.checked_sub(owed_by_party.total)?;
        Ok(Some(StatementAccount {
            with: with.clone(),
            name: self.name(with),
            currency,
            opening,
            entries,
            closing,
            open_items,
            owed_to_party,
            owed_by_party,
            on_account: closing.checked_sub(open)?,
        }))
    }

    /// The invoices with something open, by day, seller and number.
    fn open_items(&self, seen: &[Seen<'_>]) -> Result<Vec<OpenItem>, MoneyError> {
        let mut open: BTreeMap<(Date, &Id, &Id), (&Invoice, Money)> = BTreeMap::new();
        for (movement, _) in seen {
            let Some(invoice) = movement.of else { continue };
            let key = (invoice.issued_on, movement.creditor, &invoice.number);
            let (_, amount) = open.entry(key).or_insert((invoice, Money::zero(invoice.currency)));
            *amount = amount.checked_add(movement.amount)?;
        }
        let open = open.into_values().filter(|(_, amount)| amount.minor() > 0);
        let item = |(invoice, amount): (&Invoice, Money)| OpenItem {
            seller: invoice.seller.party.id.clone(),
            number: invoice.number.clone(),
            issued_on: invoice.issued_on,
            due: invoice.due,
            days_overdue: OpenItem::overdue(invoice.due, self.last_day),
            amount,
        };
        Ok(open.map(item).collect())
    }
}
