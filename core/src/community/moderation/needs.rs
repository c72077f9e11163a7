use std::cmp::Reverse;

use super::syntax::{Alternatives, LetterSet, Part, Piece, alternatives};

/// The most texts of which one must stand in what a pattern matches.
const TEXTS: usize = 32;
/// The longest of them, in bytes.
const TEXT_BYTES: usize = 64;
/// The most letters of a class that are written out.
const CLASS_LETTERS: usize = 6;
/// From how many bytes on texts are rare enough that several groups of them are looked for.
const RARE_BYTES: usize = 3;
/// The most groups of texts that are looked for.
const GROUPS: usize = 4;
/// How many characters ASCII has.
const LETTERS: usize = 128;

/// Letters of a class, and how many of them stand in a row at least.
pub(super) type Run = (LetterSet, u32);

/// What a text needs so that a pattern may be found in it: less than the pattern asks for, and quick to look for. Where all is
/// empty, nothing is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Needs {
    /// Of each of these groups one text, whatever the case of ASCII: they are in small letters, and none is empty. No groups
    /// where there is a run.
    pub(super) texts: Vec<Vec<String>>,
    /// So many bytes in a row that are of a class.
    pub(super) run: Option<Run>,
}

impl Needs {
    /// What a pattern needs that the engine compiled.
    pub(super) fn of(pattern: &str) -> Self {
        let Some(all) = alternatives(pattern) else { return Self::default() };
        let texts = match single(&all) {
            Some(parts) => worth_looking_for(texts_of(parts)),
            None => texts_of_any(&all).into_iter().collect(),
        };
        let run = single(&all).and_then(run_of);
        let least = texts.iter().map(|texts| shortest(texts)).max().unwrap_or_default();
        match run.filter(|run| rarity(run) > least.saturating_mul(LETTERS)) {
            Some(run) => Self { texts: Vec::new(), run: Some(run) },
            None => Self { texts, run: None },
        }
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
        texts.extend(best(texts_of(parts))?);
    }
    texts.sort_unstable();
    texts.dedup();
    (texts.len() <= TEXTS).then_some(texts)
}

/// Groups of texts: of each, one stands in each match of these parts.
fn texts_of(parts: &[Part]) -> Vec<Vec<String>> {
    let (mut groups, mut open) = (Vec::new(), vec![String::new()]);
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
                groups.push(joined);
                open = vec![String::new()];
            }
            None => {
                groups.push(std::mem::replace(&mut open, vec![String::new()]));
                if let (Piece::Group(group), false) = (&part.piece, may_be_absent) {
                    groups.extend(texts_of_any(group));
                }
                if let (Some(own), false) = (own, may_be_absent) {
                    // The last time that it stands.
                    open = own;
                }
            }
        }
    }
    groups.push(open);
    groups.retain(|texts| shortest(texts) > 0);
    groups
}

fn shortest(texts: &[String]) -> usize {
    texts.iter().map(String::len).min().unwrap_or_default()
}

/// The texts that say most: the longest ones, or the fewest of them; the first of those that say as much.
fn best(groups: Vec<Vec<String>>) -> Option<Vec<String>> {
    let worth = |texts: &[String]| (shortest(texts).min(8), Reverse(texts.len()));
    groups.into_iter().rev().max_by_key(|texts| worth(texts))
}

/// Groups of texts that are rare enough to be looked for; where none is, the best.
fn worth_looking_for(groups: Vec<Vec<String>>) -> Vec<Vec<String>> {
    if groups.iter().all(|texts| shortest(texts) < RARE_BYTES) {
        return best(groups).into_iter().collect();
    }
    groups.into_iter().filter(|texts| shortest(texts) >= RARE_BYTES).take(GROUPS).collect()
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

/// The rarest run of letters of one class, or of several that follow each other.
fn run_of(parts: &[Part]) -> Option<Run> {
    let mut runs: Vec<Run> = Vec::new();
    // The run of one class, and that of all classes without a break, that go on.
    let (mut same, mut joined): (Option<Run>, Option<Run>) = (None, None);
    for part in parts {
        if matches!(part.piece, Piece::Place) {
            continue;
        }
        if let Some((set, least)) = letters_of(part) {
            let goes_on = same.filter(|(before, _)| *before == set);
            runs.extend(same.filter(|_| goes_on.is_none()));
            same = Some((set, goes_on.map_or(0, |(_, length)| length).saturating_add(least)));
            let (before, length) = joined.unwrap_or_default();
            joined = Some((before.and(set), length.saturating_add(least)));
            continue;
        }
        runs.extend(same.take().into_iter().chain(joined.take()));
        if let (Piece::Group(all), true) = (&part.piece, part.least > 0) {
            runs.extend(single(all).and_then(run_of));
        }
    }
    runs.extend(same.into_iter().chain(joined));
    runs.into_iter().filter(|run| run.1 > 0).max_by_key(rarity)
}

/// How much a run of letters says: more, the longer it is, and the fewer letters are of its class.
fn rarity((set, least): &Run) -> usize {
    let others = LETTERS.saturating_sub(set.letters().count());
    others.saturating_mul(usize::try_from(*least).unwrap_or(usize::MAX))
}

/// The letters of which a part is made, and how many there are at least; none where it has something else.
fn letters_of(part: &Part) -> Option<Run> {
    match &part.piece {
        Piece::Class(set) => Some((*set, part.least)),
        Piece::Group(all) => {
            let inner = single(all)?.iter().filter(|part| !matches!(part.piece, Piece::Place));
            let mut run = (LetterSet::default(), 0_u32);
            for part in inner {
                let (set, least) = letters_of(part)?;
                run = (run.0.and(set), run.1.saturating_add(least));
            }
            Some((run.0, run.1.saturating_mul(part.least)))
        }
        Piece::Letter(_) | Piece::Place => None,
    }
}
