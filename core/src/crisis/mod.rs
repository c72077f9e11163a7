//! Crises: when to be alarmed, how grave one is, and how to answer it, each with its reasons.

mod notice;
mod playbook;
mod posture;
mod severity;

pub use notice::{
    AlarmCount, AlarmKind, AlarmReport, AlarmReportTag, AlarmSignal, AlarmState, BinScore, DetectAlarmsInput,
    DetectorSettings, DetectorState, DetectorStateTag, MentionAlarm, MentionBin, MentionSignal, NegativeState,
    SignalState, detect_alarms, present_alarms,
};
pub use playbook::{
    ChannelKind, CrisisPerson, CrisisRole, CrisisSituation, DueFrom, EscalationChain, EscalationHours, EscalationRule,
    ExitCriterion, LoweringRule, NoticeParty, PartyContact, PauseTarget, Playbook, PlaybookChannel, PlaybookRole,
    PlaybookStep, PlaybookTag, PlaybookTrigger, RaciEntry, RaciPart, ReachKind, ReachPoint, ResponseTimers,
    StatementTemplate, StepAction, StepDue, TemplateKind, TemplatePlaceholder, present_playbook,
};
pub use posture::{
    AdvisePostureInput, BenoitName, BenoitTactic, CrisisCluster, CrisisHistory, CrisisPosture, CrisisReputation,
    CrisisResponsibility, CrisisType, PlannedStrategies, PostureAdvice, PostureAdviceTag, PostureReason,
    ResponseStrategy, StrategyAdvice, StrategyUse, advise_posture, present_posture_advice,
};
pub use severity::{
    AssessSeverityInput, CrisisSeverity, FactRule, MetricRule, SeverityAssessment, SeverityAssessmentTag, SeverityFact,
    SeverityMatrix, SeverityMetric, SeverityReading, SeverityStep, SeverityTerm, UsedMatrix, assess_severity,
    present_severity_assessment,
};
