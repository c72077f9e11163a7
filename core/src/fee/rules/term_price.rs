use super::Pricing;
use crate::check::Path;
use crate::fee::Term;
use crate::fee::tape::{Draft, NodeId};
use crate::money::{Fraction, Money, Percent, UnitPrice};
use crate::rate_card::{PartPeriod, PerUnit, TermPrice};
use crate::time::PeriodLength;
use crate::vocabulary::Id;

/// The deliverables that a term covers.
pub(in crate::fee) struct Covered {
    /// Where they stand in the deal.
    pub(super) places: Vec<usize>,
    /// Their creative fees, or what the groups of percentages before have made of them.
    pub(super) creative_fees: Vec<NodeId>,
    deliverables: u32,
    pieces: u32,
}

/// A term's price, and what the line shows of it.
pub(super) struct PricedTerm {
    pub(super) draft: Draft,
    pub(super) base: Option<Money>,
    pub(super) percent: Option<Percent>,
    pub(super) unit_price: Option<UnitPrice>,
    pub(super) quantity: Option<u32>,
    /// By what part of the creative fees it raises them, where it is a percentage of them.
    pub(super) factor: Option<Fraction>,
}

impl PricedTerm {
    pub(super) fn nothing(draft: Draft) -> Self {
        Self { draft, base: None, percent: None, unit_price: None, quantity: None, factor: None }
    }
}

impl Covered {
    /// The named deliverables, or all when none is named, in the order of the deal.
    pub(in crate::fee) fn new(pricing: &Pricing, named: &[Id], creative_fees: &[NodeId]) -> Self {
        let mut places: Vec<usize> = named.iter().filter_map(|id| pricing.places.get(id).copied()).collect();
        places.sort_unstable();
        if named.is_empty() {
            places = (0..creative_fees.len()).collect();
        }
        // The retainer's fee, which is covered where all is, is that of no deliverable.
        let quantity = |place: &usize| pricing.quantities.get(*place).copied();
        let quantities = || places.iter().filter_map(quantity);
        Self {
            creative_fees: places.iter().filter_map(|place| creative_fees.get(*place).copied()).collect(),
            deliverables: u32::try_from(quantities().count()).unwrap_or(u32::MAX),
            pieces: quantities().fold(0, u32::saturating_add),
            places,
        }
    }

    /// A fixed amount times what it is paid for.
    pub(in crate::fee) fn times(&self, draft: Draft, per: PerUnit, path: &Path) -> Draft {
        let from = Some(path.field("deliverables"));
        match per {
            PerUnit::Term => draft,
            PerUnit::Deliverable => draft.multiply(self.deliverables, from),
            PerUnit::Piece => draft.multiply(self.pieces, from).with_mixed_quantities(),
        }
    }
}

impl Pricing<'_> {
    /// What a term costs by a price; `None` when the price does not fit it.
    pub(super) fn term_price(
        &self,
        price: &TermPrice,
        at: &Path,
        term: &Term,
        covered: &Covered,
        path: &Path,
    ) -> Option<PricedTerm> {
        let percent = |percent: Percent, field: &'static str| {
            self.percent_of_covered(covered, Some((percent, at.field(field))), at.field(field))
        };
        let fixed = |rate: &UnitPrice, per: PerUnit| {
            let priced = PricedTerm::nothing(covered.times(self.price(rate, &at.field("rate")), per, path));
            PricedTerm { unit_price: Some(*rate), ..priced }
        };
        let length = || term.period().map(crate::time::Period::length);
        Some(match price {
            TermPrice::Included(_) => {
                PricedTerm::nothing(Draft::from_input(self.deal.currency, at.clone(), Fraction::ZERO))
            }
            TermPrice::Percent(price) => percent(price.percent, "percent"),
            TermPrice::PercentPerPeriod(price) => {
                let periods = periods(length()?, price.days, price.part)?;
                let priced = percent(price.percent, "percent");
                let factor = priced.factor.as_ref().and_then(|factor| factor.checked_mul(&periods).ok());
                PricedTerm { draft: priced.draft.multiply(periods, Some(path.field("period"))), factor, ..priced }
            }
            TermPrice::PercentSteps(price) => {
                let (percent, from) = price.step(length()?, at)?;
                self.percent_of_covered(covered, Some((percent, from.clone())), from)
            }
            TermPrice::Fixed(price) => fixed(&price.rate, price.per),
            TermPrice::FixedPerPeriod(price) => {
                let periods = periods(length()?, price.days, price.part)?;
                let priced = fixed(&price.rate, price.per);
                PricedTerm { draft: priced.draft.multiply(periods, Some(path.field("period"))), ..priced }
            }
            TermPrice::PercentOfSpend(price) => {
                let spend = self.price(term.ad_spend()?, &path.field("ad_spend"));
                let base = self.shown_amount(spend.clone());
                let priced = PricedTerm::nothing(spend.percent(price.percent, at.field("percent")));
                PricedTerm { base, percent: Some(price.percent), ..priced }
            }
        })
    }

    /// A percentage of the creative fees of the deliverables covered; without one, 0 % with the place that says why.
    pub(super) fn percent_of_covered(
        &self,
        covered: &Covered,
        percent: Option<(Percent, Path)>,
        otherwise: Path,
    ) -> PricedTerm {
        let sum = self.tape.sum(&covered.creative_fees, &[]);
        let (percent, from) = percent.unwrap_or((Percent::default(), otherwise));
        let base = self.shown_amount(sum.clone());
        let priced = PricedTerm::nothing(sum.percent(percent, from));
        PricedTerm { base, percent: Some(percent), factor: Some(percent.fraction()), ..priced }
    }
}

/// How many periods of so many days a term has; none for a term without end.
fn periods(length: PeriodLength, days: u32, part: PartPeriod) -> Option<Fraction> {
    let total = length.days_by_convention()?;
    match part {
        PartPeriod::Whole => Some(Fraction::from(total.div_ceil(days.max(1)))),
        PartPeriod::ProRata => Fraction::new(i128::from(total), i128::from(days.max(1))).ok(),
    }
}
