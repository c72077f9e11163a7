use super::PlaceholderValue;
use crate::crisis::StatementTemplate;
use crate::crisis::playbook::{TemplatePart, template_parts};

/// The text of a template with its placeholders filled.
pub(super) fn fill(template: &StatementTemplate, values: &[PlaceholderValue]) -> String {
    let value = |name: &str| values.iter().find(|value| value.name.as_str() == name).map(|value| value.text.as_str());
    let part = |part: TemplatePart<'_>| match part {
        TemplatePart::Words(words) => words.to_owned(),
        TemplatePart::Gap(name) => value(name).map_or_else(|| format!("{{{name}}}"), ToOwned::to_owned),
        TemplatePart::StrayBrace => String::new(),
    };
    template_parts(&template.text).into_iter().map(part).collect()
}

/// Whether nothing in a text is still to be filled in.
pub(super) fn is_filled(text: &str) -> bool {
    template_parts(text).iter().all(|part| matches!(part, TemplatePart::Words(_)))
}
