use regex_lite::Regex;

use super::evidence::evidence;
use super::facts::Facts;
use super::gates::PatternGates;
use super::index::KeywordIndex;
use super::pattern::compile;
use super::policy::is_negative;
use super::{
    ConditionMatch, KeywordCondition, MeasureCondition, ModerationAction, ModerationCondition, ModerationDecision,
    ModerationRule, ModerationRules,
};
use crate::check::{Issues, Path, cut};
use crate::community::InboxItem;
use crate::community::keywords::Keyword;
use crate::text::is_hidden;
use crate::time::Instant;

/// Rules of moderation, ready for many items: patterns are compiled and the keywords of all rules are in one index, so that each
/// text is read once.
///
/// ```
/// use greenroom::community::{InboxItem, ModerationAction, PreparedModeration};
///
/// let rules = greenroom::wire::parse(
///     r#"{"document": "moderation_rules", "version": 1, "fallback": "approve", "rules": [
///         {"id": "scam", "action": "remove", "abuse_class": "scam",
///          "when": [{"type": "keywords", "keywords": ["free crypto*"]}]}]}"#,
/// )?;
/// let prepared = PreparedModeration::new(&rules)?;
/// let item: InboxItem = greenroom::wire::parse(
///     r#"{"id": "c1", "platform": "youtube", "channel": "comment", "author": {"id": "@x"},
///         "text": "FREE \u200bcryptos here", "at": "2026-05-01T10:00:00Z"}"#,
/// )?;
/// let decision = prepared.decide(&item, 0, item.at);
/// assert_eq!(decision.action, ModerationAction::Remove);
/// assert_eq!(decision.sentence, "`scam` removes it as scam: the keyword `free crypto*` in `FREE cryptos`");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
#[derive(Clone, Debug)]
pub struct PreparedModeration {
    rules: Vec<PreparedRule>,
    fallback: ModerationAction,
    index: KeywordIndex,
    gates: PatternGates,
    /// The rule of each list of keywords, and of each pattern.
    of_lists: Vec<usize>,
    of_patterns: Vec<usize>,
    /// The rules that have neither.
    of_numbers: Vec<usize>,
}

#[derive(Clone, Debug)]
struct PreparedRule {
    rule: ModerationRule,
    /// One for each condition.
    tests: Vec<Test>,
}

/// What a condition needs beside what it says.
#[derive(Clone, Debug)]
enum Test {
    Keywords(usize),
    /// With its number among all patterns.
    Pattern(Regex, usize),
    Number,
}

impl PreparedModeration {
    /// Prepares rules.
    ///
    /// # Errors
    /// - all that [`ModerationRules::check`] finds, where an error is among it
    pub fn new(rules: &ModerationRules) -> Result<Self, Issues> {
        let mut issues = Issues::default();
        rules.check(&Path::root(), &mut issues);
        issues.into_result(())?;
        Self::of_checked(rules, &Path::root())
    }

    /// Prepares rules that were checked.
    pub(super) fn of_checked(rules: &ModerationRules, path: &Path) -> Result<Self, Issues> {
        let mut prepared = Self {
            rules: Vec::with_capacity(rules.rules.len()),
            fallback: rules.fallback,
            index: KeywordIndex::default(),
            gates: PatternGates::default(),
            of_lists: Vec::new(),
            of_patterns: Vec::new(),
            of_numbers: Vec::new(),
        };
        rules.rules.iter().try_for_each(|rule| prepared.add(rule, path))?;
        Ok(prepared)
    }

    fn add(&mut self, rule: &ModerationRule, path: &Path) -> Result<(), Issues> {
        let number = self.rules.len();
        let mut tests = Vec::with_capacity(rule.when.len());
        for condition in &rule.when {
            let test = Test::of(condition, &mut self.index, &mut self.gates, path)?;
            match test {
                Test::Keywords(_) => self.of_lists.push(number),
                Test::Pattern(..) => self.of_patterns.push(number),
                Test::Number => {}
            }
            tests.push(test);
        }
        if tests.iter().all(|test| matches!(test, Test::Number)) {
            self.of_numbers.push(number);
        }
        self.rules.push(PreparedRule { rule: rule.clone(), tests });
        Ok(())
    }

    /// The rules that may match: those without keywords and patterns, and those of which the text has some, in their order.
    fn candidates(&self, facts: &Facts) -> Vec<usize> {
        let mut numbers = self.of_numbers.clone();
        numbers.extend(facts.lists().filter_map(|list| self.of_lists.get(list)));
        numbers.extend(facts.patterns().filter_map(|pattern| self.of_patterns.get(pattern)));
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// What is to be done with one item that was reported so often: the first rule that matches decides.
    ///
    /// Where a rule without a class of abuse would take away what is negative (a sentiment below zero, or one or two stars), a
    /// person decides instead. Evidence is made for whatever is taken away, and for threats, doxxing and hate whatever is done.
    #[must_use]
    pub fn decide(&self, item: &InboxItem, reports: u64, now: Instant) -> ModerationDecision {
        let facts = Facts::of(item, reports, &self.index, &self.gates);
        let rules = self.candidates(&facts);
        let found = rules.iter().filter_map(|number| self.rules.get(*number)).find(|rule| rule.matches(&facts));
        let Some(PreparedRule { rule, tests, .. }) = found else { return self.fall_back(item) };
        let matches: Vec<ConditionMatch> =
            rule.when.iter().zip(tests).map(|(condition, test)| test.explain(condition, &facts)).collect();
        let criticism = rule.action.takes_away() && rule.abuse_class.is_none() && is_negative(item);
        let action = if criticism { ModerationAction::FilterForReview } else { rule.action };
        let keeps = action.takes_away() || rule.abuse_class.is_some_and(super::AbuseClass::is_grave);
        ModerationDecision {
            item: item.id.clone(),
            action,
            instead_of: criticism.then_some(rule.action),
            rule: Some(rule.id.clone()),
            abuse_class: rule.abuse_class,
            sentence: sentence(rule, &matches, criticism),
            matches,
            evidence: keeps.then(|| evidence(item, now)),
        }
    }

    fn fall_back(&self, item: &InboxItem) -> ModerationDecision {
        ModerationDecision {
            item: item.id.clone(),
            action: self.fallback,
            instead_of: None,
            rule: None,
            abuse_class: None,
            matches: Vec::new(),
            evidence: None,
            sentence: format!("no rule matches, and the fallback {}", self.fallback.does()),
        }
    }

    /// How many patterns and keywords are compared with one word at most.
    pub(super) fn most_per_word(&self) -> usize {
        let patterns = self.rules.iter().flat_map(|rule| &rule.tests).filter(|test| matches!(test, Test::Pattern(..)));
        crate::check::count(patterns).saturating_add(self.index.most_per_word())
    }
}

impl PreparedRule {
    /// Whether all conditions hold: patterns are tried last, since they take longest.
    fn matches(&self, facts: &Facts) -> bool {
        let holds = |patterns: bool| {
            let mut tests = self.rule.when.iter().zip(&self.tests);
            tests.all(|(condition, test)| matches!(test, Test::Pattern(..)) != patterns || test.holds(condition, facts))
        };
        holds(false) && holds(true)
    }
}

impl Test {
    fn of(
        condition: &ModerationCondition,
        index: &mut KeywordIndex,
        gates: &mut PatternGates,
        path: &Path,
    ) -> Result<Self, Issues> {
        let read = |texts: &[String]| texts.iter().filter_map(|text| Keyword::read(text).ok()).collect();
        Ok(match condition {
            ModerationCondition::Keywords(KeywordCondition { keywords, allow }) => {
                Self::Keywords(index.add(read(keywords), read(allow)))
            }
            ModerationCondition::Pattern(wanted) => {
                Self::Pattern(compile(&wanted.pattern, path)?, gates.add(&wanted.pattern))
            }
            ModerationCondition::Measure(_) | ModerationCondition::Toxicity(_) => Self::Number,
        })
    }

    fn holds(&self, condition: &ModerationCondition, facts: &Facts) -> bool {
        match (self, condition) {
            (Self::Keywords(list), _) => facts.hit(*list).is_some(),
            (Self::Pattern(pattern, number), _) => {
                facts.may_match(*number) && facts.plain().is_some_and(|plain| pattern.is_match(&plain.text))
            }
            (Self::Number, ModerationCondition::Measure(wanted)) => facts.value(wanted.measure).is_some_and(|value| {
                wanted.at_least.is_none_or(|least| value >= least) && wanted.below.is_none_or(|below| value < below)
            }),
            (Self::Number, ModerationCondition::Toxicity(wanted)) => {
                facts.probability(wanted.attribute).is_some_and(|value| value >= wanted.at_least)
            }
            (Self::Number, _) => false,
        }
    }

    /// Why a condition holds.
    fn explain(&self, condition: &ModerationCondition, facts: &Facts) -> ConditionMatch {
        let span = match self {
            Self::Keywords(list) => facts.hit(*list).and_then(|hit| facts.span_of(hit)),
            Self::Pattern(pattern, _) => facts.plain().and_then(|plain| {
                let found = pattern.find(&plain.text)?;
                let (from, to) = plain.chars(found.start(), found.end());
                facts.span(from, to)
            }),
            Self::Number => None,
        };
        let found = span.as_ref().map(|span| cut(&one_line(&span.text))).unwrap_or_default();
        let sentence = match (self, condition) {
            (Self::Keywords(list), ModerationCondition::Keywords(wanted)) => {
                let keyword = facts.hit(*list).and_then(|hit| wanted.keywords.get(hit.keyword));
                let keyword = keyword.map(|keyword| cut(&one_line(keyword))).unwrap_or_default();
                format!("the keyword `{keyword}` in `{found}`")
            }
            (_, ModerationCondition::Pattern(wanted)) => {
                format!("the pattern `{}` in `{found}`", cut(&one_line(&wanted.pattern)))
            }
            (_, ModerationCondition::Measure(wanted)) => measured(wanted, facts),
            (_, ModerationCondition::Toxicity(wanted)) => {
                let value = facts.probability(wanted.attribute).unwrap_or_default();
                format!("{}: {value}, at least {}", wanted.attribute.label(), wanted.at_least)
            }
            (_, ModerationCondition::Keywords(_)) => String::new(),
        };
        ConditionMatch { span, sentence }
    }
}

fn measured(wanted: &MeasureCondition, facts: &Facts) -> String {
    let value = facts.value(wanted.measure).unwrap_or_default();
    let least = wanted.at_least.map(|least| format!("at least {least}"));
    let below = wanted.below.map(|below| format!("below {below}"));
    let bounds: Vec<String> = least.into_iter().chain(below).collect();
    format!("{}: {value}, {}", wanted.measure.label(), bounds.join(" and "))
}

/// A text as a sentence quotes it: on one line, with nothing that is not seen.
fn one_line(text: &str) -> String {
    let seen: String = text.chars().filter(|letter| !is_hidden(*letter)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn sentence(rule: &ModerationRule, matches: &[ConditionMatch], criticism: bool) -> String {
    let what = match rule.abuse_class {
        Some(class) => format!("`{}` {} as {}", rule.id, rule.action.does(), class.label()),
        None if criticism => format!(
            "`{}` {}, but it is negative and nobody calls it abuse, so that a person decides",
            rule.id,
            rule.action.does()
        ),
        None => format!("`{}` {}", rule.id, rule.action.does()),
    };
    let why: Vec<&str> = matches.iter().map(|found| found.sentence.as_str()).collect();
    if why.is_empty() { format!("{what}, whatever it is") } else { format!("{what}: {}", why.join("; ")) }
}
