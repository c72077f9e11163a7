use std::collections::BTreeMap;

use super::clash::{Clash, ClashDoubt, ClashReason, doubts, shared_platforms};
use super::clause::{Activity, Claim, folded, names_of};
use crate::rate_card::ExclusivityScope;
use crate::time::{Date, Interval, Overlaps};
use crate::vocabulary::{CategoryTree, Id, Name};

/// The line of each category up to the top.
pub(super) type Lines<'a> = BTreeMap<&'a Id, Vec<&'a Id>>;

/// The categories above each one, itself first.
pub(super) fn lines(tree: &CategoryTree) -> Lines<'_> {
    let line = |id| tree.ancestry(id).into_iter().map(|category| &category.id).collect();
    tree.categories.iter().map(|category| (&category.id, line(&category.id))).collect()
}

/// The claims on one influencer, found by what they exclude and when, without looking at all of them.
#[derive(Debug)]
pub(super) struct Shelf<'a> {
    claims: Vec<Claim<'a>>,
    /// By the category that is excluded.
    at: BTreeMap<&'a Id, Overlaps<usize>>,
    /// By each category that an excluded one lies within.
    within: BTreeMap<&'a Id, Overlaps<usize>>,
    /// By the competitor that is named, in small letters.
    named: BTreeMap<String, Overlaps<usize>>,
    /// Those that exclude some category.
    of_category: Overlaps<usize>,
    /// Those that exclude everybody.
    full: Overlaps<usize>,
}

/// A claim that an activity meets.
#[derive(Debug)]
pub(super) struct Met<'s, 'a> {
    pub(super) claim: &'s Claim<'a>,
    pub(super) clash: Clash,
    pub(super) overlap: Interval,
}

type Sorted<K> = BTreeMap<K, Vec<(Interval, usize)>>;

fn overlaps<K: Ord>(sorted: Sorted<K>) -> BTreeMap<K, Overlaps<usize>> {
    sorted.into_iter().map(|(key, items)| (key, Overlaps::new(items))).collect()
}

impl<'a> Shelf<'a> {
    /// These claims, all on one influencer.
    pub(super) fn new(claims: Vec<Claim<'a>>, lines: &Lines<'a>) -> Self {
        let (mut at, mut within): (Sorted<&Id>, Sorted<&Id>) = Default::default();
        let (mut named, mut of_category, mut full): (Sorted<String>, Vec<_>, Vec<_>) = Default::default();
        for (place, claim) in claims.iter().enumerate() {
            let item = (claim.days, place);
            match claim.term.scope {
                ExclusivityScope::Full => full.push(item),
                ExclusivityScope::Competitors => {
                    for competitor in &claim.term.competitors {
                        named.entry(folded(competitor)).or_default().push(item);
                    }
                }
                ExclusivityScope::Category => {
                    of_category.push(item);
                    for category in &claim.term.categories {
                        at.entry(category).or_default().push(item);
                        for above in lines.get(category).into_iter().flatten().skip(1) {
                            within.entry(above).or_default().push(item);
                        }
                    }
                }
            }
        }
        let (of_category, full) = (Overlaps::new(of_category), Overlaps::new(full));
        Self { at: overlaps(at), within: overlaps(within), named: overlaps(named), of_category, full, claims }
    }

    /// The claims of other brands that an activity meets on some days, in their order.
    pub(super) fn meet<'s>(&'s self, activity: &Activity<'_>, days: Interval, lines: &Lines<'_>) -> Vec<Met<'s, 'a>> {
        let mut found: BTreeMap<usize, (ClashReason, Option<Name>, bool)> = BTreeMap::new();
        let mut add = |shelf: Option<&Overlaps<usize>>, reason, matched: Option<Name>, unsaid| {
            for (_, place) in shelf.into_iter().flat_map(|shelf| shelf.find(days)) {
                found.entry(*place).or_insert_with(|| (reason, matched.clone(), unsaid));
            }
        };
        let name = |id: &Id| id.as_str().parse::<Name>().ok();
        for category in activity.side.categories {
            let own = [category];
            let line = lines.get(category).map_or(own.as_slice(), |line| line.as_slice());
            for above in line {
                add(self.at.get(above), ClashReason::Category, name(above), false);
            }
            add(self.within.get(category), ClashReason::Category, name(category), false);
        }
        for brand in names_of(activity.side.brand) {
            add(self.named.get(&brand), ClashReason::Competitor, Some(activity.side.brand.name.clone()), false);
        }
        add(Some(&self.full), ClashReason::Full, None, false);
        if activity.side.categories.is_empty() {
            add(Some(&self.of_category), ClashReason::Category, None, true);
        }
        let met = |(place, (reason, matched, unsaid))| {
            let claim = self.claims.get(place)?;
            self.met(claim, activity, days, (reason, matched, unsaid))
        };
        found.into_iter().filter_map(met).collect()
    }

    fn met<'s>(
        &'s self,
        claim: &'s Claim<'a>,
        activity: &Activity<'_>,
        days: Interval,
        (reason, matched, unsaid): (ClashReason, Option<Name>, bool),
    ) -> Option<Met<'s, 'a>> {
        let same_deal = claim.side.deal == activity.side.deal && claim.side.campaign == activity.side.campaign;
        if same_deal || claim.side.same_brand(&activity.side) {
            return None;
        }
        claim.land.shared(&activity.land)?;
        shared_platforms(claim, activity)?;
        let mut doubts = doubts(claim, activity)?;
        if unsaid {
            doubts.push(ClashDoubt::CategoryUnsaid);
        }
        let overlap = claim.days.intersect(&days)?;
        Some(Met { claim, clash: Clash { reason, matched, doubts }, overlap })
    }

    /// The day nearest to its start on which an activity could begin without meeting any claim.
    pub(super) fn nearest_free_day(&self, activity: &Activity<'_>, lines: &Lines<'_>) -> Option<Date> {
        let start = activity.days.start();
        let later = self.free_day(activity, lines, true);
        let earlier = self.free_day(activity, lines, false);
        match (earlier, later) {
            (Some(before), Some(after)) if before.days_until(start) < start.days_until(after) => Some(before),
            (before, after) => after.or(before),
        }
    }

    fn free_day(&self, activity: &Activity<'_>, lines: &Lines<'_>, later: bool) -> Option<Date> {
        let length = activity.days.days();
        let mut start = activity.days.start();
        // Each turn leaves at least one claim behind.
        for _ in 0..=self.claims.len() {
            let end = match length {
                Some(length) => Some(start.add_days(length).ok()?),
                None => None,
            };
            let days = Interval::new(start, end).ok()?;
            let met = self.meet(activity, days, lines);
            if met.is_empty() {
                return Some(start);
            }
            start = if later {
                // A claim without an end leaves no day behind it.
                met.iter().map(|met| met.claim.days.end()).try_fold(start, |latest, end| Some(latest.max(end?)))?
            } else {
                let first = met.iter().map(|met| met.claim.days.start()).min()?;
                first.add_days(length?.checked_neg()?).ok()?
            };
        }
        None
    }
}
