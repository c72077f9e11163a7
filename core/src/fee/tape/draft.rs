use crate::check::Path;
use crate::fee::explanation::{Action, Explanation, Step};
use crate::money::{
    Currency, Decimal, Fraction, FractionError, Increment, Money, MoneyError, Percent, RoundTo, RoundingMode,
};

use super::NodeId;

/// An amount in the making: an exact value, and how it came about. Once a step has failed, the others do nothing.
#[derive(Clone)]
pub(in crate::fee) struct Draft {
    pub(super) currency: Currency,
    pub(super) inputs: Vec<Input>,
    pub(super) explanation: Explanation,
    pub(super) value: Result<Fraction, MoneyError>,
    pub(super) quantity: Quantity,
}

/// Which quantities stand in an amount.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::fee) enum Quantity {
    /// None.
    None,
    /// That of one deliverable, as the operand of the step at this place.
    Of {
        /// The deliverable.
        deliverable: usize,
        /// The step.
        step: usize,
    },
    /// Something that cannot be put right by another operand: the sum of several, or a choice by quantity.
    Mixed,
}

/// Another amount of the tape that a draft starts from.
#[derive(Clone, Copy)]
pub(in crate::fee) struct Input {
    pub(in crate::fee) node: NodeId,
    pub(in crate::fee) negative: bool,
}

impl Draft {
    /// Starts from a value of the input.
    pub(in crate::fee) fn from_input(currency: Currency, from: Path, value: Fraction) -> Self {
        Self {
            currency,
            inputs: Vec::new(),
            explanation: Explanation {
                from: Some(from),
                sum_of: Vec::new(),
                less: Vec::new(),
                start: value.clone(),
                steps: Vec::new(),
            },
            value: Ok(value),
            quantity: Quantity::None,
        }
    }

    /// The value so far as an amount, where it has no more digits than that.
    pub(in crate::fee) fn amount(self) -> Option<Money> {
        self.value.ok()?.to_money(self.currency, &RoundTo::minor_unit(RoundingMode::Unnecessary)).ok()
    }

    /// Whether a step has failed.
    pub(in crate::fee) fn has_failed(&self) -> bool {
        self.value.is_err()
    }

    /// An operand could not be computed.
    pub(in crate::fee) fn fail(mut self, error: FractionError) -> Self {
        self.value = self.value.and(Err(error.into()));
        self
    }

    /// Marks that other quantities would change more than one operand.
    pub(in crate::fee) fn with_mixed_quantities(mut self) -> Self {
        self.quantity = Quantity::Mixed;
        self
    }

    /// The value so far; zero once a step has failed.
    pub(in crate::fee) fn value(&self) -> Fraction {
        self.value.clone().unwrap_or_default()
    }

    /// value × operand
    pub(in crate::fee) fn multiply(self, operand: impl Into<Fraction>, from: Option<Path>) -> Self {
        self.step(Action::Multiply, operand.into(), from, Fraction::checked_mul)
    }

    /// value × the quantity of a deliverable, so that the prepared form finds it again
    pub(in crate::fee) fn multiply_quantity(mut self, quantity: u32, deliverable: usize, from: Path) -> Self {
        if self.quantity == Quantity::None {
            self.quantity = Quantity::Of { deliverable, step: self.explanation.steps.len() };
        }
        self.multiply(quantity, Some(from))
    }

    /// value ÷ operand
    pub(in crate::fee) fn divide(self, operand: impl Into<Fraction>, from: Option<Path>) -> Self {
        self.step(Action::Divide, operand.into(), from, Fraction::checked_div)
    }

    /// value × percent ÷ 100
    pub(in crate::fee) fn percent(self, percent: Percent, from: Path) -> Self {
        self.percent_of(percent.decimal().into(), from)
    }

    /// value × percent ÷ 100, of a percentage that may have any number of digits
    pub(in crate::fee) fn percent_of(self, percent: Fraction, from: Path) -> Self {
        self.step(Action::Percent, percent, Some(from), |value, percent| {
            value.checked_mul(percent)?.checked_div(&Fraction::from(100))
        })
    }

    /// value × (100 + percent) ÷ 100
    pub(in crate::fee) fn add_percent(self, percent: Percent, from: Path) -> Self {
        self.step(Action::AddPercent, percent.decimal().into(), Some(from), |value, percent| {
            value.checked_mul(&Fraction::from(100).checked_add(percent)?)?.checked_div(&Fraction::from(100))
        })
    }

    /// value × (100 + the sum of several percentages) ÷ 100
    pub(in crate::fee) fn add_percents(self, percents: Fraction) -> Self {
        self.step(Action::AddPercent, percents, None, |value, percents| {
            value.checked_mul(&Fraction::from(100).checked_add(percents)?)?.checked_div(&Fraction::from(100))
        })
    }

    /// value × (100 − percent) ÷ 100
    pub(in crate::fee) fn less_percent(self, percent: Percent, from: Path) -> Self {
        self.step(Action::LessPercent, percent.decimal().into(), Some(from), |value, percent| {
            value.checked_mul(&Fraction::from(100).checked_sub(percent)?)?.checked_div(&Fraction::from(100))
        })
    }

    /// value × 100 ÷ (100 + percent): what is left when the percentage that was added is taken out again
    pub(in crate::fee) fn exclude_percent(self, percent: Percent, from: Path) -> Self {
        self.step(Action::ExcludePercent, percent.decimal().into(), Some(from), |value, percent| {
            value.checked_mul(&Fraction::from(100))?.checked_div(&Fraction::from(100).checked_add(percent)?)
        })
    }

    /// value ÷ (1 − percent ÷ 100)
    pub(in crate::fee) fn gross_up(self, percent: Fraction, from: Path) -> Self {
        self.step(Action::GrossUp, percent, Some(from), |value, percent| {
            value.checked_mul(&Fraction::from(100))?.checked_div(&Fraction::from(100).checked_sub(percent)?)
        })
    }

    /// value + amount
    pub(in crate::fee) fn add(self, amount: impl Into<Fraction>, from: Path) -> Self {
        self.step(Action::Add, amount.into(), Some(from), Fraction::checked_add)
    }

    /// value − amount
    pub(in crate::fee) fn subtract(self, amount: impl Into<Fraction>, from: Option<Path>) -> Self {
        self.step(Action::Subtract, amount.into(), from, Fraction::checked_sub)
    }

    /// the larger of value and amount
    pub(in crate::fee) fn at_least(self, amount: impl Into<Fraction>, from: Option<Path>) -> Self {
        self.step(Action::AtLeast, amount.into(), from, |value, least| Ok(value.max(least).clone()))
    }

    /// the smaller of value and amount
    pub(in crate::fee) fn at_most(self, amount: impl Into<Fraction>, from: Option<Path>) -> Self {
        self.step(Action::AtMost, amount.into(), from, |value, most| Ok(value.min(most).clone()))
    }

    /// value − operand
    pub(in crate::fee) fn less(self, operand: Fraction, from: Path) -> Self {
        self.step(Action::Subtract, operand, Some(from), Fraction::checked_sub)
    }

    /// −value
    pub(in crate::fee) fn negate(mut self) -> Self {
        if let Ok(value) = &self.value {
            let result = value.negated();
            self.explanation.steps.push(Step {
                action: Action::Negate,
                operand: None,
                from: None,
                mode: None,
                result: result.clone(),
            });
            self.value = Ok(result);
        }
        self
    }

    /// value, rounded once
    pub(in crate::fee) fn round(mut self, to: &RoundTo) -> Self {
        let rounded = match &self.value {
            Ok(value) => value.to_money(self.currency, to),
            Err(_) => return self,
        };
        self.value = rounded.map(|money| {
            let result = Fraction::from(money.decimal());
            self.explanation.steps.push(Step {
                action: Action::Round,
                operand: Some(increment(self.currency, to.increment)),
                from: None,
                mode: Some(to.mode),
                result: result.clone(),
            });
            result
        });
        self
    }

    pub(super) fn step(
        mut self,
        action: Action,
        operand: Fraction,
        from: Option<Path>,
        compute: impl FnOnce(&Fraction, &Fraction) -> Result<Fraction, FractionError>,
    ) -> Self {
        let computed = match &self.value {
            Ok(value) => compute(value, &operand),
            Err(_) => return self,
        };
        self.value = computed.map_err(MoneyError::from).inspect(|result| {
            self.explanation.steps.push(Step {
                action,
                operand: Some(operand),
                from,
                mode: None,
                result: result.clone(),
            });
        });
        self
    }
}

/// What an amount is rounded to a multiple of.
fn increment(currency: Currency, increment: Option<Increment>) -> Fraction {
    let minor_unit = || Decimal::new(1, currency.exponent()).unwrap_or_default();
    increment.map_or_else(minor_unit, Increment::decimal).into()
}
