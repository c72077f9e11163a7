use super::advance::Happening;
use super::effect::{AskToSign, ReleaseStatement, SignatureVoided};
use super::fill::fill;
use super::{
    CrisisResponse, CrisisStatement, ResponseEffect, ResponseEvent, ResponseMessage, RoleHolder, StatementDrafted,
    StatementState, ToldSponsor,
};
use crate::campaign::{Approval, Review, ReviewVote};
use crate::crisis::CrisisSeverity;
use crate::time::Instant;
use crate::vocabulary::Id;

impl CrisisResponse {
    /// What an event does that nothing speaks against, beside the state.
    pub(super) fn carry_out(&mut self, what: &Happening<'_>) -> Vec<ResponseEffect> {
        let now = what.now;
        match what.event {
            ResponseEvent::Triage(_) => self.call_first().into_iter().collect(),
            ResponseEvent::Reactivate(_) => {
                (self.quiet_intervals, self.observed_at) = (0, None);
                vec![self.call("it is back: the response is active again")]
            }
            ResponseEvent::DeclareSeverity(declared) => self.declare(declared.severity, now),
            ResponseEvent::Observe(observed) => {
                self.quiet_intervals = if observed.quiet { self.quiet_intervals.saturating_add(1) } else { 0 };
                self.observed_at = Some(now);
                Vec::new()
            }
            ResponseEvent::SendMessage(sent) => {
                let (message, next_update) = (sent.message.clone(), sent.next_update);
                self.messages.push(ResponseMessage { at: now, message, next_update });
                Vec::new()
            }
            ResponseEvent::CaptureEvidence(captured) => {
                self.evidence.push(captured.evidence.clone());
                Vec::new()
            }
            ResponseEvent::CompleteStep(done) => {
                self.end_step(&done.step, now, false, &done.evidence);
                Vec::new()
            }
            ResponseEvent::SkipStep(left) => {
                self.end_step(&left.step, now, true, &[]);
                Vec::new()
            }
            ResponseEvent::TellSponsor(told) => {
                self.told_sponsors.push(ToldSponsor { sponsor: told.sponsor.clone(), at: now });
                Vec::new()
            }
            ResponseEvent::HandOver(handed) => {
                let (role, person) = (handed.role.clone(), handed.person.clone());
                self.holders.retain(|holder| holder.role != role);
                self.holders.push(RoleHolder { role, person, since: now });
                vec![self.call(&format!("{} now holds the role `{}`", handed.person.name, handed.role))]
            }
            ResponseEvent::DraftStatement(drafted) => {
                self.statements.extend(self.drafted(drafted));
                Vec::new()
            }
            _ => self.move_statement(what),
        }
    }

    /// Calls the roles of the first rule of the chain.
    fn call_first(&self) -> Option<ResponseEffect> {
        let roles = self.playbook.escalation.rules.first()?.notify.clone();
        let message = "a response has started: join, and say what you know".to_owned();
        Some(ResponseEffect::CallRoles(super::CallRoles { roles, message }))
    }

    fn declare(&mut self, severity: CrisisSeverity, now: Instant) -> Vec<ResponseEffect> {
        (self.severity, self.severity_since) = (Some(severity), Some(now));
        (self.quiet_intervals, self.observed_at) = (0, None);
        vec![self.call(&format!("it is {} now: {}", severity.label(), severity.meaning()))]
    }

    /// A statement as it is drafted, where the playbook has it.
    pub(super) fn drafted(&self, drafted: &StatementDrafted) -> Option<CrisisStatement> {
        let template = self.playbook.template(self.playbook.step(&drafted.step)?.template.as_ref()?)?;
        let channels = if drafted.channels.is_empty() { &self.playbook.channels } else { &drafted.channels };
        Some(CrisisStatement {
            id: drafted.statement.clone(),
            step: drafted.step.clone(),
            kind: template.kind,
            text: fill(template, &drafted.values),
            channels: channels.clone(),
            state: StatementState::Draft,
            review: None,
            approval: None,
            in_emergency: false,
            published_at: None,
        })
    }

    fn move_statement(&mut self, what: &Happening<'_>) -> Vec<ResponseEffect> {
        let Some(id) = what.event.statement() else { return Vec::new() };
        let approvers = self.playbook.statement_approvers.clone();
        let Some(statement) = self.statements.iter_mut().find(|statement| statement.id == *id) else {
            return Vec::new();
        };
        let effects = statement.take(what, approvers);
        if let ResponseEvent::PublishStatement(_) = what.event {
            let step = statement.step.clone();
            self.end_step(&step, what.now, false, &[]);
        }
        effects
    }
}

impl CrisisStatement {
    fn take(&mut self, what: &Happening<'_>, approvers: Vec<Id>) -> Vec<ResponseEffect> {
        let Some(hash) = self.hash() else { return Vec::new() };
        match what.event {
            ResponseEvent::EditStatement(edited) => return self.edit(&edited.text),
            ResponseEvent::SubmitStatement(_) => {
                self.state = StatementState::InReview;
                let (since, submitted_by) = (what.now, what.by.cloned());
                self.review = Some(Review { level: 0, since, submitted_by, hash: hash.clone(), votes: Vec::new() });
                let statement = self.id.clone();
                return vec![ResponseEffect::AskToSign(AskToSign { statement, roles: approvers, hash })];
            }
            ResponseEvent::SignStatement(_) => {
                let (Some(review), Some(by)) = (&mut self.review, what.by) else { return Vec::new() };
                review.votes.push(ReviewVote { by: by.clone(), at: what.now });
                if approvers.iter().all(|role| review.votes.iter().any(|vote| vote.by == *role)) {
                    self.approve(what.now);
                }
            }
            ResponseEvent::SignInEmergency(_) => {
                self.in_emergency = true;
                self.approve(what.now);
            }
            ResponseEvent::PublishStatement(_) => {
                self.state = StatementState::Published;
                self.published_at = Some(what.now);
                let (statement, channels) = (self.id.clone(), self.channels.clone());
                return vec![ResponseEffect::ReleaseStatement(ReleaseStatement { statement, channels, hash })];
            }
            _ => {}
        }
        Vec::new()
    }

    fn approve(&mut self, at: Instant) {
        self.state = StatementState::Approved;
        self.review = None;
        self.approval = self.hash().map(|hash| Approval { at, hash });
    }

    /// Changes the words; who has signed others has signed nothing.
    fn edit(&mut self, text: &str) -> Vec<ResponseEffect> {
        if self.text == text {
            return Vec::new();
        }
        self.text = text.to_owned();
        self.state = StatementState::Draft;
        self.in_emergency = false;
        let review = self.review.take().map(|review| review.hash);
        let signed = self.approval.take().map(|approval| approval.hash).or(review);
        let void = |hash| ResponseEffect::SignatureVoided(SignatureVoided { statement: self.id.clone(), hash });
        signed.map(void).into_iter().collect()
    }
}

impl ResponseEvent {
    /// The statement that it happens to.
    pub(super) fn statement(&self) -> Option<&Id> {
        match self {
            Self::EditStatement(event) => Some(&event.statement),
            Self::SubmitStatement(event) => Some(&event.statement),
            Self::SignStatement(event) => Some(&event.statement),
            Self::SignInEmergency(event) => Some(&event.statement),
            Self::PublishStatement(event) => Some(&event.statement),
            _ => None,
        }
    }
}
