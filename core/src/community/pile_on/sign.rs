use std::collections::BTreeSet;

use super::authors::Attacker;
use super::{PileOnSign, PileOnSignKind, PileOnSignState};
use crate::community::InboxItem;
use crate::money::Decimal;
use crate::vocabulary::Id;

/// Somebody who shows a sign, with the items that show it.
pub(super) type Shown<'a> = (&'a Attacker<'a>, Vec<&'a InboxItem>);

/// A sign of which nothing is known.
pub(super) fn unknown(sign: PileOnSignKind, threshold: Decimal, sentence: String) -> PileOnSign {
    let (authors, items) = Default::default();
    PileOnSign {
        sign,
        state: PileOnSignState::Unknown,
        observed: None,
        threshold,
        reference: None,
        authors,
        items,
        sentence,
    }
}

pub(super) fn state(is_present: bool) -> PileOnSignState {
    if is_present { PileOnSignState::Present } else { PileOnSignState::Absent }
}

/// A sign with those who show it, by platform and name, and their items, by id.
pub(super) fn showing<'a>(sign: PileOnSign, shown: impl IntoIterator<Item = Shown<'a>>) -> PileOnSign {
    let mut shown: Vec<Shown> = shown.into_iter().collect();
    shown.sort_by_key(|(one, _)| one.key);
    let authors = shown.iter().map(|(one, _)| one.account()).collect();
    let items: BTreeSet<&Id> = shown.iter().flat_map(|(_, items)| items.iter().map(|item| &item.id)).collect();
    PileOnSign { authors, items: items.into_iter().cloned().collect(), ..sign }
}

pub(super) fn too_few(authors: &str, least: u32) -> String {
    format!("{authors}: too few to say, and it takes {least}")
}

pub(super) fn hostile(authors: usize) -> String {
    plural(authors, "hostile author")
}

pub(super) fn different(authors: usize) -> String {
    plural(authors, "different author")
}

/// `1 hostile author`, `2 hostile authors`.
pub(super) fn plural(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
