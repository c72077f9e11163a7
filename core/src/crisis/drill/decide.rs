use super::DrillScenario;
use super::player::{Move, Player};
use crate::crisis::{
    CrisisEvidence, CrisisRole, CrisisStatement, EvidenceCaptured, IntervalObserved, NoticeParty, PlaybookStep,
    ResponseActivated, ResponseClosed, ResponseContained, ResponseEvent, ResponseMessageSent, ResponseReactivated,
    ResponseRecovering, ResponseResolved, ResponseState, ResponseTriaged, SeverityDeclared, SponsorTold,
    StatementDrafted, StatementPublished, StatementSigned, StatementState, StatementSubmitted, StepAction,
    StepCompleted, StepProgress, StepSkipped,
};
use crate::time::Instant;
use crate::vocabulary::PlaceholderValue;
use crate::vocabulary::{Id, Name};

/// After the time of frequent updates the next one is promised so many minutes later: a choice of this library.
const RARE_UPDATE_MINUTES: u32 = 240;

/// The hash of a capture of nothing.
const NO_HASH: &str = "0000000000000000000000000000000000000000000000000000000000000000";

impl Player {
    /// What a good team does next; nothing when all is over.
    pub(super) fn decide(&self, scenario: &DrillScenario) -> Option<Move> {
        let response = &self.response;
        let event = match response.state {
            ResponseState::Monitoring => ResponseEvent::Triage(ResponseTriaged {}),
            ResponseState::Closed | ResponseState::FalseAlarm => return None,
            _ if response.messages.is_empty() => return self.message(),
            ResponseState::Triage if response.severity.is_none() => declare(scenario.severity),
            ResponseState::Triage => ResponseEvent::Activate(ResponseActivated {}),
            _ => return self.work().or_else(|| self.go_on(scenario)),
        };
        Some(self.leads(event))
    }

    /// What the incident commander does.
    fn leads(&self, event: ResponseEvent) -> Move {
        let roles = &self.response.playbook.roles;
        let lead = roles.iter().find(|role| role.role == CrisisRole::IncidentCommander);
        Move { event, by: lead.map(|role| role.id.clone()), note: None, not_before: None }
    }

    /// A message to the team, which promises the next.
    pub(super) fn message(&self) -> Option<Move> {
        let timers = self.response.playbook.timers.unwrap_or_default();
        let minutes = |minutes: u32| i64::from(minutes).saturating_mul(60);
        let until = self.response.started_at()?.add_seconds(minutes(timers.updates_for_minutes));
        let is_frequent = until.is_some_and(|until| self.now < until);
        let wait = if is_frequent { timers.update_every_minutes } else { RARE_UPDATE_MINUTES };
        let next_update = self.now.add_seconds(minutes(wait))?;
        let message: Name = "This is a drill: what is known, and what is done now".parse().ok()?;
        Some(self.leads(ResponseEvent::SendMessage(ResponseMessageSent { message, next_update })))
    }

    /// The next thing to do for what is open: sponsors, then the steps by their deadlines, as far as nobody must know before.
    fn work(&self) -> Option<Move> {
        let response = &self.response;
        if let Some(sponsor) = response.untold_sponsors().first().filter(|_| self.is_free(NoticeParty::Sponsor)) {
            return Some(self.leads(ResponseEvent::TellSponsor(SponsorTold { sponsor: (*sponsor).clone() })));
        }
        let open = response.steps.iter().filter(|progress| progress.ended_at.is_none());
        let steps = open.filter_map(|progress| Some((progress, response.playbook.step(&progress.step)?)));
        let free = steps.filter(|(_, step)| step.tells().is_none_or(|party| self.is_free(party)));
        let due = |progress: &StepProgress| (progress.due.is_none(), progress.due);
        let (_, step) = free.min_by_key(|(progress, _)| due(progress))?;
        self.do_step(step)
    }

    /// Whether everybody knows it who must before a party does.
    fn is_free(&self, party: NoticeParty) -> bool {
        self.response.untold_before(party).is_empty()
    }

    fn do_step(&self, step: &PlaybookStep) -> Option<Move> {
        let id = step.id.clone();
        if step.action == StepAction::Statement {
            return self.do_statement(step);
        }
        let needs = step.needs_evidence || step.action.removes() || step.action == StepAction::CaptureEvidence;
        if needs && self.response.evidence.is_empty() {
            let event = EvidenceCaptured { evidence: self.evidence(step)? };
            return Some(self.leads(ResponseEvent::CaptureEvidence(event)));
        }
        let shown = self.response.evidence.first().filter(|_| step.needs_evidence);
        let evidence = shown.map(|evidence| evidence.id.clone()).into_iter().collect();
        Some(self.leads(ResponseEvent::CompleteStep(StepCompleted { step: id, evidence })))
    }

    /// A capture of nothing.
    pub(super) fn evidence(&self, step: &PlaybookStep) -> Option<CrisisEvidence> {
        let (id, what) = (step.id.clone(), "A capture, for the drill".parse().ok()?);
        let hash = NO_HASH.parse().ok()?;
        Some(CrisisEvidence { id, what, captured_at: self.now, hash, found_at: None, kept_at: None })
    }

    fn do_statement(&self, step: &PlaybookStep) -> Option<Move> {
        let is_it = |one: &&CrisisStatement| one.step == step.id && one.published_at.is_none();
        let Some(one) = self.response.statements.iter().find(is_it) else { return self.draft(step) };
        let statement = one.id.clone();
        Some(match one.state {
            StatementState::Draft => self.leads(ResponseEvent::SubmitStatement(StatementSubmitted { statement })),
            StatementState::InReview => {
                let by = self.response.playbook.statement_approvers.iter().find(|role| !has_signed(one, role));
                let signs = self.leads(ResponseEvent::SignStatement(StatementSigned { statement }));
                Move { by: by.cloned(), ..signs }
            }
            _ => self.leads(ResponseEvent::PublishStatement(StatementPublished { statement })),
        })
    }

    /// Drafts the statement of a step; a step without words is left out.
    fn draft(&self, step: &PlaybookStep) -> Option<Move> {
        let id = step.id.clone();
        let template = step.template.as_ref().and_then(|template| self.response.playbook.template(template));
        let Some(template) = template else {
            let left = self.leads(ResponseEvent::SkipStep(StepSkipped { step: id }));
            return Some(Move { note: "there are no words for it".parse().ok(), ..left });
        };
        let gaps = template.placeholders.iter().map(|gap| gap.name.clone());
        let values = gaps.map(|name| PlaceholderValue { name, text: "[drill]".to_owned() }).collect();
        let drafted = StatementDrafted { statement: id.clone(), step: id, values, channels: Vec::new() };
        Some(self.leads(ResponseEvent::DraftStatement(drafted)))
    }

    /// The way on, when nothing is open.
    fn go_on(&self, scenario: &DrillScenario) -> Option<Move> {
        let was = |is_it: &dyn Fn(&ResponseEvent) -> bool| {
            self.response
                .timeline
                .iter()
                .filter(|entry| is_it(&entry.event))
                .fold(0_u32, |sum, _| sum.saturating_add(1))
        };
        let event = match self.response.state {
            ResponseState::Active => return self.fight(scenario, was(&is_loud)),
            ResponseState::Contained => ResponseEvent::Recover(ResponseRecovering {}),
            ResponseState::Recovery => ResponseEvent::Resolve(ResponseResolved { criteria_hold: true }),
            ResponseState::Review if scenario.comes_back && was(&is_return) == 0 => {
                ResponseEvent::Reactivate(ResponseReactivated {})
            }
            ResponseState::Review => ResponseEvent::Close(ResponseClosed {}),
            _ => return None,
        };
        Some(self.leads(event))
    }

    /// It gets worse, stays loud, calms down, and is contained.
    fn fight(&self, scenario: &DrillScenario, loud: u32) -> Option<Move> {
        let rule = self.response.playbook.lowering.unwrap_or_default();
        let half = scenario.loud_intervals.checked_div(2).unwrap_or_default();
        let worse = scenario.turns_out.filter(|worse| loud >= half && Some(*worse) > self.response.severity);
        if let Some(worse) = worse {
            return Some(self.leads(declare(worse)));
        }
        let is_loud = loud < scenario.loud_intervals;
        if !is_loud && self.response.quiet_intervals >= rule.quiet_intervals {
            return Some(self.leads(ResponseEvent::Contain(ResponseContained {})));
        }
        let since = self.response.observed_at.or(self.response.severity_since);
        let over = |since: Instant| since.add_seconds(i64::from(rule.interval_minutes).saturating_mul(60));
        let observes = self.leads(ResponseEvent::Observe(IntervalObserved { quiet: !is_loud }));
        Some(Move { not_before: since.and_then(over), ..observes })
    }
}

pub(super) fn declare(severity: crate::crisis::CrisisSeverity) -> ResponseEvent {
    ResponseEvent::DeclareSeverity(SeverityDeclared { severity })
}

fn has_signed(statement: &CrisisStatement, role: &Id) -> bool {
    statement.review.as_ref().is_some_and(|review| review.votes.iter().any(|vote| vote.by == *role))
}

fn is_loud(event: &ResponseEvent) -> bool {
    matches!(event, ResponseEvent::Observe(observed) if !observed.quiet)
}

fn is_return(event: &ResponseEvent) -> bool {
    matches!(event, ResponseEvent::Reactivate(_))
}
