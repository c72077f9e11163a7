use super::{VoiceAdvocate, VoiceDigest, VoiceThemeDigest};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows what people speak about, and who speaks well of the account, as titled tables, for people.
#[must_use]
pub fn present_voice_of_customer(digest: &VoiceDigest) -> Presentation {
    let tables = vec![themes(digest), advocates(digest)];
    Presentation { document: PresentationTag, version: Version, tables }
}

fn themes(digest: &VoiceDigest) -> Table {
    let row = |theme: &VoiceThemeDigest| {
        vec![
            theme.name.to_string(),
            theme.count.to_string(),
            theme.previous_count.map(|count| count.to_string()).unwrap_or_default(),
            theme.change_percent.map(|percent| format!("{percent} %")).unwrap_or_default(),
            theme.authors.to_string(),
            theme.positive.to_string(),
            theme.negative.to_string(),
            theme.examples.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ]
    };
    let columns = [
        ("Theme", ColumnKind::Text),
        ("Items", ColumnKind::Number),
        ("Before", ColumnKind::Number),
        ("Change", ColumnKind::Number),
        ("Authors", ColumnKind::Number),
        ("Positive", ColumnKind::Number),
        ("Negative", ColumnKind::Number),
        ("Examples", ColumnKind::Text),
    ];
    let mut sentences =
        vec![format!("{} of {} items are about none of the themes.", digest.without_theme, digest.items)];
    if digest.outside > 0 {
        sentences.push(format!("{} items lie in neither period, and were left out.", digest.outside));
    }
    let title = format!("What people speak about from {} until {}", digest.period.from, digest.period.until);
    Table { sentences, ..Table::new(&title, &columns, digest.themes.iter().map(row).collect()) }
}

fn advocates(digest: &VoiceDigest) -> Table {
    let row = |advocate: &VoiceAdvocate| {
        vec![
            advocate.author.to_string(),
            advocate.platform.label().to_owned(),
            advocate.positive.to_string(),
            advocate.negative.to_string(),
            advocate.followers.map(|count| count.to_string()).unwrap_or_default(),
        ]
    };
    let columns = [
        ("Author", ColumnKind::Text),
        ("Platform", ColumnKind::Text),
        ("Positive items", ColumnKind::Number),
        ("Negative items", ColumnKind::Number),
        ("Followers", ColumnKind::Number),
    ];
    Table::new("Who speaks well of the account", &columns, digest.advocates.iter().map(row).collect())
}
