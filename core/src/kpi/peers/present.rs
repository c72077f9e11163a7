use super::{PeerComparison, PeerResult, RateStanding};
use crate::check::Version;
use crate::kpi::judge::percent;
use crate::kpi::shown::shown_value;
use crate::kpi::{Provenance, RateOutcome, RateResult, RateUnit, UsedRate};
use crate::money::Fraction;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};
use crate::vocabulary::Id;

/// Peers beside each other as tables: their figures, and where one stands.
#[must_use]
pub fn present_peer_comparison(found: &PeerComparison) -> Presentation {
    let mut tables = vec![peers(found)];
    if !found.standings.is_empty() {
        tables.push(standings(found));
    }
    Presentation { document: PresentationTag, version: Version, tables }
}

fn name(found: &PeerComparison, id: &Id) -> String {
    let named = found.peers.iter().find(|peer| peer.id == *id);
    named.map_or_else(|| id.to_string(), |peer| peer.name.to_string())
}

fn rate(result: &RateResult, used: &UsedRate) -> String {
    match &result.outcome {
        RateOutcome::Undefined(_) => "undefined".to_owned(),
        RateOutcome::Defined(defined) => {
            let mark = if result.provenance == Provenance::Estimated { " (estimate)" } else { "" };
            format!("{}{mark}", shown_value(&defined.value.into(), used.rate.unit, defined.currency))
        }
    }
}

fn peers(found: &PeerComparison) -> Table {
    let row = |peer: &PeerResult| {
        let own = if peer.id == found.own { " (own)" } else { "" };
        let mentions = peer.mentions.map(|mentions| Fraction::from(mentions).shown(0)).unwrap_or_default();
        let mut row = vec![format!("{}{own}", peer.name), mentions, percent(peer.share_of_voice.as_ref())];
        row.extend(peer.rates.iter().zip(&found.rates).map(|(result, used)| rate(result, used)));
        row
    };
    let mut columns = vec![
        Column::new("Peer", ColumnKind::Text),
        Column::new("Mentions", ColumnKind::Number),
        Column::new("Share of voice", ColumnKind::Number),
    ];
    columns.extend(found.rates.iter().map(|used| Column::new(used.rate.name.as_str(), ColumnKind::Number)));
    let mut sentences = Vec::new();
    if let Some(voice) = &found.share_of_voice {
        sentences.push(format!("{} mentions of all peers that were counted.", Fraction::from(voice.mentions).shown(0)));
        if !voice.not_counted.is_empty() {
            let names: Vec<String> = voice.not_counted.iter().map(|id| name(found, id)).collect();
            sentences.push(format!("Not counted: {}; the shares are upper bounds.", names.join(", ")));
        }
    }
    sentences.extend(found.rates.iter().map(|used| format!("{}: {}.", used.rate.name, used.formula)));
    sentences.extend(found.warnings.as_slice().iter().map(|warning| format!("Look at: {}.", warning.message)));
    Table { title: "Peers".to_owned(), columns, rows: found.peers.iter().map(row).collect(), sentences }
}

fn standings(found: &PeerComparison) -> Table {
    let unit = |id: &Id| found.rates.iter().find(|used| used.rate.id == *id).map(|used| used.rate.unit);
    let row = |one: &RateStanding| {
        let unit = unit(&one.rate).unwrap_or(RateUnit::Count);
        let shown =
            |value: Option<&Fraction>| value.map(|value| shown_value(value, unit, one.currency)).unwrap_or_default();
        vec![
            one.rate.to_string(),
            one.place.map(|place| format!("{place} of {}", one.of)).unwrap_or_default(),
            one.best.as_ref().map(|id| name(found, id)).unwrap_or_default(),
            shown(one.median.as_ref()),
            shown(one.difference.as_ref()),
            one.verdict.map(|verdict| verdict.label().to_owned()).unwrap_or_default(),
        ]
    };
    let undefined = |one: &RateStanding| {
        let names: Vec<String> = one.undefined.iter().map(|id| name(found, id)).collect();
        (!names.is_empty()).then(|| format!("{}: undefined of {}.", one.rate, names.join(", ")))
    };
    let mut sentences: Vec<String> = found.standings.iter().filter_map(undefined).collect();
    sentences.push("Whether a difference is more than chance, the values alone do not say.".to_owned());
    Table {
        title: "Where one stands".to_owned(),
        columns: vec![
            Column::new("Rate", ColumnKind::Text),
            Column::new("Place", ColumnKind::Text),
            Column::new("Best", ColumnKind::Text),
            Column::new("Median of the others", ColumnKind::Number),
            Column::new("Difference", ColumnKind::Number),
            Column::new("Verdict", ColumnKind::Text),
        ],
        rows: found.standings.iter().map(row).collect(),
        sentences,
    }
}
