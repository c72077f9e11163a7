//! The operations that hand campaigns and meetings to the programs of others.

use serde::{Deserialize, Serialize};

use super::parse::read;
use crate::campaign::Campaign;
use crate::check::{Issues, null_is_absent};
use crate::handoff;
pub(super) use crate::handoff::{CalendarFile, InvitationFile};
use crate::time::Instant;
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
