//! Which item of an inbox comes first, who should see it, and why.

mod check;
mod class;
mod classify;
mod compute;
mod input;
mod policy;
mod present;
mod result;
mod score;
mod tier;

pub(super) use check::check_known;
pub use class::{InboxRelation, TriageClass, TriageFactor, TriageTier};
pub use compute::triage_inbox;
pub use input::{TriageFacts, TriageInboxInput};
pub use policy::{RelationPoints, TriageClassPoints, TriagePolicy, TriageTierRule, TriageTierTimes, TriageWords};
pub use present::present_triage;
pub use result::{ClassSource, TriageTerm, TriagedInbox, TriagedInboxTag, TriagedItem, UsedTriagePolicy};
pub(super) use score::relations;
