use serde::{Deserialize, Serialize};

use crate::campaign::PieceState;
use crate::check::{Issues, Version, document_tag, named};
use crate::crisis::{CrisisSituation, ReachPoint};
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

document_tag!(CrisisReadinessTag, "crisis_readiness");

named! {
    /// How ready an agency is for a situation.
    SituationState {
        /// A playbook lacks nothing.
        Ready = "ready", "ready";
        /// Every playbook for it lacks something.
        Gaps = "gaps", "has gaps";
        /// There is no playbook for it.
        Missing = "missing", "no playbook";
    }
}

/// How ready an agency is for a situation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SituationReadiness {
    /// Which situation.
    pub situation: CrisisSituation,
    /// How ready it is.
    pub state: SituationState,
    /// The playbooks for it.
    pub playbooks: Vec<Id>,
    /// What they lack, at its place in the agency; for a situation without one, which preset to begin with.
    pub issues: Issues,
}

/// A piece that goes out soon, and nobody sees to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceWithoutOwner {
    /// In which campaign.
    pub campaign: Id,
    /// Which piece.
    pub piece: Id,
    /// The name that people use.
    pub name: Name,
    /// How far it has come.
    pub state: PieceState,
    /// When it is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publish_at: Option<Instant>,
}

named! {
    /// What is missing for a talent.
    TalentGap {
        /// No playbook names anybody who sees to their safety and can be reached.
        SafetyContact = "safety_contact", "nobody who sees to their safety can be reached";
        /// No playbook says how they themselves are reached, apart from an account that may be what is lost.
        Reach = "reach", "nothing says how they are reached";
    }
}

/// A talent for whom something is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TalentReadiness {
    /// Whom it concerns.
    pub influencer: Id,
    /// The name that people use.
    pub name: Name,
    /// What is missing.
    pub gaps: Vec<TalentGap>,
}

named! {
    /// What is missing for a sponsor.
    SponsorGap {
        /// A playbook that tells sponsors does not name them, or none does tell sponsors.
        Contact = "contact", "a playbook names no contact";
        /// A contact cannot be reached but by a message on a platform.
        Reach = "reach", "the contact cannot be reached";
        /// Neither a contract nor a playbook says by when they are told.
        Deadline = "deadline", "nobody knows by when they must be told";
        /// A contract has no duty `crisis_notice`: what the playbook says stands in no contract of the agency.
        NotInContract = "not_in_contract", "a contract names no deadline";
        /// A playbook leaves more time than a contract.
        LaterThanContract = "later_than_contract", "a playbook tells them later than the contract wants";
        /// A contract has a morals clause, and a playbook does not say so.
        MoralsUnsaid = "morals_unsaid", "a playbook does not know of the morals clause";
    }
}

/// A deal with a sponsor that goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SponsorDeal {
    /// In which campaign.
    pub campaign: Id,
    /// Which deal.
    pub deal: Id,
    /// Whose content it is.
    pub influencer: Id,
    /// Within how many minutes its contract wants the sponsor told: the duty `crisis_notice`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice_minutes: Option<u32>,
    /// With how many days of notice it then ends, where it has a morals clause.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub morals_notice_days: Option<u32>,
}

/// Whether a sponsor can be told in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SponsorReadiness {
    /// The brand.
    pub sponsor: Id,
    /// The name that people use.
    pub name: Name,
    /// By when they must be told if a crisis begins now: by the shortest deadline of contracts and playbooks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tell_by: Option<Instant>,
    /// That deadline, in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice_minutes: Option<u32>,
    /// Who is told, each once.
    pub contacts: Vec<Name>,
    /// How they are reached, apart from messages on platforms.
    pub reach: Vec<ReachPoint>,
    /// The deals that go on.
    pub deals: Vec<SponsorDeal>,
    /// The playbooks that tell sponsors and do not name them: the first 20.
    pub missing_in: Vec<Id>,
    /// What is missing.
    pub gaps: Vec<SponsorGap>,
}

/// Whether an agency is ready for a crisis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CrisisReadiness {
    /// Always `crisis_readiness`.
    pub document: CrisisReadinessTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// When was looked.
    pub now: Instant,
    /// Whether nothing at all is missing.
    pub is_ready: bool,
    /// The situations, in their order.
    pub situations: Vec<SituationReadiness>,
    /// The pieces that nobody sees to, by their times.
    pub pieces: Vec<PieceWithoutOwner>,
    /// The talents for whom something is missing.
    pub talents: Vec<TalentReadiness>,
    /// The sponsors with deals that go on, in the order in which they must be told; those whose deadline nobody knows last.
    pub sponsors: Vec<SponsorReadiness>,
}
