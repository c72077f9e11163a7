use super::stretch::{Stretch, between, was_live};
use super::{LateSponsor, LateStep, TeamUpdate, UpdateTiming};
use crate::crisis::{CrisisResponse, PartyContact, ResponseState, StepAction, StepProgress};
use crate::time::Instant;

/// The messages to the team with their deadlines, and the one that should have come by now.
pub(super) fn updates(response: &CrisisResponse, stretches: &[Stretch], now: Instant) -> Vec<TeamUpdate> {
    let minutes = response.playbook.timers.unwrap_or_default().first_message_minutes;
    let mut due = after(response.started_at(), minutes);
    let mut found = Vec::new();
    for message in &response.messages {
        found.extend(due.map(|due| update(due, Some(message.at), stretches)));
        due = Some(message.next_update);
    }
    let missing = due.filter(|due| *due < now && was_live(stretches, *due));
    found.extend(missing.map(|due| update(due, None, stretches)));
    found
}

fn update(due: Instant, sent_at: Option<Instant>, stretches: &[Stretch]) -> TeamUpdate {
    let (timing, late_seconds) = match sent_at {
        None => (UpdateTiming::Missing, None),
        Some(sent) if sent <= due => (UpdateTiming::InTime, None),
        Some(_) if !was_live(stretches, due) => (UpdateTiming::NotDue, None),
        Some(sent) => (UpdateTiming::Late, Some(between(due, sent))),
    };
    TeamUpdate { due, sent_at, timing, late_seconds }
}

fn after(start: Option<Instant>, minutes: u32) -> Option<Instant> {
    start?.add_seconds(i64::from(minutes).saturating_mul(60))
}

/// Until when what is open can be late: the end of the response, or now.
fn horizon(response: &CrisisResponse, now: Instant) -> Instant {
    let ends = matches!(response.state, ResponseState::Closed | ResponseState::FalseAlarm);
    response.reached_at(response.state).filter(|_| ends).unwrap_or(now)
}

/// The steps that ended after their deadline, or not at all.
pub(super) fn late_steps(response: &CrisisResponse, now: Instant) -> Vec<LateStep> {
    let horizon = horizon(response, now);
    let late = |progress: &StepProgress| {
        let (due, step) = (progress.due?, response.playbook.step(&progress.step)?);
        let until = progress.ended_at.unwrap_or(horizon);
        // The review has a deadline of its own, by the severity.
        (due < until && step.action != StepAction::Review).then(|| LateStep {
            step: step.id.clone(),
            what: step.name.clone(),
            due,
            ended_at: progress.ended_at,
            skipped: progress.skipped,
            late_seconds: between(due, until),
        })
    };
    response.steps.iter().filter_map(late).collect()
}

/// The sponsors that were told later than their contracts ask, or not at all. Nobody needs to tell them of a false alarm, or of what
/// is not known to be a crisis yet.
pub(super) fn late_sponsors(response: &CrisisResponse, now: Instant) -> Vec<LateSponsor> {
    let is_none =
        matches!(response.state, ResponseState::Monitoring | ResponseState::Triage | ResponseState::FalseAlarm);
    let horizon = horizon(response, now);
    let late = |contact: &PartyContact| {
        let sponsor = contact.sponsor.as_ref()?;
        let due = after(response.started_at(), contact.notice_minutes?)?;
        let told_at = response.told_sponsors.iter().find(|told| told.sponsor == *sponsor).map(|told| told.at);
        let until = told_at.or((!is_none).then_some(horizon))?;
        let late_seconds = between(due, until);
        (due < until).then(|| LateSponsor { sponsor: sponsor.clone(), due, told_at, late_seconds })
    };
    response.playbook.contacts.iter().filter_map(late).collect()
}
