use super::{EscalationCall, ResponseState, ResponseStatusInput};
use crate::crisis::{EscalationHours, EscalationRule};

/// Who is to be called now: the chain runs from the time at which it was noticed, as often as the playbook has it, until
/// somebody looks at it. Rules that do not hold are passed over.
pub(super) fn escalation_call(input: &ResponseStatusInput) -> Option<EscalationCall> {
    let response = &input.response;
    let noticed = response.detected_at.filter(|noticed| *noticed <= input.now)?;
    if response.state != ResponseState::Monitoring {
        return None;
    }
    let chain = &response.playbook.escalation;
    let rules: Vec<&EscalationRule> = chain.rules.iter().filter(|rule| holds(rule, input)).collect();
    let mut since = noticed;
    for round in 0..=chain.repeats {
        for rule in &rules {
            let until = since.add_seconds(i64::from(rule.wait_minutes).saturating_mul(60))?;
            if input.now < until {
                let roles = rule.notify.clone();
                return Some(EscalationCall { roles, round: round.saturating_add(1), until: Some(until) });
            }
            since = until;
        }
    }
    Some(EscalationCall { roles: Vec::new(), round: chain.repeats.saturating_add(1), until: None })
}

/// Where nobody says whether it is within working hours, a rule for either holds.
fn holds(rule: &EscalationRule, input: &ResponseStatusInput) -> bool {
    let in_time = match (rule.hours, input.in_hours) {
        (EscalationHours::Any, _) | (_, None) => true,
        (EscalationHours::InHours, Some(in_hours)) => in_hours,
        (EscalationHours::OutOfHours, Some(in_hours)) => !in_hours,
    };
    in_time && rule.more_alerts_than.is_none_or(|most| input.alerts.unwrap_or(1) > most)
}
