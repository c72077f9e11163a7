use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::VoiceAdvocate;
use super::compute::{Tone, tone};
use crate::check::count;
use crate::community::InboxItem;
use crate::money::Decimal;
use crate::platform::Platform;
use crate::vocabulary::Id;

/// The authors with so many positive items or more.
pub(super) fn advocates(items: &[&InboxItem], positive_from: Decimal, least: u32) -> Vec<VoiceAdvocate> {
    let mut authors: BTreeMap<(&Platform, &Id), Vec<&InboxItem>> = BTreeMap::new();
    for item in items {
        authors.entry((&item.platform, &item.author.id)).or_default().push(item);
    }
    let mut found: Vec<VoiceAdvocate> = authors
        .into_iter()
        .map(|((platform, author), items)| advocate(platform, author, items, positive_from))
        .filter(|advocate| advocate.positive >= least)
        .collect();
    // The sort keeps the order of platforms and ids.
    found.sort_by_key(|advocate| Reverse(advocate.positive));
    found
}

fn advocate(platform: &Platform, author: &Id, mut items: Vec<&InboxItem>, positive_from: Decimal) -> VoiceAdvocate {
    items.sort_by_key(|item| Reverse((item.at, &item.id)));
    let of = |wanted: Tone| {
        let found = count(items.iter().filter(|item| tone(item, positive_from) == wanted));
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    VoiceAdvocate {
        platform: platform.clone(),
        author: author.clone(),
        positive: of(Tone::Positive),
        negative: of(Tone::Negative),
        followers: items.iter().find_map(|item| item.author.followers),
        is_customer: items.iter().find_map(|item| item.author.is_customer),
    }
}
