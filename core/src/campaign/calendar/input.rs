use serde::{Deserialize, Serialize};

use super::super::Campaign;
use super::{EvergreenPool, FrequencyLimit, MinimumGap, PastPost};
use crate::check::{
    Code, Issue, Issues, Path, check_item_limit, check_range, check_unique_ids, limits, null_is_absent,
};
use crate::platform::Platform;
use crate::time::{Instant, Slot, SlotSeries, Weekday};
use crate::vocabulary::{Id, Name, Regions};

/// What `plan_calendar` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanCalendarInput {
    /// The campaign. Pieces without a time are placed, those with a time stay; what is published, paused or cancelled
    /// is not placed.
    pub campaign: Campaign,
    /// Where a piece can go.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub slots: Vec<OpenSlot>,
    /// The same, again and again.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<OpenSeries>,
    /// How far apart posts are.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<MinimumGap>,
    /// How many posts there may be; the presets `frequency_limits.*` hold what platforms allow.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<FrequencyLimit>,
    /// Which hours of the week do well, from one's own data (`best_time`) or a published table (the presets
    /// `peak_hours.*`, which count 1 for each hour that their report names): each adds to the score of the slots in it,
    /// by the clock of the slot.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub peaks: Vec<PeakHour>,
    /// Pieces that may be published again where slots stay empty.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub pools: Vec<EvergreenPool>,
    /// When pieces of the pools were published before.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub past: Vec<PastPost>,
    /// Slots before it are not used; absent: all are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<Instant>,
    /// The regions in use; those of the preset `regions.market` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regions: Option<Regions>,
}

/// A place in the calendar that one piece can take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenSlot {
    /// The name of the slot, unique among slots and series.
    pub id: Id,
    /// When it is.
    pub when: Slot,
    /// For which platforms; absent or empty: for any.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<Platform>,
    /// For which account; absent: for any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Name>,
    /// How good it is, 0 to 1,000,000, more being better; 0 when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub score: u32,
}

/// Places in the calendar that come again and again; each takes one piece.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenSeries {
    /// The name of the series, unique among slots and series.
    pub id: Id,
    /// When they are.
    pub when: SlotSeries,
    /// For which platforms; absent or empty: for any.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<Platform>,
    /// For which account; absent: for any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Name>,
    /// How good they are, 0 to 1,000,000, more being better; 0 when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub score: u32,
}

/// How good an hour of the week is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PeakHour {
    /// On which day of the week.
    pub weekday: Weekday,
    /// In which hour, 0 to 23.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = limits::LAST_HOUR)))]
    pub hour: u32,
    /// How good it is, 0 to 1,000,000, more being better.
    pub score: u32,
}

/// Finds what is wrong with the rules between posts.
pub(crate) fn check_spacing(gaps: &[MinimumGap], most: &[FrequencyLimit], root: &Path, issues: &mut Issues) {
    for (place, gap) in gaps.iter().enumerate().take(limits::LIST_ITEMS) {
        check_range(gap.minutes, 1, limits::GAP_MINUTES, &root.field("gaps").index(place).field("minutes"), issues);
    }
    for (place, limit) in most.iter().enumerate().take(limits::LIST_ITEMS) {
        check_range(limit.most, 0, limits::QUANTITY, &root.field("limits").index(place).field("most"), issues);
    }
    check_item_limit(gaps.len(), &root.field("gaps"), issues);
    check_item_limit(most.len(), &root.field("limits"), issues);
}

impl PlanCalendarInput {
    /// Finds everything that is wrong with the input.
    pub(super) fn check(&self, regions: &Regions, issues: &mut Issues) {
        let root = Path::root();
        if let Some(own) = &self.regions {
            own.check(&root.field("regions"), issues);
        }
        self.campaign.check_with(None, regions, &root.field("campaign"), issues);
        self.check_slots(&root, issues);
        check_spacing(&self.gaps, &self.limits, &root, issues);
        for (place, peak) in self.peaks.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = root.field("peaks").index(place);
            check_range(peak.hour, 0, limits::LAST_HOUR, &at.field("hour"), issues);
            check_range(peak.score, 0, limits::SLOT_SCORE, &at.field("score"), issues);
        }
        let lists = [("peaks", self.peaks.len()), ("pools", self.pools.len()), ("past", self.past.len())];
        for (name, length) in lists {
            check_item_limit(length, &root.field(name), issues);
        }
        self.check_pools(&root, issues);
    }

    fn check_slots(&self, root: &Path, issues: &mut Issues) {
        let (slots, series) = (root.field("slots"), root.field("series"));
        check_item_limit(self.slots.len(), &slots, issues);
        check_item_limit(self.series.len(), &series, issues);
        check_unique_ids(self.slots.iter().map(|slot| &slot.id), "id", &slots, issues);
        check_unique_ids(self.series.iter().map(|series| &series.id), "id", &series, issues);
        for (place, slot) in self.slots.iter().enumerate().take(limits::LIST_ITEMS) {
            check_range(slot.score, 0, limits::SLOT_SCORE, &slots.index(place).field("score"), issues);
        }
        let names: std::collections::BTreeSet<&Id> = self.slots.iter().map(|slot| &slot.id).collect();
        for (place, one) in self.series.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = series.index(place);
            check_range(one.score, 0, limits::SLOT_SCORE, &at.field("score"), issues);
            one.when.check(&at.field("when"), issues);
            if names.contains(&one.id) {
                let message = format!("there is a slot `{}` already", one.id);
                issues.push(Issue::new(Code::DuplicateId, at.field("id"), message).with("id", &one.id));
            }
        }
        if self.slots.is_empty() && self.series.is_empty() {
            let message = "there is no slot that a piece could take";
            issues.push(Issue::new(Code::MissingField, slots, message).help("give `slots` or `series`"));
        }
    }

    fn check_pools(&self, root: &Path, issues: &mut Issues) {
        let pieces = self.campaign.pieces.iter().map(|piece| piece.id.as_str()).collect();
        let pools = root.field("pools");
        check_unique_ids(self.pools.iter().map(|pool| &pool.id), "id", &pools, issues);
        for (place, pool) in self.pools.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = pools.index(place);
            crate::fee::check_known(&pool.pieces, &pieces, "piece", &at.field("pieces"), issues);
            check_range(pool.cool_down_days, 1, limits::PERIOD_DAYS, &at.field("cool_down_days"), issues);
            if let Some(most) = pool.most_reposts {
                check_range(most, 0, limits::QUANTITY, &at.field("most_reposts"), issues);
            }
        }
        for (place, post) in self.past.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = root.field("past").index(place).field("piece");
            crate::fee::check_known_id(&post.piece, &pieces, "piece", &at, issues);
        }
    }
}
