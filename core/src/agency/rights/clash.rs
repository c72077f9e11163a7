use serde::{Deserialize, Serialize};

use super::clause::{Activity, Claim};
use crate::check::named;
use crate::platform::Platform;
use crate::time::{Date, Event, Interval};
use crate::vocabulary::{Country, Id, Name};

named! {
    /// What a clause is.
    ClauseKind {
        Exclusivity = "exclusivity", "exclusivity";
        /// Content is published.
        Post = "post", "post";
        /// Content runs as advertising.
        PaidUsage = "paid_usage", "paid usage";
        /// Content is used in another way.
        Usage = "usage", "usage";
    }
}

/// A clause, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClauseRef {
    /// The campaign; absent for an enquiry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign: Option<Id>,
    /// The deal, or the enquiry.
    pub deal: Id,
    /// The deliverable or term; of an enquiry, itself.
    pub clause: Id,
    /// What it is.
    pub kind: ClauseKind,
    /// The brand.
    pub brand: Name,
}

named! {
    /// Why an exclusivity stands against something.
    ClashReason {
        /// It is of a category that is excluded, or of one within it or around it.
        Category = "category", "category";
        /// The brand is a competitor that is named.
        Competitor = "competitor", "named competitor";
        /// Everybody else is excluded.
        Full = "full", "everybody";
    }
}

named! {
    /// Why a conflict may be none.
    ClashDoubt {
        /// The exclusivity does not say whether paid usage counts.
        PaidUsageUnsaid = "paid_usage_unsaid", "the exclusivity does not say whether paid usage counts";
        /// Nothing says what the other deal advertises.
        CategoryUnsaid = "category_unsaid", "nothing says what the other deal advertises";
        /// One of the two is not agreed yet.
        NotAgreed = "not_agreed", "one of the two is not agreed yet";
    }
}

/// An exclusivity, and what stands against it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RightsConflict {
    /// Whom it concerns.
    pub influencer: Id,
    /// The exclusivity.
    pub exclusivity: ClauseRef,
    /// What stands against it.
    pub against: ClauseRef,
    /// Why.
    pub reason: ClashReason,
    /// The excluded category or the named competitor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matched: Option<Name>,
    /// The days on which both hold.
    pub overlap: Interval,
    /// The platforms on which both hold; empty: any.
    pub platforms: Vec<Platform>,
    /// The countries in which both hold; empty: anywhere.
    pub countries: Vec<Country>,
    /// The first day nearest to the planned one on which what stands against the exclusivities could begin, as long as
    /// it runs, without a conflict with any of them; the later of two that are equally near. Absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest_free_day: Option<Date>,
    /// Why it may be none; empty: it is one.
    pub doubts: Vec<ClashDoubt>,
}

/// A clause that cannot be compared: its days hang on an event without a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UndatedClause {
    /// Whom it concerns.
    pub influencer: Id,
    /// The clause.
    pub clause: ClauseRef,
    /// The event.
    pub after: Event,
}

/// How an exclusivity and an activity clash, apart from their days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clash {
    pub(super) reason: ClashReason,
    pub(super) matched: Option<Name>,
    pub(super) doubts: Vec<ClashDoubt>,
}

/// The platforms on which both hold; `None` where they share none. Empty: any.
pub(super) fn shared_platforms(claim: &Claim<'_>, activity: &Activity<'_>) -> Option<Vec<Platform>> {
    let excluded = &claim.term.platforms;
    if excluded.is_empty() || activity.platforms.is_empty() {
        let named = activity.platforms.iter().map(|platform| (*platform).clone());
        return Some(if excluded.is_empty() { named.collect() } else { excluded.clone() });
    }
    let shared: Vec<Platform> =
        activity.platforms.iter().filter(|platform| excluded.contains(platform)).map(|one| (*one).clone()).collect();
    (!shared.is_empty()).then_some(shared)
}

/// Whether the exclusivity is against the kind of activity at all, and what is in doubt about it.
pub(super) fn doubts(claim: &Claim<'_>, activity: &Activity<'_>) -> Option<Vec<ClashDoubt>> {
    let mut doubts = Vec::new();
    match (activity.kind, claim.term.paid_usage_counts) {
        (ClauseKind::PaidUsage, Some(false)) | (ClauseKind::Usage, _) => return None,
        (ClauseKind::PaidUsage, None) => doubts.push(ClashDoubt::PaidUsageUnsaid),
        _ => {}
    }
    if !(claim.side.state.is_firm() && activity.side.state.is_firm()) {
        doubts.push(ClashDoubt::NotAgreed);
    }
    Some(doubts)
}
