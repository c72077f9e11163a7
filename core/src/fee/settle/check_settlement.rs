use super::{MakeGood, Settlement};
use crate::check::{Code, Issue, Issues, Path};
use crate::fee::{LineKind, Quote, check_sum};
use crate::money::{Fraction, Money};

impl Settlement {
    /// Finds whether the amounts of a stored settlement still add up: those of its quote, performance and reductions to its
    /// lines, what was paid with what is due or goes back to the payable total, and what makes good to its explanation.
    /// `path` is where the settlement lies in the whole input.
    ///
    /// What only the documents can tell is not checked: what the quote asked before, what was paid, and what was reached.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let at = path.field("settled");
        self.settled.check(&at, issues);
        let mut expect = |field: &'static str, total: Money, wanted: fn(LineKind) -> bool| {
            let lines = self.settled.lines.iter().filter(|line| wanted(line.kind));
            let amounts: Vec<Money> = lines.map(|line| line.amount).collect();
            check_sum(total, &amounts, &path.field(field), "the lines", issues);
        };
        expect("performance", self.performance, LineKind::is_performance);
        expect("reductions", self.reductions, LineKind::is_reduction);
        self.check_balance(path, issues);
        if self.is_final != self.not_yet_known.is_empty() {
            let message = "a settlement is final where everything is known";
            issues.push(Issue::new(Code::Contradiction, path.field("is_final"), message));
        }
        for (place, missed) in self.make_goods.iter().enumerate() {
            missed.check(&self.settled, &path.field("make_goods").index(place), issues);
        }
    }

    /// Paid and due less the refund is the payable total; one of due and refund is zero, and neither is below it.
    fn check_balance(&self, path: &Path, issues: &mut Issues) {
        let currency = self.settled.currency;
        let quoted = Money::sum(currency, [self.quoted_payable]);
        if let Err(error) = quoted {
            let at = path.field("quoted_payable").field("currency");
            issues.push(Issue::new(Code::CurrencyMismatch, at, error.to_string()));
        }
        let parts = [self.paid, self.due, self.refund.negated()];
        check_sum(
            self.settled.totals.payable,
            &parts,
            &path.field("due"),
            "what was paid and what is due or goes back",
            issues,
        );
        for (field, amount) in [("due", self.due), ("refund", self.refund)] {
            if amount.is_negative() {
                let message = format!("{amount} is below zero");
                issues.push(Issue::new(Code::OutOfRange, path.field(field), message).with("value", amount));
            }
        }
        if !self.due.is_zero() && !self.refund.is_zero() {
            let message = "nothing is due where something goes back";
            issues.push(Issue::new(Code::Contradiction, path.field("refund"), message));
        }
    }
}

impl MakeGood {
    fn check(&self, settled: &Quote, path: &Path, issues: &mut Issues) {
        let missing = Fraction::from(self.guaranteed).checked_sub(&self.reached);
        if missing.as_ref() != Ok(&self.missing) {
            let message =
                format!("{} less {} is not {}", self.guaranteed, self.reached.shown(4), self.missing.shown(4));
            issues.push(Issue::new(Code::SumMismatch, path.field("missing"), message));
        }
        for (place, option) in self.options.iter().enumerate() {
            let at = path.field("options").index(place);
            if let (Some(worth), Some(explanation)) = (option.worth, &option.explanation) {
                settled.check_explained(worth, explanation, &at, &at.field("worth"), issues);
            }
        }
    }
}
