use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, limits};
use crate::money::Percent;

/// Floor and opening price: between which prices of a deal the influencer negotiates.
///
/// Both are percentages of the list price: what all lines for content and add-ons ask by the card, before anything is
/// negotiated or taken off.
///
/// Source: bands in use among agencies, such as 125 % to open with and 85 % as the floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PriceBands {
    /// The least that a deal should bring, of the list price: 0 to 100; a quote below it carries a warning.
    pub floor_percent: Percent,
    /// What to ask for first, of the list price: 100 to 10,000.
    pub opening_percent: Percent,
}

impl PriceBands {
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        super::check_percent(self.floor_percent, 100, &path.field("floor_percent"), issues);
        let opening = path.field("opening_percent");
        if self.opening_percent < Percent::HUNDRED && !self.opening_percent.is_negative() {
            let value = self.opening_percent.decimal();
            let message = format!("`{value}` percent are not within 100 to {}", limits::ADD_ON_PERCENT);
            issues.push(Issue::new(Code::OutOfRange, opening, message).with("value", value));
        } else {
            super::check_percent(self.opening_percent, limits::ADD_ON_PERCENT, &opening, issues);
        }
    }
}
