use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::crisis::{CrisisResponse, ResponseEffect};
use crate::handoff::{SlackNotice, TrelloCard, TrelloId, TrelloMember};
use crate::time::Instant;
use crate::vocabulary::Id;

/// What `effect_payloads` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EffectPayloadsInput {
    /// The response after the event, as `advance_response` gives it: who holds which role, and what its steps are called.
    pub response: CrisisResponse,
    /// What is to be done now: the effects of `advance_response` as they are.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<ResponseEffect>,
    /// When it is handed off.
    pub now: Instant,
    /// Who publishes the calendar, such as the id of an agency: the same ids elsewhere are other events then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Id>,
    /// The list of Trello that takes the cards; absent: no cards are made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trello_list: Option<TrelloId>,
    /// The labels of the cards.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub trello_labels: Vec<TrelloId>,
    /// Who is who at Trello: `person` is a role of the playbook.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub trello_members: Vec<TrelloMember>,
}

/// What is to be done in a crisis, as other programs take it. Nothing is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EffectPayloads {
    /// All of it as one message of Slack.
    pub slack: SlackNotice,
    /// What somebody works on, as cards of Trello; a call and a void signature are news, and no card.
    pub cards: Vec<EffectCard>,
    /// What has a deadline, as a calendar: iCalendar 2.0, UTF-8. Absent where nothing has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
}

/// A card with what it is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EffectCard {
    /// Which of the effects, from 0.
    pub effect: u32,
    /// The body of `POST https://api.trello.com/1/cards`.
    pub card: TrelloCard,
}
