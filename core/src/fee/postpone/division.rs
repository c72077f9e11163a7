use super::FeeDivision;
use crate::check::{Issues, Path};
use crate::fee::compute::{Divided, divide};
use crate::fee::rules::{Costs, Counted, Pricing, Totalled};
use crate::fee::tape::{Draft, NodeId};
use crate::fee::{Deal, KillFeeTax, Quote};
use crate::money::Money;
use crate::rate_card::RateCard;

/// Who gets what of a fee beside the price of a deal.
pub(super) fn division(
    card: &RateCard,
    deal: &Deal,
    quote: &Quote,
    amount: Money,
    tax: KillFeeTax,
) -> Result<Option<FeeDivision>, Issues> {
    let deal = by_itself(deal);
    let quantities = deal.quantities();
    let version = usize::try_from(quote.rate_card_version).unwrap_or_default();
    let pricing = Pricing::new(card, version, &deal, &quantities, Counted::None, quote.exchange.clone());
    let Some(mut pricing) = pricing else { return Ok(None) };
    let at = Path::root().field("fee").field("amount");
    let draft = Draft::from_input(quote.currency, at.clone(), amount.fraction());
    let blame = pricing.deal_path.field("postponement");
    let node = pricing.tape.push(at, draft, &blame);
    let whole = totalled(&mut pricing, &[node]);
    let supplied = (tax == KillFeeTax::OutOfScope).then(|| totalled(&mut pricing, &[]));
    let costs = Costs { lines: Vec::new(), suppliers: Vec::new() };
    let Divided { commissions, taxes, withheld, totals, shares, .. } =
        divide(&mut pricing, &whole, &costs, supplied.as_ref());
    let (commissions, supplies, withholding) = (commissions.lines, taxes.lines, withheld.lines);
    let division = FeeDivision { tax, totals, commissions, supplies, withholding, shares };
    std::mem::take(&mut pricing.tape.issues).into_result(Some(division))
}

/// The deal without what counts once for its price.
fn by_itself(deal: &Deal) -> Deal {
    let mut deal = deal.clone();
    if let Some(plan) = &mut deal.commission {
        (plan.gifted_value, plan.own_costs) = (None, None);
        for one in &mut plan.representatives {
            (one.minimum, one.cap) = (None, None);
        }
    }
    deal
}

/// The totals of a fee that is no price of content.
fn totalled(pricing: &mut Pricing<'_>, lines: &[NodeId]) -> Totalled {
    let [creative_fees, discounts, rounding, tax_included, costs] =
        ["creative_fees", "discounts", "rounding", "tax_included", "pass_through_costs"]
            .map(|name| pricing.push_total(name, &[], &[]));
    let add_ons = pricing.push_total("add_ons", lines, &[]);
    Totalled {
        creative_fees,
        add_ons,
        discounts,
        rounding,
        tax_included,
        included: Vec::new(),
        fee: pricing.push_total("fee", &[add_ons], &[]),
        costs,
        fee_ids: lines.iter().map(|_| None).collect(),
        fee_lines: lines.to_vec(),
        cost_lines: Vec::new(),
    }
}
