/// The counts of a term, and of all terms of its kind.
#[derive(Clone, Copy)]
pub(super) struct Counts {
    pub(super) window: f64,
    pub(super) window_all: f64,
    pub(super) baseline: f64,
    pub(super) baseline_all: f64,
}

/// The log-odds ratio of a term, and the same by its standard error.
#[derive(Clone, Copy)]
pub(super) struct Odds {
    pub(super) ratio: f64,
    pub(super) z: f64,
}

/// The log-odds ratio of a term in the window to that in the baseline, with an informative Dirichlet prior: so many terms,
/// spread as those of both together.
///
/// Source: Monroe, Colaresi, Quinn 2008, doi 10.1093/pan/mpn018, equations 16 (log-odds ratio), 20 (variance), 22 (z score)
/// and 23 (prior).
pub(super) fn odds(counts: &Counts, prior_terms: f64) -> Odds {
    let all = counts.window_all + counts.baseline_all;
    let prior = prior_terms * ((counts.window + counts.baseline) / all);
    let window = counts.window + prior;
    let baseline = counts.baseline + prior;
    let window_rest = counts.window_all + prior_terms - window;
    let baseline_rest = counts.baseline_all + prior_terms - baseline;
    let ratio = libm::log(window / window_rest) - libm::log(baseline / baseline_rest);
    Odds { ratio, z: ratio / libm::sqrt(1.0 / window + 1.0 / baseline) }
}
