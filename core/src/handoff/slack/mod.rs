//! Tasks and alerts as a message of Slack.

mod compute;
mod lines;
mod message;
mod text;

pub use compute::{SlackPlan, slack_message};
pub use message::{
    SlackBlock, SlackContext, SlackHeader, SlackMarkup, SlackMessage, SlackNotice, SlackPlain, SlackSection, SlackText,
};
