use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::advocates::advocates;
use super::{VoiceDigest, VoiceDigestTag, VoiceOfCustomerInput, VoiceTheme, VoiceThemeDigest};
use crate::check::{Issues, Version, count};
use crate::community::InboxItem;
use crate::community::words::Lexicon;
use crate::money::{Decimal, Fraction, RoundingMode};

/// Says what people speak about in a period, by themes with their words, how that has changed since the period before, with
/// examples, and who speaks well of the account again and again.
///
/// An item counts for every theme of which a word stands in it, once for each. Sentiment is taken as it is given: what is not
/// known is neither positive nor negative. The answer does not hang on the order of the items.
///
/// ```
/// use greenroom::community::{VoiceOfCustomerInput, voice_of_customer};
///
/// let input: VoiceOfCustomerInput = greenroom::wire::parse(
///     r#"{"period": {"from": "2026-11-01T00:00:00Z", "until": "2026-12-01T00:00:00Z"},
///         "positive_from": "0.3", "advocate_items": 2, "examples": 1,
///         "themes": [{"id": "shipping", "name": "Shipping", "phrases": ["parcel", "delivery"]}],
///         "items": [{"id": "1", "platform": "instagram", "channel": "comment", "author": {"id": "ana"},
///          "text": "The parcel came in two days", "at": "2026-11-05T09:00:00Z", "sentiment": "0.8"}]}"#,
/// )?;
/// let digest = voice_of_customer(&input)?;
/// assert_eq!((digest.themes[0].count, digest.themes[0].positive), (1, 1));
/// assert!(digest.advocates.is_empty(), "once is not again and again");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - an id that stands twice, or a number outside of its range
/// - a theme without a phrase, or with one that no text could have
/// - a period that ends before it begins, or one before that overlaps it
pub fn voice_of_customer(input: &VoiceOfCustomerInput) -> Result<VoiceDigest, Issues> {
    let mut issues = Issues::default();
    input.check(&mut issues);
    issues.into_result(())?;
    let lexicon = Lexicon::new(input.themes.iter().map(|theme| theme.phrases.as_slice()));
    let themes = |item: &InboxItem| lexicon.find(&item.text).into_iter().map(|found| found.list).collect();
    let spoken: Vec<(&InboxItem, BTreeSet<usize>)> = input.items.iter().map(|item| (item, themes(item))).collect();
    let now: Vec<&Spoken> = spoken.iter().filter(|(item, _)| input.period.contains(item.at)).collect();
    let before = input
        .previous
        .map(|previous| -> Vec<&Spoken> { spoken.iter().filter(|(item, _)| previous.contains(item.at)).collect() });
    let mut digests: Vec<VoiceThemeDigest> = input
        .themes
        .iter()
        .enumerate()
        .map(|(place, theme)| digest(input, (place, theme), &now, before.as_deref()))
        .collect();
    digests.sort_by_key(|theme| Reverse(theme.count));
    let seen = now.len().saturating_add(before.as_ref().map_or(0, Vec::len));
    let items: Vec<&InboxItem> = now.iter().map(|(item, _)| *item).collect();
    Ok(VoiceDigest {
        document: VoiceDigestTag,
        version: Version,
        period: input.period,
        previous: input.previous,
        items: small(now.len()),
        previous_items: before.as_ref().map(|before| small(before.len())),
        without_theme: small(count(now.iter().filter(|(_, themes)| themes.is_empty()))),
        outside: small(input.items.len().saturating_sub(seen)),
        themes: digests,
        advocates: advocates(&items, input.positive_from, input.advocate_items),
    })
}

/// An item with the places of its themes.
type Spoken<'a> = (&'a InboxItem, BTreeSet<usize>);

/// What an item says of the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    Positive,
    Neutral,
    Negative,
    Unknown,
}

pub(super) fn tone(item: &InboxItem, positive_from: Decimal) -> Tone {
    match item.sentiment {
        None => Tone::Unknown,
        Some(sentiment) if sentiment >= positive_from => Tone::Positive,
        Some(sentiment) if sentiment.is_negative() => Tone::Negative,
        Some(_) => Tone::Neutral,
    }
}

fn digest(
    input: &VoiceOfCustomerInput,
    (place, theme): (usize, &VoiceTheme),
    now: &[&Spoken],
    before: Option<&[&Spoken]>,
) -> VoiceThemeDigest {
    let mut items: Vec<&InboxItem> =
        now.iter().filter(|(_, themes)| themes.contains(&place)).map(|(item, _)| *item).collect();
    items.sort_by(|one, other| {
        let key = |item: &InboxItem| (Reverse(item.author.followers), Reverse(item.at));
        key(one).cmp(&key(other)).then_with(|| one.id.cmp(&other.id))
    });
    let of = |wanted: Tone| small(count(items.iter().filter(|item| tone(item, input.positive_from) == wanted)));
    let authors: BTreeSet<_> = items.iter().map(|item| (&item.platform, &item.author.id)).collect();
    let found = small(items.len());
    let previous = before.map(|before| small(count(before.iter().filter(|(_, themes)| themes.contains(&place)))));
    let change = previous.and_then(|previous| change(found, previous));
    VoiceThemeDigest {
        theme: theme.id.clone(),
        name: theme.name.clone(),
        count: found,
        authors: small(authors.len()),
        positive: of(Tone::Positive),
        negative: of(Tone::Negative),
        sentiment_unknown: of(Tone::Unknown),
        previous_count: previous,
        change_percent: change,
        examples: items.iter().take(usize::try_from(input.examples).unwrap_or(0)).map(|item| item.id.clone()).collect(),
        sentence: sentence(theme, found, small(now.len()), previous, change),
    }
}

/// How many percent more than before.
fn change(now: u32, before: u32) -> Option<Decimal> {
    let more = i128::from(now).saturating_sub(before.into()).saturating_mul(100);
    let units = Fraction::new(more, before.into()).ok()?.to_units(2, RoundingMode::HalfUp).ok()?;
    Decimal::new(units, 2).ok()
}

fn sentence(theme: &VoiceTheme, count: u32, all: u32, previous: Option<u32>, change: Option<Decimal>) -> String {
    let now = format!("{}: {count} of {all} items", theme.name);
    match (previous, change) {
        (None, _) => now,
        (Some(previous), Some(change)) if change.is_negative() => {
            format!("{now}, after {previous} before: {} % fewer", change.to_string().trim_start_matches('-'))
        }
        (Some(previous), Some(change)) => format!("{now}, after {previous} before: {change} % more"),
        (Some(_), None) => format!("{now}, after none before"),
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
