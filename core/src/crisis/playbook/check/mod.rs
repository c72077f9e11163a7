//! What may be wrong with a playbook.

mod first_hour;
mod numbers;
mod roles;
mod steps;
mod templates;

pub(in crate::crisis) use templates::check_statement_text;

use std::collections::BTreeSet;

use super::{Playbook, PlaybookTrigger};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique, did_you_mean, limits,
};
use crate::vocabulary::Id;

impl Playbook {
    /// Finds everything that is wrong with the playbook; that names and contacts are missing is none of it.
    ///
    /// ```
    /// use greenroom::check::{Issues, Path};
    /// use greenroom::convention::preset;
    /// use greenroom::crisis::Playbook;
    ///
    /// let mut playbook = preset::<Playbook>("playbook.deepfake")?.value;
    /// // The public learns it first, and the evidence is gone by then.
    /// playbook.steps.reverse();
    /// let mut issues = Issues::default();
    /// playbook.check(&Path::root(), &mut issues);
    /// assert!(issues.as_slice().iter().any(|issue| issue.code.as_str() == "wrong_order"));
    /// # Ok::<(), greenroom::convention::PresetError>(())
    /// ```
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let types = path.field("crisis_types");
        check_item_count(self.crisis_types.len(), &types, issues);
        check_unique(self.crisis_types.iter(), &types, issues);
        let triggers = path.field("triggers");
        check_item_count(self.triggers.len(), &triggers, issues);
        for (place, trigger) in self.triggers.iter().enumerate().take(limits::LIST_ITEMS) {
            trigger.check(&triggers.index(place), issues);
        }
        if let Some(own) = &self.severity_matrix {
            let at = path.field("severity_matrix");
            own.check_dates(&at, issues);
            own.value.check(&at.field("value"), issues);
        }
        self.check_roles(path, issues);
        self.check_approvers(path, issues);
        self.check_contacts(&path.field("contacts"), issues);
        self.check_steps(&path.field("steps"), issues);
        self.check_first_hour(&path.field("steps"), issues);
        self.check_escalation(&path.field("escalation"), issues);
        self.check_templates(&path.field("templates"), issues);
        self.check_channels(path, issues);
        self.check_exit(&path.field("exit_criteria"), issues);
        self.check_numbers(path, issues);
    }

    fn check_channels(&self, path: &Path, issues: &mut Issues) {
        let channels = path.field("channels");
        check_item_count(self.channels.len(), &channels, issues);
        check_unique(self.channels.iter(), &channels, issues);
        let pause = path.field("pause");
        check_item_count(self.pause.len(), &pause, issues);
        check_unique(self.pause.iter(), &pause, issues);
    }

    fn check_exit(&self, path: &Path, issues: &mut Issues) {
        check_item_count(self.exit_criteria.len(), path, issues);
        for (place, criterion) in self.exit_criteria.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            check_pair(criterion.metric.is_some(), criterion.below.is_some(), ("metric", "below"), &at, issues);
            if let Some(below) = criterion.below.filter(|below| below.is_negative() || below.is_zero()) {
                let message = format!("nothing is below {below}");
                issues.push(Issue::new(Code::OutOfRange, at.field("below"), message).with("value", below));
            }
            if let Some(hours) = criterion.for_hours {
                check_range(hours, 1, limits::NOTICE_HOURS, &at.field("for_hours"), issues);
            }
        }
    }
}

impl PlaybookTrigger {
    fn check(&self, path: &Path, issues: &mut Issues) {
        check_pair(self.metric.is_some(), self.at_least.is_some(), ("metric", "at_least"), path, issues);
        if let Some(least) = self.at_least.filter(|least| least.is_negative()) {
            let issue = Issue::new(Code::OutOfRange, path.field("at_least"), format!("{least} is below zero"));
            issues.push(issue.with("value", least));
        }
    }
}

/// Refuses a metric without its number, and a number without its metric.
fn check_pair(metric: bool, number: bool, names: (&'static str, &'static str), path: &Path, issues: &mut Issues) {
    let (missing, there) = match (metric, number) {
        (true, false) => (names.1, names.0),
        (false, true) => (names.0, names.1),
        _ => return,
    };
    let message = format!("`{there}` needs `{missing}` beside it");
    issues.push(Issue::new(Code::MissingField, path.field(missing), message).help("give both, or neither"));
}

/// Refuses an id that a list does not have.
fn check_known(id: &Id, known: &BTreeSet<&str>, what: &str, path: Path, issues: &mut Issues) {
    if known.contains(id.as_str()) {
        return;
    }
    let issue = Issue::new(Code::UnknownReference, path, format!("there is no {what} `{id}`")).with(what, id);
    issues.push(match did_you_mean(id.as_str(), known.iter().copied()) {
        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
        None => issue.help(format!("add the {what} to the playbook, or name one of it")),
    });
}

/// Refuses ids that a list of roles does not have, and a list of them that is empty or says one twice.
fn check_role_ids(ids: &[Id], known: &BTreeSet<&str>, path: &Path, issues: &mut Issues) {
    check_item_count(ids.len(), path, issues);
    check_unique(ids.iter(), path, issues);
    for (place, id) in ids.iter().enumerate().take(limits::LIST_ITEMS) {
        check_known(id, known, "role", path.index(place), issues);
    }
}

/// Refuses a person's ways that are too many.
fn check_person(person: &super::CrisisPerson, path: &Path, issues: &mut Issues) {
    check_item_limit(person.reach.len(), &path.field("reach"), issues);
}
