use super::{ConversationServiceLevel, ServiceLevelReport, ServiceTarget};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};
use crate::time::Instant;

/// Shows how the promises of a service level stand as a titled table, for people.
#[must_use]
pub fn present_service_levels(report: &ServiceLevelReport) -> Presentation {
    let columns = [
        ("Conversation", ColumnKind::Text),
        ("As a whole", ColumnKind::Text),
        ("Promise", ColumnKind::Text),
        ("State", ColumnKind::Text),
        ("Due", ColumnKind::Text),
        ("Slack in seconds", ColumnKind::Number),
        ("In words", ColumnKind::Text),
    ];
    let rows = report.conversations.iter().flat_map(rows).collect();
    let title = format!("Service level `{}` at {}", report.level, report.now);
    let table = Table::new(&title, &columns, rows);
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}

fn rows(conversation: &ConversationServiceLevel) -> Vec<Vec<String>> {
    let first = conversation.first_response.iter().map(|target| ("first response", target));
    let next = conversation.next_responses.iter().map(|target| ("next response", target));
    let resolution = conversation.resolution.iter().map(|target| ("resolution", target));
    let row = |(promise, target): (&str, &ServiceTarget)| {
        vec![
            conversation.conversation.to_string(),
            conversation.state.label().to_owned(),
            promise.to_owned(),
            target.state.label().to_owned(),
            target.due_at.map(|at: Instant| at.to_string()).unwrap_or_default(),
            target.slack_seconds.to_string(),
            target.sentence.clone(),
        ]
    };
    first.chain(next).chain(resolution).map(row).collect()
}
