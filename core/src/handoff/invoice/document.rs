use serde::{Deserialize, Serialize};

use super::InvoiceParty;
use crate::check::{Version, document_tag, named, null_is_absent};
use crate::fee::TaxCategory;
use crate::money::{Currency, Money, MoneyError, Percent, UnitPrice};
use crate::time::Date;
use crate::vocabulary::{Id, Name};

document_tag!(InvoiceTag, "invoice");

/// An invoice or a credit note, as a document of version 1: who supplied what to whom, and the tax on it.
///
/// The amounts of a credit note are what is taken back: above zero where the invoice's are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Invoice {
    /// Always `invoice`.
    pub document: InvoiceTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that made it.
    pub library_version: String,
    /// Whether something is asked for or taken back.
    pub kind: InvoiceKind,
    /// Who writes it.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub written_by: WrittenBy,
    /// The number, unique for the seller.
    pub number: Id,
    /// The day of the invoice.
    pub issued_on: Date,
    /// The day on which it is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// The currency of all amounts.
    pub currency: Currency,
    /// The deal that it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deal: Option<Id>,
    /// Which part of the deal's price it is, where that is paid in several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instalment: Option<InvoicedInstalment>,
    /// The invoice of which something is taken back, for a credit note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credits: Option<CreditedInvoice>,
    /// Who supplied.
    pub seller: InvoiceParty,
    /// Who was supplied, and pays.
    pub buyer: InvoiceParty,
    /// Who takes the money, where that is not the seller.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payee: Option<InvoiceParty>,
    /// What the buyer wants to see on it, such as the number of an order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub buyer_reference: Option<Name>,
    /// What was supplied.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub lines: Vec<InvoiceLine>,
    /// The tax, by category and rate.
    pub taxes: Vec<InvoiceTax>,
    /// The sums.
    pub totals: InvoiceTotals,
    /// When it is due, in words, where that is no date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_terms: Option<String>,
    /// What else is to be said.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

named! {
    /// Whether something is asked for or taken back.
    InvoiceKind {
        Invoice = "invoice", "invoice";
        CreditNote = "credit_note", "credit note";
    }
}

named! {
    /// Who writes an invoice.
    #[derive(Default)]
    WrittenBy {
        #[default]
        Seller = "seller", "the seller";
        /// Self-billing: the words must stand on it.
        Buyer = "buyer", "the buyer";
        /// Somebody in the name and on behalf of the seller.
        ThirdParty = "third_party", "a third party";
    }
}

/// Which part of a deal's price an invoice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InvoicedInstalment {
    /// Which one, counted from 1.
    pub number: u32,
    /// How many there are.
    pub of: u32,
    /// How much of the price, in percent.
    pub percent: Percent,
}

/// The invoice of which something is taken back.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CreditedInvoice {
    /// Its number.
    pub number: Id,
    /// Its day.
    pub issued_on: Date,
    /// Why something is taken back, as the law of the United Kingdom wants it to stand there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Name>,
}

/// One line of an invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InvoiceLine {
    /// The name of the line, unique on the invoice.
    pub id: Id,
    /// The line of the quote that it is, counted from 0; absent for a gross-up or a commission.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote_line: Option<u32>,
    /// What was supplied.
    pub label: String,
    /// How many units, where the amount is that of whole units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
    /// The price of one of them, without tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<UnitPrice>,
    /// What the line costs, without tax, also where the price of the quote includes it; discounts are below zero.
    pub amount: Money,
    /// Why the rate of tax is what it is.
    pub category: TaxCategory,
    /// The rate of tax; absent where the category has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<Percent>,
}

/// The tax of one category and rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InvoiceTax {
    /// Why the rate is what it is.
    pub category: TaxCategory,
    /// The rate; absent where the category has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<Percent>,
    /// The sum of its lines.
    pub taxable: Money,
    /// The tax on them.
    pub tax: Money,
    /// What the law wants to be said, such as why there is no tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Name>,
}

/// The sums of an invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InvoiceTotals {
    /// All lines, without tax.
    pub net: Money,
    /// All tax.
    pub tax: Money,
    /// What is to be paid.
    pub gross: Money,
}

impl InvoiceTotals {
    /// The sums of lines and taxes.
    pub(in crate::handoff) fn of(currency: Currency, lines: &[Money], taxes: &[Money]) -> Result<Self, MoneyError> {
        let (net, tax) = (Money::sum(currency, lines.iter().copied())?, Money::sum(currency, taxes.iter().copied())?);
        Ok(Self { net, tax, gross: net.checked_add(tax)? })
    }
}
