use std::collections::BTreeSet;

use super::PileOnPolicy;
use crate::check::{count, limits};
use crate::community::words::words;

/// The runs of words of a text, each once and in order, of its first 200 words; none of a text that is too short to be
/// compared.
///
/// Source: Broder 1997, "On the resemblance and containment of documents" (w-shingling), over folded words.
pub(super) fn shingles(text: &str, policy: &PileOnPolicy) -> Vec<String> {
    let least = usize::try_from(policy.compared_words.max(policy.shingle_words)).unwrap_or(usize::MAX);
    let length = usize::try_from(policy.shingle_words).unwrap_or(usize::MAX).max(1);
    let words: Vec<String> =
        words(text).into_iter().take(usize::try_from(limits::COMPARED_WORDS).unwrap_or(usize::MAX)).collect();
    if words.len() < least {
        return Vec::new();
    }
    let run = |from: usize| words.get(from..from.checked_add(length)?).map(|run| run.join(" "));
    let runs: BTreeSet<String> = (0..words.len()).filter_map(run).collect();
    runs.into_iter().collect()
}

/// Whether two texts with these numbered runs, in order, share enough of them: resemblance is the share of the runs of
/// both that both have. The threshold is in thousandths.
pub(super) fn are_near(one: &[u32], other: &[u32], per_mille: usize) -> bool {
    let (fewer, more) = (one.len().min(other.len()), one.len().max(other.len()));
    if fewer == 0 || fewer.saturating_mul(1_000) < more.saturating_mul(per_mille) {
        return false;
    }
    let both = shared(one, other);
    let either = fewer.saturating_add(more).saturating_sub(both);
    both.saturating_mul(1_000) >= either.saturating_mul(per_mille)
}

/// How many numbers stand in both lists, which are in order.
fn shared(one: &[u32], other: &[u32]) -> usize {
    let mut others = other.iter().peekable();
    count(one.iter().filter(|number| {
        while others.next_if(|next| next < number).is_some() {}
        others.next_if_eq(number).is_some()
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resemblance_is_the_share_of_both() {
        assert!(are_near(&[1, 2, 3, 4], &[2, 3, 4, 5], 600));
        assert!(!are_near(&[1, 2, 3, 4], &[2, 3, 4, 5], 601));
        assert!(are_near(&[7], &[7], 1_000));
        assert!(!are_near(&[], &[], 1));
        assert!(!are_near(&[1], &[1, 2, 3], 400));
    }
}
