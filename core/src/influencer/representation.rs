use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent};
use crate::money::Percent;
use crate::time::{Date, Interval};
use crate::vocabulary::{Party, Territory};

/// Somebody who speaks for an influencer.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Representation {
    /// Who it is, with their registration.
    pub party: Party,
    /// As what.
    pub role: RepresentativeRole,
    /// Where they speak for the influencer; everywhere when absent.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub territories: Vec<Territory>,
    /// What they get, one term for each span of time.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub commissions: Vec<CommissionTerm>,
}

named! {
    /// As what somebody speaks for an influencer.
    RepresentativeRole {
        Manager = "manager", "manager";
        Agency = "agency", "agency";
        Network = "network", "network";
        Marketplace = "marketplace", "marketplace";
        Lawyer = "lawyer", "lawyer";
        Publicist = "publicist", "publicist";
    }
}

/// What a representative gets of a fee, in a span of time.
///
/// ```
/// use greenroom::influencer::Representation;
///
/// let agency: Representation = greenroom::wire::parse(r#"{
///   "party": {"id": "studio", "kind": "firm", "name": "Studio Nord"}, "role": "agency", "commissions": [
///     {"percent": "20", "treatment": "deducted", "last_day": "2026-12-31"},
///     {"percent": "10", "treatment": "deducted", "first_day": "2027-01-01", "last_day": "2027-12-31"}
/// ]}"#)?;
/// let percent = |date: &str| agency.commission_on(date.parse().unwrap()).map(|term| term.percent.decimal().to_string());
/// assert_eq!(percent("2026-12-31").as_deref(), Some("20"));
/// assert_eq!(percent("2027-01-01").as_deref(), Some("10"));
/// assert_eq!(percent("2028-01-01"), None);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommissionTerm {
    /// Percent, from 0 to 100; below 100 when it is grossed up.
    pub percent: Percent,
    /// Who bears it.
    pub treatment: CommissionTreatment,
    /// The first day that it holds on; from ever when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_day: Option<Date>,
    /// The last day that it holds on; for ever when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Date>,
}

named! {
    /// Who bears a commission.
    CommissionTreatment {
        /// The brand pays the fee and the commission on it.
        OnTop = "on_top", "on top";
        /// The influencer gets the fee less the commission on it.
        Deducted = "deducted", "deducted";
        /// The fee is raised so that the influencer gets it whole after the commission.
        GrossUp = "gross_up", "grossed up";
    }
}

impl Representation {
    /// The term that holds on a day, if there is one.
    #[must_use]
    pub fn commission_on(&self, date: Date) -> Option<&CommissionTerm> {
        self.commissions.iter().find(|term| term.interval().is_some_and(|days| days.contains(date)))
    }
}

impl CommissionTerm {
    /// The days that the term holds on, `None` when its last day lies before its first, which the check refuses.
    #[must_use]
    pub fn interval(&self) -> Option<Interval> {
        let first = self.first_day.unwrap_or(Date::FIRST);
        match self.last_day {
            Some(last) => Interval::of_days(first, last).ok(),
            None => Interval::new(first, None).ok(),
        }
    }
}
