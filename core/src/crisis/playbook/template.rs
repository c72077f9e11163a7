use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent};
use crate::crisis::ResponseStrategy;
use crate::vocabulary::{Id, TemplatePlaceholder};

/// Words that are ready before there is a crisis, with placeholders in braces: `{name}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementTemplate {
    /// The name of the template, unique in the playbook.
    pub id: Id,
    /// What it is for.
    pub kind: TemplateKind,
    /// The text: 1 to 10,000 characters.
    pub text: String,
    /// The placeholders, each of which stands in the text.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub placeholders: Vec<TemplatePlaceholder>,
    /// What it answers with, in that order; nothing is checked when absent.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub strategies: Vec<ResponseStrategy>,
}

named! {
    /// What a template is for.
    TemplateKind {
        /// The first words to the public: short, without blame and without guesses.
        Holding = "holding", "holding statement";
        /// What is new, and when more follows.
        Update = "update", "update";
        Apology = "apology", "apology";
        Correction = "correction", "correction";
        /// The last words to the public.
        Closing = "closing", "closing statement";
        /// What a party is told.
        Notice = "notice", "notice";
        /// What a platform, a host or an authority is asked for.
        Request = "request", "request";
        /// What the team does, point by point.
        Checklist = "checklist", "checklist";
    }
}

impl TemplateKind {
    /// Whether the public reads it.
    #[must_use]
    pub fn is_public(self) -> bool {
        matches!(self, Self::Holding | Self::Update | Self::Apology | Self::Correction | Self::Closing)
    }
}
