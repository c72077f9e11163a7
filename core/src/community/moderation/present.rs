use super::{ModerationDecision, ModerationReport};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows what is to be done with items as a titled table, for people.
#[must_use]
pub fn present_moderation(report: &ModerationReport) -> Presentation {
    let row = |decision: &ModerationDecision| {
        let class = decision.abuse_class.map(|class| class.label().to_owned()).unwrap_or_default();
        let evidence = decision.evidence.as_ref().map(|evidence| evidence.sha256.clone()).unwrap_or_default();
        let action = decision.action.label().to_owned();
        vec![decision.item.to_string(), action, class, decision.sentence.clone(), evidence]
    };
    let columns = ["Item", "Action", "Abuse", "Why", "Evidence (SHA-256)"].map(|title| (title, ColumnKind::Text));
    let counts: Vec<String> =
        report.counts.iter().map(|count| format!("{} {}", count.items, count.action.label())).collect();
    let mut sentences = Vec::new();
    if !counts.is_empty() {
        sentences.push(format!("{}.", counts.join(", ")));
    }
    if report.decisions.iter().any(|decision| decision.evidence.is_some()) {
        sentences.push("Keep each item that has evidence as it was given: the hash proves it later.".to_owned());
    }
    sentences.extend(report.warnings.iter().map(|issue| format!("To look at: {}.", issue.message)));
    let rows = report.decisions.iter().map(row).collect();
    let table = Table { sentences, ..Table::new("Moderation", &columns, rows) };
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}
