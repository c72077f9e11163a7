use crate::time::{Date, Instant};
use crate::vocabulary::Email;

/// The octets of a line without its end.
const LINE: usize = 75;

/// A text of iCalendar, line by line.
///
/// Source: RFC 5545, sections 3.1 (lines and folding), 3.2 (parameters), 3.3 (values); RFC 6868 (parameters).
#[derive(Default)]
pub(super) struct Ics {
    text: String,
}

impl Ics {
    /// The text, each of its lines ended by a carriage return and a line feed.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// Adds a line whose value is of the file's own grammar, folded so that no line is longer than 75 octets and no
    /// character is cut.
    pub(super) fn line(&mut self, name: &str, value: &str) {
        let mut octets = 0_usize;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            let wide = octets.saturating_add(letter.len_utf8());
            if wide > LINE {
                self.text.push_str("\r\n ");
                octets = letter.len_utf8().saturating_add(1);
            } else {
                octets = wide;
            }
            self.text.push(letter);
        }
        self.text.push_str("\r\n");
    }

    /// Adds a line with a text that somebody wrote; none where nothing is left of it.
    pub(super) fn words(&mut self, name: &str, text: &str) {
        let escaped = escaped(text);
        if !escaped.is_empty() {
            self.line(name, &escaped);
        }
    }

    /// Adds a line with a point in time, to the second.
    pub(super) fn instant(&mut self, name: &str, instant: Instant) {
        self.line(name, &utc(instant));
    }

    /// Adds a line with a day.
    pub(super) fn day(&mut self, name: &str, day: Date) {
        let digits: String = day.to_string().chars().filter(char::is_ascii_digit).collect();
        self.line(&format!("{name};VALUE=DATE"), &digits);
    }
}

/// `2026-05-01T10:00:00.250Z` as `20260501T100000Z`.
fn utc(instant: Instant) -> String {
    let text = instant.to_string();
    let whole = text.split(['.', 'Z']).next().unwrap_or_default();
    let mut digits: String = whole.chars().filter(|letter| !matches!(letter, '-' | ':')).collect();
    digits.push('Z');
    digits
}

/// A text as a value: a backslash before what would end it, lines as `\n`. Control characters are left out but for the tab;
/// what some programs take for the end of a line is one here too.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            letter if ends_line(letter) => out.push_str("\\n"),
            '\t' => out.push(letter),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// A text as the value of a parameter, in quotes: `^` stands before what they cannot hold.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '^' => out.push_str("^^"),
            '"' => out.push_str("^'"),
            letter if ends_line(letter) => out.push_str("^n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

/// Line feed, vertical tab, form feed, carriage return, next line, line and paragraph separator.
fn ends_line(letter: char) -> bool {
    matches!(letter, '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The URI of an address of e-mail.
///
/// Source: RFC 6068, section 2.
pub(super) fn mailto(email: &Email) -> String {
    let mut out = String::from("mailto:");
    for byte in email.as_str().bytes() {
        if byte.is_ascii_alphanumeric() || b"@!$'*+-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_between_characters_at_75_octets() {
        let mut ics = Ics::default();
        ics.line("SUMMARY", &"🌱".repeat(40));
        let text = ics.into_text();
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        assert_eq!(text.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "🌱".repeat(40)));
        let mut ics = Ics::default();
        ics.line("A", &"x".repeat(73));
        ics.line("A", &"x".repeat(74));
        assert_eq!(ics.into_text(), format!("A:{0}\r\nA:{0}\r\n x\r\n", "x".repeat(73)));
    }

    #[test]
    fn escapes_what_would_end_a_value() {
        assert_eq!(escaped("a\\b;c,d:\"e\"\r\nf\rg\u{2028}h\u{7}\u{7f}\ti"), "a\\\\b\\;c\\,d:\"e\"\\nf\\ng\\nh\ti");
        assert_eq!(quoted("a\"b^c\nd;e:f\u{1b}"), "\"a^'b^^c^nd;e:f\"");
        let email: Email = "a%b/c=d@example.org".parse().expect("an address");
        assert_eq!(mailto(&email), "mailto:a%25b%2Fc%3Dd@example.org");
    }
}
