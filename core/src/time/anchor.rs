use std::fmt;
use std::str::FromStr;

use super::{Date, DateError, Event};
use crate::check::wire_text;

/// What a period counts from: an event, or a date.
///
/// On the wire one text: the name of the event, or the date.
///
/// ```
/// use greenroom::time::{Anchor, Event};
///
/// assert_eq!("first_post".parse(), Ok(Anchor::Event(Event::FirstPost)));
/// assert_eq!("2026-05-01".parse::<Anchor>().unwrap().to_string(), "2026-05-01");
/// assert!("the first post".parse::<Anchor>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Anchor {
    /// Whenever this happens.
    Event(Event),
    /// This day.
    Date(Date),
}

/// Why a text is no [`Anchor`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnchorError {
    /// It is neither the name of an event nor a date; here cut to 32 characters.
    Unknown(String),
    /// It has the form of a date, but is none.
    Date(DateError),
}

impl FromStr for Anchor {
    type Err = AnchorError;

    fn from_str(text: &str) -> Result<Self, AnchorError> {
        if let Some(event) = Event::ALL.iter().find(|event| event.as_str() == text) {
            return Ok(Self::Event(*event));
        }
        text.parse().map(Self::Date).map_err(|error| match error {
            DateError::Form(text) => AnchorError::Unknown(text),
            other => AnchorError::Date(other),
        })
    }
}

impl From<Event> for Anchor {
    fn from(event: Event) -> Self {
        Self::Event(event)
    }
}

impl From<Date> for Anchor {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Event(event) => event.fmt(f),
            Self::Date(date) => date.fmt(f),
        }
    }
}

impl fmt::Display for AnchorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(text) => {
                let events: Vec<_> = Event::ALL.iter().map(|event| event.as_str()).collect();
                write!(f, "`{text}` is neither a date such as 2026-05-31 nor one of {}", events.join(", "))
            }
            Self::Date(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for AnchorError {}

wire_text!(Anchor, "anchor", "The name of an event, such as `first_post`, or a date.");
