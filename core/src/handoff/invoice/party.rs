use serde::{Deserialize, Serialize};

use crate::check::{Issues, Path};
use crate::vocabulary::{Country, Id, Name, Party};

/// Somebody who stands on an invoice, with what the law wants to see of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InvoiceParty {
    /// Who: the name, the number in the register of companies and the tax registrations.
    pub party: Party,
    /// Where they live, or have their seat.
    pub address: Address,
    /// Where they take electronic invoices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub electronic_address: Option<ElectronicAddress>,
    /// Where they take money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Account>,
}

/// A postal address.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Street and number, or a box.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<Name>,
    /// What else is needed to find it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional: Option<Name>,
    /// The town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<Name>,
    /// The postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<Id>,
    /// The part of the country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Name>,
    /// The country.
    pub country: Country,
}

/// Where somebody takes electronic invoices.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ElectronicAddress {
    /// The code of the scheme in the list of electronic address schemes, such as `0204` or `EM` for an e-mail address.
    pub scheme: Id,
    /// The address in that scheme.
    pub address: Id,
}

/// Where somebody takes money.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// The number of the account, such as an IBAN; neither validated nor looked up.
    pub number: Id,
    /// Whose account it is, where that is somebody else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holder: Option<Name>,
    /// The bank, such as a BIC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank: Option<Id>,
}

impl InvoiceParty {
    /// Finds everything that is wrong with the party.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        self.party.check(&path.field("party"), issues);
    }

    /// The tax number that stands on the invoice, with its country: of the registrations with a number that of the country
    /// of the address, else the first.
    #[must_use]
    pub fn tax_number(&self) -> Option<(Country, &Id)> {
        let numbers = || {
            let registrations = self.party.tax_registrations.iter().filter(|registration| registration.registered);
            registrations.filter_map(|registration| Some((registration.country, registration.number.as_ref()?)))
        };
        numbers().find(|(country, _)| *country == self.address.country).or_else(|| numbers().next())
    }

    /// Whether the tax number has the country's prefix, as VAT numbers have it across borders (`DE123456789`, in Greece
    /// `EL`); other numbers are of the country's own form.
    #[must_use]
    pub fn has_vat_number(&self) -> bool {
        self.tax_number().is_some_and(|(country, number)| {
            let prefix = if country.code() == "GR" { "EL" } else { country.code() };
            number.as_str().starts_with(prefix)
        })
    }
}
