use std::collections::BTreeSet;

use super::Pricing;
use super::reduction::Reduction;
use crate::fee::LineKind;
use crate::fee::tape::NodeId;

impl Pricing<'_> {
    /// What is taken off each deliverable at the card's price that is booked early: the longest step that the days from
    /// the quote to the publication reach. What has pieces in a bundle has none.
    pub(super) fn early_bird(&mut self, creative_fees: &[NodeId], bundled: &BTreeSet<usize>) -> Vec<NodeId> {
        let (Some(timing), Some(on)) = (&self.version.timing, self.deal.quoted_on) else { return Vec::new() };
        let path = self.version_path.field("timing").field("early_bird");
        let mut taken = Vec::new();
        for (place, deliverable) in self.at_card_price().into_iter().filter(|(place, _)| !bundled.contains(place)) {
            let (Some(publish), Some(fee)) = (deliverable.publish, creative_fees.get(place)) else { continue };
            let days = on.days_until(publish.first_day);
            let reached = timing.early_bird.iter().enumerate().filter(|(_, step)| days >= i64::from(step.from_days));
            let Some((index, step)) = reached.max_by_key(|(_, step)| step.from_days) else { continue };
            let reduction = Reduction {
                kind: LineKind::EarlyBird,
                id: Some(&deliverable.id),
                label: format!("early bird: {days} days ahead"),
                percent: step.percent,
                from: path.index(index).field("percent"),
            };
            let base = self.tape.sum(&[*fee], &[]);
            let blame = self.deal_path.field("deliverables").index(place);
            taken.push(self.reduction(&reduction, base, &blame));
        }
        taken
    }
}
