use super::{MakeGood, PerformanceTerm};
use crate::check::Path;
use crate::fee::rules::{Fees, Pricing};
use crate::fee::tape::{Draft, NodeId};
use crate::fee::{LineKind, QuoteLine};
use crate::money::Money;

impl Pricing<'_> {
    /// The lines of what depends on results and on how the deal is kept, after all others but the rounding: first what is
    /// added, then what is taken off.
    pub(in crate::fee) fn perform(&mut self, fees: &mut Fees) -> Vec<MakeGood> {
        let deal = self.deal;
        let list = self.deal_path.field("performance");
        for (place, term) in deal.performance.iter().enumerate() {
            let at = list.index(place);
            match term {
                PerformanceTerm::Bonus(term) => self.bonus(term, fees, &at),
                PerformanceTerm::Affiliate(term) => self.affiliate(term, fees, &at),
                PerformanceTerm::Guarantee(_)
                | PerformanceTerm::LateDelivery(_)
                | PerformanceTerm::EarlyRemoval(_)
                | PerformanceTerm::AdSpendCap(_) => {}
            }
        }
        self.extra_revisions(fees);
        self.extra_ad_spend(fees);
        let mut make_goods = Vec::new();
        for (place, term) in deal.performance.iter().enumerate() {
            let at = list.index(place);
            match term {
                PerformanceTerm::Guarantee(term) => make_goods.extend(self.guarantee(term, fees, &at)),
                PerformanceTerm::LateDelivery(term) => self.late_delivery(term, fees, &at),
                PerformanceTerm::EarlyRemoval(term) => self.early_removal(term, fees, &at),
                PerformanceTerm::Bonus(_) | PerformanceTerm::Affiliate(_) | PerformanceTerm::AdSpendCap(_) => {}
            }
        }
        make_goods
    }

    /// A line that adds to the fee.
    pub(super) fn add(&mut self, line: QuoteLine, draft: Draft, fees: &mut Fees, blame: &Path) {
        let draft = self.rounded_line(draft);
        fees.add_ons.push(self.push_line(line, draft, blame));
    }

    /// A line that takes off: at most what is left, so that no fee is below zero.
    pub(super) fn take_off(&mut self, line: QuoteLine, draft: Draft, fees: &mut Fees, blame: &Path) {
        let mut draft = self.rounded_line(draft);
        let before: Vec<NodeId> =
            [&fees.creative_fees, &fees.add_ons, &fees.discounts].into_iter().flatten().copied().collect();
        let left = self.tape.sum(&before, &[]).value();
        if draft.value() > left {
            draft = draft.at_most(left, None);
        }
        fees.discounts.push(self.push_line(line, draft.negate(), blame));
    }

    /// A value within the bounds of its term.
    pub(super) fn bounded(&self, mut draft: Draft, floor: Option<Money>, cap: Option<Money>, path: &Path) -> Draft {
        if let Some(cap) = cap {
            draft = draft.at_most(cap.fraction(), Some(path.field("cap").field("amount")));
        }
        if let Some(floor) = floor {
            draft = draft.at_least(floor.fraction(), Some(path.field("floor").field("amount")));
        }
        draft
    }

    /// The creative fees of the deliverables at these places.
    pub(super) fn fees_of(&self, places: &[usize], fees: &Fees) -> Draft {
        let nodes: Vec<NodeId> = places.iter().filter_map(|place| fees.creative_fees.get(*place).copied()).collect();
        self.tape.sum(&nodes, &[])
    }
}

impl LineKind {
    /// Whether lines of this kind take something off for how the deal was kept.
    #[must_use]
    pub fn is_reduction(self) -> bool {
        matches!(self, Self::Guarantee | Self::LateDelivery | Self::EarlyRemoval)
    }

    /// Whether lines of this kind add something for what was reached or done.
    #[must_use]
    pub fn is_performance(self) -> bool {
        matches!(self, Self::Bonus | Self::Affiliate | Self::ExtraRevisions | Self::ExtraAdSpend)
    }
}
