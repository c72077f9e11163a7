use super::{AdResumption, PieceResumption, ResumePlan, ResumeVerdict};
use crate::agency::pause::tasks_table;
use crate::check::{Version, count};
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows what paused pieces need before they go on as titled tables, for people.
#[must_use]
pub fn present_resume_plan(plan: &ResumePlan) -> Presentation {
    let mut tables = vec![pieces(plan)];
    if !plan.ads.is_empty() {
        tables.push(ads(&plan.ads));
    }
    if !plan.tasks.is_empty() {
        tables.push(tasks_table(&plan.tasks));
    }
    Presentation { document: PresentationTag, version: Version, tables }
}

fn pieces(plan: &ResumePlan) -> Table {
    let columns =
        ["Campaign", "Piece", "Brand", "State", "Verdict", "Published", "Needs"].map(|one| (one, ColumnKind::Text));
    let rows = plan.pieces.iter().map(row).collect();
    let mut table = Table::new(&format!("What goes on from {}", plan.now), &columns, rows);
    let with = |verdict| count(plan.pieces.iter().filter(|one| one.verdict == verdict));
    table.sentences.push(match plan.pieces.len() {
        0 => "No piece is paused.".to_owned(),
        all => format!(
            "{} of {all} are ready, {} need something, {} cannot go on.",
            with(ResumeVerdict::Ready),
            with(ResumeVerdict::Needs),
            with(ResumeVerdict::Cannot)
        ),
    });
    table
}

fn row(one: &PieceResumption) -> Vec<String> {
    let state = match one.paused_in {
        Some(before) => format!("{} ({} before)", one.state.label(), before.label()),
        None => one.state.label().to_owned(),
    };
    let needs: Vec<String> = one.needs.iter().map(|need| format!("{}: {}", need.kind.label(), need.message)).collect();
    vec![
        one.campaign.to_string(),
        format!("{} (`{}`)", one.name, one.piece),
        one.brand.to_string(),
        state,
        one.verdict.label().to_owned(),
        one.publish_at.map(|at| at.to_string()).unwrap_or_default(),
        needs.join("; "),
    ]
}

fn ads(rows: &[AdResumption]) -> Table {
    let columns = ["Campaign", "Deal", "Clause", "What", "Verdict", "Why"].map(|one| (one, ColumnKind::Text));
    let row = |one: &AdResumption| {
        vec![
            one.ad.campaign.to_string(),
            one.ad.deal.as_ref().map(ToString::to_string).unwrap_or_default(),
            one.ad.clause.to_string(),
            one.ad.kind.label().to_owned(),
            one.verdict.label().to_owned(),
            one.message.clone(),
        ]
    };
    Table::new("Advertising", &columns, rows.iter().map(row).collect())
}
