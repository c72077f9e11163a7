use super::pattern::compile;
use super::{
    KeywordCondition, MeasureCondition, ModerationCondition, ModerationMeasure, ModerationRule, ModerationRules,
    ToxicityCondition,
};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_item_limit, check_unique_ids, count, limits};
use crate::community::keywords::check_keywords;
use crate::money::Decimal;

impl ModerationRules {
    /// Finds everything that is wrong with rules of moderation: patterns that do not compile or are too large, empty keywords,
    /// bounds that nothing lies within, rules that never decide since one before them matches whatever they match, and
    /// rules by which plain criticism is hidden.
    ///
    /// That a rule never decides is found where one earlier rule covers it: each of its conditions is asked for by the later one,
    /// as it is or stricter. What several earlier rules cover only together is not found, nor are patterns compared that are
    /// written differently.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let (rules, mut found) = (path.field("rules"), Issues::default());
        check_item_limit(self.rules.len(), &rules, &mut found);
        check_unique_ids(self.rules.iter().map(|rule| &rule.id), "id", &rules, &mut found);
        self.check_totals(&rules, &mut found);
        for (place, rule) in self.rules.iter().enumerate().take(limits::LIST_ITEMS) {
            rule.check(&rules.index(place), &mut found);
        }
        if found.is_empty() {
            self.check_reach(&rules, &mut found);
        }
        self.check_policy(path, &mut found);
        issues.extend(found.as_slice().iter().cloned());
    }

    fn check_totals(&self, path: &Path, issues: &mut Issues) {
        let conditions = || self.rules.iter().flat_map(|rule| &rule.when);
        let keywords = conditions().map(|condition| match condition {
            ModerationCondition::Keywords(list) => list.keywords.len().saturating_add(list.allow.len()),
            _ => 0,
        });
        let patterns = count(conditions().filter(|condition| matches!(condition, ModerationCondition::Pattern(_))));
        let keywords = keywords.fold(0, usize::saturating_add);
        for (what, found, most) in
            [("keywords", keywords, limits::MODERATION_KEYWORDS), ("patterns", patterns, limits::MODERATION_PATTERNS)]
        {
            if found > most {
                let message = format!("the rules have {found} {what} together; the most is {most}");
                issues.push(Issue::new(Code::ItemCount, path.clone(), message).with("count", found).with("most", most));
            }
        }
    }
}

impl ModerationRule {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let when = path.field("when");
        if self.when.len() > limits::MODERATION_CONDITIONS {
            let most = limits::MODERATION_CONDITIONS;
            let message = format!("the list has {} items; the most is {most}", self.when.len());
            let issue = Issue::new(Code::ItemCount, when.clone(), message);
            issues.push(issue.with("count", self.when.len()).with("most", most));
        }
        for (place, condition) in self.when.iter().enumerate().take(limits::MODERATION_CONDITIONS) {
            let at = when.index(place);
            match condition {
                ModerationCondition::Keywords(list) => list.check(&at, issues),
                ModerationCondition::Pattern(wanted) => {
                    issues.extend(compile(&wanted.pattern, &at.field("pattern")).err());
                }
                ModerationCondition::Measure(measure) => measure.check(&at, issues),
                ModerationCondition::Toxicity(wanted) => wanted.check(&at, issues),
            }
        }
    }
}

impl KeywordCondition {
    fn check(&self, path: &Path, issues: &mut Issues) {
        check_item_count(self.keywords.len(), &path.field("keywords"), issues);
        check_keywords(&self.keywords, &path.field("keywords"), issues);
        check_item_limit(self.allow.len(), &path.field("allow"), issues);
        check_keywords(&self.allow, &path.field("allow"), issues);
    }
}

impl MeasureCondition {
    fn check(&self, path: &Path, issues: &mut Issues) {
        if self.at_least.is_none() && self.below.is_none() {
            let message = format!("neither the least nor the upper end of the {} is given", self.measure.label());
            let issue = Issue::new(Code::MissingField, path.field("at_least"), message);
            issues.push(issue.help("give `at_least`, `below` or both"));
        }
        let least = match self.measure {
            ModerationMeasure::Sentiment => Decimal::new(-1, 0).unwrap_or(Decimal::ZERO),
            _ => Decimal::ZERO,
        };
        for (value, field) in [(self.at_least, "at_least"), (self.below, "below")] {
            if let Some(value) = value.filter(|value| *value < least) {
                let message = format!("`{value}` is below {least}, and nothing is");
                let issue = Issue::new(Code::OutOfRange, path.field(field), message);
                issues.push(issue.with("value", value).with("least", least));
            }
        }
        if let (Some(from), Some(below)) = (self.at_least, self.below)
            && below <= from
        {
            let message = format!("nothing is at least {from} and below {below}");
            issues.push(Issue::new(Code::WrongOrder, path.field("below"), message));
        }
    }
}

impl ToxicityCondition {
    fn check(&self, path: &Path, issues: &mut Issues) {
        if self.at_least.is_negative() || self.at_least > Decimal::from(1) {
            let message = format!("`{}` is not within 0 to 1", self.at_least);
            let issue = Issue::new(Code::OutOfRange, path.field("at_least"), message);
            issues.push(issue.with("value", self.at_least));
        }
    }
}
