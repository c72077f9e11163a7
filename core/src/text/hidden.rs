/// Whether a character is not seen, or only asks how another is drawn: soft hyphens, zero-width spaces and joiners, marks of
/// direction, variation selectors. Whoever looks for words in a text leaves these out, since they hide words from a search.
pub(crate) fn is_hidden(letter: char) -> bool {
    matches!(letter,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}
