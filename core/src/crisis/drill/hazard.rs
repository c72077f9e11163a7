use super::decide::declare;
use super::player::{Move, Player};
use crate::crisis::{
    CrisisPerson, CrisisSeverity, EvidenceCaptured, IntervalObserved, ResponseActivated, ResponseClosed,
    ResponseContained, ResponseDismissed, ResponseEvent, ResponseNoted, ResponseReactivated, ResponseRecovering,
    ResponseResolved, ResponseTriaged, RoleHandedOver, SponsorTold, StatementDrafted, StatementEdited,
    StatementPublished, StatementSigned, StatementSignedInEmergency, StatementSubmitted, StepCompleted, StepSkipped,
};
use crate::stats::Random;
use crate::vocabulary::{Id, Name};

impl Player {
    /// Any event, by anybody: mostly one that is not allowed.
    pub(super) fn hazard(&self, random: &mut Random) -> Option<Move> {
        let by = pick(&self.response.playbook.roles, random).map(|role| role.id.clone());
        let note: Option<Name> = if random.below(2) == 0 { None } else { "by chance".parse().ok() };
        let number = random.below(23);
        let event = if number < 10 { self.turn(number, random)? } else { self.deed(number, random)? };
        Some(Move { event, by, note, not_before: None })
    }

    /// An event about the crisis as a whole.
    fn turn(&self, number: u64, random: &mut Random) -> Option<ResponseEvent> {
        Some(match number {
            0 => ResponseEvent::Triage(ResponseTriaged {}),
            1 => ResponseEvent::Dismiss(ResponseDismissed {}),
            2 => ResponseEvent::Activate(ResponseActivated {}),
            3 => ResponseEvent::Contain(ResponseContained {}),
            4 => ResponseEvent::Recover(ResponseRecovering {}),
            5 => ResponseEvent::Resolve(ResponseResolved { criteria_hold: random.below(2) == 0 }),
            6 => ResponseEvent::Close(ResponseClosed {}),
            7 => ResponseEvent::Reactivate(ResponseReactivated {}),
            8 => declare(*pick(CrisisSeverity::ALL, random)?),
            _ => ResponseEvent::Observe(IntervalObserved { quiet: random.below(2) == 0 }),
        })
    }

    /// An event about something of the response.
    fn deed(&self, number: u64, random: &mut Random) -> Option<ResponseEvent> {
        let chosen = pick(&self.response.playbook.steps, random)?;
        let step = chosen.id.clone();
        let statement = pick(&self.response.statements, random).map_or_else(|| step.clone(), |one| one.id.clone());
        Some(match number {
            10 => self.message()?.event,
            11 => ResponseEvent::CaptureEvidence(EvidenceCaptured { evidence: self.evidence(chosen)? }),
            12 | 13 => {
                let evidence = pick(&self.response.evidence, random).map(|one| one.id.clone()).into_iter().collect();
                ResponseEvent::CompleteStep(StepCompleted { step, evidence })
            }
            14 => ResponseEvent::SkipStep(StepSkipped { step }),
            15 => ResponseEvent::TellSponsor(SponsorTold { sponsor: self.any_sponsor(step, random) }),
            16 => {
                let (values, channels) = (Vec::new(), Vec::new());
                ResponseEvent::DraftStatement(StatementDrafted { statement: step.clone(), step, values, channels })
            }
            17 => ResponseEvent::EditStatement(StatementEdited { statement, text: "Other words.".to_owned() }),
            18 => ResponseEvent::SubmitStatement(StatementSubmitted { statement }),
            19 => ResponseEvent::SignStatement(StatementSigned { statement }),
            20 => ResponseEvent::SignInEmergency(StatementSignedInEmergency { statement }),
            21 => ResponseEvent::PublishStatement(StatementPublished { statement }),
            22 if random.below(2) == 0 => ResponseEvent::Note(ResponseNoted {}),
            _ => {
                let role = pick(&self.response.playbook.roles, random)?.id.clone();
                let person = CrisisPerson { name: "Somebody".parse().ok()?, reach: Vec::new() };
                ResponseEvent::HandOver(RoleHandedOver { role, person })
            }
        })
    }

    fn any_sponsor(&self, otherwise: Id, random: &mut Random) -> Id {
        let contact = pick(&self.response.playbook.contacts, random);
        contact.and_then(|contact| contact.sponsor.clone()).unwrap_or(otherwise)
    }
}

/// One of a list, each equally likely; none of an empty one.
pub(super) fn pick<'a, T>(items: &'a [T], random: &mut Random) -> Option<&'a T> {
    let most = u64::try_from(items.len()).ok()?;
    items.get(usize::try_from(random.below(most)).ok()?)
}
