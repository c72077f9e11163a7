use serde::{Deserialize, Serialize};

use super::{CrisisCluster, ResponseStrategy};
use crate::check::{named, null_is_absent};

/// What `advise_posture` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdvisePostureInput {
    /// What happened, by the types of situational crisis communication theory.
    pub crisis_type: CrisisType,
    /// Whether something like it happened to the same people before; `unknown` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub history: CrisisHistory,
    /// How they were seen before; `unknown` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub reputation: CrisisReputation,
    /// Whether there is evidence that what is claimed is false. It counts for a rumor and a challenge alone.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub claim_is_false: bool,
    /// What it is meant to be answered with, in that order; nothing is checked when absent.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub planned: Vec<ResponseStrategy>,
}

/// What `check_strategies` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlannedStrategies {
    /// The strategies of a response, in their order: 1 to 1,000.
    pub strategies: Vec<ResponseStrategy>,
}

named! {
    /// What kind of crisis it is: the twelve types of Coombs 2007 (doi 10.1057/palgrave.crr.1550049), table 1.
    CrisisType {
        /// Nature did harm.
        NaturalDisaster = "natural_disaster", "natural disaster";
        /// Something false or harmful is told.
        Rumor = "rumor", "rumor";
        /// Somebody of the own people attacks others of them.
        WorkplaceViolence = "workplace_violence", "workplace violence";
        /// Somebody from outside did harm to a product or an account: product tampering, or malevolence.
        ProductTampering = "product_tampering", "product tampering";
        /// Somebody says that what is done is wrong.
        Challenge = "challenge", "challenge";
        /// A machine or a platform failed.
        TechnicalErrorAccident = "technical_error_accident", "accident by a technical error";
        /// A machine or a platform failed, and a product does harm.
        TechnicalErrorProductHarm = "technical_error_product_harm", "product harm by a technical error";
        /// Somebody failed.
        HumanErrorAccident = "human_error_accident", "accident by a human error";
        /// Somebody failed, and a product does harm.
        HumanErrorProductHarm = "human_error_product_harm", "product harm by a human error";
        /// People were deceived, or put at risk, without injuries.
        OrganizationalMisdeed = "organizational_misdeed", "organizational misdeed";
        /// Laws or rules were broken knowingly.
        ManagementMisconduct = "management_misconduct", "management misconduct";
        /// People were put at risk knowingly, and some were injured.
        MisdeedWithInjuries = "misdeed_with_injuries", "misdeed with injuries";
    }
}

named! {
    /// Whether something like it happened before.
    #[derive(Default)]
    CrisisHistory {
        #[default]
        Unknown = "unknown", "not known";
        None = "none", "nothing like it before";
        Similar = "similar", "something like it before";
    }
}

named! {
    /// How somebody was seen before a crisis.
    #[derive(Default)]
    CrisisReputation {
        #[default]
        Unknown = "unknown", "not known";
        /// Neither well nor badly, or well.
        Favourable = "favourable", "neutral or good";
        Negative = "negative", "bad";
    }
}

impl CrisisType {
    /// How much responsibility people ascribe for it.
    #[must_use]
    pub fn cluster(self) -> CrisisCluster {
        match self {
            Self::NaturalDisaster | Self::Rumor | Self::WorkplaceViolence | Self::ProductTampering => {
                CrisisCluster::Victim
            }
            Self::Challenge | Self::TechnicalErrorAccident | Self::TechnicalErrorProductHarm => {
                CrisisCluster::Accidental
            }
            Self::HumanErrorAccident
            | Self::HumanErrorProductHarm
            | Self::OrganizationalMisdeed
            | Self::ManagementMisconduct
            | Self::MisdeedWithInjuries => CrisisCluster::Preventable,
        }
    }
}
