use super::people::{talents, without_owner};
use super::situations::situations;
use super::sponsors::sponsors;
use super::{CrisisReadiness, CrisisReadinessInput, CrisisReadinessTag, SituationState};
use crate::check::{Issues, Version};

/// Says whether an agency is ready for a crisis, before there is one: what its playbooks lack for each situation, which pieces
/// nobody sees to, for which talents nobody can be reached, and which sponsors could not be told in time.
///
/// - a situation is ready where one of its playbooks lacks nothing, as the readiness of a playbook finds it
/// - scheduled and approved pieces have an owner: up to some days ahead, and whenever they have no time
/// - a talent has a safety contact who can be reached otherwise than on a platform: one who is named for them (`talent`), or for
///   nobody in particular; and is themselves named among the talents to be told
/// - a sponsor with a signed deal is named in each playbook that tells sponsors; the deadline is the shortest of the contracts
///   (duty `crisis_notice`) and the playbooks, counted from `now`. What a contract does not say is no reason to wait, and a gap
///
/// Sponsors stand in the order in which they are to be told if a crisis began now.
///
/// Source: what the first hour of a crisis needs, in its order: people, evidence, a pause, then notice to those whose contracts name
/// a deadline before the public.
///
/// ```
/// use greenroom::{agency, wire};
///
/// let found = agency::check_crisis_readiness(&wire::parse(r#"{
///   "agency": {"document": "agency", "version": 1, "id": "studio", "name": "Studio"},
///   "now": "2026-05-18T08:00:00Z", "within_days": 14, "situations": ["doxxing"]
/// }"#)?)?;
/// assert!(!found.is_ready);
/// let help = found.situations[0].issues.as_slice()[0].help.as_deref();
/// assert_eq!(help, Some("begin with the preset `playbook.doxxing`, and fill in names and contacts"));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - the agency is not sound, a situation is named twice, or the number of days is out of its range
pub fn check_crisis_readiness(input: &CrisisReadinessInput) -> Result<CrisisReadiness, Issues> {
    input.check()?;
    let agency = &input.agency;
    let seconds = i64::from(input.within_days).saturating_mul(86_400);
    let situations = situations(agency, &input.situations);
    let pieces = without_owner(agency, input.now, input.now.add_seconds(seconds));
    let (talents, sponsors) = (talents(agency), sponsors(agency, input.now));
    let is_ready = situations.iter().all(|one| one.state == SituationState::Ready)
        && pieces.is_empty()
        && talents.is_empty()
        && sponsors.iter().all(|one| one.gaps.is_empty());
    Ok(CrisisReadiness {
        document: CrisisReadinessTag,
        version: Version,
        now: input.now,
        is_ready,
        situations,
        pieces,
        talents,
        sponsors,
    })
}
