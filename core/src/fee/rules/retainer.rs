use super::Pricing;
use crate::fee::tape::NodeId;
use crate::fee::{LineKind, QuoteLine};

impl Pricing<'_> {
    /// The line of the retainer: its monthly fee times its months.
    pub(in crate::fee) fn retainer(&mut self) -> Option<NodeId> {
        let retainer = self.deal.retainer.as_ref()?;
        // The checks have found the rate.
        let (index, rate) = retainer.find_rate(self.version)?;
        let path = self.deal_path.field("retainer");
        let listed =
            self.price(&rate.monthly_fee, &self.version_path.field("retainers").index(index).field("monthly_fee"));
        let mut line = QuoteLine {
            unit_price: Some(rate.monthly_fee),
            quantity: Some(retainer.months),
            ..self.line(LineKind::CreativeFee, Some(&retainer.id), rate.name.as_str())
        };
        let times = |pricing: &Self, draft| {
            let months = pricing.rounded_unit(draft).multiply(retainer.months, Some(path.field("months")));
            pricing.rounded_line(months)
        };
        let draft = match &retainer.fee_override {
            Some(agreed) => {
                line.list_amount = self.shown_amount(times(self, listed));
                line.unit_price = Some(agreed.monthly_fee);
                line.reason = Some(agreed.reason.clone());
                self.price(&agreed.monthly_fee, &path.field("override").field("monthly_fee"))
            }
            None => listed,
        };
        let draft = times(self, draft);
        Some(self.push_line(line, draft, &path))
    }
}
