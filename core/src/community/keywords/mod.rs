//! Keywords: words and phrases that texts are searched for whole, folded, with the places where they stand.

mod check;
mod keyword;
mod words;

pub(super) use check::{check_keywords, read_keyword};
pub(super) use keyword::{Keyword, KeywordFault};
pub(super) use words::{Word, Words};
