use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::vocabulary::Country;

/// The endings under which most addresses without `https://` stand.
const GENERIC_ENDINGS: [&str; 12] =
    ["com", "net", "org", "edu", "gov", "info", "biz", "app", "dev", "shop", "store", "blog"];

/// Where the addresses of the web stand in a text, in bytes.
///
/// An address begins with `http://` or `https://`, or is a domain: one with an ending such as `com`, or with that of a
/// country and a path or three labels (so that `hot.it` is none). What cannot stand in an address ends it; a mark at its
/// end, such as a full stop, belongs to the sentence.
///
/// ```
/// use greenroom::platform::addresses;
///
/// let text = "Shop (https://ad.gt/x) or at shop.example.com, not a.b";
/// let found: Vec<&str> = addresses(text).into_iter().filter_map(|range| text.get(range)).collect();
/// assert_eq!(found, ["https://ad.gt/x", "shop.example.com"]);
/// ```
///
/// Source: twitter-text 3, without its list of every ending there is.
#[must_use]
pub fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0_usize;
    // Each address has a point.
    if !text.contains('.') {
        return found;
    }
    for run in text.split(|letter: char| !may_stand_in_address(letter)) {
        if run.contains('.') {
            addresses_of_run(run, start, &mut found);
        }
        let next = start.saturating_add(run.len());
        let separator = text.get(next..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        start = next.saturating_add(separator);
    }
    found
}

fn may_stand_in_address(letter: char) -> bool {
    letter.is_ascii_graphic() && !matches!(letter, '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`')
}

fn addresses_of_run(run: &str, offset: usize, found: &mut Vec<Range<usize>>) {
    let lower = run.to_ascii_lowercase();
    let scheme = [lower.find("http://"), lower.find("https://")].into_iter().flatten().min();
    let bare = run.get(..scheme.unwrap_or(run.len())).unwrap_or_default();
    let span = |start: usize, end: usize| offset.saturating_add(start)..offset.saturating_add(end);
    if let Some((start, end)) = first_bare(bare) {
        found.push(span(start, end));
        let rest = run.get(end..).unwrap_or_default();
        return addresses_of_run(rest, offset.saturating_add(end), found);
    }
    let Some(start) = scheme else { return };
    let address = without_marks(run.get(start..).unwrap_or_default());
    let host = address.split_once("//").map(|(_, rest)| rest).unwrap_or_default();
    let host = host.split(['/', '?', '#', ':']).next().unwrap_or_default();
    if host.contains('.') && !host.starts_with('.') {
        found.push(span(start, start.saturating_add(address.len())));
    }
}

/// The first domain of a run that is an address without its scheme, with its path.
fn first_bare(run: &str) -> Option<(usize, usize)> {
    let mut start = 0_usize;
    let domain_letter = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-');
    for part in run.split(|letter: char| !domain_letter(letter)) {
        let domain = part.trim_start_matches(['.', '-']);
        let begin = start.saturating_add(part.len()).saturating_sub(domain.len());
        let before = run.get(..start).and_then(|text| text.chars().next_back());
        let rest = run.get(start.saturating_add(part.len())..).unwrap_or_default();
        start = start.saturating_add(part.len()).saturating_add(rest.chars().next().map_or(0, char::len_utf8));
        let path = if rest.starts_with('/') && !domain.ends_with('.') { without_marks(rest) } else { "" };
        let bare = domain.trim_end_matches(['.', '-']);
        let joined =
            before.is_some_and(|mark| matches!(mark, '@' | '#' | '/' | '_' | '=')) || rest.starts_with(['@', '_']);
        if !joined && is_bare_domain(bare, path.len() > 1) {
            return Some((begin, begin.saturating_add(bare.len()).saturating_add(path.len())));
        }
    }
    None
}

fn is_bare_domain(domain: &str, has_path: bool) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    let well_formed =
        |label: &&str| !label.is_empty() && label.len() < 64 && !label.starts_with('-') && !label.ends_with('-');
    let Some(ending) = labels.last().filter(|_| labels.len() > 1 && labels.iter().all(well_formed)) else {
        return false;
    };
    let ending = ending.to_ascii_lowercase();
    let of_country = || ending == "uk" || ending == "eu" || ending.to_ascii_uppercase().parse::<Country>().is_ok();
    GENERIC_ENDINGS.contains(&ending.as_str()) || (has_path || labels.len() > 2) && of_country()
}

/// An address without the marks of the sentence that it stands in.
fn without_marks(address: &str) -> &str {
    address.trim_end_matches(['.', ',', '!', '?', ':', ';', '\'', ')', ']', '*', '-', '&', '…'])
}

/// Where the hashtags stand in a text, in bytes, each with its sign.
///
/// A hashtag is `#` and letters, digits and `_` of any script, not only digits; before it stands no letter, and it is no
/// part of an address.
///
/// ```
/// use greenroom::platform::hashtags;
///
/// let text = "#ad new #स्किनकेयर, a#b #1 https://a.com/#c";
/// let found: Vec<&str> = hashtags(text).into_iter().filter_map(|range| text.get(range)).collect();
/// assert_eq!(found, ["#ad", "#स्किनकेयर"]);
/// ```
#[must_use]
pub fn hashtags(text: &str) -> Vec<Range<usize>> {
    marked(text, &['#', '＃'], is_word_letter, |tag| tag.chars().any(|letter| !letter.is_numeric() && letter != '_'))
}

/// Where the mentions of accounts stand in a text, in bytes, each with its sign: `@` and Latin letters, digits, `_`, `.`
/// and `-`. An address of e-mail has none.
#[must_use]
pub fn mentions(text: &str) -> Vec<Range<usize>> {
    let letter = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.' | '-');
    marked(text, &['@', '＠'], letter, |name| name.chars().any(|letter| letter.is_ascii_alphanumeric()))
}

/// Whether a character is a part of a word: a letter, a digit, `_`, or a mark on one.
fn is_word_letter(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || is_combining_mark(letter) || matches!(letter, '\u{200C}' | '\u{200D}')
}

fn marked(
    text: &str,
    signs: &[char],
    goes_on: impl Fn(char) -> bool,
    counts: impl Fn(&str) -> bool,
) -> Vec<Range<usize>> {
    if !text.contains(signs) {
        return Vec::new();
    }
    let addresses = addresses(text);
    let mut next_address = addresses.iter().peekable();
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut before = ' ';
    for (start, letter) in text.char_indices() {
        while next_address.next_if(|address| address.end <= start).is_some() {}
        let in_address = next_address.peek().is_some_and(|address| address.contains(&start));
        if signs.contains(&letter)
            && !in_address
            && !is_word_letter(before)
            && !signs.contains(&before)
            && before != '&'
        {
            let name = start.saturating_add(letter.len_utf8());
            let until = next_address.peek().map_or(text.len(), |address| address.start);
            let rest = text.get(name..until).unwrap_or_default();
            let end = rest.find(|one: char| !goes_on(one)).unwrap_or(rest.len());
            let word = rest.get(..end).unwrap_or_default().trim_end_matches(['.', '-']);
            if counts(word) {
                found.push(start..name.saturating_add(word.len()));
            }
        }
        before = letter;
    }
    found
}
