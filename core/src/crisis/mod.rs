//! Crises: when to be alarmed, how grave one is, and how to answer it, each with its reasons.

mod drill;
mod notice;
mod opportunities;
mod playbook;
mod posture;
mod prevalence;
mod response;
mod review;
mod severity;
mod statement_check;

pub use drill::{
    Drill, DrillInject, DrillInput, DrillPolicy, DrillRefusal, DrillScenario, DrillStep, DrillTag, present_drill,
    run_drill,
};
pub use notice::{
    AlarmCount, AlarmKind, AlarmReport, AlarmReportTag, AlarmSignal, AlarmState, BinScore, DetectAlarmsInput,
    DetectorSettings, DetectorState, DetectorStateTag, MentionAlarm, MentionBin, MentionBins, MentionPlan,
    MentionQuery, MentionRows, MentionScan, MentionScanTag, MentionSignal, NegativeState, SignalState, TickUnit,
    detect_alarms, present_alarms, present_mention_scan,
};
pub use opportunities::{
    FindOpportunitiesInput, NicheFit, NicheMatch, NicheTerm, Opportunity, OpportunityAdvice, OpportunityReport,
    OpportunityReportTag, OpportunityState, TrendKind, TrendSeries, find_opportunities, present_opportunities,
};
pub use playbook::{
    ChannelKind, CrisisPerson, CrisisRole, CrisisSituation, DueFrom, EscalationChain, EscalationHours, EscalationRule,
    ExitCriterion, LoweringRule, NoticeParty, PartyContact, PauseTarget, Playbook, PlaybookChannel, PlaybookRole,
    PlaybookStep, PlaybookTag, PlaybookTrigger, RaciEntry, RaciPart, ReachKind, ReachPoint, ResponseTimers,
    StatementTemplate, StepAction, StepDue, TemplateKind, present_playbook,
};
pub use posture::{
    AdvisePostureInput, BenoitName, BenoitTactic, CrisisCluster, CrisisHistory, CrisisPosture, CrisisReputation,
    CrisisResponsibility, CrisisType, PlannedStrategies, PostureAdvice, PostureAdviceTag, PostureReason,
    ResponseStrategy, StrategyAdvice, StrategyUse, advise_posture, present_posture_advice,
};
pub use prevalence::{
    CalibrationCounts, CalibrationLevel, CorrectPrevalenceInput, CorrectedPrevalence, ObservedShare, PrevalenceReport,
    PrevalenceReportTag, UsedCalibration, correct_shares, present_prevalence,
};
pub(crate) use response::ResponseTexts;
pub use response::{
    AdvanceResponseInput, AdvancedResponse, AdvancedResponseTag, AskToSign, CallRoles, CrisisEvidence, CrisisResponse,
    CrisisResponseTag, CrisisStatement, DueItem, DueKind, EscalationCall, EvidenceCaptured, HoldContent,
    IntervalObserved, OpenTask, ReleaseStatement, ResponseActivated, ResponseClosed, ResponseContained,
    ResponseDismissed, ResponseEffect, ResponseEvent, ResponseMessage, ResponseMessageSent, ResponseNoted,
    ResponseReactivated, ResponseRecovering, ResponseResolved, ResponseState, ResponseStatus, ResponseStatusInput,
    ResponseStatusTag, ResponseTriaged, RoleHandedOver, RoleHolder, SeverityDeclared, SignatureVoided, SponsorTold,
    StatementDrafted, StatementEdited, StatementPublished, StatementSigned, StatementSignedInEmergency, StatementState,
    StatementSubmitted, StepCompleted, StepProgress, StepSkipped, TellParty, TimelineEntry, ToldSponsor,
    WriteStatement, advance_response, present_advanced_response, present_response, present_response_status,
    response_status, statement_hash,
};
pub use review::{
    CheckReviewInput, CrisisMeasure, CrisisReview, CrisisReviewTag, CrisisTime, CrisisTimeGap, LateSponsor, LateStep,
    ResponseStateTime, ReviewAction, ReviewDue, ReviewFacts, ReviewFactsTag, ReviewResponseInput, SeverityTime,
    TeamUpdate, UpdateTiming, present_review, present_review_facts, review_response,
};
pub use severity::{
    AssessSeverityInput, CrisisSeverity, FactRule, MetricRule, SeverityAssessment, SeverityAssessmentTag, SeverityFact,
    SeverityMatrix, SeverityMetric, SeverityReading, SeverityReadings, SeverityStep, SeverityTerm, UsedMatrix,
    assess_severity, present_severity_assessment, severity_readings,
};
pub use statement_check::{
    CheckStatementInput, StatementChannelCheck, StatementCheck, StatementCheckTag, check_statement,
    present_statement_check,
};
