use super::classify::Classified;
use super::{InboxRelation, TriageFactor, TriageFacts, TriagePolicy, TriageTerm};
use crate::community::InboxItem;
use crate::community::points::{rounded, shown};
use crate::money::{Decimal, Fraction};
use crate::stats::float;
use crate::time::Instant;

/// What a score is made from.
pub(super) struct Scored<'a> {
    pub(super) item: &'a InboxItem,
    pub(super) facts: Option<&'a TriageFacts>,
    pub(super) classified: &'a Classified,
    pub(super) policy: &'a TriagePolicy,
    pub(super) waiting_since: Instant,
    pub(super) now: Instant,
    /// How many items of its thread lie in the window; none where it has no thread.
    pub(super) in_window: Option<u32>,
}

impl Scored<'_> {
    /// The terms in the order of the factors.
    pub(super) fn terms(&self) -> Vec<TriageTerm> {
        vec![
            self.class(),
            self.negativity(),
            self.reach(),
            self.relation(),
            self.value(),
            self.waiting(),
            self.velocity(),
        ]
    }

    fn class(&self) -> TriageTerm {
        let Classified { class, why, .. } = self.classified;
        let rule = self.policy.classes.iter().find(|rule| rule.class == *class);
        let points = rule.map_or(Decimal::ZERO, |rule| rounded(&Fraction::from(rule.points)));
        let sentence = format!("{}, {why}: {}", class.label(), shown(points));
        TriageTerm { factor: TriageFactor::Class, value: None, points, sentence }
    }

    fn negativity(&self) -> TriageTerm {
        let factor = TriageFactor::Negativity;
        let (sentiment, said) = match (self.item.sentiment, self.item.stars) {
            (Some(sentiment), _) => (Fraction::from(sentiment), format!("sentiment {sentiment}")),
            (None, Some(1)) => (Fraction::from(1_u32).negated(), "1 star".to_owned()),
            (None, Some(stars)) => {
                let above = i128::from(stars).saturating_sub(3);
                (Fraction::new(above, 2).unwrap_or(Fraction::ZERO), format!("{stars} stars"))
            }
            (None, None) => return not_known(factor, "the sentiment"),
        };
        let negative = if sentiment.is_negative() { sentiment.abs() } else { Fraction::ZERO };
        term(factor, &negative, self.policy.negativity_points, |value| {
            format!("{said}, which counts as {value} negative")
        })
    }

    fn reach(&self) -> TriageTerm {
        let Some(followers) = self.item.author.followers else {
            return not_known(TriageFactor::Reach, "how many follow the author");
        };
        let power = Fraction::from(power_of_ten(followers.saturating_add(1)));
        let said = |value| format!("{followers} followers, and log10 of one more is {value}");
        term(TriageFactor::Reach, &power, self.policy.reach_points, said)
    }

    fn relation(&self) -> TriageTerm {
        let factor = TriageFactor::Relation;
        let relations = relations(self.item, self.facts);
        let rows = self.policy.relations.iter().filter(|row| relations.contains(&row.relation));
        // Of equal points the first row counts.
        match rows.rev().max_by_key(|row| row.points) {
            Some(row) => {
                let points = rounded(&Fraction::from(row.points));
                let sentence = format!("{}: {}", row.relation.label(), shown(points));
                TriageTerm { factor, value: None, points, sentence }
            }
            None if relations.is_empty() => not_known(factor, "what the author is to the account"),
            None => {
                let said: Vec<&str> = relations.iter().map(|relation| relation.label()).collect();
                let sentence = format!("{}, which the policy gives no points", said.join(" and "));
                TriageTerm { factor, value: None, points: Decimal::ZERO, sentence }
            }
        }
    }

    fn value(&self) -> TriageTerm {
        let factor = TriageFactor::Value;
        let Some(value) = self.facts.and_then(|facts| facts.value) else {
            return not_known(factor, "what the author is worth");
        };
        let said = |value| format!("worth {value} of the most that one is");
        term(factor, &Fraction::from(value), self.policy.value_points, said)
    }

    fn waiting(&self) -> TriageTerm {
        let rule = self.policy.classes.iter().find(|rule| rule.class == self.classified.class);
        let within = rule.and_then(|rule| rule.answer_within_minutes).unwrap_or(self.policy.answer_within_minutes);
        let waited = self.now.unix_seconds().saturating_sub(self.waiting_since.unix_seconds()).max(0);
        let times = Fraction::new(waited.into(), i128::from(within).saturating_mul(60).max(1));
        let times = times.unwrap_or(Fraction::ZERO).min(Fraction::from(self.policy.waiting_most_times));
        let minutes = waited.checked_div(60).unwrap_or_default();
        let said = |value| format!("waits for {minutes} of {within} minutes, which counts as {value}");
        term(TriageFactor::Waiting, &times, self.policy.waiting_points, said)
    }

    fn velocity(&self) -> TriageTerm {
        let factor = TriageFactor::Velocity;
        let Some(count) = self.in_window else {
            let sentence = "it stands in no thread: nothing is added".to_owned();
            return TriageTerm { factor, value: None, points: Decimal::ZERO, sentence };
        };
        let window = self.policy.velocity_window_minutes;
        let hourly = Fraction::new(i128::from(count).saturating_mul(60), i128::from(window).max(1));
        let hourly = hourly.unwrap_or(Fraction::ZERO).min(Fraction::from(self.policy.velocity_most));
        let items = if count == 1 { "1 item".to_owned() } else { format!("{count} items") };
        let said = |value| format!("{items} of its thread in {window} minutes, which counts as {value} in an hour");
        term(factor, &hourly, self.policy.velocity_points, said)
    }
}

/// What an author is to the account, as far as it is known.
pub(in crate::community) fn relations(item: &InboxItem, facts: Option<&TriageFacts>) -> Vec<InboxRelation> {
    let is_customer = item.author.is_customer == Some(true);
    let given = facts.map(|facts| facts.relations.as_slice()).unwrap_or_default();
    let is =
        |relation: &InboxRelation| given.contains(relation) || (is_customer && *relation == InboxRelation::Customer);
    InboxRelation::ALL.iter().copied().filter(is).collect()
}

fn term(factor: TriageFactor, value: &Fraction, weight: Decimal, said: impl Fn(Decimal) -> String) -> TriageTerm {
    let value = rounded(value);
    let points =
        Fraction::from(weight).checked_mul(&Fraction::from(value)).map_or(Decimal::ZERO, |points| rounded(&points));
    let sentence = format!("{}: {}", said(value), shown(points));
    TriageTerm { factor, value: Some(value), points, sentence }
}

fn not_known(factor: TriageFactor, what: &str) -> TriageTerm {
    let sentence = format!("{what} is not known: nothing is added");
    TriageTerm { factor, value: None, points: Decimal::ZERO, sentence }
}

/// The logarithm to base ten, to the thousandth: a double of `libm`, which is the same on every host, and the nearest
/// decimal to it.
fn power_of_ten(count: u64) -> Decimal {
    format!("{:.3}", libm::log10(float(count))).parse().unwrap_or_default()
}
