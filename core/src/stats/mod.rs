//! Statistics: how sure a figure is, and whether two differ.
//!
//! Everything here is a pure and total function on doubles: sums have a fixed order, transcendental functions come from
//! `libm`, and chance comes from the caller's seed, so that every host gives the same bits. What cannot be said is an
//! answer ([`FigureUndefined`]), never a NaN. No money is added up here.
#![expect(clippy::float_arithmetic, reason = "statistics are what doubles are for; money is computed in other rooms")]

mod adjust;
mod bca;
mod beta;
mod bootstrap;
mod compare_proportions;
mod compare_ratios;
mod confidence;
mod convert;
mod deviance;
mod estimate;
mod forecast_method;
mod gamma;
mod goodness;
mod half_life;
mod line;
mod method;
mod normal;
mod number;
mod prevalence;
mod probability;
mod proportion;
mod quantile;
mod quantiles;
mod random;
mod ratio;
mod ratio_method;
mod sample;
mod sample_size;
mod series;
mod shrink;
mod shrink_means;
mod smoothing;
mod smoothing_fit;
mod solve;
mod student;
mod sum;
mod verdict;
mod warning;

pub use adjust::{AdjustPValuesInput, AdjustedPValue, AdjustedPValues, PValueAdjustment, adjust, adjust_p_values};
pub use bca::{Bca, BcaBootstrapped, bca_interval, bootstrap_bca, jackknife};
pub use beta::{beta_cdf, beta_quantile};
pub use bootstrap::{BootstrapInterval, Bootstrapped, bootstrap};
pub use compare_proportions::{
    CompareProportionsInput, ProportionComparison, compare_proportions, newcombe_interval, two_proportion_z,
};
pub use compare_ratios::{CompareRatiosInput, RatioComparison, compare_ratios};
pub use confidence::{Confidence, ConfidenceError};
pub(crate) use convert::{float, whole};
pub use estimate::{Estimate, FigureUndefined};
pub use forecast_method::{DampedTrendMethod, ForecastMethod, LineMethod, SimpleSmoothingMethod};
pub use gamma::{gamma_cdf, gamma_quantile, gamma_survival};
pub use goodness::{GoodnessOfFit, LEAST_EXPECTED, goodness_of_fit};
pub use half_life::half_life_share;
pub use line::Line;
pub use method::StatisticMethod;
pub use normal::{normal_cdf, normal_quantile, normal_survival};
pub use number::{Number, NumberError};
pub use prevalence::{CorrectedShare, JudgeRates, PrevalenceUndefined, correct_prevalence};
pub use probability::{Probability, ProbabilityError};
pub use proportion::{Proportion, ProportionInterval, ProportionIntervalInput, proportion_interval, wilson_interval};
pub use quantile::{QuantileMethod, QuantilePlace, quantile};
pub use quantiles::{Quantile, Quantiles, QuantilesInput, quantiles};
pub use random::Random;
pub use ratio::{RatioError, RatioSample, RatioUnit, ratio_error, ratio_of_sums};
pub use ratio_method::{BootstrapMethod, DeltaMethod, RatioMethod};
pub use sample_size::{SampleSize, SampleSizeInput, sample_size, trials_needed};
pub use series::{DailySeries, SeriesFit, SmoothedSeries};
pub use shrink::{Shrunk, shrink_counts, shrink_proportions};
pub use shrink_means::shrink_means;
pub use smoothing::{Smoothing, SmoothingState, SmoothingWeights};
pub use student::{student_cdf, student_quantile};
pub use sum::{mean, standard_deviation, sum, variance};
pub use verdict::ComparisonVerdict;
