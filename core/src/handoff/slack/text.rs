use crate::check::count;

/// The words of somebody as Slack takes them: `&`, `<` and `>` are escaped, so that no mention, link or command of it is one;
/// the three words that call everybody have a word joiner after the `@`; lines and tabs are spaces, and other control
/// characters are left out.
///
/// Source: Slack, "Formatting message text", sections "Escaping text" and "Mentioning users and groups".
pub(super) fn escaped(text: &str) -> String {
    let flat: String = text.chars().filter_map(flattened).collect();
    let mut out = String::with_capacity(flat.len());
    let mut rest = flat.as_str();
    while let Some(letter) = rest.chars().next() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            letter => out.push(letter),
        }
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        if letter == '@' && calls_everybody(rest) {
            out.push('\u{2060}');
        }
    }
    out
}

fn flattened(letter: char) -> Option<char> {
    match letter {
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        letter if letter.is_control() => None,
        letter => Some(letter),
    }
}

fn calls_everybody(rest: &str) -> bool {
    let is_word = |word: &str| rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    ["channel", "here", "everyone"].into_iter().any(is_word)
}

/// A text of so many characters at most, cut before an escape rather than within it; what is cut ends in `…`.
pub(super) fn fitted(text: &str, most: usize) -> String {
    if length(text) <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut taken = 1_usize;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = match rest.find(';') {
            Some(semicolon) if first == '&' => semicolon.saturating_add(1),
            _ => first.len_utf8(),
        };
        let Some((unit, after)) = rest.split_at_checked(end) else { break };
        taken = taken.saturating_add(length(unit));
        if taken > most {
            break;
        }
        kept.push_str(unit);
        rest = after;
    }
    kept.push('…');
    kept
}

/// Characters as UTF-16 counts them: never fewer than Slack does.
pub(super) fn length(text: &str) -> usize {
    count(text.encode_utf16())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_nobody() {
        assert_eq!(escaped("<!channel> & <@U1|x>"), "&lt;!channel&gt; &amp; &lt;@U1|x&gt;");
        assert_eq!(
            escaped("@Here, @everyone @mila a@channel"),
            "@\u{2060}Here, @\u{2060}everyone @mila a@\u{2060}channel"
        );
        assert_eq!(escaped("a\r\nb\tc\u{7}d@"), "a  b cd@");
    }

    #[test]
    fn cuts_before_an_escape() {
        assert_eq!(fitted("abc", 3), "abc");
        assert_eq!(fitted("abcd", 3), "ab…");
        assert_eq!(fitted("a&amp;bcdef", 6), "a…");
        assert_eq!(fitted("a&amp;bcdef", 7), "a&amp;…");
        assert_eq!(fitted("🌱🌱", 3), "🌱…");
    }
}
