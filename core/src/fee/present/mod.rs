//! A quote as tables for people.

mod how;
mod lines;
mod offers;
mod parties;
mod payments;
mod statements;
mod totals;

pub use statements::{present_commissions, present_payments};

use super::Quote;
use crate::text::{Presentation, PresentationTag, Table};

/// A quote as tables: the lines with how each came about, the totals, who gets what, the calendar of payments, and what
/// somebody should look at. A table without rows is left out.
#[must_use]
pub fn present_quote(quote: &Quote) -> Presentation {
    let tables = [
        lines::lines(quote),
        lines::parts(quote),
        totals::totals(quote),
        offers::price_bands(quote),
        parties::commissions(quote),
        parties::supplies(quote),
        parties::withholding(quote),
        parties::shares(quote),
        payments::calendar(quote),
        payments::exchange(quote),
        offers::renewals(quote),
        payments::warnings(quote),
    ];
    let tables = tables.into_iter().filter(|table: &Table| !table.rows.is_empty()).collect();
    Presentation { document: PresentationTag, version: crate::check::Version, tables }
}
