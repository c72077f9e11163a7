use super::Forecast;
use crate::check::{Issues, Version};
use crate::stats::{
    AdjustedPValue, AdjustedPValues, ComparisonVerdict, Confidence, Estimate, FigureUndefined, Number,
    ProportionComparison, ProportionInterval, Quantile, Quantiles, RatioComparison, SampleSize,
};
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// The digits that people are shown of a figure.
const DIGITS: usize = 4;

pub(super) fn proportion_interval(found: &ProportionInterval) -> Presentation {
    let mut sentences = vec![format!("{} of {} trials.", found.proportion.successes, found.proportion.trials)];
    sentences.push(method(found.method.label(), found.confidence));
    end(&mut sentences, found.undefined, &found.assumptions, &found.warnings);
    shown(vec![estimates("Rate", &[("Rate", found.rate.as_ref(), true)], sentences)])
}

pub(super) fn proportion_comparison(found: &ProportionComparison) -> Presentation {
    let rows = [
        ("First rate", found.first_rate.as_ref(), true),
        ("Second rate", found.second_rate.as_ref(), true),
        ("Difference", found.difference.as_ref(), true),
    ];
    let mut sentences = vec![verdict(found.verdict)];
    for (name, group) in [("First", found.first), ("Second", found.second)] {
        sentences.push(format!("{name}: {} of {} trials.", group.successes, group.trials));
    }
    if let Some(lift) = found.lift {
        let way = if lift < Number::ZERO { "lower" } else { "higher" };
        let size = lift.shown_percent(DIGITS);
        let size = size.trim_start_matches('-');
        sentences.push(format!("The second rate is {size} {way} than the first."));
    }
    test(&mut sentences, found.z, found.p_value);
    sentences.push(method(found.method.label(), found.confidence));
    end(&mut sentences, found.undefined, &found.assumptions, &found.warnings);
    shown(vec![estimates("Two rates", &rows, sentences)])
}

pub(super) fn ratio_comparison(found: &RatioComparison) -> Presentation {
    let rows = [
        ("First ratio", found.first_ratio.as_ref(), false),
        ("Second ratio", found.second_ratio.as_ref(), false),
        ("Difference", found.difference.as_ref(), false),
    ];
    let mut sentences = vec![verdict(found.verdict)];
    sentences.push(format!("{} units against {}.", found.first_units, found.second_units));
    test(&mut sentences, found.z, found.p_value);
    sentences.push(method(found.method.label(), found.confidence));
    if let (Some(seed), Some(resamples)) = (found.seed, found.resamples) {
        sentences.push(format!("Drawn {resamples} times from the seed {seed}."));
    }
    sentences.extend(found.interval.map(|interval| format!("Intervals: {}.", interval.label())));
    if let (Some(bias), Some(acceleration)) = (found.bias_correction, found.acceleration) {
        let (bias, acceleration) = (bias.shown(DIGITS), acceleration.shown(DIGITS));
        sentences.push(format!("Bias correction of the difference: {bias}; acceleration: {acceleration}."));
    }
    end(&mut sentences, found.undefined, &found.assumptions, &found.warnings);
    shown(vec![estimates("Two ratios", &rows, sentences)])
}

pub(super) fn adjusted_p_values(found: &AdjustedPValues) -> Presentation {
    let row = |(place, one): (usize, &AdjustedPValue)| {
        let clear = if one.is_clear { "clear" } else { "may be chance" };
        vec![place.saturating_add(1).to_string(), small(one.p_value), small(one.adjusted), clear.to_owned()]
    };
    let mut sentences = vec![method(found.method.label(), found.confidence)];
    end(&mut sentences, None, &found.assumptions, &Issues::default());
    let columns = columns(&["Test"], &["P value", "Adjusted"], &["Finding"]);
    let rows = found.p_values.iter().enumerate().map(row).collect();
    shown(vec![Table { title: "P values of several tests".to_owned(), columns, rows, sentences }])
}

pub(super) fn sample_size(found: &SampleSize) -> Presentation {
    let count = |count: Option<u64>| count.map_or_else(String::new, |count| count.to_string());
    let row = vec![
        found.baseline.to_string(),
        found.expected.to_string(),
        found.power.to_string(),
        count(found.each),
        count(found.total),
    ];
    let mut sentences = vec![method(found.method.label(), found.confidence)];
    end(&mut sentences, found.undefined, &found.assumptions, &Issues::default());
    let columns =
        columns(&[], &["Rate as it is", "Rate to tell from it", "Power", "Trials each", "Trials in all"], &[]);
    shown(vec![Table { title: "Sample needed".to_owned(), columns, rows: vec![row], sentences }])
}

pub(super) fn quantiles(found: &Quantiles) -> Presentation {
    let row = |one: &Quantile| vec![one.probability.to_string(), one.value.shown(DIGITS)];
    let list = Table {
        title: "Quantiles".to_owned(),
        columns: columns(&[], &["Share at or below", "Value"], &[]),
        rows: found.quantiles.iter().map(row).collect(),
        sentences: vec![format!("Of {} values, by the method `{}`.", found.count, found.method.label())],
    };
    let figures = [
        ("Smallest", Some(found.minimum)),
        ("Median", Some(found.median)),
        ("Mean", Some(found.mean)),
        ("Largest", Some(found.maximum)),
        ("Interquartile range", Some(found.interquartile_range)),
        ("Standard deviation", found.standard_deviation),
    ];
    let rows = figures.iter().filter_map(|(name, value)| Some(vec![(*name).to_owned(), value.as_ref()?.shown(DIGITS)]));
    let spread = Table {
        title: "Spread".to_owned(),
        columns: columns(&["Figure"], &["Value"], &[]),
        rows: rows.collect(),
        sentences: Vec::new(),
    };
    shown(vec![list, spread])
}

pub(super) fn forecast(found: &Forecast) -> Presentation {
    let rows = [
        ("Rise per day", found.trend.as_ref(), false),
        ("Last day", found.last_value.as_ref(), false),
        ("All days", found.total.as_ref(), false),
    ];
    let mut sentences = vec![format!(
        "From {} to {}: {} days with a value, {} estimated.",
        found.first_day, found.last_day, found.days, found.estimated_days
    )];
    if let (Some(target), Some(verdict)) = (found.target, found.verdict) {
        sentences.push(match verdict {
            ComparisonVerdict::Higher => format!("All days will come to more than the target of {target}."),
            ComparisonVerdict::Lower => format!("All days will come to less than the target of {target}."),
            ComparisonVerdict::NoClearDifference => format!("The target of {target} may be met or missed."),
            ComparisonVerdict::NotEnoughData => {
                format!("There is not enough data to hold against the target of {target}.")
            }
        });
    }
    if let Some(p_value) = found.trend_p_value {
        sentences.push(format!("Such a trend comes by chance with the probability {}.", small(p_value)));
    }
    sentences.push(method(found.method.label(), found.confidence));
    sentences.extend(found.smoothing.map(|smoothing| smoothing.sentence(DIGITS)));
    end(&mut sentences, found.undefined, &found.assumptions, &found.warnings);
    shown(vec![estimates("Forecast", &rows, sentences)])
}

fn shown(tables: Vec<Table>) -> Presentation {
    Presentation { document: PresentationTag, version: Version, tables }
}

/// Estimates with their intervals, those that are undefined left out; as percentages where they are rates.
fn estimates(title: &str, rows: &[(&str, Option<&Estimate>, bool)], sentences: Vec<String>) -> Table {
    let row = |(name, estimate, is_rate): &(&str, Option<&Estimate>, bool)| {
        let estimate = estimate.as_ref()?;
        let cell = |number: Number| if *is_rate { number.shown_percent(DIGITS) } else { number.shown(DIGITS) };
        Some(vec![(*name).to_owned(), cell(estimate.value), cell(estimate.low), cell(estimate.high)])
    };
    Table {
        title: title.to_owned(),
        columns: columns(&["Figure"], &["Value", "Low", "High"], &[]),
        rows: rows.iter().filter_map(row).collect(),
        sentences,
    }
}

fn columns(before: &[&str], numbers: &[&str], after: &[&str]) -> Vec<Column> {
    let text = |title: &&str| Column::new(title, ColumnKind::Text);
    let number = |title: &&str| Column::new(title, ColumnKind::Number);
    before.iter().map(text).chain(numbers.iter().map(number)).chain(after.iter().map(text)).collect()
}

fn verdict(verdict: ComparisonVerdict) -> String {
    match verdict {
        ComparisonVerdict::Higher => "The second is higher than the first.".to_owned(),
        ComparisonVerdict::Lower => "The second is lower than the first.".to_owned(),
        ComparisonVerdict::NoClearDifference => "There is no clear difference; what is seen may be chance.".to_owned(),
        ComparisonVerdict::NotEnoughData => "There is not enough data to tell.".to_owned(),
    }
}

fn test(sentences: &mut Vec<String>, z: Option<Number>, p_value: Option<Number>) {
    if let (Some(z), Some(p_value)) = (z, p_value) {
        sentences.push(format!(
            "They are {} standard errors apart; chance alone brings that or more with the probability {}.",
            z.shown(DIGITS),
            small(p_value)
        ));
    }
}

fn method(label: &str, confidence: Confidence) -> String {
    format!("Method: {label}, with a confidence of {}.", confidence.probability().shown_percent())
}

/// What every table ends with: why something is absent, what must hold, and what to look at.
fn end(sentences: &mut Vec<String>, undefined: Option<FigureUndefined>, assumptions: &[String], warnings: &Issues) {
    sentences.extend(undefined.map(|reason| format!("Undefined: {}.", reason.label())));
    sentences.extend(assumptions.iter().map(|assumption| format!("Assumed: {assumption}")));
    sentences.extend(warnings.as_slice().iter().map(|warning| format!("Look at: {}.", warning.message)));
}

/// A probability, without pretending to know very small ones.
fn small(p_value: Number) -> String {
    if p_value.get() < 0.0001 { "< 0.0001".to_owned() } else { p_value.shown(DIGITS) }
}
