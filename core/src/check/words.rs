/// The longest piece of the user's input that a message quotes, in characters.
const QUOTED_CHARS: usize = 64;

/// The input as a message quotes it: cut when it is long.
#[must_use]
pub fn cut(text: &str) -> String {
    match text.char_indices().nth(QUOTED_CHARS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The candidate that somebody probably meant: the nearest by letters left out, added, mistaken or swapped, when no
/// more than a third of the word is wrong (at least one letter may be).
///
/// ```
/// use greenroom::check::did_you_mean;
///
/// assert_eq!(did_you_mean("quantty", ["id", "quantity"]), Some("quantity"));
/// assert_eq!(did_you_mean("price", ["id", "quantity"]), None);
/// ```
#[must_use]
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().take(QUOTED_CHARS.saturating_add(1)).count();
    if !(2..=QUOTED_CHARS).contains(&length) {
        return None;
    }
    let word = word.to_lowercase();
    let most = length.checked_div(3).unwrap_or_default().max(1);
    let distance = |candidate: &'a str| {
        // A word that differs in length by more than the threshold cannot be near.
        let near =
            candidate.chars().take(length.saturating_add(most).saturating_add(1)).count().abs_diff(length) <= most;
        near.then(|| (strsim::osa_distance(&word, &candidate.to_lowercase()), candidate))
    };
    let nearest = candidates.into_iter().filter_map(distance).min_by_key(|(distance, _)| *distance);
    nearest
        .filter(|(distance, candidate)| *distance <= most && *distance < candidate.chars().count())
        .map(|(_, candidate)| candidate)
}

/// Whether a text has the form of a SHA-256: 64 hexadecimal digits in small letters.
pub(crate) fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_probably_meant() {
        let fields = ["id", "platform", "format", "quantity"];
        for (word, meant) in [
            ("quantty", Some("quantity")),
            ("Quantity", Some("quantity")),
            ("qauntity", Some("quantity")),
            ("formats", Some("format")),
            ("plattform", Some("platform")),
            ("ids", Some("id")),
            ("form", None),
            ("amount", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(did_you_mean(word, fields), meant, "{word}");
        }
        assert_eq!(did_you_mean("ab", ["ba", "ax"]), Some("ba"), "the first of the nearest");
        assert_eq!(did_you_mean("xy", ["a"]), None);
        assert_eq!(did_you_mean(&"a".repeat(10_000_000), ["aa"]), None);
    }

    #[test]
    fn cuts_long_input_between_characters() {
        assert_eq!(cut("short"), "short");
        assert_eq!(cut(&"ü".repeat(64)), "ü".repeat(64));
        assert_eq!(cut(&"ü".repeat(65)), format!("{}…", "ü".repeat(64)));
    }
}
