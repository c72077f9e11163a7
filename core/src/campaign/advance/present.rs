use super::{Advanced, Effect};
use crate::text::{Column, ColumnKind, Presentation, Table};
use crate::vocabulary::Id;

/// Shows a campaign after something happened, and what is to be done now, as titled tables for people.
#[must_use]
pub fn present_advanced(advanced: &Advanced) -> Presentation {
    let mut shown = super::super::present_campaign(&advanced.campaign);
    shown.tables.splice(0..0, effects_table(&advanced.effects));
    shown
}

/// What is to be done now; nothing makes no table.
pub(crate) fn effects_table(effects: &[Effect]) -> Option<Table> {
    let columns = ["Do", "What"].map(|title| Column::new(title, ColumnKind::Text)).into();
    let rows: Vec<Vec<String>> = effects.iter().map(row).collect();
    (!rows.is_empty()).then(|| Table { title: "To do now".to_owned(), columns, rows, sentences: Vec::new() })
}

fn row(effect: &Effect) -> Vec<String> {
    let names = |ids: &[Id]| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let (action, what) = match effect {
        Effect::Notify(told) => {
            let roles = told.roles.iter().map(|role| role.label());
            let people: Vec<&str> = roles.chain(told.people.iter().map(Id::as_str)).collect();
            ("Tell", format!("{}: {}", people.join(", "), told.message))
        }
        Effect::AskForApproval(asked) => {
            let until =
                asked.silence_ends.map(|day| format!("; silence counts as yes after {day}")).unwrap_or_default();
            ("Ask for approval", format!("{} for `{}`{until}", names(&asked.reviewers), asked.piece))
        }
        Effect::ApprovalVoided(voided) => ("Approval void", format!("`{}` needs approval again", voided.piece)),
        Effect::PublishPiece(publish) => ("Publish", format!("`{}` at {}", publish.piece, publish.at)),
        Effect::StopPiece(stop) => ("Stop", format!("`{}` must not go online", stop.piece)),
        Effect::StayLive(stay) => ("Keep online", format!("`{}` to {} (`{}`)", stay.piece, stay.last_day, stay.term)),
        Effect::ShowInsights(show) => {
            let metrics = if show.metrics.is_empty() { String::new() } else { format!(": {}", names(&show.metrics)) };
            ("Show results", format!("`{}` at {} (`{}`){metrics}", show.piece, show.due, show.term))
        }
        Effect::MakePieces(make) => {
            ("Plan", format!("{} of `{}` for the deal `{}`", make.count, make.deliverable, make.deal))
        }
        Effect::WriteInvoices(write) => ("Settle and invoice", format!("the deal `{}`", write.deal)),
        Effect::StopDeal(stop) => ("Find out what is owed", format!("for the deal `{}`", stop.deal)),
    };
    vec![action.to_owned(), what]
}
