use super::authors::Window;
use super::{PileOnPolicy, PileOnSign, PileOnSignKind, PileOnSignState, PileOnVerdict};
use crate::check::count;

/// What the signs say together.
///
/// A pile-on takes as many different hostile authors as the policy says, and no fewer than so many times the baseline where
/// there is one. Brigading is a pile-on by newcomers with as many signs of coordination as the policy says. So one hostile
/// newcomer more never takes a pile-on away. What is not known counts as no sign, and is named as not known.
pub(super) fn verdict(window: &Window, signs: &[PileOnSign], policy: &PileOnPolicy) -> Option<PileOnVerdict> {
    if !window.items.is_empty() && window.items.len() == window.unjudged_items {
        return None;
    }
    let is = |kind: PileOnSignKind, state: PileOnSignState| {
        signs.iter().any(|sign| sign.sign == kind && sign.state == state)
    };
    let is_present = |kind| is(kind, PileOnSignState::Present);
    let authors = u32::try_from(window.attackers.len()).unwrap_or(u32::MAX);
    let is_usual = is(PileOnSignKind::AboveBaseline, PileOnSignState::Absent);
    let is_pile_on = is_present(PileOnSignKind::HostileAuthors) && !is_usual;
    let coordination = coordination(signs);
    Some(if is_pile_on && is_present(PileOnSignKind::Newcomers) && coordination >= policy.brigading_signs {
        PileOnVerdict::BrigadingLikely
    } else if is_pile_on {
        PileOnVerdict::PileOnLikely
    } else if authors >= policy.watch_authors || is_present(PileOnSignKind::AboveBaseline) {
        PileOnVerdict::Watch
    } else {
        PileOnVerdict::Nothing
    })
}

/// How many signs of coordination there are.
pub(super) fn coordination(signs: &[PileOnSign]) -> u32 {
    let present = signs.iter().filter(|sign| sign.sign.is_coordination() && sign.state == PileOnSignState::Present);
    u32::try_from(count(present)).unwrap_or(u32::MAX)
}
