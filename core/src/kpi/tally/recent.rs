/// How many short texts are remembered: a power of two.
const PLACES: usize = 4_096;
/// The longest text that is remembered, in bytes.
const LONGEST: usize = 16;

/// The codes of short texts that came lately, each at the one place that its bytes say.
#[derive(Clone, Debug, Default)]
pub(super) struct RecentTexts {
    places: Vec<(Short, u32)>,
}

/// A short text: its bytes and, in the last of the three, its length plus one; all zero is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Short(u64, u64, u8);

impl RecentTexts {
    pub(super) fn get(&self, text: &str) -> Option<u32> {
        let short = Short::new(text)?;
        self.places.get(short.place()).filter(|(own, _)| *own == short).map(|(_, code)| *code)
    }

    pub(super) fn insert(&mut self, text: &str, code: u32) {
        let Some(short) = Short::new(text) else { return };
        if self.places.is_empty() {
            self.places.resize(PLACES, (Short::default(), 0));
        }
        if let Some(place) = self.places.get_mut(short.place()) {
            *place = (short, code);
        }
    }
}

impl Short {
    fn new(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let length = bytes.len();
        let word = |eight: Option<&[u8; 8]>| eight.map(|eight| u64::from_le_bytes(*eight));
        // The first and the last bytes together are all of them.
        let (low, high) = match length {
            ..=7 => {
                let mut eight = [0; 8];
                eight.get_mut(..length)?.copy_from_slice(bytes);
                (u64::from_le_bytes(eight), 0)
            }
            8..=LONGEST => (word(bytes.first_chunk())?, word(bytes.last_chunk())?),
            _ => return None,
        };
        Some(Self(low, high, u8::try_from(length).ok()?.saturating_add(1)))
    }

    fn place(self) -> usize {
        let mixed = (self.0 ^ self.1.rotate_left(23) ^ u64::from(self.2)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        usize::try_from(mixed >> 52).unwrap_or_default() & PLACES.saturating_sub(1)
    }
}
