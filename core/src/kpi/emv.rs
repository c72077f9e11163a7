use serde::{Deserialize, Serialize};

use super::book::Shelf;
use super::rate_check::unknown_metric;
use super::{MetricUnit, RateBook};
use crate::check::{
    Code, Issue, Issues, Path, Version, check_item_count, check_unique, cut, document_tag, limits, null_is_absent,
};
use crate::convention::Convention;
use crate::money::{Currency, Decimal, Fraction, FractionError, Money, Percent, RoundTo};
use crate::time::Date;
use crate::vocabulary::Id;

document_tag!(EmvTag, "earned_media_value");

/// What stands beside every earned media value.
const CAUTION: &str = "Earned media value is a convention and no measured result: the value of an action is chosen, \
                       and AMEC (the Barcelona Principles) rejects advertising value as a measure of communication.";

/// What `earned_media_value` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EmvInput {
    /// The values of the actions, with who says so. There is no preset: no public source agrees with another.
    pub table: Convention<EmvTable>,
    /// How often each action was taken.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub counts: Vec<EmvCount>,
    /// What is taken off because of bad sentiment: 0 to 100; nothing when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentiment_discount_percent: Option<Percent>,
    /// How the value is rounded, once; half-up to the minor unit when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub rounding: RoundTo,
    /// Metrics of one's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_book: Option<RateBook>,
    /// The day of the computation; a table that is older than its source vouches for comes with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// What actions are worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EmvTable {
    /// The currency of the values.
    pub currency: Currency,
    /// The values.
    pub values: Vec<ActionValue>,
}

/// What an action is worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ActionValue {
    /// Which action.
    pub metric: Id,
    /// What one of it is worth, or a thousand where `per_mille` is set; in major units, not below zero.
    pub value: Decimal,
    /// Whether the value is for a thousand, as that of impressions.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub per_mille: bool,
}

/// How often an action was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EmvCount {
    /// Which action.
    pub metric: Id,
    /// How often: 0 to 2⁵³ − 1.
    pub count: u64,
}

/// An earned media value with the method beside it, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EarnedMediaValue {
    /// Always `earned_media_value`.
    pub document: EmvTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// The name of the table of values.
    pub table: Id,
    /// Who says what an action is worth.
    pub source: String,
    /// When the source said so.
    pub as_of: Date,
    /// What each action adds, exact.
    pub lines: Vec<EmvLine>,
    /// The sum of the lines before the discount, exact.
    pub sum: Fraction,
    /// What was taken off because of bad sentiment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentiment_discount_percent: Option<Percent>,
    /// The value, rounded once.
    pub value: Money,
    /// What to know about the method.
    pub caution: String,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// What an action adds to an earned media value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EmvLine {
    /// Which action.
    pub metric: Id,
    /// How often.
    pub count: u64,
    /// What one of it is worth.
    pub unit_value: Fraction,
    /// What all are worth, exact.
    pub value: Fraction,
}

/// What actions would be worth by a table of values, with the method beside the number.
///
/// `value = Σ value × count`, a value for a thousand divided by 1,000, less the discount for sentiment; rounded once.
///
/// ```
/// use greenroom::{kpi, wire};
///
/// let found = kpi::earned_media_value(&wire::parse(r#"{
///     "table": {"id": "agency-2026", "kind": "emv_table", "source": "price list of the agency", "as_of": "2026-01-01",
///         "value": {"currency": "EUR", "values": [
///             {"metric": "likes", "value": "0.1"}, {"metric": "impressions", "value": "5", "per_mille": true}]}},
///     "counts": [{"metric": "likes", "count": 250}, {"metric": "impressions", "count": 12400}],
///     "sentiment_discount_percent": "10"
/// }"#)?)?;
/// // (250 × 0.10 + 12,400 × 5 / 1,000) × 0.9
/// assert_eq!((found.sum.to_string(), found.value.to_string()), ("87".to_owned(), "EUR 78.30".to_owned()));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - an action that nobody knows, that is no count, that stands twice, or that the table has no value for
/// - a value below zero, a count beyond the limit, a discount beyond 100 %
/// - a table without a source
/// - an amount beyond the limit, or one that needs rounding where that is forbidden
pub fn earned_media_value(input: &EmvInput) -> Result<EarnedMediaValue, Issues> {
    let mut issues = Issues::default();
    input.check(&mut issues);
    issues.into_result(())?;
    let table = &input.table;
    let broken = |error: FractionError| {
        Issues::from(Issue::new(Code::AmountTooLarge, Path::root().field("counts"), error.to_string()))
    };
    let lines: Vec<EmvLine> = input
        .counts
        .iter()
        .filter_map(|count| input.line(count).transpose())
        .collect::<Result<_, _>>()
        .map_err(broken)?;
    let sum = Fraction::sum(lines.iter().map(|line| &line.value)).map_err(broken)?;
    let kept = input.sentiment_discount_percent.map_or(Fraction::ZERO, Percent::fraction);
    let kept = Fraction::ONE.checked_sub(&kept).map_err(broken)?;
    let value = sum.checked_mul(&kept).map_err(broken)?.to_money(table.value.currency, &input.rounding);
    let value = value.map_err(|error| {
        let code = match error {
            crate::money::MoneyError::TooLarge => Code::AmountTooLarge,
            crate::money::MoneyError::UnfitIncrement(..) => Code::OutOfRange,
            _ => Code::RoundingNecessary,
        };
        Issues::from(Issue::new(code, Path::root().field("rounding"), error.to_string()))
    })?;
    Ok(EarnedMediaValue {
        document: EmvTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        table: table.id.clone(),
        source: table.source.clone(),
        as_of: table.as_of,
        lines,
        sum,
        sentiment_discount_percent: input.sentiment_discount_percent,
        value,
        caution: CAUTION.to_owned(),
        warnings: input.stale(),
    })
}

impl EmvInput {
    fn value_of(&self, metric: &Id) -> Option<&ActionValue> {
        self.table.value.values.iter().find(|value| value.metric == *metric)
    }

    fn line(&self, count: &EmvCount) -> Result<Option<EmvLine>, FractionError> {
        let Some(action) = self.value_of(&count.metric) else { return Ok(None) };
        let thousands: u32 = if action.per_mille { 1_000 } else { 1 };
        let unit_value = Fraction::from(action.value).checked_div(&Fraction::from(thousands))?;
        let value = unit_value.checked_mul(&Fraction::from(count.count))?;
        Ok(Some(EmvLine { metric: count.metric.clone(), count: count.count, unit_value, value }))
    }

    fn stale(&self) -> Issues {
        let mut warnings = Issues::default();
        if let (Some(on), Some(last)) = (self.on, self.table.valid_until)
            && on > last
        {
            let message = format!("the table `{}` is vouched for until {last}, and is used on {on}", self.table.id);
            let issue = Issue::new(Code::StaleConvention, Path::root().field("table"), message);
            warnings.push(issue.with("preset", &self.table.id).with("valid_until", last).help("ask its source again"));
        }
        warnings
    }

    fn check(&self, issues: &mut Issues) {
        let shelf = Shelf::new(self.rate_book.as_ref());
        if let Some(book) = &self.rate_book {
            book.check(&Path::root().field("rate_book"), issues);
        }
        let table = Path::root().field("table");
        if self.table.source.trim().is_empty() {
            let issue = Issue::new(Code::InvalidText, table.field("source"), "a convention needs its source");
            issues.push(issue.help("say who says so, and where"));
        }
        let values = table.field("value").field("values");
        check_item_count(self.table.value.values.len(), &values, issues);
        check_unique(self.table.value.values.iter().map(|value| &value.metric), &values, issues);
        for (place, action) in self.table.value.values.iter().enumerate().take(limits::LIST_ITEMS) {
            check_action(&action.metric, &shelf, &values.index(place).field("metric"), issues);
            if action.value.is_negative() {
                let message = format!("the value `{}` is below zero", action.value);
                let issue = Issue::new(Code::OutOfRange, values.index(place).field("value"), message);
                issues.push(issue.with("value", action.value));
            }
        }
        self.check_counts(issues);
    }

    fn check_counts(&self, issues: &mut Issues) {
        let counts = Path::root().field("counts");
        check_item_count(self.counts.len(), &counts, issues);
        check_unique(self.counts.iter().map(|count| &count.metric), &counts, issues);
        for (place, count) in self.counts.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = counts.index(place);
            if self.value_of(&count.metric).is_none() {
                let name = cut(count.metric.as_str());
                let message = format!("the table `{}` has no value for `{name}`", self.table.id);
                issues.push(Issue::new(Code::UnknownReference, at.field("metric"), message).with("metric", name));
            }
            if count.count > limits::COUNT {
                let message = format!("`{}` is beyond the most, {}", count.count, limits::COUNT);
                issues.push(Issue::new(Code::OutOfRange, at.field("count"), message).with("value", count.count));
            }
        }
        let discount = self.sentiment_discount_percent.map(Percent::decimal);
        if let Some(percent) = discount.filter(|percent| percent.is_negative() || *percent > Decimal::from(100)) {
            let path = Path::root().field("sentiment_discount_percent");
            let message = format!("`{percent}` is not within 0 to 100");
            issues.push(Issue::new(Code::OutOfRange, path, message).with("value", percent));
        }
    }
}

fn check_action(metric: &Id, shelf: &Shelf, path: &Path, issues: &mut Issues) {
    match shelf.metric(metric).map(|found| found.unit) {
        None => issues.push(unknown_metric(metric, shelf, path.clone())),
        Some(MetricUnit::Count | MetricUnit::People) => {}
        Some(unit) => {
            let message = format!("`{metric}` is {}, and no action", unit.label());
            issues.push(Issue::new(Code::Contradiction, path.clone(), message));
        }
    }
}
