use std::cmp::Reverse;

use super::{
    ClimbLadderInput, LadderClimb, LadderClimbTag, LadderEntry, LadderTerm, ModerationLadder, ModerationLadderStep,
    UsedModerationLadder,
};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::community::ModerationAction;
use crate::community::points::{rounded, rounded_to, shown, total};
use crate::convention::{Convention, preset};
use crate::money::{Decimal, Fraction};
use crate::stats::half_life_share;
use crate::time::Instant;

const DAY_SECONDS: u64 = 86_400;

/// Says what an author's offence leads to: earlier decisions have left points that fade with time, the offence adds its own,
/// and the highest step of the ladder that so many points lead to is taken. Threats, doxxing, hate and what endangers a
/// minor lead to a ban at once. What a ladder is and how it counts stands on [`ModerationLadder`].
///
/// More offences never lead to less, and time alone never to more. The order of the history says nothing. A ban without
/// evidence is named all the same, with a warning that evidence is to be kept first.
///
/// ```
/// use greenroom::community::{ClimbLadderInput, ModerationAction, climb_ladder};
///
/// let input: ClimbLadderInput = greenroom::wire::parse(
///     r#"{"now": "2026-11-27T12:00:00Z", "author": "@x",
///         "history": [{"id": "d1", "at": "2026-11-26T12:00:00Z", "action": "hide"},
///             {"id": "d2", "at": "2026-08-29T12:00:00Z", "action": "warn"}],
///         "offence": {"item": "c7", "at": "2026-11-27T11:00:00Z", "class": "harassment"}}"#,
/// )?;
/// let climb = climb_ladder(&input)?;
/// assert_eq!(climb.score_before.to_string(), "1.992"); // 0.992 of the hide of yesterday, 1 of the warning of 90 days ago
/// assert_eq!((climb.counted_points, climb.action), (4, Some(ModerationAction::Mute)));
/// assert_eq!(climb.muted_until.map(|until| until.to_string()).as_deref(), Some("2026-11-28T12:00:00Z"));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - a decision, an offence or evidence that is later than now
/// - a decision that stands twice; a mute without its minutes, or minutes of something else
/// - evidence of another item, or whose hash is none
/// - a ladder whose steps do not rise, that has a step which is none, or a number outside of its range
pub fn climb_ladder(input: &ClimbLadderInput) -> Result<LadderClimb, Issues> {
    let path = Path::root().field("policy");
    let policy = match &input.policy {
        Some(own) => own.clone(),
        None => preset("moderation_ladder.community")
            .map_err(|error| Issue::new(Code::UnknownReference, path.clone(), error.to_string()))?,
    };
    let mut issues = Issues::default();
    input.check(&mut issues);
    policy.check_dates(&path, &mut issues);
    policy.value.check(&path.field("value"), &mut issues);
    issues.into_result(())?;
    Ok(climb(input, &policy, &path))
}

fn climb(input: &ClimbLadderInput, policy: &Convention<ModerationLadder>, path: &Path) -> LadderClimb {
    let ladder = &policy.value;
    let offence = &input.offence;
    let mut terms: Vec<LadderTerm> = input.history.iter().map(|entry| term(entry, ladder, input.now)).collect();
    terms.sort_by(|one, other| (Reverse(one.at), &one.id).cmp(&(Reverse(other.at), &other.id)));
    let before = total(terms.iter().map(|term| term.left));
    let points = ladder.points_of(offence.class);
    let after = total([before, Decimal::from(points)]);
    let counted = rounded_to(&Fraction::from(after), 0).units();
    let is_at_once = ladder.ban_at_once.contains(&offence.class);
    let ban = ModerationLadderStep { action: ModerationAction::Ban, mute_minutes: None, points, needs_evidence: true };
    let step = if is_at_once { Some(&ban) } else { ladder.step_at(counted) };
    let needs_evidence = step.is_some_and(|step| step.needs_evidence);
    let mute_minutes = step.and_then(|step| step.mute_minutes);
    let mut climb = LadderClimb {
        document: LadderClimbTag,
        version: Version,
        now: input.now,
        author: input.author.clone(),
        item: offence.item.clone(),
        class: offence.class,
        terms,
        score_before: before,
        offence_points: points,
        score_after: after,
        counted_points: u64::try_from(counted).unwrap_or_default(),
        action: step.map(|step| step.action),
        mute_minutes,
        muted_until: mute_minutes.and_then(|minutes| input.now.add_seconds(i64::from(minutes).saturating_mul(60))),
        is_at_once,
        needs_evidence,
        has_evidence: offence.evidence.is_some(),
        sentence: String::new(),
        policy: UsedModerationLadder {
            convention: policy.id.clone(),
            source: policy.source.clone(),
            as_of: policy.as_of,
        },
        warnings: policy.stale_warning(Some(input.now.date_in_utc()), path).into_iter().collect(),
    };
    climb.sentence = sentence(&climb);
    climb.warnings.extend(evidence_warning(&climb));
    climb
}

/// What is left of one decision.
fn term(entry: &LadderEntry, ladder: &ModerationLadder, now: Instant) -> LadderTerm {
    let seconds = now.unix_seconds().saturating_sub(entry.at.unix_seconds());
    let seconds = u64::try_from(seconds).unwrap_or_default();
    let days = Fraction::new(seconds.into(), DAY_SECONDS.into()).map_or(Decimal::ZERO, |days| rounded_to(&days, 2));
    let step = ladder.step_of(entry.action, entry.mute_minutes);
    let is_overturned = entry.is_overturned == Some(true);
    let points = entry.points.or(step.map(|step| step.points)).filter(|_| !is_overturned).unwrap_or_default();
    let share = share_left(seconds, u64::from(ladder.half_life_days).saturating_mul(DAY_SECONDS));
    let left = Fraction::from(points).checked_mul(&Fraction::from(share)).map_or(Decimal::ZERO, |left| rounded(&left));
    let ago = if days == Decimal::from(1) { "1 day ago".to_owned() } else { format!("{days} days ago") };
    let did = did(entry.action, entry.mute_minutes);
    let sentence = if is_overturned {
        format!("{did} {ago}, taken back: nothing is left")
    } else if points == 0 {
        format!("{did} {ago}: it leaves no points")
    } else {
        format!("{did} {ago}: {left} of {}", shown(Decimal::from(points)))
    };
    LadderTerm { id: entry.id.clone(), action: entry.action, at: entry.at, age_days: days, points, left, sentence }
}

/// What is left of one point, to the millionth: a double that is the same on every host, and the nearest decimal to it.
fn share_left(seconds: u64, half_life_seconds: u64) -> Decimal {
    format!("{:.6}", half_life_share(seconds, half_life_seconds)).parse().unwrap_or_default()
}

/// `mute for 1440 minutes`.
fn did(action: ModerationAction, mute_minutes: Option<u32>) -> String {
    match mute_minutes {
        Some(1) => format!("{} for 1 minute", action.label()),
        Some(minutes) => format!("{} for {minutes} minutes", action.label()),
        None => action.label().to_owned(),
    }
}

fn sentence(climb: &LadderClimb) -> String {
    let class = climb.class.label();
    if climb.is_at_once {
        return format!("{class}: a ban at once, whatever the score");
    }
    let (left, added) = (shown(climb.score_before), shown(Decimal::from(climb.offence_points)));
    let counted = shown(Decimal::new(climb.counted_points.into(), 0).unwrap_or_default());
    let action = climb.action.map_or_else(|| "no step yet".to_owned(), |action| did(action, climb.mute_minutes));
    format!("{left} left of before and {added} for {class} count as {counted}: {action}")
}

fn evidence_warning(climb: &LadderClimb) -> Option<Issue> {
    if !climb.needs_evidence || climb.has_evidence {
        return None;
    }
    let action = climb.action?;
    let message = format!("`{action}` of `{}` needs evidence, and none of `{}` is kept", climb.author, climb.item);
    let issue = Issue::new(Code::EvidenceMissing, Path::root().field("offence").field("evidence"), message);
    Some(
        issue
            .with("action", action)
            .with("item", &climb.item)
            .help("keep the item and its hash before anything is done"),
    )
}
