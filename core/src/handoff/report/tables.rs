use crate::campaign::Campaign;
use crate::check::{Issues, named};
use crate::handoff::{CsvFile, CsvSeparator, table_csv};
use crate::text::{Column, ColumnKind, Table};
use crate::time::Date;
use crate::vocabulary::Id;

named! {
    /// A table of a campaign for spreadsheets.
    CampaignTable {
        /// The lines of the budget.
        Budget = "budget", "budget";
        /// Pieces and deadlines by their days; times are in UTC.
        Calendar = "calendar", "calendar";
    }
}

/// Writes the budget or the calendar of a campaign as comma-separated values, by the rules of [`table_csv`]: no cell is a
/// formula.
///
/// Source: RFC 4180.
///
/// # Errors
/// - whatever [`Campaign::check`] finds
pub fn campaign_csv(
    campaign: &Campaign,
    table: CampaignTable,
    separator: CsvSeparator,
    byte_order_mark: bool,
) -> Result<CsvFile, Issues> {
    let mut issues = Issues::default();
    campaign.check(&crate::check::Path::root().field("campaign"), &mut issues);
    issues.into_result(())?;
    table_csv(&table.of(campaign), separator, byte_order_mark)
}

impl CampaignTable {
    /// The table of a campaign.
    pub(in crate::handoff) fn of(self, campaign: &Campaign) -> Table {
        match self {
            Self::Budget => budget(campaign),
            Self::Calendar => calendar(campaign),
        }
    }
}

fn budget(campaign: &Campaign) -> Table {
    let row = |line: &crate::campaign::BudgetLine| {
        vec![line.id.to_string(), line.name.to_string(), line.purpose.label().to_owned(), line.planned.to_string()]
    };
    let mut table = texts("Budget", &["Line", "Name", "Purpose"], campaign.budget.iter().map(row).collect());
    table.columns.push(Column::new("Planned", ColumnKind::Money));
    table
}

fn calendar(campaign: &Campaign) -> Table {
    let mut rows = Vec::new();
    let mut add = |day: Date, time: String, what: [String; 4]| {
        let mut row = vec![day.to_string(), time];
        row.extend(what);
        rows.push(row);
    };
    let brief = &campaign.brief;
    let deadline = |name: &str| ["deadline".to_owned(), name.to_owned(), String::new(), String::new()];
    add(brief.flight.first_day, String::new(), deadline("Flight begins"));
    add(brief.flight.last_day, String::new(), deadline("Flight ends"));
    if let Some(day) = brief.approve_by {
        add(day, String::new(), deadline("Last day for approvals"));
    }
    for piece in &campaign.pieces {
        let Some(at) = piece.publish_at else { continue };
        let time = at.to_string().split_once('T').map(|(_, time)| time.to_owned()).unwrap_or_default();
        let state = piece.state.label().to_owned();
        add(at.date_in_utc(), time, ["piece".to_owned(), piece.name.to_string(), owner(piece.owner.as_ref()), state]);
    }
    for task in &campaign.tasks {
        let Some(due) = task.due else { continue };
        let state = if task.done_on.is_some() { "done" } else { "open" };
        let what = ["task".to_owned(), task.name.to_string(), owner(task.owner.as_ref()), state.to_owned()];
        add(due, String::new(), what);
    }
    // What is all day comes before what has a time.
    rows.sort_by(|one, other| one.iter().take(2).cmp(other.iter().take(2)));
    texts("Calendar", &["Day", "Time (UTC)", "What", "Name", "Owner", "State"], rows)
}

fn owner(id: Option<&Id>) -> String {
    id.map(ToString::to_string).unwrap_or_default()
}

fn texts(title: &str, columns: &[&str], rows: Vec<Vec<String>>) -> Table {
    let columns = columns.iter().map(|title| Column::new(title, ColumnKind::Text)).collect();
    Table { title: title.to_owned(), columns, rows, sentences: Vec::new() }
}
