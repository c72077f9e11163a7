//! An inbox: what people write to an influencer or a brand, and about them, and what is done with it.

mod item;
mod moderation;

pub use item::{InboxAuthor, InboxChannel, InboxItem, ToxicityAttribute, ToxicityScore};
pub use moderation::{
    AbuseClass, ActionCount, ConditionMatch, EvidenceRecord, KeywordCondition, MatchedSpan, MeasureCondition,
    ModerateInput, ModerationAction, ModerationCondition, ModerationDecision, ModerationMeasure, ModerationReport,
    ModerationReportTag, ModerationRule, ModerationRules, ModerationRulesTag, PatternCondition, PreparedModeration,
    ReportCount, ToxicityCondition, moderate, present_moderation,
};
