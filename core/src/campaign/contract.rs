use serde::{Deserialize, Serialize};

use super::{Campaign, Piece};
use crate::check::{named, null_is_absent, tagged_union};
use crate::money::{Money, Percent};
use crate::time::{Date, Instant};
use crate::vocabulary::{Id, Name};

/// One duty of a contract, and what follows when it is broken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContractTerm {
    /// The name of the duty, unique in the deal.
    pub id: Id,
    /// Which deliverables it is for; absent or empty: the whole deal.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub deliverables: Vec<Id>,
    /// What is to be done.
    pub duty: Duty,
    /// What follows when it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consequence: Option<BreachConsequence>,
}

tagged_union! {
    /// What a contract asks for.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Duty {
        /// Content stays online.
        MinimumLive(MinimumLive) = "minimum_live",
        /// Tags, handles, links or codes stand in the content.
        Mentions(Mentions) = "mentions",
        /// The platform's own label for paid partnerships is on.
        PaidLabel(PaidLabel) = "paid_label",
        /// Somebody is added as a collaborator.
        Collaborator(Collaborator) = "collaborator",
        /// Music is cleared for commercial use.
        MusicCleared(MusicCleared) = "music_cleared",
        /// Results are shown.
        InsightsDue(InsightsDue) = "insights_due",
        /// The brand answers a draft in time.
        ReviewTime(ReviewTime) = "review_time",
        /// Content is shot anew, apart from its revisions.
        Reshoots(Reshoots) = "reshoots",
        /// Nothing is said or done that harms the other side.
        Morals(Morals) = "morals",
        /// The brand is told of a crisis in time.
        CrisisNotice(CrisisNotice) = "crisis_notice",
        /// The contract can be ended.
        Termination(Termination) = "termination",
        /// The brand passes the content on to others.
        ThirdPartyReuse(ThirdPartyReuse) = "third_party_reuse",
    }
}

impl ContractTerm {
    /// Whether it is for the deliverable that a piece of the deal is one of.
    pub(crate) fn covers(&self, piece: &Piece) -> bool {
        let named = &self.deliverables;
        named.is_empty() || piece.deliverable.as_ref().is_some_and(|deliverable| named.contains(deliverable))
    }

    /// Whether each piece keeps or breaks it by itself; the others are duties of the deal as a whole.
    pub(crate) fn is_of_pieces(&self) -> bool {
        match self.duty {
            Duty::MinimumLive(_)
            | Duty::Mentions(_)
            | Duty::PaidLabel(_)
            | Duty::Collaborator(_)
            | Duty::MusicCleared(_)
            | Duty::InsightsDue(_)
            | Duty::ReviewTime(_) => true,
            Duty::Reshoots(_)
            | Duty::Morals(_)
            | Duty::CrisisNotice(_)
            | Duty::Termination(_)
            | Duty::ThirdPartyReuse(_) => false,
        }
    }
}

/// Content stays online; taking it down early is a breach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MinimumLive {
    /// For how many days from its publication: 1 to 36,525.
    pub days: u32,
}

impl MinimumLive {
    /// The last day in UTC of content that goes online, that of the publication being the first; none beyond the calendar.
    pub(crate) fn last_day(&self, published: Instant) -> Option<Date> {
        published.date_in_utc().add_days(i64::from(self.days).saturating_sub(1)).ok()
    }
}

named! {
    /// What stands in content.
    MentionKind {
        Hashtag = "hashtag", "hashtag";
        Handle = "handle", "handle";
        Link = "link", "link";
        Code = "code", "code";
    }
}

/// Tags, handles, links or codes stand in the content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Mentions {
    /// What they are.
    pub kind: MentionKind,
    /// The texts, such as `#greenhouse` or `GREEN10`.
    pub texts: Vec<Name>,
}

/// The platform's own label for paid partnerships is on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaidLabel {}

/// Somebody is added as a collaborator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Collaborator {
    /// Whose account.
    pub handles: Vec<Name>,
}

/// Music is cleared for commercial use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MusicCleared {}

/// Results are shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InsightsDue {
    /// After how many hours from the publication each time: 1 to 8,760, such as 48, 168 and 720.
    pub hours: Vec<u32>,
    /// What is shown: ids of metrics.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub metrics: Vec<Id>,
}

/// The brand answers a draft in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviewTime {
    /// Within how many business days: 0 to 365.
    pub business_days: u32,
}

impl ReviewTime {
    /// The last day, of the team, for an answer to what the brand has had since then; none beyond the calendar.
    pub(crate) fn last_day(&self, campaign: &Campaign, since: Instant) -> Option<Date> {
        let days = i32::try_from(self.business_days).ok()?;
        campaign.business_days.add_business_days(campaign.local_date(since).ok()?, days).ok()
    }
}

/// Content is shot anew, apart from its revisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reshoots {
    /// How often: 0 to 1,000.
    pub times: u32,
}

/// Nothing is said or done that harms the other side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Morals {
    /// With how many days of notice the contract then ends: 0 to 36,525.
    pub notice_days: u32,
}

/// The brand is told of a crisis of the influencer or their agency in time, so that it does not learn it from the feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CrisisNotice {
    /// Within how many minutes from its start: 1 to 525,600.
    pub minutes: u32,
}

/// The contract can be ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Termination {
    /// With how many days of notice: 0 to 36,525.
    pub notice_days: u32,
}

/// The brand passes the content on to others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ThirdPartyReuse {
    /// Whether it may.
    pub allowed: bool,
}

tagged_union! {
    /// What follows when a duty is broken.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum BreachConsequence {
        /// Part of the fee is not paid.
        FeeReduction(FeeReduction) = "fee_reduction",
        /// An amount is paid.
        Penalty(Penalty) = "penalty",
        /// The content is published again, or longer.
        MakeGood(ContractMakeGood) = "make_good",
        /// The contract may be ended.
        EndOfContract(EndOfContract) = "end_of_contract",
        /// The draft counts as approved.
        CountsAsApproved(CountsAsApproved) = "counts_as_approved",
    }
}

/// Part of the fee is not paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeeReduction {
    /// How much of the fee of the deliverables, or of the deal: 0 to 100.
    pub percent: Percent,
}

/// An amount is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Penalty {
    /// How much.
    pub amount: Money,
}

/// The content is published again, or longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContractMakeGood {
    /// For how many more days, where it is that: 1 to 36,525.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
}

/// The contract may be ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EndOfContract {}

/// The draft counts as approved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CountsAsApproved {}
