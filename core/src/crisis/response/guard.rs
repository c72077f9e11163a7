use super::advance::Happening;
use super::refuse::{ids, not_permitted, not_ready, unknown};
use super::{CrisisEvidence, CrisisResponse, ResponseEvent, ResponseMessageSent, StepProgress};
use crate::check::{Code, Issue, Issues, Path, is_sha256};
use crate::crisis::{CrisisRole, CrisisSeverity, NoticeParty, PlaybookStep, StepAction};
use crate::time::Instant;
use crate::vocabulary::Id;

impl CrisisResponse {
    /// Everything that speaks against an event now.
    pub(super) fn guard(&self, what: &Happening<'_>) -> Issues {
        let mut issues = Issues::default();
        match what.event {
            ResponseEvent::Activate(_) | ResponseEvent::Reactivate(_) if self.severity.is_none() => {
                issues.push(not_ready("type", "nobody has said how grave it is", "declare its severity first"));
            }
            ResponseEvent::Resolve(resolved) if !resolved.criteria_hold => {
                let message = "it is over only when all exit criteria of the playbook hold";
                issues.push(not_ready("criteria_hold", message, "go on until they do"));
            }
            ResponseEvent::Close(_) => self.guard_closing(&mut issues),
            ResponseEvent::DeclareSeverity(declared) => self.guard_severity(declared.severity, what, &mut issues),
            ResponseEvent::Observe(observed) if observed.quiet => self.guard_quiet(what.now, &mut issues),
            ResponseEvent::SendMessage(sent) => self.guard_message(sent, what.now, &mut issues),
            ResponseEvent::CaptureEvidence(captured) => self.guard_evidence(&captured.evidence, what.now, &mut issues),
            ResponseEvent::CompleteStep(done) => self.guard_step(&done.step, &done.evidence, &mut issues),
            ResponseEvent::SkipStep(left) => self.guard_skip(&left.step, what, &mut issues),
            ResponseEvent::TellSponsor(told) => self.guard_sponsor(&told.sponsor, &mut issues),
            ResponseEvent::HandOver(handed) if self.playbook.role(&handed.role).is_none() => {
                issues.push(unknown("role", "role", &handed.role).help("name a role of the playbook by its id"));
            }
            ResponseEvent::Note(_) if what.note.is_none() => {
                let message = "nothing is said that could be remembered";
                let issue = Issue::new(Code::MissingField, Path::root().field("note"), message);
                issues.push(issue.help("say it in `note`"));
            }
            _ => self.guard_statement(what, &mut issues),
        }
        issues
    }

    fn guard_closing(&self, issues: &mut Issues) {
        let is_review = |progress: &&StepProgress| {
            progress.ended_at.is_none()
                && self.playbook.step(&progress.step).is_some_and(|step| step.action == StepAction::Review)
        };
        let open: Vec<&Id> = self.steps.iter().filter(is_review).map(|progress| &progress.step).collect();
        if !open.is_empty() {
            let message = format!("nobody has looked back yet: {}", ids(&open));
            issues.push(not_ready("type", message, "complete the review first"));
        }
    }

    fn guard_severity(&self, severity: CrisisSeverity, what: &Happening<'_>, issues: &mut Issues) {
        let Some(now) = self.severity else { return };
        if severity == now {
            let message = format!("it is {} already", now.label());
            issues.push(not_ready("severity", message, "say another severity, or nothing"));
        }
        if now.is_more_severe_than(severity) {
            let rule = self.playbook.lowering.unwrap_or_default();
            self.guard_commander(what.by, "calls it less grave", issues);
            if self.quiet_intervals < rule.quiet_intervals {
                let message = format!(
                    "there were {} quiet intervals in a row, and {} are needed",
                    self.quiet_intervals, rule.quiet_intervals
                );
                let issue = not_ready("severity", message, "wait, and observe");
                issues.push(issue.with("quiet_intervals", self.quiet_intervals).with("needed", rule.quiet_intervals));
            }
        }
    }

    fn guard_commander(&self, by: Option<&Id>, does: &str, issues: &mut Issues) {
        let commands =
            |role: &Id| self.playbook.role(role).is_some_and(|role| role.role == CrisisRole::IncidentCommander);
        if !by.is_some_and(commands) {
            let message = format!("only the incident commander {does}");
            issues.push(not_permitted(by, message, "ask the incident commander, or hand the role over"));
        }
    }

    /// An interval must be over before it can have been quiet.
    fn guard_quiet(&self, now: Instant, issues: &mut Issues) {
        let minutes = self.playbook.lowering.unwrap_or_default().interval_minutes;
        let since = self.observed_at.or(self.severity_since);
        let over = since.and_then(|since| since.add_seconds(i64::from(minutes).saturating_mul(60)));
        if let Some(over) = over.filter(|over| now < *over) {
            let message = format!("the interval is over at {over}");
            issues.push(not_ready("quiet", message, "wait until then").with("over", over));
        }
    }

    fn guard_message(&self, sent: &ResponseMessageSent, now: Instant, issues: &mut Issues) {
        if sent.next_update <= now {
            let message = format!("{} has passed", sent.next_update);
            issues
                .push(not_ready("next_update", message, "say when more follows").with("next_update", sent.next_update));
        }
        let timers = self.playbook.timers.unwrap_or_default();
        let after = |minutes: u32, since: Instant| since.add_seconds(i64::from(minutes).saturating_mul(60));
        let until = self.started_at().and_then(|started| after(timers.updates_for_minutes, started));
        let latest = after(timers.update_every_minutes, now).filter(|_| until.is_some_and(|until| now < until));
        if let Some(latest) = latest.filter(|latest| sent.next_update > *latest) {
            let message = format!(
                "in the first {} minutes an update follows within {}",
                timers.updates_for_minutes, timers.update_every_minutes
            );
            issues.push(not_ready("next_update", message, "promise it sooner").with("latest", latest));
        }
    }

    fn guard_evidence(&self, evidence: &CrisisEvidence, now: Instant, issues: &mut Issues) {
        let path = super::refuse::event_path().field("evidence");
        if self.evidence.iter().any(|known| known.id == evidence.id) {
            let message = format!("there is evidence `{}` already", evidence.id);
            issues.push(Issue::new(Code::DuplicateId, path.field("id"), message).with("id", &evidence.id));
        }
        if !is_sha256(evidence.hash.as_str()) {
            let message = "this is no SHA-256: 64 digits in small letters";
            issues.push(
                Issue::new(Code::InvalidText, path.field("hash"), message).help("hash the file that was captured"),
            );
        }
        if evidence.captured_at > now {
            let message = format!("{} is still to come", evidence.captured_at);
            issues.push(Issue::new(Code::WrongOrder, path.field("captured_at"), message));
        }
    }

    /// The step, where it is open.
    fn open_step(&self, id: &Id, issues: &mut Issues) -> Option<&PlaybookStep> {
        let Some(step) = self.playbook.step(id) else {
            issues.push(unknown("step", "step", id).help("name a step of the playbook by its id"));
            return None;
        };
        let (message, help) = match self.progress(id) {
            None => {
                (format!("the step `{id}` is not open yet"), "it opens when its time has come, and it is grave enough")
            }
            Some(StepProgress { ended_at: Some(at), .. }) => {
                (format!("the step `{id}` ended at {at}"), "nothing is left to do")
            }
            Some(_) => return Some(step),
        };
        issues.push(not_ready("step", message, help).with("step", id));
        None
    }

    fn guard_step(&self, id: &Id, evidence: &[Id], issues: &mut Issues) {
        let Some(step) = self.open_step(id, issues) else { return };
        if step.action == StepAction::Statement {
            let message = format!("the step `{id}` ends when its statement is published");
            issues.push(not_ready("step", message, "draft it, let it be signed, and publish it"));
        }
        if step.needs_evidence && evidence.is_empty() {
            let message = format!("the step `{id}` asks for evidence that it was done");
            issues.push(not_ready("evidence", message, "capture it, and name it"));
        }
        for (place, name) in evidence.iter().enumerate() {
            if !self.evidence.iter().any(|known| known.id == *name) {
                let path = super::refuse::event_path().field("evidence").index(place);
                let issue = Issue::new(Code::UnknownReference, path, format!("there is no evidence `{name}`"));
                issues.push(issue.with("evidence", name).help("capture it first"));
            }
        }
        if self.evidence.is_empty() && (step.action.removes() || step.action == StepAction::CaptureEvidence) {
            let message = "no evidence was captured yet";
            issues.push(not_ready(
                "step",
                message,
                "capture it, with its time and hash, before anything is taken away",
            ));
        }
        if let Some(party) = step.tells() {
            self.guard_order(party, "step", issues);
            let untold = self.untold_sponsors();
            if party == NoticeParty::Sponsor && !untold.is_empty() {
                let message = format!("sponsors do not know it yet: {}", ids(&untold));
                issues.push(not_ready("step", message, "tell each of them first"));
            }
        }
    }

    /// Nobody learns it from somebody further down.
    pub(super) fn guard_order(&self, party: NoticeParty, field: &'static str, issues: &mut Issues) {
        let untold = self.untold_before(party);
        if !untold.is_empty() {
            let message = format!("the {} would know it before these are done: {}", party.label(), ids(&untold));
            let issue = not_ready(field, message, "keep the order, or leave a step out with a reason");
            issues.push(issue.with("party", party));
        }
    }

    fn guard_skip(&self, id: &Id, what: &Happening<'_>, issues: &mut Issues) {
        self.open_step(id, issues);
        self.guard_commander(what.by, "leaves a step out", issues);
        if what.note.is_none() {
            let message = "a step is left out for a reason";
            let issue = Issue::new(Code::MissingField, Path::root().field("note"), message);
            issues.push(issue.help("say it in `note`"));
        }
    }

    fn guard_sponsor(&self, sponsor: &Id, issues: &mut Issues) {
        if !self.playbook.contacts.iter().any(|contact| contact.sponsor.as_ref() == Some(sponsor)) {
            issues.push(unknown("sponsor", "sponsor", sponsor).help("the contacts of the playbook name the sponsors"));
        } else if let Some(told) = self.told_sponsors.iter().find(|told| told.sponsor == *sponsor) {
            let message = format!("`{sponsor}` was told at {}", told.at);
            issues.push(not_ready("sponsor", message, "nothing is left to do"));
        }
        self.guard_order(NoticeParty::Sponsor, "sponsor", issues);
    }
}
