//! The operations that hand campaigns and meetings to the programs of others.

use serde::{Deserialize, Serialize};

use super::parse::read;
use crate::campaign::Campaign;
use crate::check::{Issues, null_is_absent};
use crate::handoff;
pub(super) use crate::handoff::{
    CalendarFile, CampaignReport, EffectPayloads, InvitationFile, SlackNotice, TrelloBoard, TrelloCards,
};
#[cfg(feature = "schema")]
pub(super) use crate::handoff::{EffectPayloadsInput, SlackPlan, TrelloHints, TrelloPlan};
use crate::text::Presentation;
use crate::time::{Date, Instant};
use crate::vocabulary::Id;

/// What `campaign_calendar` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CampaignCalendarInput {
    /// The campaign.
    pub campaign: Campaign,
    /// Its meetings.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<handoff::Meeting>,
    /// Who publishes the calendar, such as the id of an agency: the same ids elsewhere are other events then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Id>,
    /// When the file is written.
    pub now: Instant,
}

/// What `meeting_invitation` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeetingInvitationInput {
    /// The meeting.
    pub meeting: handoff::Meeting,
    /// Who publishes it, as in `campaign_calendar`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Id>,
    /// When the file is written.
    pub now: Instant,
}

/// What `campaign_report` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CampaignReportInput {
    /// The campaign.
    pub campaign: Campaign,
    /// The day of the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// What `campaign_csv` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CampaignCsvInput {
    /// The campaign.
    pub campaign: Campaign,
    /// Which table of it.
    pub table: handoff::CampaignTable,
    /// What stands between the cells of a row.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub separator: handoff::CsvSeparator,
    /// Whether the text begins with U+FEFF, by which Excel knows UTF-8.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub byte_order_mark: bool,
}

pub(super) fn campaign_calendar(input: &str) -> Result<CalendarFile, Issues> {
    read(input).compute(|input: &CampaignCalendarInput| {
        handoff::campaign_calendar(&input.campaign, &input.meetings, input.publisher.as_ref(), input.now)
    })
}

pub(super) fn meeting_invitation(input: &str) -> Result<InvitationFile, Issues> {
    read(input).compute(|input: &MeetingInvitationInput| {
        handoff::meeting_invitation(&input.meeting, input.publisher.as_ref(), input.now)
    })
}

pub(super) fn slack_message(input: &str) -> Result<SlackNotice, Issues> {
    read(input).compute(handoff::slack_message)
}

pub(super) fn effect_payloads(input: &str) -> Result<EffectPayloads, Issues> {
    read(input).compute(handoff::effect_payloads)
}

pub(super) fn trello_cards(input: &str) -> Result<TrelloCards, Issues> {
    read(input).compute(handoff::trello_cards)
}

pub(super) fn read_trello_board(data: &[u8], input: &str) -> Result<TrelloBoard, Issues> {
    read(input).compute(|hints| handoff::read_trello_board(data, hints))
}

pub(super) fn present_trello_board(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|board| Ok(handoff::present_trello_board(board)))
}

pub(super) fn campaign_report(input: &str) -> Result<CampaignReport, Issues> {
    read(input).compute(|input: &CampaignReportInput| Ok(handoff::campaign_report(&input.campaign, input.on)))
}

pub(super) fn campaign_csv(input: &str) -> Result<handoff::CsvFile, Issues> {
    read(input).compute(|input: &CampaignCsvInput| {
        handoff::campaign_csv(&input.campaign, input.table, input.separator, input.byte_order_mark)
    })
}
