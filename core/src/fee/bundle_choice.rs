use serde::{Deserialize, Serialize};

use super::Deal;
use crate::check::{Code, Issue, Issues, Path, did_you_mean, tagged_union};
use crate::rate_card::{RateCard, RateCardVersion};
use crate::vocabulary::Id;

tagged_union! {
    /// Which bundle of the rate card a deal takes.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum BundleChoice {
        /// The one of this id; where it does not fit or saves nothing, the quote is without it and carries a warning.
        Named(NamedBundle) = "named",
        /// The one that saves most, and of several such the first listed; none where none saves anything.
        Best(BestBundle) = "best",
    }
}

/// The bundle of an id.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NamedBundle {
    /// Its id on the rate card.
    pub id: Id,
}

/// The bundle that saves most.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BestBundle {}

impl Deal {
    /// A bundle that the deal names must stand on the card.
    pub(super) fn check_bundle(&self, card: &RateCard, version: &RateCardVersion, path: &Path, issues: &mut Issues) {
        let Some(BundleChoice::Named(named)) = &self.bundle else { return };
        if version.bundles.iter().any(|bundle| bundle.id == named.id) {
            return;
        }
        let id = &named.id;
        let message = format!("the rate card `{}` has no bundle `{id}`", card.id);
        let issue = Issue::new(Code::UnknownReference, path.field("bundle").field("id"), message).with("id", id);
        let known = version.bundles.iter().map(|bundle| bundle.id.as_str());
        issues.push(match did_you_mean(id.as_str(), known) {
            Some(guess) => issue.help(format!("did you mean `{guess}`?")),
            None => issue,
        });
    }
}
