use super::{KeywordCondition, MeasureCondition, ModerationCondition, ModerationRule, ModerationRules};
use crate::check::{Code, Issue, Issues, Path, limits};
use crate::community::keywords::Keyword;

/// A rule whose keywords are read.
struct Reach<'a> {
    rule: &'a ModerationRule,
    conditions: Vec<Condition<'a>>,
}

/// A condition, with its keywords where it has some.
struct Condition<'a> {
    of: &'a ModerationCondition,
    wanted: Vec<Keyword>,
    allowed: Vec<Keyword>,
}

impl ModerationRules {
    /// Finds rules that never decide, since one before them matches whatever they match.
    pub(super) fn check_reach(&self, path: &Path, issues: &mut Issues) {
        let mut before: Vec<Reach> = Vec::new();
        for (place, rule) in self.rules.iter().enumerate().take(limits::LIST_ITEMS) {
            let reach = Reach::of(rule);
            match before.iter().find(|earlier| earlier.covers(&reach)) {
                Some(earlier) => issues.push(unreachable(rule, earlier.rule, path.index(place))),
                // What a rule covers that never decides is covered by the one before it too.
                None => before.push(reach),
            }
        }
    }
}

fn unreachable(rule: &ModerationRule, earlier: &ModerationRule, path: Path) -> Issue {
    let message = if earlier.when.is_empty() {
        format!("`{}` never decides: `{}` matches everything", rule.id, earlier.id)
    } else {
        format!("`{}` never decides: `{}` matches whatever it matches", rule.id, earlier.id)
    };
    let issue = Issue::new(Code::UnreachableRule, path, message).with("rule", &rule.id).with("covered_by", &earlier.id);
    let help = format!("put it before `{}`, or leave it out", earlier.id);
    issue.help(help)
}

impl<'a> Reach<'a> {
    fn of(rule: &'a ModerationRule) -> Self {
        Self { rule, conditions: rule.when.iter().map(Condition::of).collect() }
    }

    /// Whether this matches whatever the other matches: each of its conditions holds where one of the other does.
    fn covers(&self, other: &Self) -> bool {
        self.conditions.iter().all(|own| other.conditions.iter().any(|their| own.holds_where(their)))
    }
}

impl<'a> Condition<'a> {
    fn of(condition: &'a ModerationCondition) -> Self {
        let read = |texts: &[String]| texts.iter().filter_map(|text| Keyword::read(text).ok()).collect();
        let (wanted, allowed) = match condition {
            ModerationCondition::Keywords(KeywordCondition { keywords, allow }) => (read(keywords), read(allow)),
            _ => Default::default(),
        };
        Self { of: condition, wanted, allowed }
    }

    /// Whether this condition holds wherever the other does.
    fn holds_where(&self, other: &Self) -> bool {
        match (self.of, other.of) {
            (ModerationCondition::Keywords(_), ModerationCondition::Keywords(_)) => {
                all_covered(&other.wanted, &self.wanted) && all_covered(&self.allowed, &other.allowed)
            }
            (ModerationCondition::Pattern(own), ModerationCondition::Pattern(their)) => own.pattern == their.pattern,
            (ModerationCondition::Measure(own), ModerationCondition::Measure(their)) => own.holds_where(their),
            (ModerationCondition::Toxicity(own), ModerationCondition::Toxicity(their)) => {
                own.attribute == their.attribute && own.at_least <= their.at_least
            }
            _ => false,
        }
    }
}

/// Whether each keyword is covered by one of the others.
fn all_covered(keywords: &[Keyword], by: &[Keyword]) -> bool {
    keywords.iter().all(|keyword| by.iter().any(|wider| wider.covers(keyword)))
}

impl MeasureCondition {
    fn holds_where(&self, other: &Self) -> bool {
        let from = self.at_least.is_none_or(|own| other.at_least.is_some_and(|their| their >= own));
        let below = self.below.is_none_or(|own| other.below.is_some_and(|their| their <= own));
        self.measure == other.measure && from && below
    }
}
