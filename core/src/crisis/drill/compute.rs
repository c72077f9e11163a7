use super::player::{Move, Player};
use super::world::{Coming, coming};
use super::{Drill, DrillInput, DrillPolicy, DrillTag};
use crate::check::{Issues, Version};
use crate::crisis::{ResponseEvent, ResponseState};
use crate::stats::Random;
use crate::time::Instant;

/// So many events are tried where chance decides: a choice of this library.
const TRIES: u32 = 120;

/// Makes a drill from a seed: the events of a crisis that did not happen, in the order of time, each of which `advance_response`
/// takes after the one before it. Who decides is a policy: nobody, so that people train; a diligent team, a late one, or chance.
///
/// ```
/// use greenroom::crisis::{DrillInput, ResponseState, run_drill};
///
/// let playbook = greenroom::wire::call("get_preset", r#"{"id": "playbook.deepfake"}"#)?;
/// let playbook: serde_json::Value = serde_json::from_str(&playbook)?;
/// let input = serde_json::json!({
///     "seed": 7, "playbook": playbook["value"], "policy": "diligent", "detected_at": "2026-05-01T10:00:00Z",
///     "scenario": {"severity": "sev_2", "loud_intervals": 2, "surprises": 1},
/// });
/// let input: DrillInput = greenroom::wire::parse(&input.to_string())?;
/// let drill = run_drill(&input)?;
/// assert_eq!(drill.response.state, ResponseState::Closed);
/// assert_eq!(drill, run_drill(&input)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// - the playbook is not sound, as its check says
/// - the seed is beyond 2^53, or a number of the scenario beyond its limit
/// - it is to turn out less grave than it is
pub fn run_drill(input: &DrillInput) -> Result<Drill, Issues> {
    let mut issues = Issues::default();
    input.check(&mut issues);
    issues.into_result(())?;
    let mut random = Random::new(input.seed);
    let mut coming = coming(input, &mut random);
    let mut player = Player::new(input);
    let is_whole = match input.policy {
        DrillPolicy::Trainee => true,
        DrillPolicy::Random => player.stumble(input, &mut coming, &mut random),
        DrillPolicy::Diligent | DrillPolicy::Late => player.work_through(input, &mut coming, &mut random),
    };
    if let Some(last) = coming.last() {
        player.suffer(&mut coming, last);
    }
    Ok(Drill {
        document: DrillTag,
        version: Version,
        seed: input.seed,
        policy: input.policy,
        is_whole: is_whole && coming.is_over(),
        steps: player.steps,
        refused: player.refused,
        response: player.response,
    })
}

/// How many seconds pass before somebody does something.
fn pause(policy: DrillPolicy, random: &mut Random) -> i64 {
    let (least, spread) = match policy {
        DrillPolicy::Late => (1_200, 2_400),
        DrillPolicy::Random => (0, 900),
        DrillPolicy::Trainee | DrillPolicy::Diligent => (5, 20),
    };
    i64::try_from(random.below(spread)).unwrap_or_default().saturating_add(least)
}

impl Player {
    /// A team works until all is over; whether it came to that.
    fn work_through(&mut self, input: &DrillInput, coming: &mut Coming, random: &mut Random) -> bool {
        while self.has_room() {
            let Some(next) = self.decide(&input.scenario) else { break };
            let Some(at) = self.when(&next, pause(input.policy, random)) else { break };
            let heard = self.update_before(&next, at, input.policy);
            self.suffer(coming, heard.unwrap_or(at));
            let done = match (heard, self.message()) {
                (Some(heard), Some(message)) => self.play_at(message, heard),
                _ => self.play_at(next, at),
            };
            if !done {
                break;
            }
        }
        self.response.state == ResponseState::Closed
    }

    /// Chance decides, half of the time beside what a good team would do.
    fn stumble(&mut self, input: &DrillInput, coming: &mut Coming, random: &mut Random) -> bool {
        for _ in 0..TRIES {
            let next = if random.below(2) == 0 { self.decide(&input.scenario) } else { self.hazard(random) };
            let wait = pause(input.policy, random);
            let Some(next) = next else { continue };
            let Some(at) = self.when(&next, wait).filter(|_| self.has_room()) else { return false };
            self.suffer(coming, at);
            self.play_at(next, at);
        }
        true
    }

    fn when(&self, next: &Move, wait: i64) -> Option<Instant> {
        let soon = self.now.add_seconds(wait)?;
        Some(next.not_before.map_or(soon, |earliest| earliest.max(soon)))
    }

    /// What is captured or promised has the time at which that happens.
    fn play_at(&mut self, next: Move, at: Instant) -> bool {
        self.now = at;
        let event = match next.event {
            ResponseEvent::SendMessage(_) => match self.message() {
                Some(message) => message.event,
                None => return false,
            },
            event => event,
        };
        self.play(Move { event, ..next }, at)
    }

    /// When the team is to hear first, where the next deed would come after what it was promised; a late team hears it late.
    fn update_before(&self, next: &Move, at: Instant, policy: DrillPolicy) -> Option<Instant> {
        let promised = self.response.messages.last()?.next_update;
        let last_was_message =
            self.steps.last().is_some_and(|step| matches!(step.event, ResponseEvent::SendMessage(_)));
        let is_one = matches!(next.event, ResponseEvent::SendMessage(_));
        let may = self.response.state.is_live() && !is_one && promised < at;
        let is_late = policy == DrillPolicy::Late;
        let heard = if is_late { at } else { promised.max(self.now) };
        (may && (!last_was_message || (promised > self.now && !is_late))).then_some(heard)
    }
}
