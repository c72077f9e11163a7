use super::seeded::split_mix;

/// What breaks files of other programs when nobody escapes it.
const PIECES: [&str; 64] = [
    "\r\n",
    "\n",
    "\r",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\0",
    "\u{7}",
    "\u{1b}[31m",
    "\u{7f}",
    "\t",
    " ",
    ",",
    ";",
    ":",
    "\\",
    "\\n",
    "\\,",
    "\"",
    "\"\"",
    "'",
    "^",
    "^n",
    "^'",
    "`",
    "|",
    "=",
    "=1+1",
    "+",
    "-2+3",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "＝",
    "&",
    "&amp;",
    "&lt;",
    "&#60;",
    "<",
    ">",
    "<script>alert(1)</script>",
    "</td>",
    "</style>",
    "<!--",
    "-->",
    "]]>",
    "<!channel>",
    "<!here|x>",
    "<@U123>",
    "@channel",
    "@everyone",
    "<https://evil.example|bank>",
    "*bold*",
    "BEGIN:VEVENT",
    "END:VCALENDAR\r\n",
    "ATTENDEE:mailto:x@example.org",
    "javascript:alert(1)",
    "🌱",
    "👩‍👩‍👧",
    "\u{202e}abc",
    "שלום",
    "ü",
    "a",
];

/// A text of a few hostile pieces, at most 200 characters long: the same for the same seed.
pub fn hostile(seed: u64) -> String {
    let mut state = seed;
    let count = split_mix(&mut state) % 7;
    let piece = |_| {
        let place = usize::try_from(split_mix(&mut state) % 64).unwrap_or_default();
        // Lines are folded only where they are long.
        PIECES[place].repeat(if split_mix(&mut state).is_multiple_of(32) { 12 } else { 1 })
    };
    let text: String = (0..=count).map(piece).collect();
    text.chars().take(200).collect()
}

/// The same as a name: without control characters, and not only spaces.
pub fn hostile_name(seed: u64) -> String {
    let mut name: String = hostile(seed).chars().filter(|letter| !letter.is_control()).collect();
    if name.chars().all(char::is_whitespace) {
        name.push('x');
    }
    name.chars().rev().take(200).collect::<Vec<_>>().into_iter().rev().collect()
}
