use std::borrow::Cow;

use super::{Cancellation, CancellationPlan, KillFeeClaim, LadderSource, LadderStep};
use crate::check::{Code, Issue, Issues, Path, did_you_mean};
use crate::convention::{Convention, preset};
use crate::fee::Deal;
use crate::money::Percent;
use crate::time::Milestones;
use crate::vocabulary::Id;

/// The step of the ladder that holds, and where its percentage stands in the input.
pub(super) struct Reached {
    pub(super) step: LadderStep,
    pub(super) at: Path,
}

/// A ladder with where it comes from.
struct Ladder<'a> {
    plan: Cow<'a, CancellationPlan>,
    source: LadderSource,
    at: Path,
}

impl Cancellation {
    /// The step that holds, where a kill fee is owed.
    pub(super) fn reached(&self, deal: &Deal, warnings: &mut Issues, issues: &mut Issues) -> Option<Reached> {
        if !KillFeeClaim::of(self.by, self.breach).is_owed() {
            return None;
        }
        let found = self.find_ladder(deal, warnings).and_then(|ladder| {
            let place = self.stage_of(&ladder, deal)?;
            Ok(self.step(&ladder, place))
        });
        found.map_err(|issue| issues.push(issue)).ok()
    }

    fn step(&self, ladder: &Ladder<'_>, place: Option<usize>) -> Reached {
        let step = place.and_then(|place| ladder.plan.steps.get(place));
        let steps = ladder.at.field("steps");
        let at = match (ladder.source, place) {
            // The value stands in the preset that the input names.
            (LadderSource::Preset, _) => ladder.at.clone(),
            (_, Some(place)) => steps.index(place).field("percent"),
            (_, None) => steps,
        };
        let step = LadderStep {
            source: ladder.source,
            preset: self.preset.clone().filter(|_| ladder.source == LadderSource::Preset),
            stage: step.map(|step| step.stage.clone()),
            by_dates: self.stage.is_none(),
            percent: step.map_or(Percent::ZERO, |step| step.percent),
        };
        Reached { step, at }
    }

    /// The ladder that is given, else that of the preset, else the contract's.
    fn find_ladder<'a>(&'a self, deal: &'a Deal, warnings: &mut Issues) -> Result<Ladder<'a>, Issue> {
        let at = Path::root().field("cancellation");
        if let Some(plan) = &self.ladder {
            return Ok(Ladder { plan: Cow::Borrowed(plan), source: LadderSource::Stated, at: at.field("ladder") });
        }
        if let Some(id) = &self.preset {
            return self.preset_ladder(id, at.field("preset"), warnings);
        }
        match &deal.cancellation {
            Some(plan) => {
                let at = Path::root().field("deal").field("cancellation");
                Ok(Ladder { plan: Cow::Borrowed(plan), source: LadderSource::Contract, at })
            }
            None => {
                let message = "neither the deal nor the cancellation says what is owed at which stage";
                let help = "give a `ladder`, or name a `preset` such as `kill_fee.market_lower`";
                Err(Issue::new(Code::MissingField, at.field("ladder"), message).help(help))
            }
        }
    }

    fn preset_ladder(&self, id: &Id, at: Path, warnings: &mut Issues) -> Result<Ladder<'_>, Issue> {
        let preset: Convention<CancellationPlan> = preset(id.as_str()).map_err(|error| {
            let issue = Issue::new(Code::UnknownReference, at.clone(), error.to_string()).with("id", id);
            issue.help("use `kill_fee.market_lower` or `kill_fee.market_upper`, or give a `ladder`")
        })?;
        if let (Some(on), Some(last)) = (self.cancelled_on, preset.valid_until)
            && on > last
        {
            let message = format!("the preset `{id}` is vouched for until {last}, and is used on {on}");
            let issue = Issue::new(Code::StaleConvention, at.clone(), message);
            let issue = issue.with("preset", id).with("valid_until", last);
            warnings.push(issue.help("ask its source again, and pass your own ladder"));
        }
        Ok(Ladder { plan: Cow::Owned(preset.value), source: LadderSource::Preset, at })
    }

    /// The place of the stage that is reached: as stated, else by the dates; none before the first stage.
    fn stage_of(&self, ladder: &Ladder<'_>, deal: &Deal) -> Result<Option<usize>, Issue> {
        let at = Path::root().field("cancellation");
        let stages: Vec<&str> = ladder.plan.steps.iter().map(|step| step.stage.as_str()).collect();
        if let Some(stage) = &self.stage {
            let place = stages.iter().position(|known| *known == stage.as_str());
            return place.map(Some).ok_or_else(|| {
                let message = format!("the ladder has no stage `{stage}`");
                let issue = Issue::new(Code::UnknownReference, at.field("stage"), message).with("id", stage);
                match did_you_mean(stage.as_str(), stages.iter().copied()) {
                    Some(meant) => issue.help(format!("did you mean `{meant}`?")),
                    None => issue.help(format!("use one of {}", stages.join(", "))),
                }
            });
        }
        if !ladder.plan.goes_by_dates() {
            let message = "the ladder does not say when each stage begins";
            let help = format!("say which stage is reached: one of {}", stages.join(", "));
            return Err(Issue::new(Code::MissingField, at.field("stage"), message).help(help));
        }
        let Some(on) = self.cancelled_on else {
            let message = "the ladder goes by dates, and the cancellation has none";
            let help = "say in `cancelled_on` when notice was given, or name the `stage`";
            return Err(Issue::new(Code::MissingField, at.field("cancelled_on"), message).help(help));
        };
        Ok(ladder.plan.reached(on, &Milestones::new(deal.milestones.clone())))
    }
}
