use super::{BudgetInput, BudgetSpending};
use crate::check::{Code, Issue, Issues, Path};
use crate::convention::{Conversion, exchange_on};
use crate::money::{Currency, Money, MoneyError, RoundTo, RoundingMode};

/// The rates of a day, and those of them that were used.
pub(super) struct Exchange<'a> {
    pub(super) input: &'a BudgetInput,
    pub(super) used: Vec<Conversion>,
}

impl Exchange<'_> {
    /// The way from one currency to another; an issue at the path where there is none.
    pub(super) fn to(&mut self, from: Currency, to: Currency, path: &Path) -> Result<Conversion, Issue> {
        let input = self.input;
        let Ok(conversion) = exchange_on(&input.rates, input.as_of, from, to, input.base) else {
            let message = format!("it is in {from}, and no rate leads from there to {to}");
            let issue = Issue::new(Code::CurrencyMismatch, path.clone(), message);
            let help = format!("give a rate of {} or a day before it in `rates`", input.as_of);
            return Err(issue.with("found", from).with("expected", to).help(help));
        };
        if from != to && !self.used.contains(&conversion) {
            self.used.push(conversion.clone());
        }
        Ok(conversion)
    }
}

/// An amount in another currency, rounded once, half up.
pub(super) fn convert(conversion: &Conversion, amount: Money) -> Result<Money, MoneyError> {
    conversion.convert(amount, &RoundTo::minor_unit(RoundingMode::HalfUp))
}

impl BudgetSpending {
    pub(super) fn convert(self, conversion: &Conversion) -> Result<Self, MoneyError> {
        Ok(Self {
            committed: convert(conversion, self.committed)?,
            beyond_committed: convert(conversion, self.beyond_committed)?,
            invoiced: convert(conversion, self.invoiced)?,
            paid: convert(conversion, self.paid)?,
        })
    }
}

/// What an amount that cannot be computed with leaves to say.
pub(super) fn issue(error: MoneyError) -> Issues {
    let code = match error {
        MoneyError::TooLarge => Code::AmountTooLarge,
        _ => Code::TooPrecise,
    };
    Issue::new(code, Path::root(), error.to_string()).into()
}
