use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::authors::{Attacker, key};
use super::figures::decimal;
use super::near::{are_near, shingles};
use super::references::{link, references};
use super::sign::{Shown, hostile, showing, state, too_few, unknown};
use super::signs::Signs;
use super::{PileOnSign, PileOnSignKind};
use crate::community::InboxItem;
use crate::community::points::rounded;
use crate::community::words::fold;
use crate::money::{Decimal, Fraction, RoundingMode};
use crate::vocabulary::Id;

/// The signs of coordination, but for young accounts.
impl<'a> Signs<'a> {
    pub(super) fn near_duplicates(&self) -> PileOnSign {
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

    pub(super) fn burst(&self) -> PileOnSign {
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

    pub(super) fn same_reference(&self) -> PileOnSign {
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

    pub(super) fn call_to_action(&self) -> PileOnSign {
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
        let shown =
            self.with_items(|item| came_after.contains(&key(item)) || !references(&item.text).is_disjoint(&links));
        let what = match calls.is_empty() {
            true => "came after a call to action, and none was found".to_owned(),
            false => format!("came within {} hours after a call to action, or have its link", self.policy.call_hours),
        };
        self.share_of(kind, threshold, self.attackers().len(), &what, shown)
    }

    /// Those with a hostile item that shows something, with these items.
    fn with_items(&self, shows: impl Fn(&InboxItem) -> bool) -> Vec<Shown<'a>> {
        let of =
            |one: &'a Attacker<'a>| (one, one.items.iter().copied().filter(|item| shows(item)).collect::<Vec<_>>());
        self.attackers().iter().map(of).filter(|(_, items)| !items.is_empty()).collect()
    }
}

/// A share in thousandths, up to the next.
fn rounded_per_mille(share: Decimal) -> i128 {
    Fraction::from(share).to_units(3, RoundingMode::Ceiling).unwrap_or(1_000)
}
