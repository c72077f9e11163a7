use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Country, Name, RegionId, Territory};

/// What each region holds. Markets define the same word differently, so this is a value that users may replace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Regions {
    /// The regions.
    pub regions: Vec<Region>,
}

/// A group of countries.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// The name in documents, unique among the regions.
    pub id: RegionId,
    /// The name that people use.
    pub name: Name,
    /// The countries and other regions that it holds.
    pub members: Vec<Territory>,
    /// Who defines it so, and where others differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Name>,
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
        let (mut countries, mut seen, mut open) = (BTreeSet::new(), BTreeSet::new(), vec![id]);
        while let Some(id) = open.pop() {
            let Some((_, region)) = index.get(id).filter(|_| seen.insert(id)) else { continue };
            for member in &region.members {
                match member {
                    Territory::Country(country) => {
                        countries.insert(*country);
                    }
                    Territory::Region(inner) => open.push(inner),
                    Territory::World => {}
                }
            }
        }
        countries
    }

    /// The first region of each id, with its place.
    pub(super) fn index(&self) -> BTreeMap<&RegionId, (usize, &Region)> {
        let mut index = BTreeMap::new();
        for (place, region) in self.regions.iter().enumerate() {
            index.entry(&region.id).or_insert((place, region));
        }
        index
    }
}
