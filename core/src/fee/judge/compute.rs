use super::amounts::{Amounts, Ends, suggestions};
use super::{
    ComparedWith, JudgeOfferInput, OfferComparison, OfferJudgement, OfferJudgementTag, QuoteBands, UnknownComparison,
    UsedBands, Verdict,
};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::convention::{Convention, preset};
use crate::fee::quote;
use crate::money::{Fraction, Money, Percent, RoundTo, RoundingMode};
use crate::vocabulary::Id;

/// Holds an offer against the floor, the suggested fee and the list price, by bands that are data.
///
/// Everything is compared as the same total of the same deal: at the card's prices without negotiated prices and
/// discounts, and at the suggested prices for every deliverable, with the deal's terms on them. An offer is low under the
/// bands' share of the low end, and high over their share of the high end. The floor decides first, then the suggestion,
/// then the list price.
///
/// ```
/// use greenroom::fee::{JudgeOfferInput, Verdict, judge_offer};
///
/// let input: JudgeOfferInput = greenroom::wire::parse(r#"{
///   "rate_card": {
///     "document": "rate_card", "version": 2, "id": "card", "influencer": "mila", "currency": "EUR",
///     "versions": [{"rates": [{"platform": "instagram", "format": "reel",
///                              "price": {"type": "flat", "rate": {"amount": "1250", "currency": "EUR"}}}]}]
///   },
///   "deal": {
///     "document": "deal", "version": 1, "id": "spring", "influencer": "mila", "currency": "EUR",
///     "deliverables": [{"id": "reels", "platform": "instagram", "format": "reel", "quantity": 2}]
///   },
///   "offer": {"amount": {"amount": "1874.99", "currency": "EUR"}}
/// }"#)?;
/// // Under 75 % of the list price of EUR 2,500.00.
/// assert_eq!(judge_offer(&input)?.verdict, Verdict::Low);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - what [`crate::fee::quote`] refuses of the deal, and what [`crate::fee::suggest_fee`] refuses
/// - the offer has neither an amount nor prices for pieces, or both, or is in another currency than the deal
/// - bands that are out of order
pub fn judge_offer(input: &JudgeOfferInput) -> Result<OfferJudgement, Issues> {
    let mut issues = Issues::default();
    input.check(&Path::root(), &mut issues);
    let suggestions = suggestions(input, &mut issues);
    if let Err(found) = quote(&input.rate_card, &input.deal) {
        issues.extend_new(found);
        return Err(issues);
    }
    issues.into_result(())?;
    let at = Path::root().field("bands");
    let bands = match &input.bands {
        Some(own) => own.clone(),
        None => preset("quote_bands.market")
            .map_err(|error| Issue::new(Code::UnknownReference, at.clone(), error.to_string()))?,
    };
    let amounts = Amounts::of(input, suggestions)?;
    let mut judge = Judge { input, bands: &bands.value, comparisons: Vec::new(), unknown: Vec::new() };
    judge.compare_floor(&amounts);
    judge.compare_suggestion(&amounts)?;
    judge.compare_list(&amounts);
    judge.compare_pieces(&amounts);
    let (verdict, decided_by) = judge.verdict();
    let Judge { comparisons, unknown, .. } = judge;
    Ok(OfferJudgement {
        document: OfferJudgementTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        deal: input.deal.id.clone(),
        rate_card: input.rate_card.id.clone(),
        currency: input.deal.currency,
        total: input.offer.total,
        offered: amounts.offered,
        verdict,
        decided_by,
        comparisons,
        unknown,
        warnings: stale(&bands, input, &at),
        bands: used(&bands, input.bands.is_some().then_some(at)),
        suggestions: amounts.suggestions,
    })
}

struct Judge<'a> {
    input: &'a JudgeOfferInput,
    bands: &'a QuoteBands,
    comparisons: Vec<OfferComparison>,
    unknown: Vec<UnknownComparison>,
}

impl Judge<'_> {
    /// The given floor is compared as its own total, which only an offer of prices for pieces has beside its own.
    fn compare_floor(&mut self, amounts: &Amounts) {
        let Some(floor) = &self.input.floor else {
            return self.leave_out(ComparedWith::Floor, "no floor is given".to_owned());
        };
        let offered = match &amounts.offered_totals {
            Some(totals) => floor.total.of(totals),
            None if floor.total == self.input.offer.total => amounts.offered,
            None => {
                let (of, total) = (floor.total.label(), self.input.offer.total.label());
                let reason = format!("the floor is for the total `{of}`, and the offer for `{total}`");
                return self.leave_out(ComparedWith::Floor, reason);
            }
        };
        self.push_least(ComparedWith::Floor, offered, floor.amount);
    }

    fn compare_suggestion(&mut self, amounts: &Amounts) -> Result<(), Issues> {
        let middle = match &amounts.suggested {
            Ok(Ends { low, middle, high }) => {
                self.push(ComparedWith::Suggestion, None, amounts.offered, *low, *high);
                *middle
            }
            Err(reason) => {
                self.leave_out(ComparedWith::Suggestion, reason.clone());
                return Ok(());
            }
        };
        self.push_least(ComparedWith::MarketFloor, amounts.offered, share(middle, self.bands.floor_percent)?);
        let opening = share(middle, self.bands.open_percent)?;
        self.push(ComparedWith::Opening, None, amounts.offered, opening, opening);
        Ok(())
    }

    fn compare_list(&mut self, amounts: &Amounts) {
        match &amounts.listed {
            Ok(listed) => self.push(ComparedWith::ListPrice, None, amounts.offered, *listed, *listed),
            Err(reason) => self.leave_out(ComparedWith::ListPrice, reason.clone()),
        }
    }

    /// Prices for pieces are compared one by one too.
    fn compare_pieces(&mut self, amounts: &Amounts) {
        for piece in &amounts.pieces {
            if let Some((low, high)) = piece.suggested {
                self.push(ComparedWith::Suggestion, Some(&piece.deliverable), piece.offered, low, high);
            }
            if let Some(listed) = piece.listed {
                self.push(ComparedWith::ListPrice, Some(&piece.deliverable), piece.offered, listed, listed);
            }
        }
    }

    fn push(&mut self, with: ComparedWith, deliverable: Option<&Id>, offered: Money, low: Money, high: Money) {
        let over = |share: Percent, of: Money| of.fraction().checked_mul(&share.fraction()).unwrap_or_default();
        let verdict = if offered.fraction() < over(self.bands.low_under_percent, low) {
            Verdict::Low
        } else if offered.fraction() > over(self.bands.high_over_percent, high) {
            Verdict::High
        } else {
            Verdict::Fair
        };
        self.row(with, deliverable, [offered, low, high], verdict);
    }

    /// A floor is kept or not.
    fn push_least(&mut self, with: ComparedWith, offered: Money, least: Money) {
        let verdict = if offered.minor() < least.minor() { Verdict::BelowFloor } else { Verdict::Fair };
        self.row(with, None, [offered, least, least], verdict);
    }

    fn row(&mut self, with: ComparedWith, deliverable: Option<&Id>, amounts: [Money; 3], verdict: Verdict) {
        let [offered, low, high] = amounts;
        let ratio = |to: Money| offered.fraction().checked_div(&to.fraction()).ok();
        self.comparisons.push(OfferComparison {
            with,
            deliverable: deliverable.cloned(),
            offered,
            low,
            high,
            ratio_to_low: ratio(low),
            ratio_to_high: ratio(high),
            verdict,
        });
    }

    fn leave_out(&mut self, with: ComparedWith, reason: String) {
        self.unknown.push(UnknownComparison { with, reason });
    }

    /// The floor that is given, or else that of the bands; then the suggestion; then the list price.
    fn verdict(&self) -> (Verdict, Option<ComparedWith>) {
        let of = |with: ComparedWith| {
            self.comparisons.iter().find(|row| row.with == with && row.deliverable.is_none()).map(|row| row.verdict)
        };
        let floor = if self.input.floor.is_some() { ComparedWith::Floor } else { ComparedWith::MarketFloor };
        if of(floor) == Some(Verdict::BelowFloor) {
            return (Verdict::BelowFloor, Some(floor));
        }
        let decides = [ComparedWith::Suggestion, ComparedWith::ListPrice];
        match decides.into_iter().find_map(|with| Some((of(with)?, with))) {
            Some((verdict, with)) => (verdict, Some(with)),
            None => (Verdict::Unknown, None),
        }
    }
}

/// A share of an amount, rounded half-up to the minor unit.
fn share(amount: Money, percent: Percent) -> Result<Money, Issues> {
    let exact = amount.fraction().checked_mul(&percent.fraction()).unwrap_or(Fraction::ZERO);
    let rounded = exact.to_money(amount.currency(), &RoundTo::minor_unit(RoundingMode::HalfUp));
    rounded.map_err(|error| crate::fee::tape::amount_issue(error, Path::root().field("bands")).into())
}

fn used(bands: &Convention<QuoteBands>, from: Option<Path>) -> UsedBands {
    let value = &bands.value;
    UsedBands {
        convention: bands.id.clone(),
        source: bands.source.clone(),
        as_of: bands.as_of,
        low_under_percent: value.low_under_percent,
        high_over_percent: value.high_over_percent,
        open_percent: value.open_percent,
        floor_percent: value.floor_percent,
        from,
    }
}

fn stale(bands: &Convention<QuoteBands>, input: &JudgeOfferInput, path: &Path) -> Issues {
    let mut warnings = Issues::default();
    warnings.extend(bands.stale_warning(input.on, path));
    warnings
}
