use std::fmt;

use super::{Keyword, KeywordFault};
use crate::check::{Code, Issue, Issues, Path, check_unique_by, count, cut, limits};

/// Refuses keywords that cannot be read, and those that stand in a list twice.
pub(in crate::community) fn check_keywords(keywords: &[String], path: &Path, issues: &mut Issues) {
    let mut folded = Vec::new();
    for (place, text) in keywords.iter().enumerate().take(limits::LIST_ITEMS) {
        match read_keyword(text, path.index(place)) {
            Ok(keyword) => folded.push((text.as_str(), keyword.folded())),
            Err(issue) => issues.push(issue),
        }
    }
    // Places are those of the list only where each of them could be read.
    if folded.len() == keywords.len() {
        check_unique_by(folded.iter().map(Written), |written| written.0.1.as_str(), path, issues);
    }
}

/// A keyword as it was written, and folded.
struct Written<'a>(&'a (&'a str, String));

impl fmt::Display for Written<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.0)
    }
}

/// Reads a keyword within its limit.
pub(in crate::community) fn read_keyword(text: &str, path: Path) -> Result<Keyword, Issue> {
    if count(text.chars().take(limits::KEYWORD_CHARS.saturating_add(1))) > limits::KEYWORD_CHARS {
        let message = format!("the keyword has more than {} characters", limits::KEYWORD_CHARS);
        return Err(Issue::new(Code::OutOfRange, path, message).with("most", limits::KEYWORD_CHARS));
    }
    Keyword::read(text).map_err(|fault| {
        let (message, help) = match fault {
            KeywordFault::Empty => {
                ("the keyword is empty".to_owned(), "give a word, a mark or an emoji, or leave it out")
            }
            KeywordFault::StarAlone => (
                format!("a word of `{}` is `*` alone, and would match any", cut(text)),
                "add the letters that you know",
            ),
        };
        Issue::new(Code::InvalidText, path, message).help(help)
    })
}
