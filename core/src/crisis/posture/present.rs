use super::{PostureAdvice, StrategyAdvice};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows advice on a posture as titled tables, for people.
#[must_use]
pub fn present_posture_advice(advice: &PostureAdvice) -> Presentation {
    let mut tables = vec![strategies(advice), reasons(advice)];
    if !advice.findings.is_empty() {
        tables.push(findings(advice));
    }
    Presentation { document: PresentationTag, version: Version, tables }
}

fn strategies(advice: &PostureAdvice) -> Table {
    let row = |one: &StrategyAdvice| {
        let names: Vec<&str> = one.benoit.iter().map(|name| name.name.as_str()).collect();
        let (strategy, posture) = (one.strategy.label().to_owned(), one.posture.label().to_owned());
        vec![strategy, posture, one.how.label().to_owned(), names.join("; ")]
    };
    let columns = [
        ("Strategy", ColumnKind::Text),
        ("Posture", ColumnKind::Text),
        ("Use", ColumnKind::Text),
        ("In image repair theory", ColumnKind::Text),
    ];
    let title = format!("Advice: {} ({})", advice.posture.label(), advice.crisis_type.label());
    let cautions = advice.cautions.iter().map(|caution| format!("Careful: {caution}."));
    let sentences = cautions.chain([format!("By {}.", advice.source)]).collect();
    Table { sentences, ..Table::new(&title, &columns, advice.strategies.iter().map(row).collect()) }
}

fn reasons(advice: &PostureAdvice) -> Table {
    let rows = advice.reasons.iter().map(|one| vec![one.rule.clone(), one.sentence.clone()]).collect();
    Table::new("Why", &[("Rule", ColumnKind::Text), ("What it says here", ColumnKind::Text)], rows)
}

fn findings(advice: &PostureAdvice) -> Table {
    let row = |issue: &crate::check::Issue| vec![issue.message.clone(), issue.help.clone().unwrap_or_default()];
    let columns = [("In what is planned", ColumnKind::Text), ("What to do", ColumnKind::Text)];
    Table::new("What does not fit", &columns, advice.findings.iter().map(row).collect())
}
