use std::collections::{BTreeMap, BTreeSet};

use super::outcome::{Counted, Outcomes};
use crate::check::{Issues, Path};
use crate::convention::{Conversion, Leg};
use crate::fee::retainer::paid_pieces;
use crate::fee::tape::{Draft, NodeId, Tape};
use crate::fee::{Deal, LineKind, QuoteLine, QuotePart, RoundingPoint, quote::line_amount};
use crate::money::{Currency, Fraction, Money, RoundTo, RoundingMode, UnitPrice};
use crate::rate_card::{RateCard, RateCardVersion};
use crate::vocabulary::Id;

/// A quote in the making: the documents, what of them applies, and the amounts so far.
pub(in crate::fee) struct Pricing<'a> {
    pub(in crate::fee) deal: &'a Deal,
    /// Which results count for prices that depend on them.
    pub(super) outcomes: Outcomes<'a>,
    /// How many pieces of each deliverable, in the order of the deal.
    pub(in crate::fee) quantities: &'a [u32],
    /// How many of these are paid for by the piece, rather than by a retainer.
    pub(super) paid_pieces: Vec<u32>,
    /// The same of the pieces that the deal books.
    pub(super) booked_pieces: Vec<u32>,
    /// Where each deliverable stands.
    pub(super) places: BTreeMap<&'a Id, usize>,
    pub(in crate::fee) version: &'a RateCardVersion,
    /// Where the version of the rate card lies in the input.
    pub(in crate::fee) version_path: Path,
    pub(in crate::fee) deal_path: Path,
    /// How the foreign currencies of the documents become the deal's.
    pub(in crate::fee) conversions: Vec<Conversion>,
    pub(in crate::fee) tape: Tape,
    pub(in crate::fee) lines: Vec<QuoteLine>,
    pub(in crate::fee) parts: Vec<QuotePart>,
    pub(in crate::fee) warnings: Issues,
    /// The places of deliverables whose price is not the card's.
    pub(super) agreed: BTreeSet<usize>,
    /// What nobody knows yet, where the deal is settled.
    pub(in crate::fee) not_yet_known: Issues,
}

impl<'a> Pricing<'a> {
    pub(in crate::fee) fn new(
        card: &'a RateCard,
        version: usize,
        deal: &'a Deal,
        quantities: &'a [u32],
        outcomes: Counted<'a>,
        conversions: Vec<Conversion>,
    ) -> Option<Self> {
        Some(Self {
            deal,
            outcomes: Outcomes::new(deal, outcomes),
            quantities,
            paid_pieces: paid_pieces(deal, card.versions.get(version)?, quantities),
            booked_pieces: paid_pieces(deal, card.versions.get(version)?, &deal.quantities()),
            places: deal.deliverables.iter().enumerate().map(|(place, deliverable)| (&deliverable.id, place)).collect(),
            version: card.versions.get(version)?,
            version_path: Path::root().field("rate_card").field("versions").index(version),
            deal_path: Path::root().field("deal"),
            conversions,
            tape: Tape::new(deal.currency),
            lines: Vec::new(),
            parts: Vec::new(),
            warnings: Issues::default(),
            agreed: BTreeSet::new(),
            not_yet_known: Issues::default(),
        })
    }

    /// How lines are rounded.
    pub(super) fn round_to(&self) -> RoundTo {
        RoundTo { mode: self.deal.rounding.mode, increment: self.deal.rounding.increment }
    }

    /// How everything beside lines is rounded.
    pub(in crate::fee) fn minor_unit(&self) -> RoundTo {
        RoundTo::minor_unit(self.deal.rounding.mode)
    }

    /// A line's amount, rounded unless the fee is rounded as a whole.
    pub(in crate::fee) fn rounded_line(&self, draft: Draft) -> Draft {
        match self.deal.rounding.point {
            RoundingPoint::Unit | RoundingPoint::Line => draft.round(&self.round_to()),
            RoundingPoint::Total => draft,
        }
    }

    /// Starts from a price of the input, in the deal's currency.
    pub(in crate::fee) fn price(&self, price: &UnitPrice, path: &Path) -> Draft {
        let draft = Draft::from_input(self.deal.currency, path.field("amount"), Fraction::from(price.amount));
        self.exchanged(draft, price.currency)
    }

    /// Turns a value in this currency into the deal's.
    pub(super) fn exchanged(&self, mut draft: Draft, currency: Currency) -> Draft {
        let Some(conversion) = self.conversion(currency) else { return draft };
        for leg in &conversion.legs {
            let from = Some(self.rate_path(leg));
            draft = if leg.inverted { draft.divide(leg.rate, from) } else { draft.multiply(leg.rate, from) };
        }
        match conversion.spread_percent {
            Some(spread) => draft.add_percent(spread, self.deal_path.field("exchange").field("spread_percent")),
            None => draft,
        }
    }

    /// Turns a value in the deal's currency into this one, by the same rates.
    pub(super) fn exchanged_back(&self, mut draft: Draft, currency: Currency) -> Draft {
        let Some(conversion) = self.conversion(currency) else { return draft };
        if let Some(spread) = conversion.spread_percent {
            draft = draft.exclude_percent(spread, self.deal_path.field("exchange").field("spread_percent"));
        }
        for leg in conversion.legs.iter().rev() {
            let from = Some(self.rate_path(leg));
            draft = if leg.inverted { draft.multiply(leg.rate, from) } else { draft.divide(leg.rate, from) };
        }
        draft
    }

    fn conversion(&self, from: Currency) -> Option<&Conversion> {
        self.conversions.iter().find(|conversion| conversion.legs.first().is_some_and(|leg| leg.from == from))
    }

    /// Where the rate stands that a leg uses, in its own direction or the other.
    fn rate_path(&self, leg: &Leg) -> Path {
        let path = self.deal_path.field("exchange").field("rates");
        let pair = if leg.inverted { (leg.to, leg.from) } else { (leg.from, leg.to) };
        let mut rates = self.deal.exchange.iter().flat_map(|plan| &plan.rates);
        match rates.position(|rate| (rate.from, rate.to) == pair && rate.date == leg.date) {
            Some(index) => path.index(index).field("rate"),
            None => path,
        }
    }

    /// What a draft would cost as a line, where there is such an amount.
    pub(super) fn amount_of(&self, draft: Draft) -> Option<Money> {
        self.shown_amount(self.rounded_line(draft))
    }

    /// An exact value as the quote shows it where nothing is computed from what is shown: half-up in minor units.
    pub(in crate::fee) fn shown_amount(&self, draft: Draft) -> Option<Money> {
        draft.round(&RoundTo::minor_unit(RoundingMode::HalfUp)).amount()
    }

    /// Adds a line; its amount and explanation come from the draft.
    pub(in crate::fee) fn push_line(&mut self, line: QuoteLine, draft: Draft, blame: &Path) -> NodeId {
        let index = self.lines.len();
        // What is not rounded yet has no amount of its own: later amounts start from the end of its explanation.
        let exact = self.deal.rounding.point == RoundingPoint::Total
            && !matches!(
                line.kind,
                LineKind::PassThrough | LineKind::Rounding | LineKind::MinimumFee | LineKind::TaxIncluded
            );
        let place =
            if exact { Path::root().field("lines").index(index).field("explanation") } else { line_amount(index) };
        let node = self.tape.push(place, draft, blame);
        self.lines.push(QuoteLine { amount: self.tape.amount(node), explanation: self.tape.explanation(node), ..line });
        node
    }

    /// Adds an amount on the way to a line; it is not rounded.
    pub(super) fn push_part(&mut self, id: &Id, label: String, draft: Draft, blame: &Path) -> NodeId {
        let place = Path::root().field("parts").index(self.parts.len()).field("explanation");
        let node = self.tape.push(place, draft, blame);
        let (amount, explanation) = (self.tape.amount(node), self.tape.explanation(node));
        self.parts.push(QuotePart { id: id.clone(), label, amount, explanation });
        node
    }

    /// A line of this kind with nothing in it yet.
    pub(in crate::fee) fn line(&self, kind: LineKind, id: Option<&Id>, label: impl Into<String>) -> QuoteLine {
        QuoteLine {
            kind,
            id: id.cloned(),
            group: None,
            label: label.into(),
            base: None,
            percent: None,
            unit_price: None,
            quantity: None,
            period: None,
            list_amount: None,
            depends_on: Vec::new(),
            fair_market_value: None,
            amount: Money::zero(self.deal.currency),
            reason: None,
            explanation: Default::default(),
        }
    }
}
