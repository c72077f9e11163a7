use serde::{Deserialize, Serialize};

use super::{BenoitTactic, CrisisType, ResponseStrategy};
use crate::check::{Issue, Version, document_tag, named, null_is_absent};

document_tag!(PostureAdviceTag, "posture_advice");

/// Which posture fits a crisis, and what it consists of. It is advice with its reasons and cautions, never an order: the
/// evidence for the theory is mixed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PostureAdvice {
    /// Always `posture_advice`.
    pub document: PostureAdviceTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// What happened.
    pub crisis_type: CrisisType,
    /// What types it belongs to.
    pub cluster: CrisisCluster,
    /// How much responsibility people ascribe for it.
    pub responsibility: CrisisResponsibility,
    /// Whether history or reputation make people ascribe more.
    pub intensified: bool,
    /// What is to be done after informing.
    pub posture: CrisisPosture,
    /// What it would be if history or reputation, where one is not known, were bad; absent where that changes nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub posture_if_intensified: Option<CrisisPosture>,
    /// The strategies, in the order in which they come.
    pub strategies: Vec<StrategyAdvice>,
    /// Why.
    pub reasons: Vec<PostureReason>,
    /// What to be careful about.
    pub cautions: Vec<String>,
    /// What does not fit in what is planned.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Issue>,
    /// Who says so.
    pub source: String,
}

/// A strategy, and how it is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StrategyAdvice {
    /// Which.
    pub strategy: ResponseStrategy,
    /// The posture that it belongs to.
    pub posture: CrisisPosture,
    /// How it is meant.
    #[serde(rename = "use")]
    pub how: StrategyUse,
    /// The same by the names of image repair theory.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub benoit: Vec<BenoitName>,
}

/// A name of image repair theory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BenoitName {
    /// The name in documents.
    pub tactic: BenoitTactic,
    /// The name that people use.
    pub name: String,
}

/// A step of the reasoning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PostureReason {
    /// The rule: its name in documents.
    pub rule: String,
    /// What it says here.
    pub sentence: String,
}

named! {
    /// Types of crises for which people ascribe about as much responsibility.
    CrisisCluster {
        Victim = "victim", "victim";
        Accidental = "accidental", "accidental";
        Preventable = "preventable", "preventable";
    }
}

named! {
    /// How much responsibility people ascribe.
    CrisisResponsibility {
        Minimal = "minimal", "minimal";
        Low = "low", "low";
        Strong = "strong", "strong";
    }
}

named! {
    /// How somebody stands to a crisis.
    CrisisPosture {
        /// To inform, and to care.
        Inform = "inform", "inform";
        /// To say that there is no crisis, or that others made it.
        Deny = "deny", "deny";
        /// To say that it was not meant, or is not that bad.
        Diminish = "diminish", "diminish";
        /// To take responsibility, and to make good.
        Rebuild = "rebuild", "rebuild";
        /// To remind of what is good. It goes beside another posture alone.
        Bolster = "bolster", "bolster";
    }
}

named! {
    /// How a strategy is meant.
    StrategyUse {
        /// Always, and before everything else.
        First = "first", "first, always";
        /// What the posture consists of: one of them, or several.
        Primary = "primary", "what answers it";
        /// Beside the others, never alone.
        Secondary = "secondary", "beside it, never alone";
    }
}

impl CrisisCluster {
    /// How much responsibility people ascribe for crises of these types.
    #[must_use]
    pub fn responsibility(self) -> CrisisResponsibility {
        match self {
            Self::Victim => CrisisResponsibility::Minimal,
            Self::Accidental => CrisisResponsibility::Low,
            Self::Preventable => CrisisResponsibility::Strong,
        }
    }
}
