use serde::{Deserialize, Serialize};

use super::{NoticeParty, RaciEntry, RaciPart};
use crate::check::{named, null_is_absent};
use crate::crisis::CrisisSeverity;
use crate::vocabulary::{Id, Name};

/// One step of a playbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlaybookStep {
    /// The name of the step, unique in the playbook.
    pub id: Id,
    /// What is to be done, in words.
    pub name: Name,
    /// What kind of step it is.
    pub action: StepAction,
    /// Whom it tells, where it tells somebody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<NoticeParty>,
    /// Who has which part in it: exactly one role is accountable, and one at least responsible.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub raci: Vec<RaciEntry>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<StepDue>,
    /// With which words: the id of a template.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<Id>,
    /// Only where the crisis is at least so grave; always when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_severity: Option<CrisisSeverity>,
    /// Whether whoever does it shows that it was done: a link, a number, a capture.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub needs_evidence: bool,
}

/// By when a step is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepDue {
    /// So many minutes later: 0 to 525,600.
    pub minutes: u32,
    /// From when on; `started` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub from: DueFrom,
}

named! {
    /// From when on the minutes of a step run.
    #[derive(Default)]
    DueFrom {
        /// The response has started: somebody looks at it.
        #[default]
        Started = "started", "the start";
        /// Somebody has said how grave it is.
        SeverityDeclared = "severity_declared", "the severity was declared";
        /// It does not grow any more.
        Contained = "contained", "it was contained";
        /// It is over.
        Resolved = "resolved", "it was resolved";
    }
}

named! {
    /// What kind of step it is. The first hour has an order: people and accounts, then evidence, then a pause of what is
    /// scheduled, then those who are told, and the public last.
    StepAction {
        /// It is found out what happened, and how grave it is.
        Assess = "assess", "assess";
        /// People are made safe.
        SecurePeople = "secure_people", "make people safe";
        /// Accounts are made safe.
        SecureAccounts = "secure_accounts", "make accounts safe";
        /// Evidence is captured, with its time and hash, before anything is hidden or deleted.
        CaptureEvidence = "capture_evidence", "capture evidence";
        /// Scheduled pieces are held.
        PausePublishing = "pause_publishing", "pause scheduled pieces";
        /// Paid ads are held.
        PauseAds = "pause_ads", "pause ads";
        /// A party is told.
        Notify = "notify", "notify";
        /// The public is told.
        Statement = "statement", "statement";
        /// Content, comments or accounts are hidden, deleted or blocked.
        HideOrDelete = "hide_or_delete", "hide or delete";
        /// A platform, a host or a search engine is asked to take something down.
        Takedown = "takedown", "ask for a takedown";
        /// A lost account is got back.
        AccountRecovery = "account_recovery", "recover an account";
        /// What was wrong is put right.
        Correct = "correct", "correct";
        /// Those who were harmed, or are attacked, are helped.
        Support = "support", "support";
        /// The team looks back.
        Review = "review", "review";
        Other = "other", "other";
    }
}

impl PlaybookStep {
    /// Who answers for it: the one role that is accountable.
    #[must_use]
    pub fn owner(&self) -> Option<&Id> {
        self.raci.iter().find(|entry| entry.part == RaciPart::Accountable).map(|entry| &entry.role)
    }

    /// Whether it is to be done in a crisis so grave. While nobody has said how grave it is, what is for grave ones alone waits.
    #[must_use]
    pub fn is_for(&self, severity: Option<CrisisSeverity>) -> bool {
        self.from_severity.is_none_or(|least| severity.is_some_and(|severity| severity >= least))
    }

    /// Whom it tells: a statement tells the public.
    #[must_use]
    pub fn tells(&self) -> Option<NoticeParty> {
        match self.action {
            StepAction::Statement => Some(NoticeParty::Public),
            StepAction::Notify => self.party,
            _ => None,
        }
    }
}

impl StepAction {
    /// Whether it takes something away that could be evidence.
    #[must_use]
    pub fn removes(self) -> bool {
        matches!(self, Self::HideOrDelete | Self::Takedown)
    }
}
