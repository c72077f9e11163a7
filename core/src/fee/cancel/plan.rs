use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, check_item_count, check_range, check_unique, limits, null_is_absent};
use crate::money::Percent;
use crate::rate_card::check_percent;
use crate::time::{Anchor, Date, Milestones};
use crate::vocabulary::Id;

/// What is owed when a deal is cancelled: the ladder of the contract, stage by stage.
///
/// The presets `kill_fee.market_lower` and `kill_fee.market_upper` are such ladders.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CancellationPlan {
    /// From the first stage to the last; the percentages do not fall.
    pub steps: Vec<CancellationStep>,
}

/// One stage of a ladder.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CancellationStep {
    /// What the stage is called, such as `before_work`, `concept`, `production` or `delivered`.
    pub stage: Id,
    /// Of the fee for what is cancelled: 0 to 100.
    pub percent: Percent,
    /// When the stage begins. Absent for the first stage, which holds from the start; a later one without it is reached
    /// only where the cancellation says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<StageStart>,
}

/// When a stage of a ladder begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StageStart {
    /// An event, or a date.
    pub anchor: Anchor,
    /// How many days before it, for ladders by notice: 0 to 36,525. With 14, less than 15 days' notice is late.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub days_before: u32,
}

impl CancellationPlan {
    /// Finds everything that is wrong with the ladder.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let steps = path.field("steps");
        check_item_count(self.steps.len(), &steps, issues);
        check_unique(self.steps.iter().map(|step| &step.stage), &steps, issues);
        let mut before: Option<&CancellationStep> = None;
        for (place, step) in self.steps.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = steps.index(place);
            check_percent(step.percent, 100, &at.field("percent"), issues);
            if let Some(since) = step.since {
                check_range(since.days_before, 0, limits::PERIOD_DAYS, &at.field("since").field("days_before"), issues);
            }
            if let Some(before) = before.filter(|before| before.percent > step.percent) {
                let message =
                    format!("`{}` has {} after `{}` had {}", step.stage, step.percent, before.stage, before.percent);
                let help = "order the stages from the first to the last";
                issues.push(Issue::new(Code::WrongOrder, at.field("percent"), message).help(help));
            }
            before = Some(step);
        }
    }

    /// The place of the last stage that has begun on a day; none before the first.
    ///
    /// An event without a date has not happened.
    pub(super) fn reached(&self, on: Date, milestones: &Milestones) -> Option<usize> {
        let begun = |(place, step): (usize, &CancellationStep)| match step.since {
            Some(since) => since.day(milestones).is_some_and(|day| day <= on),
            None => place == 0,
        };
        self.steps.iter().enumerate().filter(|step| begun(*step)).map(|(place, _)| place).next_back()
    }

    /// Whether the dates decide which stage is reached.
    pub(super) fn goes_by_dates(&self) -> bool {
        self.steps.iter().skip(1).all(|step| step.since.is_some())
    }
}

impl StageStart {
    fn day(&self, milestones: &Milestones) -> Option<Date> {
        let date = milestones.date_of(self.anchor).ok()?;
        // A day before the calendar lies before every day.
        Some(date.add_days(i64::from(self.days_before).saturating_neg()).unwrap_or(Date::FIRST))
    }
}
