use super::{
    ModeratorLoad, ModeratorTotal, ModeratorWeek, RotationAssignment, RotationPlan, RotationSignal, UnfilledShift,
};
use crate::check::Version;
use crate::community::service_level::lasting;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows who takes which shift, what is not filled, and the load of everybody, as titled tables, for people.
#[must_use]
pub fn present_rotation_plan(plan: &RotationPlan) -> Presentation {
    let mut tables = vec![assignments(plan)];
    if !plan.unfilled.is_empty() {
        tables.push(unfilled(plan));
    }
    tables.extend(load_tables(&plan.load));
    Presentation { document: PresentationTag, version: Version, tables }
}

/// Shows what a rota asks of people, and what in it should be looked at, as titled tables, for people.
#[must_use]
pub fn present_moderator_load(load: &ModeratorLoad) -> Presentation {
    Presentation { document: PresentationTag, version: Version, tables: load_tables(load).to_vec() }
}

fn assignments(plan: &RotationPlan) -> Table {
    let row = |one: &RotationAssignment| vec![one.shift.to_string(), one.person.to_string(), one.sentence.clone()];
    let columns = [("Shift", ColumnKind::Text), ("Who", ColumnKind::Text), ("Why", ColumnKind::Text)];
    let most = if plan.is_most { "No plan fills more shifts." } else { "There may be a plan that fills more shifts." };
    let sentences = vec![most.to_owned()];
    Table { sentences, ..Table::new("Who moderates when", &columns, plan.assignments.iter().map(row).collect()) }
}

fn unfilled(plan: &RotationPlan) -> Table {
    let row = |one: &UnfilledShift| vec![one.shift.to_string(), one.sentence.clone()];
    let columns = [("Shift", ColumnKind::Text), ("Why", ColumnKind::Text)];
    Table::new("Shifts that nobody has", &columns, plan.unfilled.iter().map(row).collect())
}

fn load_tables(load: &ModeratorLoad) -> [Table; 3] {
    [totals(load), weeks(load), signals(load)]
}

fn totals(load: &ModeratorLoad) -> Table {
    let row = |one: &ModeratorTotal| {
        vec![
            one.person.to_string(),
            one.shifts.to_string(),
            one.sensitive_shifts.to_string(),
            shown(one.minutes),
            one.strained_hours.to_string(),
            shown(one.exposure_minutes),
            shown(one.night_minutes),
            shown(one.weekend_minutes),
        ]
    };
    let columns = [
        ("Who", ColumnKind::Text),
        ("Shifts", ColumnKind::Number),
        ("Sensitive", ColumnKind::Number),
        ("Work", ColumnKind::Number),
        ("Strained hours", ColumnKind::Number),
        ("Exposure", ColumnKind::Number),
        ("At night", ColumnKind::Number),
        ("On weekends", ColumnKind::Number),
    ];
    let used = &load.policy;
    let mut sentences = vec![format!("By the policy `{}` of {}: {}.", used.convention, used.as_of, used.source)];
    sentences.extend(load.warnings.iter().map(|issue| format!("To look at: {}.", issue.message)));
    Table { sentences, ..Table::new("What everybody has", &columns, load.people.iter().map(row).collect()) }
}

fn weeks(load: &ModeratorLoad) -> Table {
    let row = |one: &ModeratorWeek| {
        vec![
            one.person.to_string(),
            one.monday.to_string(),
            shown(one.minutes),
            one.strained_hours.to_string(),
            shown(one.exposure_minutes),
            shown(one.night_minutes),
            shown(one.weekend_minutes),
        ]
    };
    let columns = [
        ("Who", ColumnKind::Text),
        ("Week from", ColumnKind::Text),
        ("Work", ColumnKind::Number),
        ("Strained hours", ColumnKind::Number),
        ("Exposure", ColumnKind::Number),
        ("At night", ColumnKind::Number),
        ("On weekends", ColumnKind::Number),
    ];
    Table::new("Week by week", &columns, load.weeks.iter().map(row).collect())
}

fn signals(load: &ModeratorLoad) -> Table {
    let row = |one: &RotationSignal| vec![one.person.to_string(), one.sentence.clone()];
    let sentences = vec!["These are signals to talk about, and no diagnosis.".to_owned()];
    let columns = [("Who", ColumnKind::Text), ("What", ColumnKind::Text)];
    Table { sentences, ..Table::new("What to look at", &columns, load.signals.iter().map(row).collect()) }
}

fn shown(minutes: u64) -> String {
    if minutes == 0 {
        "0 min".to_owned()
    } else {
        lasting(i64::try_from(minutes).unwrap_or(i64::MAX).saturating_mul(60))
    }
}
