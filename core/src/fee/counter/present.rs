use super::{CounterOffer, CounterStatus, MadeConcession};
use crate::check::Version;
use crate::fee::present_quote;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// A counter-offer as tables: whether the target is reached, what each concession costs both sides, and the quote of the
/// changed deal.
#[must_use]
pub fn present_counter_offer(offer: &CounterOffer) -> Presentation {
    let mut tables = vec![outcome(offer)];
    if !offer.concessions.is_empty() {
        tables.push(concessions(offer));
    }
    tables.extend(present_quote(&offer.quote).tables);
    Presentation { document: PresentationTag, version: Version, tables }
}

fn outcome(offer: &CounterOffer) -> Table {
    let mut rows = vec![
        (format!("Target, {}", offer.total.label()), offer.target),
        ("Before".to_owned(), offer.total_before),
        ("After".to_owned(), offer.total_after),
    ];
    if !offer.credit.is_zero() {
        rows.push(("Credited by the brand".to_owned(), offer.credit));
    }
    if let Some(floor) = &offer.floor {
        rows.push((format!("Floor, {}", floor.total.label()), floor.amount));
    }
    let status = match (offer.status, offer.reason) {
        (CounterStatus::OutOfReach, Some(reason)) => format!("The target is out of reach: {}.", reason.label()),
        (status, _) => format!("The target is {}.", status.label()),
    };
    let strategy = offer.strategy.label();
    Table {
        title: "Counter-offer".to_owned(),
        columns: vec![Column::new("What", ColumnKind::Text), Column::new("Amount", ColumnKind::Money)],
        rows: rows.into_iter().map(|(what, amount)| vec![what, amount.to_string()]).collect(),
        sentences: vec![status, format!("How it was found: {strategy}.")],
    }
}

fn concessions(offer: &CounterOffer) -> Table {
    let row = |one: &MadeConcession| {
        let change = match (&one.discount, &one.credit) {
            (Some(discount), _) => format!("{} of {discount}", one.change),
            (None, Some(credit)) => format!("{}, for which the brand credits {credit}", one.change),
            (None, None) => one.change.clone(),
        };
        vec![
            change,
            one.brand_saves.to_string(),
            one.influencer_loses.to_string(),
            one.payable_after.to_string(),
            one.net_after.to_string(),
        ]
    };
    Table {
        title: "Concessions".to_owned(),
        columns: vec![
            Column::new("Concession", ColumnKind::Text),
            Column::new("The brand saves", ColumnKind::Money),
            Column::new("The influencer loses", ColumnKind::Money),
            Column::new("Payable after", ColumnKind::Money),
            Column::new("Net after", ColumnKind::Money),
        ],
        rows: offer.concessions.iter().map(row).collect(),
        sentences: Vec::new(),
    }
}
