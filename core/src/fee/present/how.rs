use crate::fee::{Action, Explanation, Step};
use crate::money::Fraction;

/// How an amount came about, in one line:
/// `rate_card.versions[0].rates[0].price.rate.amount: 0.035 → × 3 = 0.105 → rounded half up 0.11`
pub(in crate::fee) fn how(explanation: &Explanation) -> String {
    let mut text = format!("{}: {}", start(explanation), explanation.start);
    let mut value = &explanation.start;
    for step in &explanation.steps {
        let unchanged = step.action == Action::Round && step.result == *value;
        if !unchanged {
            text.push_str(" → ");
            text.push_str(&words(step));
        }
        value = &step.result;
    }
    text
}

fn start(explanation: &Explanation) -> String {
    if let Some(from) = &explanation.from {
        return from.to_string();
    }
    let names = |paths: &[crate::check::Path], sign: &str| -> String {
        let names: Vec<String> = paths.iter().map(ToString::to_string).collect();
        names.join(sign)
    };
    let less = if explanation.less.is_empty() { "" } else { " − " };
    format!("{}{less}{}", names(&explanation.sum_of, " + "), names(&explanation.less, " − "))
}

fn words(step: &Step) -> String {
    let result = &step.result;
    let operand = step.operand.as_ref().map(Fraction::to_string).unwrap_or_default();
    match step.action {
        Action::Multiply => format!("× {operand} = {result}"),
        Action::Divide => format!("÷ {operand} = {result}"),
        Action::Percent => format!("{operand} % = {result}"),
        Action::AddPercent => format!("+ {operand} % = {result}"),
        Action::LessPercent => format!("− {operand} % = {result}"),
        Action::ExcludePercent => format!("÷ (1 + {operand} %) = {result}"),
        Action::GrossUp => format!("÷ (1 − {operand} %) = {result}"),
        Action::Add => format!("+ {operand} = {result}"),
        Action::Subtract => format!("− {operand} = {result}"),
        Action::AtLeast => format!("at least {operand} = {result}"),
        Action::AtMost => format!("at most {operand} = {result}"),
        Action::Negate => result.to_string(),
        Action::Round => {
            let mode = step.mode.map(crate::money::RoundingMode::words).unwrap_or_default();
            match operand.as_str() {
                "1" | "0.01" | "0.001" => format!("rounded {mode} {result}"),
                step => format!("rounded {mode} to a multiple of {step} {result}"),
            }
        }
    }
}
