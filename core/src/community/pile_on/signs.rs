use std::cmp::Reverse;

use super::authors::{Attacker, Window};
use super::figures::{Usual, decimal, share};
use super::sign::{Shown, different, hostile, plural, showing, state, too_few, unknown};
use super::{FindPileOnInput, PileOnPolicy, PileOnSign, PileOnSignKind};
use crate::check::count;
use crate::community::points::rounded;
use crate::money::{Decimal, Fraction};

/// What all signs share.
pub(super) struct Signs<'a> {
    pub(super) input: &'a FindPileOnInput,
    pub(super) policy: &'a PileOnPolicy,
    pub(super) window: &'a Window<'a>,
    pub(super) usual: Option<&'a Usual>,
}

impl<'a> Signs<'a> {
    /// All signs, in the order of the table.
    pub(super) fn all(&self) -> Vec<PileOnSign> {
        let is_judged = self.window.items.is_empty() || self.window.items.len() > self.window.unjudged_items;
        let signs = [
            self.hostile_authors(),
            self.above_baseline(),
            self.known_share(PileOnSignKind::Newcomers, self.policy.newcomers_share, |one| one.is_newcomer),
            self.known_share(PileOnSignKind::YoungAccounts, self.policy.young_share, |one| one.is_young),
            self.near_duplicates(),
            self.burst(),
            self.same_reference(),
            self.call_to_action(),
            self.few_authors(),
        ];
        let judged = |sign: PileOnSign| match is_judged {
            true => sign,
            false => unknown(sign.sign, sign.threshold, "nobody judged whether any item is hostile".to_owned()),
        };
        signs.into_iter().map(judged).collect()
    }

    pub(super) fn attackers(&self) -> &'a [Attacker<'a>] {
        &self.window.attackers
    }

    fn hostile_authors(&self) -> PileOnSign {
        let least = match self.usual {
            Some(_) => self.policy.pile_on_authors,
            None => self.policy.pile_on_authors_without_baseline,
        };
        let (authors, items) = (self.attackers().len(), self.window.hostile_items());
        let sentence = format!("{} of {}, and it takes {least}", different(authors), plural(items, "hostile item"));
        let sign = PileOnSign {
            state: state(decimal(authors) >= Decimal::from(least)),
            observed: Some(decimal(authors)),
            ..unknown(PileOnSignKind::HostileAuthors, Decimal::from(least), sentence)
        };
        showing(sign, self.attackers().iter().map(|one| (one, one.items.clone())))
    }

    fn above_baseline(&self) -> PileOnSign {
        let threshold = self.policy.baseline_ratio;
        let sign = |sentence| unknown(PileOnSignKind::AboveBaseline, threshold, sentence);
        let Some(usual) = self.usual else {
            let needed = self.policy.baseline_windows;
            return sign(format!("fewer than {needed} earlier windows are known: there is no baseline"));
        };
        let floor = Fraction::from(self.policy.baseline_floor);
        let base = if usual.mean > floor { usual.mean.clone() } else { floor };
        let authors = self.attackers().len();
        let Some(times) = share(authors, 1).and_then(|authors| authors.checked_div(&base).ok()) else {
            return sign("the baseline is too large".to_owned());
        };
        let sentence = format!(
            "{} against a baseline of {}: {} times, and it takes {threshold}",
            hostile(authors),
            rounded(&base),
            rounded(&times)
        );
        PileOnSign {
            state: state(times >= Fraction::from(threshold)),
            observed: Some(rounded(&times)),
            ..sign(sentence)
        }
    }

    /// The share of those of whom something is known.
    fn known_share(
        &self,
        kind: PileOnSignKind,
        threshold: Decimal,
        is: impl Fn(&Attacker) -> Option<bool>,
    ) -> PileOnSign {
        let known = count(self.attackers().iter().filter(|one| is(one).is_some()));
        let (all, least) = (self.attackers().len(), self.policy.known_share);
        if share(known, all).is_some_and(|of_all| of_all < Fraction::from(least)) {
            let sentence = format!("it is known of {known} of {}, and it takes a share of {least}", hostile(all));
            return unknown(kind, threshold, sentence);
        }
        let what = match kind {
            PileOnSignKind::Newcomers => "had nothing to do with the account before".to_owned(),
            _ => format!("have an account of {} days or fewer", self.policy.young_days),
        };
        let what = format!("{what}, of those of whom it is known");
        let shown: Vec<Shown> =
            self.attackers().iter().filter(|one| is(one) == Some(true)).map(|one| (one, one.items.clone())).collect();
        self.share_of(kind, threshold, known, &what, shown)
    }

    /// The share of so many authors who show a sign.
    pub(super) fn share_of(
        &self,
        kind: PileOnSignKind,
        threshold: Decimal,
        of: usize,
        what: &str,
        shown: Vec<Shown<'a>>,
    ) -> PileOnSign {
        let least = self.policy.share_authors;
        let found = shown.len();
        let part = share(found, of).filter(|_| decimal(of) >= Decimal::from(least));
        let Some(part) = part else {
            return unknown(kind, threshold, too_few(&hostile(of), least));
        };
        let sentence =
            format!("{found} of {} {what}: a share of {}, and it takes {threshold}", hostile(of), rounded(&part));
        let sign = PileOnSign {
            state: state(part >= Fraction::from(threshold)),
            observed: Some(rounded(&part)),
            ..unknown(kind, threshold, sentence)
        };
        showing(sign, shown)
    }

    fn few_authors(&self) -> PileOnSign {
        let (kind, threshold) = (PileOnSignKind::FewAuthors, self.policy.few_authors_share);
        let (items, least) = (self.window.hostile_items(), self.policy.share_authors);
        let mut busiest: Vec<&Attacker> = self.attackers().iter().collect();
        busiest.sort_by_key(|one| (Reverse(one.items.len()), one.key));
        busiest.truncate(busiest.len().div_ceil(10));
        let theirs = busiest.iter().fold(0_usize, |sum, one| sum.saturating_add(one.items.len()));
        let Some(part) = share(theirs, items).filter(|_| decimal(items) >= Decimal::from(least)) else {
            return unknown(kind, threshold, too_few(&plural(items, "hostile item"), least));
        };
        let sentence = format!(
            "{theirs} of {} are by {} of {}: a share of {}, and it takes {threshold}",
            plural(items, "hostile item"),
            busiest.len(),
            hostile(self.attackers().len()),
            rounded(&part)
        );
        let sign = PileOnSign {
            state: state(part >= Fraction::from(threshold)),
            observed: Some(rounded(&part)),
            ..unknown(kind, threshold, sentence)
        };
        showing(sign, busiest.into_iter().map(|one| (one, one.items.clone())))
    }
}
