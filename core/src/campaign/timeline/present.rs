use super::{CommonHours, CommonWindow, Timeline, TimelineRow, Workload};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

fn show(tables: impl IntoIterator<Item = Table>) -> Presentation {
    Presentation { document: PresentationTag, version: Version, tables: tables.into_iter().collect() }
}

/// A table with sentences below it.
fn table(title: &str, columns: &[(&str, ColumnKind)], rows: Vec<Vec<String>>, sentences: Vec<String>) -> Table {
    Table { sentences, ..Table::new(title, columns, rows) }
}

/// Shows when each step can and must be done as a titled table, for people.
#[must_use]
pub fn present_timeline(timeline: &Timeline) -> Presentation {
    let row = |row: &TimelineRow| {
        vec![
            row.name.to_string(),
            row.owner.as_ref().map(ToString::to_string).unwrap_or_default(),
            row.state.label().to_owned(),
            row.business_days.to_string(),
            format!("{} to {}", row.earliest_first_day, row.earliest_last_day),
            format!("{} to {}", row.latest_first_day, row.latest_last_day),
            row.slack_business_days.to_string(),
            if row.critical { "yes" } else { "" }.to_owned(),
        ]
    };
    let columns = [
        ("Step", ColumnKind::Text),
        ("Owner", ColumnKind::Text),
        ("State", ColumnKind::Text),
        ("Business days", ColumnKind::Number),
        ("At the earliest", ColumnKind::Text),
        ("At the latest", ColumnKind::Text),
        ("Slack", ColumnKind::Number),
        ("Critical", ColumnKind::Text),
    ];
    let path: Vec<&str> = timeline.critical_path.iter().map(|step| step.as_str()).collect();
    let mut sentences = vec![
        format!("All is done on {}.", timeline.totals.last_day),
        format!("What keeps it from being done sooner: {}.", path.join(", ")),
    ];
    for row in &timeline.steps {
        if let Some(days) = row.promise_days_late {
            sentences.push(format!("`{}` is done {days} days later than was promised.", row.step));
        }
        if let Some(days) = row.deadline_days_late {
            sentences.push(format!("`{}` is done {days} days later than it may be.", row.step));
        }
    }
    show([table("Timeline", &columns, timeline.steps.iter().map(row).collect(), sentences)])
}

/// Shows when a team works together as titled tables, for people.
#[must_use]
pub fn present_common_hours(hours: &CommonHours) -> Presentation {
    let row = |window: &CommonWindow| {
        let local = window.people.iter();
        let local = local.map(|one| format!("{}: {} {} to {}", one.person, one.date, one.from, one.until));
        let missing: Vec<&str> = window.missing.iter().map(|person| person.as_str()).collect();
        let local: Vec<String> = local.collect();
        let (start, minutes) = (window.start.to_string(), window.minutes.to_string());
        vec![start, minutes, local.join("; "), missing.join(", ")]
    };
    let columns = [
        ("From", ColumnKind::Text),
        ("Minutes", ColumnKind::Number),
        ("By their clocks", ColumnKind::Text),
        ("Not at work", ColumnKind::Text),
    ];
    let all = hours.windows.iter().map(row).collect();
    if hours.windows.is_empty() {
        let sentence = "There is no time at which everybody works.".to_owned();
        return show([table("When most work", &columns, hours.nearest.iter().map(row).collect(), vec![sentence])]);
    }
    show([table("When everybody works", &columns, all, Vec::new())])
}

/// Shows how much work people have as titled tables, for people.
#[must_use]
pub fn present_workload(workload: &Workload) -> Presentation {
    let percent = |load: &crate::money::Fraction| {
        let hundred = crate::money::Fraction::new(100, 1).and_then(|hundred| load.checked_mul(&hundred));
        hundred.map_or_else(|_| String::new(), |percent| format!("{} %", percent.shown(1)))
    };
    let weeks = workload.weeks.iter().map(|week| {
        let load = week.load.as_ref().map(percent).unwrap_or_default();
        let (person, monday, hours) = (week.person.to_string(), week.monday.to_string(), week.hours.shown(2));
        vec![person, monday, hours, week.capacity_hours.to_string(), load, week.verdict.label().to_owned()]
    });
    let columns = [
        ("Person", ColumnKind::Text),
        ("Week of", ColumnKind::Text),
        ("Hours", ColumnKind::Number),
        ("Can give", ColumnKind::Number),
        ("Load", ColumnKind::Number),
        ("Verdict", ColumnKind::Text),
    ];
    let signals = workload.signals.iter();
    let signals = signals.map(|one| vec![one.person.to_string(), one.kind.label().to_owned(), one.value.shown(3)]);
    let head = [("Person", ColumnKind::Text), ("Signal", ColumnKind::Text), ("Value", ColumnKind::Number)];
    let caution = "Signals are for a talk, and no diagnosis.".to_owned();
    let tables = [
        table("Work by week", &columns, weeks.collect(), Vec::new()),
        table("Signals of strain", &head, signals.collect(), vec![caution]),
    ];
    show(tables.into_iter().filter(|table| !table.rows.is_empty()))
}
