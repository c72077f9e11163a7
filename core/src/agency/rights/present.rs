use super::{
    Conflicts, EnquiryAnswer, ExpiringRight, ExpiringRights, RightsConflict, RunClause, RunPermission, UndatedClause,
};
use crate::check::Version;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// Shows conflicts as tables, for people.
#[must_use]
pub fn present_conflicts(found: &Conflicts) -> Presentation {
    let mut conflicts = texts(
        "Conflicts",
        &["Influencer", "Exclusivity", "Against", "Why", "Days", "Nearest free day", "Doubts"],
        found.conflicts.iter().map(conflict).collect(),
    );
    if found.conflicts.is_empty() {
        conflicts.sentences.push("No deal stands against the exclusivity of another.".to_owned());
    }
    shown(vec![conflicts, undated(&found.undated)])
}

/// Shows whether an influencer may take an enquiry as a table, for people.
#[must_use]
pub fn present_enquiry_answer(answer: &EnquiryAnswer) -> Presentation {
    let row = |reason: &super::EnquiryReason| {
        let free = reason.conflict.as_ref().and_then(|conflict| conflict.nearest_free_day);
        let sure = if reason.certain { "yes" } else { "no" };
        let free = free.map(|day| day.to_string()).unwrap_or_default();
        vec![reason.kind.label().to_owned(), reason.message.clone(), sure.to_owned(), free]
    };
    let title = format!("May {} take it: {}", answer.influencer, answer.verdict.label());
    let columns = ["What speaks against it", "In words", "For sure", "Nearest free day"];
    let mut table = texts(&title, &columns, answer.reasons.iter().map(row).collect());
    if answer.reasons.is_empty() {
        table.sentences.push("Nothing speaks against it.".to_owned());
    }
    shown(vec![table])
}

/// Shows what ends soon as tables, for people.
#[must_use]
pub fn present_expiring_rights(found: &ExpiringRights) -> Presentation {
    let row = |right: &ExpiringRight| {
        let deal = right.deal.as_ref().map(ToString::to_string).unwrap_or_default();
        let renewal = right.renewal.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![
            right.last_day.to_string(),
            right.days_left.to_string(),
            right.kind.label().to_owned(),
            right.campaign.to_string(),
            deal,
            right.clause.to_string(),
            right.holder.to_string(),
            renewal,
        ]
    };
    let mut table = texts(
        "Ending soon",
        &["Last day", "Days left", "What", "Campaign", "Deal", "Clause", "Of", "Renewal"],
        found.rights.iter().map(row).collect(),
    );
    if let Some(column) = table.columns.get_mut(1) {
        column.kind = ColumnKind::Number;
    }
    if found.rights.is_empty() {
        table.sentences.push("Nothing ends in these days.".to_owned());
    }
    shown(vec![table, undated(&found.undated)])
}

/// Shows whether content may run as a table, for people.
#[must_use]
pub fn present_run_permission(permission: &RunPermission) -> Presentation {
    let row = |clause: &RunClause| {
        let says: Vec<&str> = clause.misses.iter().map(|miss| miss.label()).collect();
        let says = if says.is_empty() { "permits it".to_owned() } else { says.join("; ") };
        let days = clause.days.map(|days| days.to_string());
        let after = clause.after.map(|event| format!("after the {}", event.label()));
        vec![clause.term.to_string(), says, days.or(after).unwrap_or_default()]
    };
    let title = format!("May it run: {}", permission.verdict.label());
    let mut table = texts(&title, &["Clause", "Says", "Days"], permission.clauses.iter().map(row).collect());
    if let Some(day) = permission.last_day {
        table.sentences.push(format!("To {day}."));
    }
    if permission.clauses.is_empty() {
        table.sentences.push("The deal has no clause about using this content.".to_owned());
    }
    shown(vec![table])
}

fn conflict(found: &RightsConflict) -> Vec<String> {
    let clause =
        |one: &super::ClauseRef| format!("{} `{}` of `{}` ({})", one.kind.label(), one.clause, one.deal, one.brand);
    let why = match &found.matched {
        Some(matched) => format!("{}: {matched}", found.reason.label()),
        None => found.reason.label().to_owned(),
    };
    let doubts: Vec<&str> = found.doubts.iter().map(|doubt| doubt.label()).collect();
    vec![
        found.influencer.to_string(),
        clause(&found.exclusivity),
        clause(&found.against),
        why,
        found.overlap.to_string(),
        found.nearest_free_day.map_or_else(|| "none".to_owned(), |day| day.to_string()),
        doubts.join("; "),
    ]
}

fn undated(clauses: &[UndatedClause]) -> Table {
    let row = |one: &UndatedClause| {
        let clause = &one.clause;
        vec![
            one.influencer.to_string(),
            format!("{} `{}` of `{}` ({})", clause.kind.label(), clause.clause, clause.deal, clause.brand),
            format!("the {}", one.after.label()),
        ]
    };
    texts("Without a date yet", &["Influencer", "Clause", "Hangs on"], clauses.iter().map(row).collect())
}

fn texts(title: &str, columns: &[&str], rows: Vec<Vec<String>>) -> Table {
    let columns = columns.iter().map(|title| Column::new(title, ColumnKind::Text)).collect();
    Table { title: title.to_owned(), columns, rows, sentences: Vec::new() }
}

/// The tables that say something.
fn shown(tables: Vec<Table>) -> Presentation {
    let tables = tables.into_iter().filter(|table| !table.rows.is_empty() || !table.sentences.is_empty()).collect();
    Presentation { document: PresentationTag, version: Version, tables }
}
