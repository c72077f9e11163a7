use super::CalendarPlan;
use crate::check::Version;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};
use crate::time::{ClockShift, DatedSlot, OmittedSlot, SlotList};

/// Shows a plan of a calendar as titled tables, for people.
#[must_use]
pub fn present_calendar_plan(plan: &CalendarPlan) -> Presentation {
    let tables = [placed(plan), unplaced(plan), reposts(plan)];
    let tables = tables.into_iter().filter(|table| !table.rows.is_empty() || !table.sentences.is_empty()).collect();
    Presentation { document: PresentationTag, version: Version, tables }
}

/// Shows slots with their instants as a titled table, for people.
#[must_use]
pub fn present_slot_list(list: &SlotList) -> Presentation {
    let columns = ["Day", "Time", "Zone", "Instant", "Clocks"].map(|title| Column::new(title, ColumnKind::Text));
    let row = |slot: &DatedSlot| {
        let zone = slot.zone.as_ref().map_or_else(|| "UTC".to_owned(), ToString::to_string);
        let shift = if slot.shift == ClockShift::None { "" } else { slot.shift.label() };
        vec![slot.date.to_string(), slot.time.to_string(), zone, slot.at.to_string(), shift.to_owned()]
    };
    let sentence = |slot: &OmittedSlot| format!("There is no slot on {}: {}.", slot.date, slot.why.label());
    let table = Table {
        title: "Slots".to_owned(),
        columns: columns.to_vec(),
        rows: list.slots.iter().map(row).collect(),
        sentences: list.omitted.iter().map(sentence).collect(),
    };
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}

fn placed(plan: &CalendarPlan) -> Table {
    let columns = [
        Column::new("Piece", ColumnKind::Text),
        Column::new("Day", ColumnKind::Text),
        Column::new("Time", ColumnKind::Text),
        Column::new("Slot", ColumnKind::Text),
        Column::new("Score", ColumnKind::Number),
        Column::new("Why this slot", ColumnKind::Text),
    ];
    let row = |piece: &super::PlacedPiece| {
        let day = format!("{} {}", piece.date.weekday().label(), piece.date);
        let (piece_id, slot) = (piece.piece.to_string(), piece.slot.to_string());
        vec![piece_id, day, piece.time.to_string(), slot, piece.score.to_string(), piece.why.label().to_owned()]
    };
    let (placed, all) = (plan.placed.len(), plan.placed.len().saturating_add(plan.unplaced.len()));
    let most = if plan.is_most { "no plan places more" } else { "whether another plan places more is not known" };
    Table {
        title: "Calendar".to_owned(),
        columns: columns.to_vec(),
        rows: plan.placed.iter().map(row).collect(),
        sentences: vec![format!("{placed} of {all} pieces have a slot; {most}.")],
    }
}

fn unplaced(plan: &CalendarPlan) -> Table {
    let columns = [
        Column::new("Piece", ColumnKind::Text),
        Column::new("In the way", ColumnKind::Text),
        Column::new("Slots", ColumnKind::Number),
        Column::new("For example", ColumnKind::Text),
    ];
    let rows = plan.unplaced.iter().flat_map(|piece| {
        piece.obstacles.iter().map(|obstacle| {
            let example = format!("{} on {}: {}", obstacle.slot, obstacle.date, obstacle.message);
            vec![piece.piece.to_string(), obstacle.kind.label().to_owned(), obstacle.slots.to_string(), example]
        })
    });
    Table { title: "Without a slot".to_owned(), columns: columns.to_vec(), rows: rows.collect(), sentences: Vec::new() }
}

fn reposts(plan: &CalendarPlan) -> Table {
    let row = |repost: &super::Repost| {
        let day = format!("{} {}", repost.date.weekday().label(), repost.date);
        vec![repost.piece.to_string(), day, repost.time.to_string(), repost.slot.to_string(), repost.pool.to_string()]
    };
    let columns = ["Piece", "Day", "Time", "Slot", "Pool"].map(|title| Column::new(title, ColumnKind::Text));
    Table {
        title: "Published again".to_owned(),
        columns: columns.to_vec(),
        rows: plan.reposts.iter().map(row).collect(),
        sentences: Vec::new(),
    }
}
