use super::super::placeholder::{TemplatePart, template_parts};
use super::super::{Playbook, StatementTemplate};
use super::limits;
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique_ids, cut, did_you_mean};
use crate::crisis::posture::unsound;

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
        let parts = template_parts(&self.text);
        let declared = |name: &str| self.placeholders.iter().any(|gap| gap.name.as_str() == name);
        let mut said: Vec<&str> = Vec::new();
        for part in &parts {
            match part {
                TemplatePart::Gap(name) if !declared(name) && !said.contains(name) && said.len() < limits::ADVICE => {
                    said.push(name);
                    let message = format!("nothing says what `{{{}}}` stands for", cut(name));
                    let issue = Issue::new(Code::UnknownReference, text.clone(), message);
                    let issue = issue.with("placeholder", cut(name));
                    let known = self.placeholders.iter().map(|gap| gap.name.as_str());
                    issues.push(match did_you_mean(name, known) {
                        Some(meant) => issue.help(format!("did you mean `{{{meant}}}`?")),
                        None => issue.help("add it to the placeholders of the template"),
                    });
                }
                _ => {}
            }
        }
        if parts.contains(&TemplatePart::StrayBrace) {
            let message = "a brace opens or closes no placeholder";
            let issue = Issue::new(Code::InvalidText, text.clone(), message);
            issues.push(issue.help("placeholders are written `{name}`, and braces stand for nothing else"));
        }
        for (place, gap) in self.placeholders.iter().enumerate().take(limits::LIST_ITEMS) {
            if !parts.iter().any(|part| matches!(part, TemplatePart::Gap(name) if *name == gap.name.as_str())) {
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
