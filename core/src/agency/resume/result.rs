use serde::{Deserialize, Serialize};

use crate::agency::{ContractTask, HeldAd};
use crate::campaign::{AdvanceStep, PieceState};
use crate::check::{Version, document_tag, named};
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

document_tag!(ResumePlanTag, "resume_plan");

named! {
    /// Whether something that was held can go on.
    ResumeVerdict {
        /// Its steps can be taken one after the other, and then nothing is missing.
        Ready = "ready", "ready";
        /// Somebody must do something before.
        Needs = "needs", "needs something";
        /// A contract stands against it: both sides must agree on something else.
        Cannot = "cannot", "cannot go on";
    }
}

named! {
    /// What is needed.
    ResumeNeedKind {
        /// The contract stands against it.
        Contract = "contract", "a word of the other side";
        /// A contract of somebody else may stand against it.
        Exclusivity = "exclusivity", "a look at an exclusivity";
        /// The campaign itself does not go on.
        Campaign = "campaign", "the campaign";
        /// Something of the content is missing, such as how it says that it is advertising.
        Content = "content", "content";
        /// A licence or a consent is missing, or has ended.
        Permission = "permission", "a licence or a consent";
        Approval = "approval", "a new approval";
        /// A time, or another one.
        Time = "time", "a new time";
    }
}

/// One thing that a piece needs before it goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResumeNeed {
    /// What.
    pub kind: ResumeNeedKind,
    /// Why, in words.
    pub message: String,
    /// What can be done about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Who does it: ids of the team; empty where nobody is named.
    pub who: Vec<Id>,
}

/// What a piece needs before it goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceResumption {
    /// In which campaign.
    pub campaign: Id,
    /// Which piece.
    pub piece: Id,
    /// The name that people use.
    pub name: Name,
    /// The deal that it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deal: Option<Id>,
    /// The brand.
    pub brand: Name,
    /// How far it has come.
    pub state: PieceState,
    /// The state that it was paused in, where it still is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paused_in: Option<PieceState>,
    /// Whether it can go on.
    pub verdict: ResumeVerdict,
    /// When it would be published, where it is to be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publish_at: Option<Instant>,
    /// The hash of what is approved, or to be.
    pub hash: Name,
    /// What it needs; empty: nothing.
    pub needs: Vec<ResumeNeed>,
    /// What `advance` takes now, one after the other. Of a piece that is ready they lead back to where it was; of one that needs
    /// something, as far as they can.
    pub steps: Vec<AdvanceStep>,
}

/// Whether paid advertising that was held may go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdResumption {
    /// What it is.
    pub ad: HeldAd,
    /// Whether it may go on.
    pub verdict: ResumeVerdict,
    /// Why, in words.
    pub message: String,
}

/// What paused pieces need before they go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResumePlan {
    /// Always `resume_plan`.
    pub document: ResumePlanTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// When was looked.
    pub now: Instant,
    /// The pieces, by the times that they would have.
    pub pieces: Vec<PieceResumption>,
    /// The paid advertising of their deals.
    pub ads: Vec<AdResumption>,
    /// The contract tasks that are to be opened.
    pub tasks: Vec<ContractTask>,
}
