use crate::check::Issue;
use crate::fee::tape::amount_issue;
use crate::fee::{Deal, Discount, DiscountBase, LineKind, QuoteLine, Supply};
use crate::money::{AllocateError, Fraction, Money, MoneyError, allocate};
use crate::vocabulary::Id;

/// What each line of a quote gets of the discounts, of the rounding of the fee and of the tax that prices include, so that every line stands for its
/// part of the fee.
///
/// A discount is shared out over the lines that it is taken of, by what those before it left of them, by the largest
/// remainder; what is more than they have left falls on all lines. So no line falls below zero, and the lines add up to
/// the fee.
pub(super) fn spread(deal: &Deal, lines: &[QuoteLine], blame: &crate::check::Path) -> Result<Vec<Money>, Issue> {
    let mut net: Vec<Money> = lines.iter().map(|line| line.amount).collect();
    for (place, line) in lines.iter().enumerate().filter(|(_, line)| is_spread(line)) {
        let named = |discount: &&Discount| line.kind == LineKind::Discount && line.id.as_ref() == Some(discount.id());
        let discount = deal.discounts.iter().find(named);
        let all: Vec<usize> = (0..lines.len()).filter(|place| lines.get(*place).is_some_and(is_fee)).collect();
        let of_tax = taxed_lines(deal, lines, place);
        let is_base = |line: &QuoteLine| match &of_tax {
            Some((named, own)) => line.id.as_ref().is_some_and(|id| named.contains(&id)) == *own,
            None => is_base(discount, Some(line)),
        };
        let base: Vec<usize> = all.iter().copied().filter(|place| lines.get(*place).is_some_and(is_base)).collect();
        let shared = if line.amount.is_negative() {
            let taken = line.amount.negated();
            share(taken, &base, &mut net).and_then(|rest| share(rest, &all, &mut net)).map(Money::negated)
        } else {
            let before: Vec<usize> = (0..place).filter(|place| lines.get(*place).is_some_and(is_spread)).collect();
            make_up(line.amount, &before, &mut net).and_then(|rest| add(rest, &all, &mut net))
        };
        let rest = shared.map_err(|error| amount_issue(error, blame.clone()))?;
        if let Some(left) = net.get_mut(place) {
            *left = rest;
        }
    }
    let parts = net.iter().zip(lines).map(|(net, line)| net.checked_sub(line.amount));
    parts.collect::<Result<_, _>>().map_err(|error| amount_issue(error, blame.clone()))
}

/// Which ids the prices have, or have not, that the line at a place takes the tax out of; none for another line.
fn taxed_lines<'a>(deal: &'a Deal, lines: &[QuoteLine], place: usize) -> Option<(Vec<&'a Id>, bool)> {
    let is_tax = |line: &QuoteLine| line.kind == LineKind::TaxIncluded;
    lines.get(place).filter(|line| is_tax(line))?;
    let before = lines.iter().take(place).filter(|line| is_tax(line)).count();
    let fees = || {
        deal.tax.iter().flat_map(|plan| &plan.supplies).filter_map(|supply| match supply {
            Supply::Fee(of) => Some(of),
            Supply::Costs(_) | Supply::Commission(_) | Supply::Purchase(_) => None,
        })
    };
    let supply = fees().filter(|of| of.prices_include_tax).nth(before)?;
    let own = !supply.lines.is_empty();
    let named = if own { supply.lines.iter().collect() } else { fees().flat_map(|of| &of.lines).collect() };
    Some((named, own))
}

/// Takes an amount off these lines, by what they have; gives what is more than that.
fn share(amount: Money, places: &[usize], net: &mut [Money]) -> Result<Money, MoneyError> {
    let has: Vec<Money> = places.iter().filter_map(|place| net.get(*place).copied()).collect();
    let sum = Money::sum(amount.currency(), has.iter().copied())?;
    let taken = Money::from_minor(amount.minor().min(sum.minor()), amount.currency())?;
    if taken.is_zero() {
        return Ok(amount);
    }
    let parts = allocate(taken, &weights(&has)).map_err(error)?;
    for (place, part) in places.iter().zip(parts) {
        if let Some(left) = net.get_mut(*place) {
            *left = left.checked_sub(part)?;
        }
    }
    amount.checked_sub(taken)
}

/// Makes up for what these lines could not take off; gives what is more than that.
fn make_up(amount: Money, places: &[usize], net: &mut [Money]) -> Result<Money, MoneyError> {
    let mut rest = amount;
    for place in places {
        if let Some(open) = net.get_mut(*place).filter(|open| open.is_negative()) {
            let taken = Money::from_minor(open.negated().minor().min(rest.minor()), rest.currency())?;
            *open = open.checked_add(taken)?;
            rest = rest.checked_sub(taken)?;
        }
    }
    Ok(rest)
}

/// Adds an amount to these lines, by what they have; where they have nothing, to the first.
fn add(amount: Money, places: &[usize], net: &mut [Money]) -> Result<Money, MoneyError> {
    let has: Vec<Money> = places.iter().filter_map(|place| net.get(*place).copied()).collect();
    let parts = match allocate(amount, &weights(&has)) {
        Ok(parts) => parts,
        Err(AllocateError::AllZero) => vec![amount],
        Err(AllocateError::Empty) => return Ok(amount),
        Err(other) => return Err(error(other)),
    };
    for (place, part) in places.iter().zip(parts) {
        if let Some(left) = net.get_mut(*place) {
            *left = left.checked_add(part)?;
        }
    }
    Ok(Money::zero(amount.currency()))
}

fn weights(amounts: &[Money]) -> Vec<Fraction> {
    amounts.iter().map(|amount| amount.minor().into()).collect()
}

/// Amounts of money are never too precise, nor below zero here.
fn error(_: AllocateError) -> MoneyError {
    MoneyError::TooManyDigits
}

/// What is spread over the lines of the fee: discounts, the rounding of the fee, and the tax that prices include.
pub(super) fn is_spread(line: &QuoteLine) -> bool {
    line.kind.is_discount() || matches!(line.kind, LineKind::Rounding | LineKind::TaxIncluded)
}

/// What carries a part of the fee.
pub(super) fn is_fee(line: &QuoteLine) -> bool {
    line.kind != LineKind::PassThrough && !is_spread(line)
}

/// Whether a discount is taken of a line.
fn is_base(discount: Option<&Discount>, line: Option<&QuoteLine>) -> bool {
    let (Some(discount), Some(line)) = (discount, line) else { return true };
    match discount.base() {
        DiscountBase::CreativeFees => line.kind == LineKind::CreativeFee,
        DiscountBase::AddOns => line.kind.is_add_on(),
        DiscountBase::Lines => line.id.as_ref().is_some_and(|id| discount.lines().contains(id)),
        DiscountBase::Subtotal | DiscountBase::Remaining => true,
    }
}
