use super::Draft;
use super::draft::Quantity;
use crate::check::Path;
use crate::fee::explanation::{Action, Explanation};
use crate::money::{Currency, Fraction, Money, MoneyError, RoundTo, RoundingMode};

/// Drafts of amounts that stand in no quote.
impl Draft {
    /// Starts from the sum of amounts that stand in the same document.
    pub(in crate::fee) fn from_amounts(currency: Currency, amounts: &[(Path, Money)]) -> Self {
        let values: Vec<Fraction> = amounts.iter().map(|(_, amount)| amount.fraction()).collect();
        let sum = Fraction::sum(&values).map_err(MoneyError::from);
        Self {
            currency,
            inputs: Vec::new(),
            explanation: Explanation {
                sum_of: amounts.iter().map(|(path, _)| path.clone()).collect(),
                start: sum.clone().unwrap_or_default(),
                ..Explanation::default()
            },
            value: sum,
            quantity: Quantity::None,
        }
    }

    /// value × (100 + percent) ÷ 100, for a percentage that no decimal needs to be
    pub(in crate::fee) fn add_exact_percent(self, percent: &Fraction, from: Path) -> Self {
        self.step(Action::AddPercent, percent.clone(), Some(from), |value, percent| {
            value.checked_mul(&Fraction::from(100).checked_add(percent)?)?.checked_div(&Fraction::from(100))
        })
    }

    /// The exact value and how it came about, unless a step has failed.
    pub(in crate::fee) fn exact(self) -> Option<(Fraction, Explanation)> {
        Some((self.value.ok()?, self.explanation))
    }

    /// The amount and how it came about; the last step has rounded it.
    ///
    /// # Errors
    /// - a step has failed, or the amount is beyond the limit
    pub(in crate::fee) fn finish(self) -> Result<(Money, Explanation), MoneyError> {
        let amount = self.value?.to_money(self.currency, &RoundTo::minor_unit(RoundingMode::Unnecessary))?;
        Ok((amount, self.explanation))
    }
}
