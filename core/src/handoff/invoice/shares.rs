use super::split::{tie, tie_lines};
use super::supplies::{Supplies, Supply};
use crate::fee::Quote;
use crate::money::{AllocateError, Money, Percent, allocate_percent};
use crate::vocabulary::Id;

/// What one supplies to another with one instalment.
pub(super) struct Share {
    /// Which instalment, counted from 0, and of how many.
    pub(super) place: usize,
    pub(super) of: usize,
    pub(super) seller: Id,
    /// `None` for the brand.
    pub(super) buyer: Option<Id>,
    pub(super) parts: Vec<Supply>,
}

/// Every supply with every instalment.
pub(super) fn shared(quote: &Quote, supplies: Vec<Supplies>) -> Result<Vec<Share>, AllocateError> {
    let parts = &quote.instalments;
    let (to_brand, others): (Vec<Supplies>, Vec<Supplies>) = supplies.into_iter().partition(Supplies::are_to_brand);
    if parts.is_empty() {
        let whole = |one: Supplies| Share { place: 0, of: 1, seller: one.seller, buyer: one.buyer, parts: one.parts };
        return Ok(to_brand.into_iter().chain(others).map(whole).collect());
    }
    let percents: Vec<Percent> = parts.iter().map(|part| part.percent).collect();
    let amounts: Vec<Money> = parts.iter().map(|part| part.amount).collect();
    let borne = quote.totals.withholding_borne.as_slice();
    let mut shares = share_out(to_brand, borne, &amounts, &percents)?;
    for one in others {
        let gross = Money::sum(quote.currency, rows(&one)).unwrap_or(Money::zero(quote.currency));
        let amounts = allocate_percent(gross, &percents)?;
        shares.extend(share_out(vec![one], &[], &amounts, &percents)?);
    }
    shares.sort_by_key(|share| share.place);
    Ok(shares)
}

/// The net and the tax of each part, in order.
pub(super) fn rows(supplies: &Supplies) -> Vec<Money> {
    let net = |part: &Supply| {
        let amounts: Vec<Money> = part.lines.iter().map(|line| line.amount).collect();
        Money::sum(part.tax.currency(), amounts).unwrap_or(Money::zero(part.tax.currency()))
    };
    supplies.parts.iter().flat_map(|part| [net(part), part.tax]).collect()
}

/// The supplies of the same instalments, shared so that both they and the instalments add up; what else is paid with these,
/// such as withholding that the brand bears, takes its part and stands on no invoice.
fn share_out(
    all: Vec<Supplies>,
    paid_beside: &[Money],
    amounts: &[Money],
    percents: &[Percent],
) -> Result<Vec<Share>, AllocateError> {
    let every: Vec<Money> = all.iter().flat_map(rows).chain(paid_beside.iter().copied()).collect();
    let columns = tie(&every, amounts)?;
    let mut shares = Vec::new();
    let mut row = 0_usize;
    for one in all {
        let mut of_parts: Vec<Vec<Supply>> = amounts.iter().map(|_| Vec::new()).collect();
        for part in one.parts {
            let tax_row = row.saturating_add(1);
            let at = |place: usize| columns.iter().filter_map(move |column| column.get(place).copied());
            let sums: Vec<Money> = at(row).collect();
            let whole: Vec<Money> = part.lines.iter().map(|line| line.amount).collect();
            let lines = tie_lines(&whole, &sums, percents)?;
            for ((parts, amounts), tax) in of_parts.iter_mut().zip(lines).zip(at(tax_row)) {
                parts.push(part.with(amounts, tax));
            }
            row = tax_row.saturating_add(1);
        }
        let of = of_parts.len();
        for (place, parts) in of_parts.into_iter().enumerate() {
            shares.push(Share { place, of, seller: one.seller.clone(), buyer: one.buyer.clone(), parts });
        }
    }
    Ok(shares)
}

impl Supply {
    /// The same supply with other amounts: units stand only beside the whole.
    fn with(&self, amounts: Vec<Money>, tax: Money) -> Self {
        let line = |(line, amount): (&super::supplies::Line, Money)| super::supplies::Line {
            quote_line: line.quote_line,
            id: line.id.clone(),
            label: line.label.clone(),
            units: line.units.filter(|_| amount == line.amount),
            amount,
        };
        let lines = self.lines.iter().zip(amounts).map(line).collect();
        Self { lines, tax, category: self.category, percent: self.percent, note: self.note.clone() }
    }
}
