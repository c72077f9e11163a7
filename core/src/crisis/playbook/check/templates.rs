use super::super::{Playbook, StatementTemplate};
use super::limits;
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique_ids};
use crate::crisis::posture::unsound;
use crate::text::{check_placeholders, has_placeholder};

impl Playbook {
    pub(super) fn check_templates(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.templates.len(), path, issues);
        check_unique_ids(self.templates.iter().map(|template| &template.id), "id", path, issues);
        for (place, template) in self.templates.iter().enumerate().take(limits::LIST_ITEMS) {
            template.check(&path.index(place), issues);
        }
    }
}

impl StatementTemplate {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let text = path.field("text");
        check_statement_text(&self.text, &text, issues);
        let placeholders = path.field("placeholders");
        check_item_limit(self.placeholders.len(), &placeholders, issues);
        check_unique_ids(self.placeholders.iter().map(|gap| &gap.name), "name", &placeholders, issues);
        self.check_gaps(&text, &placeholders, issues);
        let strategies = path.field("strategies");
        check_item_limit(self.strategies.len(), &strategies, issues);
        if self.strategies.len() <= limits::LIST_ITEMS {
            issues.extend(unsound(&self.strategies, &strategies).as_slice().iter().cloned());
        }
        if !self.strategies.is_empty() && !self.kind.is_public() {
            let message = format!("a {} answers nothing before the public", self.kind.label());
            let issue = Issue::new(Code::Contradiction, strategies, message).with("kind", self.kind);
            issues.push(issue.help("leave the strategies out"));
        }
    }

    fn check_gaps(&self, text: &Path, placeholders: &Path, issues: &mut Issues) {
        let declared: Vec<&str> = self.placeholders.iter().map(|gap| gap.name.as_str()).collect();
        check_placeholders(&self.text, &declared, "template", text, issues);
        for (place, gap) in self.placeholders.iter().enumerate().take(limits::LIST_ITEMS) {
            if !has_placeholder(&self.text, gap.name.as_str()) {
                let message = format!("`{{{}}}` does not stand in the text", gap.name);
                let issue = Issue::new(Code::UnusedPlaceholder, placeholders.index(place).field("name"), message);
                issues.push(issue.with("placeholder", &gap.name).help("put it into the text, or leave it out"));
            }
        }
    }
}

/// Refuses a text without words, or one that is too long.
pub(in crate::crisis) fn check_statement_text(text: &str, path: &Path, issues: &mut Issues) {
    let length = crate::check::count(text.chars().take(limits::NOTE_CHARS.saturating_add(1)));
    if text.trim().is_empty() {
        issues.push(Issue::new(Code::InvalidText, path.clone(), "the text has no words"));
    } else if length > limits::NOTE_CHARS {
        let message = format!("the text has more than {} characters", limits::NOTE_CHARS);
        issues.push(Issue::new(Code::OutOfRange, path.clone(), message).with("most", limits::NOTE_CHARS));
    }
}
