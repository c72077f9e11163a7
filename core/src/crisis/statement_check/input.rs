use serde::{Deserialize, Serialize};

use crate::check::{Issues, Path, check_item_count, check_unique, null_is_absent};
use crate::community::BrandVoice;
use crate::crisis::PlaybookChannel;
use crate::crisis::playbook::check_statement_text;
use crate::time::Date;
use crate::vocabulary::Language;

/// What `check_statement` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckStatementInput {
    /// The words.
    pub text: String,
    /// Where it goes.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub channels: Vec<PlaybookChannel>,
    /// Whose voice it should have; absent: no voice is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice: Option<BrandVoice>,
    /// In which language it is; in that of the voice when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Whether what is between a looser and a stricter limit of a platform is too long; something to look at when absent.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub strict: bool,
    /// The day on which the limits are used; what is older than its source vouches for comes with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

impl CheckStatementInput {
    /// Finds what is wrong with the input itself.
    pub(super) fn check(&self, issues: &mut Issues) {
        let root = Path::root();
        check_statement_text(&self.text, &root.field("text"), issues);
        check_item_count(self.channels.len(), &root.field("channels"), issues);
        check_unique(self.channels.iter(), &root.field("channels"), issues);
        if let Some(voice) = &self.voice {
            voice.check(&root.field("voice"), issues);
        }
    }
}
