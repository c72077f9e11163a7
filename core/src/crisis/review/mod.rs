//! Looking back at a response: what its timeline says, and what people make of it.

mod check;
mod compute;
mod document;
mod facts;
mod late;
mod present;
mod stretch;

pub use compute::review_response;
pub use document::{CheckReviewInput, CrisisReview, CrisisReviewTag, ReviewAction};
pub use facts::{
    CrisisMeasure, CrisisTime, CrisisTimeGap, LateSponsor, LateStep, ResponseStateTime, ReviewDue, ReviewFacts,
    ReviewFactsTag, ReviewResponseInput, SeverityTime, TeamUpdate, UpdateTiming,
};
pub use present::{present_review, present_review_facts};
