use regex_lite::{Regex, RegexBuilder};

use crate::check::{Code, Issue, Path, count, cut, limits};

/// Compiles a pattern within the limits, or says what is wrong with it.
pub(super) fn compile(pattern: &str, path: &Path) -> Result<Regex, Issue> {
    let chars = count(pattern.chars().take(limits::PATTERN_CHARS.saturating_add(1)));
    if chars > limits::PATTERN_CHARS {
        let message = format!("the pattern has more than {} characters", limits::PATTERN_CHARS);
        let issue = Issue::new(Code::OutOfRange, path.clone(), message).with("most", limits::PATTERN_CHARS);
        return Err(issue.help("make several rules of it, or use keywords"));
    }
    if chars == 0 {
        let issue = Issue::new(Code::InvalidText, path.clone(), "the pattern is empty, and would match everything");
        return Err(issue.help("a rule without a condition matches everything"));
    }
    let built = RegexBuilder::new(pattern).size_limit(limits::PATTERN_BYTES).nest_limit(limits::PATTERN_DEPTH).build();
    built.map_err(|error| refused(pattern, &error.to_string(), path))
}

/// The engine's words as an issue: its two for patterns that are too large, and those for the syntax.
fn refused(pattern: &str, reason: &str, path: &Path) -> Issue {
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    let pattern = cut(&pattern.split_whitespace().collect::<Vec<_>>().join(" "));
    let (code, message, help) = match reason.as_str() {
        "compiled regex exceeded size limit" => (
            Code::OutOfRange,
            format!("the pattern `{pattern}` takes more than {} bytes when it is compiled", limits::PATTERN_BYTES),
            "repeat less often, or make several rules of it",
        ),
        "pattern has too much nesting" => (
            Code::OutOfRange,
            format!("the pattern `{pattern}` nests groups deeper than {}", limits::PATTERN_DEPTH),
            "make several rules of it",
        ),
        _ => (
            Code::InvalidText,
            format!("`{pattern}` is no pattern: {reason}"),
            "the syntax is that of the crate `regex-lite`; a backslash before a mark makes it a plain letter",
        ),
    };
    Issue::new(code, path.clone(), message).with("reason", reason).help(help)
}
