use super::{PostponementFee, PostponementPlan};
use crate::check::{Issues, Path};
use crate::fee::tape::{Draft, Tape};
use crate::money::{Fraction, Money, RoundTo, RoundingMode};

impl PostponementPlan {
    /// What a postponement costs with so many days of notice: of all steps that the notice is under, the shortest counts.
    pub(super) fn fee(&self, notice: i64, fee: Money, mode: RoundingMode) -> Result<Option<PostponementFee>, Issues> {
        let reached = self.steps.iter().enumerate().find(|(_, step)| notice < i64::from(step.under_days));
        let Some((place, step)) = reached else { return Ok(None) };
        let (at, deal) = (Path::root().field("fee"), Path::root().field("deal").field("postponement"));
        let mut tape = Tape::new(fee.currency());
        let start = Draft::from_input(fee.currency(), at.field("base"), Fraction::from(fee.decimal()));
        let base = tape.push(at.field("base"), start, &deal);
        let from = deal.field("steps").index(place).field("percent");
        let draft = tape.sum(&[base], &[]).percent(step.percent, from).round(&RoundTo::minor_unit(mode));
        let node = tape.push(at.field("amount"), draft, &deal);
        std::mem::take(&mut tape.issues).into_result(())?;
        let (amount, explanation) = (tape.amount(node), tape.explanation(node));
        Ok(Some(PostponementFee { base: fee, percent: step.percent, amount, explanation, division: None }))
    }
}
