//! Plain criticism is never hidden: what is negative and no abuse stays, or a person looks at it.

use super::{
    MeasureCondition, ModerationAction, ModerationCondition, ModerationMeasure, ModerationRule, ModerationRules,
};
use crate::check::{Code, Issue, Issues, Path, Severity, limits};
use crate::community::InboxItem;
use crate::money::Decimal;

/// Reviews with fewer stars are negative: one and two. A choice of this library.
const NEGATIVE_BELOW_STARS: u32 = 3;

/// Whether an item is negative, by its sentiment or its stars; what is not known does not speak for it.
pub(super) fn is_negative(item: &InboxItem) -> bool {
    item.sentiment.is_some_and(Decimal::is_negative) || item.stars.is_some_and(|stars| stars < NEGATIVE_BELOW_STARS)
}

impl ModerationRules {
    /// Finds rules by which plain criticism is hidden, or may be.
    pub(super) fn check_policy(&self, path: &Path, issues: &mut Issues) {
        let rules = path.field("rules");
        for (place, rule) in self.rules.iter().enumerate().take(limits::LIST_ITEMS) {
            issues.extend(rule.violation(&rules.index(place).field("action")));
        }
        if self.fallback.takes_away() {
            let message = format!("the fallback {}, plain criticism included", self.fallback.does());
            issues.push(violation(path.field("fallback"), message, self.fallback, Severity::Error));
        }
    }
}

impl ModerationRule {
    fn violation(&self, path: &Path) -> Option<Issue> {
        if !self.action.takes_away() {
            return None;
        }
        let does = self.action.does();
        if self.when.is_empty() {
            let message = format!("`{}` {does} whatever it is, plain criticism included", self.id);
            return Some(violation(path.clone(), message, self.action, Severity::Error));
        }
        if self.when.iter().all(is_criticism) {
            let by = self.when.iter().filter_map(measured).map(|measure| measure.label());
            let mut by: Vec<&str> = by.collect();
            by.dedup();
            let message = format!("`{}` {does} by its {} alone, which is plain criticism", self.id, by.join(" and "));
            return Some(violation(path.clone(), message, self.action, Severity::Error));
        }
        if self.abuse_class.is_some() {
            return None;
        }
        let message = format!("`{}` {does} and names no class of abuse, so that it may be plain criticism", self.id);
        Some(violation(path.clone(), message, self.action, Severity::Warning))
    }
}

fn violation(path: Path, message: String, action: ModerationAction, severity: Severity) -> Issue {
    let mut issue = Issue::new(Code::CriticismHidden, path, message).with("action", action);
    issue.severity = severity;
    issue.help(match severity {
        Severity::Error => "filter it for review, or ask for a sign of abuse, such as keywords or toxicity",
        Severity::Warning => "name the class of abuse, or filter for review",
    })
}

fn measured(condition: &ModerationCondition) -> Option<ModerationMeasure> {
    match condition {
        ModerationCondition::Measure(measure) => Some(measure.measure),
        _ => None,
    }
}

/// Whether a condition says nothing but what somebody thinks, and negative thoughts are among it.
fn is_criticism(condition: &ModerationCondition) -> bool {
    let ModerationCondition::Measure(MeasureCondition { measure, at_least, .. }) = condition else { return false };
    let positive_from = match measure {
        ModerationMeasure::Sentiment => Decimal::ZERO,
        ModerationMeasure::Stars => Decimal::from(NEGATIVE_BELOW_STARS),
        _ => return false,
    };
    at_least.is_none_or(|least| least < positive_from)
}
