//! Figures of one row that cannot all be true.

use super::cell::Cell;
use super::plan::Plan;
use super::{FindingCode, Value, ValueKind};
use crate::check::limits::DECIMAL_FRACTION_DIGITS;
use crate::platform::Platform;

/// The places of the columns that are compared.
#[derive(Debug)]
pub(super) struct Checks {
    /// What is to be no larger than what.
    at_most: Vec<(usize, usize, FindingCode)>,
    /// Sums of parts, and whether the parts may be less.
    sums: Vec<(usize, Vec<usize>, FindingCode)>,
    conversions: Option<(usize, usize)>,
    ratios: Vec<(usize, Vec<usize>, usize)>,
    counts: Vec<usize>,
}

/// Totals that exports split by source, and their parts.
const SOURCES: &[(&str, &[&str])] = &[
    ("impressions", &["impressions_organic", "impressions_sponsored"]),
    ("clicks", &["clicks_organic", "clicks_sponsored"]),
    ("reactions", &["reactions_organic", "reactions_sponsored"]),
    ("comments", &["comments_organic", "comments_sponsored"]),
    ("reposts", &["reposts_organic", "reposts_sponsored"]),
];

impl Checks {
    pub fn new(plan: &Plan) -> Self {
        let place = |name: &str| plan.columns.iter().position(|column| column.name == name);
        let places = |names: &[&str]| names.iter().map(|name| place(name)).collect::<Option<Vec<usize>>>();
        let mut at_most = Vec::new();
        // Meta counts views where it counted impressions.
        let meta = matches!(plan.probe.platform, Some(Platform::Instagram | Platform::Facebook));
        let wholes =
            [("impressions", FindingCode::ReachAboveImpressions, true), ("views", FindingCode::ReachAboveViews, meta)];
        for (whole, code, _) in wholes.into_iter().filter(|(.., holds)| *holds) {
            at_most.extend(place("reach").zip(place(whole)).map(|(reach, whole)| (reach, whole, code)));
        }
        let sum = |(total, parts): &(&str, &[&str]), code| Some((place(total)?, places(parts)?, code));
        let mut sums: Vec<_> =
            SOURCES.iter().filter_map(|source| sum(source, FindingCode::SourcesAboveTotal)).collect();
        let stated = plan.layout.map(|layout| layout.sums).unwrap_or_default();
        sums.extend(stated.iter().filter_map(|stated| sum(stated, FindingCode::PartsDoNotAddUp)));
        let ratios = plan.layout.map(|layout| layout.ratios).unwrap_or_default().iter();
        let is_count = |place: &usize| {
            let column = plan.columns.get(*place);
            column.is_some_and(|column| column.values == ValueKind::Count && !column.may_be_negative)
        };
        Self {
            at_most,
            sums,
            conversions: place("conversions").zip(place("clicks").or_else(|| place("link_clicks"))),
            ratios: ratios
                .filter_map(|ratio| Some((place(ratio.ratio)?, places(ratio.over)?, place(ratio.under)?)))
                .collect(),
            counts: (0..plan.columns.len()).filter(is_count).collect(),
        }
    }

    /// Everything that is odd about a row, each once.
    pub fn of(&self, row: &[Cell]) -> Vec<FindingCode> {
        let mut found = Vec::new();
        let count = |place: usize| row.get(place).and_then(count);
        for (part, whole, code) in &self.at_most {
            if count(*part).zip(count(*whole)).is_some_and(|(part, whole)| part > whole) {
                found.push(*code);
            }
        }
        for (total, parts, code) in &self.sums {
            let parts = parts.iter().try_fold(0_i128, |sum, part| sum.checked_add(count(*part)?));
            let odd = count(*total).zip(parts).is_some_and(|(total, parts)| match code {
                FindingCode::SourcesAboveTotal => parts > total,
                _ => parts != total,
            });
            if odd {
                found.push(*code);
            }
        }
        let conversions = self.conversions.and_then(|(conversions, clicks)| count(conversions).zip(count(clicks)));
        if conversions.is_some_and(|(conversions, clicks)| conversions > 0 && clicks == 0) {
            found.push(FindingCode::ConversionsWithoutClicks);
        }
        if self.ratios.iter().any(|(ratio, over, under)| differs(row, *ratio, over, *under) == Some(true)) {
            found.push(FindingCode::StatedRatioDiffers);
        }
        if self.counts.iter().any(|place| count(*place).is_some_and(|count| count < 0)) {
            found.push(FindingCode::NegativeCount);
        }
        if row.iter().any(|cell| cell.rounded) {
            found.push(FindingCode::RoundedDigits);
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

fn count(cell: &Cell) -> Option<i128> {
    match cell.value {
        Some(Value::Count(count)) => Some(count.into()),
        _ => None,
    }
}

/// Whether a stated ratio is off by more than one in its last written digit; nothing when a figure is missing.
fn differs(row: &[Cell], ratio: usize, over: &[usize], under: usize) -> Option<bool> {
    let stated = row.get(ratio)?;
    let Some(Value::Decimal(value)) = stated.value else { return None };
    let over = over.iter().try_fold(0_i128, |sum, place| sum.checked_add(count(row.get(*place)?)?))?;
    let under = count(row.get(under)?)?;
    if under <= 0 {
        return Some(under == 0 && !value.is_zero());
    }
    let digits = stated.digits.min(u32::from(DECIMAL_FRACTION_DIGITS));
    let (scale, last) = (value.denominator(), 10_i128.checked_pow(digits)?);
    // |stated - over / under| > 1 / last, multiplied by all denominators.
    let difference = value.units().checked_mul(under)?.checked_sub(over.checked_mul(scale)?)?.checked_abs()?;
    Some(difference.checked_mul(last)? > under.checked_mul(scale)?)
}
