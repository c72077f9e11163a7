use super::advance::Happening;
use super::fill::is_filled;
use super::refuse::{event_path, ids, not_permitted, not_ready, unknown};
use super::{CrisisResponse, CrisisStatement, ResponseEvent, StatementDrafted, StatementState};
use crate::check::{Code, Issue, Issues, Path, check_unique, check_unique_ids};
use crate::crisis::playbook::check_statement_text;
use crate::crisis::{NoticeParty, StatementTemplate, StepAction};
use crate::vocabulary::Id;

impl CrisisResponse {
    /// Everything that speaks against what happens to a statement.
    pub(super) fn guard_statement(&self, what: &Happening<'_>, issues: &mut Issues) {
        if let ResponseEvent::DraftStatement(drafted) = what.event {
            self.guard_draft(drafted, issues);
        }
        let Some(id) = what.event.statement() else { return };
        let Some(statement) = self.statements.iter().find(|statement| statement.id == *id) else {
            issues.push(unknown("statement", "statement", id).help("draft it first"));
            return;
        };
        match what.event {
            ResponseEvent::EditStatement(edited) => {
                statement.guard_state(|state| state != StatementState::Published, issues);
                guard_words(&edited.text, issues);
            }
            ResponseEvent::SubmitStatement(_) => {
                statement.guard_state(|state| state == StatementState::Draft, issues);
            }
            ResponseEvent::SignStatement(_) => {
                statement.guard_state(|state| state == StatementState::InReview, issues);
                self.guard_signature(statement, what.by, &self.playbook.statement_approvers, issues);
            }
            ResponseEvent::SignInEmergency(_) => {
                statement.guard_state(|state| state == StatementState::InReview, issues);
                self.guard_signature(statement, what.by, &self.playbook.emergency_approvers, issues);
                if what.note.is_none() {
                    let message = "whoever signs alone says why nobody else could";
                    let issue = Issue::new(Code::MissingField, Path::root().field("note"), message);
                    issues.push(issue.help("say it in `note`"));
                }
            }
            ResponseEvent::PublishStatement(_) => {
                statement.guard_state(|state| state == StatementState::Approved, issues);
                if statement.state == StatementState::Approved && !statement.is_as_signed() {
                    let message = "what is to be published is not what was signed";
                    let issue = Issue::new(Code::ApprovalVoid, event_path().field("statement"), message);
                    issues.push(
                        Issue { severity: crate::check::Severity::Error, ..issue }.help("let it be signed again"),
                    );
                }
                self.guard_order(NoticeParty::Public, "statement", issues);
            }
            _ => {}
        }
    }

    fn guard_draft(&self, drafted: &StatementDrafted, issues: &mut Issues) {
        let path = event_path();
        if self.statements.iter().any(|statement| statement.id == drafted.statement) {
            let message = format!("there is a statement `{}` already", drafted.statement);
            let issue = Issue::new(Code::DuplicateId, path.field("statement"), message);
            issues.push(issue.with("id", &drafted.statement));
        }
        check_unique(drafted.channels.iter(), &path.field("channels"), issues);
        let Some(step) = self.playbook.step(&drafted.step) else {
            issues.push(unknown("step", "step", &drafted.step).help("name a step of the playbook by its id"));
            return;
        };
        let template = step.template.as_ref().and_then(|id| self.playbook.template(id));
        let (Some(template), StepAction::Statement) = (template, step.action) else {
            let message = format!("the step `{}` has no statement to draft", drafted.step);
            issues.push(not_ready("step", message, "name a step that publishes one, with a template"));
            return;
        };
        if self.progress(&drafted.step).is_none() {
            let message = format!("the step `{}` is not open yet", drafted.step);
            issues.push(not_ready("step", message, "it opens when its time has come, and it is grave enough"));
        }
        guard_values(template, drafted, issues);
    }

    fn guard_signature(&self, statement: &CrisisStatement, by: Option<&Id>, may: &[Id], issues: &mut Issues) {
        let named: Vec<&Id> = may.iter().collect();
        let Some(by) = by.filter(|by| may.contains(by)) else {
            let message = match by {
                Some(by) => format!("`{by}` does not sign this"),
                None => "a signature needs somebody who gives it".to_owned(),
            };
            issues.push(not_permitted(by, message, &format!("who does: {}", ids(&named))));
            return;
        };
        let Some(review) = &statement.review else { return };
        if review.votes.iter().any(|vote| vote.by == *by) {
            issues.push(not_permitted(Some(by), format!("`{by}` has signed already"), "the others must sign too"));
        }
    }
}

impl CrisisStatement {
    fn guard_state(&self, is_right: impl Fn(StatementState) -> bool, issues: &mut Issues) {
        if !is_right(self.state) {
            let message = format!("the statement `{}` is {}", self.id, self.state.label());
            let help = match self.state {
                StatementState::Draft => "submit it first",
                StatementState::InReview => "let it be signed, or edit it",
                StatementState::Approved => "publish it, or edit it",
                StatementState::Published => "draft another one",
            };
            issues.push(not_ready("statement", message, help).with("state", self.state));
        }
    }
}

/// Each placeholder of a template is filled once, and nothing else is.
fn guard_values(template: &StatementTemplate, drafted: &StatementDrafted, issues: &mut Issues) {
    let path = event_path().field("values");
    check_unique_ids(drafted.values.iter().map(|value| &value.name), "name", &path, issues);
    for (place, value) in drafted.values.iter().enumerate() {
        if !template.placeholders.iter().any(|gap| gap.name == value.name) {
            let message = format!("the template `{}` has no placeholder `{}`", template.id, value.name);
            let issue = Issue::new(Code::UnknownReference, path.index(place).field("name"), message);
            issues.push(issue.with("placeholder", &value.name).help("leave it out"));
        }
        if !is_filled(&value.text) || value.text.trim().is_empty() {
            let message = format!("`{}` is not filled with words", value.name);
            issues.push(Issue::new(Code::InvalidText, path.index(place).field("text"), message));
        }
    }
    let filled = |name: &Id| drafted.values.iter().any(|value| value.name == *name);
    let empty: Vec<&Id> = template.placeholders.iter().map(|gap| &gap.name).filter(|name| !filled(name)).collect();
    if !empty.is_empty() {
        let message = format!("placeholders are not filled: {}", ids(&empty));
        issues.push(not_ready("values", message, "give each of them its words"));
    } else {
        check_statement_text(&super::fill::fill(template, &drafted.values), &path, issues);
    }
}

fn guard_words(text: &str, issues: &mut Issues) {
    let path = event_path().field("text");
    check_statement_text(text, &path, issues);
    if !is_filled(text) {
        let issue = Issue::new(Code::InvalidText, path, "something in braces is still to be filled in");
        issues.push(issue.help("write the words themselves"));
    }
}
