use super::{
    LengthAxis, RefusedScenario, ScenarioAxis, ScenarioColumn, ScenarioGrid, ScenarioGridTag, ScenarioTotals,
    ScenariosInput,
};
use crate::check::{Issues, Path, Version};
use crate::fee::change::Change;
use crate::fee::{Deal, Discount, DiscountBase, PercentDiscount, PreparedCard, Totals, quote};
use crate::money::Percent;

/// Prices every combination of the axes' values: each cell is the quote of that deal.
///
/// ```
/// use greenroom::fee::{ScenariosInput, scenarios};
///
/// let input: ScenariosInput = greenroom::wire::parse(r#"{
///   "rate_card": {
///     "document": "rate_card", "version": 2, "id": "card", "influencer": "mila", "currency": "EUR",
///     "versions": [{"rates": [{"platform": "instagram", "format": "reel",
///                              "price": {"type": "flat", "rate": {"amount": "1250", "currency": "EUR"}}}]}]
///   },
///   "deal": {
///     "document": "deal", "version": 1, "id": "spring", "influencer": "mila", "currency": "EUR",
///     "deliverables": [{"id": "reels", "platform": "instagram", "format": "reel", "quantity": 2}]
///   },
///   "axes": [{"type": "quantity", "deliverable": "reels", "values": [1, 3]},
///            {"type": "discount", "id": "off", "name": "Off", "values": ["0", "10"]}]
/// }"#)?;
/// let payable: Vec<_> = scenarios(&input)?.payable.iter().map(ToString::to_string).collect();
/// assert_eq!(payable, ["EUR 1,250.00", "EUR 1,125.00", "EUR 3,750.00", "EUR 3,375.00"]);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - what [`crate::fee::quote`] refuses of the deal as it is asked for
/// - there are no axes or more than 8, no values or too many cells, two axes for the same thing, or an axis that the deal
///   has nothing for
pub fn scenarios(input: &ScenariosInput) -> Result<ScenarioGrid, Issues> {
    let mut issues = Issues::default();
    input.check(&Path::root(), &mut issues);
    let asked = match quote(&input.rate_card, &input.deal) {
        Ok(asked) => asked,
        Err(found) => {
            issues.extend_new(found);
            return Err(issues);
        }
    };
    issues.into_result(())?;
    let card = PreparedCard::new(input.rate_card.clone())?;
    let mut grid = ScenarioGrid {
        document: ScenarioGridTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        deal: input.deal.id.clone(),
        rate_card: input.rate_card.id.clone(),
        currency: input.deal.currency,
        asked: totals(&asked.totals),
        axes: input.axes.iter().map(column).collect(),
        fee: Vec::new(),
        payable: Vec::new(),
        net_to_influencer: Vec::new(),
        refused: Vec::new(),
    };
    let counts: Vec<usize> = input.axes.iter().map(ScenarioAxis::count).collect();
    let mut next = Some(vec![0_usize; counts.len()]);
    while let Some(cell) = next {
        grid.push(&cell, card.quote(&deal_of(input, &cell)).map(|quote| quote.totals));
        next = after(cell, &counts);
    }
    Ok(grid)
}

impl ScenarioGrid {
    fn push(&mut self, cell: &[usize], priced: Result<Totals, Issues>) {
        let places: Vec<u32> = cell.iter().map(|place| u32::try_from(*place).unwrap_or(u32::MAX)).collect();
        match priced {
            Ok(priced) => {
                self.axes.iter_mut().zip(places).for_each(|(axis, place)| axis.places.push(place));
                self.fee.push(priced.fee);
                self.payable.push(priced.payable);
                self.net_to_influencer.push(priced.net_to_influencer);
            }
            Err(issues) => self.refused.push(RefusedScenario { places, issues }),
        }
    }
}

fn totals(totals: &Totals) -> ScenarioTotals {
    ScenarioTotals { fee: totals.fee, payable: totals.payable, net_to_influencer: totals.net_to_influencer }
}

/// The next cell, the last axis running fastest; none after the last.
fn after(mut cell: Vec<usize>, counts: &[usize]) -> Option<Vec<usize>> {
    for (place, count) in cell.iter_mut().zip(counts).rev() {
        *place = place.saturating_add(1);
        if *place < *count {
            return Some(cell);
        }
        *place = 0;
    }
    None
}

/// The deal of a cell.
fn deal_of(input: &ScenariosInput, cell: &[usize]) -> Deal {
    let mut deal = input.deal.clone();
    for change in input.axes.iter().zip(cell).filter_map(|(axis, place)| change(axis, *place)) {
        // The check has found that the deal has what is changed.
        let _ = change.apply(&mut deal);
    }
    deal
}

/// What the value of an axis at this place changes; nothing for a discount of 0 and for what was agreed.
fn change(axis: &ScenarioAxis, place: usize) -> Option<Change> {
    Some(match axis {
        ScenarioAxis::Length(axis) => {
            let term = axis.term.clone();
            match place.checked_sub(axis.words().len()) {
                None if axis.dropped && place == 0 => Change::Drop { term },
                None => return None,
                Some(place) => Change::Length { term, unit: axis.unit, count: *axis.values.get(place)? },
            }
        }
        ScenarioAxis::PaymentDays(axis) => Change::NetDays { net_days: *axis.values.get(place)?, only_slower: false },
        ScenarioAxis::Quantity(axis) => {
            Change::Quantity { deliverable: axis.deliverable.clone(), quantity: *axis.values.get(place)? }
        }
        ScenarioAxis::Discount(axis) => Change::Discount(Discount::Percent(PercentDiscount {
            id: axis.id.clone(),
            name: axis.name.clone(),
            base: DiscountBase::Remaining,
            lines: Vec::new(),
            percent: *axis.values.get(place).filter(|percent| !percent.is_zero())?,
        })),
    })
}

impl LengthAxis {
    /// The values before the lengths, in words.
    pub(super) fn words(&self) -> Vec<&'static str> {
        let words = [(self.dropped, "dropped"), (self.as_agreed, "as agreed")];
        words.into_iter().filter(|(there, _)| *there).map(|(_, word)| word).collect()
    }
}

/// The axis in words, without cells yet.
fn column(axis: &ScenarioAxis) -> ScenarioColumn {
    let numbers = |values: &[u32]| values.iter().map(ToString::to_string).collect::<Vec<_>>();
    let (label, values) = match axis {
        ScenarioAxis::Length(axis) => {
            let words = axis.words().into_iter().map(str::to_owned);
            (format!("{} ({})", axis.term, axis.unit), words.chain(numbers(&axis.values)).collect())
        }
        ScenarioAxis::PaymentDays(axis) => ("payment (days)".to_owned(), numbers(&axis.values)),
        ScenarioAxis::Quantity(axis) => (format!("{} (pieces)", axis.deliverable), numbers(&axis.values)),
        ScenarioAxis::Discount(axis) => (axis.name.to_string(), axis.values.iter().map(Percent::to_string).collect()),
    };
    ScenarioColumn { label, values, places: Vec::new() }
}
