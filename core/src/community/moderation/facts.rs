use std::cell::OnceCell;

use super::gates::{MayMatch, PatternGates};
use super::index::{Hit, Hits, KeywordIndex};
use super::plain::PlainText;
use super::{MatchedSpan, ModerationMeasure};
use crate::check::count;
use crate::community::keywords::Words;
use crate::community::{InboxItem, ToxicityAttribute};
use crate::money::Decimal;
use crate::platform::{addresses, mentions};

const DAY_SECONDS: i64 = 86_400;

/// What is known of one item: each thing is found once, when a rule first asks for it.
pub(super) struct Facts<'a> {
    pub(super) item: &'a InboxItem,
    reports: u64,
    index: &'a KeywordIndex,
    gates: &'a PatternGates,
    words: OnceCell<(Words, Hits)>,
    may_match: OnceCell<MayMatch>,
    plain: OnceCell<PlainText<'a>>,
    mentions: OnceCell<usize>,
    links: OnceCell<usize>,
}

impl<'a> Facts<'a> {
    pub(super) fn of(item: &'a InboxItem, reports: u64, index: &'a KeywordIndex, gates: &'a PatternGates) -> Self {
        Self {
            item,
            reports,
            index,
            gates,
            words: OnceCell::new(),
            may_match: OnceCell::new(),
            plain: OnceCell::new(),
            mentions: OnceCell::new(),
            links: OnceCell::new(),
        }
    }

    /// The first keyword of a list in the text.
    pub(super) fn hit(&self, list: usize) -> Option<Hit> {
        self.words()?.1.of(list)
    }

    /// The lists of which a keyword stands in the text.
    pub(super) fn lists(&self) -> impl Iterator<Item = usize> {
        self.words().into_iter().flat_map(|(_, hits)| hits.lists())
    }

    /// The patterns that may be found in the text.
    pub(super) fn patterns(&self) -> impl Iterator<Item = usize> {
        self.gated().into_iter().flat_map(MayMatch::patterns)
    }

    /// Where a keyword stands.
    pub(super) fn span_of(&self, hit: Hit) -> Option<MatchedSpan> {
        let (from, to) = self.words()?.0.chars(hit.from, hit.last)?;
        self.span(from, to)
    }

    fn words(&self) -> Option<&(Words, Hits)> {
        once(&self.words, || {
            let words = Words::of_text(&self.item.text);
            let hits = self.index.find(&words);
            (words, hits)
        })
    }

    /// Whether a pattern may be found in the text, by its number.
    pub(super) fn may_match(&self, pattern: usize) -> bool {
        self.gated().is_some_and(|found| found.has(pattern))
    }

    fn gated(&self) -> Option<&MayMatch> {
        once(&self.may_match, || self.plain().map(|plain| self.gates.of(&plain.text)).unwrap_or_default())
    }

    /// The text as patterns read it; it is always there.
    pub(super) fn plain(&self) -> Option<&PlainText<'a>> {
        once(&self.plain, || PlainText::of(&self.item.text))
    }

    /// The part of the text between two characters, as it was written.
    pub(super) fn span(&self, from: usize, to: usize) -> Option<MatchedSpan> {
        let text = self.item.text.chars().skip(from).take(to.saturating_sub(from)).collect();
        Some(MatchedSpan { from_char: u64::try_from(from).ok()?, to_char: u64::try_from(to).ok()?, text })
    }

    /// The value of a measure, where it is known.
    pub(super) fn value(&self, measure: ModerationMeasure) -> Option<Decimal> {
        let author = &self.item.author;
        match measure {
            ModerationMeasure::Mentions => {
                let plain = self.plain()?;
                whole(*once(&self.mentions, || count(mentions(&plain.text).iter()))?)
            }
            ModerationMeasure::Links => {
                let plain = self.plain()?;
                whole(*once(&self.links, || count(addresses(&plain.text).iter()))?)
            }
            ModerationMeasure::AccountAgeDays => {
                let seconds = self.item.at.unix_seconds().checked_sub(author.account_since?.unix_seconds())?;
                // Who wrote before the account was made is somebody of whom something else is not known.
                whole(seconds.checked_div_euclid(DAY_SECONDS).filter(|days| *days >= 0)?)
            }
            ModerationMeasure::Followers => whole(author.followers?),
            ModerationMeasure::ApprovedItems => whole(author.approved_items?),
            ModerationMeasure::Stars => self.item.stars.map(Decimal::from),
            ModerationMeasure::Sentiment => self.item.sentiment,
            ModerationMeasure::Reports => whole(self.reports),
        }
    }

    /// How sure the classifier is of an attribute, where it says so.
    pub(super) fn probability(&self, attribute: ToxicityAttribute) -> Option<Decimal> {
        self.item.toxicity.iter().find(|score| score.attribute == attribute).map(|score| score.probability)
    }
}

/// What a cell holds, made when it is first asked for: as `OnceCell::get_or_init`, which could panic.
fn once<T>(cell: &OnceCell<T>, make: impl FnOnce() -> T) -> Option<&T> {
    if cell.get().is_none() {
        let _ = cell.set(make());
    }
    cell.get()
}

fn whole(value: impl TryInto<i128>) -> Option<Decimal> {
    Decimal::new(value.try_into().ok()?, 0).ok()
}
