use super::convert::{float, length};
use super::{Confidence, FigureUndefined, Shrunk, normal_quantile, sum};

/// What is known of a cell before its own values are looked at: a mean, and how far off that may be (a variance).
type Before = (f64, f64);

/// The means of cells within groups by empirical Bayes: each group's mean is drawn towards the mean of all values (or a mean
/// stated for it), and each cell's towards that of its group, the more the less data it has. `cells` are `(group, values)`.
///
/// Two levels of a one-way model with random effects, the variances by moments (Searle, Casella and McCulloch 1992, 3.6): with
/// the variance `s²` within and `t²` between, a mean of `n` values keeps the part `t² / (t² + s² / n)` of its distance from
/// what is known before, and has the variance `t² s² / (n t² + s²)`, to which that of the level above comes by the square of
/// the part that is given up. At the top stands the mean of all values with its squared standard error. The lower bound is
/// one-sided, by the normal distribution.
///
/// ```
/// use greenroom::stats::{Confidence, shrink_means};
///
/// let steady = [0.04, 0.05, 0.045, 0.055, 0.05, 0.04, 0.05, 0.045];
/// let cells = [(0, steady.to_vec()), (0, vec![0.09]), (1, vec![0.02, 0.03, 0.02, 0.025]), (1, vec![0.03, 0.02])];
/// let shrunk = shrink_means(&cells, &[None, None], Confidence::default()).unwrap();
/// // One value of 0.09 is no mean of 0.09.
/// assert!(shrunk[1].rate < 0.09 && shrunk[1].rate > shrunk[2].rate);
/// assert!(shrunk.iter().all(|cell| cell.lower < cell.rate));
/// ```
///
/// # Errors
/// - [`FigureUndefined::NotEnoughData`]: fewer than two groups have values, or no cell has two
/// - [`FigureUndefined::NoVariation`]: the values of each cell are alike
/// - [`FigureUndefined::BeyondRange`]: a double cannot hold the result
pub fn shrink_means(
    cells: &[(usize, Vec<f64>)],
    stated: &[Option<f64>],
    confidence: Confidence,
) -> Result<Vec<Shrunk>, FigureUndefined> {
    let own: Vec<Sample> = cells.iter().map(|(_, values)| Sample::of(values)).collect();
    let of_group = |group: usize| -> Vec<f64> {
        cells.iter().filter(|cell| cell.0 == group).flat_map(|cell| cell.1.iter().copied()).collect()
    };
    let groups: Vec<Sample> = (0..stated.len()).map(|group| Sample::of(&of_group(group))).collect();
    let all = Sample::of(&cells.iter().flat_map(|cell| cell.1.iter().copied()).collect::<Vec<_>>());
    if groups.iter().filter(|group| group.count > 0.0).count() < 2 {
        return Err(FigureUndefined::NotEnoughData);
    }
    let known: Vec<(Sample, Sample)> = groups.iter().map(|group| (*group, all)).collect();
    let between_groups = Level::of(&known)?;
    // At least two values, of two groups.
    let error = all.squares / (all.count * (all.count - 1.0));
    let prior = |group: usize| (stated.get(group).copied().flatten().unwrap_or(all.mean), error);
    let means: Vec<Before> =
        groups.iter().enumerate().map(|(place, group)| between_groups.after(group, prior(place))).collect();
    let parent = |cell: &(usize, Vec<f64>)| groups.get(cell.0).copied().unwrap_or(all);
    let pairs: Vec<(Sample, Sample)> = own.iter().zip(cells).map(|(sample, cell)| (*sample, parent(cell))).collect();
    let between_cells = Level::of_nested(&pairs, &groups)?;
    let factor = normal_quantile(confidence.miss());
    let shrunk = |(sample, cell): (&Sample, &(usize, Vec<f64>))| {
        let before = means.get(cell.0).copied().unwrap_or((all.mean, 0.0));
        let (rate, variance) = between_cells.after(sample, before);
        let lower = rate + factor * libm::sqrt(variance);
        if rate.is_finite() && lower.is_finite() {
            Ok(Shrunk { rate, lower })
        } else {
            Err(FigureUndefined::BeyondRange)
        }
    };
    own.iter().zip(cells).map(shrunk).collect()
}

/// A sample by its size, mean and sum of squared distances from that.
#[derive(Clone, Copy)]
struct Sample {
    count: f64,
    mean: f64,
    squares: f64,
}

impl Sample {
    fn of(values: &[f64]) -> Self {
        let count = length(values);
        let mean = if count > 0.0 { sum(values.iter().copied()) / count } else { 0.0 };
        let squares = sum(values.iter().map(|value| (value - mean) * (value - mean)));
        Self { count, mean, squares }
    }
}

/// How far values lie apart within samples, and the samples' true means beside each other.
struct Level {
    within: f64,
    between: f64,
}

impl Level {
    /// Of samples within one whole.
    fn of(samples: &[(Sample, Sample)]) -> Result<Self, FigureUndefined> {
        let wholes: Vec<Sample> = samples.first().map(|pair| pair.1).into_iter().collect();
        Self::of_nested(samples, &wholes)
    }

    /// Of samples, each within one of several wholes.
    fn of_nested(samples: &[(Sample, Sample)], wholes: &[Sample]) -> Result<Self, FigureUndefined> {
        let filled: Vec<&(Sample, Sample)> = samples.iter().filter(|pair| pair.0.count > 0.0).collect();
        let values = sum(filled.iter().map(|pair| pair.0.count));
        let full = wholes.iter().filter(|whole| whole.count > 0.0).count();
        let full = float(u64::try_from(full).unwrap_or(u64::MAX));
        let (inner, outer) = (values - length(&filled), length(&filled) - full);
        if inner < 1.0 {
            return Err(FigureUndefined::NotEnoughData);
        }
        let within = sum(filled.iter().map(|pair| pair.0.squares)) / inner;
        if within <= 0.0 {
            return Err(FigureUndefined::NoVariation);
        }
        let apart = |pair: &&(Sample, Sample)| {
            let distance = pair.0.mean - pair.1.mean;
            pair.0.count * distance * distance
        };
        let spread = sum(filled.iter().map(apart));
        let freedom = values - sum(filled.iter().map(|pair| pair.0.count * pair.0.count / pair.1.count));
        let between = if freedom > 0.0 { ((spread - outer * within) / freedom).max(0.0) } else { 0.0 };
        if within.is_finite() && between.is_finite() {
            Ok(Self { within, between })
        } else {
            Err(FigureUndefined::BeyondRange)
        }
    }

    /// What is known of a sample's true mean after its values were looked at: the mean and its variance.
    fn after(&self, sample: &Sample, (mean, variance): Before) -> Before {
        let own = sample.count * self.between;
        let kept = own / (own + self.within);
        let given_up = 1.0 - kept;
        (mean + kept * (sample.mean - mean), self.between * given_up + given_up * given_up * variance)
    }
}
