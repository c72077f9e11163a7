use serde::{Deserialize, Serialize};

use super::book::Shelf;
use super::rate::sum;
use super::rate_check::unknown_rate;
use super::{Direction, RateBook, RateDefinition, RateTerm};
use crate::check::{Code, Issue, Issues, Path, Version, document_tag, named};
use crate::money::{Currency, Decimal, Fraction};
use crate::vocabulary::{Id, Name};

document_tag!(RateComparisonTag, "rate_comparison");

/// Two values of rates that are to be compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RatePair {
    /// What is compared with: the competitor, the month before, the benchmark.
    pub from: RateValue,
    /// What is compared.
    pub to: RateValue,
    /// Metrics and rates of one's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_book: Option<RateBook>,
}

/// A value of a rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RateValue {
    /// Which rate: of the presets, or of the book.
    pub rate: Id,
    /// The value; a share of 0.05 is 5 %.
    pub value: Decimal,
    /// The currency of an amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Whose it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<Name>,
}

/// How far two values of one rate lie apart, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RateComparison {
    /// Always `rate_comparison`.
    pub document: RateComparisonTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// What is compared with.
    pub from: RateValue,
    /// What is compared.
    pub to: RateValue,
    /// `to − from`, exact.
    pub difference: Fraction,
    /// The difference as a part of the size of `from`; absent where that is zero: there is no such part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relative: Option<Fraction>,
    /// Which way it went. Whether the difference is more than chance, the values alone do not say.
    pub verdict: RateVerdict,
}

named! {
    /// Which way a rate went.
    RateVerdict {
        /// It is better.
        Better = "better", "better";
        /// It is worse.
        Worse = "worse", "worse";
        /// Both are equal.
        Same = "same", "the same";
        /// They differ, and neither way is better.
        Different = "different", "different";
    }
}

/// How far two values of one rate lie apart.
///
/// Two rates may have different names; what must agree are their tags: counted actions, weights, denominator, follower
/// snapshot, aggregation and window, and what the value is.
///
/// ```
/// use greenroom::{kpi, wire};
///
/// let pair = wire::parse(r#"{"from": {"rate": "ctr", "value": "0.02"}, "to": {"rate": "ctr", "value": "0.025"}}"#)?;
/// let found = kpi::compare_rates(&pair)?;
/// assert_eq!((found.relative.map(|part| part.to_string()), found.verdict), (Some("0.25".into()), kpi::RateVerdict::Better));
///
/// let pair = wire::parse(r#"{
///     "from": {"rate": "engagement_rate.tiktok", "value": "0.05"},
///     "to": {"rate": "engagement_rate.by_followers", "value": "0.03"}
/// }"#)?;
/// let issues = kpi::compare_rates(&pair).unwrap_err();
/// assert_eq!(issues.as_slice()[0].params["tags"], "actions, denominator, follower_snapshot");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - a rate that nobody knows
/// - the tags of the two differ: the issue names each of them
/// - amounts of different currencies, or without one
pub fn compare_rates(pair: &RatePair) -> Result<RateComparison, Issues> {
    let shelf = Shelf::new(pair.rate_book.as_ref());
    let mut issues = Issues::default();
    if let Some(book) = &pair.rate_book {
        book.check(&Path::root().field("rate_book"), &mut issues);
    }
    let mut find = |value: &RateValue, side| {
        let found = shelf.rate(&value.rate);
        if found.is_none() {
            issues.push(unknown_rate(&value.rate, &shelf, Path::root().field(side).field("rate")));
        }
        found
    };
    let (from, to) = (find(&pair.from, "from"), find(&pair.to, "to"));
    let (Some(from), Some(to)) = (from, to) else { return Err(issues) };
    let path = || Path::root().field("to").field("rate");
    issues.extend(differing_tags(from, to).map(|tags| tags.issue(from, to, path())));
    pair.check_currencies(from, to, &mut issues);
    issues.into_result(())?;
    let (before, after) = (Fraction::from(pair.from.value), Fraction::from(pair.to.value));
    let broken = |error: crate::money::FractionError| {
        Issues::from(Issue::new(Code::TooPrecise, Path::root().field("to").field("value"), error.to_string()))
    };
    let difference = after.checked_sub(&before).map_err(broken)?;
    let relative = if before.is_zero() { None } else { Some(difference.checked_div(&before.abs()).map_err(broken)?) };
    let verdict = verdict(to.direction, difference.signum());
    Ok(RateComparison {
        document: RateComparisonTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        from: pair.from.clone(),
        to: pair.to.clone(),
        difference,
        relative,
        verdict,
    })
}

pub(super) fn verdict(direction: Direction, sign: i8) -> RateVerdict {
    match (direction, sign) {
        (_, 0) => RateVerdict::Same,
        (Direction::HigherIsBetter, 1..) | (Direction::LowerIsBetter, ..0) => RateVerdict::Better,
        (Direction::HigherIsBetter | Direction::LowerIsBetter, _) => RateVerdict::Worse,
        (Direction::Neither, _) => RateVerdict::Different,
    }
}

impl RatePair {
    fn check_currencies(&self, from: &RateDefinition, to: &RateDefinition, issues: &mut Issues) {
        let sides = [("from", from, &self.from), ("to", to, &self.to)];
        for (side, rate, value) in sides {
            let path = Path::root().field(side).field("currency");
            let money = rate.unit == super::RateUnit::Money;
            if money && value.currency.is_none() {
                let message = format!("a value of `{}` is an amount, and needs its currency", rate.id);
                issues.push(Issue::new(Code::MissingField, path, message));
            } else if !money && value.currency.is_some() {
                let message = format!("a value of `{}` is no amount, and has no currency", rate.id);
                issues.push(Issue::new(Code::Contradiction, path, message));
            }
        }
        if let (Some(first), Some(other)) = (self.from.currency, self.to.currency)
            && first != other
        {
            let message = format!("amounts in {first} and {other} do not mix");
            let issue = Issue::new(Code::CurrencyMismatch, Path::root().field("to").field("currency"), message);
            issues.push(issue.with("expected", first).with("found", other));
        }
    }
}

/// The tags in which two rates differ: what each means, and in words.
pub(super) struct DifferingTags {
    /// The names of the tags.
    pub(super) names: Vec<&'static str>,
    words: Vec<String>,
}

/// In which tags the second rate differs from the first; `None` where they mean the same.
pub(super) fn differing_tags(from: &RateDefinition, to: &RateDefinition) -> Option<DifferingTags> {
    let pairs = tags(from).into_iter().zip(tags(to)).filter(|(first, second)| first.1 != second.1);
    let (names, words): (Vec<_>, Vec<_>) = pairs
        .map(|((tag, first), (_, second))| (tag, format!("{}: {second}, not {first}", tag.replace('_', " "))))
        .unzip();
    (!names.is_empty()).then_some(DifferingTags { names, words })
}

impl DifferingTags {
    /// The refusal to compare the two, which names each tag.
    pub(super) fn issue(&self, from: &RateDefinition, to: &RateDefinition, path: Path) -> Issue {
        let words = self.words.join("; ");
        let message = format!("`{}` means something else than `{}` ({words})", to.id, from.id);
        let issue = Issue::new(Code::TagsDiffer, path, message).with("tags", self.names.join(", "));
        issue.help("compute both by one definition: `measure` takes any number of them")
    }
}

/// What two rates must have in common, in words.
fn tags(rate: &RateDefinition) -> [(&'static str, String); 8] {
    let sorted = |terms: &[RateTerm]| {
        let mut terms = terms.to_vec();
        terms.sort_by(|one, other| one.metric.cmp(&other.metric));
        terms
    };
    let numerator = sorted(&rate.numerator);
    let actions: Vec<&str> = numerator.iter().map(|term| term.metric.as_str()).collect();
    let weights: Vec<String> = numerator
        .iter()
        .map(|term| format!("{} {}", term.metric, term.weight.map_or(Fraction::ONE, Fraction::from)))
        .filter(|weight| !weight.ends_with(" 1"))
        .collect();
    let or = |text: String, none: &str| if text.is_empty() { none.to_owned() } else { text };
    let days = if rate.per_day { " by days" } else { "" };
    let whole = rate.whole.map(|whole| format!(" {}", whole.label())).unwrap_or_default();
    [
        ("actions", actions.join(", ")),
        ("weights", or(weights.join(", "), "one each")),
        ("denominator", format!("{}{days}", sum(&sorted(&rate.denominator)))),
        ("follower_snapshot", rate.follower_snapshot.map_or("none", |day| day.as_str()).to_owned()),
        ("aggregation", rate.aggregation.as_str().to_owned()),
        ("window", rate.window.label()),
        ("unit", format!("{}{whole}", rate.unit.as_str())),
        ("per", rate.per.unwrap_or(1).to_string()),
    ]
}
