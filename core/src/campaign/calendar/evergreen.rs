use serde::{Deserialize, Serialize};

use super::super::{Piece, PieceState};
use super::board::{Board, Posts};
use super::plan::{Calendar, Place};
use crate::check::count;
use crate::time::{Date, Instant, TimeOfDay};
use crate::vocabulary::Id;

/// Pieces that are good at any time, and may be published again after a while.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EvergreenPool {
    /// The name of the pool.
    pub id: Id,
    /// Its pieces: ids of the campaign.
    pub pieces: Vec<Id>,
    /// How many days after it was published a piece may be published again, 1 to 36,525.
    pub cool_down_days: u32,
    /// How often a piece may be published again, all past times counted; absent: without limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most_reposts: Option<u32>,
}

/// When a piece was published before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PastPost {
    /// Which piece.
    pub piece: Id,
    /// When.
    pub at: Instant,
}

/// A piece of a pool that is published again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Repost {
    /// The pool.
    pub pool: Id,
    /// The piece.
    pub piece: Id,
    /// The slot, or the series that it is of.
    pub slot: Id,
    /// When it is published.
    pub at: Instant,
    /// The day by the clock of the slot.
    pub date: Date,
    /// The time by the clock of the slot.
    pub time: TimeOfDay,
}

/// A piece of a pool, and when it was published.
struct Member<'a> {
    pool: &'a EvergreenPool,
    place: usize,
    piece: &'a Piece,
    open: Vec<bool>,
    /// In seconds after midnight of 1 January 1970 in UTC.
    published: Vec<i64>,
}

impl Calendar<'_> {
    /// Fills slots that stayed empty from the pools, the earliest first: with the piece that rested longest. Pieces that
    /// were never published are not repeated; they are for the plan.
    pub(super) fn reposts(&self, board: &Board<'_>, chosen: &[Option<usize>]) -> Vec<Repost> {
        let mut posts = self.posts(board, chosen);
        let mut members = self.members(board);
        let mut reposts = Vec::new();
        let empty = self.places.iter().enumerate().filter(|(slot, _)| !chosen.contains(&Some(*slot)));
        for (slot, place) in empty {
            let rested = |member: &&mut Member<'_>| member.may(board, slot, place, &posts);
            let Some(member) =
                members.iter_mut().filter(rested).min_by_key(|member| member.published.iter().max().copied())
            else {
                continue;
            };
            board.add(member.place, place.post, &mut posts);
            member.published.push(place.post.at);
            reposts.push(Repost {
                pool: member.pool.id.clone(),
                piece: member.piece.id.clone(),
                slot: place.id.clone(),
                at: place.at,
                date: place.date,
                time: place.time,
            });
        }
        reposts
    }

    fn members(&self, board: &Board<'_>) -> Vec<Member<'_>> {
        let pieces = &self.campaign().pieces;
        let place_of = |id: &Id| pieces.iter().position(|piece| piece.id == *id);
        let pools = self.input.pools.iter();
        let named = pools.flat_map(|pool| pool.pieces.iter().filter_map(move |id| Some((pool, place_of(id)?))));
        let member = |(pool, place): (_, usize)| {
            let piece = pieces.get(place).filter(|piece| piece.state != PieceState::Cancelled)?;
            let past = self.input.past.iter().filter(|post| post.piece == piece.id).map(|post| post.at);
            let published = past.chain(piece.publish_at).map(Instant::unix_seconds).collect();
            Some(Member { pool, place, piece, open: board.row(place), published })
        };
        named.filter_map(member).collect()
    }
}

impl Member<'_> {
    fn may(&self, board: &Board<'_>, slot: usize, place: &Place<'_>, posts: &Posts) -> bool {
        let rest = i64::from(self.pool.cool_down_days).saturating_mul(86_400);
        let times = count(self.published.iter());
        let is_over = self.pool.most_reposts.is_some_and(|most| usize::try_from(most).is_ok_and(|most| times > most));
        times > 0
            && !is_over
            && self.open.get(slot) == Some(&true)
            && self.published.iter().all(|at| place.post.at.saturating_sub(*at).saturating_abs() >= rest)
            && board.clash(self.place, place.post, posts).is_none()
    }
}
