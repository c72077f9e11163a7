use super::{TemplatePart, template_parts};
use crate::check::{Code, Issue, Issues, Path, cut, did_you_mean, limits};

/// Finds placeholders of a text that nobody declared, and braces that open or close none; `owner` is what declares them.
pub(crate) fn check_placeholders(text: &str, declared: &[&str], owner: &str, path: &Path, issues: &mut Issues) {
    let parts = template_parts(text);
    let mut unknown: Vec<&str> = Vec::new();
    for part in &parts {
        match part {
            TemplatePart::Gap(name)
                if !declared.contains(name) && !unknown.contains(name) && unknown.len() < limits::ADVICE =>
            {
                unknown.push(name);
            }
            _ => {}
        }
    }
    if let Some(first) = unknown.first() {
        let (stands, them) = if unknown.len() == 1 { ("stands", "it") } else { ("stand", "them") };
        let message = format!("nothing says what {} {stands} for", named_placeholders(&unknown));
        let issue = Issue::new(Code::UnknownReference, path.clone(), message).with("placeholder", cut(first));
        issues.push(match did_you_mean(first, declared.iter().copied()) {
            Some(meant) => issue.help(format!("did you mean `{{{meant}}}`?")),
            None => issue.help(format!("add {them} to the placeholders of the {owner}")),
        });
    }
    if parts.contains(&TemplatePart::StrayBrace) {
        let message = "a brace opens or closes no placeholder";
        let issue = Issue::new(Code::InvalidText, path.clone(), message);
        issues.push(issue.help("placeholders are written `{name}`, and braces stand for nothing else"));
    }
}

/// Placeholders as a message names them: `{a}`, `{b}`.
pub(crate) fn named_placeholders(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{{{}}}`", cut(name))).collect::<Vec<_>>().join(", ")
}
