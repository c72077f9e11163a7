use super::{LineKind, Quote};
use crate::check::{Code, Issue, Issues, Path};
use crate::money::{Money, MoneyError};

impl Quote {
    /// Finds whether the amounts still add up: the lines to the totals, the totals to each other, the shares and the
    /// instalments to what the brand pays. `path` is where the quote lies in the whole input.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let totals = path.field("totals");
        let t = &self.totals;
        let of = |wanted: fn(LineKind) -> bool| -> Vec<Money> {
            self.lines.iter().filter(|line| wanted(line.kind)).map(|line| line.amount).collect()
        };
        let mut expect = |field: &'static str, total: Money, parts: &[Money], what: &str| {
            compare(total, parts, totals.field(field), what, issues);
        };
        expect("creative_fees", t.creative_fees, &of(|kind| kind == LineKind::CreativeFee), "the lines");
        expect("add_ons", t.add_ons, &of(LineKind::is_add_on), "the lines");
        expect("discounts", t.discounts, &of(|kind| kind == LineKind::Discount), "the lines");
        expect("rounding", t.rounding, &of(|kind| kind == LineKind::Rounding), "the lines");
        expect("fee", t.fee, &[t.creative_fees, t.add_ons, t.discounts, t.rounding], "its stages");
        expect("gross_fee", t.gross_fee, &[t.fee, t.gross_up], "its stages");
        expect("pass_through_costs", t.pass_through_costs, &of(|kind| kind == LineKind::PassThrough), "the lines");
        let payable = [t.gross_fee, t.pass_through_costs, t.commissions_on_top, t.tax];
        expect("payable", t.payable, &payable, "its stages");
        let shares: Vec<Money> = self.shares.iter().map(|share| share.amount).collect();
        compare(t.payable, &shares, path.field("shares"), "the shares", issues);
        if !self.instalments.is_empty() {
            let parts: Vec<Money> = self.instalments.iter().map(|part| part.amount).collect();
            compare(t.payable, &parts, path.field("instalments"), "the instalments", issues);
        }
    }
}

impl LineKind {
    /// Whether lines of this kind count as add-ons.
    #[must_use]
    pub fn is_add_on(self) -> bool {
        !matches!(self, Self::CreativeFee | Self::PassThrough | Self::Discount | Self::Rounding)
    }
}

fn compare(total: Money, parts: &[Money], path: Path, what: &str, issues: &mut Issues) {
    match Money::sum(total.currency(), parts.iter().copied()) {
        Ok(sum) if sum == total => {}
        Ok(sum) => {
            let message = format!("{what} add up to {sum}, not to {total}");
            issues.push(Issue::new(Code::SumMismatch, path, message).with("sum", sum).with("total", total));
        }
        Err(error) => {
            let code = match error {
                MoneyError::CurrencyMismatch(..) => Code::CurrencyMismatch,
                _ => Code::AmountTooLarge,
            };
            issues.push(Issue::new(code, path, error.to_string()));
        }
    }
}
