use crate::check::named;

named! {
    /// By which method a figure is found.
    StatisticMethod {
        /// Wilson's score interval for one proportion.
        Wilson = "wilson", "Wilson interval";
        /// The two-proportion z test with the pooled rate; the interval of the difference is Newcombe's.
        TwoProportionZ = "two_proportion_z", "two-proportion z test";
        /// The ratio of sums with the standard error of the delta method, spread normally.
        Delta = "delta", "delta method";
        /// The ratio of sums of units that are drawn again and again by chance from a seed.
        Bootstrap = "bootstrap", "bootstrap";
        /// The sample that a two-proportion z test needs, with the pooled rate.
        NormalApproximation = "normal_approximation", "normal approximation";
        /// A straight line by ordinary least squares, with the intervals of Student's t.
        LeastSquares = "least_squares", "least squares line";
        /// Simple exponential smoothing, with the intervals of its state-space form.
        SimpleSmoothing = "simple_smoothing", "simple exponential smoothing";
        /// Exponential smoothing with a damped additive trend, with the intervals of its state-space form.
        DampedTrend = "damped_trend", "exponential smoothing with a damped trend";
    }
}

impl StatisticMethod {
    /// What must hold for the figure to mean what it says, in sentences.
    #[must_use]
    pub fn assumptions(self) -> Vec<String> {
        let words: &[&str] = match self {
            Self::Wilson => &["Each trial succeeds or fails on its own, with the same probability."],
            Self::TwoProportionZ => &[
                "Each trial succeeds or fails on its own, with the same probability within its group.",
                "At least 5 successes and 5 failures are expected in each group.",
            ],
            Self::Delta => &[
                "The units are drawn on their own from the same population.",
                "There are enough of them for their sums to be spread normally: 30 or more.",
            ],
            Self::Bootstrap => &["The units are drawn on their own, and stand for the population."],
            Self::NormalApproximation => {
                &["Both groups have the same size, and the rates are those that are stated.", "The test is two-sided."]
            }
            Self::LeastSquares => &[
                "The daily values lie about a straight line that goes on as it was.",
                "The days differ from the line on their own and by the same spread; there is no weekly pattern.",
            ],
            Self::SimpleSmoothing => &[
                "The daily values lie about a level without a trend, which drifts as the last days did.",
                "The days differ from what is expected on their own, normally and by the same spread; there is no weekly pattern.",
                "The weights and the first level are right: what is unsure in them is not in the intervals.",
            ],
            Self::DampedTrend => &[
                "The daily values lie about a level that goes on by a trend which fades out.",
                "The days differ from what is expected on their own, normally and by the same spread; there is no weekly pattern.",
                "The weights, the first level and the first trend are right: what is unsure in them is not in the intervals.",
            ],
        };
        words.iter().map(|sentence| (*sentence).to_owned()).collect()
    }
}
