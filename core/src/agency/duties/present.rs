use super::{Duties, DutyClaim, DutyRow, DutyState};
use crate::campaign::BreachConsequence;
use crate::check::{Version, count};
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows which duties are kept, and what follows where they are not, as tables, for people.
#[must_use]
pub fn present_duties(found: &Duties) -> Presentation {
    let mut tables = vec![rows(found)];
    if !found.claims.is_empty() {
        tables.push(claims(found));
    }
    Presentation { document: PresentationTag, version: Version, tables }
}

fn rows(found: &Duties) -> Table {
    let columns = [
        ("Deal", ColumnKind::Text),
        ("Duty", ColumnKind::Text),
        ("Piece", ColumnKind::Text),
        ("Of", ColumnKind::Text),
        ("State", ColumnKind::Text),
        ("Until", ColumnKind::Text),
        ("Why", ColumnKind::Text),
    ];
    let mut table = Table::new(
        &format!("Duties of `{}` on {}", found.campaign, found.now),
        &columns,
        found.duties.iter().map(row).collect(),
    );
    let broken = count(found.duties.iter().filter(|row| row.state == DutyState::Broken));
    let unknown = count(found.duties.iter().filter(|row| row.state == DutyState::Unknown));
    table.sentences.push(match (found.duties.len(), broken, unknown) {
        (0, ..) => "No signed contract of the campaign has a duty.".to_owned(),
        (all, broken, 0) => format!("{broken} of {all} are broken."),
        (all, broken, unknown) => format!("{broken} of {all} are broken; of {unknown} nobody has looked yet."),
    });
    table
}

fn row(row: &DutyRow) -> Vec<String> {
    vec![
        row.deal.to_string(),
        row.term.to_string(),
        row.piece.as_ref().map(ToString::to_string).unwrap_or_default(),
        row.owed_by.label().to_owned(),
        row.state.label().to_owned(),
        row.due.map(|due| due.to_string()).unwrap_or_default(),
        row.message.clone(),
    ]
}

fn claims(found: &Duties) -> Table {
    let columns = [
        ("Deal", ColumnKind::Text),
        ("Duty", ColumnKind::Text),
        ("For", ColumnKind::Text),
        ("Broken by", ColumnKind::Text),
        ("What follows", ColumnKind::Text),
        ("Amount", ColumnKind::Money),
    ];
    let row = |claim: &DutyClaim| {
        let of = claim.deliverable.as_ref().or(claim.piece.as_ref());
        vec![
            claim.deal.to_string(),
            claim.term.to_string(),
            of.map_or_else(|| "the deal".to_owned(), ToString::to_string),
            claim.owed_by.label().to_owned(),
            what_follows(claim),
            claim.amount.map(|amount| amount.to_string()).unwrap_or_default(),
        ]
    };
    let mut table = Table::new("What follows by the contracts", &columns, found.claims.iter().map(row).collect());
    let sum = |sum: &super::DutySum| format!("`{}`, broken by the {}: {}.", sum.deal, sum.owed_by.label(), sum.amount);
    table.sentences.extend(found.sums.iter().map(sum));
    if !found.unpriced.is_empty() {
        let deals: Vec<String> = found.unpriced.iter().map(|deal| format!("`{}`", deal.deal)).collect();
        table
            .sentences
            .push(format!("Could not be priced, so that parts of the fee are unknown: {}.", deals.join(", ")));
    }
    table
}

fn what_follows(claim: &DutyClaim) -> String {
    match (&claim.consequence, claim.base, claim.days, claim.ends_on) {
        (BreachConsequence::FeeReduction(cut), Some(base), ..) => format!("{} of {base} is not paid", cut.percent),
        (BreachConsequence::FeeReduction(cut), None, ..) => format!("{} of the fee is not paid", cut.percent),
        (BreachConsequence::Penalty(_), ..) => "a penalty is paid".to_owned(),
        (BreachConsequence::MakeGood(_), _, Some(days), _) => format!("it is published again, or longer: {days} days"),
        (BreachConsequence::MakeGood(_), ..) => "it is published again, or longer".to_owned(),
        (BreachConsequence::EndOfContract(_), .., Some(day)) => format!("the contract may end on {day}"),
        (BreachConsequence::EndOfContract(_), ..) => "the contract may end".to_owned(),
        (BreachConsequence::CountsAsApproved(_), ..) => "the draft counts as approved".to_owned(),
    }
}
