use std::collections::{BTreeMap, BTreeSet};

use super::hostile::is_hostile;
use super::{FindPileOnInput, PileOnAuthor, PileOnPolicy};
use crate::community::{InboxAccount, InboxItem};
use crate::platform::Platform;
use crate::time::Instant;
use crate::vocabulary::Id;

const DAY_SECONDS: i64 = 86_400;

/// An account, by reference.
pub(super) type Key<'a> = (&'a Platform, &'a Id);

/// A hostile author of the window.
pub(super) struct Attacker<'a> {
    pub(super) key: Key<'a>,
    /// When the first of the hostile items was written.
    pub(super) came_at: Instant,
    /// The hostile items, by id.
    pub(super) items: Vec<&'a InboxItem>,
    /// Whether the author had nothing to do with the account before, where that is known.
    pub(super) is_newcomer: Option<bool>,
    /// Whether the account was young when the author came, where that is known.
    pub(super) is_young: Option<bool>,
}

/// What was written to the target in the window.
pub(super) struct Window<'a> {
    pub(super) items: Vec<&'a InboxItem>,
    pub(super) authors: BTreeSet<Key<'a>>,
    /// By platform and name.
    pub(super) attackers: Vec<Attacker<'a>>,
    pub(super) unjudged_items: usize,
    /// Those who have an item that nobody judged, and none that is hostile.
    pub(super) unjudged_authors: usize,
}

impl Attacker<'_> {
    pub(super) fn account(&self) -> InboxAccount {
        InboxAccount { platform: self.key.0.clone(), author: self.key.1.clone() }
    }
}

impl<'a> Window<'a> {
    pub(super) fn new(input: &'a FindPileOnInput, from: Instant, policy: &PileOnPolicy) -> Self {
        let items: Vec<&InboxItem> =
            input.items.iter().filter(|item| item.at > from && input.is_at_target(item)).collect();
        let mut hostile: BTreeMap<Key, Vec<&InboxItem>> = BTreeMap::new();
        let mut unjudged: BTreeMap<Key, usize> = BTreeMap::new();
        for item in &items {
            match is_hostile(item, policy) {
                Some(true) => hostile.entry(key(item)).or_default().push(item),
                Some(false) => {}
                None => {
                    let items = unjudged.entry(key(item)).or_default();
                    *items = items.saturating_add(1);
                }
            }
        }
        let history = History::new(input, from, policy);
        let unjudged_items = unjudged.values().fold(0_usize, |sum, items| sum.saturating_add(*items));
        unjudged.retain(|key, _| !hostile.contains_key(key));
        Self {
            authors: items.iter().map(|item| key(item)).collect(),
            attackers: hostile.into_iter().map(|(key, items)| attacker(key, items, &history, policy)).collect(),
            items,
            unjudged_items,
            unjudged_authors: unjudged.len(),
        }
    }

    pub(super) fn hostile_items(&self) -> usize {
        self.attackers.iter().fold(0, |sum, one| sum.saturating_add(one.items.len()))
    }
}

/// Who wrote an item.
pub(super) fn key(item: &InboxItem) -> Key<'_> {
    (&item.platform, &item.author.id)
}

fn attacker<'a>(
    key: Key<'a>,
    mut items: Vec<&'a InboxItem>,
    history: &History<'a>,
    policy: &PileOnPolicy,
) -> Attacker<'a> {
    items.sort_by(|one, other| one.id.cmp(&other.id));
    let came_at = items.iter().map(|item| item.at).min().unwrap_or(history.from);
    let since = history.since.get(&key);
    let is_young = since.map(|since| {
        let age = came_at.unix_seconds().saturating_sub(since.unix_seconds());
        age <= i64::from(policy.young_days).saturating_mul(DAY_SECONDS)
    });
    Attacker { is_newcomer: history.is_newcomer(key), key, came_at, items, is_young }
}

/// What is known of authors, from all items of the input and from what is said of them besides.
struct History<'a> {
    from: Instant,
    facts: BTreeMap<Key<'a>, &'a PileOnAuthor>,
    /// Who is a customer, has items that were let stand, or wrote something before that is not hostile.
    known: BTreeSet<Key<'a>>,
    /// Of whom no earlier item was let stand.
    unapproved: BTreeSet<Key<'a>>,
    /// Since when accounts exist, by the earliest that their items say.
    since: BTreeMap<Key<'a>, Instant>,
    /// Whether the items reach back far enough for who is not among them to be a newcomer.
    is_recorded: bool,
}

impl<'a> History<'a> {
    fn new(input: &'a FindPileOnInput, from: Instant, policy: &PileOnPolicy) -> Self {
        let back = i64::from(policy.history_days).saturating_mul(-DAY_SECONDS);
        let is_recorded = input.recorded_since.zip(from.add_seconds(back)).is_some_and(|(since, least)| since <= least);
        let facts = input.authors.iter().map(|author| ((&author.platform, &author.author), author)).collect();
        let (known, unapproved, since) = Default::default();
        let mut history = Self { from, facts, known, unapproved, since, is_recorded };
        for item in &input.items {
            let (key, author) = (key(item), &item.author);
            let wrote_before = item.at <= from && is_hostile(item, policy) != Some(true);
            if author.is_customer == Some(true) || author.approved_items.is_some_and(|items| items > 0) || wrote_before
            {
                history.known.insert(key);
            }
            if author.approved_items == Some(0) {
                history.unapproved.insert(key);
            }
            if let Some(since) = author.account_since {
                let earliest = history.since.entry(key).or_insert(since);
                *earliest = since.min(*earliest);
            }
        }
        history
    }

    /// One thing that says that they were there before is enough; without any, one that says that they were not.
    fn is_newcomer(&self, key: Key<'a>) -> Option<bool> {
        let facts = self.facts.get(&key);
        let said = [facts.and_then(|facts| facts.is_follower), facts.and_then(|facts| facts.had_contact)];
        if said.contains(&Some(true)) || self.known.contains(&key) {
            return Some(false);
        }
        let says_new = said.contains(&Some(false)) || self.unapproved.contains(&key) || self.is_recorded;
        says_new.then_some(true)
    }
}

impl FindPileOnInput {
    /// Whether an item was written to the target.
    pub(super) fn is_at_target(&self, item: &InboxItem) -> bool {
        self.target
            .as_ref()
            .is_none_or(|target| item.platform == target.platform && item.thread.as_ref() == Some(&target.thread))
    }
}
