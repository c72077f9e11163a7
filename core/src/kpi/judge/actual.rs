use super::{KpiActual, KpiTarget};
use crate::kpi::book::Shelf;
use crate::kpi::number::decimal_number;
use crate::kpi::{Direction, Metric, MetricUnit, RateDefinition, RateUnit};
use crate::money::{Decimal, Fraction};
use crate::stats::{Confidence, Estimate, wilson_interval};
use crate::vocabulary::{Id, Name};

/// What a value is of.
#[derive(Clone, Copy, Debug)]
pub(in crate::kpi) enum Subject<'a> {
    Rate(&'a RateDefinition),
    Metric(&'a Metric),
}

/// A value that is there, and made of enough units.
#[derive(Clone, Debug)]
pub(in crate::kpi) struct Seen {
    pub(in crate::kpi) value: Fraction,
    pub(in crate::kpi) interval: Option<Estimate>,
}

impl<'a> Subject<'a> {
    /// The rate of this name, else the metric.
    pub(in crate::kpi) fn of(shelf: &'a Shelf, id: &Id) -> Option<Self> {
        shelf.rate(id).map(Self::Rate).or_else(|| shelf.metric(id).map(Self::Metric))
    }

    pub(in crate::kpi) fn is_money(self) -> bool {
        match self {
            Self::Rate(rate) => rate.unit == RateUnit::Money,
            Self::Metric(metric) => metric.unit == MetricUnit::Money,
        }
    }

    pub(in crate::kpi) fn name(self) -> &'a Name {
        match self {
            Self::Rate(rate) => &rate.name,
            Self::Metric(metric) => &metric.name,
        }
    }

    /// What the value is.
    pub(in crate::kpi) fn unit(self) -> RateUnit {
        match self {
            Self::Rate(rate) => rate.unit,
            Self::Metric(metric) => match metric.unit {
                MetricUnit::Money => RateUnit::Money,
                MetricUnit::Seconds => RateUnit::Seconds,
                MetricUnit::Count | MetricUnit::People => RateUnit::Count,
            },
        }
    }

    /// Which way is better: as the target says, else as the rate does; `None` where nobody says.
    pub(in crate::kpi) fn direction(self, target: &KpiTarget) -> Option<Direction> {
        let own = match self {
            Self::Rate(rate) => Some(rate.direction),
            Self::Metric(_) => None,
        };
        target.direction.or(own).filter(|direction| *direction != Direction::Neither)
    }
}

impl KpiActual {
    /// The exact value, where there is one.
    pub(in crate::kpi) fn exact(&self) -> Option<Fraction> {
        let counted = self
            .proportion
            .and_then(|counts| Fraction::from(counts.successes).checked_div(&Fraction::from(counts.trials)).ok());
        self.value.map(Fraction::from).or(counted)
    }

    /// The interval: the one given, or Wilson's.
    pub(in crate::kpi) fn estimate(&self, confidence: Confidence) -> Option<Estimate> {
        let given = self.interval.zip(self.value).map(|(interval, value): (_, Decimal)| Estimate {
            value: decimal_number(value),
            low: decimal_number(interval.low),
            high: decimal_number(interval.high),
        });
        given.or_else(|| wilson_interval(self.proportion?, confidence).ok())
    }

    /// The value with its interval, where it is made of enough units.
    pub(in crate::kpi) fn seen(&self, confidence: Confidence, least_units: Option<u64>) -> Option<Seen> {
        let few = self.units.zip(least_units).is_some_and(|(units, least)| units < least);
        let value = self.exact().filter(|_| !few)?;
        Some(Seen { value, interval: self.estimate(confidence) })
    }
}
