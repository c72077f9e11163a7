use super::FilledReply;
use crate::check::Version;
use crate::community::brand_voice::voice_tables;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows a filled reply, and whether it has the voice of the brand, as titled tables, for people.
#[must_use]
pub fn present_filled_reply(reply: &FilledReply) -> Presentation {
    let sentences = vec![format!("It is {}.", reply.sentence)];
    let rows = vec![vec![reply.text.clone()]];
    let title = format!("The reply {}", reply.reply);
    let mut tables = vec![Table { sentences, ..Table::new(&title, &[("Text", ColumnKind::Text)], rows) }];
    tables.extend(reply.voice_check.iter().flat_map(voice_tables));
    Presentation { document: PresentationTag, version: Version, tables }
}
