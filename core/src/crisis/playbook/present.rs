use super::{CrisisPerson, DueFrom, EscalationRule, Playbook, PlaybookStep, RaciPart, StatementTemplate};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};
use crate::vocabulary::Id;

/// Shows a playbook as titled tables, for people: what starts it, what is done, who does it, whom it tells, and its words.
#[must_use]
pub fn present_playbook(playbook: &Playbook) -> Presentation {
    let mut tables = vec![triggers(playbook), steps(playbook), people(playbook)];
    if !playbook.contacts.is_empty() {
        tables.push(contacts(playbook));
    }
    tables.push(escalation(playbook));
    if !playbook.templates.is_empty() {
        tables.push(templates(playbook));
    }
    Presentation { document: PresentationTag, version: Version, tables }
}

const TEXT: ColumnKind = ColumnKind::Text;

fn triggers(playbook: &Playbook) -> Table {
    let rows = playbook.triggers.iter().map(|one| vec![one.what.to_string(), one.severity.label().to_owned()]);
    let columns = [("What starts it", TEXT), ("At least", TEXT)];
    let title = format!("{} ({})", playbook.name, playbook.situation.label());
    let join = |words: Vec<&str>| words.join(", ");
    let types = join(playbook.crisis_types.iter().map(|kind| kind.label()).collect());
    let pause = join(playbook.pause.iter().map(|target| target.label()).collect());
    let channels: Vec<String> = playbook.channels.iter().map(super::PlaybookChannel::title).collect();
    let mut sentences = vec![
        format!("Likeliest first, it is: {types}."),
        format!("Held: {pause}."),
        format!("The public is told in this order: {}.", channels.join("; ")),
    ];
    sentences.extend(playbook.exit_criteria.iter().map(|one| format!("It is over when: {}.", one.what)));
    Table { sentences, ..Table::new(&title, &columns, rows.collect()) }
}

fn steps(playbook: &Playbook) -> Table {
    let row = |step: &PlaybookStep| {
        let template = step.template.as_ref().map(ToString::to_string).unwrap_or_default();
        let doers = roles_of(playbook, step, RaciPart::Responsible);
        let mut name = step.name.to_string();
        if let Some(least) = step.from_severity {
            name = format!("{name} (from {})", least.label());
        }
        vec![name, due(step), roles_of(playbook, step, RaciPart::Accountable), doers, template]
    };
    let columns = [("Step", TEXT), ("Due", TEXT), ("Owner", TEXT), ("Done by", TEXT), ("Words", TEXT)];
    Table::new("What is done, in this order", &columns, playbook.steps.iter().map(row).collect())
}

fn due(step: &PlaybookStep) -> String {
    let Some(due) = step.due else { return String::new() };
    let from = if due.from == DueFrom::Started { String::new() } else { format!(" after {}", due.from.label()) };
    format!("{} min{from}", due.minutes)
}

fn roles_of(playbook: &Playbook, step: &PlaybookStep, part: RaciPart) -> String {
    let held = step.raci.iter().filter(|entry| entry.part == part).map(|entry| title(playbook, &entry.role));
    held.collect::<Vec<_>>().join(", ")
}

fn title(playbook: &Playbook, id: &Id) -> String {
    playbook.role(id).map_or_else(|| id.to_string(), |role| role.title().to_owned())
}

fn people(playbook: &Playbook) -> Table {
    let person = |person: &Option<CrisisPerson>| person.as_ref().map(in_words).unwrap_or_default();
    let row = |role: &super::PlaybookRole| vec![role.title().to_owned(), person(&role.person), person(&role.deputy)];
    let columns = [("Role", TEXT), ("Who", TEXT), ("Deputy", TEXT)];
    let names = |ids: &[Id]| ids.iter().map(|id| title(playbook, id)).collect::<Vec<_>>().join(", ");
    let mut sentences = vec![format!("What the public reads is signed by: {}.", names(&playbook.statement_approvers))];
    if !playbook.emergency_approvers.is_empty() {
        let names = names(&playbook.emergency_approvers);
        sentences.push(format!("Where those cannot be reached, one of these signs, with a reason: {names}."));
    }
    Table { sentences, ..Table::new("Who does it", &columns, playbook.roles.iter().map(row).collect()) }
}

fn in_words(person: &CrisisPerson) -> String {
    let ways = person.reach.iter().map(|point| format!("{} {}", point.kind.label(), point.address));
    let ways: Vec<String> = ways.collect();
    if ways.is_empty() { person.name.to_string() } else { format!("{}: {}", person.name, ways.join(", ")) }
}

fn contacts(playbook: &Playbook) -> Table {
    let row = |contact: &super::PartyContact| {
        let of = contact.sponsor.as_ref().or(contact.talent.as_ref()).map(|id| format!(" `{id}`")).unwrap_or_default();
        let deadline = contact.notice_minutes.map(|minutes| format!("{minutes} min")).unwrap_or_default();
        let morals = if contact.morals_clause { "yes" } else { "" };
        let party = format!("{}{of}", contact.party.label());
        vec![party, in_words(&contact.person), deadline, morals.to_owned()]
    };
    let columns = [("Party", TEXT), ("Who", TEXT), ("Told within", TEXT), ("Morals clause", TEXT)];
    Table::new("Whom it tells", &columns, playbook.contacts.iter().map(row).collect())
}

fn escalation(playbook: &Playbook) -> Table {
    let row = |rule: &EscalationRule| {
        let called: Vec<String> = rule.notify.iter().map(|id| title(playbook, id)).collect();
        let alerts = rule.more_alerts_than.map(|most| format!(", after more than {most} alerts")).unwrap_or_default();
        let when = format!("{}{alerts}", rule.hours.label());
        vec![called.join(", "), when, format!("{} min", rule.wait_minutes)]
    };
    let columns = [("Call", TEXT), ("When", TEXT), ("Wait", TEXT)];
    let sentences = vec![format!("When nobody answers, gone through again {} times.", playbook.escalation.repeats)];
    let rows = playbook.escalation.rules.iter().map(row).collect();
    Table { sentences, ..Table::new("Who is called until somebody answers", &columns, rows) }
}

fn templates(playbook: &Playbook) -> Table {
    let row = |one: &StatementTemplate| {
        let gaps: Vec<String> =
            one.placeholders.iter().map(|gap| format!("{{{}}}: {}", gap.name, gap.meaning)).collect();
        vec![one.id.to_string(), one.kind.label().to_owned(), one.text.clone(), gaps.join("; ")]
    };
    let columns = [("Name", TEXT), ("For", TEXT), ("Text", TEXT), ("To fill in", TEXT)];
    Table::new("The words", &columns, playbook.templates.iter().map(row).collect())
}
