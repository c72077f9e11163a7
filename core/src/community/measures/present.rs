use super::{InboxMeasures, InboxShare, InboxTime};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows how well an inbox is answered as a titled table, for people.
#[must_use]
pub fn present_inbox_measures(measures: &InboxMeasures) -> Presentation {
    let columns = [("Measure", ColumnKind::Text), ("Value", ColumnKind::Number), ("In words", ColumnKind::Text)];
    let times = [
        ("First response, median", &measures.first_response.median),
        ("First response, 90 %", &measures.first_response.p90),
        ("Resolution, median", &measures.resolution.median),
        ("Resolution, 90 %", &measures.resolution.p90),
    ];
    let shares = [
        ("First responses in time", &measures.first_response_kept),
        ("Later responses in time", &measures.next_response_kept),
        ("Resolutions in time", &measures.resolution_kept),
        ("Response rate", &measures.response_rate),
        ("Reopen rate", &measures.reopen_rate),
        ("Satisfaction", &measures.satisfaction),
    ];
    let backlog = &measures.backlog;
    let row = |name: &str, value: Option<String>, sentence: &str| {
        vec![name.to_owned(), value.unwrap_or_default(), sentence.to_owned()]
    };
    let times = times.iter().map(|(name, time): &(&str, &InboxTime)| {
        row(name, time.seconds.map(|seconds| format!("{seconds} s")), &time.sentence)
    });
    let shares = shares.iter().map(|(name, share): &(&str, &InboxShare)| {
        row(name, share.percent.map(|percent| format!("{percent} %")), &share.sentence)
    });
    let last = row("Backlog", Some(backlog.conversations.to_string()), &backlog.sentence);
    let rows = times.chain(shares).chain([last]).collect();
    let title = format!("{} conversations at {}", measures.conversations, measures.now);
    let table = Table::new(&title, &columns, rows);
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}
