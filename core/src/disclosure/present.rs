use super::{DisclosureCheck, JurisdictionFinding};
use crate::check::Version;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table, present_issues};

/// A check of disclosure as tables: the verdict of each jurisdiction with its rule, the words that led to it, and what to
/// change. A table without rows is left out.
#[must_use]
pub fn present_disclosure_check(check: &DisclosureCheck) -> Presentation {
    let mut tables = vec![verdicts(check), words(check), fixes(check)];
    tables.extend(present_issues(&check.warnings).tables);
    tables.retain(|table| !table.rows.is_empty());
    Presentation { document: PresentationTag, version: Version, tables }
}

fn text(title: &str) -> Column {
    Column::new(title, ColumnKind::Text)
}

fn verdicts(check: &DisclosureCheck) -> Table {
    let row = |finding: &JurisdictionFinding| {
        let rules = finding.rules.as_ref();
        vec![
            finding.jurisdiction.name().to_owned(),
            finding.verdict.label().to_owned(),
            rules.map(|rules| rules.rule.clone()).unwrap_or_default(),
            rules.map(|rules| format!("{}, as of {}", rules.source, rules.as_of)).unwrap_or_default(),
        ]
    };
    let duties = check.jurisdictions.iter().flat_map(|finding| {
        finding.duties.iter().map(|duty| format!("{} asks too: {duty}.", finding.jurisdiction.name()))
    });
    Table {
        title: format!("Disclosure: {}", check.verdict.label()),
        columns: vec![text("Jurisdiction"), text("Verdict"), text("Rule"), text("Source")],
        rows: check.jurisdictions.iter().map(row).collect(),
        sentences: duties.chain(["Advice, not legal counsel.".to_owned()]).collect(),
    }
}

fn words(check: &DisclosureCheck) -> Table {
    let rows = check.jurisdictions.iter().flat_map(|finding| {
        finding.words.iter().map(|words| {
            vec![
                finding.jurisdiction.name().to_owned(),
                words.words.clone(),
                words.from.to_string(),
                words.at.to_string(),
                words.verdict.label().to_owned(),
            ]
        })
    });
    Table {
        title: "Words found".to_owned(),
        columns: vec![
            text("Jurisdiction"),
            text("Words"),
            text("Where"),
            Column::new("At character", ColumnKind::Number),
            text("What they are worth"),
        ],
        rows: rows.collect(),
        sentences: Vec::new(),
    }
}

fn fixes(check: &DisclosureCheck) -> Table {
    let rows = check.jurisdictions.iter().flat_map(|finding| {
        finding.fixes.iter().map(|fix| {
            vec![
                finding.jurisdiction.name().to_owned(),
                fix.kind.label().to_owned(),
                fix.from.to_string(),
                fix.message.clone(),
            ]
        })
    });
    Table {
        title: "What to change".to_owned(),
        columns: vec![text("Jurisdiction"), text("Change"), text("Where"), text("How")],
        rows: rows.collect(),
        sentences: Vec::new(),
    }
}
