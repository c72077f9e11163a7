use super::draft::{Draft, Input, Quantity};
use crate::check::{Code, Issue, Issues, Path};
use crate::fee::explanation::Explanation;
use crate::money::{Currency, Fraction, Money, MoneyError, RoundTo, RoundingMode};

/// Which amount of a tape; no other tape's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::fee) struct NodeId(pub(in crate::fee) usize);

/// One amount of a quote.
pub(in crate::fee) struct Node {
    /// Where it stands in the quote.
    pub(in crate::fee) place: Path,
    /// How it came about.
    pub(in crate::fee) explanation: Explanation,
    /// What later amounts compute with.
    pub(in crate::fee) exact: Fraction,
    /// What the quote shows: the same, unless the fee is rounded as a whole.
    pub(in crate::fee) amount: Money,
    /// Which quantities stand in it.
    pub(in crate::fee) quantity: Quantity,
    /// The amounts that it starts from.
    pub(in crate::fee) inputs: Vec<Input>,
}

/// The amounts of a quote, in the order in which they are computed.
pub(in crate::fee) struct Tape {
    pub(in crate::fee) currency: Currency,
    pub(in crate::fee) nodes: Vec<Node>,
    pub(in crate::fee) issues: Issues,
    /// Whether the nodes keep the explanations that the quote shows.
    pub(in crate::fee) keep: bool,
    /// Whether some line is there, or not, because of amounts or quantities.
    pub(in crate::fee) by_amounts: bool,
}

impl Tape {
    pub(in crate::fee) fn new(currency: Currency) -> Self {
        Self { currency, nodes: Vec::new(), issues: Issues::default(), keep: false, by_amounts: false }
    }

    /// Starts from the sum of amounts, less others.
    pub(in crate::fee) fn sum(&self, of: &[NodeId], less: &[NodeId]) -> Draft {
        self.start(of, less, true)
    }

    fn start(&self, of: &[NodeId], less: &[NodeId], explained: bool) -> Draft {
        let exact = |id: &NodeId| self.nodes.get(id.0).map(|node| &node.exact);
        let place = |id: &NodeId| self.nodes.get(id.0).map(|node| node.place.clone()).unwrap_or_default();
        let sum = Fraction::sum(of.iter().filter_map(exact))
            .and_then(|sum| sum.checked_sub(&Fraction::sum(less.iter().filter_map(exact))?))
            .map_err(MoneyError::from);
        let input = |negative: bool| move |node: &NodeId| Input { node: *node, negative };
        Draft {
            currency: self.currency,
            inputs: of.iter().map(input(false)).chain(less.iter().map(input(true))).collect(),
            explanation: Explanation {
                from: None,
                sum_of: of.iter().filter(|_| explained).map(place).collect(),
                less: less.iter().filter(|_| explained).map(place).collect(),
                start: sum.clone().unwrap_or_default(),
                steps: Vec::new(),
            },
            value: sum,
            quantity: Quantity::None,
        }
    }

    /// Adds an amount that stands at `place` in the quote; what fails is blamed on a place of the input.
    pub(in crate::fee) fn push(&mut self, place: Path, draft: Draft, blame: &Path) -> NodeId {
        // An amount that is not rounded yet is shown in minor units.
        let shown = RoundTo::minor_unit(RoundingMode::HalfUp);
        let computed = draft.value.and_then(|exact| Ok((exact.to_money(self.currency, &shown)?, exact)));
        let (amount, exact) = computed.unwrap_or_else(|error| {
            self.issues.push(amount_issue(error, blame.clone()));
            (Money::zero(self.currency), Fraction::default())
        });
        self.nodes.push(Node {
            place,
            explanation: draft.explanation,
            exact,
            amount,
            quantity: draft.quantity,
            inputs: draft.inputs,
        });
        NodeId(self.nodes.len().saturating_sub(1))
    }

    /// Adds the sum of amounts.
    pub(in crate::fee) fn push_sum(&mut self, place: Path, of: &[NodeId], less: &[NodeId], blame: &Path) -> NodeId {
        // A sum explains itself by its name; only its inputs matter.
        let sum = self.start(of, less, false);
        self.push(place, sum, blame)
    }

    /// The amount that the quote shows.
    pub(in crate::fee) fn amount(&self, id: NodeId) -> Money {
        self.nodes.get(id.0).map_or_else(|| Money::zero(self.currency), |node| node.amount)
    }

    /// Where the amount of a line stands, rather than its exact value.
    pub(in crate::fee) fn line_amount_of(&self, id: NodeId) -> Path {
        self.line_of(id).map(crate::fee::quote::line_amount).unwrap_or_default()
    }

    /// Which line of the quote an amount stands in.
    pub(in crate::fee) fn line_of(&self, id: NodeId) -> Option<usize> {
        match self.nodes.get(id.0)?.place.segments().get(1)? {
            crate::check::Segment::Index(index) => Some(*index),
            crate::check::Segment::Field(_) => None,
        }
    }

    /// How an amount came about: to be asked once, unless the tape keeps it.
    pub(in crate::fee) fn explanation(&mut self, id: NodeId) -> Explanation {
        match self.nodes.get_mut(id.0) {
            Some(node) if self.keep => node.explanation.clone(),
            Some(node) => std::mem::take(&mut node.explanation),
            None => Explanation::default(),
        }
    }
}

/// What is said of an amount that there is not.
pub(crate) fn amount_issue(error: MoneyError, path: Path) -> Issue {
    let (code, help) = match error {
        MoneyError::CurrencyMismatch(..) => (Code::CurrencyMismatch, "use one currency"),
        MoneyError::TooLarge => (Code::AmountTooLarge, "check the prices and the quantities"),
        MoneyError::TooManyDigits => (Code::TooPrecise, "use fewer decimals, or fewer steps one upon the other"),
        MoneyError::UnfitIncrement(..) => (Code::OutOfRange, "choose another increment"),
        MoneyError::TooPrecise(_) | MoneyError::NoMultiple(..) => {
            (Code::RoundingNecessary, "choose another rounding mode")
        }
    };
    Issue::new(code, path, error.to_string()).help(help)
}
