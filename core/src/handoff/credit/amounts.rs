use super::left::{Left, exceeds, too_much};
use super::{Credit, CreditNotePlan, CreditedLine};
use crate::check::{Code, Issue, Issues, Path};
use crate::handoff::InvoiceTotals;
use crate::handoff::invoice::share;
use crate::money::{AllocateError, Fraction, Money, MoneyError, RoundTo, RoundingMode};

/// What is taken back: of each line, and of the tax of each rate.
pub(super) struct Amounts {
    pub(super) lines: Vec<Money>,
    pub(super) taxes: Vec<Money>,
}

impl CreditNotePlan {
    pub(super) fn amounts(&self, left: &Left<'_>) -> Result<Amounts, Issues> {
        match &self.credit {
            Credit::Whole(_) if left.is_nothing() && !self.credit_notes.is_empty() => {
                let message = format!("nothing is left of the invoice `{}`", self.invoice.number);
                Err(Issue::new(Code::OutOfRange, Path::root().field("credit"), message).into())
            }
            Credit::Whole(_) => Ok(Amounts { lines: left.lines.clone(), taxes: left.taxes.clone() }),
            Credit::Lines(of) => of_lines(&of.lines, left),
            Credit::Gross(of) => of_gross(of.amount, left),
        }
    }
}

pub(super) fn too_large(error: MoneyError) -> Issues {
    Issue::new(Code::AmountTooLarge, Path::root().field("invoice"), error.to_string()).into()
}

/// The lines that are named, with their part of the tax that is left.
fn of_lines(wanted: &[CreditedLine], left: &Left<'_>) -> Result<Amounts, Issues> {
    let (at, mut issues) = (Path::root().field("credit").field("lines"), Issues::default());
    let mut lines = vec![Money::zero(left.invoice.currency); left.lines.len()];
    for (place, one) in wanted.iter().enumerate() {
        let known = left.invoice.lines.iter().zip(left.lines.iter().zip(&mut lines));
        // The check has found lines that there are not.
        let Some((_, (left, line))) = known.into_iter().find(|(known, _)| known.id == one.id) else { continue };
        *line = one.amount.unwrap_or(*left);
        if exceeds(*line, *left) {
            let what = format!("the line `{}`", one.id);
            issues.push(too_much(*line, *left, &what, &at.index(place).field("amount")));
        }
    }
    issues.into_result(())?;
    if lines.iter().all(|amount| amount.is_zero()) {
        let issue = Issue::new(Code::OutOfRange, at, "these lines come to nothing to take back");
        return Err(issue.into());
    }
    let taxes = taxes_of(&lines, left, &at)?;
    let totals = InvoiceTotals::of(left.invoice.currency, &lines, &taxes).map_err(too_large)?;
    let gross_left = left.totals().map_err(too_large)?.gross;
    if exceeds(totals.gross, gross_left) {
        return Err(too_much(totals.gross, gross_left, "the invoice", &at).into());
    }
    Ok(Amounts { lines, taxes })
}

/// That part of the tax left which the lines are of what is left of their rate.
fn taxes_of(lines: &[Money], left: &Left<'_>, at: &Path) -> Result<Vec<Money>, Issues> {
    let (nets, nets_left) = (left.nets(lines).map_err(too_large)?, left.nets(&left.lines).map_err(too_large)?);
    let (mut taxes, mut issues) = (Vec::new(), Issues::default());
    for ((net, net_left), tax) in nets.into_iter().zip(nets_left).zip(&left.taxes) {
        if exceeds(net, net_left) {
            let issue = too_much(net, net_left, "the lines of their rate", at);
            issues.push(issue.help("take the discounts among the lines back with them"));
            continue;
        }
        taxes.push(part(*tax, net, net_left).map_err(too_large)?);
    }
    issues.into_result(taxes)
}

/// A gross amount, shared over what is left of each rate and its tax, and then over the lines of the rate.
fn of_gross(amount: Money, left: &Left<'_>) -> Result<Amounts, Issues> {
    let at = Path::root().field("credit").field("amount");
    let gross = left.totals().map_err(too_large)?.gross;
    if exceeds(amount, gross) {
        return Err(too_much(amount, gross, "the invoice", &at).into());
    }
    let refused = |error: AllocateError| {
        let issue = Issue::new(Code::OutOfRange, at.clone(), format!("the amount cannot be shared: {error}"));
        Issues::from(issue.help("name the lines that are taken back"))
    };
    let nets = left.nets(&left.lines).map_err(too_large)?;
    let rows: Vec<Money> = nets.into_iter().zip(&left.taxes).flat_map(|(net, tax)| [net, *tax]).collect();
    let shares = share(amount, &rows).map_err(refused)?;
    let mut lines = vec![Money::zero(amount.currency()); left.lines.len()];
    let mut taxes = Vec::new();
    for (rate, pair) in left.invoice.taxes.iter().zip(shares.chunks(2)) {
        let [net, tax] = pair else { continue };
        taxes.push(*tax);
        let of_rate = left.invoice.lines.iter().zip(&left.lines).map(|(line, left)| (rate.is_of(line), *left));
        let amounts: Vec<Money> = of_rate.clone().filter(|(is, _)| *is).map(|(_, left)| left).collect();
        let mut shared = share_signed(*net, &amounts).map_err(refused)?.into_iter();
        for (line, _) in lines.iter_mut().zip(of_rate).filter(|(_, (is, _))| *is) {
            *line = shared.next().unwrap_or(*line);
        }
    }
    Ok(Amounts { lines, taxes })
}

/// That part of an amount which one sum is of another, rounded half up; all of it for all of it, nothing of nothing.
fn part(amount: Money, of: Money, whole: Money) -> Result<Money, MoneyError> {
    if of == whole {
        return Ok(amount);
    }
    let share = of.fraction().checked_div(&whole.fraction()).unwrap_or(Fraction::ZERO);
    let exact = amount.fraction().checked_mul(&share)?;
    exact.to_money(amount.currency(), &RoundTo::minor_unit(RoundingMode::HalfUp))
}

/// A sum shared over lines, some of them below zero: these get their part, the others what is then needed.
fn share_signed(sum: Money, lines: &[Money]) -> Result<Vec<Money>, AllocateError> {
    let zero = Money::zero(sum.currency());
    let above: Vec<Money> = lines.iter().map(|line| if line.is_negative() { zero } else { *line }).collect();
    let below: Vec<Money> = lines.iter().map(|line| if line.is_negative() { line.abs() } else { zero }).collect();
    let total = |amounts: &[Money]| Money::sum(sum.currency(), amounts.iter().copied()).unwrap_or(zero);
    let whole = total(&above).checked_sub(total(&below)).unwrap_or(zero);
    let of_below = part(total(&below), sum, whole).unwrap_or(zero);
    let of_above = sum.checked_add(of_below).unwrap_or(sum);
    let (above, below) = (share(of_above, &above)?, share(of_below, &below)?);
    Ok(above.into_iter().zip(below).map(|(above, below)| above.checked_sub(below).unwrap_or(above)).collect())
}
