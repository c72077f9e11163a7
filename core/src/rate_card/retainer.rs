use serde::{Deserialize, Serialize};

use super::check_price;
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_range, limits};
use crate::money::{Currency, UnitPrice};
use crate::platform::{Format, Platform, check_format};
use crate::vocabulary::{Id, Name};

/// So much content each month for a fixed monthly fee. What a month has beyond it is paid at the rates of its formats.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RetainerRate {
    /// The name by which deals ask for it, unique among the retainers of its version of the card.
    pub id: Id,
    /// What it is.
    pub name: Name,
    /// The fee of a month, whether its content is used or not.
    pub monthly_fee: UnitPrice,
    /// The content of a month, each format once.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub includes: Vec<RetainerContent>,
    /// For how many months after its own unused content may still be used, the oldest first: 1 to 1,200; absent: it is lost
    /// at the end of its month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roll_over_months: Option<u32>,
}

/// So many pieces of one format.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RetainerContent {
    /// Where it is published.
    pub platform: Platform,
    /// In which form.
    pub format: Format,
    /// How many pieces a month: 1 to 1,000,000.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = crate::check::limits::QUANTITY)))]
    pub quantity: u32,
}

impl RetainerRate {
    pub(super) fn check(&self, currency: Currency, path: &Path, issues: &mut Issues) {
        check_price(&self.monthly_fee, Some(currency), &path.field("monthly_fee"), issues);
        let includes = path.field("includes");
        check_item_count(self.includes.len(), &includes, issues);
        for (place, content) in self.includes.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = includes.index(place);
            check_format(&content.platform, &content.format, &at, issues);
            check_range(content.quantity, 1, limits::QUANTITY, &at.field("quantity"), issues);
            let same = |other: &RetainerContent| other.platform == content.platform && other.format == content.format;
            if let Some(first) = self.includes.iter().take(place).position(same) {
                let label = content.platform.label();
                let message = format!("{label} `{}` stands in the list already, in place {first}", content.format);
                issues.push(Issue::new(Code::DuplicateItem, at, message).with("first", first));
            }
        }
        if let Some(months) = self.roll_over_months {
            check_range(months, 1, limits::PERIOD_MONTHS, &path.field("roll_over_months"), issues);
        }
    }
}
