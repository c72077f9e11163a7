use crate::check::limits::{MONEY_MINOR_UNITS, QUANTITY};
use crate::fee::explanation::{Action, Step};
use crate::fee::tape::{Node, NodeId, Quantity, Tape};
use crate::fee::{Deal, Discount, Totals};
use crate::money::{Currency, Fraction, Money, RoundingMode, divide_small};

/// The amounts of a tape as integer instructions, for other quantities.
///
/// It gives what the rules give, or nothing: where a number does not fit, the caller computes the whole quote.
#[derive(Clone, Debug)]
pub(super) struct Program {
    currency: Currency,
    instructions: Vec<Instruction>,
    inputs: Vec<Input>,
    stages: Vec<Stage>,
    totals: [usize; Totals::COUNT],
}

/// One amount: a constant or the sum of earlier ones, run through stages.
#[derive(Clone, Copy, Debug)]
struct Instruction {
    start: Start,
    quantity: Option<(usize, usize)>,
    stages: (usize, usize),
}

#[derive(Clone, Copy, Debug)]
enum Start {
    One,
    Sum(usize, usize),
}

#[derive(Clone, Copy, Debug)]
struct Input {
    node: usize,
    negative: bool,
}

/// value × numerator ÷ denominator, rounded to a multiple of a step in minor units.
#[derive(Clone, Copy, Debug)]
struct Stage {
    numerator: i64,
    denominator: i64,
    step: i64,
    mode: RoundingMode,
}

impl Program {
    /// The program of a tape; `None` when some amount depends on the quantities in another way than by a factor.
    pub(super) fn compile(deal: &Deal, tape: &Tape, totals: &[NodeId; Totals::COUNT]) -> Option<Self> {
        let may_exceed =
            |discount: &Discount| matches!(discount, Discount::Amount(_)) || deal.rounding.increment.is_some();
        if deal.discounts.iter().any(may_exceed) {
            return None;
        }
        let mut program = Self {
            currency: tape.currency,
            instructions: Vec::new(),
            inputs: Vec::new(),
            stages: Vec::new(),
            totals: totals.map(|node| node.0),
        };
        for node in &tape.nodes {
            program.add(node)?;
        }
        Some(program)
    }

    fn add(&mut self, node: &Node) -> Option<()> {
        let quantity_step = match node.quantity {
            Quantity::None => None,
            Quantity::Of { deliverable, step } => Some((deliverable, step)),
            Quantity::Mixed => return None,
        };
        let scale = Fraction::from(10_u64.checked_pow(u32::from(self.currency.exponent()))?);
        let (start, mut factor) = if node.inputs.is_empty() {
            (Start::One, node.explanation.start.checked_mul(&scale).ok()?)
        } else {
            let first = self.inputs.len();
            self.inputs.extend(node.inputs.iter().map(|input| Input { node: input.node.0, negative: input.negative }));
            (Start::Sum(first, self.inputs.len()), Fraction::ONE)
        };
        let first = self.stages.len();
        let mut quantity = None;
        for (place, step) in node.explanation.steps.iter().enumerate() {
            if let Some((deliverable, _)) = quantity_step.filter(|(_, of)| *of == place) {
                quantity = Some((deliverable, self.stages.len()));
            } else if step.action == Action::Round {
                let units = step.operand.as_ref()?.checked_mul(&scale).ok()?;
                self.stages.push(stage(&factor, &units, step.mode?)?);
                factor = Fraction::ONE;
            } else {
                factor = factor.checked_mul(&step_factor(step)?).ok()?;
            }
        }
        let open = quantity.is_some_and(|(_, stage)| stage == self.stages.len());
        if factor != Fraction::ONE || open || (matches!(start, Start::One) && first == self.stages.len()) {
            self.stages.push(stage(&factor, &Fraction::ONE, RoundingMode::Unnecessary)?);
        }
        self.instructions.push(Instruction { start, quantity, stages: (first, self.stages.len()) });
        Some(())
    }

    /// The totals for these quantities; `None` when a number does not fit, or would need rounding where none is stated.
    pub(super) fn totals(&self, quantities: &[u32]) -> Option<Totals> {
        // Most deals have fewer amounts than this; then nothing is allocated.
        let mut few = [0_i64; 64];
        let mut many = Vec::new();
        let values = match few.get_mut(..self.instructions.len()) {
            Some(values) => values,
            None => {
                many.resize(self.instructions.len(), 0);
                many.as_mut_slice()
            }
        };
        for (place, instruction) in self.instructions.iter().enumerate() {
            let value = self.run(instruction, values, quantities)?;
            *values.get_mut(place)? = value;
        }
        let mut amounts = [Money::zero(self.currency); Totals::COUNT];
        for (amount, place) in amounts.iter_mut().zip(self.totals) {
            *amount = Money::from_minor(*values.get(place)?, self.currency).ok()?;
        }
        let totals = Totals::from_amounts(amounts);
        // Discounts that are together larger than the fee are refused.
        (!totals.fee.is_negative()).then_some(totals)
    }

    fn run(&self, instruction: &Instruction, values: &[i64], quantities: &[u32]) -> Option<i64> {
        let mut value = match instruction.start {
            Start::One => 1,
            Start::Sum(first, end) => {
                let mut sum = 0_i64;
                for input in self.inputs.get(first..end)? {
                    let part = *values.get(input.node)?;
                    sum = if input.negative { sum.checked_sub(part)? } else { sum.checked_add(part)? };
                }
                sum
            }
        };
        let (first, end) = instruction.stages;
        for (place, stage) in (first..end).zip(self.stages.get(first..end)?) {
            if let Some((deliverable, _)) = instruction.quantity.filter(|(_, at)| *at == place) {
                let quantity = *quantities.get(deliverable)?;
                if quantity == 0 || quantity > QUANTITY {
                    return None;
                }
                value = value.checked_mul(i64::from(quantity))?;
            }
            value = stage.run(value)?;
        }
        (value.unsigned_abs() <= MONEY_MINOR_UNITS.unsigned_abs()).then_some(value)
    }
}

impl Stage {
    fn run(&self, value: i64) -> Option<i64> {
        let scaled = value.checked_mul(self.numerator)?;
        if self.denominator == 1 && self.step == 1 {
            return Some(scaled);
        }
        divide_small(scaled, self.denominator, self.mode)?.checked_mul(self.step)
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
        Action::GrossUp => hundred.checked_div(&hundred.checked_sub(operand?).ok()?).ok(),
        Action::Negate => Some(Fraction::from(-1_i32)),
        Action::Subtract | Action::Round => None,
    }
}
