use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::authors::{Attacker, Window};
use super::figures::{Usual, decimal, share};
use super::near::{are_near, shingles};
use super::references::{link, references};
use super::{FindPileOnInput, PileOnPolicy, PileOnSign, PileOnSignKind, PileOnSignState};
use crate::check::count;
use crate::community::InboxItem;
use crate::community::points::rounded;
use crate::community::words::fold;
use crate::money::{Decimal, Fraction};
use crate::vocabulary::Id;

/// What all signs share.
pub(super) struct Signs<'a> {
    pub(super) input: &'a FindPileOnInput,
    pub(super) policy: &'a PileOnPolicy,
    pub(super) window: &'a Window<'a>,
    pub(super) usual: Option<&'a Usual>,
}

/// Somebody who shows a sign, with the items that show it.
type Shown<'a> = (&'a Attacker<'a>, Vec<&'a InboxItem>);

impl<'a> Signs<'a> {
    /// All signs, in the order of the table.
    pub(super) fn all(&self) -> Vec<PileOnSign> {
        let is_judged = self.window.items.is_empty() || self.window.items.len() > self.window.unjudged_items;
        let signs = [
            self.hostile_authors(),
            self.above_baseline(),
            self.known_share(PileOnSignKind::Newcomers, self.policy.newcomers_share, |one| one.is_newcomer),
            self.known_share(PileOnSignKind::YoungAccounts, self.policy.young_share, |one| one.is_young),
            self.near_duplicates(),
            self.burst(),
            self.same_reference(),
            self.call_to_action(),
            self.few_authors(),
        ];
        let judged = |sign: PileOnSign| match is_judged {
            true => sign,
            false => unknown(sign.sign, sign.threshold, "nobody judged whether any item is hostile".to_owned()),
        };
        signs.into_iter().map(judged).collect()
    }

    fn attackers(&self) -> &'a [Attacker<'a>] {
        &self.window.attackers
    }

    fn hostile_authors(&self) -> PileOnSign {
        let least = match self.usual {
            Some(_) => self.policy.pile_on_authors,
            None => self.policy.pile_on_authors_without_baseline,
        };
        let (authors, items) = (self.attackers().len(), self.window.hostile_items());
        let sentence = format!("{} of {}, and it takes {least}", different(authors), plural(items, "hostile item"));
        let sign = PileOnSign {
            state: state(decimal(authors) >= Decimal::from(least)),
            observed: Some(decimal(authors)),
            ..unknown(PileOnSignKind::HostileAuthors, Decimal::from(least), sentence)
        };
        showing(sign, self.attackers().iter().map(|one| (one, one.items.clone())))
    }

    fn above_baseline(&self) -> PileOnSign {
        let threshold = self.policy.baseline_ratio;
        let sign = |sentence| unknown(PileOnSignKind::AboveBaseline, threshold, sentence);
        let Some(usual) = self.usual else {
            let needed = self.policy.baseline_windows;
            return sign(format!("fewer than {needed} earlier windows are known: there is no baseline"));
        };
        let floor = Fraction::from(self.policy.baseline_floor);
        let base = if usual.mean > floor { usual.mean.clone() } else { floor };
        let authors = self.attackers().len();
        let Some(times) = share(authors, 1).and_then(|authors| authors.checked_div(&base).ok()) else {
            return sign("the baseline is too large".to_owned());
        };
        let sentence = format!(
            "{} against a baseline of {}: {} times, and it takes {threshold}",
            hostile(authors),
            rounded(&base),
            rounded(&times)
        );
        PileOnSign {
            state: state(times >= Fraction::from(threshold)),
            observed: Some(rounded(&times)),
            ..sign(sentence)
        }
    }

    /// The share of those of whom something is known.
    fn known_share(
        &self,
        kind: PileOnSignKind,
        threshold: Decimal,
        is: impl Fn(&Attacker) -> Option<bool>,
    ) -> PileOnSign {
        let known = count(self.attackers().iter().filter(|one| is(one).is_some()));
        let (all, least) = (self.attackers().len(), self.policy.known_share);
        if share(known, all).is_some_and(|of_all| of_all < Fraction::from(least)) {
            let sentence = format!("it is known of {known} of {}, and it takes a share of {least}", hostile(all));
            return unknown(kind, threshold, sentence);
        }
        let what = match kind {
            PileOnSignKind::Newcomers => "had nothing to do with the account before".to_owned(),
            _ => format!("have an account of {} days or fewer", self.policy.young_days),
        };
        let what = format!("{what}, of those of whom it is known");
        let shown: Vec<Shown> =
            self.attackers().iter().filter(|one| is(one) == Some(true)).map(|one| (one, one.items.clone())).collect();
        self.share_of(kind, threshold, known, &what, shown)
    }

    /// The share of so many authors who show a sign.
    fn share_of(
        &self,
        kind: PileOnSignKind,
        threshold: Decimal,
        of: usize,
        what: &str,
        shown: Vec<Shown<'a>>,
    ) -> PileOnSign {
        let least = self.policy.share_authors;
        let found = shown.len();
        let part = share(found, of).filter(|_| decimal(of) >= Decimal::from(least));
        let Some(part) = part else {
            return unknown(kind, threshold, too_few(&hostile(of), least));
        };
        let sentence =
            format!("{found} of {} {what}: a share of {}, and it takes {threshold}", hostile(of), rounded(&part));
        let sign = PileOnSign {
            state: state(part >= Fraction::from(threshold)),
            observed: Some(rounded(&part)),
            ..unknown(kind, threshold, sentence)
        };
        showing(sign, shown)
    }

    fn near_duplicates(&self) -> PileOnSign {
        let similarity = self.policy.near_duplicate_similarity;
        let per_mille = usize::try_from(rounded_per_mille(similarity)).unwrap_or(1_000);
        let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
        let mut texts: Vec<(usize, &InboxItem, Vec<u32>)> = Vec::new();
        for (place, attacker) in self.attackers().iter().enumerate() {
            for item in &attacker.items {
                let runs = shingles(&item.text, self.policy).into_iter().map(|run| {
                    let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                    *numbers.entry(run).or_insert(next)
                });
                let runs: BTreeSet<u32> = runs.collect();
                texts.push((place, item, runs.into_iter().collect()));
            }
        }
        let is_copied = |(place, _, runs): &&(usize, &InboxItem, Vec<u32>)| {
            texts.iter().any(|(other, _, others)| other != place && are_near(runs, others, per_mille))
        };
        let copied: BTreeSet<&Id> = texts.iter().filter(is_copied).map(|(_, item, _)| &item.id).collect();
        let shown = self.with_items(|item| copied.contains(&item.id));
        let what =
            format!("have nearly the text of another, with a share of {similarity} of the words in common or more");
        let all = self.attackers().len();
        self.share_of(PileOnSignKind::NearDuplicates, self.policy.near_duplicates_share, all, &what, shown)
    }

    /// Those with a hostile item that shows something, with these items.
    fn with_items(&self, shows: impl Fn(&InboxItem) -> bool) -> Vec<Shown<'a>> {
        let of =
            |one: &'a Attacker<'a>| (one, one.items.iter().copied().filter(|item| shows(item)).collect::<Vec<_>>());
        self.attackers().iter().map(of).filter(|(_, items)| !items.is_empty()).collect()
    }

    fn burst(&self) -> PileOnSign {
        let (kind, threshold) = (PileOnSignKind::Burst, Decimal::from(self.policy.burst_minutes));
        let mut times: Vec<i64> = self.attackers().iter().map(|one| one.came_at.unix_seconds()).collect();
        times.sort_unstable();
        let (authors, least) = (times.len(), self.policy.share_authors);
        let half = authors.div_ceil(2);
        let ends = times.iter().skip(half.saturating_sub(1));
        let stretch = times.iter().zip(ends).map(|(first, last)| (last.saturating_sub(*first), *first)).min();
        let Some((seconds, first)) = stretch.filter(|_| decimal(authors) >= Decimal::from(least)) else {
            return unknown(kind, threshold, too_few(&hostile(authors), least));
        };
        let minutes = Fraction::new(seconds.into(), 60).unwrap_or(Fraction::ZERO);
        let sentence = format!(
            "half of {} came within {} minutes, and it takes {threshold} or fewer",
            hostile(authors),
            rounded(&minutes)
        );
        let sign = PileOnSign {
            state: state(minutes <= Fraction::from(threshold)),
            observed: Some(rounded(&minutes)),
            ..unknown(kind, threshold, sentence)
        };
        let last = first.saturating_add(seconds);
        let in_it = self.attackers().iter().filter(|one| (first..=last).contains(&one.came_at.unix_seconds()));
        let first_item =
            |one: &&'a Attacker<'a>| one.items.iter().copied().filter(|item| item.at == one.came_at).collect();
        showing(sign, in_it.map(|one| (one, first_item(&one))))
    }

    fn same_reference(&self) -> PileOnSign {
        let own = self.input.own_references.iter();
        let own: BTreeSet<String> = own.map(|name| fold(name.as_str())).map(|own| link(&own).unwrap_or(own)).collect();
        let mut by: BTreeMap<String, BTreeSet<&Id>> = BTreeMap::new();
        let mut authors: BTreeMap<String, usize> = BTreeMap::new();
        for one in self.attackers() {
            let mut all = BTreeSet::new();
            for item in &one.items {
                for reference in references(&item.text).into_iter().filter(|reference| !own.contains(reference)) {
                    by.entry(reference.clone()).or_default().insert(&item.id);
                    all.insert(reference);
                }
            }
            for reference in all {
                let authors = authors.entry(reference).or_default();
                *authors = authors.saturating_add(1);
            }
        }
        let most = authors.into_iter().min_by_key(|(reference, authors)| (Reverse(*authors), reference.clone()));
        let most = most.map(|(reference, _)| reference);
        let items = most.as_ref().and_then(|most| by.get(most)).cloned().unwrap_or_default();
        let shown = self.with_items(|item| items.contains(&item.id));
        let what = match &most {
            Some(reference) => format!("have `{reference}`"),
            None => "have any hashtag or link".to_owned(),
        };
        let all = self.attackers().len();
        let sign = self.share_of(PileOnSignKind::SameReference, self.policy.same_reference_share, all, &what, shown);
        PileOnSign { reference: most.filter(|_| sign.observed.is_some()), ..sign }
    }

    fn call_to_action(&self) -> PileOnSign {
        let (kind, threshold) = (PileOnSignKind::CallToAction, self.policy.call_share);
        let Some(calls) = &self.input.calls_to_action else {
            return unknown(kind, threshold, "nobody has looked for a call to action".to_owned());
        };
        let hours = i64::from(self.policy.call_hours).saturating_mul(3_600);
        let links: BTreeSet<String> = calls.iter().filter_map(|call| link(&fold(call.link.as_str()))).collect();
        let is_after = |item: &InboxItem| {
            calls.iter().any(|call| {
                let after = item.at.unix_seconds().saturating_sub(call.at.unix_seconds());
                item.at >= call.at && after <= hours
            })
        };
        let came_after: BTreeSet<_> = self
            .attackers()
            .iter()
            .filter(|one| one.items.iter().filter(|item| item.at == one.came_at).any(|item| is_after(item)))
            .map(|one| one.key)
            .collect();
        let shown = self.with_items(|item| {
            came_after.contains(&super::authors::key(item)) || !references(&item.text).is_disjoint(&links)
        });
        let what = match calls.is_empty() {
            true => "came after a call to action, and none was found".to_owned(),
            false => format!("came within {} hours after a call to action, or have its link", self.policy.call_hours),
        };
        self.share_of(kind, threshold, self.attackers().len(), &what, shown)
    }

    fn few_authors(&self) -> PileOnSign {
        let (kind, threshold) = (PileOnSignKind::FewAuthors, self.policy.few_authors_share);
        let (items, least) = (self.window.hostile_items(), self.policy.share_authors);
        let mut busiest: Vec<&Attacker> = self.attackers().iter().collect();
        busiest.sort_by_key(|one| (Reverse(one.items.len()), one.key));
        busiest.truncate(busiest.len().div_ceil(10));
        let theirs = busiest.iter().fold(0_usize, |sum, one| sum.saturating_add(one.items.len()));
        let Some(part) = share(theirs, items).filter(|_| decimal(items) >= Decimal::from(least)) else {
            return unknown(kind, threshold, too_few(&plural(items, "hostile item"), least));
        };
        let sentence = format!(
            "{theirs} of {} are by {} of {}: a share of {}, and it takes {threshold}",
            plural(items, "hostile item"),
            busiest.len(),
            hostile(self.attackers().len()),
            rounded(&part)
        );
        let sign = PileOnSign {
            state: state(part >= Fraction::from(threshold)),
            observed: Some(rounded(&part)),
            ..unknown(kind, threshold, sentence)
        };
        showing(sign, busiest.into_iter().map(|one| (one, one.items.clone())))
    }
}

/// A sign of which nothing is known.
fn unknown(sign: PileOnSignKind, threshold: Decimal, sentence: String) -> PileOnSign {
    let (authors, items) = Default::default();
    PileOnSign {
        sign,
        state: PileOnSignState::Unknown,
        observed: None,
        threshold,
        reference: None,
        authors,
        items,
        sentence,
    }
}

fn state(is_present: bool) -> PileOnSignState {
    if is_present { PileOnSignState::Present } else { PileOnSignState::Absent }
}

/// A sign with those who show it, by platform and name, and their items, by id.
fn showing<'a>(sign: PileOnSign, shown: impl IntoIterator<Item = Shown<'a>>) -> PileOnSign {
    let mut shown: Vec<Shown> = shown.into_iter().collect();
    shown.sort_by_key(|(one, _)| one.key);
    let authors = shown.iter().map(|(one, _)| one.account()).collect();
    let items: BTreeSet<&Id> = shown.iter().flat_map(|(_, items)| items.iter().map(|item| &item.id)).collect();
    PileOnSign { authors, items: items.into_iter().cloned().collect(), ..sign }
}

fn too_few(authors: &str, least: u32) -> String {
    format!("{authors}: too few to say, and it takes {least}")
}

fn hostile(authors: usize) -> String {
    plural(authors, "hostile author")
}

fn different(authors: usize) -> String {
    plural(authors, "different author")
}

/// `1 hostile author`, `2 hostile authors`.
pub(super) fn plural(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// A share in thousandths, up to the next.
fn rounded_per_mille(share: Decimal) -> i128 {
    Fraction::from(share).to_units(3, crate::money::RoundingMode::Ceiling).unwrap_or(1_000)
}
