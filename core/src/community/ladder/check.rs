use super::{ClimbLadderInput, LadderOffence, ModerationLadder, ModerationLadderStep};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique, check_unique_ids,
    is_sha256, limits,
};
use crate::community::ModerationAction;
use crate::community::check::check_not_later;
use crate::time::Instant;

impl ClimbLadderInput {
    /// Finds everything that is wrong with the history and the offence.
    pub(super) fn check(&self, issues: &mut Issues) {
        let history = Path::root().field("history");
        check_item_limit(self.history.len(), &history, issues);
        check_unique_ids(self.history.iter().map(|entry| &entry.id), "id", &history, issues);
        for (place, entry) in self.history.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = history.index(place);
            check_not_later(entry.at, self.now, &at.field("at"), issues);
            check_mute(entry.action, entry.mute_minutes, &at, issues);
            if let Some(points) = entry.points {
                check_range(points, 0, limits::LADDER_POINTS, &at.field("points"), issues);
            }
        }
        self.offence.check(self.now, &Path::root().field("offence"), issues);
    }
}

impl LadderOffence {
    fn check(&self, now: Instant, path: &Path, issues: &mut Issues) {
        check_not_later(self.at, now, &path.field("at"), issues);
        let Some(evidence) = &self.evidence else { return };
        let at = path.field("evidence");
        if evidence.item != self.item {
            let message = format!("the evidence is of `{}`, and the offence is `{}`", evidence.item, self.item);
            let issue = Issue::new(Code::UnknownReference, at.field("item"), message);
            issues.push(issue.with("item", &evidence.item));
        }
        if !is_sha256(&evidence.sha256) {
            let message = format!("`{}` is no SHA-256", crate::check::cut(&evidence.sha256));
            let issue = Issue::new(Code::InvalidText, at.field("sha256"), message);
            issues.push(issue.help("give the 64 digits in small letters that `moderate` gave"));
        }
        check_not_later(evidence.captured_at, now, &at.field("captured_at"), issues);
    }
}

impl ModerationLadder {
    /// Finds everything that is wrong with a ladder.
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        let most = limits::LADDER_POINTS;
        check_range(self.half_life_days, 1, limits::LADDER_HALF_LIFE_DAYS, &path.field("half_life_days"), issues);
        let steps = path.field("steps");
        check_item_count(self.steps.len(), &steps, issues);
        let mut before = None;
        for (place, step) in self.steps.iter().enumerate().take(limits::LIST_ITEMS) {
            step.check(before, &steps.index(place), issues);
            before = Some(step);
        }
        self.check_mutes(&steps, issues);
        let classes = path.field("class_points");
        check_item_limit(self.class_points.len(), &classes, issues);
        check_unique(self.class_points.iter().map(|row| row.class), &classes, issues);
        for (place, row) in self.class_points.iter().enumerate().take(limits::LIST_ITEMS) {
            check_range(row.points, 1, most, &classes.index(place).field("points"), issues);
        }
        check_range(self.other_points, 1, most, &path.field("other_points"), issues);
        let at_once = path.field("ban_at_once");
        check_item_limit(self.ban_at_once.len(), &at_once, issues);
        check_unique(self.ban_at_once.iter(), &at_once, issues);
    }

    /// Refuses a mute that is not longer than one before it, and another step that stands twice.
    fn check_mutes(&self, path: &Path, issues: &mut Issues) {
        let mut seen: Vec<&ModerationLadderStep> = Vec::new();
        for (place, step) in self.steps.iter().enumerate().take(limits::LIST_ITEMS) {
            let other = seen.iter().rev().find(|other| other.action == step.action);
            match (other.and_then(|other| other.mute_minutes), step.mute_minutes) {
                (Some(before), Some(minutes)) if before >= minutes => {
                    let message = format!("a mute of {minutes} minutes is not longer than {before}, the one before");
                    let issue = Issue::new(Code::WrongOrder, path.index(place).field("mute_minutes"), message);
                    issues.push(issue.with("before", before));
                }
                (None, None) if other.is_some() => {
                    let message = format!("`{}` has a step already", step.action);
                    issues.push(Issue::new(Code::DuplicateItem, path.index(place).field("action"), message));
                }
                _ => {}
            }
            seen.push(step);
        }
    }
}

impl ModerationLadderStep {
    fn check(&self, before: Option<&Self>, path: &Path, issues: &mut Issues) {
        let is_step = self.action.takes_away() || self.action == ModerationAction::Warn;
        if !is_step {
            let message = format!("`{}` is no step of a ladder", self.action);
            let issue = Issue::new(Code::Contradiction, path.field("action"), message);
            issues.push(issue.help("hide, remove, warn, mute and ban are"));
        }
        check_mute(self.action, self.mute_minutes, path, issues);
        let points = path.field("points");
        check_range(self.points, 1, limits::LADDER_POINTS, &points, issues);
        if let Some(before) = before.filter(|before| before.points >= self.points) {
            let message =
                format!("`{}` is not more than {}, the points of the step before", self.points, before.points);
            issues.push(Issue::new(Code::WrongOrder, points, message).with("before", before.points));
        }
    }
}

/// Refuses a mute without its length, and a length of something else.
fn check_mute(action: ModerationAction, minutes: Option<u32>, path: &Path, issues: &mut Issues) {
    let path = path.field("mute_minutes");
    match minutes {
        None if action == ModerationAction::Mute => {
            let issue = Issue::new(Code::MissingField, path, "a mute needs the minutes that it lasts");
            issues.push(issue);
        }
        Some(_) if action != ModerationAction::Mute => {
            let message = format!("`{action}` is no mute, and lasts for no minutes");
            issues.push(Issue::new(Code::Contradiction, path, message).with("action", action));
        }
        Some(minutes) => check_range(minutes, 1, limits::GAP_MINUTES, &path, issues),
        None => {}
    }
}
