use serde::{Deserialize, Serialize};

use crate::check::tagged_union;

/// A message for Slack, and how much of the plan is not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SlackNotice {
    /// The body of `chat.postMessage`, to which the channel is added, or of an incoming webhook.
    pub message: SlackMessage,
    /// How many tasks and alerts did not fit.
    pub left_out: u32,
}

/// A message of Slack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SlackMessage {
    /// What notifications show, and programs that draw no blocks.
    pub text: String,
    /// The blocks: at most 50.
    pub blocks: Vec<SlackBlock>,
    /// Whether Slack fetches what links point at: never.
    pub unfurl_links: bool,
    /// Whether Slack fetches the pictures that links point at: never.
    pub unfurl_media: bool,
}

tagged_union! {
    /// A block of a message.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum SlackBlock {
        /// A heading.
        Header(SlackHeader) = "header",
        /// A text.
        Section(SlackSection) = "section",
        /// A remark in small letters.
        Context(SlackContext) = "context",
    }
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SlackHeader {
    /// The words: at most 150 characters.
    pub text: SlackText,
}

/// A text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SlackSection {
    /// The words: at most 3,000 characters.
    pub text: SlackText,
}

/// A remark in small letters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SlackContext {
    /// The remarks.
    pub elements: Vec<SlackText>,
}

tagged_union! {
    /// Words in a block.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum SlackText {
        /// Words as they are.
        Plain(SlackPlain) = "plain_text",
        /// Words with Slack's markup.
        Markup(SlackMarkup) = "mrkdwn",
    }
}

/// Words as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SlackPlain {
    /// The words, with `&`, `<` and `>` escaped.
    pub text: String,
    /// Whether names between colons become emoji: never.
    pub emoji: bool,
}

/// Words with Slack's markup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SlackMarkup {
    /// The words, with `&`, `<` and `>` of others escaped.
    pub text: String,
    /// Whether addresses and names stay as they are, rather than become links and mentions: always.
    pub verbatim: bool,
}
