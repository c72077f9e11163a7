use super::obstacle::ObstacleKind;
use super::plan::Calendar;
use super::rules::{Measure, PostTime};

/// The calendar as numbers: which piece can be in which slot, and which posts a rule looks at together.
pub(super) struct Board<'a> {
    pub calendar: &'a Calendar<'a>,
    /// For each piece to place, then each slot: whether it can be there beside what has its time already.
    pub open: Vec<Vec<bool>>,
    /// The rules, each once for every group of posts that it looks at together.
    pub keys: Vec<Key>,
    /// For each piece of the campaign the keys that look at its posts.
    pub keys_of: Vec<Vec<usize>>,
}

/// A rule, and the posts that it looks at together.
#[derive(Clone, Debug)]
pub(super) struct Key {
    pub measure: Measure,
    /// Which rule it is.
    rule: usize,
    /// What has its time already.
    pub fixed: Vec<PostTime>,
}

/// The times of the posts that each key looks at.
pub(super) type Posts = Vec<Vec<PostTime>>;

impl<'a> Board<'a> {
    pub(super) fn new(calendar: &'a Calendar<'a>) -> Self {
        let mut board =
            Self { calendar, open: Vec::new(), keys: Vec::new(), keys_of: vec![Vec::new(); calendar.outlets.len()] };
        for number in 0..calendar.rules.len() {
            board.add_keys(number);
        }
        for (piece, post) in calendar.fixed() {
            for key in board.keys_of(piece).to_vec() {
                if let Some(key) = board.keys.get_mut(key) {
                    key.fixed.push(post);
                }
            }
        }
        board.open = calendar.waiting.iter().map(|piece| board.row(*piece)).collect();
        board
    }

    /// The keys of a rule: pieces that it looks at together share one.
    fn add_keys(&mut self, number: usize) {
        let Some(rule) = self.calendar.rules.get(number) else { return };
        let mut groups: Vec<(usize, usize)> = Vec::new();
        for (place, outlet) in self.calendar.outlets.iter().enumerate().filter(|(_, outlet)| rule.is_for(outlet)) {
            let joined = |(first, _): &&(usize, usize)| {
                self.calendar.outlets.get(*first).is_some_and(|other| rule.joins(other, outlet))
            };
            let key = match groups.iter().find(joined) {
                Some((_, key)) => *key,
                None => {
                    groups.push((place, self.keys.len()));
                    self.keys.push(Key { measure: rule.measure, rule: number, fixed: Vec::new() });
                    self.keys.len().saturating_sub(1)
                }
            };
            if let Some(keys) = self.keys_of.get_mut(place) {
                keys.push(key);
            }
        }
    }

    pub(super) fn keys_of(&self, piece: usize) -> &[usize] {
        self.keys_of.get(piece).map_or(&[], Vec::as_slice)
    }

    /// In which slots a piece of the campaign can be beside what has its time already.
    pub(super) fn row(&self, piece: usize) -> Vec<bool> {
        let calendar = self.calendar;
        let Some(content) = calendar.campaign().pieces.get(piece) else { return Vec::new() };
        let fixed = self.fixed();
        let is_open = |place: &super::plan::Place<'_>| {
            place.bars(content, calendar.campaign(), &calendar.regions, calendar.input.now).is_none()
                && self.clash(piece, place.post, &fixed).is_none()
        };
        calendar.places.iter().map(is_open).collect()
    }

    /// The posts that have their time already.
    pub(super) fn fixed(&self) -> Posts {
        self.keys.iter().map(|key| key.fixed.clone()).collect()
    }

    /// The first rule that forbids a post of a piece beside others.
    pub(super) fn clash(&self, piece: usize, post: PostTime, posts: &Posts) -> Option<(ObstacleKind, String)> {
        let forbids = |key: &&usize| match (self.keys.get(**key), posts.get(**key)) {
            (Some(key), Some(others)) => key.measure.forbids(post, others),
            _ => false,
        };
        let key = self.keys.get(*self.keys_of(piece).iter().find(forbids)?)?;
        let kind = match key.measure {
            Measure::Gap(_) => ObstacleKind::Gap,
            Measure::Most(..) => ObstacleKind::Limit,
        };
        Some((kind, self.calendar.rules.get(key.rule)?.words()))
    }

    /// Adds a post of a piece to the times.
    pub(super) fn add(&self, piece: usize, post: PostTime, posts: &mut Posts) {
        for key in self.keys_of(piece) {
            if let Some(times) = posts.get_mut(*key) {
                times.push(post);
            }
        }
    }

    /// Takes a post of a piece out of the times.
    pub(super) fn remove(&self, piece: usize, post: PostTime, posts: &mut Posts) {
        for key in self.keys_of(piece) {
            let Some(times) = posts.get_mut(*key) else { continue };
            if let Some(place) = times.iter().position(|one| *one == post) {
                times.swap_remove(place);
            }
        }
    }
}
