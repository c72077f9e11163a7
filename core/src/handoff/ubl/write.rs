use serde::{Deserialize, Serialize};

use super::check::{check, decimals, rate};
use super::xml::Xml;
use crate::check::{Issues, Path, named};
use crate::fee::TaxCategory;
use crate::handoff::{Invoice, InvoiceKind, InvoiceLine, InvoiceParty, WrittenBy};
use crate::money::{Money, Percent};
use crate::vocabulary::Name;

named! {
    /// By which rules an invoice is written as UBL.
    #[derive(Default)]
    UblProfile {
        /// The European standard by itself.
        #[default]
        En = "en_16931", "EN 16931";
        /// Its use in the Peppol network, which asks for electronic addresses and a reference of the buyer.
        PeppolBisBilling = "peppol_bis_billing", "Peppol BIS Billing 3.0";
    }
}

/// An invoice as XML.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UblInvoice {
    /// The document: UBL 2.1, UTF-8.
    pub xml: String,
}

/// Writes an invoice or a credit note as UBL 2.1 by EN 16931.
///
/// `standard` and `reduced` become category S, `zero` Z, `exempt` E, `reverse_charge` AE, `out_of_scope` O. A tax number with
/// its country's prefix is a VAT number, another one a tax registration. A line that is not that of whole units has the
/// quantity 1, or -1 when it is below zero. Texts are escaped.
///
/// ```
/// use greenroom::handoff::{UblProfile, invoice_ubl};
/// use greenroom::wire;
///
/// let invoice = wire::parse(r#"{
///   "document": "invoice", "version": 1, "library_version": "0.1.0", "kind": "invoice", "number": "2026-0007",
///   "issued_on": "2026-05-04", "due": "2026-06-03", "currency": "EUR",
///   "seller": {"party": {"id": "mila", "kind": "person", "name": "Mila & Co",
///     "tax_registrations": [{"country": "DE", "registered": true, "number": "DE123456789"}]},
///     "address": {"country": "DE"}},
///   "buyer": {"party": {"id": "glow", "kind": "firm", "name": "Glow GmbH"}, "address": {"country": "DE"}},
///   "lines": [{"id": "1", "label": "Reel", "amount": {"amount": "100", "currency": "EUR"},
///              "category": "standard", "percent": "19"}],
///   "taxes": [{"category": "standard", "percent": "19", "taxable": {"amount": "100", "currency": "EUR"},
///              "tax": {"amount": "19", "currency": "EUR"}}],
///   "totals": {"net": {"amount": "100", "currency": "EUR"}, "tax": {"amount": "19", "currency": "EUR"},
///              "gross": {"amount": "119", "currency": "EUR"}}
/// }"#)?;
/// let xml = invoice_ubl(&invoice, UblProfile::En)?.xml;
/// assert!(xml.contains("<cbc:RegistrationName>Mila &amp; Co</cbc:RegistrationName>"));
/// assert!(xml.contains(r#"<cbc:PayableAmount currencyID="EUR">119.00</cbc:PayableAmount>"#));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// Source: EN 16931-1:2017; its binding to UBL, CEN/TS 16931-3-2; Peppol BIS Billing 3.0; the codes of UNTDID 1001, 4461 and
/// 5305, and of UN/ECE Recommendation 20.
///
/// # Errors
/// All at once:
/// - whatever [`Invoice::check`] finds
/// - an amount of more than two decimals, or an invoice below zero
/// - no reason where there is no tax, supplies outside the scope of tax beside taxed ones, nothing that says by when to pay
/// - in Peppol a party without an electronic address, or no reference of the buyer
/// - a control character in a text
pub fn invoice_ubl(invoice: &Invoice, profile: UblProfile) -> Result<UblInvoice, Issues> {
    let at = Path::root().field("invoice");
    let mut issues = Issues::default();
    check(invoice, profile, &at, &mut issues);
    let written = Document { invoice, at, xml: Xml::new() }.write(profile);
    match written {
        Ok(xml) => issues.into_result(UblInvoice { xml }),
        Err(found) => {
            issues.extend(found.as_slice().iter().cloned());
            Err(issues)
        }
    }
}

const COMMON: &str = "urn:oasis:names:specification:ubl:schema:xsd:Common";
const STANDARD: &str = "urn:cen.eu:en16931:2017";
const PEPPOL: &str = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
const PEPPOL_PROCESS: &str = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
/// One of whatever it is, in UN/ECE Recommendation 20.
const UNIT: (&str, &str) = ("unitCode", "C62");

struct Document<'a> {
    invoice: &'a Invoice,
    /// Where the invoice lies in the input.
    at: Path,
    xml: Xml,
}

/// The tax of one code and rate.
struct Subtotal<'a> {
    category: TaxCategory,
    percent: Option<Percent>,
    taxable: Money,
    tax: Money,
    note: Option<&'a str>,
    /// Where the first row of it stands.
    at: Path,
}

impl Document<'_> {
    fn write(mut self, profile: UblProfile) -> Result<String, Issues> {
        let credit = self.invoice.kind == InvoiceKind::CreditNote;
        let root = if credit { "CreditNote" } else { "Invoice" };
        let spaces = format!(
            " xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:{root}-2\" xmlns:cac=\"{COMMON}AggregateComponents-2\" xmlns:cbc=\"{COMMON}BasicComponents-2\""
        );
        self.xml.start(root, &spaces);
        self.head(profile, credit);
        self.parties();
        self.payment(credit);
        self.taxes();
        self.totals();
        for (place, line) in self.invoice.lines.iter().enumerate() {
            self.line(line, &self.at.field("lines").index(place), credit);
        }
        self.xml.end();
        self.xml.finish()
    }

    fn head(&mut self, profile: UblProfile, credit: bool) {
        let invoice = self.invoice;
        match profile {
            UblProfile::En => self.xml.leaf("cbc:CustomizationID", STANDARD),
            UblProfile::PeppolBisBilling => {
                self.xml.leaf("cbc:CustomizationID", PEPPOL);
                self.xml.leaf("cbc:ProfileID", PEPPOL_PROCESS);
            }
        }
        self.xml.text("cbc:ID", invoice.number.as_str(), &self.at.field("number"));
        self.xml.leaf("cbc:IssueDate", &invoice.issued_on.to_string());
        if let Some(due) = invoice.due.filter(|_| !credit) {
            self.xml.leaf("cbc:DueDate", &due.to_string());
        }
        let by_buyer = invoice.written_by == WrittenBy::Buyer;
        let (name, code) = match (credit, by_buyer) {
            (false, false) => ("cbc:InvoiceTypeCode", "380"),
            (false, true) => ("cbc:InvoiceTypeCode", "389"),
            (true, false) => ("cbc:CreditNoteTypeCode", "381"),
            (true, true) => ("cbc:CreditNoteTypeCode", "261"),
        };
        self.xml.leaf(name, code);
        self.notes();
        self.xml.leaf("cbc:DocumentCurrencyCode", invoice.currency.code());
        if let Some(reference) = &invoice.buyer_reference {
            self.xml.text("cbc:BuyerReference", reference.as_str(), &self.at.field("buyer_reference"));
        }
        if let Some(of) = &invoice.credits {
            let at = self.at.field("credits").field("number");
            self.xml.within("cac:BillingReference", |xml| {
                xml.within("cac:InvoiceDocumentReference", |xml| {
                    xml.text("cbc:ID", of.number.as_str(), &at);
                    xml.leaf("cbc:IssueDate", &of.issued_on.to_string());
                });
            });
        }
    }

    /// The reason of a credit note and the notes, in one element: Peppol allows no more.
    fn notes(&mut self) {
        let reason = self.invoice.credits.as_ref().and_then(|of| of.reason.as_ref());
        let notes: Vec<&str> =
            reason.map(Name::as_str).into_iter().chain(self.invoice.notes.iter().map(String::as_str)).collect();
        if !notes.is_empty() {
            let at = self.at.field(if reason.is_some() { "credits" } else { "notes" });
            self.xml.text("cbc:Note", &notes.join("; "), &at);
        }
    }

    fn parties(&mut self) {
        let invoice = self.invoice;
        let taxed = invoice.taxes.iter().all(|tax| tax.category != TaxCategory::OutOfScope);
        for (name, one, field) in [
            ("cac:AccountingSupplierParty", &invoice.seller, "seller"),
            ("cac:AccountingCustomerParty", &invoice.buyer, "buyer"),
        ] {
            let at = self.at.field(field);
            self.xml.within(name, |xml| xml.within("cac:Party", |xml| party(xml, one, &at, field == "seller", taxed)));
        }
        if let Some(payee) = &invoice.payee {
            let at = self.at.field("payee").field("party");
            self.xml.within("cac:PayeeParty", |xml| {
                xml.within("cac:PartyName", |xml| xml.text("cbc:Name", payee.party.name.as_str(), &at.field("name")));
                if let Some(number) = &payee.party.company_number {
                    xml.within("cac:PartyLegalEntity", |xml| {
                        xml.text("cbc:CompanyID", number.as_str(), &at.field("company_number"));
                    });
                }
            });
        }
    }

    fn payment(&mut self, credit: bool) {
        let invoice = self.invoice;
        let (paid, field) = match &invoice.payee {
            Some(payee) => (payee, "payee"),
            None => (&invoice.seller, "seller"),
        };
        let at = self.at.field(field).field("account");
        if let Some(account) = paid.account.as_ref().filter(|_| !credit) {
            self.xml.within("cac:PaymentMeans", |xml| {
                // Credit transfer.
                xml.leaf("cbc:PaymentMeansCode", "30");
                xml.text("cbc:PaymentID", invoice.number.as_str(), &at);
                xml.within("cac:PayeeFinancialAccount", |xml| {
                    xml.text("cbc:ID", account.number.as_str(), &at.field("number"));
                    if let Some(holder) = &account.holder {
                        xml.text("cbc:Name", holder.as_str(), &at.field("holder"));
                    }
                    if let Some(bank) = &account.bank {
                        xml.within("cac:FinancialInstitutionBranch", |xml| {
                            xml.text("cbc:ID", bank.as_str(), &at.field("bank"));
                        });
                    }
                });
            });
        }
        if let Some(terms) = &invoice.payment_terms {
            let at = self.at.field("payment_terms");
            self.xml.within("cac:PaymentTerms", |xml| xml.text("cbc:Note", terms, &at));
        }
    }

    fn taxes(&mut self) {
        let tax = self.invoice.totals.tax;
        let subtotals = subtotals(self.invoice, &self.at);
        for row in &subtotals {
            let percent = row.percent.unwrap_or(Percent::ZERO);
            rate(row.taxable, percent, row.tax, &row.at.field("tax"), &mut self.xml.issues);
        }
        self.xml.within("cac:TaxTotal", |xml| {
            amount(xml, "cbc:TaxAmount", tax);
            for row in subtotals {
                xml.within("cac:TaxSubtotal", |xml| {
                    amount(xml, "cbc:TaxableAmount", row.taxable);
                    amount(xml, "cbc:TaxAmount", row.tax);
                    let note = row.note.map(|note| (note, row.at.field("note")));
                    category(xml, "cac:TaxCategory", row.category, row.percent, note);
                });
            }
        });
    }

    fn totals(&mut self) {
        let totals = self.invoice.totals;
        self.xml.within("cac:LegalMonetaryTotal", |xml| {
            amount(xml, "cbc:LineExtensionAmount", totals.net);
            amount(xml, "cbc:TaxExclusiveAmount", totals.net);
            amount(xml, "cbc:TaxInclusiveAmount", totals.gross);
            amount(xml, "cbc:PayableAmount", totals.gross);
        });
    }

    fn line(&mut self, line: &InvoiceLine, at: &Path, credit: bool) {
        let (name, quantity_name) = if credit {
            ("cac:CreditNoteLine", "cbc:CreditedQuantity")
        } else {
            ("cac:InvoiceLine", "cbc:InvoicedQuantity")
        };
        let (quantity, price) = match (line.quantity, line.unit_price) {
            (Some(quantity), Some(price)) => (quantity.to_string(), price.amount.to_string()),
            _ if line.amount.is_negative() => ("-1".to_owned(), line.amount.abs().amount()),
            _ => ("1".to_owned(), line.amount.amount()),
        };
        self.xml.within(name, |xml| {
            xml.text("cbc:ID", line.id.as_str(), &at.field("id"));
            xml.attributed(quantity_name, Some(UNIT), &quantity, at);
            amount(xml, "cbc:LineExtensionAmount", line.amount);
            xml.within("cac:Item", |xml| {
                xml.text("cbc:Name", &line.label, &at.field("label"));
                category(xml, "cac:ClassifiedTaxCategory", line.category, line.percent, None);
            });
            xml.within("cac:Price", |xml| {
                let currency = Some(("currencyID", line.amount.currency().code()));
                xml.attributed("cbc:PriceAmount", currency, &price, at);
            });
        });
    }
}

/// The taxes by their codes: one code and rate stands once.
fn subtotals<'a>(invoice: &'a Invoice, at: &Path) -> Vec<Subtotal<'a>> {
    let mut rows: Vec<Subtotal<'a>> = Vec::new();
    for (place, tax) in invoice.taxes.iter().enumerate() {
        let at = at.field("taxes").index(place);
        let key = |category, percent: Option<Percent>| (code(category, percent), percent.unwrap_or(Percent::ZERO));
        let same = key(tax.category, tax.percent);
        match rows.iter_mut().find(|row| key(row.category, row.percent) == same) {
            Some(row) => {
                row.taxable = row.taxable.checked_add(tax.taxable).unwrap_or(row.taxable);
                row.tax = row.tax.checked_add(tax.tax).unwrap_or(row.tax);
            }
            None => rows.push(Subtotal {
                category: tax.category,
                percent: tax.percent,
                taxable: tax.taxable,
                tax: tax.tax,
                note: tax.note.as_ref().map(Name::as_str),
                at,
            }),
        }
    }
    rows
}

fn party(xml: &mut Xml, one: &InvoiceParty, at: &Path, is_seller: bool, taxed: bool) {
    let party_at = at.field("party");
    if let Some(address) = &one.electronic_address {
        let scheme = Some(("schemeID", address.scheme.as_str()));
        xml.attributed("cbc:EndpointID", scheme, address.address.as_str(), &at.field("electronic_address"));
    }
    let vat = one.has_vat_number() && taxed;
    if is_seller && !vat && one.party.company_number.is_none() {
        // A seller is identified by one of three numbers (BR-CO-26).
        xml.within("cac:PartyIdentification", |xml| xml.text("cbc:ID", one.party.id.as_str(), &party_at.field("id")));
    }
    xml.within("cac:PostalAddress", |xml| address(xml, one, &at.field("address")));
    if let Some((_, number)) = one.tax_number().filter(|_| taxed && (is_seller || vat)) {
        xml.within("cac:PartyTaxScheme", |xml| {
            xml.text("cbc:CompanyID", number.as_str(), &party_at.field("tax_registrations"));
            xml.within("cac:TaxScheme", |xml| xml.leaf("cbc:ID", if vat { "VAT" } else { "TAX" }));
        });
    }
    xml.within("cac:PartyLegalEntity", |xml| {
        xml.text("cbc:RegistrationName", one.party.name.as_str(), &party_at.field("name"));
        if let Some(number) = &one.party.company_number {
            xml.text("cbc:CompanyID", number.as_str(), &party_at.field("company_number"));
        }
    });
}

fn address(xml: &mut Xml, one: &InvoiceParty, at: &Path) {
    let address = &one.address;
    let texts = [
        ("cbc:StreetName", address.street.as_ref().map(ToString::to_string), "street"),
        ("cbc:AdditionalStreetName", address.additional.as_ref().map(ToString::to_string), "additional"),
        ("cbc:CityName", address.city.as_ref().map(ToString::to_string), "city"),
        ("cbc:PostalZone", address.postal_code.as_ref().map(ToString::to_string), "postal_code"),
        ("cbc:CountrySubentity", address.region.as_ref().map(ToString::to_string), "region"),
    ];
    for (name, text, field) in texts {
        if let Some(text) = text {
            xml.text(name, &text, &at.field(field));
        }
    }
    xml.within("cac:Country", |xml| xml.leaf("cbc:IdentificationCode", address.country.code()));
}

/// The code of a category in UNTDID 5305; a rate of 0 is one of its own.
fn code(category: TaxCategory, percent: Option<Percent>) -> &'static str {
    match category {
        TaxCategory::Standard | TaxCategory::Reduced if percent.is_some_and(|percent| !percent.is_zero()) => "S",
        TaxCategory::Standard | TaxCategory::Reduced | TaxCategory::Zero => "Z",
        TaxCategory::Exempt => "E",
        TaxCategory::ReverseCharge => "AE",
        TaxCategory::OutOfScope => "O",
    }
}

fn category(
    xml: &mut Xml,
    name: &'static str,
    category: TaxCategory,
    percent: Option<Percent>,
    note: Option<(&str, Path)>,
) {
    xml.within(name, |xml| {
        let code = code(category, percent);
        xml.leaf("cbc:ID", code);
        if code != "O" {
            xml.leaf("cbc:Percent", &percent.unwrap_or(Percent::ZERO).decimal().to_string());
        }
        if let Some((note, at)) = note.filter(|_| !matches!(code, "S" | "Z")) {
            xml.text("cbc:TaxExemptionReason", note, &at);
        }
        xml.within("cac:TaxScheme", |xml| xml.leaf("cbc:ID", "VAT"));
    });
}

/// An amount; the check has found those of more than two decimals.
fn amount(xml: &mut Xml, name: &str, amount: Money) {
    let text = decimals(amount).unwrap_or_else(|| amount.amount());
    xml.attributed(name, Some(("currencyID", amount.currency().code())), &text, &Path::root());
}
