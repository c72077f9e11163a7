/// A part of a template's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TemplatePart<'a> {
    /// Words as they stand.
    Words(&'a str),
    /// What stood between braces.
    Gap(&'a str),
    /// A brace that opens or closes nothing.
    StrayBrace,
}

/// The parts of a text with placeholders in braces.
pub(crate) fn template_parts(text: &str) -> Vec<TemplatePart<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(['{', '}']) {
        if !before.is_empty() {
            parts.push(TemplatePart::Words(before));
        }
        let opens = rest.as_bytes().get(before.len()) == Some(&b'{');
        let gap = after.split_once('}').filter(|(name, _)| opens && !name.contains('{'));
        rest = match gap {
            Some((name, behind)) => {
                parts.push(TemplatePart::Gap(name));
                behind
            }
            None => {
                parts.push(TemplatePart::StrayBrace);
                after
            }
        };
    }
    if !rest.is_empty() {
        parts.push(TemplatePart::Words(rest));
    }
    parts
}

/// A text with its placeholders filled; one without a value stays as it is, and stray braces are left out.
pub(crate) fn fill_template<'a>(text: &str, value: impl Fn(&str) -> Option<&'a str>) -> String {
    let part = |part: TemplatePart<'_>| match part {
        TemplatePart::Words(words) => words.to_owned(),
        TemplatePart::Gap(name) => value(name).map_or_else(|| format!("{{{name}}}"), ToOwned::to_owned),
        TemplatePart::StrayBrace => String::new(),
    };
    template_parts(text).into_iter().map(part).collect()
}

/// Whether a placeholder stands in a text.
pub(crate) fn has_placeholder(text: &str, name: &str) -> bool {
    template_parts(text).iter().any(|part| matches!(part, TemplatePart::Gap(gap) if *gap == name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_gaps_and_stray_braces() {
        use TemplatePart::{Gap, StrayBrace, Words};

        assert_eq!(template_parts("We know, {name}."), [Words("We know, "), Gap("name"), Words(".")]);
        assert_eq!(template_parts("{a}{b}"), [Gap("a"), Gap("b")]);
        assert_eq!(template_parts("a } b { c"), [Words("a "), StrayBrace, Words(" b "), StrayBrace, Words(" c")]);
        assert_eq!(template_parts("{a {b}"), [StrayBrace, Words("a "), Gap("b")]);
        assert_eq!(template_parts(""), []);
        assert_eq!(template_parts("{}"), [Gap("")]);
    }
}
