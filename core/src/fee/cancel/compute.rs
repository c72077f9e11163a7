use super::ladder::Reached;
use super::lines::Kept;
use super::{Cancellation, CancellationStatement, CancellationStatementTag, KillFeeClaim, KillFeeTax, SuppliedPart};
use crate::check::{Code, Issues, Path, Segment, Version};
use crate::fee::compute::{Divided, divide};
use crate::fee::rules::{Costs, Counted, Pricing, Totalled};
use crate::fee::tape::{NodeId, amount_issue};
use crate::fee::{Deal, ExplainedAmount, Explanation, LineKind, Quote, SupplyLine, Term, Totals, quote};
use crate::money::Money;
use crate::rate_card::RateCard;

/// What is owed when a deal is cancelled.
///
/// Of each line that is not published a percentage of the fee is owed, by the stage that is reached: the kill fee. What
/// is published is owed whole, with its share of the terms that cover it, and so is what was spent of the costs.
/// Commission, tax, withholding and shares follow by the deal's own plans from what is owed. What was paid is credited;
/// what was paid too much is a refund.
///
/// - The ladder is the one that the cancellation gives, else that of the preset it names, else the contract's.
/// - The kill fee is owed when the brand cancels, or broke the contract. It is not owed on the influencer's own breach, nor
///   when the influencer leaves.
/// - What terms of performance owe in any case, such as the floor of a bonus, is a part of the fee like other lines. What
///   was reached is not counted: what published content earned beyond the floor is settled with `settle`.
/// - It is a percentage of the fee after discounts. Commission is owed on what is kept of the fee.
/// - Of prices that include tax, it is a percentage of the fee without the tax, which is then added by its rate; where
///   everything is owed, what the brand owes is the price as it was stated.
/// - It is taxed as the fee, unless the cancellation says that it is out of scope; see [`KillFeeTax`].
/// - Each line is rounded to the minor unit in the deal's mode. With 100 % of everything, commission, tax, withholding and
///   shares are the quote's own.
///
/// Source: kill fees by stage, credited payments and the exception of the creator's own breach are common in contracts
/// of creators, as collected in November 2026; the presets `kill_fee.market_lower` and `kill_fee.market_upper` name theirs.
///
/// ```
/// use greenroom::{fee, wire};
///
/// let card = wire::parse(r#"{
///   "document": "rate_card", "version": 2, "id": "mila-2026", "influencer": "mila", "currency": "EUR",
///   "versions": [{"rates": [{"platform": "instagram", "format": "reel",
///                            "price": {"type": "flat", "rate": {"amount": "1000", "currency": "EUR"}}}]}]
/// }"#)?;
/// let deal = wire::parse(r#"{
///   "document": "deal", "version": 1, "id": "spring", "influencer": "mila", "currency": "EUR",
///   "deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "quantity": 2}],
///   "cancellation": {"steps": [{"stage": "before_work", "percent": "25"}, {"stage": "production", "percent": "50"}]}
/// }"#)?;
/// let cancellation = wire::parse(r#"{
///   "by": "brand", "stage": "production", "published": [{"deliverable": "reel", "pieces": 1}],
///   "payments": [{"amount": {"amount": "2000", "currency": "EUR"}}]
/// }"#)?;
/// let statement = fee::cancel(&card, &deal, &cancellation)?;
/// assert_eq!(statement.published.to_string(), "EUR 1,000.00");
/// assert_eq!(statement.kill_fee.to_string(), "EUR 500.00");
/// assert_eq!(statement.due.to_string(), "EUR 0.00");
/// assert_eq!(statement.refund.to_string(), "EUR 500.00");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once, with paths below `rate_card`, `deal` and `cancellation`:
/// - whatever [`quote`] and [`Cancellation::check`] find
/// - there is no ladder, or it does not say which stage is reached
/// - an amount or a sum is beyond the limit, or needs rounding where that is forbidden
pub fn cancel(card: &RateCard, deal: &Deal, cancellation: &Cancellation) -> Result<CancellationStatement, Issues> {
    let (quoted, mut issues) = match quote(card, deal) {
        Ok(quote) => (Some(quote), Issues::default()),
        Err(issues) => (None, issues),
    };
    let mut warnings = Issues::default();
    cancellation.check(deal, &Path::root().field("cancellation"), &mut issues);
    let reached = cancellation.reached(deal, &mut warnings, &mut issues);
    issues.into_result(())?;
    let Some(quote) = quoted else { return Err(Issues::default()) };
    let spent = with_costs(deal, cancellation);
    let quantities = spent.quantities();
    let version = usize::try_from(quote.rate_card_version).unwrap_or_default();
    let counted = Counted::None;
    let pricing = Pricing::new(card, version, &spent, &quantities, counted, quote.exchange.clone());
    let Some(pricing) = pricing else { return Err(Issues::default()) };
    statement(pricing, quote, cancellation, reached, warnings)
}

/// The deal with the costs that were spent in place of those agreed.
fn with_costs(deal: &Deal, cancellation: &Cancellation) -> Deal {
    let mut spent = deal.clone();
    for term in &mut spent.terms {
        if let Term::PassThrough(cost) = term
            && let Some(incurred) = cancellation.costs_incurred.iter().find(|incurred| incurred.term == cost.id)
        {
            cost.cost = incurred.cost;
        }
    }
    spent
}

fn statement(
    mut pricing: Pricing<'_>,
    quote: Quote,
    cancellation: &Cancellation,
    reached: Option<Reached>,
    mut warnings: Issues,
) -> Result<CancellationStatement, Issues> {
    let root = Path::root();
    // The lines before the costs, so that these stand at their places.
    pricing.lines = quote.lines.iter().take_while(|line| line.kind != LineKind::PassThrough).cloned().collect();
    let costs = pricing.costs();
    let kept = pricing.kept(&quote, cancellation, reached.as_ref(), &costs);
    let blame = pricing.deal_path.clone();
    let published = pricing.tape.push_sum(root.field("published"), &kept.published, &[], &blame);
    let kill_fee = pricing.tape.push_sum(root.field("kill_fee"), &kept.kill_fees, &[], &blame);
    let [published, kill_fee] = [published, kill_fee].map(|node| pricing.tape.amount(node));
    let parts = parties(&mut pricing, &quote, cancellation, &kept, kill_fee, &costs);
    let paid = Money::sum(quote.currency, cancellation.payments.iter().map(|payment| payment.amount));
    let balance = paid.and_then(|paid| Ok((paid, parts.totals.payable.checked_sub(paid)?)));
    let at = root.field("cancellation").field("payments");
    let zero = Money::zero(quote.currency);
    let (paid, balance) = balance.unwrap_or_else(|error| {
        pricing.tape.issues.push(amount_issue(error, at));
        (zero, zero)
    });
    std::mem::take(&mut pricing.tape.issues).into_result(())?;
    warnings.extend(pricing.warnings.as_slice().iter().cloned());
    Ok(CancellationStatement {
        document: CancellationStatementTag,
        version: Version,
        library_version: quote.library_version,
        deal: quote.deal,
        rate_card: quote.rate_card,
        rate_card_version: quote.rate_card_version,
        influencer: quote.influencer,
        brand: quote.brand,
        currency: quote.currency,
        cancelled_on: cancellation.cancelled_on,
        by: cancellation.by,
        breach: cancellation.breach,
        claim: KillFeeClaim::of(cancellation.by, cancellation.breach),
        ladder: reached.map(|reached| reached.step),
        tax: cancellation.tax,
        lines: kept.lines,
        published,
        kill_fee,
        agreed: quote.totals,
        totals: parts.totals,
        supplied: parts.supplied,
        gross_up: parts.gross_up,
        gifted_value: parts.gifted_value,
        own_costs: parts.own_costs,
        commissions: parts.commissions,
        supplies: parts.supplies,
        withholding: parts.withholding,
        principal: quote.principal,
        invoiced_by: quote.invoiced_by,
        collected_by: quote.collected_by,
        shares: parts.shares,
        payments: cancellation.payments.clone(),
        paid,
        due: if balance.is_negative() { zero } else { balance },
        refund: if balance.is_negative() { balance.negated() } else { zero },
        warnings,
    })
}

/// Who gets what of what is owed.
struct Parts {
    totals: Totals,
    supplied: Option<SuppliedPart>,
    gross_up: Option<Explanation>,
    gifted_value: Option<ExplainedAmount>,
    own_costs: Option<ExplainedAmount>,
    commissions: Vec<crate::fee::CommissionLine>,
    supplies: Vec<SupplyLine>,
    withholding: Vec<crate::fee::WithholdingLine>,
    shares: Vec<crate::fee::Share>,
}

fn parties(
    pricing: &mut Pricing<'_>,
    quote: &Quote,
    cancellation: &Cancellation,
    kept: &Kept,
    kill_fee: Money,
    costs: &Costs,
) -> Parts {
    let compensated = cancellation.tax == KillFeeTax::OutOfScope && !kill_fee.is_zero();
    let [fee, creative_fees, add_ons] =
        [kept.totals.fee, kept.totals.creative_fees, kept.totals.add_ons].map(|node| pricing.tape.amount(node));
    if !compensated && fee == quote.totals.fee && same_costs(pricing, quote) {
        let said = quote.warnings.as_slice().iter().filter(|issue| issue.code == Code::CommissionExceedsFee);
        pricing.warnings.extend(said.cloned());
        return as_quoted(quote, creative_fees, add_ons);
    }
    let supplied = compensated.then(|| published_part(pricing, kept));
    let Divided { commissions, taxes, withheld, totals, shares, .. } =
        divide(pricing, &kept.totals, costs, supplied.as_ref());
    pricing.warn_commissions(&totals, &commissions);
    Parts {
        totals,
        supplied: compensated.then(|| pricing.supplied_part()),
        gross_up: commissions.explanation,
        gifted_value: commissions.gifted_value,
        own_costs: commissions.own_costs,
        commissions: commissions.lines,
        supplies: taxes.lines,
        withholding: withheld.lines,
        shares,
    }
}

/// What is published, as a fee of its own.
fn published_part(pricing: &mut Pricing<'_>, kept: &Kept) -> Totalled {
    let blame = pricing.deal_path.clone();
    let fee_lines: Vec<NodeId> = kept.published.clone();
    let fee = pricing.tape.push_sum(Path::root().field("published"), &fee_lines, &[], &blame);
    let whole = kept.totals.clone();
    Totalled { fee, fee_lines, ..whole }
}

/// Whether every cost was spent as agreed.
fn same_costs(pricing: &Pricing<'_>, quote: &Quote) -> bool {
    let costs = |lines: &[crate::fee::QuoteLine]| -> Vec<(Money, Option<Money>)> {
        let lines = lines.iter().filter(|line| line.kind == LineKind::PassThrough);
        lines.map(|line| (line.amount, line.base)).collect()
    };
    costs(&pricing.lines) == costs(&quote.lines)
}

/// Where everything is owed, everybody gets what the quote says. The fees are those after discounts.
fn as_quoted(quote: &Quote, creative_fees: Money, add_ons: Money) -> Parts {
    let zero = Money::zero(quote.currency);
    let mut supplies = quote.supplies.clone();
    for explanation in supplies.iter_mut().flat_map(|line| &mut line.explanations) {
        for path in explanation.sum_of.iter_mut().chain(&mut explanation.less) {
            // Tax on each line is of the quote's lines, which stand before discounts.
            if path.segments().first() == Some(&Segment::Field("lines".into())) {
                *path = Path::root().field("quote").join(path);
            }
        }
    }
    Parts {
        totals: Totals { creative_fees, add_ons, discounts: zero, rounding: zero, tax_included: None, ..quote.totals },
        supplied: None,
        gross_up: quote.gross_up.clone(),
        gifted_value: quote.gifted_value.clone(),
        own_costs: quote.own_costs.clone(),
        commissions: quote.commissions.clone(),
        supplies,
        withholding: quote.withholding.clone(),
        shares: quote.shares.clone(),
    }
}
