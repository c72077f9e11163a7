//! A quote as tables for people.

mod exchange;
mod expectation;
pub(super) mod how;
mod lines;
mod offers;
pub(super) mod parties;
pub(super) mod payments;
mod statements;
pub(super) mod totals;

pub use exchange::present_exchange_difference;
pub(super) use how::how;
pub(super) use payments::warning_table;
pub use statements::{present_commissions, present_payments};

use super::Quote;
use crate::text::{Presentation, PresentationTag, Table};

/// A quote as tables: the lines with how each came about, the totals, what is expected beside them, who gets what, the
/// calendar of payments, and what somebody should look at. A table without rows is left out.
#[must_use]
pub fn present_quote(quote: &Quote) -> Presentation {
    let tables = [
        lines::lines(quote),
        totals::totals(&quote.totals),
        lines::parts(quote),
        offers::price_bands(quote),
        parties::commissions(&quote.commissions, quote.gross_up.as_ref()),
        parties::supplies(&quote.supplies),
        parties::withholding(&quote.withholding),
        parties::shares(&quote.shares, &quote.invoiced_by, &quote.collected_by, quote.principal.as_ref()),
        payments::calendar(quote),
        payments::exchange(quote),
        offers::renewals(quote),
        warning_table(&quote.warnings),
    ];
    let expected = quote.expectation.iter().flat_map(|expected| expectation::expectation(quote, expected));
    let mut tables = Vec::from(tables);
    tables.splice(2..2, expected);
    let tables = tables.into_iter().filter(|table: &Table| !table.rows.is_empty()).collect();
    Presentation { document: PresentationTag, version: crate::check::Version, tables }
}
