use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Country, Name, RegionId, Territory};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_unique, check_unique_ids, limits,
};

/// What each region holds. Markets define the same word differently, so this is a value that users may replace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regions {
    /// The regions.
    pub regions: Vec<Region>,
}

/// A group of countries.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// The name in documents, unique among the regions.
    pub id: RegionId,
    /// The name that people use.
    pub name: Name,
    /// The countries and other regions that it holds.
    pub members: Vec<Territory>,
}

impl Regions {
    /// The region of this id.
    #[must_use]
    pub fn find(&self, id: &RegionId) -> Option<&Region> {
        self.regions.iter().find(|region| region.id == *id)
    }

    /// The countries of a region, those of the regions within it included; none when there is no such region.
    #[must_use]
    pub fn countries(&self, id: &RegionId) -> BTreeSet<Country> {
        let index = self.index();
        let mut countries = BTreeSet::new();
        for region in reachable(id, &index) {
            let members = index.get(region).into_iter().flat_map(|(_, region)| &region.members);
            countries.extend(members.filter_map(|member| match member {
                Territory::Country(country) => Some(*country),
                Territory::World | Territory::Region(_) => None,
            }));
        }
        countries
    }

    /// Refuses a territory whose region is not among these.
    pub fn check_territory(&self, territory: &Territory, path: &Path, issues: &mut Issues) {
        if let Territory::Region(id) = territory {
            if self.find(id).is_none() {
                issues.push(unknown_region(id, path.clone()));
            }
        }
    }

    /// Finds everything that is wrong with the regions: ids that stand twice there, members that are unknown, twice
    /// there or the world, and regions that hold themselves.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let regions = path.field("regions");
        check_item_limit(self.regions.len(), &regions, issues);
        check_unique_ids(self.regions.iter().map(|region| &region.id), "id", &regions, issues);
        let index = self.index();
        for (place, region) in self.regions.iter().enumerate().take(limits::LIST_ITEMS) {
            region.check(&index, &regions.index(place), issues);
        }
    }

    /// The first region of each id, with its place.
    fn index(&self) -> BTreeMap<&RegionId, (usize, &Region)> {
        let mut index = BTreeMap::new();
        for (place, region) in self.regions.iter().enumerate() {
            index.entry(&region.id).or_insert((place, region));
        }
        index
    }
}

impl Region {
    fn check(&self, index: &BTreeMap<&RegionId, (usize, &Self)>, path: &Path, issues: &mut Issues) {
        let members = path.field("members");
        check_item_count(self.members.len(), &members, issues);
        check_unique(self.members.iter(), &members, issues);
        for (place, member) in self.members.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = members.index(place);
            match member {
                Territory::Country(_) => {}
                Territory::World => {
                    let message = format!("the region `{}` cannot hold the world", self.id);
                    issues.push(Issue::new(Code::Contradiction, at, message).help("use `world` instead of the region"));
                }
                Territory::Region(id) if !index.contains_key(id) => issues.push(unknown_region(id, at)),
                Territory::Region(id) if reachable(id, index).contains(&self.id) => {
                    let message = format!("the region `{}` holds itself by way of `{id}`", self.id);
                    issues.push(Issue::new(Code::Cycle, at, message).with("region", &self.id).with("member", id));
                }
                Territory::Region(_) => {}
            }
        }
    }
}

/// The regions that a region leads to, itself included.
fn reachable<'a>(id: &'a RegionId, index: &BTreeMap<&'a RegionId, (usize, &'a Region)>) -> BTreeSet<&'a RegionId> {
    let (mut found, mut open) = (BTreeSet::new(), vec![id]);
    while let Some(id) = open.pop() {
        if found.insert(id) {
            let members = index.get(id).into_iter().flat_map(|(_, region)| &region.members);
            open.extend(members.filter_map(|member| match member {
                Territory::Region(inner) => Some(inner),
                Territory::World | Territory::Country(_) => None,
            }));
        }
    }
    found
}

fn unknown_region(id: &RegionId, path: Path) -> Issue {
    Issue::new(Code::UnknownReference, path, format!("there is no region `{id}`"))
        .with("region", id)
        .help("name one of the regions in use, or a country such as `DE`")
}
