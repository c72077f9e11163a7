//! Words of any script in lines of a fixed width.

use unicode_width::UnicodeWidthStr;

const LEFT_TO_RIGHT: char = '\u{200e}';
const ISOLATE: char = '\u{2066}';
const END_OF_ISOLATE: char = '\u{2069}';

/// A text that is set by itself, from left to right: names in it that run the other way leave the order of what stands
/// around it alone.
pub fn isolated(text: &str) -> String {
    if text.chars().any(turns) { format!("{ISOLATE}{text}{END_OF_ISOLATE}") } else { text.to_owned() }
}

/// A line that runs from left to right even when its first letter does not.
pub fn line(text: &str) -> String {
    if text.chars().any(|letter| letter == ISOLATE) { format!("{LEFT_TO_RIGHT}{text}") } else { text.to_owned() }
}

/// Whether a letter runs from right to left, or says of others that they do.
///
/// Source: the blocks of the Unicode Standard 16.0, chapter 9, and its bidirectional controls (UAX 9).
fn turns(letter: char) -> bool {
    matches!(letter,
        '\u{0590}'..='\u{08ff}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The text in lines of at most so many columns; a word that is longer has a line of its own.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(last) if last.width().saturating_add(word.width()) < width => {
                last.push(' ');
                last.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
