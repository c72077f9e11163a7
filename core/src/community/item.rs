use serde::{Deserialize, Serialize};

use super::check::check_text;
use crate::check::{
    Code, Issue, Issues, Path, check_item_limit, check_range, check_unique, limits, named, null_is_absent,
};
use crate::money::Decimal;
use crate::platform::Platform;
use crate::time::Instant;
use crate::vocabulary::{Id, Language};

named! {
    /// By which way an item came.
    InboxChannel {
        /// Below a piece, for all to see.
        Comment = "comment", "comment";
        /// To the account alone.
        DirectMessage = "direct_message", "direct message";
        /// A post of somebody else that names the account.
        Mention = "mention", "mention";
        /// A review with stars or words.
        Review = "review", "review";
    }
}

named! {
    /// What a classifier of toxicity scores: the attributes of Google's Perspective API that are out of its experimental stage.
    ToxicityAttribute {
        /// Rude or disrespectful: people leave the talk.
        Toxicity = "toxicity", "toxicity";
        /// Very hateful or aggressive.
        SevereToxicity = "severe_toxicity", "severe toxicity";
        /// Against somebody for who they are.
        IdentityAttack = "identity_attack", "identity attack";
        /// An insult against somebody.
        Insult = "insult", "insult";
        /// Swear words.
        Profanity = "profanity", "profanity";
        /// The will to hurt somebody.
        Threat = "threat", "threat";
    }
}

/// One thing that somebody wrote: a comment, a message, a mention or a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InboxItem {
    /// Its name, unique in the list.
    pub id: Id,
    /// Where it was written.
    pub platform: Platform,
    /// By which way it came.
    pub channel: InboxChannel,
    /// Who wrote it.
    pub author: InboxAuthor,
    /// What they wrote: up to 10,000 characters, and none where there are stars or a picture alone.
    #[cfg_attr(feature = "schema", schemars(length(max = limits::NOTE_CHARS)))]
    pub text: String,
    /// In which language, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// When it was written.
    pub at: Instant,
    /// To which thread it belongs, where it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread: Option<Id>,
    /// Its sentiment, from -1 (negative) to 1 (positive), where somebody or something judged it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentiment: Option<Decimal>,
    /// The stars of a review, from 1 to 5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stars: Option<u32>,
    /// What a classifier says, each attribute once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub toxicity: Vec<ToxicityScore>,
}

/// Who wrote an item, as far as it is known: what is absent is not known, and not zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InboxAuthor {
    /// The account's name on the platform.
    pub id: Id,
    /// How many follow the account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub followers: Option<u64>,
    /// Whether the platform vouches for the account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_verified: Option<bool>,
    /// Whether it is a customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_customer: Option<bool>,
    /// When the account was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_since: Option<Instant>,
    /// How many of its earlier items were let stand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approved_items: Option<u64>,
}

/// How sure a classifier is of one attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ToxicityScore {
    /// Which attribute.
    pub attribute: ToxicityAttribute,
    /// The probability that a reader would say so, from 0 to 1.
    pub probability: Decimal,
}

impl InboxItem {
    /// Finds everything that is wrong with one item.
    pub(crate) fn check(&self, path: &Path, issues: &mut Issues) {
        let author = |field| path.field("author").field(field);
        check_whole(self.author.followers, || author("followers"), issues);
        check_whole(self.author.approved_items, || author("approved_items"), issues);
        check_text(&self.text, || path.field("text"), issues);
        if let Some(sentiment) = self.sentiment {
            check_between(sentiment, Decimal::new(-1, 0).unwrap_or(Decimal::ZERO), || path.field("sentiment"), issues);
        }
        if let Some(stars) = self.stars {
            check_range(stars, 1, limits::STARS, &path.field("stars"), issues);
        }
        if self.toxicity.is_empty() {
            return;
        }
        let toxicity = path.field("toxicity");
        check_item_limit(self.toxicity.len(), &toxicity, issues);
        check_unique(self.toxicity.iter().map(|score| score.attribute), &toxicity, issues);
        for (place, score) in self.toxicity.iter().enumerate().take(limits::LIST_ITEMS) {
            check_between(score.probability, Decimal::ZERO, || toxicity.index(place).field("probability"), issues);
        }
    }
}

fn check_whole(value: Option<u64>, path: impl Fn() -> Path, issues: &mut Issues) {
    if let Some(value) = value.filter(|value| *value > limits::COUNT) {
        let message = format!("`{value}` is beyond the most, {}", limits::COUNT);
        issues.push(Issue::new(Code::OutOfRange, path(), message).with("value", value).with("most", limits::COUNT));
    }
}

fn check_between(value: Decimal, least: Decimal, path: impl Fn() -> Path, issues: &mut Issues) {
    if value < least || value > Decimal::from(1) {
        let message = format!("`{value}` is not within {least} to 1");
        issues.push(Issue::new(Code::OutOfRange, path(), message).with("value", value));
    }
}
