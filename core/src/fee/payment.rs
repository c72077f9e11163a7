use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::money::Percent;
use crate::time::{Anchor, BusinessDays, PaymentTerm};

/// When the brand pays. The instalments add up to the payable total exactly.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaymentPlan {
    /// The parts, which add up to 100 %.
    pub instalments: Vec<InstalmentPlan>,
    /// The weekend and the holidays of the business-day rule; absent: Saturday and Sunday, no holidays.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub business_days: BusinessDays,
}

/// One part of what the brand pays.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InstalmentPlan {
    /// What makes it due: an event, or a date.
    pub trigger: Anchor,
    /// Of the payable total: more than 0, up to 100.
    pub percent: Percent,
    /// How long after the trigger; absent: on its day.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub term: PaymentTerm,
}
