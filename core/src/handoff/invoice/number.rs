use std::fmt::Write;

use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, did_you_mean, limits};
use crate::time::Date;
use crate::vocabulary::Id;

/// How a seller numbers invoices. The library keeps no count: the plan gives the next number, the result the one after.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NumberScheme {
    /// Whose invoices are numbered so.
    pub seller: Id,
    /// The number in words of its own, with `{year}`, `{month}`, `{party}`, `{deal}` and `{sequence}`, which must be there;
    /// `{sequence:4}` has at least so many digits, up to 12.
    pub pattern: Id,
    /// The next `{sequence}`: up to 999,999,999.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 999_999_999)))]
    pub next: u32,
}

/// The largest sequence of a number.
const LARGEST: u32 = 999_999_999;

const PARTS: [&str; 5] = ["year", "month", "sequence", "party", "deal"];

impl NumberScheme {
    /// Refuses a pattern that makes no numbers.
    pub(in crate::handoff) fn check(&self, path: &Path, issues: &mut Issues) {
        if self.next > LARGEST {
            let message = format!("`{}` is not within 0 to {LARGEST}", self.next);
            issues.push(Issue::new(Code::OutOfRange, path.field("next"), message).with("value", self.next));
        }
        let at = path.field("pattern");
        let Some(parts) = parts(self.pattern.as_str()) else {
            let message = format!("`{}` has a bracket without its other half", self.pattern);
            issues.push(Issue::new(Code::InvalidText, at, message).help("write `{` and `}` around a part only"));
            return;
        };
        let mut numbered = false;
        for part in &parts {
            match part {
                Part::Text(_) => {}
                Part::Named("sequence", _) => numbered = true,
                Part::Named(name, None) if PARTS.contains(name) => {}
                Part::Named(name, _) => issues.push(unknown(name, &at)),
            }
        }
        if !numbered {
            let message = format!("`{}` has no `{{sequence}}`, so that two invoices have one number", self.pattern);
            issues.push(Issue::new(Code::MissingField, at, message).help("add `{sequence}` or `{sequence:4}`"));
        }
    }

    /// The number of an invoice.
    ///
    /// # Errors
    /// - the number is longer than an id may be, or names a deal where there is none
    pub(in crate::handoff) fn number(
        &self,
        sequence: u32,
        day: Date,
        deal: Option<&Id>,
        path: &Path,
    ) -> Result<Id, Box<Issue>> {
        let mut text = String::new();
        for part in parts(self.pattern.as_str()).unwrap_or_default() {
            if matches!(part, Part::Named("deal", _)) && deal.is_none() {
                let message = format!("`{}` names the deal, and the invoice has none", self.pattern);
                return Err(Box::new(Issue::new(Code::MissingField, path.field("pattern"), message)));
            }
            // Writing to a string cannot fail.
            let _ = match part {
                Part::Text(words) => write!(text, "{words}"),
                Part::Named("year", _) => write!(text, "{:04}", day.year()),
                Part::Named("month", _) => write!(text, "{:02}", day.month()),
                Part::Named("party", _) => write!(text, "{}", self.seller),
                Part::Named("deal", _) => write!(text, "{}", deal.map_or("", Id::as_str)),
                Part::Named(_, digits) => write!(text, "{sequence:0width$}", width = digits.unwrap_or(1)),
            };
        }
        text.parse().map_err(|error| {
            let message = format!("the number is too long: {error}");
            Box::new(Issue::new(Code::OutOfRange, path.field("pattern"), message).with("most", limits::ID_CHARS))
        })
    }
}

fn unknown(name: &str, path: &Path) -> Issue {
    let issue =
        Issue::new(Code::UnknownValue, path.clone(), format!("a number has no part `{name}`")).with("part", name);
    match did_you_mean(name, PARTS) {
        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
        None => issue.help(format!("the parts are {}", PARTS.join(", "))),
    }
}

/// A part of a pattern.
enum Part<'a> {
    Text(&'a str),
    /// A name, and how many digits it has at least.
    Named(&'a str, Option<usize>),
}

/// The parts of a pattern; `None` where a bracket has no other half.
fn parts(pattern: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    for (place, piece) in pattern.split('{').enumerate() {
        let text = if place == 0 {
            piece
        } else {
            let (inside, rest) = piece.split_once('}')?;
            parts.push(named(inside));
            rest
        };
        if text.contains('}') {
            return None;
        }
        parts.push(Part::Text(text));
    }
    Some(parts)
}

fn named(inside: &str) -> Part<'_> {
    match inside.split_once(':') {
        Some(("sequence", digits)) => match digits.parse() {
            Ok(digits @ 1..=12) => Part::Named("sequence", Some(digits)),
            _ => Part::Named(inside, None),
        },
        _ => Part::Named(inside, None),
    }
}
