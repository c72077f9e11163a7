use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent, tagged_union};
use crate::money::{Decimal, Fraction};
use crate::platform::Platform;
use crate::vocabulary::{Id, Name};

/// A rate with everything that must be said before two of it can be compared: what counts and how much, over what, which
/// follower number, how posts join, and in which window.
///
/// `value = per × Σ weight × numerator / Σ weight × denominator`, divided by the days of the window where `per_day` is set.
///
/// ```
/// use greenroom::kpi::RateDefinition;
///
/// let rate: RateDefinition = greenroom::wire::parse(r#"{
///     "id": "saves_by_reach", "name": "Save rate", "unit": "share", "numerator": [{"metric": "saves"}],
///     "denominator": [{"metric": "reach"}], "aggregation": "pooled", "window": {"type": "lifetime"},
///     "direction": "higher_is_better"
/// }"#)?;
/// assert_eq!(rate.formula(), "saves / reach");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RateDefinition {
    /// The name in documents, such as `engagement_rate.instagram.views`.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// The platform that the rate is for; any when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<Platform>,
    /// Whose definition it is, where vendors differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor: Option<Name>,
    /// What the value is.
    pub unit: RateUnit,
    /// What counts.
    pub numerator: Vec<RateTerm>,
    /// What it is divided by.
    pub denominator: Vec<RateTerm>,
    /// How many of the denominator the value is for, such as 1,000 impressions; one when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = crate::check::limits::RATE_PER)))]
    pub per: Option<u32>,
    /// Whether the denominator is multiplied with the days of the window.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub per_day: bool,
    /// Whether the value is a whole number, and which; exact when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whole: Option<Whole>,
    /// Of which day the follower number is, where the rate uses one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follower_snapshot: Option<FollowerSnapshot>,
    /// How several posts join.
    pub aggregation: Aggregation,
    /// Over what time the figures were counted.
    pub window: RateWindow,
    /// Which way is better.
    pub direction: Direction,
    /// Who defines it so; of a preset's rate the source of the preset when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Name>,
}

/// A metric in a sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RateTerm {
    /// Which metric.
    pub metric: Id,
    /// What one of it counts, below zero where it is taken off; one when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<Decimal>,
}

named! {
    /// What the value of a rate is.
    RateUnit {
        /// A part of a whole, or a ratio that people read in percent.
        Share = "share", "share";
        /// How many times the denominator.
        Times = "times", "times";
        /// An amount for each of the denominator.
        Money = "money", "money";
        /// Seconds for each of the denominator.
        Seconds = "seconds", "seconds";
        /// A number of things or days.
        Count = "count", "count";
    }
}

named! {
    /// Which whole number is taken.
    Whole {
        /// The next one below.
        Floor = "floor", "rounded down";
        /// The next one above.
        Ceiling = "ceiling", "rounded up";
    }
}

named! {
    /// Of which day a follower number is.
    FollowerSnapshot {
        /// Of the day on which the post went out.
        PublicationDay = "publication_day", "on the day of publication";
        /// Of the day of the report.
        Today = "today", "today";
        /// Of the day before the window.
        WindowStart = "window_start", "at the start";
    }
}

named! {
    /// How the rates of several posts join.
    Aggregation {
        /// The ratio of the sums, as platforms total.
        Pooled = "pooled", "ratio of sums";
        /// The mean of the posts' own rates.
        MeanOfPosts = "mean_of_posts", "mean of posts";
        /// The median of the posts' own rates.
        MedianOfPosts = "median_of_posts", "median of posts";
    }
}

named! {
    /// Which way is better.
    Direction {
        /// More is better.
        HigherIsBetter = "higher_is_better", "higher is better";
        /// Less is better.
        LowerIsBetter = "lower_is_better", "lower is better";
        /// Neither: it depends.
        Neither = "neither", "neither is better";
    }
}

tagged_union! {
    /// Over what time the figures of a rate were counted.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum RateWindow {
        /// From publication to the day of the report.
        Lifetime(LifetimeWindow) = "lifetime",
        /// So many days from publication on.
        DaysAfterPublication(PublicationWindow) = "days_after_publication",
        /// The days of the report, whenever a post went out.
        Period(PeriodWindow) = "period",
    }
}

/// From publication to the day of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LifetimeWindow {}

/// So many days from publication on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PublicationWindow {
    /// How many days: 1 to 36,525.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = crate::check::limits::PERIOD_DAYS)))]
    pub days: u32,
}

/// The days of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PeriodWindow {}

impl RateDefinition {
    /// The formula as people write it, such as `(likes + 2 × comments) / reach × 1,000`.
    #[must_use]
    pub fn formula(&self) -> String {
        let per = self.per.map(|per| format!(" × {}", Fraction::from(per).shown(0))).unwrap_or_default();
        let below = if self.per_day { format!("({} × days)", sum(&self.denominator)) } else { sum(&self.denominator) };
        let formula = format!("{} / {below}{per}", sum(&self.numerator));
        self.whole.map_or(formula.clone(), |whole| format!("{formula}, {}", whole.label()))
    }

    /// The metrics that the rate is made of, each once.
    pub fn metrics(&self) -> impl Iterator<Item = &Id> {
        let terms = || self.numerator.iter().chain(&self.denominator).map(|term| &term.metric);
        terms()
            .enumerate()
            .filter(move |(place, id)| terms().take(*place).all(|before| before != *id))
            .map(|(_, id)| id)
    }
}

impl RateWindow {
    /// The window in words.
    #[must_use]
    pub fn label(&self) -> String {
        match self {
            Self::Lifetime(_) => "since publication".to_owned(),
            Self::DaysAfterPublication(window) => format!("{} days from publication", window.days),
            Self::Period(_) => "in the period".to_owned(),
        }
    }
}

/// Terms as people add them: in brackets when there are several.
pub(super) fn sum(terms: &[RateTerm]) -> String {
    let mut text = String::new();
    for (place, term) in terms.iter().enumerate() {
        let weight = term.weight.map(|weight| weight.to_string()).unwrap_or_else(|| "1".to_owned());
        let (sign, weight) = weight.strip_prefix('-').map_or(("+", weight.as_str()), |weight| ("−", weight));
        match (place, sign) {
            (0, "+") => {}
            (0, _) => text.push('−'),
            _ => text.push_str(&format!(" {sign} ")),
        }
        if weight != "1" {
            text.push_str(&format!("{weight} × "));
        }
        text.push_str(term.metric.as_str());
    }
    if terms.len() > 1 { format!("({text})") } else { text }
}
