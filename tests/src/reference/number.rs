use num_rational::BigRational;

/// An exact number.
pub type Exact = BigRational;

/// The number that a text of digits with at most one point, or of `numerator/denominator`, says.
///
/// # Panics
/// - the text is neither
#[expect(clippy::expect_used, reason = "a mistake in a test")]
pub fn exact(text: &str) -> Exact {
    let digits = text.replace('.', "");
    let after = text.split_once('.').map_or(0, |(_, after)| after.len());
    let number = if after == 0 { digits } else { format!("{digits}/1{}", "0".repeat(after)) };
    number.parse().expect("a number")
}

/// A whole number.
pub(super) fn whole(number: u64) -> Exact {
    exact(&number.to_string())
}

/// So many hundredths.
pub(super) fn percent(text: &str) -> Exact {
    exact(text) / whole(100)
}

/// A decimal as documents write it, of a number that has no more than twelve digits after the point.
pub(super) fn decimal(value: &Exact) -> serde_json::Value {
    let scaled = (value * exact(&format!("1{}", "0".repeat(12)))).to_string();
    let padded = format!("{scaled:0>13}");
    let (before, after) = padded.split_at(padded.len() - 12);
    format!("{before}.{after}").trim_end_matches('0').trim_end_matches('.').into()
}

/// The value as a multiple of `step`; none when the mode is `unnecessary` and it is none.
///
/// # Panics
/// - there is no such mode
#[expect(clippy::panic, reason = "a mistake in a test")]
pub fn round(value: &Exact, step: &Exact, mode: &str) -> Option<Exact> {
    let count = value / step;
    let (below, above) = (count.floor(), count.ceil());
    let zero = whole(0);
    let toward_zero = if count < zero { above.clone() } else { below.clone() };
    let away_from_zero = if count < zero { below.clone() } else { above.clone() };
    let to_below = &count - &below;
    let to_above = &above - &count;
    let nearest = |at_half: Exact| {
        if to_below < to_above {
            below.clone()
        } else if to_above < to_below {
            above.clone()
        } else {
            at_half
        }
    };
    let half = &below / whole(2);
    let even = if half == half.floor() { below.clone() } else { above.clone() };
    let rounded = match mode {
        "up" => away_from_zero,
        "down" => toward_zero,
        "ceiling" => above,
        "floor" => below,
        "half_up" => nearest(away_from_zero),
        "half_down" => nearest(toward_zero),
        "half_even" => nearest(even),
        "unnecessary" if below == above => below,
        "unnecessary" => return None,
        other => panic!("no mode `{other}`"),
    };
    Some(rounded * step)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of `java.math.RoundingMode`.
    #[test]
    fn rounds_as_java_does() {
        let modes = ["up", "down", "ceiling", "floor", "half_up", "half_down", "half_even"];
        let table = [
            ("5.5", [6, 5, 6, 5, 6, 5, 6]),
            ("2.5", [3, 2, 3, 2, 3, 2, 2]),
            ("1.6", [2, 1, 2, 1, 2, 2, 2]),
            ("1.1", [2, 1, 2, 1, 1, 1, 1]),
            ("1.0", [1, 1, 1, 1, 1, 1, 1]),
            ("-1.0", [-1, -1, -1, -1, -1, -1, -1]),
            ("-1.1", [-2, -1, -1, -2, -1, -1, -1]),
            ("-1.6", [-2, -1, -1, -2, -2, -2, -2]),
            ("-2.5", [-3, -2, -2, -3, -3, -2, -2]),
            ("-5.5", [-6, -5, -5, -6, -6, -5, -6]),
        ];
        for (value, expected) in table {
            for (mode, result) in modes.iter().zip(expected) {
                let rounded = round(&exact(value), &whole(1), mode);
                assert_eq!(rounded, Some(exact(&result.to_string())), "{value} {mode}");
            }
        }
        assert_eq!(round(&exact("0.05"), &exact("0.05"), "unnecessary"), Some(exact("0.05")));
        assert_eq!(round(&exact("0.06"), &exact("0.05"), "unnecessary"), None);
    }
}
