use crate::crisis::StatementTemplate;
use crate::text::{TemplatePart, fill_template, template_parts};
use crate::vocabulary::PlaceholderValue;

/// The text of a template with its placeholders filled.
pub(super) fn fill(template: &StatementTemplate, values: &[PlaceholderValue]) -> String {
    let value = |name: &str| values.iter().find(|value| value.name.as_str() == name).map(|value| value.text.as_str());
    fill_template(&template.text, value)
}

/// Whether nothing in a text is still to be filled in.
pub(super) fn is_filled(text: &str) -> bool {
    template_parts(text).iter().all(|part| matches!(part, TemplatePart::Words(_)))
}
