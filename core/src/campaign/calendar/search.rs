use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::board::{Board, Posts};
use super::matching::most_placed;
use super::rules::PostTime;
use crate::check::{count, limits};

/// Which slot each piece has, if any.
pub(super) struct Found {
    pub places: Vec<Option<usize>>,
    /// Whether no plan places more.
    pub is_most: bool,
}

/// What matters of a plan for the slots up to some time: plans that are alike in this can go on in the same ways.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Situation {
    /// Which pieces have a slot.
    placed: Vec<bool>,
    /// What the rules still remember.
    posts: Posts,
}

/// The best plan that leads to a situation.
#[derive(Clone, Copy)]
struct Way {
    placed: usize,
    score: u64,
    /// The last step of it.
    step: Option<usize>,
}

/// A piece that takes a slot, after the step before.
struct Step {
    piece: usize,
    slot: usize,
    before: Option<usize>,
}

/// Goes through the slots in time order and keeps, for every situation that can come about, the plan with the highest
/// score. Where there are more situations than the limit, those with most pieces are kept, and the result may miss the
/// largest plan.
pub(super) fn search(board: &Board<'_>) -> Found {
    let pieces = board.open.len();
    let width = limits::SEARCHED_SITUATIONS.checked_div(board.calendar.places.len().max(1)).unwrap_or_default();
    let mut search = Search {
        board,
        steps: Vec::new(),
        is_whole: true,
        width: width.max(limits::LEAST_SITUATIONS),
        later: later(board),
    };
    let start = Situation { placed: vec![false; pieces], posts: vec![Vec::new(); board.keys.len()] };
    let mut ways = BTreeMap::from([(start, Way { placed: 0, score: 0, step: None })]);
    for slot in 0..board.calendar.places.len() {
        ways = search.go_on(ways, slot);
    }
    // Of equals the one that has a slot for the pieces that stand first.
    let best = ways.into_values().rev().min_by_key(|way| (Reverse(way.placed), Reverse(way.score)));
    let best = best.unwrap_or(Way { placed: 0, score: 0, step: None });
    let is_most = search.is_whole || most_placed(&board.open) == best.placed;
    Found { places: search.places(best.step, pieces), is_most }
}

struct Search<'a> {
    board: &'a Board<'a>,
    steps: Vec<Step>,
    /// Whether no situation was left out.
    is_whole: bool,
    width: usize,
    /// For each piece and each other that is alike for the rules: the last slot that only the first can take.
    later: Vec<Vec<Option<Option<usize>>>>,
}

impl Search<'_> {
    /// The situations after one more slot.
    fn go_on(&mut self, ways: BTreeMap<Situation, Way>, slot: usize) -> BTreeMap<Situation, Way> {
        let mut next = BTreeMap::new();
        // Of plans that are alike, the one that has placed its pieces already is kept.
        for (situation, way) in &ways {
            let posts = self.remembered(&situation.posts, slot);
            self.keep(&mut next, Situation { placed: situation.placed.clone(), posts }, *way, None);
        }
        for (situation, way) in ways {
            for piece in self.candidates(&situation, slot) {
                let Some((after, score)) = self.place(&situation, piece, slot) else { continue };
                let placed = way.placed.saturating_add(1);
                let way = Way { placed, score: way.score.saturating_add(score), step: way.step };
                self.keep(&mut next, after, way, Some((piece, slot)));
            }
        }
        self.cut(next)
    }

    /// Which pieces are tried in a slot. Of pieces that are alike for the rules, one that can go wherever another can
    /// later on waits for that other.
    fn candidates(&self, situation: &Situation, slot: usize) -> Vec<usize> {
        let is_open = |piece: usize| self.board.open.get(piece).and_then(|row| row.get(slot)) == Some(&true);
        let waits = |(piece, placed): (usize, &bool)| (!placed && is_open(piece)).then_some(piece);
        let open: Vec<usize> = situation.placed.iter().enumerate().filter_map(waits).collect();
        let goes_first = |one: usize, other: usize| {
            let is_within = |a: usize, b: usize| {
                let last = self.later.get(a).and_then(|row| row.get(b)).copied().flatten();
                last.is_some_and(|last| last.is_none_or(|last| last <= slot))
            };
            one != other && is_within(one, other) && (one < other || !is_within(other, one))
        };
        open.iter().copied().filter(|piece| !open.iter().any(|other| goes_first(*other, *piece))).collect()
    }

    /// The situation after a piece takes a slot, with the slot's score; none where a rule forbids it.
    fn place(&self, situation: &Situation, piece: usize, slot: usize) -> Option<(Situation, u64)> {
        let place = self.board.calendar.places.get(slot)?;
        let own = *self.board.calendar.waiting.get(piece)?;
        for key in self.board.keys_of(own) {
            let (rule, chosen) = (self.board.keys.get(*key)?, situation.posts.get(*key)?);
            let all: Vec<PostTime> = rule.fixed.iter().chain(chosen).copied().collect();
            if !chosen.is_empty() && rule.measure.forbids(place.post, &all) {
                return None;
            }
        }
        let mut after = situation.clone();
        *after.placed.get_mut(piece)? = true;
        self.board.add(own, place.post, &mut after.posts);
        after.posts = self.remembered(&after.posts, slot);
        Some((after, place.score))
    }

    /// What the rules remember when the next slot comes.
    fn remembered(&self, posts: &Posts, slot: usize) -> Posts {
        let next = slot.checked_add(1).and_then(|next| self.board.calendar.places.get(next));
        let Some(next) = next else { return vec![Vec::new(); posts.len()] };
        let keep = |(key, times): (&super::board::Key, &Vec<PostTime>)| {
            times.iter().filter_map(|post| key.measure.remembered(*post, next.post)).collect()
        };
        self.board.keys.iter().zip(posts).map(keep).collect()
    }

    fn keep(
        &mut self,
        ways: &mut BTreeMap<Situation, Way>,
        situation: Situation,
        way: Way,
        step: Option<(usize, usize)>,
    ) {
        if ways.get(&situation).is_some_and(|known| known.score >= way.score) {
            return;
        }
        let mut way = way;
        if let Some((piece, slot)) = step {
            self.steps.push(Step { piece, slot, before: way.step });
            way.step = self.steps.len().checked_sub(1);
        }
        ways.insert(situation, way);
    }

    /// The best situations, as many as the limit permits.
    fn cut(&mut self, ways: BTreeMap<Situation, Way>) -> BTreeMap<Situation, Way> {
        if ways.len() <= self.width {
            return ways;
        }
        self.is_whole = false;
        let mut ranked: Vec<(Situation, Way)> = ways.into_iter().rev().collect();
        ranked.sort_by_key(|(_, way)| (Reverse(way.placed), Reverse(way.score)));
        ranked.truncate(self.width);
        ranked.into_iter().collect()
    }

    fn places(&self, last: Option<usize>, pieces: usize) -> Vec<Option<usize>> {
        let mut places = vec![None; pieces];
        let mut step = last.and_then(|step| self.steps.get(step));
        while let Some(Step { piece, slot, before }) = step {
            if let Some(place) = places.get_mut(*piece) {
                *place = Some(*slot);
            }
            step = before.and_then(|step| self.steps.get(step));
        }
        places
    }
}

/// For each piece and each other that the rules look at alike: the last slot that only the first can take. After it, the
/// other can go wherever the first can.
fn later(board: &Board<'_>) -> Vec<Vec<Option<Option<usize>>>> {
    let keys = |piece: usize| board.calendar.waiting.get(piece).map(|own| board.keys_of(*own));
    let row = |piece: usize, other: usize| {
        (keys(piece) == keys(other)).then(|| {
            let (one, another) = (board.open.get(piece)?, board.open.get(other)?);
            one.iter().zip(another).rposition(|(one, another)| *one && !*another)
        })
    };
    let pieces = count(board.open.iter());
    (0..pieces).map(|piece| (0..pieces).map(|other| row(piece, other)).collect()).collect()
}
