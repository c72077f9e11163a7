use serde::{Deserialize, Serialize};

use super::{CountedPart, CountingUnit, LimitBound, SourcedLimit};
use crate::check::{Issues, Path, Version, document_tag, named, null_is_absent};
use crate::platform::{Format, Platform};
use crate::time::Date;
use crate::vocabulary::Id;

document_tag!(ContentCheckTag, "content_check");

/// What content counts, held against what its platform allows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContentCheck {
    /// Always `content_check`.
    pub document: ContentCheckTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// Where it is to be published.
    pub platform: Platform,
    /// In which form.
    pub format: Format,
    /// Each count with its limit, in the order of the limits; then what has no limit.
    pub counts: Vec<ContentCount>,
    /// Every limit that is not kept, and what is not known.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub issues: Issues,
    /// By which limits; absent where none are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<UsedLimits>,
    /// The version of Unicode by which visible characters are told apart.
    pub unicode: String,
    /// The version of Unicode by which emoji are known.
    pub emoji_unicode: String,
}

/// A count of one part of the content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContentCount {
    /// Of what.
    pub of: CountedPart,
    /// Where it stands in the input.
    pub from: Path,
    /// In what it is counted.
    pub unit: CountingUnit,
    /// How much it is; absent where the content does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// Whether the limit is kept.
    pub verdict: LimitVerdict,
    /// Whether the limit is the most or the least; absent without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound: Option<LimitBound>,
    /// For which accounts the limit holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Id>,
    /// The limit; where sources conflict the looser one. Absent where none is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<SourcedLimit>,
    /// The stricter limit, where sources conflict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stricter: Option<SourcedLimit>,
}

/// The limits that were used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedLimits {
    /// The id of the convention.
    pub convention: Id,
    /// Who says so.
    pub source: String,
    /// The day on which the source said so.
    pub as_of: Date,
    /// Where the convention stands in the input; absent for a preset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Path>,
}

named! {
    /// Whether a limit is kept.
    LimitVerdict {
        Within = "within", "kept";
        /// The looser limit is kept, and the stricter is not.
        Between = "between", "kept by one source only";
        Beyond = "beyond", "not kept";
        /// The content does not say how much it is.
        Unknown = "unknown", "not known";
        NoLimit = "no_limit", "no limit known";
    }
}
