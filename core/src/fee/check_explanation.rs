use super::check_quote::amount_issue;
use super::{
    Action, CommissionLine, ExplainedAmount, Explanation, LineKind, Quote, QuoteLine, QuotePart, Step, Totals,
};
use crate::check::{Code, Issue, Issues, Path, Segment};
use crate::money::{Currency, Fraction, FractionError, Increment, Money, MoneyError, RoundTo, RoundingMode};

/// The amounts that explanations may name: those of a quote, or of what it expects.
pub(super) struct Amounts<'a> {
    pub(super) currency: Currency,
    pub(super) lines: &'a [QuoteLine],
    pub(super) parts: &'a [QuotePart],
    pub(super) totals: &'a Totals,
    pub(super) commissions: &'a [CommissionLine],
    pub(super) gifted_value: Option<&'a ExplainedAmount>,
    pub(super) own_costs: Option<&'a ExplainedAmount>,
}

impl Quote {
    /// Finds whether each amount is what its explanation comes to, step by step.
    pub(super) fn check_explanations(&self, path: &Path, issues: &mut Issues) {
        let amounts = self.amounts();
        let (gifted_value, own_costs) = (self.gifted_value.as_ref(), self.own_costs.as_ref());
        amounts.check_lines(&path.field("lines"), issues);
        amounts.check_parts(&path.field("parts"), issues);
        self.check_offers(&amounts, path, issues);
        for (explained, field) in [(gifted_value, "gifted_value"), (own_costs, "own_costs")] {
            if let Some(explained) = explained {
                amounts.check_explained(explained.amount, &explained.explanation, &path.field(field), issues);
            }
        }
        if let Some(explanation) = &self.gross_up {
            amounts.check_explanation(explanation, &path.field("gross_up"), issues);
            let at = path.field("totals").field("gross_fee");
            amounts.check_shown(self.totals.gross_fee, explanation.result(), &at, issues);
        }
        for (place, line) in self.commissions.iter().enumerate() {
            let at = path.field("commissions").index(place);
            amounts.check_explained(line.amount, &line.explanation, &at, issues);
            // The last that is grossed up gets what remains, whatever its percentage makes of its base.
            if let Some(expected) = line.explanation.value_before(|action| action == Action::Percent) {
                amounts.check_shown(line.base, &expected, &at.field("base"), issues);
            }
        }
        for (place, line) in self.supplies.iter().enumerate() {
            let at = path.field("supplies").index(place);
            for (place, explanation) in line.explanations.iter().enumerate() {
                amounts.check_explanation(explanation, &at.field("explanations").index(place), issues);
            }
            match Fraction::sum(line.explanations.iter().map(Explanation::result)) {
                Ok(tax) => amounts.check_shown(line.tax, &tax, &at.field("tax"), issues),
                Err(_) => issues.push(too_large(&at.field("tax"))),
            }
        }
        for (place, line) in self.withholding.iter().enumerate() {
            let at = path.field("withholding").index(place);
            amounts.check_explained(line.amount, &line.explanation, &at, issues);
            amounts.check_shown(line.base, &line.explanation.start, &at.field("base"), issues);
        }
    }
}

impl Quote {
    /// The amounts that explanations of the quote may name.
    fn amounts(&self) -> Amounts<'_> {
        Amounts {
            currency: self.currency,
            lines: &self.lines,
            parts: &self.parts,
            totals: &self.totals,
            commissions: &self.commissions,
            gifted_value: self.gifted_value.as_ref(),
            own_costs: self.own_costs.as_ref(),
        }
    }

    /// Finds whether an amount at `amount_path` beside the quote is what the explanation at `path` comes to.
    pub(super) fn check_explained(
        &self,
        amount: Money,
        explanation: &Explanation,
        path: &Path,
        amount_path: &Path,
        issues: &mut Issues,
    ) {
        let amounts = self.amounts();
        amounts.check_explanation(explanation, &path.field("explanation"), issues);
        amounts.check_shown(amount, explanation.result(), amount_path, issues);
    }

    /// Price bands and renewals are what their explanations come to.
    fn check_offers(&self, amounts: &Amounts<'_>, path: &Path, issues: &mut Issues) {
        if let Some(bands) = &self.price_bands {
            let at = path.field("price_bands");
            for (field, band) in [("list", &bands.list), ("floor", &bands.floor), ("opening", &bands.opening)] {
                amounts.check_explained(band.amount, &band.explanation, &at.field(field), issues);
            }
        }
        for (place, renewal) in self.renewals.iter().enumerate() {
            let at = path.field("renewals").index(place);
            amounts.check_explained(renewal.amount, &renewal.explanation, &at, issues);
            // An agreed price starts from the deal instead.
            if renewal.explanation.from.is_none() {
                amounts.check_shown(renewal.now, &renewal.explanation.start, &at.field("now"), issues);
            }
        }
    }
}

impl Amounts<'_> {
    /// Finds whether the amounts on the way to the lines, at `path`, are what their explanations come to.
    pub(super) fn check_parts(&self, path: &Path, issues: &mut Issues) {
        for (place, part) in self.parts.iter().enumerate() {
            self.check_explained(part.amount, &part.explanation, &path.index(place), issues);
        }
    }

    /// Finds whether the lines at `path` are what their explanations come to.
    pub(super) fn check_lines(&self, path: &Path, issues: &mut Issues) {
        for (place, line) in self.lines.iter().enumerate() {
            let at = path.index(place);
            self.check_explained(line.amount, &line.explanation, &at, issues);
            if let (Some(base), Some(expected)) = (line.base, line.base_explained()) {
                self.check_shown(base, &expected, &at.field("base"), issues);
            }
        }
    }

    /// The explanation of what lies at `path` holds by itself, and comes to the amount there.
    fn check_explained(&self, amount: Money, explanation: &Explanation, path: &Path, issues: &mut Issues) {
        self.check_explanation(explanation, &path.field("explanation"), issues);
        self.check_shown(amount, explanation.result(), &path.field("amount"), issues);
    }

    fn check_explanation(&self, explanation: &Explanation, path: &Path, issues: &mut Issues) {
        self.check_start(explanation, path, issues);
        explanation.check_steps(&path.field("steps"), issues);
    }

    /// What stands in the quote is an exact value as it is shown: half-up in minor units.
    fn check_shown(&self, amount: Money, exact: &Fraction, path: &Path, issues: &mut Issues) {
        let shown = exact.to_money(self.currency, &RoundTo::minor_unit(RoundingMode::HalfUp));
        match shown {
            Ok(shown) if shown == amount => {}
            Ok(_) if amount.currency() != self.currency => {
                let error = MoneyError::CurrencyMismatch(self.currency, amount.currency());
                issues.push(amount_issue(&error, path));
            }
            Ok(shown) => {
                let message = format!("the explanation comes to {shown}, not to {amount}");
                let issue = Issue::new(Code::SumMismatch, path.clone(), message);
                issues.push(issue.with("sum", shown).with("total", amount));
            }
            Err(_) => issues.push(too_large(path)),
        }
    }

    /// The first value is the sum of the amounts that it names.
    fn check_start(&self, explanation: &Explanation, path: &Path, issues: &mut Issues) {
        if explanation.from.is_some() {
            return;
        }
        let mut values = Vec::new();
        for (field, paths, negative) in [("sum_of", &explanation.sum_of, false), ("less", &explanation.less, true)] {
            for (place, named) in paths.iter().enumerate() {
                match self.value_at(named) {
                    Some(value) => values.push(if negative { value.negated() } else { value }),
                    None => {
                        let message = format!("the quote has no amount at `{named}`");
                        issues.push(Issue::new(Code::UnknownReference, path.field(field).index(place), message));
                        return;
                    }
                }
            }
        }
        match Fraction::sum(&values) {
            Ok(sum) if sum == explanation.start => {}
            Ok(sum) => issues.push(mismatch(&sum, &explanation.start, &path.field("start"), "the amounts named")),
            Err(_) => issues.push(too_large(&path.field("start"))),
        }
    }

    /// The value at a place of the quote. What has an explanation counts by that: an amount that differs from its own is
    /// said there, and not again wherever it is named.
    fn value_at(&self, path: &Path) -> Option<Fraction> {
        let steps = path.segments();
        let (names, places): (Vec<&Segment>, Vec<&Segment>) =
            steps.iter().partition(|step| matches!(step, Segment::Field(_)));
        let name = |place: usize| match names.get(place) {
            Some(Segment::Field(name)) => name.as_ref(),
            _ => "",
        };
        let explanation = match (name(0), name(1), places.as_slice()) {
            ("totals", total, []) => return self.totals.by_name(total).map(|amount| Fraction::from(amount.decimal())),
            ("lines", "explanation", [Segment::Index(place)]) => {
                return Some(self.lines.get(*place)?.explanation.result().clone());
            }
            ("parts", "explanation", [Segment::Index(place)]) => {
                return Some(self.parts.get(*place)?.explanation.result().clone());
            }
            ("lines", "list_amount", [Segment::Index(place)]) => {
                return self.lines.get(*place)?.list_amount.map(|list| Fraction::from(list.decimal()));
            }
            ("lines", "amount", [Segment::Index(place)]) => &self.lines.get(*place)?.explanation,
            ("gifted_value", "amount", []) => &self.gifted_value?.explanation,
            ("own_costs", "amount", []) => &self.own_costs?.explanation,
            ("commissions", "amount", [Segment::Index(place)]) => &self.commissions.get(*place)?.explanation,
            _ => return None,
        };
        let shown = explanation.result().to_money(self.currency, &RoundTo::minor_unit(RoundingMode::HalfUp));
        shown.ok().map(|amount| Fraction::from(amount.decimal()))
    }
}

impl QuoteLine {
    /// What the base is by the explanation, where it is said there: the value of which a percentage is taken, and of costs
    /// the cost itself.
    fn base_explained(&self) -> Option<Fraction> {
        if self.kind != LineKind::PassThrough {
            return self.explanation.value_before(|action| action == Action::Percent);
        }
        let steps = &self.explanation.steps;
        // The spread of an exchange is added before the markup, and is a part of the cost.
        let is_spread = |step: &Step| step.from.as_ref().is_some_and(|from| from.last_name() == "spread_percent");
        let marks_up = |step: &Step| step.action == Action::AddPercent && !is_spread(step);
        let end = steps.iter().position(|step| marks_up(step) || step.action == Action::Round)?;
        let before = end.checked_sub(1).and_then(|place| steps.get(place));
        let cost = before.map_or(&self.explanation.start, |step| &step.result).clone();
        let rounding = steps.iter().find(|step| step.action == Action::Round)?;
        rounding.apply(&cost).ok()
    }
}

impl Explanation {
    /// The value after the last step.
    pub(super) fn result(&self) -> &Fraction {
        self.steps.last().map_or(&self.start, |step| &step.result)
    }

    /// The value before the first step of this kind.
    fn value_before(&self, wanted: impl Fn(Action) -> bool) -> Option<Fraction> {
        let place = self.steps.iter().position(|step| wanted(step.action))?;
        let before = place.checked_sub(1).and_then(|before| self.steps.get(before));
        Some(before.map_or(&self.start, |step| &step.result).clone())
    }

    /// Each step's result is what its action makes of the value before.
    fn check_steps(&self, path: &Path, issues: &mut Issues) {
        let mut value = &self.start;
        for (place, step) in self.steps.iter().enumerate() {
            let at = path.index(place).field("result");
            match step.apply(value) {
                Ok(result) if result == step.result => {}
                Ok(result) => issues.push(mismatch(&result, &step.result, &at, "the step")),
                Err(error) => issues.push(Issue::new(Code::SumMismatch, at, error.to_string())),
            }
            value = &step.result;
        }
    }
}

impl Step {
    /// What the step makes of the value before.
    fn apply(&self, value: &Fraction) -> Result<Fraction, FractionError> {
        let hundred = Fraction::from(100_u32);
        let operand = self.operand.clone().unwrap_or_default();
        match self.action {
            Action::Multiply => value.checked_mul(&operand),
            Action::Divide => value.checked_div(&operand),
            Action::Percent => value.checked_mul(&operand)?.checked_div(&hundred),
            Action::AddPercent => value.checked_mul(&hundred.checked_add(&operand)?)?.checked_div(&hundred),
            Action::LessPercent => value.checked_mul(&hundred.checked_sub(&operand)?)?.checked_div(&hundred),
            Action::ExcludePercent => value.checked_mul(&hundred)?.checked_div(&hundred.checked_add(&operand)?),
            Action::GrossUp => value.checked_mul(&hundred)?.checked_div(&hundred.checked_sub(&operand)?),
            Action::Add => value.checked_add(&operand),
            Action::Subtract => value.checked_sub(&operand),
            Action::AtLeast => Ok(value.max(&operand).clone()),
            Action::AtMost => Ok(value.min(&operand).clone()),
            Action::Negate => Ok(value.negated()),
            Action::Round => {
                let step = operand.to_decimal().and_then(|step| Increment::new(step).ok());
                let step = step.ok_or(FractionError::TooPrecise)?;
                value.round(step, self.mode.unwrap_or_default()).map(Fraction::from)
            }
        }
    }
}

fn mismatch(found: &Fraction, said: &Fraction, path: &Path, what: &str) -> Issue {
    let message = format!("{what} come to {found}, not to {said}");
    Issue::new(Code::SumMismatch, path.clone(), message).with("sum", found).with("total", said)
}

fn too_large(path: &Path) -> Issue {
    let message = "the explanation comes to more than the largest amount that can be computed with";
    Issue::new(Code::AmountTooLarge, path.clone(), message)
}
