use super::{
    AdvancedResponse, CrisisResponse, CrisisStatement, DueItem, ResponseEffect, ResponseEvent, ResponseStatus,
    StepProgress, TimelineEntry,
};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};
use crate::time::Instant;
use crate::vocabulary::Id;

const TEXT: ColumnKind = ColumnKind::Text;

/// Shows a response as titled tables, for people: its steps, its statements, its evidence and its timeline.
#[must_use]
pub fn present_response(response: &CrisisResponse) -> Presentation {
    let mut tables = vec![steps(response)];
    if !response.statements.is_empty() {
        tables.push(statements(response));
    }
    if !response.evidence.is_empty() {
        tables.push(evidence(response));
    }
    tables.push(timeline(response));
    Presentation { document: PresentationTag, version: Version, tables }
}

/// Shows a response after something happened, and what is to be done now, as titled tables for people.
#[must_use]
pub fn present_advanced_response(advanced: &AdvancedResponse) -> Presentation {
    let mut shown = present_response(&advanced.response);
    if !advanced.effects.is_empty() {
        let columns = [("Do", TEXT), ("What", TEXT), ("By", TEXT)];
        shown.tables.insert(0, Table::new("To do now", &columns, advanced.effects.iter().map(effect).collect()));
    }
    shown
}

/// Shows what is due in a response as titled tables, for people.
#[must_use]
pub fn present_response_status(status: &ResponseStatus) -> Presentation {
    let lists = [
        ("Overdue", &status.overdue),
        ("Due now", &status.due_now),
        ("Next", &status.next),
        ("Open without a deadline", &status.without_deadline),
    ];
    let columns = [("What", TEXT), ("Owner", TEXT), ("Due", TEXT)];
    let shown = lists.into_iter().filter(|(_, items)| !items.is_empty());
    let mut tables: Vec<Table> =
        shown.map(|(title, items)| Table::new(title, &columns, items.iter().map(due_item).collect())).collect();
    let severity = status.severity.map(|severity| format!(", {}", severity.label())).unwrap_or_default();
    let mut head = vec![format!("`{}` at {}: {}{severity}.", status.response, status.now, status.state.label())];
    if let Some(call) = &status.call {
        head.push(match call.until {
            Some(until) => format!("Call {} until {until}, round {}.", names(&call.roles), call.round),
            None => "Nobody has answered, and nobody is left to call.".to_owned(),
        });
    }
    if tables.is_empty() {
        tables.push(Table::new("Nothing is due", &columns, Vec::new()));
    }
    if let Some(first) = tables.first_mut() {
        first.sentences = head;
    }
    Presentation { document: PresentationTag, version: Version, tables }
}

fn names(ids: &[Id]) -> String {
    ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}

fn when(at: Option<Instant>) -> String {
    at.map(|at| at.to_string()).unwrap_or_default()
}

fn due_item(item: &DueItem) -> Vec<String> {
    let owner = item.owner.as_ref().map(ToString::to_string).unwrap_or_default();
    let owner = match &item.who {
        Some(who) => format!("{who} ({owner})"),
        None => owner,
    };
    vec![item.what.to_string(), owner, when(item.due)]
}

fn steps(response: &CrisisResponse) -> Table {
    let row = |progress: &StepProgress| {
        let name = response.playbook.step(&progress.step).map(|step| step.name.to_string()).unwrap_or_default();
        let ended = match (progress.ended_at, progress.skipped) {
            (Some(at), true) => format!("left out at {at}"),
            (at, _) => when(at),
        };
        vec![name, when(progress.due), ended]
    };
    let severity = response.severity.map(|severity| format!(", {}", severity.label())).unwrap_or_default();
    let title = format!("{}: {}{severity}", response.name, response.state.label());
    let columns = [("Step", TEXT), ("Due", TEXT), ("Done", TEXT)];
    Table::new(&title, &columns, response.steps.iter().map(row).collect())
}

fn statements(response: &CrisisResponse) -> Table {
    let row = |one: &CrisisStatement| {
        let how = if one.in_emergency { " in an emergency" } else { "" };
        let state = format!("{}{how}", one.state.label());
        vec![one.id.to_string(), one.kind.label().to_owned(), state, one.text.clone(), when(one.published_at)]
    };
    let columns = [("Name", TEXT), ("Kind", TEXT), ("State", TEXT), ("Words", TEXT), ("Published", TEXT)];
    Table::new("What the public is told", &columns, response.statements.iter().map(row).collect())
}

fn evidence(response: &CrisisResponse) -> Table {
    let row = |one: &super::CrisisEvidence| {
        let kept = one.kept_at.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![one.id.to_string(), one.what.to_string(), one.captured_at.to_string(), one.hash.to_string(), kept]
    };
    let columns = [("Name", TEXT), ("What", TEXT), ("Captured", TEXT), ("SHA-256", TEXT), ("Kept at", TEXT)];
    Table::new("Evidence", &columns, response.evidence.iter().map(row).collect())
}

fn timeline(response: &CrisisResponse) -> Table {
    let row = |entry: &TimelineEntry| {
        let words = [event_words(&entry.event), entry.note.as_ref().map(ToString::to_string)];
        let what: Vec<String> = words.into_iter().flatten().collect();
        let by = entry.who.as_ref().map(ToString::to_string).or_else(|| entry.by.as_ref().map(ToString::to_string));
        let pinned = if entry.pinned { "yes" } else { "" };
        let source = entry.source.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![entry.at.to_string(), what.join(": "), by.unwrap_or_default(), source, pinned.to_owned()]
    };
    let columns = [("When", TEXT), ("What", TEXT), ("Who", TEXT), ("Source", TEXT), ("Pinned", TEXT)];
    Table::new("What happened", &columns, response.timeline.iter().map(row).collect())
}

fn event_words(event: &ResponseEvent) -> Option<String> {
    Some(match event {
        ResponseEvent::Triage(_) => "somebody looks at it".to_owned(),
        ResponseEvent::Dismiss(_) => "false alarm".to_owned(),
        ResponseEvent::Activate(_) => "the response is active".to_owned(),
        ResponseEvent::Contain(_) => "contained".to_owned(),
        ResponseEvent::Recover(_) => "recovery".to_owned(),
        ResponseEvent::Resolve(_) => "resolved".to_owned(),
        ResponseEvent::Close(_) => "closed".to_owned(),
        ResponseEvent::Reactivate(_) => "active again".to_owned(),
        ResponseEvent::DeclareSeverity(declared) => declared.severity.label().to_owned(),
        ResponseEvent::Observe(seen) => (if seen.quiet { "a quiet interval" } else { "not quiet" }).to_owned(),
        ResponseEvent::SendMessage(sent) => format!("to the team: {}; more at {}", sent.message, sent.next_update),
        ResponseEvent::CaptureEvidence(captured) => format!("evidence `{}`", captured.evidence.id),
        ResponseEvent::CompleteStep(done) => format!("done: `{}`", done.step),
        ResponseEvent::SkipStep(left) => format!("left out: `{}`", left.step),
        ResponseEvent::TellSponsor(told) => format!("told the sponsor `{}`", told.sponsor),
        ResponseEvent::DraftStatement(drafted) => format!("drafted `{}`", drafted.statement),
        ResponseEvent::EditStatement(edited) => format!("edited `{}`", edited.statement),
        ResponseEvent::SubmitStatement(handed) => format!("to be signed: `{}`", handed.statement),
        ResponseEvent::SignStatement(signed) => format!("signed `{}`", signed.statement),
        ResponseEvent::SignInEmergency(signed) => format!("signed `{}` alone, in an emergency", signed.statement),
        ResponseEvent::PublishStatement(published) => format!("published `{}`", published.statement),
        ResponseEvent::HandOver(handed) => format!("`{}` goes to {}", handed.role, handed.person.name),
        ResponseEvent::Note(_) => return None,
    })
}

fn effect(effect: &ResponseEffect) -> Vec<String> {
    let (action, what, due) = match effect {
        ResponseEffect::CallRoles(call) => ("Call", format!("{}: {}", names(&call.roles), call.message), None),
        ResponseEffect::TellParty(tell) => {
            let people: Vec<&str> = tell.people.iter().map(|person| person.name.as_str()).collect();
            let people = if people.is_empty() { String::new() } else { format!(": {}", people.join(", ")) };
            ("Tell", format!("{}{people}", tell.party.label()), tell.due)
        }
        ResponseEffect::WriteStatement(write) => ("Write", format!("the statement of `{}`", write.step), write.due),
        ResponseEffect::HoldContent(hold) => {
            let targets: Vec<&str> = hold.targets.iter().map(|target| target.label()).collect();
            ("Hold", targets.join(", "), hold.due)
        }
        ResponseEffect::OpenTask(task) => ("Do", format!("`{}`", task.step), task.due),
        ResponseEffect::AskToSign(ask) => ("Sign", format!("`{}`: {}", ask.statement, names(&ask.roles)), None),
        ResponseEffect::SignatureVoided(void) => ("Void", format!("`{}` must be signed again", void.statement), None),
        ResponseEffect::ReleaseStatement(release) => {
            let channels: Vec<String> = release.channels.iter().map(crate::crisis::PlaybookChannel::title).collect();
            ("Publish", format!("`{}`: {}", release.statement, channels.join("; ")), None)
        }
    };
    vec![action.to_owned(), what, when(due)]
}
