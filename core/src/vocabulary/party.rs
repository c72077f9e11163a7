use serde::{Deserialize, Serialize};

use super::{Country, Id, Name};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, limits, named, null_is_absent};

/// Somebody who takes part in a deal: a person or a firm.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// The name in documents.
    pub id: Id,
    /// Whether it is a person or a firm.
    pub kind: PartyKind,
    /// The name that people use, and that stands on invoices.
    pub name: Name,
    /// Where they are established.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// The number in a register of companies, as it is written there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company_number: Option<Id>,
    /// Where they are registered for VAT, GST or sales tax, and where they are known not to be.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub tax_registrations: Vec<TaxRegistration>,
}

named! {
    /// Whether a party is a person or a firm.
    #[derive(Default)]
    PartyKind {
        #[default]
        Person = "person", "person";
        Firm = "firm", "firm";
    }
}

/// Whether somebody is registered for VAT, GST or sales tax in a country.
///
/// The number is the user's: it is neither validated nor looked up.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TaxRegistration {
    /// Where.
    pub country: Country,
    /// Whether they are registered there; who is not charges no such tax.
    pub registered: bool,
    /// The number, as it stands on invoices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<Id>,
}

impl Party {
    /// Finds everything that is wrong with the party.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        check_tax_registrations(&self.tax_registrations, &path.field("tax_registrations"), issues);
    }

    /// Whether the party is registered in a country, `None` when that is not said.
    #[must_use]
    pub fn is_registered_in(&self, country: Country) -> Option<bool> {
        let found = self.tax_registrations.iter().find(|registration| registration.country == country);
        found.map(|registration| registration.registered)
    }
}

/// Refuses two registrations in one country, and a number without a registration.
pub fn check_tax_registrations(registrations: &[TaxRegistration], path: &Path, issues: &mut Issues) {
    check_item_limit(registrations.len(), path, issues);
    for (place, registration) in registrations.iter().enumerate().take(limits::LIST_ITEMS) {
        let at = path.index(place);
        let country = registration.country;
        if registrations.iter().take(place).any(|other| other.country == country) {
            let message = format!("{} has a registration already", country.name());
            issues.push(Issue::new(Code::DuplicateItem, at.field("country"), message).with("country", country));
        }
        if let Some(number) = registration.number.as_ref().filter(|_| !registration.registered) {
            let message = format!("the number `{number}` stands beside `registered`: false");
            issues.push(
                Issue::new(Code::Contradiction, at.field("number"), message)
                    .with("number", number)
                    .help("leave the number out, or say that they are registered"),
            );
        }
    }
}
