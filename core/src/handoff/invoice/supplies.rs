use super::without_tax::without_tax;
use crate::fee::{CommissionLine, LineKind, Quote, QuoteLine, SupplyLine, SupplySubject, TaxCategory};
use crate::influencer::CommissionTreatment;
use crate::money::{Money, Percent, UnitPrice};
use crate::vocabulary::{Id, Name};

/// Everything that one supplies to another by a quote.
pub(super) struct Supplies {
    pub(super) seller: Id,
    /// `None` for the brand, which the quote need not name.
    pub(super) buyer: Option<Id>,
    pub(super) parts: Vec<Supply>,
}

/// A supply with one rate of tax.
pub(super) struct Supply {
    pub(super) lines: Vec<Line>,
    pub(super) tax: Money,
    pub(super) category: TaxCategory,
    pub(super) percent: Option<Percent>,
    pub(super) note: Option<Name>,
}

pub(super) struct Line {
    pub(super) quote_line: Option<u32>,
    pub(super) id: Option<Id>,
    pub(super) label: String,
    pub(super) units: Option<(u32, UnitPrice)>,
    pub(super) amount: Money,
}

impl Line {
    /// A line of no line of the quote.
    fn of(label: String, amount: Money) -> Self {
        Self { quote_line: None, id: None, label, units: None, amount }
    }
}

impl Supplies {
    /// Whether the brand pays for them, rather than the influencer or the principal.
    pub(super) fn are_to_brand(&self) -> bool {
        self.buyer.is_none()
    }

    fn are_worth_something(&self) -> bool {
        self.parts.iter().any(|part| !part.tax.is_zero() || part.lines.iter().any(|line| !line.amount.is_zero()))
    }
}

/// What everybody supplies: the influencer to the brand, even when that is worth nothing, each representative to the brand
/// for a commission on top, and to the influencer for one that is deducted. Where a representative sells in its own name, it
/// supplies the brand, its commission is a part of the price, and the influencer supplies it.
pub(super) fn supplies(quote: &Quote) -> Vec<Supplies> {
    let seller = quote.principal.as_ref().unwrap_or(&quote.influencer);
    let mut parts = fee_parts(quote);
    let costs = lines(quote, |line| line.kind == LineKind::PassThrough);
    if !costs.is_empty() {
        parts.push(taxed(quote, supply_of(quote, SupplySubject::Costs, seller), costs));
    }
    let mut all = vec![Supplies { seller: seller.clone(), buyer: None, parts }];
    all.extend(quote.principal.as_ref().map(|principal| purchase(quote, principal)));
    let commissions = |to_brand: bool| {
        let wanted = move |treatment| (treatment == CommissionTreatment::OnTop) == to_brand;
        let others = quote.commissions.iter().filter(|line| quote.principal.as_ref() != Some(&line.representative));
        others.filter(move |line| wanted(line.treatment)).map(move |commission| {
            let line = Line::of(commission_label(commission), commission.amount);
            let seller = commission.representative.clone();
            let part = taxed(quote, supply_of(quote, SupplySubject::Commission, &seller), vec![line]);
            Supplies { seller, buyer: (!to_brand).then(|| quote.influencer.clone()), parts: vec![part] }
        })
    };
    let commissions = commissions(true).chain(commissions(false));
    all.extend(commissions.filter(Supplies::are_worth_something));
    all
}

/// What the influencer supplies to who sells it in their own name: the gross fee and the costs, less what they keep of it.
fn purchase(quote: &Quote, principal: &Id) -> Supplies {
    let kept = quote
        .commissions
        .iter()
        .filter(|line| line.representative == *principal && line.treatment != CommissionTreatment::OnTop);
    let amounts = [quote.totals.gross_fee, quote.totals.pass_through_costs].into_iter();
    let amounts = amounts.chain(kept.map(|line| line.amount.negated()));
    // The quote has computed the same sum.
    let amount = Money::sum(quote.currency, amounts).unwrap_or(Money::zero(quote.currency));
    let label = format!("content and rights of the deal {}, as sold to the brand", quote.deal);
    let supply = supply_of(quote, SupplySubject::Purchase, &quote.influencer);
    let part = taxed(quote, supply, vec![Line::of(label, amount)]);
    Supplies { seller: quote.influencer.clone(), buyer: Some(principal.clone()), parts: vec![part] }
}

fn commission_label(line: &CommissionLine) -> String {
    format!("commission of {} on {}", line.percent, line.base)
}

/// The parts of the fee that are taxed apart, and the rest of it with the gross-up.
fn fee_parts(quote: &Quote) -> Vec<Supply> {
    let mut rest = lines(quote, |line| !matches!(line.kind, LineKind::PassThrough | LineKind::TaxIncluded));
    if !quote.totals.gross_up.is_zero() {
        let label = "gross-up of the fee for commission".to_owned();
        rest.push(Line::of(label, quote.totals.gross_up));
    }
    let on_top = quote.commissions.iter().filter(|line| line.treatment == CommissionTreatment::OnTop);
    let own = on_top.filter(|line| quote.principal.as_ref() == Some(&line.representative));
    rest.extend(own.map(|line| Line::of(commission_label(line), line.amount)));
    let mut parts = Vec::new();
    let apart = |supply: &&SupplyLine| supply.subject == SupplySubject::Fee && !supply.lines.is_empty();
    for supply in quote.supplies.iter().filter(apart) {
        let named = |line: &Line| line.id.as_ref().is_some_and(|id| supply.lines.contains(id));
        let (of, others) = rest.into_iter().partition(named);
        rest = others;
        parts.push(taxed(quote, Some(supply), of));
    }
    if !rest.is_empty() || parts.is_empty() {
        let whole = |supply: &&SupplyLine| supply.subject == SupplySubject::Fee && supply.lines.is_empty();
        parts.push(taxed(quote, quote.supplies.iter().find(whole), rest));
    }
    parts
}

/// The tax on costs, or on the commission of somebody.
fn supply_of<'a>(quote: &'a Quote, subject: SupplySubject, seller: &Id) -> Option<&'a SupplyLine> {
    quote.supplies.iter().find(|line| line.subject == subject && line.supplier == *seller)
}

fn lines(quote: &Quote, wanted: impl Fn(&QuoteLine) -> bool) -> Vec<Line> {
    let line = |(place, line): (usize, &QuoteLine)| Line {
        quote_line: u32::try_from(place).ok(),
        id: line.id.clone(),
        label: line.label.clone(),
        units: line.quantity.zip(line.unit_price).filter(|(quantity, price)| is_exact(*quantity, *price, line.amount)),
        amount: line.amount,
    };
    quote.lines.iter().enumerate().filter(|(_, line)| wanted(line)).map(line).collect()
}

/// Whether the amount is that of so many units.
fn is_exact(quantity: u32, price: UnitPrice, amount: Money) -> bool {
    let whole = price.checked_mul(quantity).map(|whole| whole.fraction());
    price.currency == amount.currency() && whole == Ok(amount.fraction())
}

/// The lines with the tax that the quote has on them, and without the tax that their prices include; a supply that no tax plan names is outside the scope of tax.
fn taxed(quote: &Quote, found: Option<&SupplyLine>, lines: Vec<Line>) -> Supply {
    let zero = Money::zero(quote.currency);
    let (tax, category, percent, note) = match found {
        Some(SupplyLine { tax, category, percent, note, .. }) => (*tax, *category, *percent, note.clone()),
        None => (zero, TaxCategory::OutOfScope, None, None),
    };
    let lines = match found.zip(percent) {
        Some((supply, percent)) if supply.prices_include_tax => without_tax(lines, supply.taxable, percent),
        _ => lines,
    };
    Supply { lines, tax, category, percent, note }
}
