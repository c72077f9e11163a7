use serde::{Deserialize, Serialize};

use super::{AttributionModel, CodeRule};
use crate::check::{Version, document_tag, null_is_absent};
use crate::money::{Fraction, Money};
use crate::vocabulary::Id;

document_tag!(AttributionTag, "attribution");

/// Conversions shared among those who brought them, as a document of version 1. The parts and what is unattributed add up
/// to all conversions and to all their value, exactly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Attribution {
    /// Always `attribution`.
    pub document: AttributionTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// How a conversion was shared among its touches.
    pub model: AttributionModel,
    /// How many days a touch counted before a conversion.
    pub window_days: u32,
    /// What a code did that was used at a conversion.
    pub code_rule: CodeRule,
    /// All conversions.
    pub conversions: u64,
    /// What they are worth together; absent where none has a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Money>,
    /// So many of them have no value, and count as conversions alone.
    pub without_value: u64,
    /// Who brought them, in the order of the ids.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceCredit>,
    /// So many have neither a code with an owner nor a touch within the window.
    pub unattributed: u64,
    /// What those are worth; absent where none has a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unattributed_value: Option<Money>,
    /// So many touches lie within the window of no conversion of their person.
    pub unused_touches: u64,
    /// Codes of conversions that nobody owns; such conversions went by touches alone.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub unowned_codes: Vec<Id>,
}

/// What one source brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SourceCredit {
    /// Who.
    pub source: Id,
    /// The conversions, exact: parts of one that several brought are fractions.
    pub conversions: Fraction,
    /// The same as whole conversions, by largest remainders, so that they add up too.
    pub whole_conversions: u64,
    /// The share of all conversions that somebody brought.
    pub share: Fraction,
    /// What they are worth: of each conversion the parts are whole minor units, by largest remainders.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Money>,
    /// So many conversions a code of the source decided.
    pub by_code: u64,
    /// In so many conversions the source has a part by touches.
    pub by_touch: u64,
}
