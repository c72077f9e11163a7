use super::{AlarmReport, AlarmSignal, MentionAlarm};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows alarms with their evidence as titled tables, for people.
#[must_use]
pub fn present_alarms(report: &AlarmReport) -> Presentation {
    let columns = [
        ("At", ColumnKind::Text),
        ("What gave it", ColumnKind::Text),
        ("Strength", ColumnKind::Number),
        ("Mentions", ColumnKind::Number),
        ("Authors", ColumnKind::Number),
        ("Words", ColumnKind::Text),
    ];
    let row = |alarm: &MentionAlarm| {
        let kind = alarm.kind.label();
        let kind = if alarm.exceeds_last { format!("{kind}, beyond the last alarm") } else { kind.to_owned() };
        let authors = alarm.unique_authors.map(|count| count.to_string()).unwrap_or_default();
        let terms: Vec<&str> = alarm.top_terms.iter().map(|term| term.as_str()).collect();
        vec![alarm.at.to_string(), kind, alarm.strength.shown(3), alarm.mentions.to_string(), authors, terms.join(", ")]
    };
    let alarms = Table::new("Alarms", &columns, report.alarms.iter().map(row).collect());
    let seen = format!("{} bins of {} minutes were seen.", report.state.bins, report.state.settings.bin_minutes);
    let alarms = Table { sentences: vec![seen], ..alarms };
    let tables = [alarms].into_iter().chain(report.alarms.iter().map(evidence)).collect();
    Presentation { document: PresentationTag, version: Version, tables }
}

fn evidence(alarm: &MentionAlarm) -> Table {
    let row = |one: &AlarmSignal| {
        let ratio = one.ratio.map(|ratio| ratio.shown(3)).unwrap_or_default();
        vec![one.signal.label().to_owned(), one.observed.shown(4), one.expected.shown(4), ratio, one.score.shown(3)]
    };
    let columns = [
        ("Signal", ColumnKind::Text),
        ("Observed", ColumnKind::Number),
        ("Expected", ColumnKind::Number),
        ("Ratio", ColumnKind::Number),
        ("Score", ColumnKind::Number),
    ];
    let posts = alarm.top_posts.iter().map(|post| format!("See {post}."));
    let severe = (alarm.severe > 0).then(|| match alarm.severe {
        1 => "1 mention speaks of danger or breach of law.".to_owned(),
        count => format!("{count} mentions speak of danger or breach of law."),
    });
    let title = format!("Evidence of {}", alarm.at);
    Table {
        sentences: severe.into_iter().chain(posts).collect(),
        ..Table::new(&title, &columns, alarm.signals.iter().map(row).collect())
    }
}
