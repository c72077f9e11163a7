use super::business_time::Seconds;

/// A length of time for people: `51 h 00 min`, `1 h 05 min`, `12 min`, `40 s`.
pub(in crate::community) fn lasting(seconds: Seconds) -> String {
    let seconds = seconds.saturating_abs();
    let (minutes, rest) = (seconds.div_euclid(60), seconds.rem_euclid(60));
    let (hours, minutes_left) = (minutes.div_euclid(60), minutes.rem_euclid(60));
    if minutes == 0 {
        format!("{rest} s")
    } else if hours == 0 {
        if rest == 0 { format!("{minutes} min") } else { format!("{minutes} min {rest:02} s") }
    } else {
        format!("{hours} h {minutes_left:02} min")
    }
}
