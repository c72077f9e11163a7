//! An inbox: what people write to an influencer or a brand, and about them.

mod check;
mod item;
mod measures;
mod service_level;
mod triage;
mod words;

pub use item::{InboxAuthor, InboxChannel, InboxItem, ToxicityAttribute, ToxicityScore};
pub use measures::{
    InboxBacklog, InboxFigureUndefined, InboxMeasures, InboxMeasuresTag, InboxShare, InboxTime, InboxTimes,
    MeasureInboxInput, RatingCount, measure_inbox, present_inbox_measures,
};
pub use service_level::{
    BusinessHours, ConversationEvent, ConversationServiceLevel, ConversationState, InboxConversation, IncomingMessage,
    OpenHours, ServiceLevel, ServiceLevelReport, ServiceLevelReportTag, ServiceLevelState, ServiceLevelStatusInput,
    ServiceTarget, ServiceTargetState, StateChange, TeamReply, present_service_levels, service_level_status,
};
pub use triage::{
    ClassSource, InboxRelation, RelationPoints, TierRule, TierTimes, TriageClass, TriageClassPoints, TriageFactor,
    TriageFacts, TriageInboxInput, TriagePolicy, TriageTerm, TriageTier, TriageWords, TriagedInbox, TriagedInboxTag,
    TriagedItem, UsedTriagePolicy, present_triage, triage_inbox,
};
