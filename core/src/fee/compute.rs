use super::check_with::Match;
use super::rules::{Commissions, Costs, Counted, Fees, Pricing, Taxes, Totalled, Withheld, instalments, shares};
use super::tape::{NodeId, Tape};
use super::{Deal, EstimateTag, Expectation, MakeGood, Outcome, Quote, QuoteTag, Share, Totals};
use crate::check::{Code, Issues, Path, Version};
use crate::rate_card::RateCard;

/// Prices a deal by a rate card.
///
/// ```
/// use greenroom::{fee, wire};
///
/// let card = wire::parse(r#"{
///   "document": "rate_card", "version": 2, "id": "mila-2026", "influencer": "mila", "currency": "EUR",
///   "versions": [{
///     "rates": [{"platform": "instagram", "format": "reel",
///                "price": {"type": "flat", "rate": {"amount": "1250", "currency": "EUR"}}}],
///     "add_ons": [{"type": "usage_rights", "kinds": ["paid"], "price": {"type": "percent", "percent": "30"}}]
///   }]
/// }"#)?;
/// let deal = wire::parse(r#"{
///   "document": "deal", "version": 1, "id": "spring", "influencer": "mila", "currency": "EUR",
///   "deliverables": [{"id": "reels", "platform": "instagram", "format": "reel", "quantity": 2}],
///   "terms": [{"type": "usage_rights", "id": "ads", "kinds": ["paid"],
///              "period": {"type": "days", "anchor": "first_post", "after": 30}}]
/// }"#)?;
/// let quote = fee::quote(&card, &deal)?;
/// assert_eq!(quote.totals.creative_fees.to_string(), "EUR 2,500.00");
/// assert_eq!(quote.totals.payable.to_string(), "EUR 3,250.00");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once, with paths below `rate_card` and `deal`:
/// - whatever [`RateCard::check`] and [`Deal::check`] find
/// - the documents name different influencers, or currencies without an exchange rate
/// - the rate card is not valid on the day, or has no price for a deliverable or a term
/// - a discount is larger than its base, or than what the discounts before it leave of the fee
/// - the tax that some prices include is more than the discounts leave of all
/// - an amount or a sum is beyond the limit, or needs rounding where that is forbidden
pub fn quote(card: &RateCard, deal: &Deal) -> Result<Quote, Issues> {
    let mut issues = Issues::default();
    let matched = checked(card, deal, &mut issues);
    issues.into_result(())?;
    quoted(card, deal, &deal.quantities(), &matched, false).map(|priced| priced.quote)
}

/// Finds everything that is wrong with the documents, by themselves and with each other.
pub(super) fn checked(card: &RateCard, deal: &Deal, issues: &mut Issues) -> Match {
    let at = Path::root().field("deal");
    card.check(&Path::root().field("rate_card"), issues);
    deal.check(&at, issues);
    deal.match_with(card, &at, issues)
}

/// Prices a deal at what its deliverables reached: the quote with the same lines, in which prices that depend on results
/// are owed for these, which lie at `outcomes` in the input. It expects nothing more. At the expected results it gives
/// what [`quote`] expects.
///
/// ```
/// use greenroom::{fee, wire};
///
/// let card = wire::parse(r#"{
///   "document": "rate_card", "version": 2, "id": "mila-2026", "influencer": "mila", "currency": "EUR",
///   "versions": [{"rates": [{"platform": "instagram", "format": "reel",
///                            "price": {"type": "hybrid", "rate": {"amount": "500", "currency": "EUR"},
///                                      "performance": {"type": "cpm_actual", "rate": {"amount": "8", "currency": "EUR"}},
///                                      "above": "50000", "cap": {"amount": "2000", "currency": "EUR"}}}]}]
/// }"#)?;
/// let deal = wire::parse(r#"{
///   "document": "deal", "version": 1, "id": "spring", "influencer": "mila", "currency": "EUR",
///   "deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "quantity": 1}],
///   "expected": [{"deliverable": "reel", "views": 80000}]
/// }"#)?;
/// let quote = fee::quote(&card, &deal)?;
/// assert_eq!(quote.totals.payable.to_string(), "EUR 500.00");
/// assert_eq!(quote.expectation.unwrap().totals.payable.to_string(), "EUR 740.00");
///
/// let outcomes = serde_json::from_str::<Vec<fee::Outcome>>(r#"[{"deliverable": "reel", "views": 300000}]"#).unwrap();
/// assert_eq!(fee::price_at(&card, &deal, &outcomes)?.totals.payable.to_string(), "EUR 2,000.00");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - what [`quote`] refuses
/// - an outcome names no deliverable, or one that another names already; a number is out of range, or in another currency
/// - a price depends on a result that is not given
pub fn price_at(card: &RateCard, deal: &Deal, outcomes: &[Outcome]) -> Result<Quote, Issues> {
    let mut issues = Issues::default();
    let matched = checked(card, deal, &mut issues);
    deal.check_outcomes(outcomes, &Path::root().field("outcomes"), &mut issues);
    issues.into_result(())?;
    let counted = Counted::Actual(outcomes);
    price(card, deal, &deal.quantities(), &matched, counted, false).map(|priced| priced.quote)
}

/// Prices what is owed whatever is reached, and beside it what is expected, where that is known.
pub(super) fn quoted(
    card: &RateCard,
    deal: &Deal,
    quantities: &[u32],
    matched: &Match,
    keep: bool,
) -> Result<Priced, Issues> {
    let mut priced = price(card, deal, quantities, matched, Counted::None, keep)?;
    let Quote { lines, warnings, .. } = &priced.quote;
    let fixed = lines.iter().all(|line| line.depends_on.is_empty());
    let unknown = warnings.as_slice().iter().any(|issue| issue.code == Code::ExpectationUnknown);
    if !fixed && !unknown {
        let Quote { lines, parts, totals, .. } =
            price(card, deal, quantities, matched, Counted::Expected, false)?.quote;
        priced.quote.expectation = Some(Expectation { kind: EstimateTag, lines, parts, totals });
    }
    Ok(priced)
}

/// A quote, with the tape that it was read from.
pub(super) struct Priced {
    pub(super) quote: Quote,
    pub(super) tape: Tape,
    /// Where the totals stand on the tape, in the order of their fields.
    pub(super) totals: [NodeId; Totals::COUNT],
    /// The guarantees that are missed.
    pub(super) make_goods: Vec<MakeGood>,
    /// What nobody knows yet, where the deal is settled.
    pub(super) not_yet_known: Issues,
}

/// Applies every rule in its order to documents that fit each other.
///
/// The tape keeps the explanations only where it is asked to.
pub(super) fn price(
    card: &RateCard,
    deal: &Deal,
    quantities: &[u32],
    matched: &Match,
    outcomes: Counted<'_>,
    keep: bool,
) -> Result<Priced, Issues> {
    let version = matched.version;
    let conversions = matched.conversions.clone();
    let Some(mut pricing) = Pricing::new(card, version, deal, quantities, outcomes, conversions) else {
        // The match has found the version, or an issue.
        return Err(Issues::default());
    };
    pricing.tape.keep = keep;
    pricing.require_results();
    pricing.say_unknown_pieces();
    let creative_fees = pricing.creative_fees();
    let placed_add_ons = pricing.add_ons(&creative_fees);
    let costs = pricing.costs();
    let reductions = pricing.reductions(&creative_fees);
    let discounts = pricing.discounts(&creative_fees, &placed_add_ons, reductions);
    let add_ons = placed_add_ons.iter().map(|(_, node)| *node).collect();
    let mut fees = Fees { creative_fees, add_ons, discounts };
    let make_goods = pricing.perform(&mut fees);
    let totals = pricing.total(&fees, &costs);
    let Divided { commissions, taxes, withheld, totals: sums, nodes, shares } =
        divide(&mut pricing, &totals, &costs, None);
    pricing.warn(&sums, &commissions);
    let price_bands = pricing.price_bands(sums.stated_fee());
    let renewals = pricing.renewals(sums.fee);
    let instalments = instalments(&mut pricing, sums.payable);
    std::mem::take(&mut pricing.tape.issues).into_result(())?;
    let billing = deal.billing.as_ref();
    let quote = Quote {
        document: QuoteTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        deal: deal.id.clone(),
        rate_card: card.id.clone(),
        rate_card_version: u32::try_from(version).unwrap_or_default(),
        influencer: deal.influencer.clone(),
        brand: deal.brand.as_ref().map(|brand| brand.id.clone()),
        currency: deal.currency,
        quoted_on: deal.quoted_on,
        composition: deal.composition,
        rounding: deal.rounding,
        exchange: pricing.conversions,
        lines: pricing.lines,
        parts: pricing.parts,
        totals: sums,
        price_bands,
        renewals,
        gross_up: commissions.explanation,
        gifted_value: commissions.gifted_value,
        own_costs: commissions.own_costs,
        commissions: commissions.lines,
        supplies: taxes.lines,
        withholding: withheld.lines,
        principal: deal.principal().cloned(),
        invoiced_by: billing.map_or(&deal.influencer, |billing| &billing.invoiced_by).clone(),
        collected_by: billing.map_or(&deal.influencer, |billing| &billing.collected_by).clone(),
        shares,
        instalments,
        expectation: None,
        warnings: pricing.warnings,
    };
    Ok(Priced { quote, tape: pricing.tape, totals: nodes, make_goods, not_yet_known: pricing.not_yet_known })
}

/// Who gets what of a fee and costs.
pub(super) struct Divided {
    pub(super) commissions: Commissions,
    pub(super) taxes: Taxes,
    pub(super) withheld: Withheld,
    pub(super) totals: Totals,
    /// Where the totals stand on the tape, in the order of their fields.
    pub(super) nodes: [NodeId; Totals::COUNT],
    pub(super) shares: Vec<Share>,
}

/// Divides a fee and costs among all who get a part of it. Where only a part of the fee is a supply, `supplied` is that
/// part.
pub(super) fn divide(
    pricing: &mut Pricing<'_>,
    totals: &Totalled,
    costs: &Costs,
    supplied: Option<&Totalled>,
) -> Divided {
    let mut commissions = pricing.commissions(totals);
    let taxes = match supplied {
        None => pricing.taxes(totals, &mut commissions),
        Some(part) => pricing.taxes_on_part(part, totals, &mut commissions),
    };
    let withheld = pricing.withhold(totals, &commissions);
    let stages = [commissions.gross_fee, totals.costs, commissions.on_top, taxes.to_brand, withheld.borne];
    let payable = pricing.push_total("payable", &stages, &[]);
    let at_cost: Vec<_> = costs.suppliers.iter().map(|(_, node)| *node).collect();
    let mut less = vec![commissions.deducted, taxes.to_influencer, withheld.total];
    less.extend(at_cost);
    let kept = [commissions.gross_fee, totals.costs, withheld.borne];
    let net = pricing.push_total("net_to_influencer", &kept, &less);

    let nodes = [
        totals.creative_fees,
        totals.add_ons,
        totals.discounts,
        totals.rounding,
        totals.fee,
        commissions.gross_up,
        commissions.gross_fee,
        totals.costs,
        commissions.on_top,
        taxes.to_brand,
        payable,
        commissions.deducted,
        taxes.to_influencer,
        withheld.total,
        net,
        withheld.borne,
        totals.tax_included,
    ];
    let sums = Totals::from_amounts(nodes.map(|node| pricing.tape.amount(node)));
    let shares = shares(pricing, sums.net_to_influencer, &commissions, costs, &taxes, &withheld);
    Divided { commissions, taxes, withheld, totals: sums, nodes, shares }
}
