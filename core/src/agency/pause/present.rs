use super::{ContractTask, DealAtStake, HeldAd, HeldPiece, PauseDate, PausePlan, PieceNotHeld};
use crate::check::{Version, count};
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows what a pause does as titled tables, for people.
#[must_use]
pub fn present_pause_plan(plan: &PausePlan) -> Presentation {
    let mut tables = vec![held(plan)];
    let others = [
        (plan.not_held.is_empty(), not_held(&plan.not_held)),
        (plan.ads.is_empty(), ads_table("Advertising that is to be held", &plan.ads)),
        (plan.dates.is_empty(), dates(&plan.dates)),
        (plan.tasks.is_empty(), tasks_table(&plan.tasks)),
        (plan.at_stake.is_empty() && plan.unpriced.is_empty(), at_stake(plan)),
    ];
    tables.extend(others.into_iter().filter(|(is_empty, _)| !is_empty).map(|(_, table)| table));
    Presentation { document: PresentationTag, version: Version, tables }
}

fn text<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

fn held(plan: &PausePlan) -> Table {
    let columns =
        ["Campaign", "Piece", "Brand", "Where", "Would be published", "Clock of"].map(|one| (one, ColumnKind::Text));
    let row = |one: &HeldPiece| {
        vec![
            one.campaign.to_string(),
            format!("{} (`{}`)", one.name, one.piece),
            one.brand.to_string(),
            one.platform.label().to_owned(),
            one.publish_at.map_or_else(|| "not fixed".to_owned(), |at| at.to_string()),
            one.zone.as_ref().map_or_else(|| "UTC".to_owned(), ToString::to_string),
        ]
    };
    let title = match plan.until {
        Some(until) => format!("Held from {} until {until}", plan.now),
        None => format!("Held from {} on", plan.now),
    };
    let mut table = Table::new(&title, &columns, plan.held.iter().map(row).collect());
    let missed = count(plan.held.iter().filter(|one| one.misses_its_time));
    table.sentences.push(match plan.held.len() {
        0 => "No scheduled piece is in scope.".to_owned(),
        all => format!("{missed} of {all} miss their time. Each needs a new approval before it goes on."),
    });
    if !plan.by_hand.is_empty() {
        let labels: Vec<&str> = plan.by_hand.iter().map(|target| target.label()).collect();
        table.sentences.push(format!("To be held by hand, since no document knows of them: {}.", labels.join(", ")));
    }
    table
}

fn not_held(rows: &[PieceNotHeld]) -> Table {
    let columns = ["Campaign", "Piece", "State", "Why"].map(|one| (one, ColumnKind::Text));
    let row = |one: &PieceNotHeld| {
        let why = match one.giveaway_until {
            Some(day) => format!("{}; its giveaway goes on until {day}", one.reason.label()),
            None => one.reason.label().to_owned(),
        };
        vec![one.campaign.to_string(), one.piece.to_string(), one.state.label().to_owned(), why]
    };
    Table::new("Not held", &columns, rows.iter().map(row).collect())
}

fn ads_table(title: &str, rows: &[HeldAd]) -> Table {
    let columns = [
        ("Campaign", ColumnKind::Text),
        ("Deal", ColumnKind::Text),
        ("Clause", ColumnKind::Text),
        ("What", ColumnKind::Text),
        ("Brand", ColumnKind::Text),
        ("Days", ColumnKind::Text),
        ("State", ColumnKind::Text),
        ("Days lost", ColumnKind::Number),
        ("Planned", ColumnKind::Money),
    ];
    let row = |one: &HeldAd| {
        vec![
            one.campaign.to_string(),
            text(one.deal.as_ref()),
            one.clause.to_string(),
            one.kind.label().to_owned(),
            one.brand.to_string(),
            text(one.days.as_ref()),
            one.state.label().to_owned(),
            text(one.days_lost.as_ref()),
            text(one.planned.as_ref()),
        ]
    };
    Table::new(title, &columns, rows.iter().map(row).collect())
}

fn dates(rows: &[PauseDate]) -> Table {
    let columns = ["Date", "State", "Campaign", "Deal", "What", "Tell", "By"].map(|one| (one, ColumnKind::Text));
    let row = |one: &PauseDate| {
        vec![
            one.date.to_string(),
            one.state.label().to_owned(),
            one.campaign.to_string(),
            text(one.deal.as_ref()),
            one.sentence.clone(),
            one.tell.to_string(),
            one.tell_by.to_string(),
        ]
    };
    let mut table = Table::new("Dates", &columns, rows.iter().map(row).collect());
    let broken = count(rows.iter().filter(|one| one.state == super::PauseDateState::Broken));
    if broken > 0 {
        table.sentences.push(format!("{broken} of {} break.", rows.len()));
    }
    table
}

pub(in crate::agency) fn tasks_table(rows: &[ContractTask]) -> Table {
    let columns = ["Campaign", "Deal", "Piece", "Task", "Owner", "Due"].map(|one| (one, ColumnKind::Text));
    let row = |one: &ContractTask| {
        vec![
            one.campaign.to_string(),
            text(one.task.deal.as_ref()),
            text(one.task.piece.as_ref()),
            one.task.name.to_string(),
            text(one.task.owner.as_ref()),
            text(one.task.due.as_ref()),
        ]
    };
    Table::new("Contract tasks", &columns, rows.iter().map(row).collect())
}

fn at_stake(plan: &PausePlan) -> Table {
    let columns = [
        ("Campaign", ColumnKind::Text),
        ("Deal", ColumnKind::Text),
        ("Brand", ColumnKind::Text),
        ("Held", ColumnKind::Number),
        ("Pieces", ColumnKind::Number),
        ("Dates broken", ColumnKind::Number),
        ("Whole deal", ColumnKind::Money),
    ];
    let row = |one: &DealAtStake| {
        vec![
            one.campaign.to_string(),
            one.deal.to_string(),
            one.brand.to_string(),
            one.held.to_string(),
            one.pieces.to_string(),
            one.broken.to_string(),
            one.payable.to_string(),
        ]
    };
    let mut table = Table::new("Deals that are held", &columns, plan.at_stake.iter().map(row).collect());
    if !plan.sums.is_empty() {
        let sums: Vec<String> = plan.sums.iter().map(ToString::to_string).collect();
        table.sentences.push(format!("Together: {}.", sums.join(", ")));
    }
    if !plan.unpriced.is_empty() {
        let deals: Vec<String> = plan.unpriced.iter().map(|deal| format!("`{}`", deal.deal)).collect();
        table.sentences.push(format!("Could not be priced: {}.", deals.join(", ")));
    }
    table
}
