use serde::{Deserialize, Serialize};

use crate::check::{Path, Version, document_tag, null_is_absent};
use crate::fee::{Instalment, QuoteComparison};
use crate::money::{Currency, Money};
use crate::vocabulary::Id;

document_tag!(AmendmentTag, "amendment");

/// What a changed deal costs more or less, and the facts of the change, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// Always `amendment`.
    pub document: AmendmentTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// Which deal is changed.
    pub deal: Id,
    /// The currency of all amounts.
    pub currency: Currency,
    /// What was changed: one fact for each value, in the order of the names in the documents.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<DealFact>,
    /// Both quotes, line by line and stage by stage. Places in the deals lie below `before` and `after`.
    pub comparison: QuoteComparison,
    /// What the brand pays more, before anything is credited; 0 where it pays less.
    pub additional: Money,
    /// What the brand pays less; 0 where it pays more.
    pub credit: Money,
    /// The difference in the instalments of the changed deal: by its percentages and dates. An amount below zero is what
    /// an instalment falls by.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub instalments: Vec<Instalment>,
}

/// One fact of an amendment: what changed from what to what. It is a fact, and no wording for a contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DealFact {
    /// What happened.
    pub kind: FactKind,
    /// Where: below `after`, and below `before` for what is removed.
    pub at: Path,
    /// Of what, in words, such as `deliverable reels`; absent for the deal itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Which value of it; absent where the whole of it is added, removed or moved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What it was; absent when it is added.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// What it is; absent when it is removed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// That as a plain sentence.
    pub sentence: String,
}

/// What happened to a value of a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FactKind {
    /// It is there now.
    Added,
    /// It is there no more.
    Removed,
    /// It is another one.
    Changed,
    /// A list whose order counts has another one.
    Reordered,
}
