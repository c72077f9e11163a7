//! An invoice as XML: UBL 2.1 by EN 16931.

mod check;
mod write;
mod xml;

pub use write::{UblInvoice, UblProfile, invoice_ubl};
