use super::ground::{Candidate, Ground, Taken, Tried};
use super::{CounterReason, CounterStatus, CounterStrategy};
use crate::check::limits;

/// What was found.
pub(super) struct Found {
    pub(super) candidate: Candidate,
    pub(super) status: CounterStatus,
    pub(super) reason: Option<CounterReason>,
    pub(super) strategy: CounterStrategy,
}

/// The best so far, where the target is not reached.
struct Short {
    nearest: Candidate,
    floor_stops: bool,
}

impl Ground<'_> {
    /// The concessions that reach the target, or those that come nearest; `asked` is the deal as it is.
    pub(super) fn search(&self, asked: Candidate) -> Found {
        let strategy = self.strategy();
        if self.reaches(&asked) {
            return Found { candidate: asked, status: CounterStatus::AlreadyReached, reason: None, strategy };
        }
        let mut short = Short { floor_stops: !self.keeps_floor(&asked.totals), nearest: asked };
        let reached = match strategy {
            CounterStrategy::Exhaustive => self.try_all(&mut short),
            CounterStrategy::InOrder => self.try_in_order(&mut short),
        };
        match reached {
            Some(candidate) => Found { candidate, status: CounterStatus::Reached, reason: None, strategy },
            None => {
                let reason = if short.floor_stops { CounterReason::Floor } else { CounterReason::Concessions };
                let (candidate, status) = (short.nearest, CounterStatus::OutOfReach);
                Found { candidate, status, reason: Some(reason), strategy }
            }
        }
    }

    fn strategy(&self) -> CounterStrategy {
        let deal = &self.input.deal;
        let lines = deal.deliverables.len().saturating_add(deal.terms.len()).saturating_add(deal.discounts.len());
        let choices = |steps: &Vec<_>| steps.len().max(1).saturating_add(1);
        let work = self.steps.iter().map(choices).fold(lines, usize::saturating_mul);
        let few = self.steps.len() <= limits::COMPARED_CONCESSIONS;
        if few && work <= limits::COMPARED_LINES { CounterStrategy::Exhaustive } else { CounterStrategy::InOrder }
    }

    /// Fewest concessions first; of as many, those that stand first.
    fn try_all(&self, short: &mut Short) -> Option<Candidate> {
        let count = self.steps.len();
        (1..=count).find_map(|size| {
            let mut set: Vec<usize> = (0..size).collect();
            loop {
                let mut lists = self.choices(&set);
                let discounts = self.discount.is_some_and(|(place, _)| set.contains(&place));
                if let Some(found) = self.least_lost(&mut lists, discounts, short) {
                    return Some(found);
                }
                if !next_set(&mut set, count) {
                    return None;
                }
            }
        })
    }

    /// Each concession but the last as far as it helps.
    fn try_in_order(&self, short: &mut Short) -> Option<Candidate> {
        let mut fixed: Vec<Taken> = Vec::new();
        let mut lowest = short.nearest.effective;
        for place in 0..self.steps.len() {
            let discounts = self.discount.is_some_and(|(discount, _)| discount <= place);
            let steps = self.steps.get(place).map_or(0, Vec::len);
            let lists: Vec<Vec<Taken>> = match steps {
                0 => vec![fixed.clone()],
                _ => (0..steps).map(|step| [fixed.as_slice(), &[(place, step)]].concat()).collect(),
            };
            if let Some(found) = self.least_lost(&mut lists.iter().cloned(), discounts, short) {
                return Some(found);
            }
            let priced = lists.iter().filter_map(|taken| self.candidate(taken, 0));
            let deepest = priced.filter(|one| self.keeps_floor(&one.totals)).min_by_key(|one| one.effective);
            if let Some(deepest) = deepest.filter(|one| one.effective < lowest) {
                lowest = deepest.effective;
                fixed = deepest.taken;
            }
        }
        None
    }

    /// Of combinations that reach the target, the one that leaves the influencer most.
    fn least_lost(
        &self,
        lists: &mut dyn Iterator<Item = Vec<Taken>>,
        discounts: bool,
        short: &mut Short,
    ) -> Option<Candidate> {
        let mut best: Option<Candidate> = None;
        for taken in lists {
            match if discounts { self.try_discount(&taken) } else { self.try_steps(&taken) } {
                Tried::Reached(found) => {
                    let net = |candidate: &Candidate| candidate.totals.net_to_influencer.minor();
                    if best.as_ref().is_none_or(|best| net(&found) > net(best)) {
                        best = Some(found);
                    }
                }
                Tried::Short(nearest, floor_stops) => {
                    short.floor_stops |= floor_stops;
                    // Of equal ones the first.
                    if let Some(nearest) = nearest.filter(|one| one.effective < short.nearest.effective) {
                        short.nearest = nearest;
                    }
                }
            }
        }
        best
    }

    /// Every choice of one step for each concession of the set, the mildest first.
    fn choices<'b>(&'b self, set: &[usize]) -> Box<dyn Iterator<Item = Vec<Taken>> + 'b> {
        let places: Vec<(usize, usize)> = set
            .iter()
            .map(|place| (*place, self.steps.get(*place).map_or(0, Vec::len)))
            .filter(|(_, n)| *n > 0)
            .collect();
        let total = places.iter().fold(1_usize, |product, (_, count)| product.saturating_mul(*count));
        Box::new((0..total).map(move |number| {
            let mut rest = number;
            let steps = places.iter().rev().map(|(place, count)| {
                let step = rest.checked_rem(*count).unwrap_or_default();
                rest = rest.checked_div(*count).unwrap_or_default();
                (*place, step)
            });
            let mut choice: Vec<Taken> = steps.collect();
            choice.reverse();
            choice
        }))
    }
}

/// The next set of as many places in lexicographic order; false after the last.
fn next_set(set: &mut [usize], count: usize) -> bool {
    let size = set.len();
    let limit = |place: usize| count.saturating_sub(size).saturating_add(place);
    let Some(place) = set.iter().enumerate().rposition(|(place, item)| *item < limit(place)) else { return false };
    let mut next = set.get(place).copied().unwrap_or_default();
    for item in set.iter_mut().skip(place) {
        next = next.saturating_add(1);
        *item = next;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_come_in_lexicographic_order() {
        let mut set = vec![0, 1];
        let mut all = vec![set.clone()];
        while next_set(&mut set, 4) {
            all.push(set.clone());
        }
        assert_eq!(all, [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]);
        assert!(!next_set(&mut [0, 1, 2], 3));
        assert!(!next_set(&mut [], 3));
    }
}
