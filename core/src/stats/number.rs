use std::fmt;
use std::hash::{Hash, Hasher};

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::convert::float;
use crate::check::{Code, Issue, Issues, Path, limits};

/// A finite double: never NaN, never infinite, and its zero has no sign.
///
/// Documents hold it as JSON number in the one form of ECMAScript and RFC 8785, whatever the host: `1` and not `1.0`,
/// `1e-7` and not `1e-07`.
///
/// ```
/// use greenroom::stats::Number;
///
/// let number = |value: f64| Number::new(value).map(|number| number.to_string());
/// assert_eq!(number(0.05).as_deref(), Ok("0.05"));
/// assert_eq!(number(-0.0).as_deref(), Ok("0"));
/// assert_eq!(number(2e21).as_deref(), Ok("2e+21"));
/// assert!(number(f64::NAN).is_err());
/// assert_eq!(serde_json::from_str::<Number>("1.0").ok(), Number::new(1.0).ok());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Number(f64);

/// A double that is no [`Number`]: NaN or infinite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberError;

impl Number {
    /// Zero.
    pub const ZERO: Self = Self(0.0);

    /// The number.
    ///
    /// # Errors
    /// - [`NumberError`]: it is NaN or infinite
    pub fn new(value: f64) -> Result<Self, NumberError> {
        // Adding zero takes the sign of minus zero.
        if value.is_finite() { Ok(Self(value + 0.0)) } else { Err(NumberError) }
    }

    /// As a double.
    #[must_use]
    pub fn get(self) -> f64 {
        self.0
    }

    /// Refuses a number of a document beyond the largest, 2^53 - 1 on either side of zero.
    pub fn check(self, path: impl Fn() -> Path, issues: &mut Issues) {
        if self.0.abs() > float(limits::COUNT) {
            let message = format!("`{self}` is not within -{0} to {0}", limits::COUNT);
            issues.push(Issue::new(Code::OutOfRange, path(), message).with("value", self).with("most", limits::COUNT));
        }
    }

    /// The number as people read it: rounded to so many digits that count, without zeros at the end.
    ///
    /// ```
    /// use greenroom::stats::Number;
    ///
    /// let shown = |value: f64| Number::new(value).map(|number| number.shown(4));
    /// assert_eq!(shown(0.020_136_7).as_deref(), Ok("0.02014"));
    /// assert_eq!(shown(123_456.7).as_deref(), Ok("123457"));
    /// assert_eq!(shown(0.5).as_deref(), Ok("0.5"));
    /// assert_eq!(shown(1.25e-9).as_deref(), Ok("1.25e-9"));
    /// ```
    #[must_use]
    pub fn shown(self, digits: usize) -> String {
        let after = digits.saturating_sub(1);
        let scientific = format!("{:.after$e}", self.0);
        let (mantissa, exponent) = scientific.split_once('e').unwrap_or_default();
        let exponent: i32 = exponent.parse().unwrap_or_default();
        if !(-6..=15).contains(&exponent) {
            return format!("{}e{exponent}", without_zeros(mantissa));
        }
        let decimals = i32::try_from(after).unwrap_or_default().saturating_sub(exponent);
        let decimals = usize::try_from(decimals).unwrap_or_default();
        without_zeros(&format!("{:.decimals$}", self.0)).to_owned()
    }

    /// A share as people read it: `4.25 %` of 0.0425.
    #[must_use]
    pub fn shown_percent(self, digits: usize) -> String {
        let hundredths = Self::new(self.0 * 100.0).unwrap_or(self);
        format!("{} %", hundredths.shown(digits))
    }
}

/// Decimals without zeros at the end.
fn without_zeros(text: &str) -> &str {
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text }
}

/// There is no NaN among them.
impl Eq for Number {}

/// There is one zero.
impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.to_bits().hash(state);
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(ryu_js::Buffer::new().format_finite(self.0))
    }
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a finite number")
    }
}

impl std::error::Error for NumberError {}

/// The digits as they are, because serde's own form of a double is another.
impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawValue::from_string(self.to_string()).map_err(serde::ser::Error::custom)?.serialize(serializer)
    }
}

/// From the digits, because serde_json's own reading may miss the nearest double.
impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Box::<RawValue>::deserialize(deserializer)?;
        // JSON has fewer forms of numbers than Rust, and no text and no word is one in Rust.
        let value: f64 = json.get().parse().map_err(|_| D::Error::custom("not a number"))?;
        Self::new(value).map_err(D::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Number {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A finite number, in the one form of ECMAScript and RFC 8785.",
            "type": "number",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_the_form_of_ecmascript() {
        for (value, text) in [
            (1.0, "1"),
            (-1.5, "-1.5"),
            (1e20, "100000000000000000000"),
            (1e21, "1e+21"),
            (0.000_001, "0.000001"),
            (0.000_001_25, "0.00000125"),
            (0.000_000_1, "1e-7"),
            (5e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e+308"),
            (0.1 + 0.2, "0.30000000000000004"),
        ] {
            let number = Number::new(value).unwrap();
            assert_eq!(serde_json::to_string(&number).unwrap(), text);
            assert_eq!(serde_json::from_str::<Number>(text).unwrap(), number);
        }
    }

    #[test]
    fn reads_the_nearest_double_and_nothing_else() {
        let read = |text: &str| serde_json::from_str::<Number>(text).map(Number::get);
        // serde_json alone misses this one.
        let text = "122.416294033786585";
        assert_eq!(read(text).unwrap().to_bits(), text.parse::<f64>().unwrap().to_bits());
        assert_eq!(read("-0.0").unwrap().to_bits(), 0);
        for wrong in ["\"1\"", "null", "true", "[1]", "{}", "1e999", "NaN", "+1", ".5"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
