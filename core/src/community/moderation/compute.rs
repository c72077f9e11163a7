use std::collections::BTreeMap;

use super::{
    ActionCount, ModerateInput, ModerationAction, ModerationDecision, ModerationReport, ModerationReportTag,
    PreparedModeration,
};
use crate::check::{Code, Issue, Issues, Path, Version, count, limits};
use crate::vocabulary::Id;

/// Says what is to be done with items by an ordered list of rules: the first that matches decides, and the fallback where none
/// does. Each decision says which rule, what it found and where, and what evidence to keep before something is taken away.
///
/// Plain criticism is never hidden: where a rule without a class of abuse would take away what is negative, it is filtered for
/// review instead, and a warning says so. Rules that do so by sentiment or stars alone are refused.
///
/// ```
/// use greenroom::community::{ModerateInput, ModerationAction, moderate};
///
/// let input: ModerateInput = greenroom::wire::parse(
///     r#"{"now": "2026-05-01T12:00:00Z",
///         "rules": {"document": "moderation_rules", "version": 1, "fallback": "approve", "rules": [
///             {"id": "rude", "action": "hide", "when": [{"type": "keywords", "keywords": ["rubbish"]}]}]},
///         "items": [{"id": "c1", "platform": "instagram", "channel": "comment", "author": {"id": "@x"},
///             "text": "What rubbish, it broke after a day", "at": "2026-05-01T10:00:00Z", "sentiment": "-0.6"}]}"#,
/// )?;
/// let decision = &moderate(&input)?.decisions[0];
/// assert_eq!(decision.action, ModerationAction::FilterForReview);
/// assert_eq!(decision.instead_of, Some(ModerationAction::Hide));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - what is wrong with the rules, as [`super::ModerationRules::check`] finds it
/// - an item whose numbers are outside their range, that stands twice or is written after it is decided
/// - reports of an item that is not there
/// - more text than is searched in one call
pub fn moderate(input: &ModerateInput) -> Result<ModerationReport, Issues> {
    let mut issues = Issues::default();
    input.check(&mut issues);
    issues.clone().into_result(())?;
    let prepared = PreparedModeration::of_checked(&input.rules, &Path::root().field("rules"))?;
    check_work(input, &prepared)?;
    let reports: BTreeMap<&Id, u64> = input.reports.iter().map(|report| (&report.item, report.reports)).collect();
    let mut warnings = issues.as_slice().to_vec();
    let mut decisions = Vec::with_capacity(input.items.len());
    for (place, item) in input.items.iter().enumerate() {
        let decision = prepared.decide(item, reports.get(&item.id).copied().unwrap_or_default(), input.now);
        warnings.extend(criticism(&decision, place));
        decisions.push(decision);
    }
    let counts = counts(&decisions);
    Ok(ModerationReport { document: ModerationReportTag, version: Version, decisions, counts, warnings })
}

/// Refuses what would take too long.
fn check_work(input: &ModerateInput, prepared: &PreparedModeration) -> Result<(), Issues> {
    let chars = input.items.iter().map(|item| count(item.text.chars())).fold(0, usize::saturating_add);
    let most = limits::SEARCHED_CHARS;
    let work = chars.saturating_mul(prepared.most_per_word());
    if work <= most {
        return Ok(());
    }
    let message =
        format!("{chars} characters times {} keywords and patterns is more than {most}", prepared.most_per_word());
    let issue = Issue::new(Code::OutOfRange, Path::root().field("items"), message);
    Err(issue.with("most", most).help("moderate fewer items in one call").into())
}

/// What is said where plain criticism would have been hidden.
fn criticism(decision: &ModerationDecision, place: usize) -> Option<Issue> {
    let (instead, rule) = (decision.instead_of?, decision.rule.as_ref()?);
    let message = format!("`{rule}` {} `{}`, which is negative and not called abuse", verb(instead), decision.item);
    let issue = Issue::new(Code::CriticismHidden, Path::root().field("items").index(place), message);
    let issue = issue.with("action", instead).with("rule", rule);
    Some(issue.help("it is filtered for review; name the class of abuse in the rule, or filter for review there"))
}

fn verb(action: ModerationAction) -> &'static str {
    match action {
        ModerationAction::Hide => "would hide",
        ModerationAction::Remove => "would remove",
        ModerationAction::Mute => "would mute the author of",
        _ => "would ban the author of",
    }
}

fn counts(decisions: &[ModerationDecision]) -> Vec<ActionCount> {
    let of = |action: &ModerationAction| {
        let items = count(decisions.iter().filter(|decision| decision.action == *action));
        Some(ActionCount { action: *action, items: u64::try_from(items).ok().filter(|items| *items > 0)? })
    };
    ModerationAction::ALL.iter().filter_map(of).collect()
}
