use serde::{Deserialize, Serialize};

use super::{SeverityMetric, SeverityReading};
use crate::crisis::{MentionAlarm, MentionSignal};
use crate::money::Decimal;

/// What an alarm has measured, as `assess_severity` takes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SeverityReadings {
    /// What was measured; what the alarm says nothing about is absent, and not zero.
    pub readings: Vec<SeverityReading>,
}

/// Reads off an alarm what it has measured: mentions, mentions by those expected, points of negative mentions above the
/// baseline, authors, their followers, and platforms. Ratios and points are rounded to two digits after the point; a negative
/// share below the baseline is no reading. Articles of the press, and facts such as safety, no alarm knows.
///
/// ```
/// use greenroom::crisis::{MentionAlarm, severity_readings};
///
/// let alarm: MentionAlarm = greenroom::wire::parse(
///     r#"{"at": "2026-11-27T09:00:00Z", "kind": "volume", "strength": 3, "mentions": 264, "unique_authors": 214,
///         "signals": [{"signal": "volume", "observed": 264, "expected": 28.75, "ratio": 9.1826, "score": 12.1},
///             {"signal": "negative_share", "observed": 0.62, "expected": 0.18, "score": 8}]}"#,
/// )?;
/// let readings = severity_readings(&alarm).readings;
/// let readings: Vec<String> = readings.iter().map(|one| format!("{} {}", one.metric, one.value)).collect();
/// assert_eq!(readings, ["mentions 264", "volume_ratio 9.18", "negative_shift_points 44", "unique_authors 214"]);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
#[must_use]
#[expect(clippy::float_arithmetic, reason = "a difference of shares; no money is computed here")]
pub fn severity_readings(alarm: &MentionAlarm) -> SeverityReadings {
    let signal = |name: MentionSignal| alarm.signals.iter().find(|one| one.signal == name);
    let ratio = signal(MentionSignal::Volume).and_then(|one| one.ratio).map(|ratio| ratio.get());
    let shift = signal(MentionSignal::NegativeShare).map(|one| (one.observed.get() - one.expected.get()) * 100.0);
    let platforms = signal(MentionSignal::Platforms).map(|one| one.observed.get());
    let measured = [
        (SeverityMetric::Mentions, Some(Decimal::from(alarm.mentions))),
        (SeverityMetric::VolumeRatio, ratio.and_then(rounded)),
        (SeverityMetric::NegativeShiftPoints, shift.and_then(rounded)),
        (SeverityMetric::UniqueAuthors, alarm.unique_authors.map(Decimal::from)),
        (SeverityMetric::AuthorsReach, alarm.authors_reach.and_then(|reach| reach.to_string().parse().ok())),
        (SeverityMetric::Platforms, platforms.and_then(rounded)),
    ];
    let reading = |(metric, value): (SeverityMetric, Option<Decimal>)| {
        Some(SeverityReading { metric, value: value?, at_most: None })
    };
    SeverityReadings { readings: measured.into_iter().filter_map(reading).collect() }
}

/// The number with two digits after the point, where it is one that a reading can have.
fn rounded(value: f64) -> Option<Decimal> {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.parse::<Decimal>().ok().filter(|value| !value.is_negative())
}
