use super::MoveJudgement;
use crate::campaign::effects_table;
use crate::check::Version;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table, present_issues};

/// Shows what moving a piece would do as titled tables, for people.
#[must_use]
pub fn present_move_judgement(judgement: &MoveJudgement) -> Presentation {
    let mut tables = vec![summary(judgement)];
    let found = [
        ("It is refused", &judgement.refused),
        ("What it breaks", &judgement.brings),
        ("What it mends", &judgement.mends),
    ];
    for (title, issues) in found {
        let shown = present_issues(issues).tables.into_iter();
        tables.extend(shown.map(|table| Table { title: title.to_owned(), ..table }));
    }
    if !judgement.obstacles.is_empty() {
        tables.insert(1, obstacles(judgement));
    }
    tables.extend(effects_table(&judgement.effects));
    Presentation { document: PresentationTag, version: Version, tables }
}

fn summary(judgement: &MoveJudgement) -> Table {
    let time = |at: &Option<crate::time::Instant>| at.map(|at| at.to_string()).unwrap_or_default();
    let to = &judgement.to;
    let zone = to.zone.as_ref().map_or("UTC", crate::time::Zone::as_str);
    let row = vec![
        judgement.piece.to_string(),
        time(&judgement.from),
        format!("{} {} {} ({zone})", to.date.weekday().label(), to.date, to.time),
        time(&judgement.at),
        judgement.shift.label().to_owned(),
    ];
    let columns = ["Piece", "From", "To", "Instant", "Clocks"].map(|title| Column::new(title, ColumnKind::Text));
    Table {
        title: "The move".to_owned(),
        columns: columns.to_vec(),
        rows: vec![row],
        sentences: vec![judgement.sentence.clone()],
    }
}

fn obstacles(judgement: &MoveJudgement) -> Table {
    let columns = ["In the way", "What it is"].map(|title| Column::new(title, ColumnKind::Text));
    let rows = judgement.obstacles.iter().map(|one| vec![one.kind.label().to_owned(), one.message.clone()]);
    Table {
        title: "What keeps it from that time".to_owned(),
        columns: columns.to_vec(),
        rows: rows.collect(),
        sentences: Vec::new(),
    }
}
