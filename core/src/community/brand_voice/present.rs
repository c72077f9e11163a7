use super::{VoiceCheck, VoiceFigure, VoiceFinding};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows what breaks the voice of a brand in a draft, and what was measured, as titled tables, for people.
#[must_use]
pub fn present_voice_check(check: &VoiceCheck) -> Presentation {
    Presentation { document: PresentationTag, version: Version, tables: voice_tables(check).to_vec() }
}

/// The tables of a check, for whatever holds one.
pub(in crate::community) fn voice_tables(check: &VoiceCheck) -> [Table; 2] {
    [findings(check), figures(check)]
}

fn findings(check: &VoiceCheck) -> Table {
    let row = |finding: &VoiceFinding| {
        let found: Vec<&str> = finding.spans.iter().take(3).map(|span| span.text.as_str()).collect();
        let dots = if finding.spans.len() > found.len() { ", …" } else { "" };
        vec![
            finding.level.label().to_owned(),
            finding.kind.label().to_owned(),
            format!("{}{dots}", found.join(", ")),
            finding.sentence.clone(),
            finding.advice.clone(),
        ]
    };
    let columns = [
        ("Weight", ColumnKind::Text),
        ("What", ColumnKind::Text),
        ("Found", ColumnKind::Text),
        ("Why", ColumnKind::Text),
        ("Do", ColumnKind::Text),
    ];
    let language = check.language.as_ref().map(|language| format!(", in {language}")).unwrap_or_default();
    let title =
        format!("The voice of {} in a {} on {}{language}", check.voice, check.channel.label(), check.platform.label());
    let sentences = vec![format!("Verdict: {}.", check.sentence)];
    Table { sentences, ..Table::new(&title, &columns, check.findings.iter().map(row).collect()) }
}

fn figures(check: &VoiceCheck) -> Table {
    let shown = |value: Option<crate::money::Decimal>| value.map(|value| value.to_string()).unwrap_or_default();
    let row = |figure: &VoiceFigure| {
        let undefined = figure.undefined.map(|reason| reason.label().to_owned()).unwrap_or_default();
        let measure = figure.measure.label().to_owned();
        vec![measure, shown(figure.value), shown(figure.at_least), shown(figure.at_most), undefined]
    };
    let columns = [
        ("Measure", ColumnKind::Text),
        ("Value", ColumnKind::Number),
        ("Least", ColumnKind::Number),
        ("Most", ColumnKind::Number),
        ("Undefined since", ColumnKind::Text),
    ];
    Table::new("What was measured", &columns, check.figures.iter().map(row).collect())
}
