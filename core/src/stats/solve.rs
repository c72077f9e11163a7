/// The most halvings and steps; 1,100 halvings are enough for any double, and steps need about ten.
const STEPS: u32 = 1_200;

/// The place where a rising function has this value: Newton's steps from a start, and a halving of what is left where a
/// step leads out of it.
pub(super) fn solve(
    value: f64,
    (mut low, mut high): (f64, f64),
    start: f64,
    function: impl Fn(f64) -> f64,
    slope: impl Fn(f64) -> f64,
) -> f64 {
    let mut x = start;
    for _ in 0..STEPS {
        let error = function(x) - value;
        if error == 0.0 {
            return x;
        }
        if error < 0.0 {
            low = x;
        } else {
            high = x;
        }
        let step = x - error / slope(x);
        let next = if step > low && step < high { step } else { low + (high - low) / 2.0 };
        if (next - x).abs() <= 1e-15 * x.abs() || next <= low || next >= high {
            return next;
        }
        x = next;
    }
    x
}
