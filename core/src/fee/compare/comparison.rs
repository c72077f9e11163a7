use serde::{Deserialize, Serialize};

use crate::check::{Path, Version, document_tag, null_is_absent};
use crate::fee::{LineKind, ShareRole};
use crate::money::{Currency, Money};
use crate::time::Date;
use crate::vocabulary::Id;

document_tag!(QuoteComparisonTag, "quote_comparison");

/// What differs between two quotes, and why, as a document of version 1. Every difference is after less before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuoteComparison {
    /// Always `quote_comparison`.
    pub document: QuoteComparisonTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The first quote.
    pub before: ComparedQuote,
    /// The second quote.
    pub after: ComparedQuote,
    /// The currency of all amounts.
    pub currency: Currency,
    /// Line by line, by kind and id: those of the first quote in its order, then those that are added.
    pub lines: Vec<LineComparison>,
    /// Stage by stage, in the order of a quote's totals.
    pub totals: Vec<AmountComparison>,
    /// Who keeps how much more or less.
    pub shares: Vec<ShareComparison>,
}

/// Which quote is compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ComparedQuote {
    /// Of which deal.
    pub deal: Id,
    /// By which rate card.
    pub rate_card: Id,
    /// By which version of the card, counted from 0.
    pub rate_card_version: u32,
    /// The day of the quote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quoted_on: Option<Date>,
}

/// One line of two quotes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LineComparison {
    /// Whether the line is in both, and differs.
    pub change: ChangeKind,
    /// What the line is for.
    pub kind: LineKind,
    /// The deliverable, term or discount that it prices; absent for rounding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// What it is, in words; of the second quote where it is there.
    pub label: String,
    /// What it cost; absent when it is added.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Money>,
    /// What it costs; absent when it is removed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Money>,
    /// How much more it costs.
    pub difference: Money,
    /// Why, where it is in both: what of it differs.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<ChangeReason>,
}

/// Whether something is in both, and differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// In the second alone.
    Added,
    /// In the first alone.
    Removed,
    /// In both, and different.
    Changed,
    /// In both, and the same.
    Unchanged,
}

/// What of a line differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeReason {
    /// Which part of it.
    pub kind: ReasonKind,
    /// Where in the input the value stands: of the second quote, else of the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Path>,
    /// What it was; absent when there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// What it is; absent when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// That in words.
    pub sentence: String,
}

/// Which part of a line differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReasonKind {
    /// The value of the input that it starts from: a price.
    Price,
    /// The sum of other amounts that it is taken of.
    Base,
    /// A step of its computation: a quantity, a percentage, a rate.
    Step,
    /// How it is rounded.
    Rounding,
    /// The period that it is for.
    Period,
    /// What it is, in words.
    Label,
    /// Why its price was negotiated.
    Negotiation,
}

/// One total of two quotes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AmountComparison {
    /// The name of the total, such as `payable`.
    pub total: String,
    /// What it was.
    pub before: Money,
    /// What it is.
    pub after: Money,
    /// How much more.
    pub difference: Money,
}

/// What somebody keeps of two quotes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShareComparison {
    /// In which part.
    pub role: ShareRole,
    /// Who: as in the quotes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// How much it was; zero when there was none.
    pub before: Money,
    /// How much it is; zero when there is none.
    pub after: Money,
    /// How much more.
    pub difference: Money,
}
