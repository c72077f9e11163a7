use std::collections::BTreeSet;

use super::super::{CrisisRole, NoticeParty, PartyContact, Playbook};
use super::{check_person, check_role_ids};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique_ids, count, limits,
};

impl Playbook {
    pub(super) fn role_ids(&self) -> BTreeSet<&str> {
        self.roles.iter().map(|role| role.id.as_str()).collect()
    }

    pub(super) fn check_roles(&self, path: &Path, issues: &mut Issues) {
        let roles = path.field("roles");
        check_item_count(self.roles.len(), &roles, issues);
        check_unique_ids(self.roles.iter().map(|role| &role.id), "id", &roles, issues);
        let found = |wanted: CrisisRole| count(self.roles.iter().filter(|role| role.role == wanted));
        let (leaders, voices) = (found(CrisisRole::IncidentCommander), found(CrisisRole::Spokesperson));
        if (leaders, voices) != (1, 1) && !self.roles.is_empty() {
            let message = format!(
                "the playbook has {leaders} incident commanders and {voices} spokespersons; it must have one of each"
            );
            let issue = Issue::new(Code::ItemCount, roles.clone(), message).with("incident_commanders", leaders);
            issues.push(issue.with("spokespersons", voices).help("one decides, and one speaks"));
        }
        for (place, role) in self.roles.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = roles.index(place);
            for (person, field) in [(&role.person, "person"), (&role.deputy, "deputy")] {
                if let Some(person) = person {
                    check_person(person, &at.field(field), issues);
                }
            }
        }
    }

    /// Counsel and the talent sign whatever the public reads.
    pub(super) fn check_approvers(&self, path: &Path, issues: &mut Issues) {
        let (known, approvers) = (self.role_ids(), path.field("statement_approvers"));
        check_role_ids(&self.statement_approvers, &known, &approvers, issues);
        let signs = |wanted: CrisisRole| {
            self.roles.iter().any(|role| role.role == wanted && self.statement_approvers.contains(&role.id))
        };
        let wanted = [CrisisRole::Counsel, CrisisRole::Talent];
        let missing: Vec<&str> = wanted.iter().filter(|role| !signs(**role)).map(|role| role.label()).collect();
        if !missing.is_empty() && !self.statement_approvers.is_empty() {
            let message = format!("nobody signs for: {}", missing.join(", "));
            let issue = Issue::new(Code::MissingField, approvers, message).with("missing", missing.join(", "));
            issues.push(issue.help("counsel and the talent sign whatever the public reads"));
        }
        let emergency = path.field("emergency_approvers");
        if !self.emergency_approvers.is_empty() {
            check_role_ids(&self.emergency_approvers, &known, &emergency, issues);
        }
    }

    pub(super) fn check_contacts(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.contacts.len(), path, issues);
        for (place, contact) in self.contacts.iter().enumerate().take(limits::LIST_ITEMS) {
            contact.check(&path.index(place), issues);
        }
    }

    pub(super) fn check_escalation(&self, path: &Path, issues: &mut Issues) {
        let (rules, known) = (path.field("rules"), self.role_ids());
        check_item_count(self.escalation.rules.len(), &rules, issues);
        for (place, rule) in self.escalation.rules.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = rules.index(place);
            check_role_ids(&rule.notify, &known, &at.field("notify"), issues);
            check_range(rule.wait_minutes, 1, limits::DAY_MINUTES, &at.field("wait_minutes"), issues);
            if let Some(alerts) = rule.more_alerts_than {
                check_range(alerts, 1, limits::BIN_MENTIONS, &at.field("more_alerts_than"), issues);
            }
        }
        check_range(self.escalation.repeats, 0, limits::ESCALATION_REPEATS, &path.field("repeats"), issues);
    }
}

impl PartyContact {
    fn check(&self, path: &Path, issues: &mut Issues) {
        check_person(&self.person, &path.field("person"), issues);
        if let Some(minutes) = self.notice_minutes {
            check_range(minutes, 1, limits::GAP_MINUTES, &path.field("notice_minutes"), issues);
        }
        let terms = [
            (self.sponsor.is_some(), "sponsor"),
            (self.notice_minutes.is_some(), "notice_minutes"),
            (self.morals_clause, "morals_clause"),
        ];
        for (_, field) in terms.into_iter().filter(|(there, _)| *there && self.party != NoticeParty::Sponsor) {
            let message = format!("`{field}` is for sponsors, and this is the {}", self.party.label());
            let issue = Issue::new(Code::Contradiction, path.field(field), message).with("party", self.party);
            issues.push(issue.help("leave it out, or say that the party is a sponsor"));
        }
        if self.talent.is_some() && !matches!(self.party, NoticeParty::SafetyContact | NoticeParty::Talent) {
            let message =
                format!("`talent` is for talents and safety contacts, and this is the {}", self.party.label());
            let issue = Issue::new(Code::Contradiction, path.field("talent"), message).with("party", self.party);
            issues.push(issue.help("leave it out, or name the other party"));
        }
    }
}
