use super::how::how;
use crate::fee::{Quote, ShareRole, SupplySubject};
use crate::influencer::CommissionTreatment;
use crate::text::{Column, ColumnKind, Table};

/// What each representative gets.
pub(super) fn commissions(quote: &Quote) -> Table {
    let row = |line: &crate::fee::CommissionLine| {
        vec![
            line.representative.to_string(),
            treatment(line.treatment).to_owned(),
            line.base.to_string(),
            line.percent.to_string(),
            line.amount.to_string(),
            line.tax.to_string(),
            how(&line.explanation),
        ]
    };
    Table {
        title: "Commissions".to_owned(),
        columns: vec![
            Column::new("Representative", ColumnKind::Text),
            Column::new("Borne by", ColumnKind::Text),
            Column::new("Base", ColumnKind::Money),
            Column::new("Rate", ColumnKind::Number),
            Column::new("Amount", ColumnKind::Money),
            Column::new("Tax", ColumnKind::Money),
            Column::new("How", ColumnKind::Text),
        ],
        rows: quote.commissions.iter().map(row).collect(),
        sentences: quote.gross_up.iter().map(|gross| format!("The gross fee: {}.", how(gross))).collect(),
    }
}

/// Who supplies what to whom.
pub(super) fn supplies(quote: &Quote) -> Table {
    let row = |line: &crate::fee::SupplyLine| {
        let explanations: Vec<String> = line.explanations.iter().map(how).collect();
        vec![
            subject(line.subject).to_owned(),
            line.supplier.to_string(),
            line.customer.as_ref().map_or_else(|| "the brand".to_owned(), ToString::to_string),
            line.taxable.to_string(),
            line.category.words().to_owned(),
            line.percent.map(|percent| percent.to_string()).unwrap_or_default(),
            line.tax.to_string(),
            explanations.join("; "),
        ]
    };
    let note =
        |line: &crate::fee::SupplyLine| line.note.as_ref().map(|note| format!("{}: {note}", subject(line.subject)));
    Table {
        title: "Supplies and tax".to_owned(),
        columns: vec![
            Column::new("Supply", ColumnKind::Text),
            Column::new("Supplier", ColumnKind::Text),
            Column::new("Customer", ColumnKind::Text),
            Column::new("Taxable", ColumnKind::Money),
            Column::new("Category", ColumnKind::Text),
            Column::new("Rate", ColumnKind::Number),
            Column::new("Tax", ColumnKind::Money),
            Column::new("How", ColumnKind::Text),
        ],
        rows: quote.supplies.iter().map(row).collect(),
        sentences: quote.supplies.iter().filter_map(note).collect(),
    }
}

/// What the brand withholds.
pub(super) fn withholding(quote: &Quote) -> Table {
    let row = |line: &crate::fee::WithholdingLine| {
        vec![
            line.territory.to_string(),
            line.base.to_string(),
            line.percent.to_string(),
            line.amount.to_string(),
            how(&line.explanation),
        ]
    };
    Table {
        title: "Withholding".to_owned(),
        columns: vec![
            Column::new("Territory", ColumnKind::Text),
            Column::new("Base", ColumnKind::Money),
            Column::new("Rate", ColumnKind::Number),
            Column::new("Amount", ColumnKind::Money),
            Column::new("How", ColumnKind::Text),
        ],
        rows: quote.withholding.iter().map(row).collect(),
        sentences: Vec::new(),
    }
}

/// Who keeps what in the end.
pub(super) fn shares(quote: &Quote) -> Table {
    let row = |share: &crate::fee::Share| {
        vec![role(share.role).to_owned(), share.party.clone().unwrap_or_default(), share.amount.to_string()]
    };
    Table {
        title: "Who gets what".to_owned(),
        columns: vec![
            Column::new("Role", ColumnKind::Text),
            Column::new("Party", ColumnKind::Text),
            Column::new("Amount", ColumnKind::Money),
        ],
        rows: quote.shares.iter().map(row).collect(),
        sentences: vec![format!("Invoiced by {}, collected by {}.", quote.invoiced_by, quote.collected_by)],
    }
}

fn treatment(treatment: CommissionTreatment) -> &'static str {
    match treatment {
        CommissionTreatment::OnTop => "the brand, on top",
        CommissionTreatment::Deducted => "the influencer, deducted",
        CommissionTreatment::GrossUp => "the brand, by gross-up",
    }
}

fn subject(subject: SupplySubject) -> &'static str {
    match subject {
        SupplySubject::Fee => "fee",
        SupplySubject::Costs => "costs",
        SupplySubject::Commission => "commission",
    }
}

fn role(role: ShareRole) -> &'static str {
    match role {
        ShareRole::Influencer => "influencer",
        ShareRole::Representative => "representative",
        ShareRole::Supplier => "supplier at cost",
        ShareRole::Tax => "tax authorities",
        ShareRole::Withholding => "tax authority, withheld",
    }
}
