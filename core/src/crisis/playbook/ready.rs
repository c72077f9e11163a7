use super::{CrisisPerson, NoticeParty, Playbook, PlaybookStep};
use crate::check::{Code, Issue, Issues, Path, limits};
use crate::vocabulary::Id;

impl Playbook {
    /// Finds what is missing before a crisis may come: a step without an owner, a deadline or a template, a role of the
    /// playbook without a person, a party that is told and has no contact, somebody who cannot be reached, a sponsor of whose
    /// contract nobody knows the notice deadline. The order of the list is that of the document.
    ///
    /// ```
    /// use greenroom::check::{Issues, Path};
    /// use greenroom::convention::preset;
    /// use greenroom::crisis::Playbook;
    ///
    /// let playbook = preset::<Playbook>("playbook.pile_on")?.value;
    /// let mut issues = Issues::default();
    /// playbook.check_ready(&Path::root(), &mut issues);
    /// // Of a preset nothing but names and contacts is missing.
    /// assert_eq!(issues.as_slice()[0].message, "nobody holds the role `incident_commander`");
    /// # Ok::<(), greenroom::convention::PresetError>(())
    /// ```
    pub fn check_ready(&self, path: &Path, issues: &mut Issues) {
        let roles = path.field("roles");
        for (place, role) in self.roles.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = roles.index(place).field("person");
            match &role.person {
                Some(person) => person.check_reach(&at, issues),
                None if self.needs_role(&role.id) => {
                    let message = format!("nobody holds the role `{}`", role.id);
                    issues.push(Issue::new(Code::NotReady, at, message).with("role", &role.id).help("name somebody"));
                }
                None => {}
            }
        }
        let contacts = path.field("contacts");
        for (place, contact) in self.contacts.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = contacts.index(place);
            contact.person.check_reach(&at.field("person"), issues);
            if contact.party == NoticeParty::Sponsor && contact.notice_minutes.is_none() {
                let message = format!("nothing says how soon the contract wants `{}` told", contact.person.name);
                let issue = Issue::new(Code::NotReady, at.field("notice_minutes"), message);
                issues.push(issue.help("look it up in the contract; where it says nothing, choose"));
            }
        }
        self.check_told(&contacts, issues);
        let steps = path.field("steps");
        for (place, step) in self.steps.iter().enumerate().take(limits::LIST_ITEMS) {
            self.check_step_ready(step, &steps.index(place), issues);
        }
    }

    /// Whether a role has a part in a step, signs or is called.
    fn needs_role(&self, id: &Id) -> bool {
        let in_steps = self.steps.iter().any(|step| step.raci.iter().any(|entry| entry.role == *id));
        let signs = self.statement_approvers.contains(id) || self.emergency_approvers.contains(id);
        in_steps || signs || self.escalation.rules.iter().any(|rule| rule.notify.contains(id))
    }

    fn check_told(&self, path: &Path, issues: &mut Issues) {
        let is_told = |party: &NoticeParty| self.steps.iter().any(|step| step.tells() == Some(*party));
        let has_contact = |party: &NoticeParty| self.contacts.iter().any(|contact| contact.party == *party);
        let told = NoticeParty::ALL.iter().filter(|party| **party != NoticeParty::Public && is_told(party));
        let without: Vec<&str> = told.filter(|party| !has_contact(party)).map(|party| party.as_str()).collect();
        if !without.is_empty() {
            let message = format!("nobody is there to tell for: {}", without.join(", "));
            let issue = Issue::new(Code::NotReady, path.clone(), message).with("parties", without.join(" "));
            issues.push(issue.help("add who it is, and how they are reached"));
        }
    }

    fn check_step_ready(&self, step: &PlaybookStep, path: &Path, issues: &mut Issues) {
        let template = step.template.as_ref().filter(|id| self.template(id).is_some());
        let missing = [
            (step.owner().is_none(), "raci", "owner"),
            (step.due.is_none(), "due", "deadline"),
            (template.is_none(), "template", "template"),
        ];
        for (_, field, word) in missing.into_iter().filter(|(missing, ..)| *missing) {
            let message = format!("the step `{}` has no {word}", step.id);
            issues.push(Issue::new(Code::NotReady, path.field(field), message).with("step", &step.id));
        }
    }
}

impl CrisisPerson {
    fn check_reach(&self, path: &Path, issues: &mut Issues) {
        if !self.is_reachable() {
            let message = format!("nothing says how `{}` is reached", self.name);
            let issue = Issue::new(Code::NotReady, path.field("reach"), message);
            issues.push(issue.help("give a number or an address; an account on a platform may be what is lost"));
        }
    }
}
