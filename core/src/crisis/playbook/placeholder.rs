/// A part of a template's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::crisis) enum TemplatePart<'a> {
    /// Words as they stand.
    Words(&'a str),
    /// What stood between braces.
    Gap(&'a str),
    /// A brace that opens or closes nothing.
    StrayBrace,
}

/// The parts of a text with placeholders in braces.
pub(in crate::crisis) fn template_parts(text: &str) -> Vec<TemplatePart<'_>> {
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
