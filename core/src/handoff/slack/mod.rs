//! Tasks and alerts as a message of Slack.

mod compute;
mod lines;
mod message;
mod text;

pub(super) use compute::notice;
pub use compute::{SlackPlan, slack_message};
pub(super) use lines::{Group, line};
pub use message::{
    SlackBlock, SlackContext, SlackHeader, SlackMarkup, SlackMessage, SlackNotice, SlackPlain, SlackSection, SlackText,
};
