use std::collections::BTreeSet;

use crate::vocabulary::{Country, Regions, Territory};

/// Where something holds, by countries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Land {
    /// Everywhere.
    World,
    /// In these countries; a region that nobody defines has none.
    Countries(BTreeSet<Country>),
}

impl Land {
    /// Where any of the territories is; none at all means everywhere.
    pub(super) fn new(territories: &[Territory], regions: &Regions) -> Self {
        if territories.is_empty() || territories.contains(&Territory::World) {
            return Self::World;
        }
        Self::Countries(territories.iter().flat_map(|territory| territory.countries(regions)).collect())
    }

    /// Where both hold; `None` where they share no country.
    pub(super) fn shared(&self, other: &Self) -> Option<Self> {
        match (self, other) {
            (Self::World, land) | (land, Self::World) => Some(land.clone()),
            (Self::Countries(one), Self::Countries(another)) => {
                let shared: BTreeSet<Country> = one.intersection(another).copied().collect();
                (!shared.is_empty()).then_some(Self::Countries(shared))
            }
        }
    }

    /// The countries; empty for the world.
    pub(super) fn into_countries(self) -> Vec<Country> {
        match self {
            Self::World => Vec::new(),
            Self::Countries(countries) => countries.into_iter().collect(),
        }
    }
}
