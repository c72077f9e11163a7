use std::ops::Range;

use unicode_properties::UnicodeEmoji;
use unicode_properties::emoji::{
    EmojiStatus, is_emoji_presentation_selector, is_regional_indicator, is_text_presentation_selector,
};
use unicode_segmentation::UnicodeSegmentation;

/// What follows a digit, `#` or `*` that is drawn as a key.
const KEYCAP: char = '\u{20E3}';

/// Where the emoji stand in a text, in bytes: a family or a flag is one.
///
/// ```
/// use greenroom::platform::emoji;
///
/// let text = "Thanks 👩‍👩‍👧 🇩🇪, 1 of 3 ❤️ ™";
/// let found: Vec<&str> = emoji(text).into_iter().filter_map(|range| text.get(range)).collect();
/// assert_eq!(found, ["👩‍👩‍👧", "🇩🇪", "❤️"]);
/// ```
///
/// Source: Unicode Technical Standard 51.
#[must_use]
pub fn emoji(text: &str) -> Vec<Range<usize>> {
    let clusters = text.grapheme_indices(true).filter(|(_, cluster)| is_emoji(cluster));
    clusters.map(|(start, cluster)| start..start.saturating_add(cluster.len())).collect()
}

/// Whether a grapheme cluster is drawn as an emoji: it begins with a character that is an emoji by itself, or it asks for
/// one, as a flag, a key, a skin tone or a sequence does.
///
/// Source: Unicode Technical Standard 51.
pub(super) fn is_emoji(cluster: &str) -> bool {
    let mut characters = cluster.chars();
    let Some(first) = characters.next() else { return false };
    let mut rest = characters.clone();
    let asks = rest.any(|one| is_emoji_presentation_selector(one) || one == KEYCAP || drawn_by_itself(one));
    let as_text = characters.next().is_some_and(is_text_presentation_selector);
    is_regional_indicator(first) || drawn_by_itself(first) && !as_text || asks && first.is_emoji_char()
}

fn drawn_by_itself(character: char) -> bool {
    use EmojiStatus::{
        EmojiPresentation, EmojiPresentationAndEmojiComponent, EmojiPresentationAndModifierAndEmojiComponent,
        EmojiPresentationAndModifierBase,
    };
    matches!(
        character.emoji_status(),
        EmojiPresentation
            | EmojiPresentationAndEmojiComponent
            | EmojiPresentationAndModifierAndEmojiComponent
            | EmojiPresentationAndModifierBase
    )
}
