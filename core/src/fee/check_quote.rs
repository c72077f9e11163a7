use super::check_explanation::Amounts;
use super::{Expectation, LineKind, Quote, QuoteLine, ShareRole, SupplyLine, SupplySubject, Totals, WithholdingBearer};
use crate::check::{Code, Issue, Issues, Path};
use crate::influencer::CommissionTreatment;
use crate::money::{Money, MoneyError};

impl Quote {
    /// Finds whether the amounts still add up: each to its explanation, the lines to the totals, the totals to each other,
    /// commissions, taxes and withholding to theirs, the shares and the instalments to what the brand pays. `path` is where
    /// the quote lies in the whole input.
    ///
    /// What only the documents can tell is not checked: list amounts, unit prices and the base of a fixed discount.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let found = self.totals.payable.currency();
        if found != self.currency {
            // Every amount would say the same.
            let error = MoneyError::CurrencyMismatch(self.currency, found);
            return issues.push(amount_issue(&error, &path.field("currency")));
        }
        self.check_explanations(path, issues);
        self.check_totals(&path.field("totals"), issues);
        self.check_taxes(path, issues);
        self.check_shares(&path.field("shares"), issues);
        if !self.instalments.is_empty() {
            let parts: Vec<Money> = self.instalments.iter().map(|part| part.amount).collect();
            check_sum(self.totals.payable, &parts, &path.field("instalments"), "the instalments", issues);
        }
        if let Some(expected) = &self.expectation {
            self.check_expectation(expected, &path.field("expectation"), issues);
        }
    }

    /// Each total is the sum of its parts.
    fn check_totals(&self, path: &Path, issues: &mut Issues) {
        let t = &self.totals;
        let commissions = |on_top: bool| -> Vec<Money> {
            let lines = self.commissions.iter();
            let wanted = |treatment| (treatment == CommissionTreatment::OnTop) == on_top;
            lines.filter(|line| wanted(line.treatment)).map(|line| line.amount).collect()
        };
        let taxes = |to_brand: bool| -> Vec<Money> {
            let lines = self.supplies.iter();
            lines.filter(|line| self.is_to_brand(line) == Some(to_brand)).map(|line| line.tax).collect()
        };
        let withheld: Vec<Money> = self.withholding.iter().map(|line| line.amount).collect();
        let borne = t.withholding_borne.unwrap_or(Money::zero(self.currency));
        t.check_lines(&self.lines, path, issues);
        let mut expect = |field: &'static str, total: Money, parts: &[Money], what: &str| {
            check_sum(total, parts, &path.field(field), what, issues);
        };
        expect("commissions_on_top", t.commissions_on_top, &commissions(true), "the commissions");
        expect("tax", t.tax, &taxes(true), "the supplies");
        let bears = self.withholding.iter().filter(|line| line.borne_by == Some(WithholdingBearer::Brand));
        let bears: Vec<Money> = bears.map(|line| line.amount).collect();
        expect("withholding_borne", borne, &bears, "the lines");
        expect("commissions_deducted", t.commissions_deducted, &commissions(false), "the commissions");
        expect("tax_on_commissions_deducted", t.tax_on_commissions_deducted, &taxes(false), "the supplies");
        expect("withholding", t.withholding, &withheld, "the lines");
        t.check_stages(&self.lines, path, issues);
    }

    /// What is expected adds up by itself, and stands line by line beside what is owed.
    fn check_expectation(&self, expected: &Expectation, path: &Path, issues: &mut Issues) {
        let lines = path.field("lines");
        // What the card adds or takes off by itself may depend on the results.
        let fixed = |lines: &[QuoteLine]| lines.iter().filter(|line| !line.kind.is_by_card()).count();
        let (count, most) = (fixed(&expected.lines), fixed(&self.lines));
        if count != most {
            let message = format!("{count} lines are expected, but the quote has {most}");
            issues
                .push(Issue::new(Code::ItemCount, lines.clone(), message).with("count", count).with("expected", most));
        }
        let amounts = Amounts {
            currency: self.currency,
            lines: &expected.lines,
            parts: &expected.parts,
            totals: &expected.totals,
            commissions: &[],
            gifted_value: None,
            own_costs: None,
        };
        amounts.check_lines(&lines, issues);
        amounts.check_parts(&path.field("parts"), issues);
        expected.totals.check_lines(&expected.lines, &path.field("totals"), issues);
        expected.totals.check_stages(&expected.lines, &path.field("totals"), issues);
    }

    /// Whether the brand is supplied with it, rather than the influencer; neither is with what the principal buys.
    fn is_to_brand(&self, line: &SupplyLine) -> Option<bool> {
        match line.subject {
            SupplySubject::Fee | SupplySubject::Costs => Some(true),
            SupplySubject::Commission => {
                let mut of = self.commissions.iter().filter(|one| one.representative == line.supplier);
                Some(of.any(|one| one.treatment == CommissionTreatment::OnTop))
            }
            SupplySubject::Purchase => None,
        }
    }

    /// The commissions of who sells in their own name: on top, or those that they keep of the fee.
    fn of_principal(&self, on_top: bool) -> Vec<Money> {
        let own = self.commissions.iter().filter(|line| self.principal.as_ref() == Some(&line.representative));
        own.filter(|line| (line.treatment == CommissionTreatment::OnTop) == on_top).map(|line| line.amount).collect()
    }

    /// What is supplied is what the tax is taken of, and each commission has the tax that is charged on it.
    fn check_taxes(&self, path: &Path, issues: &mut Issues) {
        let commission = |id| self.commissions.iter().find(|line| line.representative == id);
        for (place, line) in self.supplies.iter().enumerate() {
            let supplied = match line.subject {
                SupplySubject::Fee => self.fee_supplied(line),
                SupplySubject::Costs => vec![self.totals.pass_through_costs],
                SupplySubject::Commission => {
                    commission(line.supplier.clone()).map(|line| line.amount).into_iter().collect()
                }
                SupplySubject::Purchase => {
                    let paid = [self.totals.gross_fee, self.totals.pass_through_costs];
                    paid.into_iter().chain(self.of_principal(false).into_iter().map(Money::negated)).collect()
                }
            };
            let at = path.field("supplies").index(place).field("taxable");
            check_sum(line.taxable, &supplied, &at, "the amounts supplied", issues);
        }
        for (place, line) in self.commissions.iter().enumerate() {
            let supplies = self.supplies.iter().filter(|supply| supply.subject == SupplySubject::Commission);
            let taxes = supplies.filter(|supply| supply.supplier == line.representative).map(|supply| supply.tax);
            let at = path.field("commissions").index(place).field("tax");
            check_sum(line.tax, &taxes.collect::<Vec<_>>(), &at, "the supplies", issues);
            if !line.people.is_empty() {
                let people: Vec<Money> = line.people.iter().map(|person| person.amount).collect();
                let at = path.field("commissions").index(place).field("people");
                check_sum(line.amount, &people, &at, "what the people get", issues);
            }
        }
    }

    /// What a supply of the fee is made of: its lines, or the gross fee less what other supplies of it name.
    fn fee_supplied(&self, supply: &SupplyLine) -> Vec<Money> {
        let mut taken = self.lines.iter().filter(|line| line.kind == LineKind::TaxIncluded);
        let mut amounts = |supply: &SupplyLine| -> Vec<Money> {
            let taken = if supply.prices_include_tax { taken.next() } else { None };
            let ids = &supply.lines;
            let named = |line: &&QuoteLine| line.id.as_ref().is_some_and(|id| ids.contains(id));
            let of = self.lines.iter().filter(named).chain(taken.filter(|_| !ids.is_empty()));
            of.map(|line| line.amount).collect()
        };
        // In their order, so that each finds the line that takes its tax out.
        let fees = self.supplies.iter().filter(|other| other.subject == SupplySubject::Fee);
        let mut all: Vec<(&SupplyLine, Vec<Money>)> = fees.map(|other| (other, amounts(other))).collect();
        if !supply.lines.is_empty() {
            let own = all.iter_mut().find(|(other, _)| std::ptr::eq(*other, supply));
            return own.map(|(_, amounts)| std::mem::take(amounts)).unwrap_or_default();
        }
        let less = all.into_iter().flat_map(|(_, amounts)| amounts).map(Money::negated);
        std::iter::once(self.totals.gross_fee).chain(self.of_principal(true)).chain(less).collect()
    }

    /// Everybody's shares are what the quote gives them, and add up to what the brand pays.
    fn check_shares(&self, path: &Path, issues: &mut Issues) {
        let t = &self.totals;
        let of = |role: ShareRole| -> Vec<Money> {
            self.shares.iter().filter(|share| share.role == role).map(|share| share.amount).collect()
        };
        let representatives = [t.commissions_on_top, t.commissions_deducted];
        let tax = [t.tax, t.tax_on_commissions_deducted];
        for (totals, role, what) in [
            (&[t.net_to_influencer][..], ShareRole::Influencer, "the influencer's shares"),
            (&representatives, ShareRole::Representative, "the representatives' shares"),
            (&tax, ShareRole::Tax, "the tax authorities' shares"),
            (&[t.withholding], ShareRole::Withholding, "the shares withheld"),
        ] {
            match Money::sum(self.currency, totals.iter().copied()) {
                Ok(total) => check_sum(total, &of(role), path, what, issues),
                Err(error) => issues.push(amount_issue(&error, path)),
            }
        }
        let shares: Vec<Money> = self.shares.iter().map(|share| share.amount).collect();
        check_sum(t.payable, &shares, path, "the shares", issues);
    }
}

impl Totals {
    /// The totals of lines are their sums.
    fn check_lines(&self, lines: &[QuoteLine], path: &Path, issues: &mut Issues) {
        let mut expect = |field: &'static str, total: Money, wanted: fn(LineKind) -> bool| {
            let parts: Vec<Money> = lines.iter().filter(|line| wanted(line.kind)).map(|line| line.amount).collect();
            check_sum(total, &parts, &path.field(field), "the lines", issues);
        };
        expect("creative_fees", self.creative_fees, |kind| kind == LineKind::CreativeFee);
        expect("add_ons", self.add_ons, LineKind::is_add_on);
        expect("discounts", self.discounts, LineKind::is_discount);
        expect("rounding", self.rounding, |kind| kind == LineKind::Rounding);
        let taken = self.tax_included.unwrap_or(Money::zero(self.fee.currency()));
        expect("tax_included", taken, |kind| kind == LineKind::TaxIncluded);
        expect("pass_through_costs", self.pass_through_costs, |kind| kind == LineKind::PassThrough);
    }

    /// The totals of other totals are the sums of these.
    fn check_stages(&self, lines: &[QuoteLine], path: &Path, issues: &mut Issues) {
        let at_cost = lines.iter().filter(|line| line.kind == LineKind::PassThrough).filter_map(|line| line.base);
        let borne = self.withholding_borne.unwrap_or(Money::zero(self.payable.currency()));
        let net: Vec<Money> = [self.gross_fee, self.pass_through_costs, borne]
            .into_iter()
            .chain([self.commissions_deducted, self.tax_on_commissions_deducted, self.withholding].map(Money::negated))
            .chain(at_cost.map(Money::negated))
            .collect();
        let mut expect = |field: &'static str, total: Money, parts: &[Money]| {
            check_sum(total, parts, &path.field(field), "its stages", issues);
        };
        let taken = self.tax_included.unwrap_or(Money::zero(self.fee.currency()));
        expect("fee", self.fee, &[self.creative_fees, self.add_ons, self.discounts, self.rounding, taken]);
        expect("gross_fee", self.gross_fee, &[self.fee, self.gross_up]);
        let payable = [self.gross_fee, self.pass_through_costs, self.commissions_on_top, self.tax, borne];
        expect("payable", self.payable, &payable);
        expect("net_to_influencer", self.net_to_influencer, &net);
    }
}

/// Finds whether parts add up to a total.
pub(crate) fn check_sum(total: Money, parts: &[Money], path: &Path, what: &str, issues: &mut Issues) {
    match Money::sum(total.currency(), parts.iter().copied()) {
        Ok(sum) if sum == total => {}
        Ok(sum) => {
            let message = format!("{what} add up to {sum}, not to {total}");
            let issue = Issue::new(Code::SumMismatch, path.clone(), message);
            issues.push(issue.with("sum", sum).with("total", total));
        }
        Err(error) => issues.push(amount_issue(&error, path)),
    }
}

pub(super) fn amount_issue(error: &MoneyError, path: &Path) -> Issue {
    let code = match error {
        MoneyError::CurrencyMismatch(..) => Code::CurrencyMismatch,
        _ => Code::AmountTooLarge,
    };
    Issue::new(code, path.clone(), error.to_string())
}
