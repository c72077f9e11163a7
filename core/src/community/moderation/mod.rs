//! Moderation: an ordered list of rules of which the first that matches decides, with what was found and what to keep.

mod check;
mod compute;
mod condition;
mod evidence;
mod facts;
mod gates;
mod index;
mod input;
mod literals;
mod needs;
mod pattern;
mod plain;
mod policy;
mod prepared;
mod present;
mod reach;
mod result;
mod rules;
mod syntax;

pub use compute::moderate;
pub use condition::{
    KeywordCondition, MeasureCondition, ModerationCondition, ModerationMeasure, PatternCondition, ToxicityCondition,
};
pub use evidence::EvidenceRecord;
pub use input::{ModerateInput, ReportCount};
pub use prepared::PreparedModeration;
pub use present::present_moderation;
pub use result::{ActionCount, ConditionMatch, MatchedSpan, ModerationDecision, ModerationReport, ModerationReportTag};
pub use rules::{AbuseClass, ModerationAction, ModerationRule, ModerationRules, ModerationRulesTag};
