use crate::check::limits::{MONEY_MINOR_UNITS, QUANTITY};
use crate::fee::explanation::{Action, Step};
use crate::fee::tape::{Node, NodeId, Quantity, Tape};
use crate::fee::{Deal, Discount, Totals};
use crate::money::{Currency, Fraction, Money, RoundingMode, divide_small};

/// The amounts of a tape as integer instructions, for other quantities.
///
/// It gives what the rules give, or nothing: where a number does not fit, the caller computes the whole quote. Amounts
/// that no quantity changes are computed beforehand.
#[derive(Clone, Debug)]
pub(super) struct Program {
    currency: Currency,
    instructions: Vec<Instruction>,
    inputs: Vec<Input>,
    totals: [Value; Totals::COUNT],
}

/// One amount that quantities change.
#[derive(Clone, Copy, Debug)]
enum Instruction {
    /// A whole rate in minor units times a quantity: most lines are that.
    Line {
        /// The deliverable.
        deliverable: usize,
        /// The rate.
        rate: i64,
    },
    /// Earlier amounts, added up.
    Sum {
        /// Where they stand among the inputs.
        inputs: (usize, usize),
    },
    /// Anything else.
    Formula(Formula),
}

/// A constant and the sum of earlier amounts, run through one or two stages.
#[derive(Clone, Copy, Debug)]
struct Formula {
    constant: i64,
    inputs: (usize, usize),
    /// The deliverable whose quantity the value is multiplied by, and whether after the first stage.
    quantity: Option<(usize, bool)>,
    first: Stage,
    second: Option<Stage>,
}

/// An earlier amount, added or taken off.
#[derive(Clone, Copy, Debug)]
struct Input {
    slot: usize,
    negative: bool,
}

/// An amount: known beforehand, or the result of an instruction.
#[derive(Clone, Copy, Debug)]
enum Value {
    Constant(i64),
    Slot(usize),
}

/// value × numerator ÷ denominator, rounded to a multiple of a step in minor units.
#[derive(Clone, Copy, Debug)]
struct Stage {
    numerator: i64,
    denominator: i64,
    step: i64,
    mode: RoundingMode,
}

/// Denominators that [`divide_small`] is quick with.
const COMMON_DENOMINATORS: [i128; 2] = [10_000, 1_000_000];

impl Program {
    /// The program of a tape; `None` when some amount depends on the quantities in another way than by a factor.
    pub(super) fn compile(deal: &Deal, tape: &Tape, totals: &[NodeId; Totals::COUNT]) -> Option<Self> {
        let may_exceed =
            |discount: &Discount| matches!(discount, Discount::Amount(_)) || deal.rounding.increment.is_some();
        if tape.by_amounts || deal.discounts.iter().any(may_exceed) {
            return None;
        }
        let mut program = Self {
            currency: tape.currency,
            instructions: Vec::new(),
            inputs: Vec::new(),
            totals: [Value::Constant(0); Totals::COUNT],
        };
        let mut values = Vec::with_capacity(tape.nodes.len());
        for node in &tape.nodes {
            values.push(program.add(node, &values)?);
        }
        for (total, node) in program.totals.iter_mut().zip(totals) {
            *total = *values.get(node.0)?;
        }
        Some(program)
    }

    fn add(&mut self, node: &Node, values: &[Value]) -> Option<Value> {
        let scale = Fraction::from(10_u64.checked_pow(u32::from(self.currency.exponent()))?);
        let first = self.inputs.len();
        let mut instruction = self.start(node, values)?;
        let start =
            if node.inputs.is_empty() { node.explanation.start.checked_mul(&scale).ok()? } else { Fraction::ONE };
        let (stages, quantity) = stages(node, start, &scale)?;
        instruction.quantity = quantity;
        let mut stages = stages.into_iter();
        instruction.first = stages.next().unwrap_or(Stage::NONE);
        instruction.second = stages.next();
        if stages.next().is_some() {
            return None;
        }
        if instruction.inputs.0 == instruction.inputs.1 && quantity.is_none() {
            return instruction.run(&self.inputs, &[], &[]).map(Value::Constant);
        }
        if let [only] = self.inputs.get(first..)?
            && instruction.is_copy()
            && !only.negative
        {
            let slot = only.slot;
            self.inputs.truncate(first);
            return Some(Value::Slot(slot));
        }
        self.instructions.push(instruction.shortened());
        Some(Value::Slot(self.instructions.len().saturating_sub(1)))
    }

    /// Where the value of an amount starts, without its stages.
    fn start(&mut self, node: &Node, values: &[Value]) -> Option<Formula> {
        let first = self.inputs.len();
        let mut constant = i64::from(node.inputs.is_empty());
        for input in &node.inputs {
            match *values.get(input.node.0)? {
                Value::Constant(value) if input.negative => constant = constant.checked_sub(value)?,
                Value::Constant(value) => constant = constant.checked_add(value)?,
                Value::Slot(slot) => self.inputs.push(Input { slot, negative: input.negative }),
            }
        }
        let inputs = (first, self.inputs.len());
        Some(Formula { constant, inputs, quantity: None, first: Stage::NONE, second: None })
    }

    /// The totals for these quantities; `None` when a number does not fit, or would need rounding where none is stated.
    pub(super) fn totals(&self, quantities: &[u32]) -> Option<Totals> {
        self.with_values(quantities, |values| {
            let mut amounts = [Money::zero(self.currency); Totals::COUNT];
            for (amount, total) in amounts.iter_mut().zip(self.totals) {
                *amount = Money::from_minor(total.of(values)?, self.currency).ok()?;
            }
            Some(Totals::from_amounts(amounts))
        })
    }

    /// One total for these quantities in minor units, by its place among the totals; `None` as for all of them.
    pub(super) fn total(&self, place: usize, quantities: &[u32]) -> Option<i64> {
        self.with_values(quantities, |values| self.totals.get(place)?.of(values))
    }

    fn with_values<T>(&self, quantities: &[u32], read: impl FnOnce(&[i64]) -> Option<T>) -> Option<T> {
        // Most deals have fewer amounts than this; then nothing is allocated.
        let mut few = [0_i64; 48];
        let mut many = Vec::new();
        let values = match few.get_mut(..self.instructions.len()) {
            Some(values) => values,
            None => {
                many.resize(self.instructions.len(), 0);
                many.as_mut_slice()
            }
        };
        for (place, instruction) in self.instructions.iter().enumerate() {
            let (done, rest) = values.split_at_mut_checked(place)?;
            *rest.first_mut()? = instruction.run(&self.inputs, done, quantities)?;
        }
        // Discounts that are together larger than the fee are refused.
        let fee = self.totals.get(Totals::FEE)?.of(values)?;
        if fee < 0 { None } else { read(values) }
    }
}

impl Value {
    fn of(self, values: &[i64]) -> Option<i64> {
        match self {
            Self::Constant(value) => Some(value),
            Self::Slot(slot) => values.get(slot).copied(),
        }
    }
}

impl Instruction {
    #[inline]
    fn run(&self, inputs: &[Input], values: &[i64], quantities: &[u32]) -> Option<i64> {
        let value = match self {
            Self::Line { deliverable, rate } => rate.checked_mul(quantity(quantities, *deliverable)?)?,
            Self::Sum { inputs: (first, end) } => sum(0, inputs.get(*first..*end)?, values)?,
            Self::Formula(formula) => formula.run(inputs, values, quantities)?,
        };
        (value.unsigned_abs() <= MONEY_MINOR_UNITS.unsigned_abs()).then_some(value)
    }
}

/// How many pieces, where that is within the limits.
#[inline]
fn quantity(quantities: &[u32], deliverable: usize) -> Option<i64> {
    let quantity = *quantities.get(deliverable)?;
    (quantity > 0 && quantity <= QUANTITY).then_some(i64::from(quantity))
}

#[inline]
fn sum(constant: i64, inputs: &[Input], values: &[i64]) -> Option<i64> {
    inputs.iter().try_fold(constant, |sum, input| {
        let part = *values.get(input.slot)?;
        if input.negative { sum.checked_sub(part) } else { sum.checked_add(part) }
    })
}

impl Formula {
    /// The same as a shorter instruction, where it is one.
    fn shortened(self) -> Instruction {
        let alone = self.inputs.0 == self.inputs.1;
        let plain = self.first.denominator == 1 && self.first.step == 1 && self.second.is_none();
        match self.quantity {
            Some((deliverable, _)) if alone && plain && self.constant == 1 => {
                Instruction::Line { deliverable, rate: self.first.numerator }
            }
            None if self.constant == 0 && self.first.is_none() && self.second.is_none() => {
                Instruction::Sum { inputs: self.inputs }
            }
            _ => Instruction::Formula(self),
        }
    }

    fn is_copy(&self) -> bool {
        self.constant == 0 && self.quantity.is_none() && self.first.is_none() && self.second.is_none()
    }

    fn run(&self, inputs: &[Input], values: &[i64], quantities: &[u32]) -> Option<i64> {
        let mut value = sum(self.constant, inputs.get(self.inputs.0..self.inputs.1)?, values)?;
        let (times, late) = match self.quantity {
            None => (1, false),
            Some((deliverable, late)) => (quantity(quantities, deliverable)?, late),
        };
        if !late {
            value = value.checked_mul(times)?;
        }
        value = self.first.run(value)?;
        if late {
            value = value.checked_mul(times)?;
        }
        match &self.second {
            Some(stage) => stage.run(value),
            None => Some(value),
        }
    }
}

impl Stage {
    /// Changes nothing.
    const NONE: Self = Self { numerator: 1, denominator: 1, step: 1, mode: RoundingMode::Unnecessary };

    fn is_none(&self) -> bool {
        self.numerator == 1 && self.denominator == 1 && self.step == 1
    }

    #[inline]
    fn run(&self, value: i64) -> Option<i64> {
        let scaled = value.checked_mul(self.numerator)?;
        if self.denominator == 1 && self.step == 1 {
            return Some(scaled);
        }
        divide_small(scaled, self.denominator, self.mode)?.checked_mul(self.step)
    }
}

/// The stages, and the deliverable whose quantity stands in them: before the first, or after it.
type Stages = (Vec<Stage>, Option<(usize, bool)>);

/// The stages of a draft's steps, and which quantity stands in them: before the first or after it.
fn stages(node: &Node, start: Fraction, scale: &Fraction) -> Option<Stages> {
    let quantity_step = match node.quantity {
        Quantity::None => None,
        Quantity::Of { deliverable, step } => Some((deliverable, step)),
        Quantity::Mixed => return None,
    };
    let (mut stages, mut quantity, mut factor) = (Vec::new(), None, start);
    for (place, step) in node.explanation.steps.iter().enumerate() {
        if let Some((deliverable, _)) = quantity_step.filter(|(_, of)| *of == place) {
            quantity = Some((deliverable, stages.len()));
        } else if step.action == Action::Round {
            let units = step.operand.as_ref()?.checked_mul(scale).ok()?;
            stages.push(stage(&factor, &units, step.mode?)?);
            factor = Fraction::ONE;
        } else {
            factor = factor.checked_mul(&step_factor(step)?).ok()?;
        }
    }
    if factor != Fraction::ONE {
        stages.push(stage(&factor, &Fraction::ONE, RoundingMode::Unnecessary)?);
    }
    match quantity {
        None => Some((stages, None)),
        Some((deliverable, 0)) => Some((stages, Some((deliverable, false)))),
        Some((deliverable, 1)) => Some((stages, Some((deliverable, true)))),
        Some(_) => None,
    }
}

/// A stage that multiplies and rounds once; the step goes into the denominator, and back after the division.
fn stage(factor: &Fraction, step: &Fraction, mode: RoundingMode) -> Option<Stage> {
    let (numerator, denominator) = factor.checked_div(step).ok()?.ratio()?;
    let (step, whole) = step.ratio()?;
    if whole != 1 {
        return None;
    }
    let small = |number: i128| i64::try_from(number).ok();
    // Most factors are percentages: with one denominator for all of them, the division is by a constant.
    for common in COMMON_DENOMINATORS {
        if denominator > 1
            && let (Some(times), Some(0)) = (common.checked_div(denominator), common.checked_rem(denominator))
        {
            let numerator = small(numerator.checked_mul(times)?)?;
            return Some(Stage { numerator, denominator: small(common)?, step: small(step)?, mode });
        }
    }
    Some(Stage { numerator: small(numerator)?, denominator: small(denominator)?, step: small(step)?, mode })
}

/// What a step multiplies with; none for steps that do something else.
fn step_factor(step: &Step) -> Option<Fraction> {
    let hundred = Fraction::from(100_u32);
    let operand = step.operand.as_ref();
    match step.action {
        Action::Multiply => operand.cloned(),
        Action::Divide => Fraction::ONE.checked_div(operand?).ok(),
        Action::Percent => operand?.checked_div(&hundred).ok(),
        Action::AddPercent => hundred.checked_add(operand?).ok()?.checked_div(&hundred).ok(),
        Action::LessPercent => hundred.checked_sub(operand?).ok()?.checked_div(&hundred).ok(),
        Action::ExcludePercent => hundred.checked_div(&hundred.checked_add(operand?).ok()?).ok(),
        Action::GrossUp => hundred.checked_div(&hundred.checked_sub(operand?).ok()?).ok(),
        Action::Negate => Some(Fraction::from(-1_i32)),
        Action::Add | Action::Subtract | Action::AtLeast | Action::AtMost | Action::Round => None,
    }
}

#[cfg(test)]
mod tests;
