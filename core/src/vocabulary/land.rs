use std::collections::BTreeSet;

use super::{Country, Regions, Territory};

/// Where something holds, by countries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Land {
    /// Everywhere.
    World,
    /// In these countries; a region that nobody defines has none.
    Countries(BTreeSet<Country>),
}

impl Land {
    /// Where any of the territories is; none at all means everywhere.
    pub(crate) fn new(territories: &[Territory], regions: &Regions) -> Self {
        if territories.is_empty() || territories.contains(&Territory::World) {
            return Self::World;
        }
        Self::Countries(territories.iter().flat_map(|territory| territory.countries(regions)).collect())
    }

    /// Where both hold; `None` where they share no country.
    pub(crate) fn shared(&self, other: &Self) -> Option<Self> {
        match (self, other) {
            (Self::World, land) | (land, Self::World) => Some(land.clone()),
            (Self::Countries(one), Self::Countries(another)) => {
                let shared: BTreeSet<Country> = one.intersection(another).copied().collect();
                (!shared.is_empty()).then_some(Self::Countries(shared))
            }
        }
    }

    /// Whether all of the other lies within; a land without a country lies nowhere.
    pub(crate) fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::World, _) => true,
            (Self::Countries(_), Self::World) => false,
            (Self::Countries(held), Self::Countries(asked)) => !asked.is_empty() && asked.is_subset(held),
        }
    }

    /// The countries; empty for the world.
    pub(crate) fn into_countries(self) -> Vec<Country> {
        match self {
            Self::World => Vec::new(),
            Self::Countries(countries) => countries.into_iter().collect(),
        }
    }
}
