use super::super::{NoticeParty, Playbook, PlaybookStep, RaciPart, StepAction};
use super::{check_known, limits};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_range, check_unique_by, check_unique_ids, count,
};

impl Playbook {
    pub(super) fn check_steps(&self, path: &Path, issues: &mut Issues) {
        check_item_count(self.steps.len(), path, issues);
        check_unique_ids(self.steps.iter().map(|step| &step.id), "id", path, issues);
        for (place, step) in self.steps.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            step.check_party(&at, issues);
            self.check_raci(step, &at.field("raci"), issues);
            if let Some(due) = step.due {
                check_range(due.minutes, 0, limits::GAP_MINUTES, &at.field("due").field("minutes"), issues);
            }
            self.check_template_of(step, &at.field("template"), issues);
        }
    }

    fn check_raci(&self, step: &PlaybookStep, path: &Path, issues: &mut Issues) {
        check_item_count(step.raci.len(), path, issues);
        let known = self.role_ids();
        for (place, entry) in step.raci.iter().enumerate().take(limits::LIST_ITEMS) {
            check_known(&entry.role, &known, "role", path.index(place).field("role"), issues);
        }
        let key = |entry: &RaciWord<'_>| (entry.0.role.clone(), entry.0.part);
        check_unique_by(step.raci.iter().map(RaciWord), key, path, issues);
        let found = |part| count(step.raci.iter().filter(|entry| entry.part == part));
        let (accountable, responsible) = (found(RaciPart::Accountable), found(RaciPart::Responsible));
        if accountable != 1 || responsible == 0 {
            let message = format!(
                "`{}` has {accountable} accountable roles and {responsible} responsible; it must have exactly one, and at \
                 least one",
                step.id
            );
            let issue = Issue::new(Code::ItemCount, path.clone(), message).with("accountable", accountable);
            let issue = issue.with("responsible", responsible);
            issues.push(issue.help("one role answers for it; the same or others do it"));
        }
    }

    fn check_template_of(&self, step: &PlaybookStep, path: &Path, issues: &mut Issues) {
        let Some(id) = &step.template else { return };
        let known = self.templates.iter().map(|template| template.id.as_str()).collect();
        check_known(id, &known, "template", path.clone(), issues);
        let Some(template) = self.template(id) else { return };
        let wants_public = step.tells() == Some(NoticeParty::Public);
        if wants_public != template.kind.is_public() {
            let does = if wants_public { "speaks" } else { "does not speak" };
            let message = format!("`{}` {does} to the public, and `{id}` is a {}", step.id, template.kind.label());
            let issue = Issue::new(Code::Contradiction, path.clone(), message).with("kind", template.kind);
            issues.push(issue.help("what the public reads is a statement, and nothing else is"));
        }
    }
}

impl PlaybookStep {
    fn check_party(&self, path: &Path, issues: &mut Issues) {
        let at = path.field("party");
        match self.party {
            None if self.action == StepAction::Notify => {
                let message = format!("`{}` tells somebody, and nothing says whom", self.id);
                issues.push(Issue::new(Code::MissingField, at, message).help("name the party"));
            }
            Some(party) if self.action != StepAction::Notify => {
                let message = format!("`{}` tells nobody, and names the {}", self.id, party.label());
                let issue = Issue::new(Code::Contradiction, at, message).with("party", party);
                issues.push(issue.help("leave the party out, or make it a step that notifies"));
            }
            _ => {}
        }
    }
}

/// An entry of a chart for people.
#[derive(Clone, Copy)]
struct RaciWord<'a>(&'a super::super::RaciEntry);

impl std::fmt::Display for RaciWord<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.0.role, self.0.part)
    }
}
