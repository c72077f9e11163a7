//! An inbox: what people write to an influencer or a brand, and about them, and what is done with it.

mod account;
mod brand_voice;
mod check;
mod item;
mod keywords;
mod ladder;
mod measures;
mod moderation;
mod pile_on;
mod points;
mod reports;
mod rotation;
mod routing;
mod saved_replies;
mod sentiment;
mod service_level;
mod topics;
mod triage;
mod voice;
mod words;

pub use account::InboxAccount;
pub use brand_voice::{
    BrandVoice, BrandVoiceTag, CheckVoiceInput, ForbiddenPhrases, PhrasePlace, RequiredPhrase, VoiceCheck,
    VoiceCheckTag, VoiceFigure, VoiceFigureUndefined, VoiceFinding, VoiceFindingKind, VoiceLevel, VoiceMeasure,
    VoiceRule, VoiceScope, VoiceVerdict, check_voice, present_voice_check,
};
pub(crate) use brand_voice::{DraftPlace, judge_words, voice_verdict};
pub use item::{InboxAuthor, InboxChannel, InboxItem, ToxicityAttribute, ToxicityScore};
pub use ladder::{
    ClimbLadderInput, LadderClassPoints, LadderClimb, LadderClimbTag, LadderEntry, LadderOffence, LadderTerm,
    ModerationLadder, ModerationLadderStep, UsedModerationLadder, climb_ladder, present_ladder,
};
pub use measures::{
    InboxBacklog, InboxFigureUndefined, InboxMeasures, InboxMeasuresTag, InboxShare, InboxTime, InboxTimes,
    MeasureInboxInput, RatingCount, measure_inbox, present_inbox_measures,
};
pub use moderation::{
    AbuseClass, ActionCount, ConditionMatch, EvidenceRecord, KeywordCondition, MatchedSpan, MeasureCondition,
    ModerateInput, ModerationAction, ModerationCondition, ModerationDecision, ModerationMeasure, ModerationReport,
    ModerationReportTag, ModerationRule, ModerationRules, ModerationRulesTag, PatternCondition, PreparedModeration,
    ReportCount, ToxicityCondition, moderate, present_moderation,
};
pub use pile_on::{
    CallToAction, FindPileOnInput, PileOnAuthor, PileOnBaseline, PileOnPolicy, PileOnReport, PileOnReportTag,
    PileOnSign, PileOnSignKind, PileOnSignState, PileOnTarget, PileOnThread, PileOnVerdict, UsedPileOnPolicy,
    find_pile_on, present_pile_on,
};
pub use reports::{
    ReportPolicy, ReportScores, ReportScoresTag, ReportSensitivity, ReportTerm, ReportThreshold, ReportVerdict,
    ReportedItem, ReporterHistory, ScoreReportsInput, ScoredReports, UsedReportPolicy, present_report_scores,
    score_reports,
};
pub use rotation::{
    ModerationQueue, Moderator, ModeratorLoad, ModeratorLoadInput, ModeratorLoadTag, ModeratorTotal, ModeratorWeek,
    PlanRotationInput, RotationAssignment, RotationObstacle, RotationPlan, RotationPlanTag, RotationPolicy,
    RotationRule, RotationShift, RotationSignal, UnfilledShift, UsedRotationPolicy, WorkedModeration, moderator_load,
    plan_rotation, present_moderator_load, present_rotation_plan,
};
pub use routing::{
    InboxDepartment, InboxEscalationChain, InboxEscalationStep, RouteInboxInput, RoutedConversation, RoutedEscalation,
    RoutedInbox, RoutedInboxTag, RoutingPlan, RoutingRule, present_routing, route_inbox,
};
pub use saved_replies::{
    CheckSavedRepliesInput, FillReplyInput, FilledReply, FilledReplyTag, ReplyText, SavedReplies, SavedRepliesTag,
    SavedReply, check_saved_replies, fill_reply, present_filled_reply,
};
pub use sentiment::{
    LexiconBooster, LexiconWord, ScoreSentimentInput, ScoredWord, SentimentEffect, SentimentLabel, SentimentLexicon,
    SentimentRule, SentimentScores, SentimentScoresTag, SentimentText, SentimentThresholds, SentimentTotals,
    SentimentUndefined, TextSentiment, UsedSentimentLexicon, UsedSentimentThresholds, present_sentiment,
    score_sentiment,
};
pub use service_level::{
    BusinessHours, ConversationEvent, ConversationServiceLevel, ConversationState, InboxConversation, IncomingMessage,
    OpenHours, ServiceLevel, ServiceLevelReport, ServiceLevelReportTag, ServiceLevelState, ServiceLevelStatusInput,
    ServiceTarget, ServiceTargetState, StateChange, TeamReply, present_service_levels, service_level_status,
};
pub use topics::{
    NameTopicsInput, TopicCounts, TopicKind, TopicReport, TopicReportTag, TopicSource, TopicTerm, TopicTermCount,
    TopicText, TopicTexts, TopicTotal, name_topics, present_topics,
};
pub use triage::{
    ClassSource, InboxRelation, RelationPoints, TriageClass, TriageClassPoints, TriageFactor, TriageFacts,
    TriageInboxInput, TriagePolicy, TriageTerm, TriageTier, TriageTierRule, TriageTierTimes, TriageWords, TriagedInbox,
    TriagedInboxTag, TriagedItem, UsedTriagePolicy, present_triage, triage_inbox,
};
pub use voice::{
    VoiceAdvocate, VoiceDigest, VoiceDigestTag, VoiceOfCustomerInput, VoicePeriod, VoiceTheme, VoiceThemeDigest,
    present_voice_of_customer, voice_of_customer,
};
pub(crate) use words::{Lexicon, words};
