use crate::crisis::{CrisisResponse, PlaybookChannel, ResponseEffect};
use crate::time::Instant;
use crate::vocabulary::Id;

/// An effect as people read it.
pub(super) struct Item {
    /// What kind of effect it is, and of what: the same effect of a later event is the same.
    pub(super) key: [String; 2],
    pub(super) title: String,
    /// The roles that do it, or are called.
    pub(super) roles: Vec<Id>,
    /// The people, by the names that people use.
    pub(super) people: Vec<String>,
    pub(super) due: Option<Instant>,
    /// Whether somebody works on it: news are no work.
    pub(super) is_work: bool,
}

impl Item {
    pub(super) fn of(effect: &ResponseEffect, response: &CrisisResponse) -> Self {
        let step = |id: &Id| response.playbook.step(id).map_or(id.to_string(), |step| step.name.to_string());
        let owner = |id: &Id| response.playbook.step(id).and_then(|step| step.owner()).cloned();
        match effect {
            ResponseEffect::CallRoles(call) => {
                let roles = call.roles.clone();
                Self { is_work: false, ..Self::new("call", "", call.message.clone(), roles, response) }
            }
            ResponseEffect::TellParty(tell) => {
                let title = format!("Tell {}: {}", tell.party.label(), step(&tell.step));
                let roles = owner(&tell.step).into_iter().collect();
                let mut item = Self::new("tell", tell.step.as_str(), title, roles, response);
                item.title.push_str(&told(tell.people.iter().map(|person| person.name.as_str())));
                Self { due: tell.due, ..item }
            }
            ResponseEffect::WriteStatement(write) => {
                let title = format!("Draft the statement: {}", step(&write.step));
                let roles = owner(&write.step).into_iter().collect();
                Self { due: write.due, ..Self::new("write", write.step.as_str(), title, roles, response) }
            }
            ResponseEffect::HoldContent(hold) => {
                let targets: Vec<&str> = hold.targets.iter().map(|target| target.label()).collect();
                let title = format!("Hold {}: {}", targets.join(", "), step(&hold.step));
                let roles = owner(&hold.step).into_iter().collect();
                Self { due: hold.due, ..Self::new("hold", hold.step.as_str(), title, roles, response) }
            }
            ResponseEffect::OpenTask(task) => {
                let roles = task.owner.iter().cloned().collect();
                Self { due: task.due, ..Self::new("task", task.step.as_str(), step(&task.step), roles, response) }
            }
            ResponseEffect::AskToSign(ask) => {
                let title = format!("Sign the statement `{}`", ask.statement);
                Self::new("sign", ask.statement.as_str(), title, ask.roles.clone(), response)
            }
            ResponseEffect::SignatureVoided(void) => {
                let title = format!("The statement `{}` must be signed again", void.statement);
                Self { is_work: false, ..Self::new("void", void.statement.as_str(), title, Vec::new(), response) }
            }
            ResponseEffect::ReleaseStatement(release) => {
                let channels: Vec<String> = release.channels.iter().map(PlaybookChannel::title).collect();
                let title = format!("Publish the statement `{}`: {}", release.statement, channels.join("; "));
                Self::new("publish", release.statement.as_str(), title, Vec::new(), response)
            }
        }
    }

    fn new(kind: &str, of: &str, title: String, roles: Vec<Id>, response: &CrisisResponse) -> Self {
        let who = |role: &Id| match response.holder(role) {
            Some(person) => format!("{} ({role})", person.name),
            None => role.to_string(),
        };
        let people = roles.iter().map(who).collect();
        Self { key: [kind.to_owned(), of.to_owned()], title, roles, people, due: None, is_work: true }
    }

    /// Who does it, in one line.
    pub(super) fn who(&self) -> Option<String> {
        (!self.people.is_empty()).then(|| self.people.join(", "))
    }
}

/// The people that are told, after a dash.
fn told<'a>(people: impl Iterator<Item = &'a str>) -> String {
    let people: Vec<&str> = people.collect();
    if people.is_empty() { String::new() } else { format!(" — {}", people.join(", ")) }
}
