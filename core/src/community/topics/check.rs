use std::collections::BTreeMap;

use super::{NameTopicsInput, TopicCounts, TopicSource, TopicTexts};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_range, check_unique, limits};

impl NameTopicsInput {
    /// Finds everything that is wrong.
    pub(super) fn check(&self, issues: &mut Issues) {
        let root = Path::root();
        self.window.check(true, &root.field("window"), issues);
        self.baseline.check(false, &root.field("baseline"), issues);
        check_unique(self.kinds.iter(), &root.field("kinds"), issues);
        check_item_limit(self.leave_out.len(), &root.field("leave_out"), issues);
        for (field, value, least, most) in [
            ("minimum_count", self.minimum_count, 1, limits::QUANTITY),
            ("minimum_authors", self.minimum_authors, 1, limits::QUANTITY),
            ("prior_terms", self.prior_terms, 1, limits::QUANTITY),
            ("most", self.most, 1, limits::NAMED_TOPICS),
            ("examples", self.examples, 0, limits::VOICE_EXAMPLES),
        ] {
            if let Some(value) = value {
                check_range(value, least, most, &root.field(field), issues);
            }
        }
        if let Some(value) = self.least_z.filter(|value| value.get() < 0.0 || value.get() > 1_000.0) {
            let issue =
                Issue::new(Code::OutOfRange, root.field("least_z"), format!("`{value}` is not within 0 to 1000"));
            issues.push(issue.with("value", value).with("least", 0).with("most", 1_000));
        }
    }
}

impl TopicSource {
    fn check(&self, is_window: bool, path: &Path, issues: &mut Issues) {
        match self {
            Self::Texts(texts) => texts.check(&path.field("texts"), issues),
            Self::Counts(counts) => counts.check(is_window, &path.field("terms"), issues),
        }
    }
}

impl TopicTexts {
    fn check(&self, path: &Path, issues: &mut Issues) {
        if too_many(self.texts.len(), limits::TOPIC_TEXTS, path, issues) {
            return;
        }
        let mut seen = BTreeMap::new();
        for (place, text) in self.texts.iter().enumerate() {
            let first = *seen.entry(&text.id).or_insert(place);
            if first != place {
                let message = format!("`{}` has the id `{}` already", path.index(first).last_name(), text.id);
                issues.push(Issue::new(Code::DuplicateId, path.index(place).field("id"), message).with("id", &text.id));
            }
            if issues.as_slice().len() >= limits::SHAPE_ISSUES {
                return;
            }
        }
    }
}

impl TopicCounts {
    fn check(&self, is_window: bool, path: &Path, issues: &mut Issues) {
        if too_many(self.terms.len(), limits::TOPIC_TERMS, path, issues) {
            return;
        }
        let mut seen = BTreeMap::new();
        for (place, term) in self.terms.iter().enumerate() {
            let at = path.index(place);
            let first = *seen.entry((term.kind, &term.term)).or_insert(place);
            if first != place {
                let message = format!("`{}` stands in the list already, in place {first}", term.term);
                issues.push(Issue::new(Code::DuplicateItem, at.clone(), message).with("first", first));
            }
            check_range(term.count, 1, limits::BIN_MENTIONS, &at.field("count"), issues);
            check_item_limit(term.examples.len(), &at.field("examples"), issues);
            match term.authors {
                None if is_window => {
                    let issue = Issue::new(Code::MissingField, at.field("authors"), "the field `authors` is missing");
                    issues.push(issue.help("say how many different authors wrote the term: one alone makes no topic"));
                }
                Some(authors) if authors > term.count => {
                    let message = format!("`{authors}` are more than the texts, {}", term.count);
                    let issue = Issue::new(Code::OutOfRange, at.field("authors"), message);
                    issues.push(issue.with("value", authors).with("most", term.count));
                }
                _ => {}
            }
            if issues.as_slice().len() >= limits::SHAPE_ISSUES {
                return;
            }
        }
    }
}

fn too_many(length: usize, most: usize, path: &Path, issues: &mut Issues) -> bool {
    if length > most {
        let message = format!("the list has {length} items; the most is {most}");
        issues.push(Issue::new(Code::ItemCount, path.clone(), message).with("count", length).with("most", most));
    }
    length > most
}
