use super::{JudgeOfferInput, OfferedPiece};
use crate::check::{Issues, Path, limits};
use crate::fee::{Deal, Deliverable, FeeRange, FeeSuggestion, PriceOverride, Quote, Term, Totals, quote, suggest_fee};
use crate::money::{Money, UnitPrice};
use crate::vocabulary::{Id, Name};

/// Everything that the offer is held against, as totals of the same deal.
pub(super) struct Amounts {
    pub(super) offered: Money,
    /// The totals of the deal at the prices offered for pieces.
    pub(super) offered_totals: Option<Totals>,
    /// The list price, or why there is none.
    pub(super) listed: Result<Money, String>,
    /// The suggested fee, or why there is none.
    pub(super) suggested: Result<Ends, String>,
    pub(super) pieces: Vec<Piece>,
    pub(super) suggestions: Vec<FeeSuggestion>,
}

/// A range.
pub(super) struct Ends {
    pub(super) low: Money,
    pub(super) middle: Money,
    pub(super) high: Money,
}

/// What is offered for all pieces of a deliverable, and what it is held against.
pub(super) struct Piece {
    pub(super) deliverable: Id,
    pub(super) offered: Money,
    pub(super) listed: Option<Money>,
    pub(super) suggested: Option<(Money, Money)>,
}

impl Amounts {
    pub(super) fn of(input: &JudgeOfferInput, suggestions: Vec<FeeSuggestion>) -> Result<Self, Issues> {
        let total = |quote: &Quote| input.offer.total.of(&quote.totals);
        let listed = quote(&input.rate_card, &list_deal(&input.deal));
        let suggested = suggested(input, &suggestions);
        let priced = match input.offer.pieces.as_slice() {
            [] => None,
            pieces => Some(quote(&input.rate_card, &offered_deal(&input.deal, pieces))?),
        };
        let offered = match (&priced, input.offer.amount) {
            (Some(priced), _) => total(priced),
            (None, Some(amount)) => amount,
            (None, None) => return Err(Issues::default()),
        };
        let pieces = match &priced {
            Some(priced) => pieces(input, priced, listed.as_ref().ok(), suggested.as_ref().ok()),
            None => Vec::new(),
        };
        Ok(Self {
            offered,
            offered_totals: priced.map(|priced| priced.totals),
            listed: listed.as_ref().map(total).map_err(words),
            suggested: suggested.map(|[low, middle, high]| Ends {
                low: total(&low),
                middle: total(&middle),
                high: total(&high),
            }),
            pieces,
            suggestions,
        })
    }
}

/// The issues as one sentence.
fn words(issues: &Issues) -> String {
    let messages: Vec<&str> = issues.as_slice().iter().map(|issue| issue.message.as_str()).collect();
    messages.join("; ")
}

/// The suggestions in the deal's currency, where the input says nothing else.
pub(super) fn suggestions(input: &JudgeOfferInput, issues: &mut Issues) -> Vec<FeeSuggestion> {
    let mut found = Vec::new();
    for (place, one) in input.suggest.iter().enumerate().take(limits::LIST_ITEMS) {
        let mut one = one.clone();
        one.currency = Some(one.currency.unwrap_or(input.deal.currency));
        match suggest_fee(&one) {
            Ok(suggestion) => found.push(suggestion),
            Err(others) => {
                let at = Path::root().field("suggest").index(place);
                issues.extend(others.as_slice().iter().map(|issue| {
                    let mut issue = issue.clone();
                    issue.path = at.join(&issue.path);
                    issue
                }));
            }
        }
    }
    found
}

/// The deal at the card's prices alone.
fn list_deal(deal: &Deal) -> Deal {
    let mut deal = deal.clone();
    deal.discounts.clear();
    deal.deliverables.iter_mut().for_each(|one| one.price_override = None);
    deal.terms.iter_mut().for_each(forget_price);
    deal
}

fn forget_price(term: &mut Term) {
    match term {
        Term::UsageRights(term) => term.price_override = None,
        Term::Exclusivity(term) => term.price_override = None,
        Term::Whitelisting(term) => term.price_override = None,
        Term::Rush(term) => term.price_override = None,
        Term::Revisions(term) => term.price_override = None,
        Term::RawFootage(term) => term.price_override = None,
        Term::LinkInBio(term) => term.price_override = None,
        // What is not on the card has no other price.
        Term::Other(term) if term.add_on.is_some() => term.price_override = None,
        Term::Other(_) | Term::PassThrough(_) => {}
    }
}

/// The deal at the prices that are offered.
fn offered_deal(deal: &Deal, pieces: &[OfferedPiece]) -> Deal {
    let mut deal = deal.clone();
    for one in &mut deal.deliverables {
        if let Some(piece) = pieces.iter().find(|piece| piece.deliverable == one.id) {
            one.price_override = agreed(piece.unit_price, "offered");
        }
    }
    deal
}

/// The deal at the suggested prices: low, middle, high.
fn suggested(input: &JudgeOfferInput, suggestions: &[FeeSuggestion]) -> Result<[Quote; 3], String> {
    if suggestions.is_empty() {
        return Err("nothing is known of the channels".to_owned());
    }
    let ends: [fn(&FeeRange) -> Money; 3] =
        [|range| range.low.amount, |range| range.middle.amount, |range| range.high.amount];
    let at = |end: fn(&FeeRange) -> Money| {
        let mut deal = input.deal.clone();
        for one in &mut deal.deliverables {
            let amount = end(range_for(one, suggestions)?);
            let price = UnitPrice { amount: amount.decimal(), currency: amount.currency() };
            one.price_override = agreed(price, "suggested");
        }
        quote(&input.rate_card, &deal).map_err(|issues| words(&issues))
    };
    let [low, middle, high] = ends.map(at);
    Ok([low?, middle?, high?])
}

fn range_for<'a>(one: &Deliverable, suggestions: &'a [FeeSuggestion]) -> Result<&'a FeeRange, String> {
    let named = || format!("`{}` ({} {})", one.id, one.platform.label(), one.format.label());
    let found = suggestions.iter().find(|other| other.platform == one.platform && other.format == one.format);
    let found = found.ok_or_else(|| format!("there is no suggestion for {}", named()))?;
    found.range.as_ref().ok_or_else(|| format!("there is not enough data to suggest a fee for {}", named()))
}

fn agreed(unit_price: UnitPrice, reason: &str) -> Option<PriceOverride> {
    let reason: Name = reason.parse().ok()?;
    Some(PriceOverride { unit_price, reason, fair_market_value: None })
}

fn pieces(
    input: &JudgeOfferInput,
    offered: &Quote,
    listed: Option<&Quote>,
    suggested: Option<&[Quote; 3]>,
) -> Vec<Piece> {
    let line =
        |quote: &Quote, id: &Id| quote.lines.iter().find(|line| line.id.as_ref() == Some(id)).map(|line| line.amount);
    let piece = |one: &OfferedPiece| {
        let id = &one.deliverable;
        Some(Piece {
            deliverable: id.clone(),
            offered: line(offered, id)?,
            listed: listed.and_then(|quote| line(quote, id)),
            suggested: suggested.and_then(|[low, _, high]| Some((line(low, id)?, line(high, id)?))),
        })
    };
    input.offer.pieces.iter().filter_map(piece).collect()
}
