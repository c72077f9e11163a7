use serde::{Deserialize, Serialize};

use super::{Campaign, Piece};
use crate::check::{named, null_is_absent};
use crate::fee::PublishWindow;
use crate::platform::Platform;
use crate::time::Date;
use crate::vocabulary::{Id, Name, Regions, Territory};

/// Days on which nothing is published, or on which something may be published in spite of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Blackout {
    /// Which days.
    pub days: PublishWindow,
    /// Why.
    pub reason: Name,
    /// What kind of blackout it is; `other` when absent. Where several hold, the kind that stands first decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<BlackoutKind>,
    /// What decides before the kind: of several the largest; 0 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub precedence: Option<u32>,
    /// Whether it permits what weaker ones forbid, such as a greeting on a holiday.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub permits: bool,
    /// Which pieces; absent or empty: all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub pieces: Vec<Id>,
    /// On which platforms; absent or empty: on all.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<Platform>,
    /// Where; absent or empty: anywhere.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub territories: Vec<Territory>,
}

named! {
    /// What kind of blackout it is, the strongest first.
    #[derive(Default)]
    BlackoutKind {
        CrisisPause = "crisis_pause", "crisis pause";
        Mourning = "mourning", "day of mourning";
        ElectionSilence = "election_silence", "election silence";
        Embargo = "embargo", "embargo";
        Holiday = "holiday", "holiday";
        #[default]
        Other = "other", "other";
    }
}

impl Blackout {
    /// Whether it says something about the piece on the day. A region that nobody defines may be anywhere.
    #[must_use]
    pub fn concerns(&self, piece: &Piece, day: Date, regions: &Regions) -> bool {
        let unknown = |territory: &&Territory| matches!(territory, Territory::Region(id) if regions.find(id).is_none());
        let (one, other) = (&self.territories, &piece.target.territories);
        let meet = one.is_empty()
            || other.is_empty()
            || one.iter().chain(other).any(|territory| unknown(&territory))
            || one.iter().any(|one| other.iter().any(|other| one.overlaps(other, regions)));
        let named = self.pieces.is_empty() || self.pieces.contains(&piece.id);
        let there = self.platforms.is_empty() || self.platforms.contains(&piece.target.platform);
        meet && named && there && (self.days.first_day..=self.days.last_day).contains(&day)
    }
}

impl Campaign {
    /// What keeps a piece from being published on a day, with its place in the list: of the blackouts that hold, the one
    /// that decides, unless that permits it. The largest precedence decides, then the kind; of two that are alike, the
    /// one that forbids.
    #[must_use]
    pub fn blackout_on(&self, piece: &Piece, day: Date, regions: &Regions) -> Option<(usize, &Blackout)> {
        let holding = self.blackouts.iter().enumerate().filter(|(_, one)| one.concerns(piece, day, regions));
        let strength = |(place, one): &(usize, &Blackout)| {
            let precedence = std::cmp::Reverse(one.precedence.unwrap_or_default());
            (precedence, one.kind.unwrap_or_default(), one.permits, *place)
        };
        holding.min_by_key(strength).filter(|(_, deciding)| !deciding.permits)
    }
}
