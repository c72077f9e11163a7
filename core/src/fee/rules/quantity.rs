use super::Pricing;
use crate::check::Path;
use crate::fee::Deliverable;
use crate::fee::tape::{Draft, NodeId};
use crate::rate_card::{QuantityBreak, Rate};

impl Pricing<'_> {
    /// The price of so many pieces by graduated breaks: each break holds from its own quantity up to the next, so that
    /// every run of pieces is a part of the quote.
    pub(super) fn graduated(
        &mut self,
        deliverable: &Deliverable,
        quantity: u32,
        unit: &Draft,
        (rate, rate_path): (&Rate, &Path),
        path: &Path,
    ) -> Draft {
        let breaks = rate.quantity_breaks.iter().enumerate().map(|(index, step)| Some((index, step)));
        let starts: Vec<Option<(usize, &QuantityBreak)>> = std::iter::once(None).chain(breaks).collect();
        let mut parts: Vec<NodeId> = Vec::new();
        for (run, start) in starts.iter().enumerate() {
            let first = start.map_or(1, |(_, step)| step.from);
            let next =
                starts.get(run.saturating_add(1)).copied().flatten().map(|(_, step)| step.from.saturating_sub(1));
            let last = next.map_or(quantity, |last| last.min(quantity));
            if first > last {
                continue;
            }
            let mut piece = unit.clone();
            if let Some((index, step)) = start {
                piece =
                    piece.less_percent(step.percent, rate_path.field("quantity_breaks").index(*index).field("percent"));
            }
            let pieces = last.saturating_sub(first).saturating_add(1);
            let label = format!("{} pieces {first} to {last}", deliverable.id);
            let draft = self.rounded_unit(piece).multiply(pieces, None);
            parts.push(self.push_part(&deliverable.id, label, draft, path));
        }
        self.tape.sum(&parts, &[])
    }
}
