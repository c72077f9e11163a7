use std::sync::Arc;

use super::program::Program;
use crate::check::{Code, Issue, Issues, Path, check_range, limits};
use crate::fee::check_with::Match;
use crate::fee::compute::quoted;
use crate::fee::{Deal, Quote, Totals};
use crate::rate_card::RateCard;

/// A deal that was checked and priced once, to be priced again for other quantities.
///
/// Made by [`super::PreparedCard::prepare`]. The totals of most deals are computed by a short program of integers; where
/// a deal does not fit it (a fee rounded as a whole, quantity breaks, prices per piece or by results, fixed discounts, very
/// large amounts), the whole quote is computed, with the same result.
#[derive(Clone, Debug)]
pub struct PreparedQuote {
    card: Arc<RateCard>,
    deal: Deal,
    matched: Match,
    quantities: Vec<u32>,
    quote: Quote,
    pub(super) program: Option<Program>,
}

impl PreparedQuote {
    pub(super) fn new(card: Arc<RateCard>, deal: Deal) -> Result<Self, Issues> {
        let matched = matched(&card, &deal)?;
        let quantities = deal.quantities();
        let priced = quoted(&card, &deal, &quantities, &matched, true)?;
        // What is expected can be beyond the limits where what is owed is not.
        let fixed = deal.performance.is_empty() && priced.quote.lines.iter().all(|line| line.depends_on.is_empty());
        let program = if fixed { Program::compile(&deal, &priced.tape, &priced.totals) } else { None };
        Ok(Self { card, deal, matched, quantities, quote: priced.quote, program })
    }

    /// The quantities of the deal, one for each deliverable.
    #[must_use]
    pub fn quantities(&self) -> &[u32] {
        &self.quantities
    }

    /// The deal.
    #[must_use]
    pub fn deal(&self) -> &Deal {
        &self.deal
    }

    /// The quote of the deal as it is.
    #[must_use]
    pub fn quote(&self) -> &Quote {
        &self.quote
    }

    /// The quote with other quantities, one for each deliverable in the order of the deal.
    ///
    /// # Errors
    /// - there are more or fewer quantities than deliverables
    /// - what [`crate::fee::quote`] refuses
    pub fn quote_with(&self, quantities: &[u32]) -> Result<Quote, Issues> {
        self.check_quantities(quantities)?;
        quoted(&self.card, &self.deal, quantities, &self.matched, false).map(|priced| priced.quote)
    }

    /// The totals with other quantities: those of [`PreparedQuote::quote_with`], without the explanations.
    ///
    /// # Errors
    /// - what [`PreparedQuote::quote_with`] refuses
    pub fn totals(&self, quantities: &[u32]) -> Result<Totals, Issues> {
        let fits = quantities.len() == self.quantities.len();
        match self.program.as_ref().filter(|_| fits).and_then(|program| program.totals(quantities)) {
            Some(totals) => Ok(totals),
            None => self.quote_with(quantities).map(|quote| quote.totals),
        }
    }

    /// What the brand pays with other quantities, in minor units of the deal's currency.
    ///
    /// # Errors
    /// - what [`PreparedQuote::quote_with`] refuses
    pub fn payable_minor(&self, quantities: &[u32]) -> Result<i64, Issues> {
        let fits = quantities.len() == self.quantities.len();
        let program = self.program.as_ref().filter(|_| fits);
        match program.and_then(|program| program.total(Totals::PAYABLE, quantities)) {
            Some(minor) => Ok(minor),
            None => self.quote_with(quantities).map(|quote| quote.totals.payable.minor()),
        }
    }

    fn check_quantities(&self, quantities: &[u32]) -> Result<(), Issues> {
        let path = Path::root().field("quantities");
        let (given, expected) = (quantities.len(), self.quantities.len());
        if given != expected {
            let message = format!("there are {given} quantities for {expected} deliverables");
            let issue = Issue::new(Code::ItemCount, path, message);
            return Err(issue.with("count", given).with("expected", expected).into());
        }
        let mut issues = Issues::default();
        for (place, quantity) in quantities.iter().enumerate() {
            check_range(*quantity, 1, limits::QUANTITY, &path.index(place), &mut issues);
        }
        issues.into_result(())
    }
}

/// Checks a deal against a checked card.
pub(super) fn matched(card: &RateCard, deal: &Deal) -> Result<Match, Issues> {
    let mut issues = Issues::default();
    let at = Path::root().field("deal");
    deal.check(&at, &mut issues);
    let matched = deal.match_with(card, &at, &mut issues);
    issues.into_result(matched)
}
