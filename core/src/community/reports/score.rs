use super::{ReportPolicy, ReportTerm, ReporterHistory};
use crate::community::points::{rounded, shown};
use crate::money::{Decimal, Fraction};
use crate::stats::float;
use crate::vocabulary::Id;

/// What one report says.
///
/// With `p` of `n` decided reports right, and the axis `a`, it has `s * log4(n) * accuracy_points` more than others, where
/// `s` is `(p - a) / (1 - a)` from the axis on and `-(a - p) / a` below: 1 of somebody who is always right, -1 of somebody
/// who never is. A share of too few reports is not known: it is not 0, and adds nothing and takes nothing away.
///
/// Source: Discourse, `ReviewableScore.calc_user_accuracy_bonus`.
pub(super) fn term(reporter: &Id, history: Option<&ReporterHistory>, policy: &ReportPolicy) -> ReportTerm {
    let known = history.and_then(|history| Known::of(history, policy));
    let more = known.as_ref().and_then(|known| known.points(policy)).unwrap_or(Fraction::ZERO);
    let accuracy_points = rounded(&more);
    let base = Fraction::from(policy.report_points);
    let points = base.checked_add(&Fraction::from(accuracy_points)).map_or(Decimal::ZERO, |points| rounded(&points));
    let points = points.max(Decimal::ZERO);
    let accuracy = known.as_ref().map(|known| rounded(&known.share));
    let sentence = match &known {
        Some(known) => {
            let Known { agreed, decided, .. } = known;
            format!("{agreed} of {decided} decided reports were right: {}", shown(points))
        }
        None => format!("how often its reporter is right is not known: {}", shown(points)),
    };
    ReportTerm { reporter: reporter.clone(), accuracy, accuracy_points, points, sentence }
}

/// What is known of a reporter.
struct Known {
    share: Fraction,
    agreed: u64,
    decided: u64,
}

impl Known {
    fn of(history: &ReporterHistory, policy: &ReportPolicy) -> Option<Self> {
        let decided = history.agreed.checked_add(history.disagreed)?;
        if decided < u64::from(policy.least_decided) {
            return None;
        }
        let share = Fraction::new(history.agreed.into(), decided.into()).ok()?;
        Some(Self { share, agreed: history.agreed, decided })
    }

    fn points(&self, policy: &ReportPolicy) -> Option<Fraction> {
        let axis = Fraction::from(policy.accuracy_axis);
        let distance = self.share.checked_sub(&axis).ok()?;
        let whole = if distance.is_negative() { axis } else { Fraction::from(1_u32).checked_sub(&axis).ok()? };
        let sided = distance.checked_div(&whole).ok()?;
        let weight = Fraction::from(log4(self.decided)).checked_mul(&Fraction::from(policy.accuracy_points)).ok()?;
        sided.checked_mul(&weight).ok()
    }
}

/// The logarithm to base four, to the millionth: half of that to base two, which is a double of `libm` that is the same on
/// every host, and the nearest decimal to it.
fn log4(count: u64) -> Decimal {
    let log2: Decimal = format!("{:.6}", libm::log2(float(count))).parse().unwrap_or_default();
    let half = Fraction::from(log2).checked_div(&Fraction::from(2_u32));
    half.ok().and_then(|half| half.to_decimal()).unwrap_or_default()
}
