use super::{Opportunity, OpportunityReport};
use crate::check::Version;
use crate::crisis::MentionSignal;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows what rises, how it fits, and what to do by when, as titled tables, for people.
#[must_use]
pub fn present_opportunities(report: &OpportunityReport) -> Presentation {
    let tables = vec![opportunities(report), fits(report)];
    Presentation { document: PresentationTag, version: Version, tables }
}

fn opportunities(report: &OpportunityReport) -> Table {
    let row = |found: &Opportunity| {
        let volume = found.signals.iter().find(|one| one.signal == MentionSignal::Volume);
        let ratio = volume.and_then(|one| one.ratio).map(|ratio| ratio.shown(3)).unwrap_or_default();
        vec![
            found.name.to_string(),
            found.kind.label().to_owned(),
            found.state.label().to_owned(),
            found.advice.label().to_owned(),
            found.act_by.map(|by| by.to_string()).unwrap_or_default(),
            ratio,
            found.unique_authors.map(|count| count.to_string()).unwrap_or_default(),
            found.fit.score.shown(3),
            found.sentence.clone(),
        ]
    };
    let columns = [
        ("What", ColumnKind::Text),
        ("Kind", ColumnKind::Text),
        ("State", ColumnKind::Text),
        ("Advice", ColumnKind::Text),
        ("Until", ColumnKind::Text),
        ("Ratio", ColumnKind::Number),
        ("Authors", ColumnKind::Number),
        ("Fit", ColumnKind::Number),
        ("Why", ColumnKind::Text),
    ];
    let title = format!("Opportunities at {}", report.now);
    Table::new(&title, &columns, report.opportunities.iter().map(row).collect())
}

fn fits(report: &OpportunityReport) -> Table {
    let mut rows = Vec::new();
    for found in &report.opportunities {
        for one in &found.fit.matched {
            let cells = [found.name.to_string(), one.term.to_string(), one.weight.shown(3), one.found_in.to_string()];
            rows.push(cells.to_vec());
        }
    }
    let columns = [
        ("What", ColumnKind::Text),
        ("Term of the niche", ColumnKind::Text),
        ("Weight", ColumnKind::Number),
        ("Stands in", ColumnKind::Text),
    ];
    Table::new("Why it fits", &columns, rows)
}
