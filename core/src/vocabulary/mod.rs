//! The words that all documents share: ids, names, parties, territories, categories and languages.

mod category;
mod category_check;
mod countries;
mod country;
mod email;
mod id;
mod land;
mod language;
mod name;
mod party;
mod placeholder;
mod regions;
mod regions_check;
mod territory;
mod web_address;

pub use category::{Category, CategoryTree};
pub use country::{Country, CountryError};
pub use email::{Email, EmailError};
pub use id::{Id, IdError};
pub(crate) use land::Land;
pub use language::{Language, LanguageError};
pub use name::{Name, NameError};
pub use party::{Party, PartyKind, TaxRegistration, check_tax_registrations};
pub use placeholder::{PlaceholderValue, TemplatePlaceholder};
pub use regions::{Region, Regions};
pub use territory::{RegionId, RegionIdError, Territory, TerritoryError};
pub use web_address::{WebAddress, WebAddressError};
