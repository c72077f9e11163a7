use serde::{Deserialize, Serialize};

use super::ReviewFacts;
use crate::check::{Version, document_tag, null_is_absent};
use crate::crisis::CrisisResponse;
use crate::time::{Date, Instant};
use crate::vocabulary::{Id, Name};

document_tag!(CrisisReviewTag, "crisis_review");

/// What people make of a crisis when it is over, as a document of version 1: its facts are those of `review_response`, all else they
/// write. It blames nobody: it asks what let it happen, and what will be done.
///
/// Its parts are those of a postmortem in PagerDuty's incident response guide (Apache-2.0).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CrisisReview {
    /// Always `crisis_review`.
    pub document: CrisisReviewTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The name of the review, unique in the agency.
    pub id: Id,
    /// The day on which the team looked back.
    pub held_on: Date,
    /// Who was there.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub people: Vec<Name>,
    /// What the timeline says.
    pub facts: ReviewFacts,
    /// What happened, in words: 1 to 10,000 characters.
    pub what_happened: String,
    /// What let it happen, or made it worse.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub contributing_factors: Vec<Name>,
    /// Whom it hurt, and what it cost, in words: 1 to 10,000 characters.
    pub impact: String,
    /// What went well.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub went_well: Vec<Name>,
    /// What did not.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub went_badly: Vec<Name>,
    /// What will be done.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub actions: Vec<ReviewAction>,
}

/// Something that will be done, so that it does not happen again or is answered better.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviewAction {
    /// The name of the action, unique in the review.
    pub id: Id,
    /// What.
    pub what: Name,
    /// Who does it. An action without an owner is a wish.
    pub owner: Name,
    /// By when: that day is in time.
    pub due: Date,
    /// When it was done; absent while it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_on: Option<Date>,
}

/// What `check_review` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckReviewInput {
    /// The review.
    pub review: CrisisReview,
    /// The response that it looks back at.
    pub response: CrisisResponse,
    /// The time that it is.
    pub now: Instant,
}
