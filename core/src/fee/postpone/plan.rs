use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, check_item_count, check_range, limits};
use crate::fee::KillFeeTax;
use crate::money::Percent;
use crate::rate_card::check_percent;

/// What a postponement costs by the contract: the shorter the notice, the more.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PostponementPlan {
    /// From the shortest notice to the longest; with more notice than the last, a postponement costs nothing.
    pub steps: Vec<PostponementStep>,
    /// How the fee is taxed. Where it is stated, the fee is divided by the deal's plans of commission and tax; absent: it
    /// stands before both.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax: Option<KillFeeTax>,
}

/// One row of a table of notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PostponementStep {
    /// Notice shorter than so many days: 1 to 36,525.
    pub under_days: u32,
    /// Of the fee: 0 to 100.
    pub percent: Percent,
}

impl PostponementPlan {
    /// Finds everything that is wrong with the table.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let steps = path.field("steps");
        check_item_count(self.steps.len(), &steps, issues);
        let mut before: Option<u32> = None;
        for (place, step) in self.steps.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = steps.index(place);
            check_range(step.under_days, 1, limits::PERIOD_DAYS, &at.field("under_days"), issues);
            check_percent(step.percent, 100, &at.field("percent"), issues);
            if let Some(before) = before.filter(|before| *before >= step.under_days) {
                let message = format!("the step under {} days stands after that under {before}", step.under_days);
                let help = "order the steps from the shortest notice to the longest";
                issues.push(Issue::new(Code::WrongOrder, at.field("under_days"), message).help(help));
            }
            before = Some(step.under_days);
        }
    }
}
