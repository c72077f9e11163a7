use serde::{Deserialize, Serialize};

use crate::agency::UnpricedDeal;
use crate::campaign::{AdvanceStep, Campaign, PieceState, Task};
use crate::check::{Version, document_tag, named};
use crate::crisis::PauseTarget;
use crate::money::Money;
use crate::platform::Platform;
use crate::time::{Date, Instant, Interval, Zone};
use crate::vocabulary::{Id, Name};

document_tag!(PausePlanTag, "pause_plan");

/// A scheduled piece that is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HeldPiece {
    /// In which campaign.
    pub campaign: Id,
    /// Which piece.
    pub piece: Id,
    /// The name that people use.
    pub name: Name,
    /// The deal that it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deal: Option<Id>,
    /// The influencer of that deal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub influencer: Option<Id>,
    /// The brand.
    pub brand: Name,
    /// Where it would have been published.
    pub platform: Platform,
    /// When it would have been published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publish_at: Option<Instant>,
    /// The day of that by the clock of the team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The clock of the team; absent: UTC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// Why it is held: as which targets.
    pub targets: Vec<PauseTarget>,
    /// Whether its time comes before the pause is expected to end, or, where nobody knows that, at all.
    pub misses_its_time: bool,
    /// What `advance` takes to hold it.
    pub step: AdvanceStep,
}

named! {
    /// Why a piece is not held.
    NotHeldReason {
        /// It is on its way to the platform: only there it can be stopped.
        Publishing = "publishing", "on its way to the platform: stop it there";
        /// Publishing has failed: it is not online as long as nobody tries again.
        Failed = "failed", "publishing has failed: do not try again";
        /// Nothing of it goes out by itself.
        NotScheduled = "not_scheduled", "not scheduled: it does not go out by itself";
        AlreadyPaused = "already_paused", "paused already";
        /// It stays online.
        Published = "published", "published already";
    }
}

/// A piece in scope that is not held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceNotHeld {
    /// In which campaign.
    pub campaign: Id,
    /// Which piece.
    pub piece: Id,
    /// How far it has come.
    pub state: PieceState,
    /// Why it is not held.
    pub reason: NotHeldReason,
    /// The last day of its giveaway, where people can still enter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub giveaway_until: Option<Date>,
}

named! {
    /// What kind of paid advertising it is.
    HeldAdKind {
        /// The brand runs ads through the influencer's account.
        Whitelisting = "whitelisting", "ads through the account";
        /// The brand runs the content as ads.
        PaidUsage = "paid_usage", "content as ads";
        /// A line of the budget pays for ads.
        BudgetLine = "budget_line", "ads out of the budget";
    }
}

named! {
    /// Whether an ad can be running.
    AdState {
        /// The contract permits it today.
        Running = "running", "may be running";
        /// The contract permits it from a day of the pause on.
        Planned = "planned", "may begin during the pause";
        /// Its days hang on an event without a date.
        Undated = "undated", "its days are not known";
        /// Documents do not say; the ad account does.
        NotSaid = "not_said", "the ad account says";
    }
}

/// Paid advertising that is to be held in the ad account: the library knows what may run, and not what does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HeldAd {
    /// In which campaign.
    pub campaign: Id,
    /// In which deal; absent for a line of the budget.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deal: Option<Id>,
    /// The term, or the line of the budget.
    pub clause: Id,
    /// What kind of advertising it is.
    pub kind: HeldAdKind,
    /// Whose content.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub influencer: Option<Id>,
    /// The brand.
    pub brand: Name,
    /// On which platforms; empty: on any.
    pub platforms: Vec<Platform>,
    /// The days that it may run, as far as they are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<Interval>,
    /// Whether it can be running.
    pub state: AdState,
    /// The published pieces that it can be made of.
    pub pieces: Vec<Id>,
    /// How many of the paid days the pause takes, where its end is expected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_lost: Option<u32>,
    /// What the line of the budget has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub planned: Option<Money>,
}

named! {
    /// What date it is.
    PauseDateKind {
        /// The last day on which the deal wants a deliverable published.
        DealWindow = "deal_window", "last day of the deal";
        /// The last day of the flight, where the deal has no days of its own.
        Flight = "flight", "last day of the flight";
        /// The last day of the piece's own window.
        PieceWindow = "piece_window", "last day of the piece";
        /// The last day on which the brand approves: the new approval comes later.
        ApproveBy = "approve_by", "last day for an approval";
        /// The first or last post as it is planned in the deal: instalments and periods may hang on it.
        PlannedPost = "planned_post", "planned post";
        /// The end of an embargo: the news is out without the piece.
        Embargo = "embargo", "end of the embargo";
        Trend = "trend", "end of the trend";
        /// The start of the event that the piece announces, or the end of that which it accompanies.
        Event = "event", "event";
        /// The last day of a giveaway that nobody can learn of.
        Giveaway = "giveaway", "end of the giveaway";
        /// The brand has paid for it, and it ends before the piece is out.
        Exclusivity = "exclusivity", "end of the exclusivity";
        /// The brand has paid for it, and it ends before it can be used again.
        UsageRights = "usage_rights", "end of the usage rights";
        Whitelisting = "whitelisting", "end of the whitelisting";
        Licence = "licence", "end of a licence";
        Consent = "consent", "end of a consent";
    }
}

named! {
    /// What a pause does to a date.
    PauseDateState {
        /// The pause is expected to last beyond it.
        Broken = "broken", "broken";
        /// It breaks when the pause lasts beyond it; nobody knows.
        AtRisk = "at_risk", "at risk";
    }
}

/// A date that does not hold when the pause lasts beyond it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PauseDate {
    /// The last day on which it holds.
    pub date: Date,
    /// What date it is.
    pub kind: PauseDateKind,
    /// What the pause does to it.
    pub state: PauseDateState,
    /// In which campaign.
    pub campaign: Id,
    /// In which deal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deal: Option<Id>,
    /// The deliverable, the term or the asset that says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<Id>,
    /// The piece that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub piece: Option<Id>,
    /// Who is to be told: the brand, or whoever permits it.
    pub tell: Name,
    /// By which day they are told, so that something else can be agreed while it holds: the day itself, or today where that has
    /// passed.
    pub tell_by: Date,
    /// The same in words.
    pub sentence: String,
}

/// A task that is to be opened in a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContractTask {
    /// In which campaign.
    pub campaign: Id,
    /// The task.
    pub task: Task,
}

/// The money of a deal that is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DealAtStake {
    /// In which campaign.
    pub campaign: Id,
    /// Which deal.
    pub deal: Id,
    /// The brand.
    pub brand: Name,
    /// What the brand pays for the whole deal, by its quote.
    pub payable: Money,
    /// How many of its pieces are held.
    pub held: u32,
    /// How many pieces it has.
    pub pieces: u32,
    /// How many of its dates are broken.
    pub broken: u32,
}

/// What a pause does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PausePlan {
    /// Always `pause_plan`.
    pub document: PausePlanTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// When the pause begins.
    pub now: Instant,
    /// When it is expected to end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
    /// The pieces that are held, by their times.
    pub held: Vec<HeldPiece>,
    /// The pieces in scope that are not held, what is urgent first.
    pub not_held: Vec<PieceNotHeld>,
    /// The paid advertising that is to be held in the ad account.
    pub ads: Vec<HeldAd>,
    /// What was asked for and no document knows: to be held by hand.
    pub by_hand: Vec<PauseTarget>,
    /// The dates that break, or will when nobody ends the pause, the earliest first.
    pub dates: Vec<PauseDate>,
    /// The contract tasks that are to be opened.
    pub tasks: Vec<ContractTask>,
    /// The money of the deals that are held.
    pub at_stake: Vec<DealAtStake>,
    /// The same added up, by currency.
    pub sums: Vec<Money>,
    /// The deals of them that cannot be priced.
    pub unpriced: Vec<UnpricedDeal>,
    /// The campaigns with pieces that are held, as they are then; empty unless asked for.
    pub campaigns: Vec<Campaign>,
}
