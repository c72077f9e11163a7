use std::collections::{BTreeMap, BTreeSet};

use super::clash::{Clash, ClashDoubt, ClashReason, doubts, shared_platforms};
use super::clause::{Activity, Claim, folded, names_of};
use crate::rate_card::ExclusivityScope;
use crate::time::{Interval, Overlaps};
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

/// Claims of one kind that an activity may meet, and why.
struct Meeting<'s> {
    claims: &'s Overlaps<usize>,
    reason: ClashReason,
    /// The category that is excluded, where it is for a category.
    matched: Option<&'s Id>,
    /// Nothing says what the activity advertises.
    unsaid: bool,
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

    /// All claims, in the order in which they were given.
    pub(super) fn claims(&self) -> &[Claim<'a>] {
        &self.claims
    }

    /// The places of the claims on whatever days that name the brand of an activity, each once.
    pub(super) fn naming(&self, activity: &Activity<'_>) -> Vec<usize> {
        let named = names_of(activity.side.brand);
        let places = named.iter().filter_map(|brand| self.named.get(brand)).flat_map(|shelf| shelf.items());
        places.map(|(_, place)| *place).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The places of the claims on whatever days that an activity meets for another reason than its brand's name, each once.
    pub(super) fn of_sort(&self, activity: &Activity<'_>, lines: &Lines<'_>) -> Vec<usize> {
        let meetings = self.meetings(activity, lines);
        let others = meetings.iter().filter(|meeting| meeting.reason != ClashReason::Competitor);
        let places = others.flat_map(|meeting| meeting.claims.items()).map(|(_, place)| *place);
        places.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Where the claims stand that an activity may meet; what comes first counts.
    fn meetings<'s>(&'s self, activity: &Activity<'s>, lines: &Lines<'s>) -> Vec<Meeting<'s>> {
        let mut found = Vec::new();
        let mut add = |claims: Option<&'s Overlaps<usize>>, reason, matched: Option<&'s Id>, unsaid| {
            found.extend(claims.map(|claims| Meeting { claims, reason, matched, unsaid }));
        };
        for category in activity.side.categories {
            let own = [category];
            let line = lines.get(category).map_or(own.as_slice(), |line| line.as_slice());
            for above in line {
                add(self.at.get(above), ClashReason::Category, Some(above), false);
            }
            add(self.within.get(category), ClashReason::Category, Some(category), false);
        }
        for brand in names_of(activity.side.brand) {
            add(self.named.get(&brand), ClashReason::Competitor, None, false);
        }
        add(Some(&self.full), ClashReason::Full, None, false);
        if activity.side.categories.is_empty() {
            add(Some(&self.of_category), ClashReason::Category, None, true);
        }
        found
    }

    /// The claims of other brands that an activity meets on some days, in their order.
    pub(super) fn meet<'s>(&'s self, activity: &Activity<'_>, days: Interval, lines: &Lines<'_>) -> Vec<Met<'s, 'a>> {
        let mut found: BTreeMap<usize, (ClashReason, Option<Name>, bool)> = BTreeMap::new();
        for meeting in self.meetings(activity, lines) {
            for (_, place) in meeting.claims.find(days) {
                let matched = || meeting.matched.and_then(|id| id.as_str().parse().ok());
                let brand = || Some(activity.side.brand.name.clone());
                found.entry(*place).or_insert_with(|| match meeting.reason {
                    ClashReason::Competitor => (meeting.reason, brand(), meeting.unsaid),
                    _ => (meeting.reason, matched(), meeting.unsaid),
                });
            }
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
}
