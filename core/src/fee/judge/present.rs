use super::{OfferComparison, OfferJudgement, UnknownComparison};
use crate::check::Version;
use crate::fee::present::warning_table;
use crate::fee::present_fee_suggestion;
use crate::money::Fraction;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// A judgement as tables: the verdict with every comparison, what is unknown, what somebody should look at, and the
/// suggestions. A table without rows is left out.
#[must_use]
pub fn present_offer_judgement(judgement: &OfferJudgement) -> Presentation {
    let mut tables = vec![comparisons(judgement), unknown(judgement), warning_table(&judgement.warnings)];
    tables.extend(judgement.suggestions.iter().flat_map(|one| present_fee_suggestion(one).tables));
    let tables = tables.into_iter().filter(|table| !table.rows.is_empty()).collect();
    Presentation { document: PresentationTag, version: Version, tables }
}

fn comparisons(judgement: &OfferJudgement) -> Table {
    let percent = |ratio: &Option<Fraction>| {
        let percent = ratio.as_ref().and_then(|ratio| ratio.checked_mul(&Fraction::from(100)).ok());
        percent.map(|percent| format!("{} %", percent.shown(2))).unwrap_or_default()
    };
    let row = |one: &OfferComparison| {
        let of = one.deliverable.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![
            one.with.label().to_owned(),
            of,
            one.offered.to_string(),
            one.low.to_string(),
            one.high.to_string(),
            percent(&one.ratio_to_low),
            percent(&one.ratio_to_high),
            one.verdict.label().to_owned(),
        ]
    };
    let bands = &judgement.bands;
    let decided = judgement.decided_by.map(|with| format!(", by {}", with.label())).unwrap_or_default();
    Table {
        title: format!("Offer for {}", judgement.deal),
        columns: vec![
            Column::new("Compared with", ColumnKind::Text),
            Column::new("Deliverable", ColumnKind::Text),
            Column::new("Offered", ColumnKind::Money),
            Column::new("Low", ColumnKind::Money),
            Column::new("High", ColumnKind::Money),
            Column::new("Of the low end", ColumnKind::Number),
            Column::new("Of the high end", ColumnKind::Number),
            Column::new("Verdict", ColumnKind::Text),
        ],
        rows: judgement.comparisons.iter().map(row).collect(),
        sentences: vec![
            format!(
                "The offer is {}{decided}. Compared is the total: {}.",
                judgement.verdict.label(),
                judgement.total.label()
            ),
            format!(
                "Low is under {} of the low end, high over {} of the high end: {}, {}, as of {}.",
                bands.low_under_percent, bands.high_over_percent, bands.convention, bands.source, bands.as_of
            ),
        ],
    }
}

fn unknown(judgement: &OfferJudgement) -> Table {
    let row = |one: &UnknownComparison| vec![one.with.label().to_owned(), one.reason.clone()];
    Table {
        title: "Not compared".to_owned(),
        columns: vec![Column::new("With", ColumnKind::Text), Column::new("Why", ColumnKind::Text)],
        rows: judgement.unknown.iter().map(row).collect(),
        sentences: Vec::new(),
    }
}
