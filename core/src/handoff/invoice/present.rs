use super::{Invoice, InvoiceKind, InvoiceLine, InvoiceParty, InvoiceTax, InvoiceTotals};
use crate::check::Version;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// An invoice as tables: who and when, the lines, the tax, and the sums.
#[must_use]
pub fn present_invoice(invoice: &Invoice) -> Presentation {
    let tables = vec![head(invoice), lines(invoice), taxes(invoice), totals_table("Totals", &invoice.totals)];
    Presentation { document: PresentationTag, version: Version, tables }
}

fn head(invoice: &Invoice) -> Table {
    let mut rows = vec![
        vec!["Number".to_owned(), invoice.number.to_string()],
        vec!["Date".to_owned(), invoice.issued_on.to_string()],
    ];
    let mut row = |name: &str, value: Option<String>| rows.extend(value.map(|value| vec![name.to_owned(), value]));
    let is_credit = invoice.kind == InvoiceKind::CreditNote;
    row(
        if is_credit { "Settlement" } else { "Due" },
        invoice.due.map(|due| due.to_string()).or(invoice.payment_terms.clone()),
    );
    row("From", Some(party(&invoice.seller)));
    row("To", Some(party(&invoice.buyer)));
    row("Payable to", invoice.payee.as_ref().map(party));
    row("Your reference", invoice.buyer_reference.as_ref().map(ToString::to_string));
    row("Deal", invoice.deal.as_ref().map(ToString::to_string));
    row("Instalment", invoice.instalment.map(|part| format!("{} of {} ({})", part.number, part.of, part.percent)));
    let credits = invoice.credits.as_ref();
    row("Credits", credits.map(|of| format!("{} of {}", of.number, of.issued_on)));
    row("Reason", credits.and_then(|of| of.reason.as_ref()).map(ToString::to_string));
    Table {
        title: if is_credit { "Credit note" } else { "Invoice" }.to_owned(),
        columns: vec![Column::new("What", ColumnKind::Text), Column::new("Value", ColumnKind::Text)],
        rows,
        sentences: invoice.notes.iter().map(|note| format!("{note}.")).collect(),
    }
}

/// Name, address and numbers in one line.
fn party(one: &InvoiceParty) -> String {
    let address = &one.address;
    let town = [address.postal_code.as_ref().map(ToString::to_string), address.city.as_ref().map(ToString::to_string)];
    let town = town.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let parts = [
        Some(one.party.name.to_string()),
        address.street.as_ref().map(ToString::to_string),
        address.additional.as_ref().map(ToString::to_string),
        Some(town).filter(|town| !town.is_empty()),
        address.region.as_ref().map(ToString::to_string),
        Some(address.country.name().to_owned()),
        one.tax_number().map(|(_, number)| number.to_string()),
        one.account.as_ref().map(|account| account.number.to_string()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn lines(invoice: &Invoice) -> Table {
    let row = |line: &InvoiceLine| {
        vec![
            line.id.to_string(),
            line.label.clone(),
            line.quantity.map(|quantity| quantity.to_string()).unwrap_or_default(),
            line.unit_price.map(|price| price.to_string()).unwrap_or_default(),
            line.percent.map(|percent| percent.to_string()).unwrap_or_default(),
            line.amount.to_string(),
        ]
    };
    Table {
        title: "Lines".to_owned(),
        columns: vec![
            Column::new("Line", ColumnKind::Text),
            Column::new("What", ColumnKind::Text),
            Column::new("Quantity", ColumnKind::Number),
            Column::new("Price", ColumnKind::Money),
            Column::new("Tax", ColumnKind::Number),
            Column::new("Amount", ColumnKind::Money),
        ],
        rows: invoice.lines.iter().map(row).collect(),
        sentences: Vec::new(),
    }
}

fn taxes(invoice: &Invoice) -> Table {
    let row = |tax: &InvoiceTax| {
        vec![
            tax.category.words().to_owned(),
            tax.percent.map(|percent| percent.to_string()).unwrap_or_default(),
            tax.taxable.to_string(),
            tax.tax.to_string(),
        ]
    };
    let notes = invoice.taxes.iter().filter_map(|tax| tax.note.as_ref());
    Table {
        title: "Tax".to_owned(),
        columns: vec![
            Column::new("Category", ColumnKind::Text),
            Column::new("Rate", ColumnKind::Number),
            Column::new("On", ColumnKind::Money),
            Column::new("Tax", ColumnKind::Money),
        ],
        rows: invoice.taxes.iter().map(row).collect(),
        sentences: notes.map(|note| format!("{note}.")).collect(),
    }
}

/// Sums as a table.
pub(in crate::handoff) fn totals_table(title: &str, totals: &InvoiceTotals) -> Table {
    let rows = [("Net", totals.net), ("Tax", totals.tax), ("Gross", totals.gross)];
    Table {
        title: title.to_owned(),
        columns: vec![Column::new("Total", ColumnKind::Text), Column::new("Amount", ColumnKind::Money)],
        rows: rows.into_iter().map(|(name, amount)| vec![name.to_owned(), amount.to_string()]).collect(),
        sentences: Vec::new(),
    }
}
