use super::Pricing;
use crate::check::Path;
use crate::fee::tape::{Draft, NodeId};
use crate::fee::{LineKind, QuoteLine};
use crate::money::Percent;
use crate::vocabulary::Id;

/// What a percentage off is for.
pub(super) struct Reduction<'a> {
    pub(super) kind: LineKind,
    pub(super) id: Option<&'a Id>,
    pub(super) label: String,
    pub(super) percent: Percent,
    /// Where the percentage stands.
    pub(super) from: Path,
}

impl Pricing<'_> {
    /// What the rate card takes off by itself, before the discounts of the deal.
    pub(in crate::fee) fn reductions(&mut self, creative_fees: &[NodeId]) -> Vec<NodeId> {
        let bundled = self.bundle(creative_fees);
        let mut taken: Vec<NodeId> = bundled.line.into_iter().collect();
        taken.extend(self.early_bird(creative_fees, &bundled.places));
        taken.extend(self.loyalty(creative_fees, &taken));
        taken
    }

    /// The line of a percentage off a base, below zero.
    pub(super) fn reduction(&mut self, reduction: &Reduction, base: Draft, blame: &Path) -> NodeId {
        let line = QuoteLine {
            base: self.shown_amount(base.clone()),
            percent: Some(reduction.percent),
            ..self.line(reduction.kind, reduction.id, reduction.label.as_str())
        };
        let draft = self.rounded_line(base.percent(reduction.percent, reduction.from.clone()));
        self.push_line(line, draft.negate(), blame)
    }
}
