//! The named formats of texts and objects, each with the type that judges it.

use std::fmt::Display;
use std::str::FromStr;

use serde::de::DeserializeOwned;

use super::node::Node;
use crate::check::Strict;
use crate::handoff::TrelloId;
use crate::kpi::export::Moment;
use crate::money::{Currency, Decimal, Fraction, Increment, Money, Percent};
use crate::platform::{Format, Platform};
use crate::stats::{Confidence, Probability};
use crate::time::{Anchor, Date, Event, Instant, MonthDay, TimeOfDay, Zone};
use crate::vocabulary::{Country, Email, Id, Language, Name, RegionId, Territory, WebAddress};

/// A text of this format: its name in the schema, an example, and who judges it.
pub(super) struct TextFormat {
    name: &'static str,
    pub(super) example: &'static str,
    pub(super) check: fn(&str) -> Result<(), String>,
    /// The words that somebody may have meant, where the format has a table of them.
    pub(super) words: fn() -> Vec<&'static str>,
}

/// One line for each type with [`crate::check::text_schema`].
const TEXTS: &[TextFormat] = &[
    text_format::<Anchor>("anchor", "first_post").or_one_of(|| Event::ALL.iter().map(|event| event.as_str()).collect()),
    text_format::<Confidence>("confidence", "0.95"),
    text_format::<Country>("country", "DE"),
    text_format::<Currency>("currency", "EUR"),
    text_format::<Date>("date", "2026-05-31"),
    text_format::<Decimal>("decimal", "1234.50"),
    text_format::<Email>("email", "mila@example.org"),
    text_format::<Format>("format", "reel").or_one_of(|| Format::NAMED.iter().map(Format::as_str).collect()),
    text_format::<Fraction>("fraction", "10000/17"),
    text_format::<Id>("id", "spring-launch"),
    text_format::<Increment>("increment", "0.05"),
    text_format::<Language>("language", "pt-BR"),
    text_format::<Moment>("moment", "2026-05-31T18:30:00+02:00"),
    text_format::<MonthDay>("month-day", "11-01"),
    text_format::<Name>("name", "Mila Novak"),
    text_format::<Percent>("percent", "12.5"),
    text_format::<Platform>("platform", "tiktok").or_one_of(|| Platform::NAMED.iter().map(Platform::as_str).collect()),
    text_format::<Probability>("probability", "0.25"),
    text_format::<RegionId>("region", "dach"),
    text_format::<Territory>("territory", "world"),
    text_format::<TrelloId>("trello-id", "54a17e9db559f0356ce022e4"),
    text_format::<WebAddress>("web-address", "https://meet.example.org/spring"),
    text_format::<Zone>("zone", "Europe/Berlin"),
    text_format::<TimeOfDay>("time-of-day", "18:30"),
    text_format::<Instant>("instant", "2026-05-01T10:00:00Z"),
];

/// An object whose fields must fit each other: its name in the schema, the field to blame, and who judges it.
pub(super) struct ObjectFormat {
    name: &'static str,
    pub(super) blamed: &'static str,
    pub(super) check: fn(&Node) -> Result<(), String>,
}

/// One line for each type whose `try_from` refuses what its fields alone allow.
const OBJECTS: &[ObjectFormat] = &[object_format::<Money>("money", "amount")];

pub(super) fn text(name: &str) -> Option<&'static TextFormat> {
    TEXTS.iter().find(|format| format.name == name)
}

pub(super) fn object(name: &str) -> Option<&'static ObjectFormat> {
    OBJECTS.iter().find(|format| format.name == name)
}

const fn text_format<T: FromStr<Err: Display>>(name: &'static str, example: &'static str) -> TextFormat {
    let check = |text: &str| text.parse::<T>().map(|_| ()).map_err(|error| error.to_string());
    TextFormat { name, example, check, words: Vec::new }
}

impl TextFormat {
    const fn or_one_of(self, words: fn() -> Vec<&'static str>) -> Self {
        Self { words, ..self }
    }
}

const fn object_format<T: DeserializeOwned>(name: &'static str, blamed: &'static str) -> ObjectFormat {
    let check = |node: &Node| {
        let json = serde_json::to_string(node).map_err(|error| error.to_string())?;
        let read = T::deserialize(Strict(&mut serde_json::Deserializer::from_str(&json)));
        read.map(|_| ()).map_err(|error| error.to_string())
    };
    ObjectFormat { name, blamed, check }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_has_its_format() {
        for format in TEXTS {
            assert_eq!((format.check)(format.example), Ok(()), "{}", format.name);
            assert!((format.check)("").is_err(), "{}", format.name);
        }
    }
}
