use super::{GiveawayCheck, GiveawayFinding};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows what was found about a giveaway as a titled table, for people.
#[must_use]
pub fn present_giveaway_check(check: &GiveawayCheck) -> Presentation {
    let row = |finding: &GiveawayFinding| {
        let kept = if finding.is_kept { "yes" } else { "no" };
        vec![finding.sentence.clone(), kept.to_owned(), finding.source.clone()]
    };
    let columns = [("Rule", ColumnKind::Text), ("Kept", ColumnKind::Text), ("Source", ColumnKind::Text)];
    let mut sentences = vec![match check.winners {
        1 => "One wins.".to_owned(),
        many => format!("{many} win."),
    }];
    if let Some(odds) = &check.estimated_odds_one_in {
        sentences.push(format!("By the entries that are expected, one in {odds} wins: an estimate."));
    }
    if !check.prize_value.is_empty() {
        let values: Vec<String> = check.prize_value.iter().map(ToString::to_string).collect();
        let without = match check.prizes_without_value {
            0 => String::new(),
            1 => ", without one prize whose value is not known".to_owned(),
            many => format!(", without {many} prizes whose value is not known"),
        };
        sentences.push(format!("The prizes are worth {}{without}.", values.join(" and ")));
    }
    sentences.extend(check.issues.as_slice().iter().map(|issue| format!("To look at: {}.", issue.message)));
    sentences.push("This is advice, and no counsel of law.".to_owned());
    let title = format!("A giveaway on {}", check.platform.label());
    let table = Table { sentences, ..Table::new(&title, &columns, check.findings.iter().map(row).collect()) };
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}
