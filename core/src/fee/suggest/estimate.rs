use super::drivers::Drivers;
use super::facts::{Facts, fact_path};
use super::{
    DriverKind, EstimatedAmount, Estimator, FeeDriver, FeeEstimate, FeeFactKind, MissingData, MissingEstimate,
};
use crate::check::{Issues, Path};
use crate::convention::Conversion;
use crate::fee::Action;
use crate::fee::tape::{Draft, amount_issue};
use crate::money::{Currency, RoundTo};

/// What all estimators work with.
pub(super) struct Ground<'a> {
    pub(super) currency: Currency,
    pub(super) facts: &'a Facts,
    pub(super) drivers: &'a Drivers,
    pub(super) exchange: Option<&'a Conversion>,
    pub(super) rounding: RoundTo,
}

/// Which end of a range.
#[derive(Clone, Copy)]
enum End {
    Low,
    Middle,
    High,
}

impl Ground<'_> {
    /// What one estimator says, or what it lacks.
    pub(super) fn estimate(&self, estimator: Estimator) -> Result<Result<FeeEstimate, MissingEstimate>, Issues> {
        let (kind, lacking) = match estimator {
            Estimator::Views => (FeeFactKind::AverageViews, MissingData::AverageViews),
            Estimator::Engagements => (FeeFactKind::ExpectedEngagements, MissingData::ExpectedEngagements),
            Estimator::Followers => (FeeFactKind::Followers, MissingData::Followers),
        };
        let mut needs = Vec::new();
        if self.facts.positive(kind).is_none() {
            needs.push(lacking);
        }
        if self.drivers.get(DriverKind::Cpm).is_none() {
            needs.push(MissingData::Cpm);
        }
        if estimator == Estimator::Engagements && self.drivers.get(DriverKind::TargetEngagementRate).is_none() {
            needs.push(MissingData::TargetEngagementRate);
        }
        if !needs.is_empty() {
            return Ok(Err(MissingEstimate { estimator, needs }));
        }
        let amount = |end| self.amount(estimator, kind, end);
        let (low, middle, high) = (amount(End::Low)?, amount(End::Middle)?, amount(End::High)?);
        Ok(Ok(FeeEstimate { estimator, low, middle, high }))
    }

    fn amount(&self, estimator: Estimator, kind: FeeFactKind, end: End) -> Result<EstimatedAmount, Issues> {
        let Some((place, fact)) = self.facts.get(kind) else { return Err(Issues::default()) };
        let mut draft = Draft::from_input(self.currency, fact_path(place), fact.value.clone()).divide(1000, None);
        for (place, driver) in self.drivers.list.iter().enumerate().filter(|(_, driver)| applies(driver, estimator)) {
            draft = apply(draft, driver, end, &Path::root().field("drivers").index(place));
        }
        for (place, leg) in self.exchange.iter().flat_map(|exchange| &exchange.legs).enumerate() {
            let path = Some(Path::root().field("exchange").field("legs").index(place).field("rate"));
            draft = if leg.inverted { draft.divide(leg.rate, path) } else { draft.multiply(leg.rate, path) };
        }
        let blame = fact.from.clone().unwrap_or_default();
        match draft.round(&self.rounding).finish() {
            Ok((amount, explanation)) => Ok(EstimatedAmount { amount, explanation }),
            Err(error) => Err(amount_issue(error, blame).into()),
        }
    }
}

/// The price of engagements has the engagement in it already.
fn applies(driver: &FeeDriver, estimator: Estimator) -> bool {
    match driver.kind {
        DriverKind::TargetEngagementRate => estimator == Estimator::Engagements,
        DriverKind::Engagement => estimator != Estimator::Engagements,
        DriverKind::Cpm | DriverKind::Niche | DriverKind::Region | DriverKind::Format => true,
    }
}

fn apply(draft: Draft, driver: &FeeDriver, end: End, path: &Path) -> Draft {
    let (value, path) = match end {
        End::Low => (&driver.low, path.field("low")),
        End::Middle => (&driver.middle, path.field("middle")),
        End::High => (&driver.high, path.field("high")),
    };
    match driver.action {
        // The rate is in percent.
        Action::Divide => draft.divide(value.clone(), Some(path)).multiply(100, None),
        Action::AddPercent => draft.add_exact_percent(value, path),
        _ => draft.multiply(value.clone(), Some(path)),
    }
}
