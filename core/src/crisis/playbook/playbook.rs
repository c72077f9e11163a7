use serde::{Deserialize, Serialize};

use super::{
    CrisisSituation, EscalationChain, LoweringRule, PartyContact, PlaybookRole, PlaybookStep, ResponseTimers,
    StatementTemplate,
};
use crate::check::{Version, document_tag, named, null_is_absent};
use crate::convention::Convention;
use crate::crisis::{CrisisSeverity, CrisisType, SeverityFact, SeverityMatrix, SeverityMetric};
use crate::money::Decimal;
use crate::platform::Platform;
use crate::vocabulary::{Id, Name};

document_tag!(PlaybookTag, "playbook");

/// What is done in a crisis of one kind, as a document of version 1. The presets have one for each situation of
/// [`CrisisSituation`]: names and contacts are all that is to be filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Playbook {
    /// Always `playbook`.
    pub document: PlaybookTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The name of the playbook, unique in the agency.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// What it is for.
    pub situation: CrisisSituation,
    /// What kind of crisis that may be, by situational crisis communication theory, the likeliest first.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub crisis_types: Vec<CrisisType>,
    /// What starts it.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub triggers: Vec<PlaybookTrigger>,
    /// How grave it is; by the preset `severity_matrix.influencer` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity_matrix: Option<Convention<SeverityMatrix>>,
    /// Who takes part. Exactly one is the incident commander, and exactly one the spokesperson.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub roles: Vec<PlaybookRole>,
    /// Which roles sign what the public reads, all of them: counsel and the talent among them.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub statement_approvers: Vec<Id>,
    /// Which roles may sign alone when those cannot be reached, with a reason; nobody when absent.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub emergency_approvers: Vec<Id>,
    /// Whom it tells, and how they are reached.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub contacts: Vec<PartyContact>,
    /// What is done, in this order.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub steps: Vec<PlaybookStep>,
    /// Who is called until somebody answers.
    pub escalation: EscalationChain,
    /// The words that are ready.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub templates: Vec<StatementTemplate>,
    /// Where the public is told, in this order.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub channels: Vec<PlaybookChannel>,
    /// What is held.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub pause: Vec<PauseTarget>,
    /// When it is over: all of them hold.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub exit_criteria: Vec<ExitCriterion>,
    /// When something is due in any response; what is usual when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timers: Option<ResponseTimers>,
    /// When it may be called less grave; after three quiet intervals of 20 minutes when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lowering: Option<LoweringRule>,
}

/// Something that starts a playbook: any one of its triggers does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlaybookTrigger {
    /// What, in words.
    pub what: Name,
    /// The fact that says so, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<SeverityFact>,
    /// The metric that says so, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metric: Option<SeverityMetric>,
    /// From which value of the metric on; not below zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Decimal>,
    /// So grave it is then at least.
    pub severity: CrisisSeverity,
}

/// Where the public is told.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlaybookChannel {
    /// What kind of channel it is.
    pub kind: ChannelKind,
    /// On which platform, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<Platform>,
}

named! {
    /// Where the public is told.
    ChannelKind {
        /// The place where it began: those who saw it there look there.
        WhereItBegan = "where_it_began", "where it began";
        /// The other accounts of the influencer.
        OwnAccounts = "own_accounts", "own accounts";
        /// Answers to those who ask.
        Replies = "replies", "replies to those who ask";
        Website = "website", "website";
        Newsletter = "newsletter", "newsletter";
        /// Messages to those whom it concerns.
        DirectMessages = "direct_messages", "direct messages to those concerned";
        Press = "press", "press";
    }
}

named! {
    /// What is held in a crisis.
    PauseTarget {
        /// All scheduled pieces: going dark.
        ScheduledPieces = "scheduled_pieces", "scheduled pieces";
        /// Scheduled pieces that a brand pays for.
        SponsoredPieces = "sponsored_pieces", "sponsored pieces";
        /// Paid ads, and posts that are ads alone.
        PaidAds = "paid_ads", "paid ads";
        Giveaways = "giveaways", "giveaways";
        /// Answers and messages that machines send.
        AutomaticReplies = "automatic_replies", "automatic replies";
        AffiliateLinks = "affiliate_links", "affiliate links";
        Newsletters = "newsletters", "newsletters";
    }
}

/// Something that holds when a crisis is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExitCriterion {
    /// What, in words.
    pub what: Name,
    /// The metric that says so, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metric: Option<SeverityMetric>,
    /// Below which value of the metric; above zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub below: Option<Decimal>,
    /// For how many hours in a row: 1 to 8,760.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub for_hours: Option<u32>,
}

impl Playbook {
    /// The role of this id.
    #[must_use]
    pub fn role(&self, id: &Id) -> Option<&PlaybookRole> {
        self.roles.iter().find(|role| role.id == *id)
    }

    /// The step of this id.
    #[must_use]
    pub fn step(&self, id: &Id) -> Option<&PlaybookStep> {
        self.steps.iter().find(|step| step.id == *id)
    }

    /// The template of this id.
    #[must_use]
    pub fn template(&self, id: &Id) -> Option<&StatementTemplate> {
        self.templates.iter().find(|template| template.id == *id)
    }
}

impl PauseTarget {
    /// Whether it is what is paid for to be shown, and not what is posted.
    pub(in crate::crisis) fn is_ads(self) -> bool {
        self == Self::PaidAds
    }
}

impl PlaybookChannel {
    /// The channel for people: `where it began, on TikTok`.
    #[must_use]
    pub fn title(&self) -> String {
        match &self.platform {
            Some(platform) => format!("{}, on {}", self.kind.label(), platform.label()),
            None => self.kind.label().to_owned(),
        }
    }
}

impl std::fmt::Display for PlaybookChannel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.platform {
            Some(platform) => write!(f, "{} {platform}", self.kind),
            None => f.write_str(self.kind.as_str()),
        }
    }
}
