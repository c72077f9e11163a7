use super::{
    CrisisReadiness, PieceWithoutOwner, SituationReadiness, SituationState, SponsorReadiness, TalentReadiness,
};
use crate::check::{Issue, Version, count};
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows whether an agency is ready for a crisis as titled tables, for people.
#[must_use]
pub fn present_crisis_readiness(found: &CrisisReadiness) -> Presentation {
    let mut tables = vec![situations(found)];
    let others =
        [lacking(&found.situations), sponsors(&found.sponsors), talents(&found.talents), pieces(&found.pieces)];
    tables.extend(others.into_iter().filter(|table| !table.rows.is_empty()));
    Presentation { document: PresentationTag, version: Version, tables }
}

fn text_columns<const N: usize>(titles: [&'static str; N]) -> [(&'static str, ColumnKind); N] {
    titles.map(|title| (title, ColumnKind::Text))
}

fn situations(found: &CrisisReadiness) -> Table {
    let columns = [
        ("Situation", ColumnKind::Text),
        ("State", ColumnKind::Text),
        ("Playbooks", ColumnKind::Text),
        ("Gaps", ColumnKind::Number),
    ];
    let row = |one: &SituationReadiness| {
        let playbooks: Vec<&str> = one.playbooks.iter().map(|id| id.as_str()).collect();
        let gaps = one.issues.as_slice().len().to_string();
        vec![one.situation.label().to_owned(), one.state.label().to_owned(), playbooks.join(", "), gaps]
    };
    let rows = found.situations.iter().map(row).collect();
    let mut table = Table::new(&format!("Ready for a crisis, {}", found.now), &columns, rows);
    let ready = count(found.situations.iter().filter(|one| one.state == SituationState::Ready));
    table.sentences.push(format!("{ready} of {} situations are ready.", found.situations.len()));
    table.sentences.extend(found.is_ready.then(|| "Nothing is missing.".to_owned()));
    table
}

fn lacking(situations: &[SituationReadiness]) -> Table {
    let row = |situation: &SituationReadiness, issue: &Issue| {
        let label = situation.situation.label().to_owned();
        vec![label, issue.message.clone(), issue.help.clone().unwrap_or_default(), issue.path.to_string()]
    };
    let rows = situations.iter().flat_map(|one| one.issues.as_slice().iter().map(move |issue| row(one, issue)));
    Table::new("What playbooks lack", &text_columns(["Situation", "What", "Help", "Where"]), rows.collect())
}

fn sponsors(rows: &[SponsorReadiness]) -> Table {
    let row = |one: &SponsorReadiness| {
        let names: Vec<&str> = one.contacts.iter().map(|name| name.as_str()).collect();
        let reach: Vec<String> =
            one.reach.iter().map(|point| format!("{} {}", point.kind.label(), point.address)).collect();
        let deals: Vec<&str> = one.deals.iter().map(|deal| deal.deal.as_str()).collect();
        let gaps: Vec<&str> = one.gaps.iter().map(|gap| gap.label()).collect();
        vec![
            one.tell_by.map_or_else(|| "not known".to_owned(), |at| at.to_string()),
            one.name.to_string(),
            names.join(", "),
            reach.join(", "),
            deals.join(", "),
            gaps.join("; "),
        ]
    };
    let columns = text_columns(["Tell by", "Sponsor", "Who", "Reached by", "Deals", "Gaps"]);
    Table::new("Sponsors to be told if a crisis began now", &columns, rows.iter().map(row).collect())
}

fn talents(rows: &[TalentReadiness]) -> Table {
    let row = |one: &TalentReadiness| {
        let gaps: Vec<&str> = one.gaps.iter().map(|gap| gap.label()).collect();
        vec![format!("{} (`{}`)", one.name, one.influencer), gaps.join("; ")]
    };
    Table::new("Talents", &text_columns(["Talent", "Gaps"]), rows.iter().map(row).collect())
}

fn pieces(rows: &[PieceWithoutOwner]) -> Table {
    let row = |one: &PieceWithoutOwner| {
        let at = one.publish_at.map_or_else(|| "not fixed".to_owned(), |at| at.to_string());
        vec![at, one.campaign.to_string(), format!("{} (`{}`)", one.name, one.piece), one.state.label().to_owned()]
    };
    let columns = text_columns(["Published", "Campaign", "Piece", "State"]);
    Table::new("Pieces that nobody sees to", &columns, rows.iter().map(row).collect())
}
