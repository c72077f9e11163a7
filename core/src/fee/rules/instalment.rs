use super::Pricing;
use crate::check::{Code, Issue, Path};
use crate::fee::{Instalment, InstalmentPlan, PaymentPlan};
use crate::money::{Money, Percent, allocate_percent};
use crate::time::Milestones;

/// The instalments of what the brand pays: largest remainder, so that they add up exactly.
pub(in crate::fee) fn instalments(pricing: &mut Pricing, payable: Money) -> Vec<Instalment> {
    let deal = pricing.deal;
    let Some(plan) = &deal.payment else { return Vec::new() };
    let path = pricing.deal_path.field("payment").field("instalments");
    let percents: Vec<Percent> = plan.instalments.iter().map(|instalment| instalment.percent).collect();
    match allocate_percent(payable, &percents) {
        Ok(amounts) => plan
            .instalments
            .iter()
            .zip(amounts)
            .enumerate()
            .map(|(place, (instalment, amount))| due(pricing, plan, instalment, amount, &path.index(place)))
            .collect(),
        Err(error) => {
            pricing.tape.issues.push(Issue::new(Code::OutOfRange, path, error.to_string()));
            Vec::new()
        }
    }
}

/// An instalment with its date, or with the event that it waits for.
fn due(pricing: &mut Pricing, plan: &PaymentPlan, part: &InstalmentPlan, amount: Money, path: &Path) -> Instalment {
    let milestones = Milestones::new(pricing.deal.milestones.clone());
    let (mut due, mut due_after) = (None, None);
    match milestones.date_of(part.trigger) {
        Err(event) => due_after = Some(event),
        Ok(date) => match part.term.due(date, &plan.business_days) {
            Ok(date) => due = Some(date),
            Err(error) => pricing.tape.issues.push(Issue::new(Code::OutOfRange, path.field("term"), error.to_string())),
        },
    }
    Instalment { trigger: part.trigger, percent: part.percent, amount, due, due_after }
}
