//! Moderation as it is written by hand: the keywords and patterns as regular expressions of the crate `regex`, all in one
//! `RegexSet` or one after the other, and the numbers in code. It says which rule matches first, and explains nothing.

use greenroom::community::{InboxItem, ModerationCondition, ModerationMeasure, ModerationRules};
use greenroom::money::Decimal;
use greenroom::platform::{addresses, mentions};
use regex::{Regex, RegexSet, RegexSetBuilder};

/// The rules by hand.
pub struct Peers {
    set: RegexSet,
    rules: Vec<Rule>,
}

/// A rule with its conditions.
pub struct Rule {
    pub id: String,
    tests: Vec<Test>,
}

enum Test {
    /// The expression's place in the set, itself, and what is let through.
    Text(usize, Regex, Option<Regex>),
    Number(ModerationMeasure, Option<Decimal>, Option<Decimal>),
    Toxicity(greenroom::community::ToxicityAttribute, Decimal),
}

impl Peers {
    pub fn new(rules: &ModerationRules) -> Self {
        let mut expressions = Vec::new();
        let rules = rules.rules.iter().map(|rule| {
            let tests = rule.when.iter().map(|condition| Test::of(condition, &mut expressions)).collect();
            Rule { id: rule.id.to_string(), tests }
        });
        let rules = rules.collect();
        // As large as it becomes, and with room to search quickly.
        let set = RegexSetBuilder::new(&expressions).size_limit(1 << 28).dfa_size_limit(1 << 28).build();
        Self { set: set.unwrap(), rules }
    }

    /// The first rule that matches, by one search for all expressions.
    pub fn by_set(&self, item: &InboxItem, reports: u64) -> Option<&Rule> {
        let found = self.set.matches(&item.text);
        self.first(item, reports, |place, _| found.matched(place))
    }

    /// The first rule that matches, by one search for each expression.
    pub fn one_by_one(&self, item: &InboxItem, reports: u64) -> Option<&Rule> {
        self.first(item, reports, |_, regex| regex.is_match(&item.text))
    }

    fn first(&self, item: &InboxItem, reports: u64, matched: impl Fn(usize, &Regex) -> bool) -> Option<&Rule> {
        let counts = [mentions(&item.text).len(), addresses(&item.text).len()];
        self.rules.iter().find(|rule| rule.tests.iter().all(|test| test.holds(item, reports, counts, &matched)))
    }
}

impl Test {
    fn of(condition: &ModerationCondition, expressions: &mut Vec<String>) -> Self {
        let mut text = |expression: String, allow: Option<Regex>| {
            let regex = Regex::new(&expression).unwrap();
            expressions.push(expression);
            Self::Text(expressions.len() - 1, regex, allow)
        };
        match condition {
            ModerationCondition::Keywords(list) => {
                let allow = (!list.allow.is_empty()).then(|| Regex::new(&expression(&list.allow)).unwrap());
                text(expression(&list.keywords), allow)
            }
            ModerationCondition::Pattern(wanted) => text(wanted.pattern.clone(), None),
            ModerationCondition::Measure(wanted) => Self::Number(wanted.measure, wanted.at_least, wanted.below),
            ModerationCondition::Toxicity(wanted) => Self::Toxicity(wanted.attribute, wanted.at_least),
        }
    }

    fn holds(
        &self,
        item: &InboxItem,
        reports: u64,
        counts: [usize; 2],
        matched: impl Fn(usize, &Regex) -> bool,
    ) -> bool {
        match self {
            Self::Text(place, regex, allow) => {
                matched(*place, regex)
                    && allow.as_ref().is_none_or(|allow| {
                        let within = |found: &regex::Match| {
                            allow
                                .find_iter(&item.text)
                                .any(|one| one.start() <= found.start() && one.end() >= found.end())
                        };
                        regex.find_iter(&item.text).any(|found| !within(&found))
                    })
            }
            Self::Number(measure, least, below) => value(*measure, item, reports, counts).is_some_and(|value| {
                least.is_none_or(|least| value >= least) && below.is_none_or(|below| value < below)
            }),
            Self::Toxicity(attribute, least) => {
                item.toxicity.iter().any(|score| score.attribute == *attribute && score.probability >= *least)
            }
        }
    }
}

/// The keywords of a list as one expression.
fn expression(keywords: &[String]) -> String {
    let one = |keyword: &String| regex::escape(keyword).replace(r"\*", r"\w*").replace(' ', r"\W+");
    let all: Vec<String> = keywords.iter().map(one).collect();
    format!(r"(?i)\b(?:{})\b", all.join("|"))
}

fn value(measure: ModerationMeasure, item: &InboxItem, reports: u64, counts: [usize; 2]) -> Option<Decimal> {
    let whole = |count: u64| Decimal::new(count.into(), 0).ok();
    let [mentions, links] = counts.map(|count| u64::try_from(count).unwrap());
    match measure {
        ModerationMeasure::Mentions => whole(mentions),
        ModerationMeasure::Links => whole(links),
        ModerationMeasure::AccountAgeDays => {
            let seconds = item.at.unix_seconds() - item.author.account_since?.unix_seconds();
            whole(u64::try_from(seconds.div_euclid(86_400)).ok()?)
        }
        ModerationMeasure::Followers => whole(item.author.followers?),
        ModerationMeasure::ApprovedItems => whole(item.author.approved_items?),
        ModerationMeasure::Stars => whole(item.stars?.into()),
        ModerationMeasure::Sentiment => item.sentiment,
        ModerationMeasure::Reports => whole(reports),
    }
}
