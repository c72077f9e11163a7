use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::emoji::is_emoji;
use super::{CountingUnit, addresses};
use crate::check::count;

/// What an address counts as where it is shortened, whatever its length.
const SHORT_ADDRESS: usize = 23;

/// How long a text is in a unit for texts; 0 in another.
///
/// ```
/// use greenroom::platform::{CountingUnit, count_text};
///
/// let family = "👨‍👩‍👧";
/// let counts = [CountingUnit::CodePoints, CountingUnit::Utf16Units, CountingUnit::Utf8Bytes, CountingUnit::Graphemes];
/// assert_eq!(counts.map(|unit| count_text(family, unit)), [5, 8, 18, 1]);
/// assert_eq!(count_text(family, CountingUnit::XWeighted), 2);
/// assert_eq!(count_text("東京 https://example.com/a-very-long-path", CountingUnit::XWeighted), 2 + 2 + 1 + 23);
/// ```
///
/// Source of the weights: twitter-text 3, configuration of version 3; clusters by UAX 29 and emoji by UTS 51, of the
/// versions of Unicode that a [`super::ContentCheck`] names.
#[must_use]
pub fn count_text(text: &str, unit: CountingUnit) -> usize {
    match unit {
        CountingUnit::CodePoints => count(text.chars()),
        CountingUnit::Utf16Units => count(text.encode_utf16()),
        CountingUnit::Utf8Bytes => text.len(),
        CountingUnit::Graphemes => count(text.graphemes(true)),
        CountingUnit::XWeighted => with_short_addresses(&text.nfc().collect::<String>(), x_weight),
        CountingUnit::EmojiAsBytes => text.graphemes(true).map(emoji_as_bytes).fold(0, usize::saturating_add),
        CountingUnit::Addresses23 => with_short_addresses(text, |part| count(part.chars())),
        CountingUnit::Pieces | CountingUnit::Milliseconds | CountingUnit::RatioThousandths => 0,
    }
}

/// The count of a text whose addresses count as 23 each.
fn with_short_addresses(text: &str, count: impl Fn(&str) -> usize) -> usize {
    let mut sum = 0_usize;
    let mut from = 0_usize;
    for address in addresses(text) {
        let between = text.get(from..address.start).map(&count).unwrap_or_default();
        sum = sum.saturating_add(between).saturating_add(SHORT_ADDRESS);
        from = address.end;
    }
    sum.saturating_add(text.get(from..).map(count).unwrap_or_default())
}

fn x_weight(text: &str) -> usize {
    let cluster = |cluster: &str| if is_emoji(cluster) { 2 } else { cluster.chars().map(x_weight_of).sum() };
    text.graphemes(true).map(cluster).fold(0, usize::saturating_add)
}

fn x_weight_of(letter: char) -> usize {
    match letter {
        '\0'..='\u{10FF}' | '\u{2000}'..='\u{200D}' | '\u{2010}'..='\u{201F}' | '\u{2032}'..='\u{2037}' => 1,
        _ => 2,
    }
}

fn emoji_as_bytes(cluster: &str) -> usize {
    if is_emoji(cluster) { cluster.len() } else { count(cluster.chars()) }
}
