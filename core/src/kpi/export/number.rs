use super::DecimalMark;
use crate::check::limits::DECIMAL_FRACTION_DIGITS;
use crate::money::{Currency, Decimal, RoundingMode, divide};

/// A number as a cell writes it: `units / 10^scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub units: i128,
    pub scale: u32,
    /// Written short (`3.3k`), so that the true count is only near it.
    pub estimated: bool,
    /// Written with a percent sign.
    pub percent: bool,
}

/// What platforms and programs write where there is no value.
const MISSING: &[&str] = &[
    "",
    "-",
    "--",
    "—",
    "–",
    "n/a",
    "na",
    "#n/a",
    "nan",
    "nan%",
    "undefined",
    "null",
    "\\n",
    "infinity",
    "infinity%",
    "-%",
    "k. a.",
    "k.a.",
];

/// Short forms of large numbers, longest first, with their power of ten.
const SHORT: &[(&str, u32)] =
    &[("tsd.", 3), ("mio.", 6), ("mrd.", 9), ("tsd", 3), ("mio", 6), ("mrd", 9), ("k", 3), ("m", 6), ("b", 9)];

/// Whether the cell says that there is no value.
pub(super) fn is_missing(cell: &str) -> bool {
    // The longest of these words has nine bytes.
    let cell = trim(cell);
    !cell.starts_with(|first: char| first.is_ascii_digit())
        && cell.len() <= 16
        && MISSING.contains(&cell.to_lowercase().as_str())
}

/// The cell without spaces around it, those that do not break included.
pub(super) fn trim(cell: &str) -> &str {
    cell.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}')
}

/// The cell without the sign of a currency; not when it is surely that of another than `currency`.
pub(super) fn without_symbol(cell: &str, currency: Option<Currency>) -> &str {
    let cell = trim(cell);
    let fits = |symbol: &str, code: Option<&str>| match (code, currency) {
        (Some(code), Some(currency)) if currency.code() != code => None,
        _ => cell.strip_prefix(symbol).or_else(|| cell.strip_suffix(symbol)).map(trim),
    };
    let known = [("€", Some("EUR")), ("£", Some("GBP")), ("$", None), ("¥", None)];
    let bare = known.into_iter().find_map(|(symbol, code)| fits(symbol, code));
    let coded = currency.and_then(|currency| fits(currency.code(), None));
    bare.or(coded).unwrap_or(cell)
}

/// The number in a cell of whole counts: either of `.` and `,` may group its digits, since it has no decimals.
pub(super) fn parse_count(cell: &str, mark: DecimalMark) -> Option<Number> {
    if !cell.is_empty() && cell.len() <= 18 && all_digits(cell) {
        return Some(Number { units: cell.parse().ok()?, scale: 0, estimated: false, percent: false });
    }
    parse(cell, |digits, short| {
        let grouped = ['.', ','].into_iter().filter(|_| !short).find_map(|group| plain_or_grouped(digits, &[group]));
        if let Some(whole) = grouped {
            return read_units(&whole, "");
        }
        let other = if short { split(digits, mark.other()) } else { None };
        let (whole, fraction) = split(digits, mark).or(other)?;
        read_units(&whole, &fraction)
    })
}

/// The number in a cell that may have decimals.
pub(super) fn parse_decimal(cell: &str, mark: DecimalMark) -> Option<Number> {
    parse(cell, |digits, _| {
        let (whole, fraction) = split(digits, mark)?;
        read_units(&whole, &fraction)
    })
}

/// Which mark a cell's decimals must have, if that can be seen from the cell alone.
pub(super) fn mark_seen(cell: &str) -> Option<DecimalMark> {
    let (digits, _, _, _) = parts(cell)?;
    let readable = |mark| split(&digits, mark).is_some();
    match (readable(DecimalMark::Point), readable(DecimalMark::Comma)) {
        (true, false) => Some(DecimalMark::Point),
        (false, true) => Some(DecimalMark::Comma),
        _ => None,
    }
}

/// Whether a cell is a different number with either mark: `1.500`.
pub(super) fn mark_matters(cell: &str) -> bool {
    parse_decimal(cell, DecimalMark::Point)
        .zip(parse_decimal(cell, DecimalMark::Comma))
        .is_some_and(|(point, comma)| point.decimal() != comma.decimal())
}

impl Number {
    /// The whole number, if it is one.
    pub fn whole(self) -> Option<i128> {
        let divisor = 10_i128.checked_pow(self.scale)?;
        let rest = self.units.checked_rem(divisor)?;
        if rest != 0 || self.percent {
            return None;
        }
        self.units.checked_div(divisor)
    }

    /// The number, and whether it had more digits after the point than the library keeps and was rounded.
    pub fn decimal(self) -> Option<(Decimal, bool)> {
        let excess = self.scale.saturating_sub(u32::from(DECIMAL_FRACTION_DIGITS));
        let divisor = 10_i128.checked_pow(excess)?;
        let units = divide(self.units, divisor, RoundingMode::HalfUp)?;
        let scale = u8::try_from(self.scale.saturating_sub(excess)).ok()?;
        let rounded = units.checked_mul(divisor)? != self.units;
        Some((Decimal::new(units, scale).ok()?, rounded))
    }

    /// The number times a whole factor.
    pub fn times(self, factor: i128) -> Option<Self> {
        Some(Self { units: self.units.checked_mul(factor)?, ..self })
    }

    /// A percentage as the share that it is.
    pub fn hundredth(self) -> Self {
        Self { scale: self.scale.saturating_add(2), percent: false, ..self }
    }
}

/// Reads the digits between sign and suffix; a short form has its power of ten put to the units.
fn parse(cell: &str, read: impl Fn(&str, bool) -> Option<(i128, u32)>) -> Option<Number> {
    let (digits, negative, power, percent) = parts(cell)?;
    let (units, scale) = read(&digits, power > 0)?;
    let up = power.saturating_sub(scale);
    let units = units.checked_mul(10_i128.checked_pow(up)?)?;
    let units = if negative { units.checked_neg()? } else { units };
    Some(Number { units, scale: scale.saturating_sub(power), estimated: power > 0, percent })
}

/// The digits with what groups them, whether a minus stands before them, the power of ten of a short form, and whether
/// a percent sign follows.
fn parts(cell: &str) -> Option<(String, bool, u32, bool)> {
    let text = trim(cell);
    // No number that is kept has more digits than this.
    if text.len() > 64 {
        return None;
    }
    let text = text.to_lowercase();
    let (negative, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let (percent, text) = match text.strip_suffix('%') {
        Some(rest) => (true, trim(rest)),
        None => (false, text),
    };
    let short = SHORT.iter().find_map(|(suffix, power)| Some((trim(text.strip_suffix(suffix)?), *power)));
    let (text, power) = short.unwrap_or((text, 0));
    Some((text.to_owned(), negative, power, percent))
}

/// The digits before and after the decimal mark, without what groups them.
fn split(text: &str, mark: DecimalMark) -> Option<(String, String)> {
    let groups: &[char] = match mark {
        DecimalMark::Point => &[','],
        DecimalMark::Comma => &['.'],
    };
    let (whole, fraction) = match text.split_once(mark.letter()) {
        Some((_, "")) => return None,
        Some((whole, fraction)) => (whole, fraction),
        None => (text, ""),
    };
    let whole =
        if whole.is_empty() && !fraction.is_empty() { "0".to_owned() } else { plain_or_grouped(whole, groups)? };
    all_digits(fraction).then(|| (whole, fraction.to_owned()))
}

/// The digits of a whole number that is written plainly, or in groups of three with one of these letters or a space or
/// apostrophe between them.
fn plain_or_grouped(text: &str, letters: &[char]) -> Option<String> {
    let space = |letter: char| letter.is_whitespace() || matches!(letter, '\'' | '’');
    let group = text.chars().find(|letter| !letter.is_ascii_digit());
    let Some(group) = group else { return (!text.is_empty()).then(|| text.to_owned()) };
    if !letters.contains(&group) && !space(group) {
        return None;
    }
    let mut parts = text.split(group);
    let first = parts.next().filter(|first| (1..=3).contains(&first.len()) && all_digits(first))?;
    let rest: Vec<&str> = parts.collect();
    rest.iter().all(|part| part.len() == 3 && all_digits(part)).then(|| format!("{first}{}", rest.concat()))
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn read_units(whole: &str, fraction: &str) -> Option<(i128, u32)> {
    Some((format!("{whole}{fraction}").parse().ok()?, u32::try_from(fraction.len()).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(cell: &str, mark: DecimalMark) -> Option<(i64, bool)> {
        parse_count(cell, mark).and_then(|number| Some((number.whole()?.try_into().ok()?, number.estimated)))
    }

    fn decimal(cell: &str, mark: DecimalMark) -> Option<String> {
        parse_decimal(cell, mark)?.decimal().map(|(decimal, _)| decimal.to_string())
    }

    #[test]
    fn counts_are_read_as_people_of_either_mark_write_them() {
        use DecimalMark::{Comma, Point};
        for mark in [Point, Comma] {
            for (cell, value) in [
                ("0", 0),
                ("12,400", 12_400),
                ("12.400", 12_400),
                (" 1\u{a0}234\u{202f}", 1_234),
                ("1'234'567", 1_234_567),
                ("1.234.567", 1_234_567),
                ("-5", -5),
                ("−5", -5),
                ("+7", 7),
            ] {
                assert_eq!(count(cell, mark), Some((value, false)), "{cell}");
            }
            for (cell, value) in [("3.3k", 3_300), ("3,3 K", 3_300), ("475.8m", 475_800_000), ("1,2 Mio.", 1_200_000)] {
                assert_eq!(count(cell, mark), Some((value, true)), "{cell}");
            }
            for bad in ["1.5", "1,2,3", "12,40", "1.2345k", "5%", "0x10", "1e3", "٣", "1_000", ",", "k", "--5", "1 2"]
            {
                assert_eq!(count(bad, mark), None, "{bad}");
            }
        }
        assert_eq!(count("12.0", Point), Some((12, false)));
        assert_eq!(count("3.300k", Point), Some((3_300, true)));
        assert_eq!(count("3.300k", Comma), Some((3_300_000, true)));
        assert_eq!(count(&"9".repeat(40), Point), None);
    }

    #[test]
    fn decimals_are_exact_and_keep_to_their_mark() {
        use DecimalMark::{Comma, Point};
        assert_eq!(decimal("44804.7489", Point).as_deref(), Some("44804.7489"));
        assert_eq!(decimal("1,234.50", Point).as_deref(), Some("1234.5"));
        assert_eq!(decimal("1.234,50", Comma).as_deref(), Some("1234.5"));
        assert_eq!(decimal("1.500", Point).as_deref(), Some("1.5"));
        assert_eq!(decimal("1.500", Comma).as_deref(), Some("1500"));
        assert_eq!(decimal("1,39", Point), None);
        assert_eq!(decimal(".5", Point).as_deref(), Some("0.5"));
        let rate = parse_decimal("1.39%", Point).unwrap();
        assert!(rate.percent);
        assert_eq!(rate.hundredth().decimal().unwrap().0.to_string(), "0.0139");
        let long = parse_decimal("0.0196078431372549", Point).unwrap().decimal().unwrap();
        assert_eq!((long.0.to_string().as_str(), long.1), ("0.019607843137", true));
    }

    #[test]
    fn the_mark_shows_where_only_one_can_be_meant() {
        assert_eq!(mark_seen("44804.7489"), Some(DecimalMark::Point));
        assert_eq!(mark_seen("1,5"), Some(DecimalMark::Comma));
        assert_eq!(mark_seen("1.234,5"), Some(DecimalMark::Comma));
        assert_eq!((mark_seen("1.500"), mark_seen("15"), mark_seen("word")), (None, None, None));
        assert!(mark_matters("1.500") && !mark_matters("1500") && !mark_matters("1.5"));
    }

    #[test]
    fn no_value_is_told_from_nothing() {
        assert!(["", " ", "NaN%", "undefined", "-", "–", "N/A"].into_iter().all(is_missing));
        assert!(!["0", "0%", "none at all", "-1"].into_iter().any(is_missing));
    }
}
