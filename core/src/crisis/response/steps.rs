use std::collections::BTreeSet;

use super::effect::{CallRoles, HoldContent, OpenTask, TellParty, WriteStatement};
use super::{CrisisResponse, ResponseEffect, ResponseState, StepProgress};
use crate::crisis::{CrisisPerson, CrisisRole, DueFrom, NoticeParty, PlaybookStep, StepAction};
use crate::time::Instant;
use crate::vocabulary::Id;

impl CrisisResponse {
    /// How far a step has come; none where it is not open yet.
    #[must_use]
    pub fn progress(&self, step: &Id) -> Option<&StepProgress> {
        self.steps.iter().find(|progress| progress.step == *step)
    }

    /// Who holds a role now.
    #[must_use]
    pub fn holder(&self, role: &Id) -> Option<&CrisisPerson> {
        let handed = self.holders.iter().find(|holder| holder.role == *role).map(|holder| &holder.person);
        handed.or_else(|| self.playbook.role(role).and_then(|role| role.person.as_ref()))
    }

    /// When the first look was taken at it: the start of its clock.
    #[must_use]
    pub fn started_at(&self) -> Option<Instant> {
        self.timeline.iter().find(|entry| entry.state == ResponseState::Triage).map(|entry| entry.at)
    }

    /// When it came last into a state from another.
    #[must_use]
    pub fn reached_at(&self, state: ResponseState) -> Option<Instant> {
        let before = std::iter::once(ResponseState::Monitoring).chain(self.timeline.iter().map(|entry| entry.state));
        let moved = self.timeline.iter().zip(before).filter(|(entry, before)| entry.state == state && *before != state);
        moved.last().map(|(entry, _)| entry.at)
    }

    /// Whether the minutes of a step run.
    fn runs(&self, from: DueFrom) -> bool {
        let has_been = |state| self.state == state || self.timeline.iter().any(|entry| entry.state == state);
        match from {
            DueFrom::Started => has_been(ResponseState::Triage),
            DueFrom::SeverityDeclared => self.severity.is_some(),
            DueFrom::Contained => has_been(ResponseState::Contained),
            DueFrom::Resolved => has_been(ResponseState::Review),
        }
    }

    /// Opens the steps whose time has come, each once, and says what is to be done. Their minutes run from now: nobody could have
    /// done them before.
    pub(super) fn open_steps(&mut self, now: Instant) -> Vec<ResponseEffect> {
        let opened: BTreeSet<&Id> = self.steps.iter().map(|progress| &progress.step).collect();
        let running: Vec<DueFrom> = DueFrom::ALL.iter().copied().filter(|from| self.runs(*from)).collect();
        let has_come = |step: &&PlaybookStep| {
            let from = step.due.map(|due| due.from).unwrap_or_default();
            running.contains(&from) && step.is_for(self.severity) && !opened.contains(&step.id)
        };
        let steps: Vec<PlaybookStep> = self.playbook.steps.iter().filter(has_come).cloned().collect();
        let mut effects = Vec::new();
        for step in &steps {
            let due = step.due.and_then(|due| now.add_seconds(i64::from(due.minutes).saturating_mul(60)));
            effects.push(self.effect_of(step, due));
            self.steps.push(StepProgress {
                step: step.id.clone(),
                opened_at: now,
                due,
                ended_at: None,
                skipped: false,
                evidence: Vec::new(),
            });
        }
        effects
    }

    fn effect_of(&self, open: &PlaybookStep, due: Option<Instant>) -> ResponseEffect {
        let (step, template) = (open.id.clone(), open.template.clone());
        match (open.action, open.tells()) {
            (StepAction::PausePublishing | StepAction::PauseAds, _) => {
                let is_ads = open.action == StepAction::PauseAds;
                let targets = self.playbook.pause.iter().filter(|target| target.is_ads() == is_ads).copied().collect();
                ResponseEffect::HoldContent(HoldContent { step, targets, due })
            }
            (StepAction::Statement, _) => ResponseEffect::WriteStatement(WriteStatement { step, template, due }),
            (_, Some(party)) => {
                let contacts = self.playbook.contacts.iter().filter(|contact| contact.party == party);
                let people = contacts.map(|contact| contact.person.clone()).collect();
                ResponseEffect::TellParty(TellParty { step, party, people, template, due })
            }
            (_, None) => ResponseEffect::OpenTask(OpenTask { step, owner: open.owner().cloned(), template, due }),
        }
    }

    /// Notes that an open step has ended.
    pub(super) fn end_step(&mut self, step: &Id, now: Instant, skipped: bool, evidence: &[Id]) {
        let open = |progress: &&mut StepProgress| progress.step == *step && progress.ended_at.is_none();
        if let Some(progress) = self.steps.iter_mut().find(open) {
            progress.ended_at = Some(now);
            progress.skipped = skipped;
            progress.evidence = evidence.to_vec();
        }
    }

    /// The open steps that tell those who must know it before a party does.
    pub(in crate::crisis) fn untold_before(&self, party: NoticeParty) -> Vec<&Id> {
        let tells_earlier = |step: &Id| {
            let told = self.playbook.step(step).and_then(PlaybookStep::tells);
            told.is_some_and(|told| told < party)
        };
        let open = self.steps.iter().filter(|progress| progress.ended_at.is_none());
        open.map(|progress| &progress.step).filter(|step| tells_earlier(step)).collect()
    }

    /// The sponsors with a contact that do not know it yet.
    pub(in crate::crisis) fn untold_sponsors(&self) -> Vec<&Id> {
        let known = |sponsor: &Id| self.told_sponsors.iter().any(|told| told.sponsor == *sponsor);
        let named = self.playbook.contacts.iter().filter_map(|contact| contact.sponsor.as_ref());
        named.filter(|sponsor| !known(sponsor)).collect()
    }

    /// Calls roles: all of them in a major incident, the commander and the deputies otherwise.
    pub(super) fn call(&self, message: &str) -> ResponseEffect {
        let is_major = self.severity.is_some_and(|severity| severity.is_major_incident());
        let leads = |role: CrisisRole| matches!(role, CrisisRole::IncidentCommander | CrisisRole::DeputyCommander);
        let called = self.playbook.roles.iter().filter(|role| is_major || leads(role.role));
        let roles = called.map(|role| role.id.clone()).collect();
        ResponseEffect::CallRoles(CallRoles { roles, message: message.to_owned() })
    }
}
