use std::collections::BTreeSet;

use super::{TriageFacts, TriageInboxInput, TriagePolicy};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_range, check_unique, check_unique_ids, limits};
use crate::community::check::{check_items, check_not_later};
use crate::community::words::check_phrases;
use crate::money::Decimal;
use crate::time::Instant;
use crate::vocabulary::Id;

impl TriageInboxInput {
    /// Finds everything that is wrong with the items and what is known of them.
    pub(super) fn check(&self, issues: &mut Issues) {
        let ids = check_items(&self.items, self.now, issues);
        check_known(&self.known, &ids, self.now, issues);
    }
}

/// Finds everything that is wrong with what is known of items, each of which it names once.
pub(in crate::community) fn check_known(known: &[TriageFacts], ids: &BTreeSet<&Id>, now: Instant, issues: &mut Issues) {
    let path = Path::root().field("known");
    check_item_limit(known.len(), &path, issues);
    check_unique_ids(known.iter().map(|facts| &facts.item), "item", &path, issues);
    for (place, facts) in known.iter().enumerate().take(limits::LIST_ITEMS) {
        facts.check(ids, now, &path.index(place), issues);
    }
}

impl TriageFacts {
    /// Finds everything that is wrong with what is known of one of these items.
    fn check(&self, ids: &BTreeSet<&Id>, now: Instant, path: &Path, issues: &mut Issues) {
        if !ids.contains(&self.item) {
            let message = format!("no item has the id `{}`", self.item);
            issues.push(Issue::new(Code::UnknownReference, path.field("item"), message).with("item", &self.item));
        }
        check_unique(self.relations.iter(), &path.field("relations"), issues);
        if let Some(value) = self.value {
            check_up_to(value, 1, &path.field("value"), issues);
        }
        if let Some(since) = self.waiting_since {
            check_not_later(since, now, &path.field("waiting_since"), issues);
        }
        if let Some(earlier) = self.earlier_complaints {
            check_range(earlier, 0, limits::EARLIER_COMPLAINTS, &path.field("earlier_complaints"), issues);
        }
    }
}

impl TriagePolicy {
    /// Finds everything that is wrong with a policy.
    pub(crate) fn check(&self, path: &Path, issues: &mut Issues) {
        self.check_classes(&path.field("classes"), issues);
        let words = path.field("words");
        check_item_limit(self.words.len(), &words, issues);
        let lists = self.words.iter().map(|list| match &list.language {
            Some(language) => format!("{} in {}", list.class, language.as_str()),
            None => list.class.to_string(),
        });
        check_unique(lists, &words, issues);
        for (place, list) in self.words.iter().enumerate().take(limits::LIST_ITEMS) {
            check_phrases(&list.phrases, &words.index(place).field("phrases"), issues);
        }
        if let Some(least) = self.threat_at_least {
            check_up_to(least, 1, &path.field("threat_at_least"), issues);
        }
        check_points(self.negativity_points, &path.field("negativity_points"), issues);
        check_points(self.reach_points, &path.field("reach_points"), issues);
        let relations = path.field("relations");
        check_item_limit(self.relations.len(), &relations, issues);
        check_unique(self.relations.iter().map(|rule| rule.relation), &relations, issues);
        for (place, rule) in self.relations.iter().enumerate().take(limits::LIST_ITEMS) {
            check_points(rule.points, &relations.index(place).field("points"), issues);
        }
        check_points(self.value_points, &path.field("value_points"), issues);
        check_minutes(Some(self.answer_within_minutes), 1, &path.field("answer_within_minutes"), issues);
        check_points(self.waiting_points, &path.field("waiting_points"), issues);
        check_points(self.waiting_most_times, &path.field("waiting_most_times"), issues);
        check_minutes(Some(self.velocity_window_minutes), 1, &path.field("velocity_window_minutes"), issues);
        check_points(self.velocity_points, &path.field("velocity_points"), issues);
        check_points(self.velocity_most, &path.field("velocity_most"), issues);
        self.check_tiers(path, issues);
    }

    fn check_classes(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.classes.len(), path, issues);
        check_unique(self.classes.iter().map(|rule| rule.class), path, issues);
        for (place, rule) in self.classes.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            if rule.class.stands_first() {
                let message = format!("`{}` stands before every score, so that it has no points", rule.class);
                let issue = Issue::new(Code::Contradiction, at.field("class"), message).with("class", rule.class);
                issues.push(issue.help("leave the row out"));
            }
            check_points(rule.points, &at.field("points"), issues);
            check_minutes(rule.answer_within_minutes, 1, &at.field("answer_within_minutes"), issues);
        }
    }

    fn check_tiers(&self, path: &Path, issues: &mut Issues) {
        let tiers = path.field("tiers");
        check_item_limit(self.tiers.len(), &tiers, issues);
        check_unique(self.tiers.iter().map(|times| times.tier), &tiers, issues);
        for (place, times) in self.tiers.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = tiers.index(place);
            check_minutes(times.escalate_in_minutes, 0, &at.field("escalate_in_minutes"), issues);
            check_minutes(times.resolve_in_minutes, 0, &at.field("resolve_in_minutes"), issues);
        }
        let rules = path.field("tier_rules");
        check_item_limit(self.tier_rules.len(), &rules, issues);
        for (place, rule) in self.tier_rules.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = rules.index(place);
            check_unique(rule.classes.iter(), &at.field("classes"), issues);
            check_unique(rule.relations.iter(), &at.field("relations"), issues);
            if let Some(least) = rule.followers_at_least.filter(|least| *least > limits::COUNT) {
                let message = format!("`{least}` is beyond the most, {}", limits::COUNT);
                let issue = Issue::new(Code::OutOfRange, at.field("followers_at_least"), message);
                issues.push(issue.with("value", least).with("most", limits::COUNT));
            }
            if let Some(least) = rule.score_at_least {
                check_points(least, &at.field("score_at_least"), issues);
            }
        }
    }
}

fn check_points(points: Decimal, path: &Path, issues: &mut Issues) {
    check_up_to(points, limits::SLOT_SCORE, path, issues);
}

fn check_minutes(minutes: Option<u32>, least: u32, path: &Path, issues: &mut Issues) {
    if let Some(minutes) = minutes {
        check_range(minutes, least, limits::GAP_MINUTES, path, issues);
    }
}

fn check_up_to(value: Decimal, most: u32, path: &Path, issues: &mut Issues) {
    if value.is_negative() || value > Decimal::from(most) {
        let message = format!("`{value}` is not within 0 to {most}");
        let issue = Issue::new(Code::OutOfRange, path.clone(), message);
        issues.push(issue.with("value", value).with("least", 0).with("most", most));
    }
}
