use super::TextEncoding;

/// Bytes of some encoding into UTF-8, block by block, cut anywhere.
pub(super) struct ToUtf8 {
    encoding: TextEncoding,
    /// The bytes of a letter that was cut.
    cut: Vec<u8>,
    text: String,
}

/// What Windows-1252 has where Latin-1 has no printable letter, from 0x80 on; five of them are not in use.
///
/// Source: WHATWG, Encoding Standard, index windows-1252.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The encoding that the first bytes show, and how many of them are a byte order mark. `complete` says that there are
/// no bytes after these.
pub(super) fn sniff(head: &[u8], complete: bool) -> (TextEncoding, usize) {
    match head {
        [0xef, 0xbb, 0xbf, ..] => (TextEncoding::Utf8, 3),
        [0xff, 0xfe, ..] => (TextEncoding::Utf16Le, 2),
        [0xfe, 0xff, ..] => (TextEncoding::Utf16Be, 2),
        _ => (without_mark(head, complete), 0),
    }
}

/// How many bytes of a byte order mark stand before text of an encoding that somebody named.
pub(super) fn mark_length(head: &[u8], encoding: TextEncoding) -> usize {
    let (seen, length) = sniff(head, false);
    if seen == encoding { length } else { 0 }
}

fn without_mark(head: &[u8], complete: bool) -> TextEncoding {
    // The header of an export is mostly ASCII, of which UTF-16 writes every other byte as zero.
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).take(64).filter(|byte| **byte == 0).count();
    let pairs = head.len().checked_div(2).unwrap_or_default().min(64);
    let most = |zeros: usize| pairs >= 4 && zeros.saturating_mul(4) >= pairs.saturating_mul(3);
    match (most(zeros(0)), most(zeros(1))) {
        (false, true) => return TextEncoding::Utf16Le,
        (true, false) => return TextEncoding::Utf16Be,
        _ => {}
    }
    match std::str::from_utf8(head) {
        Ok(_) => TextEncoding::Utf8,
        // The head may be cut in the middle of a letter.
        Err(error) if error.error_len().is_none() && !complete => TextEncoding::Utf8,
        Err(_) => TextEncoding::Windows1252,
    }
}

impl ToUtf8 {
    pub fn new(encoding: TextEncoding) -> Self {
        Self { encoding, cut: Vec::new(), text: String::new() }
    }

    /// The text of a block, with U+FFFD for what is no letter; the last block ends what was cut.
    pub fn decode(&mut self, bytes: &[u8], last: bool) -> &str {
        self.text.clear();
        match self.encoding {
            TextEncoding::Utf8 => self.utf_8(bytes, last),
            TextEncoding::Utf16Le => self.utf_16(bytes, last, u16::from_le_bytes),
            TextEncoding::Utf16Be => self.utf_16(bytes, last, u16::from_be_bytes),
            TextEncoding::Windows1252 => self.text.extend(bytes.iter().map(|byte| windows(*byte))),
        }
        &self.text
    }

    fn utf_8(&mut self, bytes: &[u8], last: bool) {
        let joined = self.with_cut(bytes);
        let mut rest = joined.as_deref().unwrap_or(bytes);
        loop {
            let error = match std::str::from_utf8(rest) {
                Ok(text) => return self.text.push_str(text),
                Err(error) => error,
            };
            let (good, bad) = rest.split_at_checked(error.valid_up_to()).unwrap_or((rest, &[]));
            self.text.push_str(std::str::from_utf8(good).unwrap_or_default());
            match error.error_len() {
                None if !last => return self.cut.extend_from_slice(bad),
                length => {
                    self.text.push(char::REPLACEMENT_CHARACTER);
                    rest = length.and_then(|length| bad.get(length..)).unwrap_or_default();
                }
            }
        }
    }

    fn utf_16(&mut self, bytes: &[u8], last: bool, unit: fn([u8; 2]) -> u16) {
        let joined = self.with_cut(bytes);
        let bytes = joined.as_deref().unwrap_or(bytes);
        let (pairs, odd) = bytes.as_chunks::<2>();
        // The other half of a letter may come with the next block.
        let half = pairs.last().is_some_and(|pair| (0xd800..0xdc00).contains(&unit(*pair))) && !last;
        let whole = pairs.len().saturating_sub(usize::from(half));
        let (now, later) = pairs.split_at_checked(whole).unwrap_or((pairs, &[]));
        let letters = char::decode_utf16(now.iter().map(|pair| unit(*pair)));
        self.text.extend(letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)));
        if !last {
            self.cut.extend(later.iter().flatten().chain(odd));
        } else if !odd.is_empty() {
            self.text.push(char::REPLACEMENT_CHARACTER);
        }
    }

    /// The block with the letter before it that was cut; nothing when none was.
    fn with_cut(&mut self, bytes: &[u8]) -> Option<Vec<u8>> {
        if self.cut.is_empty() {
            return None;
        }
        let mut joined = std::mem::take(&mut self.cut);
        joined.extend_from_slice(bytes);
        Some(joined)
    }
}

fn windows(byte: u8) -> char {
    let place = byte.checked_sub(0x80).map(usize::from);
    place.and_then(|place| WINDOWS.get(place)).copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(encoding: TextEncoding, blocks: &[&[u8]]) -> String {
        let mut decoder = ToUtf8::new(encoding);
        let mut text = String::new();
        for block in blocks {
            text.push_str(decoder.decode(block, false));
        }
        text.push_str(decoder.decode(&[], true));
        text
    }

    #[test]
    fn the_encoding_shows_in_the_first_bytes() {
        let wide = |text: &str, big: bool| -> Vec<u8> {
            text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
        };
        assert_eq!(sniff(b"\xef\xbb\xbfPost", true), (TextEncoding::Utf8, 3));
        assert_eq!(sniff(b"\xff\xfeP\0", true), (TextEncoding::Utf16Le, 2));
        assert_eq!(sniff(&wide("Date,Views", false), true), (TextEncoding::Utf16Le, 0));
        assert_eq!(sniff(&wide("Date,Views", true), true), (TextEncoding::Utf16Be, 0));
        assert_eq!(sniff("Zürich".as_bytes(), true), (TextEncoding::Utf8, 0));
        assert_eq!(sniff(b"Z\xfcrich", true), (TextEncoding::Windows1252, 0));
        assert_eq!(sniff(b"Z\xc3", false), (TextEncoding::Utf8, 0));
        assert_eq!(sniff(b"Z\xc3", true), (TextEncoding::Windows1252, 0));
        assert_eq!(sniff(b"", true), (TextEncoding::Utf8, 0));
    }

    #[test]
    fn letters_may_be_cut_and_what_is_none_is_marked() {
        assert_eq!(all(TextEncoding::Utf8, &[b"Z\xc3", b"\xbcrich"]), "Zürich");
        assert_eq!(all(TextEncoding::Utf8, &[b"\xf0", b"\x9f", b"\x98", b"\x80"]), "😀");
        assert_eq!(all(TextEncoding::Utf16Le, &[b"\x3d", b"\xd8\x00", b"\xde"]), "😀");
        assert_eq!(all(TextEncoding::Utf16Be, &[b"\xd8\x3d\xde", b"\x00"]), "😀");
        assert_eq!(all(TextEncoding::Utf16Le, &[b"A\0B"]), "A\u{fffd}");
        assert_eq!(all(TextEncoding::Utf16Le, &[b"\x3d\xd8", b"A\0"]), "\u{fffd}A");
        assert_eq!(all(TextEncoding::Utf8, &[b"a\xffb"]), "a\u{fffd}b");
        assert_eq!(all(TextEncoding::Utf8, &[b"a\xc3", b"b"]), "a\u{fffd}b");
        assert_eq!(all(TextEncoding::Windows1252, &[b"\x80 5 \xfc"]), "€ 5 ü");
    }

    #[test]
    fn any_bytes_give_what_the_standard_library_gives() {
        let bytes: Vec<u8> =
            (0..4_096_u32).map(|place| (place.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0]).collect();
        for size in [1, 2, 3, 5, 64] {
            let blocks: Vec<&[u8]> = bytes.chunks(size).collect();
            assert_eq!(all(TextEncoding::Utf8, &blocks), String::from_utf8_lossy(&bytes));
        }
    }
}
