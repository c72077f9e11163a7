//! Which weights and which first state of exponential smoothing make the squared errors of the days least.

use super::smoothing::{SmoothingState, SmoothingWeights};
use super::sum;

/// The least and the most of a weight that is fitted, as usual (Hyndman et al. 2008, 5.3).
const WEIGHTS: (f64, f64) = (0.0001, 0.9999);
const DAMPING: (f64, f64) = (0.8, 0.98);
/// So many places of the range of each weight are tried first, its ends among them: the best one is often there.
const PLACES: [u8; 3] = [11, 11, 4];
/// How often the step is halved at most, and how often it is tried all around in all.
const HALVINGS: u32 = 26;
const ROUNDS: u32 = 400;

/// A weight that is given, or the range in which it is looked for.
#[derive(Clone, Copy)]
struct Axis {
    low: f64,
    high: f64,
}

impl Axis {
    fn of(given: Option<f64>, (low, high): (f64, f64)) -> Self {
        given.map_or(Self { low, high }, |given| Self { low: given, high: given })
    }

    fn is_free(self) -> bool {
        self.low < self.high
    }

    /// So many places with the same distances, from end to end; the weight itself where it is given.
    fn places(self, count: u8) -> Vec<f64> {
        if !self.is_free() {
            return vec![self.low];
        }
        let steps = f64::from(count.saturating_sub(1));
        (0..count).map(|place| self.moved(self.low, f64::from(place) / steps)).collect()
    }

    fn moved(self, value: f64, share: f64) -> f64 {
        (value + share * (self.high - self.low)).max(self.low).min(self.high)
    }
}

/// The weights with which the days are least off what was expected, the first state being the best one for each.
///
/// Those that are not given are looked for without chance: first at the places of a grid, then from the best of these by a
/// compass search (Kolda, Lewis and Torczon 2003), which goes to the first better place a step away and halves the step where
/// there is none. A trend takes over a share of what the level does, so that the share is looked for, and `beta` is at most
/// `alpha`.
pub(super) fn best_weights(values: &[f64], [alpha, beta, phi]: [Option<f64>; 3]) -> SmoothingWeights {
    let least = beta.unwrap_or(WEIGHTS.0).max(WEIGHTS.0);
    // With `beta` given, its share of `alpha` follows.
    let axes =
        [Axis::of(alpha, (least, WEIGHTS.1.max(least))), Axis::of(beta.map(|_| 0.0), WEIGHTS), Axis::of(phi, DAMPING)];
    let weights = |[alpha, share, phi]: [f64; 3]| SmoothingWeights { alpha, beta: beta.unwrap_or(alpha * share), phi };
    let off = |place: [f64; 3]| {
        let weights = weights(place);
        let (errors, _) = weights.errors(values, start_of(values, weights));
        let squares = sum(errors.iter().map(|error| error * error));
        if squares.is_finite() { squares } else { f64::INFINITY }
    };
    let [alphas, shares, dampings] = axes;
    let [of_alpha, of_share, of_phi] = PLACES;
    let mut best = (axes.map(|axis| axis.low), f64::INFINITY);
    for alpha in alphas.places(of_alpha) {
        for share in shares.places(of_share) {
            for phi in dampings.places(of_phi) {
                let place = [alpha, share, phi];
                let found = off(place);
                if found < best.1 || best.1.is_infinite() {
                    best = (place, found);
                }
            }
        }
    }
    weights(compass(best, axes, off))
}

fn compass(mut best: ([f64; 3], f64), axes: [Axis; 3], off: impl Fn([f64; 3]) -> f64) -> [f64; 3] {
    let (mut step, mut halvings) = (0.05, 0_u32);
    if !axes.iter().any(|axis| axis.is_free()) {
        return best.0;
    }
    for _ in 0..ROUNDS {
        let [alphas, shares, dampings] = axes;
        let [alpha, share, phi] = best.0;
        let around = [-step, step].map(|by| {
            [
                [alphas.moved(alpha, by), share, phi],
                [alpha, shares.moved(share, by), phi],
                [alpha, share, dampings.moved(phi, by)],
            ]
        });
        let better = around.iter().flatten().map(|place| (*place, off(*place))).find(|found| found.1 < best.1);
        match better {
            Some(found) => best = found,
            None if halvings < HALVINGS => {
                step /= 2.0;
                halvings = halvings.saturating_add(1);
            }
            None => break,
        }
    }
    best.0
}

/// The state before the first day with which the squared errors are least: they are linear in it, so that it is found by least
/// squares, exactly.
pub(super) fn start_of(values: &[f64], weights: SmoothingWeights) -> SmoothingState {
    let first = SmoothingState { level: values.first().copied().unwrap_or_default(), trend: 0.0 };
    let nothing = vec![0.0; values.len()];
    let (errors, _) = weights.errors(values, first);
    // What one more of the level, and of the trend, takes from each error.
    let (of_level, _) = weights.errors(&nothing, SmoothingState { level: -1.0, trend: 0.0 });
    let (of_trend, _) = weights.errors(&nothing, SmoothingState { level: 0.0, trend: -1.0 });
    let product = |one: &[f64], other: &[f64]| sum(one.iter().zip(other).map(|(one, other)| one * other));
    let own = product(&of_level, &of_level);
    let shared = product(&of_level, &of_trend) / own;
    let alone: Vec<f64> = of_trend.iter().zip(&of_level).map(|(trend, level)| trend - shared * level).collect();
    let rest = product(&alone, &alone);
    // Where the trend does what the level does, the level does it.
    let trend = if rest > 1e-20 * product(&of_trend, &of_trend) { product(&errors, &alone) / rest } else { 0.0 };
    let left: Vec<f64> = errors.iter().zip(&of_trend).map(|(error, effect)| error - trend * effect).collect();
    SmoothingState { level: first.level + product(&left, &of_level) / own, trend }
}
