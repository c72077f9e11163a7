use serde::{Deserialize, Serialize};

use super::ConversationState;
use crate::check::null_is_absent;
use crate::time::{Date, TimeOfDay, Weekday, Zone};
use crate::vocabulary::Id;

/// How soon people are answered, as it was promised.
///
/// A target that is absent was not promised. Minutes are of business hours, where there are any.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceLevel {
    /// What it is called.
    pub id: Id,
    /// Within how many minutes after the first message there is a reply: 1 to 525,600.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_response_minutes: Option<u32>,
    /// Within how many minutes there is a reply to each later message that waits for one: 1 to 525,600.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_response_minutes: Option<u32>,
    /// Within how many minutes after it began a conversation is resolved: 1 to 525,600.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolution_minutes: Option<u32>,
    /// When the clock runs; around the clock when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<BusinessHours>,
    /// In which states of a conversation the clock stands still, each once. While a conversation is resolved, the clock of
    /// its resolution stands still anyway.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub stops_in: Vec<ConversationState>,
}

/// When somebody works: hours of the week by the clock on the wall, but not on holidays.
///
/// Hours begin at the first moment at which the clock shows their beginning or more, and end at the first at which it shows
/// their end or more. So where clocks skip a time, it is the moment at which they skip; where they show it twice, it is the
/// first of the two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BusinessHours {
    /// Where the clock hangs; UTC when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// The hours of the week: up to 100, and none of a day may overlap.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::OPEN_HOURS)))]
    pub weekly: Vec<OpenHours>,
    /// Days without hours.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub holidays: Vec<Date>,
}

/// Hours of a day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenHours {
    /// On which day of the week.
    pub weekday: Weekday,
    /// From when.
    pub opens: TimeOfDay,
    /// Until when, that moment not included; until midnight when absent. A night is two rows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closes: Option<TimeOfDay>,
}
