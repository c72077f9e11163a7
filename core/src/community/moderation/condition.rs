use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent, tagged_union};
use crate::community::ToxicityAttribute;
use crate::money::Decimal;

tagged_union! {
    /// What must hold of an item, so that a rule of moderation matches it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum ModerationCondition {
        /// One of these words stands in the text.
        Keywords(KeywordCondition) = "keywords",
        /// A regular expression is found in the text.
        Pattern(PatternCondition) = "pattern",
        /// A number lies within bounds.
        Measure(MeasureCondition) = "measure",
        /// A classifier is so sure.
        Toxicity(ToxicityCondition) = "toxicity",
    }
}

/// One of these words stands in the text.
///
/// Keywords and text are compared after NFKC and case folding (to small letters, capitals and small letters again, so that
/// `ß` is `ss`; `ı` and `İ` are `i`, and `’` is `'`), without characters that are not seen, such as zero-width spaces.
/// A keyword matches whole words; the words of a longer one follow one another, with nothing but spaces and marks between.
/// `*` stands for any letters and digits within a word, also none: `idiot*`, `*coin`, `*scam*`. A mark or an emoji in
/// a keyword must stand there too. Letters that only look alike, such as a Cyrillic `а`, are others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KeywordCondition {
    /// The keywords, of which one must be found.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub keywords: Vec<String>,
    /// What is let through: a keyword that is found within one of these does not count. Of the same form.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub allow: Vec<String>,
}

/// A regular expression is found in the text.
///
/// The syntax is that of the crate `regex-lite`: no look-around and no back-references, so that the time grows with the text
/// alone. A character is one of Unicode, but `\w`, `\d`, `\s`, `\b` and `(?i)` know ASCII alone, and there is no `\p{..}`: for
/// words of other scripts, keywords are better. The text is searched after NFKC and without characters that are not seen;
/// capitals stay, and `(?i)` at the beginning ignores them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PatternCondition {
    /// The expression, up to 1,000 characters.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::PATTERN_CHARS)))]
    pub pattern: String,
}

/// A number lies within bounds, of which at least one is given. What is not known does not lie within any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeasureCondition {
    /// Which number.
    pub measure: ModerationMeasure,
    /// From this on, included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Decimal>,
    /// Below this, excluded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub below: Option<Decimal>,
}

/// A classifier is so sure. What it does not say does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ToxicityCondition {
    /// Of which attribute.
    pub attribute: ToxicityAttribute,
    /// From this probability on, included: 0 to 1.
    pub at_least: Decimal,
}

named! {
    /// A number that is known of an item or its author.
    ModerationMeasure {
        /// How many accounts the text names with `@`.
        Mentions = "mentions", "mentions";
        /// How many addresses of the web stand in the text.
        Links = "links", "links";
        /// The whole days from the making of the account to the writing; not known where it was made later.
        AccountAgeDays = "account_age_days", "age of the account in days";
        /// How many follow the author.
        Followers = "followers", "followers of the author";
        /// How many earlier items of the author were let stand.
        ApprovedItems = "approved_items", "approved items of the author";
        /// The stars of a review.
        Stars = "stars", "stars";
        /// The sentiment, from -1 to 1.
        Sentiment = "sentiment", "sentiment";
        /// How often the item was reported.
        Reports = "reports", "reports";
    }
}
