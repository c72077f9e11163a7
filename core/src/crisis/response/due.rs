use super::{CrisisResponse, DueItem, DueKind, ResponseState};
use crate::check::{Issues, Path};
use crate::crisis::{CrisisRole, CrisisSeverity, StepAction, TemplateKind};
use crate::time::{Clock, Instant};
use crate::vocabulary::{Id, Name};

/// Everything that is open, with its deadline: timers first, then sponsors, then the steps in their order.
pub(super) fn open_items(response: &CrisisResponse, now: Instant) -> Vec<DueItem> {
    let timers = [response.due_message(now), response.due_scope(), response.due_holding(), response.due_review()];
    let timers = timers.into_iter().flatten();
    timers.chain(response.due_sponsors()).chain(response.due_steps()).collect()
}

impl CrisisResponse {
    fn item(&self, kind: DueKind, what: &str, role: CrisisRole, due: Option<Instant>) -> Option<DueItem> {
        let owner = self.playbook.roles.iter().find(|found| found.role == role).map(|found| found.id.clone());
        let who = owner.as_ref().and_then(|owner| self.name_of(owner));
        Some(DueItem { kind, what: what.parse().ok()?, step: None, sponsor: None, owner, who, due })
    }

    fn name_of(&self, role: &Id) -> Option<Name> {
        self.holder(role).map(|person| person.name.clone())
    }

    fn after_start(&self, minutes: u32) -> Option<Instant> {
        later(self.started_at()?, minutes)
    }

    /// The first message, and after it the next update: as the last one promised, or as the timers have it while they run.
    fn due_message(&self, now: Instant) -> Option<DueItem> {
        if !self.state.is_live() {
            return None;
        }
        let timers = self.playbook.timers.unwrap_or_default();
        let commander = CrisisRole::IncidentCommander;
        let Some(last) = self.messages.last() else {
            let due = self.after_start(timers.first_message_minutes);
            return self.item(
                DueKind::FirstMessage,
                "tell the team that there is a crisis, and who leads",
                commander,
                due,
            );
        };
        let still_frequent = self.after_start(timers.updates_for_minutes).is_some_and(|until| now < until);
        let at_latest = later(last.at, timers.update_every_minutes).filter(|_| still_frequent);
        let due = at_latest.map_or(last.next_update, |latest| latest.min(last.next_update));
        self.item(DueKind::Update, "tell the team what is new, and when more follows", commander, Some(due))
    }

    fn due_scope(&self) -> Option<DueItem> {
        if !self.state.is_live() || self.severity.is_some() {
            return None;
        }
        let timers = self.playbook.timers.unwrap_or_default();
        let due = self.after_start(timers.first_message_minutes.saturating_add(timers.scope_minutes));
        let what = "say how grave it is, and how far it reaches";
        self.item(DueKind::Scope, what, CrisisRole::IncidentCommander, due)
    }

    fn due_holding(&self) -> Option<DueItem> {
        let is_out = self.statements.iter().any(|statement| statement.published_at.is_some());
        let holds = |step: &Id| {
            let template = self.playbook.step(step).and_then(|step| step.template.as_ref());
            template.and_then(|id| self.playbook.template(id)).is_some_and(|one| one.kind == TemplateKind::Holding)
        };
        let skipped = self.steps.iter().any(|progress| progress.skipped && holds(&progress.step));
        if !self.state.is_live() || self.state == ResponseState::Triage || is_out || skipped {
            return None;
        }
        let due = self.after_start(self.playbook.timers.unwrap_or_default().holding_statement_minutes);
        self.item(DueKind::HoldingStatement, "publish the holding statement", CrisisRole::Spokesperson, due)
    }

    fn due_sponsors(&self) -> Vec<DueItem> {
        if !self.state.is_live() || self.state == ResponseState::Triage {
            return Vec::new();
        }
        let item = |sponsor: &Id| {
            let contact = self.playbook.contacts.iter().find(|contact| contact.sponsor.as_ref() == Some(sponsor))?;
            let due = contact.notice_minutes.and_then(|minutes| self.after_start(minutes));
            let what = format!("tell `{sponsor}`, as the contract asks");
            let item = self.item(DueKind::SponsorNotice, &what, CrisisRole::SponsorLiaison, due)?;
            Some(DueItem { sponsor: Some(sponsor.clone()), ..item })
        };
        self.untold_sponsors().into_iter().filter_map(item).collect()
    }

    fn due_steps(&self) -> Vec<DueItem> {
        if matches!(self.state, ResponseState::Closed | ResponseState::FalseAlarm) {
            return Vec::new();
        }
        let open = self.steps.iter().filter(|progress| progress.ended_at.is_none());
        let steps = open.filter_map(|progress| Some((progress, self.playbook.step(&progress.step)?)));
        // The review has a timer of its own, by the severity.
        let others = steps.filter(|(_, step)| step.action != StepAction::Review);
        let item = |(progress, step): (&super::StepProgress, &crate::crisis::PlaybookStep)| {
            let owner = step.owner().cloned();
            let who = owner.as_ref().and_then(|owner| self.name_of(owner));
            let (what, step) = (step.name.clone(), Some(step.id.clone()));
            DueItem { kind: DueKind::Step, what, step, sponsor: None, owner, who, due: progress.due }
        };
        others.map(item).collect()
    }

    /// The review: so many calendar days after the end of a SEV-1, so many business days after that of any other.
    fn due_review(&self) -> Option<DueItem> {
        if self.state != ResponseState::Review {
            return None;
        }
        let due = self.reached_at(ResponseState::Review).and_then(|resolved| self.review_due(resolved));
        self.item(
            DueKind::Review,
            "look back, with actions that have owners and dates",
            CrisisRole::IncidentCommander,
            due,
        )
    }

    /// By when the team looks back at what was over at a time.
    pub(in crate::crisis) fn review_due(&self, resolved: Instant) -> Option<Instant> {
        let timers = self.playbook.timers.unwrap_or_default();
        let worst = self.timeline.iter().filter_map(|entry| match &entry.event {
            super::ResponseEvent::DeclareSeverity(declared) => Some(declared.severity),
            _ => None,
        });
        if worst.max() == Some(CrisisSeverity::Sev1) {
            return later(resolved, timers.review_days_of_sev_1.saturating_mul(1_440));
        }
        let clock = Clock::new(self.zone.as_ref(), &Path::root(), &mut Issues::default());
        let day = clock.day_of(resolved);
        let count = i32::try_from(timers.review_business_days).ok()?;
        let last = self.business_days.add_business_days(day, count).ok()?;
        resolved.add_seconds(day.days_until(last).saturating_mul(86_400))
    }
}

fn later(since: Instant, minutes: u32) -> Option<Instant> {
    since.add_seconds(i64::from(minutes).saturating_mul(60))
}
