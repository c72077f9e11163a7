use super::syntax::{Alternatives, LetterSet, Part, Piece, alternatives};

/// The most texts of which one must stand in what a pattern matches.
const TEXTS: usize = 32;
/// The longest of them, in bytes.
const TEXT_BYTES: usize = 64;
/// The most letters of a class that are written out.
const CLASS_LETTERS: usize = 6;

/// What a text needs so that a pattern may be found in it: less than the pattern asks for, and quick to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Needs {
    /// One of these, whatever the case of ASCII: they are in small letters, and none is empty.
    Texts(Vec<String>),
    /// So many bytes in a row that are of a class.
    Run(LetterSet, u32),
    /// Nothing is known.
    Nothing,
}

impl Needs {
    /// What a pattern needs that the engine compiled.
    pub(super) fn of(pattern: &str) -> Self {
        let Some(all) = alternatives(pattern) else { return Self::Nothing };
        if let Some(texts) = texts_of_any(&all) {
            return Self::Texts(texts);
        }
        let run = single(&all).and_then(run_of);
        run.map_or(Self::Nothing, |(set, least)| Self::Run(set, least))
    }
}

fn single(all: &Alternatives) -> Option<&[Part]> {
    match all.as_slice() {
        [parts] => Some(parts),
        _ => None,
    }
}

/// Texts of which one stands in each match, whichever alternative it is of.
fn texts_of_any(all: &Alternatives) -> Option<Vec<String>> {
    let mut texts = Vec::new();
    for parts in all {
        texts.extend(texts_of(parts)?);
    }
    texts.sort_unstable();
    texts.dedup();
    (texts.len() <= TEXTS).then_some(texts)
}

/// Texts of which one stands in each match of these parts: of all that are found, those of which the shortest is longest.
fn texts_of(parts: &[Part]) -> Option<Vec<String>> {
    let (mut best, mut open) = (None, vec![String::new()]);
    for part in parts {
        let own = written_out(&part.piece);
        let may_be_absent = part.least == 0;
        let joined = match &own {
            Some(own) if !may_be_absent => joined(&open, own),
            Some(own) if part.most == Some(1) => {
                joined(&open, own).and_then(|with| Some([with, open.clone()].concat()).filter(|all| all.len() <= TEXTS))
            }
            _ => None,
        };
        let goes_on = part.most == Some(1);
        match joined {
            Some(joined) if goes_on => open = joined,
            Some(joined) => {
                offer(&mut best, joined);
                open = vec![String::new()];
            }
            None => {
                offer(&mut best, std::mem::replace(&mut open, vec![String::new()]));
                if let (Piece::Group(group), false) = (&part.piece, may_be_absent) {
                    texts_of_any(group).into_iter().for_each(|texts| offer(&mut best, texts));
                }
                if let (Some(own), false) = (own, may_be_absent) {
                    // The last time that it stands.
                    open = own;
                }
            }
        }
    }
    offer(&mut best, open);
    best
}

/// Takes texts that are better than those before: longer ones, or fewer of them.
fn offer(best: &mut Option<Vec<String>>, texts: Vec<String>) {
    let worth = |texts: &[String]| {
        (texts.iter().map(String::len).min().unwrap_or_default().min(8), std::cmp::Reverse(texts.len()))
    };
    if worth(&texts).0 > 0 && best.as_ref().is_none_or(|best| worth(&texts) > worth(best)) {
        *best = Some(texts);
    }
}

/// Each text of the one, and after it each of the other; none where these would be too many or too long.
fn joined(one: &[String], other: &[String]) -> Option<Vec<String>> {
    let longest = |texts: &[String]| texts.iter().map(String::len).max().unwrap_or_default();
    if one.len().saturating_mul(other.len()) > TEXTS || longest(one).saturating_add(longest(other)) > TEXT_BYTES {
        return None;
    }
    Some(one.iter().flat_map(|first| other.iter().map(move |second| format!("{first}{second}"))).collect())
}

/// All that a piece can be, in small letters.
fn written_out(piece: &Piece) -> Option<Vec<String>> {
    match piece {
        Piece::Letter(letter) => Some(vec![letter.to_ascii_lowercase().to_string()]),
        Piece::Place => Some(vec![String::new()]),
        Piece::Class(set) => {
            let mut letters: Vec<char> = set.letters().map(|letter| letter.to_ascii_lowercase()).collect();
            letters.sort_unstable();
            letters.dedup();
            let few = !set.others && letters.len() <= CLASS_LETTERS;
            few.then(|| letters.iter().map(ToString::to_string).collect())
        }
        Piece::Group(all) => {
            let mut texts = Vec::new();
            for parts in all {
                texts.extend(parts_written_out(parts)?);
            }
            (texts.len() <= TEXTS).then_some(texts)
        }
    }
}

fn parts_written_out(parts: &[Part]) -> Option<Vec<String>> {
    let mut texts = vec![String::new()];
    for part in parts {
        let own = written_out(&part.piece)?;
        let with = joined(&texts, &own)?;
        match (part.least, part.most) {
            (1, Some(1)) => texts = with,
            (0, Some(1)) => texts.extend(with),
            _ => return None,
        }
        if texts.len() > TEXTS {
            return None;
        }
    }
    Some(texts)
}

/// The rarest run of letters of one class.
fn run_of(parts: &[Part]) -> Option<(LetterSet, u32)> {
    let mut runs: Vec<(LetterSet, u32)> = Vec::new();
    let mut before = None;
    for part in parts {
        let set = match &part.piece {
            Piece::Class(set) => Some(*set),
            Piece::Group(all) if part.least > 0 => {
                runs.extend(single(all).and_then(run_of));
                None
            }
            Piece::Place => before,
            _ => None,
        };
        let least = if matches!(part.piece, Piece::Place) { 0 } else { part.least };
        match (set, runs.last_mut()) {
            (Some(set), Some((_, length))) if before == Some(set) => *length = length.saturating_add(least),
            (Some(set), _) => runs.push((set, least)),
            _ => {}
        }
        before = set;
    }
    let worth = |run: &(LetterSet, u32)| {
        let rare = 128_usize.saturating_sub(run.0.letters().count());
        rare.saturating_mul(usize::try_from(run.1).unwrap_or(usize::MAX))
    };
    runs.into_iter().filter(|run| run.1 > 0).max_by_key(worth)
}
