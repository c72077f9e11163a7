use serde::{Deserialize, Serialize};

use super::ModerationCondition;
use crate::check::{Version, document_tag, named, null_is_absent};
use crate::vocabulary::Id;

document_tag!(ModerationRulesTag, "moderation_rules");

/// Rules of moderation, of which the first that matches decides.
///
/// ```
/// use greenroom::check::{Issues, Path};
/// use greenroom::community::ModerationRules;
///
/// let rules: ModerationRules = greenroom::wire::parse(
///     r#"{"document": "moderation_rules", "version": 1, "fallback": "approve", "rules": [
///         {"id": "threats", "action": "escalate", "abuse_class": "threat",
///          "when": [{"type": "keywords", "keywords": ["kill you", "murder*"]}]},
///         {"id": "murder", "action": "remove", "abuse_class": "threat",
///          "when": [{"type": "keywords", "keywords": ["murderer"]}]}]}"#,
/// )?;
/// let mut issues = Issues::default();
/// rules.check(&Path::root(), &mut issues);
/// assert_eq!(issues.as_slice()[0].message, "`murder` never decides: `threats` matches whatever it matches");
/// # Ok::<(), Issues>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ModerationRules {
    /// Always `moderation_rules`.
    pub document: ModerationRulesTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The rules, in the order in which they are tried.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub rules: Vec<ModerationRule>,
    /// What is done where no rule matches.
    pub fallback: ModerationAction,
}

/// One rule: where all its conditions hold, it decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ModerationRule {
    /// Its name, unique in the list.
    pub id: Id,
    /// What must hold, all of it, up to ten; a rule without a condition matches everything.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::MODERATION_CONDITIONS)))]
    pub when: Vec<ModerationCondition>,
    /// What is done then.
    pub action: ModerationAction,
    /// Which abuse it is. Without one, what it matches is not called abuse, and negative words are not hidden by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abuse_class: Option<AbuseClass>,
}

named! {
    /// What moderation does with an item or its author.
    ModerationAction {
        /// It is let stand.
        Approve = "approve", "approve";
        /// The author and their friends see it, others do not.
        Hide = "hide", "hide";
        /// A person decides before others see it.
        FilterForReview = "filter_for_review", "filter for review";
        /// It is deleted.
        Remove = "remove", "remove";
        /// It stands, and the author is told which rule it breaks.
        Warn = "warn", "warn";
        /// The author cannot write for a time.
        Mute = "mute", "mute";
        /// The author cannot write any more.
        Ban = "ban", "ban";
        /// Somebody who may decide more is called.
        Escalate = "escalate", "escalate";
    }
}

named! {
    /// Which abuse it is.
    AbuseClass {
        /// The will to hurt somebody.
        Threat = "threat", "threat";
        /// Where somebody lives, or other private data of them.
        Doxxing = "doxxing", "doxxing";
        /// Against people for who they are.
        Hate = "hate", "hate";
        /// Against one person, again and again, or to shame them.
        Harassment = "harassment", "harassment";
        /// Sexual words or pictures that nobody asked for.
        Sexual = "sexual", "sexual content";
        /// What puts a minor in danger.
        ChildSafety = "child_safety", "danger to a minor";
        /// Somebody poses as somebody else.
        Impersonation = "impersonation", "impersonation";
        /// A trick to get money or passwords.
        Scam = "scam", "scam";
        /// Advertising and repetition that nobody asked for.
        Spam = "spam", "spam";
    }
}

impl ModerationAction {
    /// Whether it takes something from sight, or punishes its author: hide, remove, mute and ban.
    #[must_use]
    pub fn takes_away(self) -> bool {
        matches!(self, Self::Hide | Self::Remove | Self::Mute | Self::Ban)
    }

    /// `hides it`.
    pub(super) fn does(self) -> &'static str {
        match self {
            Self::Approve => "approves it",
            Self::Hide => "hides it",
            Self::FilterForReview => "filters it for review",
            Self::Remove => "removes it",
            Self::Warn => "warns its author",
            Self::Mute => "mutes its author",
            Self::Ban => "bans its author",
            Self::Escalate => "escalates it",
        }
    }
}

impl AbuseClass {
    /// Whether it is so grave that evidence is kept whatever is done, and that its author is banned at once: threats, doxxing
    /// and hate.
    #[must_use]
    pub fn is_grave(self) -> bool {
        matches!(self, Self::Threat | Self::Doxxing | Self::Hate)
    }
}
