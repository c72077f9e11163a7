use super::{RateCard, RateCardVersion};
use crate::time::Date;

/// Which version of a rate card holds on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selection {
    /// The version at this place.
    Valid(usize),
    /// The card has expired; the version at this place was the last.
    Expired(usize),
    /// The day lies before the first version, or in a gap between two.
    NotValid,
    /// Versions have dates, and no day was given.
    DateRequired,
}

impl RateCard {
    /// The version that holds on a day. A card of one version without dates holds on any day, known or not.
    ///
    /// ```
    /// use greenroom::rate_card::{RateCard, Selection};
    ///
    /// let card: RateCard = greenroom::wire::parse(r#"{
    ///   "document": "rate_card", "version": 2, "id": "card", "influencer": "mila", "currency": "EUR",
    ///   "versions": [
    ///     {"last_day": "2026-06-30", "rates": []},
    ///     {"first_day": "2026-07-01", "last_day": "2026-12-31", "rates": []}
    ///   ]
    /// }"#)?;
    /// assert_eq!(card.select(Some("2026-07-01".parse().unwrap())), Selection::Valid(1));
    /// assert_eq!(card.select(Some("2027-01-01".parse().unwrap())), Selection::Expired(1));
    /// assert_eq!(card.select(None), Selection::DateRequired);
    /// # Ok::<(), greenroom::check::Issues>(())
    /// ```
    #[must_use]
    pub fn select(&self, on: Option<Date>) -> Selection {
        let Some(on) = on else {
            return match self.versions.as_slice() {
                [only] if only.first_day.is_none() && only.last_day.is_none() => Selection::Valid(0),
                _ => Selection::DateRequired,
            };
        };
        if let Some(place) = self.versions.iter().position(|version| version.holds_on(on)) {
            return Selection::Valid(place);
        }
        let last = self.versions.len().saturating_sub(1);
        match self.versions.last().and_then(|version| version.last_day) {
            Some(last_day) if on > last_day => Selection::Expired(last),
            _ => Selection::NotValid,
        }
    }
}

impl RateCardVersion {
    fn holds_on(&self, on: Date) -> bool {
        self.first_day.is_none_or(|first_day| first_day <= on) && self.last_day.is_none_or(|last_day| on <= last_day)
    }
}
