use serde::{Deserialize, Serialize};

use super::Connection;
use crate::check::{Issues, Path, Version, document_tag, named, null_is_absent};
use crate::platform::{Format, Platform};
use crate::time::Date;
use crate::vocabulary::{Country, Id};

document_tag!(DisclosureCheckTag, "disclosure_check");

/// Whether content says that it is advertising. Advice, not legal counsel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DisclosureCheck {
    /// Always `disclosure_check`.
    pub document: DisclosureCheckTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// Where it is to be published.
    pub platform: Platform,
    /// In which form.
    pub format: Format,
    /// What connects the author with the brand.
    pub connection: Connection,
    /// The worst verdict of all jurisdictions.
    pub verdict: DisclosureVerdict,
    /// What each jurisdiction says, in the order asked for.
    pub jurisdictions: Vec<JurisdictionFinding>,
    /// Rules that are older than their sources vouch for.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// What one jurisdiction says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct JurisdictionFinding {
    /// Which.
    pub jurisdiction: Country,
    /// Its verdict.
    pub verdict: DisclosureVerdict,
    /// By which rules; absent where none are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules: Option<UsedRules>,
    /// The words that led to the verdict, in the order of the content.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<FoundWords>,
    /// What to change.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub fixes: Vec<DisclosureFix>,
    /// What else is asked for, which this check cannot see.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<String>,
}

/// The rules that were used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedRules {
    /// The id of the convention.
    pub convention: Id,
    /// The law or the code.
    pub rule: String,
    /// Who says so.
    pub source: String,
    /// The day on which the source said so.
    pub as_of: Date,
    /// Where the convention stands in the input; absent for a preset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Path>,
}

/// Words that speak of a connection, or may.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FoundWords {
    /// The words as they were read: in small letters and plain ones.
    pub words: String,
    /// Where they stand in the input.
    pub from: Path,
    /// At which visible character of that text they begin, from 0.
    pub at: u32,
    /// What they are worth.
    pub verdict: WordsVerdict,
}

/// Something to change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DisclosureFix {
    /// What kind of change.
    pub kind: DisclosureFixKind,
    /// Where.
    pub from: Path,
    /// What to do, in words.
    pub message: String,
}

named! {
    /// Whether content may be published as it is.
    #[derive(Default)]
    DisclosureVerdict {
        #[default]
        Clear = "clear", "clear";
        /// Something may disclose, and nobody has said whether it does: a person must look.
        NeedsReview = "needs_review", "needs review";
        /// It discloses, but not as the rule wants it.
        NeedsFixes = "needs_fixes", "needs fixes";
        /// Nothing discloses, or it is denied.
        DoNotPublish = "do_not_publish", "do not publish";
    }
}

named! {
    /// What words are worth.
    WordsVerdict {
        Accepted = "accepted", "disclose";
        /// They would disclose, but are not as the rule wants them.
        Misplaced = "misplaced", "disclose, but not so";
        Rejected = "rejected", "do not disclose alone";
        Denied = "denied", "deny it";
        Unclear = "unclear", "unclear";
    }
}

named! {
    /// What to change.
    DisclosureFixKind {
        Add = "add", "add words";
        Replace = "replace", "replace words";
        RemoveDenial = "remove_denial", "remove a denial";
        MoveToStart = "move_to_start", "move to the start";
        MoveBeforeFold = "move_before_fold", "move before the fold";
        MoveUp = "move_up", "move into the first lines";
        MoveOutOfHashtags = "move_out_of_hashtags", "move out of the hashtags";
        PlainLetters = "plain_letters", "write in plain letters";
        AudienceLanguage = "audience_language", "say it in the language of the audience";
        OtherConnection = "other_connection", "name the connection there is";
        FromStart = "from_start", "show from the start";
        Longer = "longer", "show longer";
        AskDuration = "ask_duration", "find out how long it lasts";
        Review = "review", "let somebody look";
    }
}
