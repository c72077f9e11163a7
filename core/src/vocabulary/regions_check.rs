use std::collections::{BTreeMap, BTreeSet};

use super::{Region, RegionId, Regions, Territory};
use crate::check::limits::LIST_ITEMS;
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_unique, check_unique_ids, did_you_mean, limits,
};

type Index<'a> = BTreeMap<&'a RegionId, (usize, &'a Region)>;

impl Regions {
    /// Refuses a territory whose region is not among these.
    pub fn check_territory(&self, territory: &Territory, path: &Path, issues: &mut Issues) {
        if let Territory::Region(id) = territory
            && self.find(id).is_none()
        {
            issues.push(unknown_region(id, self.regions.iter().map(|region| &region.id), path.clone()));
        }
    }

    /// Refuses territories whose region is not among these.
    pub fn check_territories(&self, territories: &[Territory], path: &Path, issues: &mut Issues) {
        for (place, territory) in territories.iter().enumerate().take(LIST_ITEMS) {
            self.check_territory(territory, &path.index(place), issues);
        }
    }

    /// Finds everything that is wrong with the regions: ids that stand twice there, members that are unknown, twice
    /// there or the world, and regions that hold themselves, each circle said where it closes.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let regions = path.field("regions");
        check_item_limit(self.regions.len(), &regions, issues);
        check_unique_ids(self.regions.iter().map(|region| &region.id), "id", &regions, issues);
        let index = self.index();
        let circles = self.circles(&index);
        for (place, region) in self.regions.iter().enumerate().take(LIST_ITEMS) {
            let at = regions.index(place).field("members");
            check_item_count(region.members.len(), &at, issues);
            check_unique(region.members.iter(), &at, issues);
            for (number, member) in region.members.iter().enumerate().take(LIST_ITEMS) {
                let circle = circles.contains(&(place, number));
                // Advice is for people, who do not read hundreds of issues.
                let advise = issues.as_slice().len() < limits::ADVICE;
                issues.extend(region.check_member(member, &index, circle, advise, at.index(number)));
            }
        }
    }

    /// The members, by the places of region and member, that lead back to a region on the way to them. Each region is
    /// walked once, without recursion.
    fn circles(&self, index: &Index<'_>) -> BTreeSet<(usize, usize)> {
        let (mut circles, mut done) = (BTreeSet::new(), BTreeSet::new());
        for start in 0..self.regions.len().min(LIST_ITEMS) {
            let (mut way, mut on_way) = (vec![(start, 0_usize)], BTreeSet::from([start]));
            while let Some((place, number)) = way.pop().filter(|_| !done.contains(&start)) {
                let Some(member) = self.regions.get(place).and_then(|region| region.members.get(number)) else {
                    on_way.remove(&place);
                    done.insert(place);
                    continue;
                };
                way.push((place, number.saturating_add(1)));
                let Territory::Region(id) = member else { continue };
                let Some((inner, _)) = index.get(id) else { continue };
                if on_way.contains(inner) {
                    circles.insert((place, number));
                } else if !done.contains(inner) {
                    way.push((*inner, 0));
                    on_way.insert(*inner);
                }
            }
        }
        circles
    }
}

impl Region {
    fn check_member(
        &self,
        member: &Territory,
        index: &Index<'_>,
        circle: bool,
        advise: bool,
        path: Path,
    ) -> Option<Issue> {
        match member {
            Territory::World => {
                let message = format!("the region `{}` cannot hold the world", self.id);
                Some(Issue::new(Code::Contradiction, path, message).help("use `world` instead of the region"))
            }
            Territory::Region(id) if !index.contains_key(id) => {
                Some(unknown_region(id, index.keys().copied().filter(|_| advise), path))
            }
            Territory::Region(id) if circle => {
                let message = format!("the region `{id}` holds itself by way of `{}`", self.id);
                Some(Issue::new(Code::Cycle, path, message).with("region", id).with("through", &self.id))
            }
            Territory::Region(_) | Territory::Country(_) => None,
        }
    }
}

/// What is said of a region that is not among those known.
fn unknown_region<'a>(id: &RegionId, known: impl Iterator<Item = &'a RegionId>, path: Path) -> Issue {
    let issue = Issue::new(Code::UnknownReference, path, format!("there is no region `{id}`")).with("region", id);
    match did_you_mean(id.as_str(), known.map(RegionId::as_str)) {
        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
        None => issue.help("name one of the regions in use, or a country such as `DE`"),
    }
}
