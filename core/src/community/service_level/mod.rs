//! Whether people were answered as soon as they were promised, by calendars of business hours.

mod business_time;
mod check;
mod compute;
mod conversation;
mod input;
mod level;
mod present;
mod result;
mod targets;
mod words;

pub(super) use business_time::{BusinessTime, first_shown};
pub(super) use check::check_conversations;
pub use compute::service_level_status;
pub(super) use compute::{business_time, judge_conversation};
pub use conversation::{
    ConversationEvent, ConversationState, InboxConversation, IncomingMessage, StateChange, TeamReply,
};
pub use input::ServiceLevelStatusInput;
pub use level::{BusinessHours, OpenHours, ServiceLevel};
pub use present::present_service_levels;
pub use result::{
    ConversationServiceLevel, ServiceLevelReport, ServiceLevelReportTag, ServiceLevelState, ServiceTarget,
    ServiceTargetState,
};
pub(super) use targets::{Measured, Stretch, measure};
pub(super) use words::lasting;
