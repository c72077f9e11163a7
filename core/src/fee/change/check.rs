use super::{LengthUnit, period};
use crate::check::{Code, Issue, Issues, Path, check_range, did_you_mean, limits};
use crate::fee::{Deal, Deliverable, Term};
use crate::money::{Currency, Money};
use crate::vocabulary::Id;

/// The term of this name; refused where the deal has none.
pub(in crate::fee) fn check_term<'a>(deal: &'a Deal, id: &Id, path: &Path, issues: &mut Issues) -> Option<&'a Term> {
    let found = deal.terms.iter().find(|term| term.id() == id);
    if found.is_none() {
        issues.push(unknown("term", id, deal.terms.iter().map(|term| term.id().as_str()), path));
    }
    found
}

/// The deliverable of this name; refused where the deal has none.
pub(in crate::fee) fn check_deliverable<'a>(
    deal: &'a Deal,
    id: &Id,
    path: &Path,
    issues: &mut Issues,
) -> Option<&'a Deliverable> {
    let found = deal.deliverables.iter().find(|deliverable| deliverable.id == *id);
    if found.is_none() {
        issues.push(unknown("deliverable", id, deal.deliverables.iter().map(|one| one.id.as_str()), path));
    }
    found
}

fn unknown<'a>(what: &str, id: &Id, known: impl Iterator<Item = &'a str>, path: &Path) -> Issue {
    let issue = Issue::new(Code::UnknownReference, path.clone(), format!("the deal has no {what} `{id}`"));
    let issue = issue.with("id", id);
    match did_you_mean(id.as_str(), known) {
        Some(guess) => issue.help(format!("did you mean `{guess}`?")),
        None => issue,
    }
}

/// How long the term runs after its anchor; refused where it has no period that is counted in the unit. Each count must
/// be one that a period can have.
pub(in crate::fee) fn check_length(
    term: &Term,
    unit: LengthUnit,
    counts: &[u32],
    [unit_path, list]: [&Path; 2],
    issues: &mut Issues,
) -> Option<u32> {
    let most = match unit {
        LengthUnit::Days => limits::PERIOD_DAYS,
        LengthUnit::Months => limits::PERIOD_MONTHS,
    };
    for (place, count) in counts.iter().enumerate().take(limits::LIST_ITEMS) {
        check_range(*count, 1, most, &list.index(place), issues);
    }
    let length = term.period().and_then(|period| period::length_after(period, unit));
    if length.is_none() {
        let message = format!("`{}` has no period that is counted in {unit}", term.id());
        issues.push(Issue::new(Code::Contradiction, unit_path.clone(), message).with("term", term.id()));
    }
    length
}

/// Refuses an id for a new line that the deal has already.
pub(in crate::fee) fn check_new_line(deal: &Deal, id: &Id, path: &Path, issues: &mut Issues) {
    let mut taken = deal.deliverables.iter().map(|one| &one.id).chain(deal.terms.iter().map(Term::id));
    if taken.any(|one| one == id) || deal.discounts.iter().any(|discount| discount.id() == id) {
        let message = format!("the deal has the id `{id}` already");
        issues.push(Issue::new(Code::DuplicateId, path.clone(), message).with("id", id));
    }
}

/// Refuses an amount below zero, and one in another currency than the deal's.
pub(in crate::fee) fn check_amount(amount: Money, currency: Currency, path: &Path, issues: &mut Issues) {
    if amount.is_negative() {
        let message = format!("the amount `{}` is below zero", amount.amount());
        issues.push(Issue::new(Code::OutOfRange, path.field("amount"), message).with("value", amount.amount()));
    }
    if amount.currency() != currency {
        let message = format!("the amount is in {}, but the deal is in {currency}", amount.currency());
        issues.push(
            Issue::new(Code::CurrencyMismatch, path.field("currency"), message)
                .with("found", amount.currency())
                .with("expected", currency),
        );
    }
}
