use super::Pricing;
use crate::fee::tape::NodeId;
use crate::fee::{LineKind, QuoteLine};
use crate::money::{Fraction, RoundTo, RoundingMode};
use crate::rate_card::MinimumFeeRule;

impl Pricing<'_> {
    /// What raises the fee to the least that the influencer works for, where the card says so; `fee_lines` are what the fee
    /// is the sum of so far. The minimum is rounded up to the minor unit, whatever the deal rounds to.
    ///
    /// It is the least for what was booked: what lateness, early removal and missed guarantees take off comes off the raised
    /// fee, and where nothing was delivered nothing is raised.
    pub(super) fn raise_to_minimum(&mut self, fee_lines: &[NodeId]) -> Option<NodeId> {
        let minimum = self.version.minimum_fee?;
        if self.version.minimum_fee_rule != MinimumFeeRule::Raise {
            return None;
        }
        // Other quantities may need no raise.
        self.tape.by_amounts = true;
        if self.settled().is_some() && self.quantities.iter().all(|pieces| *pieces == 0) {
            return None;
        }
        let path = self.version_path.field("minimum_fee");
        let is_kept = |node: &&NodeId| {
            let line = self.tape.line_of(**node).and_then(|line| self.lines.get(line));
            line.is_none_or(|line| !line.kind.is_reduction())
        };
        let fee_lines: Vec<NodeId> = fee_lines.iter().filter(is_kept).copied().collect();
        let fee_lines = fee_lines.as_slice();
        let least = self.price(&minimum, &path).round(&RoundTo::minor_unit(RoundingMode::Ceiling));
        // A minimum beyond the limit raises nothing; it fails as a part.
        if !least.has_failed() && least.value() <= self.tape.sum(fee_lines, &[]).value() {
            return None;
        }
        let deal = self.deal;
        let least = self.push_part(&deal.id, "the minimum fee".to_owned(), least, &path);
        let draft = self.tape.sum(&[least], fee_lines);
        if draft.value() <= Fraction::ZERO {
            return None;
        }
        let line = QuoteLine {
            unit_price: Some(minimum),
            ..self.line(LineKind::MinimumFee, None, "raised to the minimum fee")
        };
        Some(self.push_line(line, draft, &path))
    }
}
