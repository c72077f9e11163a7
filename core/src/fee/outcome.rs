use serde::{Deserialize, Serialize};

use crate::money::{Fraction, Money};
use crate::rate_card::PaidMetric;
use crate::vocabulary::Id;

/// What one deliverable reached, or is expected to reach: all its pieces together. What is absent is not known, which is
/// not the same as 0.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Which deliverable.
    pub deliverable: Id,
    /// How often it was seen: 0 to 1,000,000,000,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub views: Option<u64>,
    /// How often somebody liked, commented, shared or saved it: 0 to 1,000,000,000,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub engagements: Option<u64>,
    /// How often somebody followed its link: 0 to 1,000,000,000,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clicks: Option<u64>,
    /// How many sales, orders or registrations came of it: 0 to 1,000,000,000,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actions: Option<u64>,
    /// What was sold by it, before refunds: zero or more, in the currency of the deal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue: Option<Money>,
    /// What of that was paid back to buyers: zero or more, in the currency of the deal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refunds: Option<Money>,
}

impl Outcome {
    /// How much there is of what somebody pays for; none where it is not known.
    #[must_use]
    pub fn value(&self, metric: PaidMetric) -> Option<Fraction> {
        match metric {
            PaidMetric::Views => self.views.map(Fraction::from),
            PaidMetric::Engagements => self.engagements.map(Fraction::from),
            PaidMetric::Clicks => self.clicks.map(Fraction::from),
            PaidMetric::Actions => self.actions.map(Fraction::from),
            PaidMetric::Revenue => self.revenue.map(Money::fraction),
            PaidMetric::Refunds => self.refunds.map(Money::fraction),
        }
    }
}
