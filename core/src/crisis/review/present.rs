use super::{CrisisReview, CrisisTime, LateSponsor, LateStep, ReviewAction, ReviewFacts, TeamUpdate};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};
use crate::time::Instant;
use crate::vocabulary::Name;

const TEXT: ColumnKind = ColumnKind::Text;

/// Shows what a timeline says to those who look back as titled tables, for people.
#[must_use]
pub fn present_review_facts(facts: &ReviewFacts) -> Presentation {
    Presentation { document: PresentationTag, version: Version, tables: fact_tables(facts) }
}

/// Shows a review as titled tables, for people: what they wrote, what will be done, and the facts.
#[must_use]
pub fn present_review(review: &CrisisReview) -> Presentation {
    let what = &review.facts.response;
    let head = [format!("Held on {}.", review.held_on), review.what_happened.clone(), review.impact.clone()];
    let lists = [
        ("Contributing factors", &review.contributing_factors),
        ("What went well", &review.went_well),
        ("What did not", &review.went_badly),
        ("Who was there", &review.people),
    ];
    let mut tables: Vec<Table> =
        lists.into_iter().filter(|(_, names)| !names.is_empty()).map(|(title, names)| list(title, names)).collect();
    if let Some(first) = tables.first_mut() {
        first.title = format!("`{what}`: contributing factors");
        first.sentences = head.to_vec();
    }
    let columns = [("What", TEXT), ("Owner", TEXT), ("Due", TEXT), ("Done", TEXT)];
    tables.push(Table::new("Actions", &columns, review.actions.iter().map(action).collect()));
    tables.extend(fact_tables(&review.facts));
    Presentation { document: PresentationTag, version: Version, tables }
}

fn list(title: &str, names: &[Name]) -> Table {
    Table::new(title, &[("What", TEXT)], names.iter().map(|name| vec![name.to_string()]).collect())
}

fn action(action: &ReviewAction) -> Vec<String> {
    let done = action.done_on.map(|day| day.to_string()).unwrap_or_default();
    vec![action.what.to_string(), action.owner.to_string(), action.due.to_string(), done]
}

fn fact_tables(facts: &ReviewFacts) -> Vec<Table> {
    let mut tables = vec![times(facts)];
    if !facts.severities.is_empty() {
        let rows = facts.severities.iter().map(|one| {
            let severity = one.severity.map_or("not said yet", |severity| severity.label());
            vec![severity.to_owned(), took(one.seconds)]
        });
        tables.push(Table::new("How grave it was", &[("Severity", TEXT), ("How long", TEXT)], rows.collect()));
    }
    if !facts.states.is_empty() {
        let rows = facts.states.iter().map(|one| vec![one.state.label().to_owned(), took(one.seconds)]);
        tables.push(Table::new("How far it was", &[("State", TEXT), ("How long", TEXT)], rows.collect()));
    }
    if !facts.updates.is_empty() {
        let columns = [("Due", TEXT), ("Sent", TEXT), ("In time", TEXT), ("Late by", TEXT)];
        tables.push(Table::new("Messages to the team", &columns, facts.updates.iter().map(update).collect()));
    }
    if !facts.late_steps.is_empty() || !facts.late_sponsors.is_empty() {
        let rows = facts.late_steps.iter().map(late_step).chain(facts.late_sponsors.iter().map(late_sponsor));
        let columns = [("What", TEXT), ("Due", TEXT), ("Done", TEXT), ("Late by", TEXT)];
        tables.push(Table::new("What was late", &columns, rows.collect()));
    }
    tables
}

fn times(facts: &ReviewFacts) -> Table {
    let columns = [("Measure", TEXT), ("From", TEXT), ("To", TEXT), ("Took", TEXT), ("Due", TEXT)];
    let row = |time: &CrisisTime| {
        let long = time.seconds.map(took).or_else(|| time.undefined.map(|gap| gap.label().to_owned()));
        let measure = time.measure.label().to_owned();
        vec![measure, when(time.from), when(time.until), long.unwrap_or_default(), when(time.due)]
    };
    let worst = facts.worst_severity.map(|worst| format!(", {} at its worst", worst.label())).unwrap_or_default();
    let mut sentences = vec![format!("`{}` at {}: {}{worst}.", facts.response, facts.now, facts.state.label())];
    sentences.extend(facts.live_seconds.map(|seconds| format!("It was worked at for {}.", took(seconds))));
    sentences.extend(facts.review.map(|review| {
        let done = review.done_at.map(|at| format!(" and was done at {at}")).unwrap_or_default();
        let late = review.late_seconds.map(|late| format!(", late by {}", took(late))).unwrap_or_default();
        format!("The review is due at {}{done}{late}.", review.due)
    }));
    Table { sentences, ..Table::new("How long it took", &columns, facts.times.iter().map(row).collect()) }
}

fn update(update: &TeamUpdate) -> Vec<String> {
    let late = update.late_seconds.map(took).unwrap_or_default();
    vec![update.due.to_string(), when(update.sent_at), update.timing.label().to_owned(), late]
}

fn late_step(step: &LateStep) -> Vec<String> {
    let ended = if step.skipped { format!("left out at {}", when(step.ended_at)) } else { when(step.ended_at) };
    vec![step.what.to_string(), step.due.to_string(), ended, took(step.late_seconds)]
}

fn late_sponsor(late: &LateSponsor) -> Vec<String> {
    let what = format!("tell the sponsor `{}`", late.sponsor);
    vec![what, late.due.to_string(), when(late.told_at), took(late.late_seconds)]
}

fn when(at: Option<Instant>) -> String {
    at.map(|at| at.to_string()).unwrap_or_default()
}

/// A time for people: `1 d 2 h 5 min 30 s`, without what is nothing.
fn took(seconds: u64) -> String {
    let units = [("d", 86_400, u64::MAX), ("h", 3_600, 24), ("min", 60, 60), ("s", 1, 60)];
    let part = |(unit, length, most): (&str, u64, u64)| {
        let number = seconds.checked_div(length)?.checked_rem(most)?;
        (number > 0).then(|| format!("{number} {unit}"))
    };
    let parts: Vec<String> = units.into_iter().filter_map(part).collect();
    if parts.is_empty() { "0 s".to_owned() } else { parts.join(" ") }
}
