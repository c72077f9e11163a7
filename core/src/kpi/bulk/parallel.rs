//! The one file that knows threads: it cuts nothing by itself, and what it merges does not depend on who did which piece.

use std::num::NonZeroUsize;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{Builder, available_parallelism, scope};

use super::{BulkPlan, BulkTally};
use crate::check::Issues;

/// Tallies of one plan, one for each thread, which become one at the end.
///
/// ```
/// use greenroom::kpi::bulk::{BulkColumn, BulkField, BulkKind, BulkPlan, BulkTally, KpiQuery, ParallelTally};
/// use greenroom::kpi::tally::{Figures, Numbers};
/// use greenroom::wire;
///
/// let query: KpiQuery = wire::parse(r#"{"rates": ["ctr"]}"#)?;
/// let field = |name| BulkField { name, kind: BulkKind::Integer };
/// let plan = BulkPlan::new(&query, &[field("clicks"), field("impressions")])?;
/// let pieces: Vec<[i64; 2]> = (1..100).map(|row| [row, row * 10]).collect();
/// let mut tally = ParallelTally::new(&plan, 2);
/// tally.push(&pieces, |tally, piece| {
///     let figures = |at: usize| BulkColumn::Integers(Figures { numbers: Numbers::I64(&piece[at..at + 1]), present: None });
///     tally.push(&plan, &[figures(0), figures(1)], 0)
/// })?;
/// let measured = tally.finish()?.finish(&plan)?.measurement;
/// assert_eq!(measured.all.rows, 99);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
#[derive(Debug)]
pub struct ParallelTally<'p> {
    plan: &'p BulkPlan,
    tallies: Vec<BulkTally>,
}

impl<'p> ParallelTally<'p> {
    /// Tallies for so many threads; 0 for as many as the machine has.
    #[must_use]
    pub fn new(plan: &'p BulkPlan, threads: usize) -> Self {
        let threads = if threads > 0 { threads } else { available_parallelism().map_or(1, NonZeroUsize::get) };
        Self { plan, tallies: vec![BulkTally::new(plan); threads] }
    }

    /// Adds pieces, each by the thread that is free first.
    ///
    /// # Errors
    /// - what `add` finds in the first of the pieces in which it finds anything
    pub fn push<P: Sync>(
        &mut self,
        pieces: &[P],
        add: impl Fn(&mut BulkTally, &P) -> Result<(), Issues> + Sync,
    ) -> Result<(), Issues> {
        let next = AtomicUsize::new(0);
        let failed = AtomicBool::new(false);
        // Pieces are taken in their order, so that whoever fails knows all before in good hands.
        let work = |tally: &mut BulkTally| -> Result<(), (usize, Issues)> {
            while !failed.load(Ordering::Relaxed) {
                let place = next.fetch_add(1, Ordering::Relaxed);
                let Some(piece) = pieces.get(place) else { break };
                add(tally, piece).map_err(|issues| {
                    failed.store(true, Ordering::Relaxed);
                    (place, issues)
                })?;
            }
            Ok(())
        };
        let Some((own, others)) = self.tallies.split_first_mut() else { return Ok(()) };
        let others = if pieces.len() > 1 { others } else { &mut [] };
        let found: Vec<Result<(), (usize, Issues)>> = scope(|scope| {
            // A thread that the machine does not give is not needed: the others take its pieces.
            let started: Vec<_> =
                others.iter_mut().filter_map(|tally| Builder::new().spawn_scoped(scope, || work(tally)).ok()).collect();
            let mut found = vec![work(own)];
            for thread in started {
                found.push(thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
            }
            found
        });
        let first = found.into_iter().filter_map(Result::err).min_by_key(|(place, _)| *place);
        first.map_or(Ok(()), |(_, issues)| Err(issues))
    }

    /// All tallies as one.
    ///
    /// # Errors
    /// - too many groups, or a sum beyond 128 bits
    pub fn finish(self) -> Result<BulkTally, Issues> {
        let mut tallies = self.tallies.into_iter();
        let mut whole = tallies.next().unwrap_or_else(|| BulkTally::new(self.plan));
        for tally in tallies {
            whole.merge(self.plan, tally)?;
        }
        Ok(whole)
    }
}
