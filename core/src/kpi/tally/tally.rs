use std::fmt;

use super::columns::{Figures, Keys};
use super::keys::{Coder, KeyIndex, index};
use super::pairs::Pairs;
use super::rows::{Buffers, ColumnBuffers, beyond, mark_any, numbers_of, units_of};
use super::sums::Sums;
use super::wide::{LANES, WideSums};
use super::{GroupKey, Posts, PostsKept, Ratio, TallyGroup, TallyTable};
use crate::check::limits::{TALLY_GROUPS, TALLY_POST_RATES};
use crate::kpi::measure::UndefinedReason;
use crate::money::FractionError;

/// So many rows are worked on at a time: their numbers fit into the fastest memory.
const BLOCK: usize = 4_096;

/// What stands in the lanes of no column.
static ZEROS: [i64; BLOCK] = [0; BLOCK];
/// What counts the rows.
static ONES: [i64; BLOCK] = [1; BLOCK];

/// What is summed: how many columns there are, and which of them belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TallyPlan {
    /// How many columns rows are grouped by.
    pub keys: usize,
    /// How many columns of figures are summed.
    pub figures: usize,
    /// The least and the most that a figure may be, by column; anything where there is no such entry.
    pub ranges: Vec<(i64, i64)>,
    /// Columns that are summed once more over the rows that have all of them, as a rate needs it.
    pub cases: Vec<Vec<usize>>,
    /// Values of single rows.
    pub posts: Vec<PostValues>,
}

/// A value of each row that has all its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostValues {
    /// Which value.
    pub value: PostValue,
    /// The columns that it needs.
    pub needs: Vec<usize>,
    /// What is kept.
    pub kept: PostsKept,
}

/// What is kept of single rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PostValue {
    /// A rate, in units of 10⁻¹⁸.
    Rate(Ratio),
    /// The figure of a column as it is.
    Figure(usize),
}

impl PostValue {
    fn of_post(&self, units: impl Fn(usize) -> i128) -> Result<Result<i128, UndefinedReason>, FractionError> {
        match self {
            Self::Rate(ratio) => ratio.of_post(units),
            Self::Figure(column) => Ok(Ok(units(*column))),
        }
    }
}

/// Rows, by columns of one length.
#[derive(Clone, Debug)]
pub struct Batch<'a> {
    /// The columns that rows are grouped by.
    pub keys: Vec<Keys<'a>>,
    /// The columns of figures.
    pub figures: Vec<Figures<'a>>,
}

/// Sums of the rows so far, exact and in any order: batches go in, tallies merge, a table comes out.
///
/// The memory is that of the groups; it does not grow with the rows, unless rates of single rows are kept one by one: 16 bytes
/// for each, and no more of them than the limit. However the rows are cut into batches and tallies, the
/// table is the same.
///
/// ```
/// use greenroom::kpi::tally::{Batch, Figures, GroupKey, Keys, Numbers, Tally, TallyPlan};
///
/// let plan = TallyPlan { keys: 1, figures: 2, cases: vec![vec![0, 1]], ..TallyPlan::default() };
/// let mut tally = Tally::new(plan);
/// tally.push(&Batch {
///     keys: vec![Keys::Texts(&[Some("reel"), None, Some("reel")])],
///     figures: vec![
///         Figures { numbers: Numbers::I64(&[10, 5, 7]), present: None },
///         Figures { numbers: Numbers::I32(&[100, 50, 90]), present: None },
///     ],
/// })?;
/// let table = tally.finish()?;
/// assert_eq!(table.groups[1].keys, [GroupKey::Text("reel".into())]);
/// assert_eq!((table.groups[1].rows, &table.groups[1].sums), (2, &vec![17, 190]));
/// # Ok::<(), greenroom::kpi::tally::TallyError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Tally {
    plan: TallyPlan,
    indexes: Vec<KeyIndex>,
    pairs: Vec<Pairs>,
    /// How many groups there are.
    groups: usize,
    /// The sums of all columns, a few side by side; behind them how many rows there are.
    sums: Vec<WideSums>,
    /// How many rows lack a figure, by column.
    lacking: Vec<Sums>,
    cases: Vec<Case>,
    /// By rate, then by group.
    posts: Vec<Vec<Posts>>,
    /// How many rates of single rows are kept one by one.
    kept: u64,
}

/// What a case lacks of the sums of all rows.
#[derive(Clone, Debug, Default)]
struct Case {
    /// Rows that lack any of its figures.
    rows: Sums,
    /// What those rows have, by column of the case.
    figures: Vec<Sums>,
}

/// So many rates of single rows, when no more of them are kept than the limit.
fn within_limit(kept: u64) -> Result<u64, TallyError> {
    if kept <= TALLY_POST_RATES { Ok(kept) } else { Err(TallyError::TooManyRates) }
}

/// Why rows cannot be summed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TallyError {
    /// The columns of a batch are not those of the plan, or not of one length.
    Rows,
    /// The key in this row of the batch is beyond 2⁶³ − 1.
    TooLarge(usize),
    /// The figure of this column in this row of the batch is not within its range, or beyond 2⁶³ − 1.
    OutOfRange {
        /// The place of the column.
        figure: usize,
        /// The row.
        row: usize,
    },
    /// The rate of a row is beyond what can be computed.
    Rate {
        /// The place of the rate among those of single rows.
        post: usize,
        /// Why.
        error: FractionError,
    },
    /// The code in this row of the batch stands for no name.
    NoSuchName(usize),
    /// A sum is beyond 128 bits.
    Overflow,
    /// There are more groups than the limit.
    TooManyGroups,
    /// More rates of single rows are kept than the limit.
    TooManyRates,
    /// Two tallies of different plans do not merge.
    Plans,
}

impl Tally {
    /// A tally without rows.
    #[must_use]
    pub fn new(plan: TallyPlan) -> Self {
        let case = |columns: &Vec<usize>| Case { rows: Sums::default(), figures: vec![Sums::default(); columns.len()] };
        Self {
            indexes: vec![KeyIndex::default(); plan.keys],
            pairs: vec![Pairs::default(); plan.keys],
            groups: 0,
            sums: vec![WideSums::default(); plan.figures.saturating_add(1).div_ceil(LANES)],
            lacking: vec![Sums::default(); plan.figures],
            cases: plan.cases.iter().map(case).collect(),
            posts: vec![Vec::new(); plan.posts.len()],
            kept: 0,
            plan,
        }
    }

    /// Adds rows. When it fails, the tally holds a part of them and is to be thrown away.
    ///
    /// # Errors
    /// - [`TallyError::Rows`]: the columns are not those of the plan, or not of one length
    /// - [`TallyError::TooLarge`], [`TallyError::OutOfRange`], [`TallyError::NoSuchName`]: a number or a code cannot be used
    /// - [`TallyError::TooManyGroups`], [`TallyError::TooManyRates`], [`TallyError::Overflow`], [`TallyError::Rate`]: a
    ///   limit is reached
    pub fn push(&mut self, batch: &Batch<'_>) -> Result<(), TallyError> {
        let rows = self.rows_of(batch)?;
        let mut coders = Vec::new();
        for (keys, own) in batch.keys.iter().zip(&mut self.indexes) {
            coders.push(own.coder(keys)?);
        }
        let mut buffers = Buffers {
            lacking: vec![Vec::new(); self.plan.figures],
            columns: vec![ColumnBuffers::default(); self.plan.figures],
            ..Buffers::default()
        };
        let mut from = 0;
        while from < rows {
            let to = from.saturating_add(BLOCK).min(rows);
            self.find_groups(&coders, (from, to), &mut buffers)?;
            self.add_block(batch, (from, to), &mut buffers)?;
            from = to;
        }
        Ok(())
    }

    /// Takes the rows of another tally of the same plan.
    ///
    /// # Errors
    /// - [`TallyError::Plans`]: the plans differ
    /// - [`TallyError::TooManyGroups`], [`TallyError::TooManyRates`], [`TallyError::Overflow`], [`TallyError::Rate`]: a
    ///   limit is reached
    pub fn merge(&mut self, other: Self) -> Result<(), TallyError> {
        if self.plan != other.plan {
            return Err(TallyError::Plans);
        }
        self.merge_table(&other.finish()?)
    }

    /// Takes the sums of a table that a tally of the same plan gave.
    ///
    /// # Errors
    /// - [`TallyError::Plans`]: the table has other columns
    /// - [`TallyError::TooManyGroups`], [`TallyError::TooManyRates`], [`TallyError::Overflow`], [`TallyError::Rate`]: a
    ///   limit is reached
    pub fn merge_table(&mut self, table: &TallyTable) -> Result<(), TallyError> {
        let mut names = Vec::new();
        for group in &table.groups {
            if !self.fits(group) {
                return Err(TallyError::Plans);
            }
            names.push(self.group_of(&group.keys)?);
        }
        let many = self.groups;
        let column = |figure: &dyn Fn(&TallyGroup) -> i128| table.groups.iter().map(figure).collect::<Vec<_>>();
        let lacks = |group: &TallyGroup, with: u64| i128::from(group.rows.saturating_sub(with));
        for place in 0..=self.plan.figures {
            let sum = |group: &TallyGroup| group.sums.get(place).copied().unwrap_or_else(|| group.rows.into());
            if let Some(own) = self.sums.get_mut(place / LANES) {
                own.merge(place % LANES, &column(&sum), &names, many)?;
            }
        }
        for (place, own) in self.lacking.iter_mut().enumerate() {
            own.merge(
                &column(&|group| lacks(group, group.with.get(place).copied().unwrap_or_default())),
                &names,
                many,
            )?;
        }
        for (place, (own, of)) in self.cases.iter_mut().zip(&self.plan.cases).enumerate() {
            let rows = |group: &TallyGroup| group.cases.get(place).map(|case| case.0).unwrap_or_default();
            own.rows.merge(&column(&|group| lacks(group, rows(group))), &names, many)?;
            for (at, (own, figure)) in own.figures.iter_mut().zip(of).enumerate() {
                let within = |group: &TallyGroup| group.cases.get(place).and_then(|case| case.1.get(at)).copied();
                let rest = |group: &TallyGroup| {
                    let whole = group.sums.get(*figure).copied().unwrap_or_default();
                    whole.saturating_sub(within(group).unwrap_or_default())
                };
                own.merge(&column(&rest), &names, many)?;
            }
        }
        for (place, own) in self.posts.iter_mut().enumerate() {
            own.resize(many.max(own.len()), Posts::default());
            for (group, name) in table.groups.iter().zip(&names) {
                let (Some(own), Some(posts)) = (own.get_mut(index(*name)), group.posts.get(place)) else { continue };
                own.merge(posts).map_err(|error| TallyError::Rate { post: place, error })?;
                self.kept = within_limit(self.kept.saturating_add(posts.kept()))?;
            }
        }
        Ok(())
    }

    /// Whether a group has the columns of the plan.
    fn fits(&self, group: &TallyGroup) -> bool {
        let cases = group.cases.iter().zip(&self.plan.cases).all(|(case, of)| case.1.len() == of.len());
        cases
            && group.keys.len() == self.plan.keys
            && group.sums.len() == self.plan.figures
            && group.with.len() == self.plan.figures
            && group.cases.len() == self.plan.cases.len()
            && group.posts.len() == self.plan.posts.len()
    }

    /// The sums of all groups, in the order of their keys; one group without keys when nothing is grouped by.
    ///
    /// # Errors
    /// - [`TallyError::Overflow`]: a sum is beyond 128 bits
    pub fn finish(mut self) -> Result<TallyTable, TallyError> {
        if self.plan.keys == 0 {
            self.groups = 1;
        }
        let keys: Vec<_> = (0..self.groups).map(|group| self.keys(group)).collect();
        let many = self.groups;
        let columns = |sums: &mut Vec<Sums>| -> Result<Vec<Vec<i128>>, TallyError> {
            sums.iter_mut().map(|sums| sums.settled(many).map(<[i128]>::to_vec)).collect()
        };
        let lacking = columns(&mut self.lacking)?;
        let mut sums = Vec::new();
        for wide in &mut self.sums {
            sums.push(wide.settled(many)?);
        }
        let mut cases = Vec::new();
        for (case, of) in self.cases.iter_mut().zip(&self.plan.cases) {
            cases.push((case.rows.settled(many)?.to_vec(), columns(&mut case.figures)?, of));
        }
        let at = |column: &Vec<i128>, group: usize| column.get(group).copied().unwrap_or_default();
        let mut groups = Vec::new();
        for (group, keys) in keys.into_iter().enumerate() {
            let side_by_side = sums.iter().filter_map(|sums| sums.get(group));
            let mut own_sums: Vec<i128> = side_by_side.flatten().copied().collect();
            own_sums.resize(self.plan.figures.saturating_add(1), 0);
            let all = own_sums.pop().unwrap_or_default();
            let case = |(out, figures, of): &(Vec<i128>, Vec<Vec<i128>>, &Vec<usize>)| {
                let whole = of.iter().map(|column| own_sums.get(*column).copied().unwrap_or_default());
                let sums = whole.zip(figures).map(|(sum, figures)| sum.saturating_sub(at(figures, group)));
                (count(all.saturating_sub(at(out, group))), sums.collect())
            };
            groups.push(TallyGroup {
                keys,
                rows: count(all),
                with: lacking.iter().map(|column| count(all.saturating_sub(at(column, group)))).collect(),
                cases: cases.iter().map(case).collect(),
                posts: self
                    .posts
                    .iter_mut()
                    .map(|posts| posts.get_mut(group).map(std::mem::take))
                    .map(Option::unwrap_or_default)
                    .collect(),
                sums: own_sums,
            });
        }
        groups.sort_by(|one, other| one.keys.cmp(&other.keys));
        Ok(TallyTable { groups })
    }

    /// How many rows the batch has, all its columns being those of the plan and of one length.
    fn rows_of(&self, batch: &Batch<'_>) -> Result<usize, TallyError> {
        if batch.keys.len() != self.plan.keys || batch.figures.len() != self.plan.figures {
            return Err(TallyError::Rows);
        }
        let mut lengths = batch.keys.iter().map(Keys::rows).chain(batch.figures.iter().map(Figures::rows));
        let first = lengths.next().ok_or(TallyError::Rows)?.ok_or(TallyError::Rows)?;
        if lengths.all(|length| length == Some(first)) { Ok(first) } else { Err(TallyError::Rows) }
    }

    /// The group of each row of a block.
    fn find_groups(
        &mut self,
        coders: &[Coder<'_>],
        block: (usize, usize),
        buffers: &mut Buffers,
    ) -> Result<(), TallyError> {
        let Buffers { groups, keys, .. } = buffers;
        groups.clear();
        groups.resize(block.1.saturating_sub(block.0), 0);
        for ((coder, own), pairs) in coders.iter().zip(&mut self.indexes).zip(&mut self.pairs) {
            own.block(coder, block, keys)?;
            pairs.find(groups, &keys.codes)?;
        }
        self.groups = self.pairs.last().map_or(1, |pairs| pairs.pairs.len());
        Ok(())
    }

    fn add_block(&mut self, batch: &Batch<'_>, block: (usize, usize), buffers: &mut Buffers) -> Result<(), TallyError> {
        let many = self.groups;
        let Buffers { groups, columns, lacking, .. } = &mut *buffers;
        for (figures, lacking) in batch.figures.iter().zip(&mut *lacking) {
            lacking.clear();
            if let Some(bits) = figures.present {
                bits.lacking(block, lacking);
            }
        }
        let mut columns_of_block = Vec::with_capacity(self.plan.figures.saturating_add(1));
        for ((figures, lacking), own) in batch.figures.iter().zip(&*lacking).zip(columns) {
            columns_of_block.push(numbers_of(figures, block, lacking, own)?);
        }
        let rows = groups.len();
        columns_of_block.push(ONES.get(..rows).unwrap_or_default());
        let zeros = ZEROS.get(..rows).unwrap_or_default();
        let mut bits = Vec::with_capacity(columns_of_block.len());
        for (own, sums) in columns_of_block.chunks(LANES).zip(&mut self.sums) {
            let mut lanes = [zeros; LANES];
            lanes.iter_mut().zip(own).for_each(|(lane, own)| *lane = own);
            bits.extend(sums.add(groups, lanes, many)?);
        }
        for (place, (figures, (numbers, bits))) in
            batch.figures.iter().zip(columns_of_block.iter().zip(bits)).enumerate()
        {
            let range = self.plan.ranges.get(place).copied().unwrap_or((i64::MIN, i64::MAX));
            let lacking = lacking.get(place).map(Vec::as_slice).unwrap_or_default();
            if let Some(row) = beyond(figures, numbers, bits, range, lacking) {
                return Err(TallyError::OutOfRange { figure: place, row: block.0.saturating_add(row) });
            }
        }
        for (lacking, sums) in lacking.iter().zip(&mut self.lacking).filter(|(lacking, _)| !lacking.is_empty()) {
            sums.add(groups, lacking, 1, many)?;
        }
        self.add_cases(batch, block, buffers)?;
        self.add_posts(batch, block, buffers)
    }

    /// Of each case, what the rows have that lack any of its figures.
    fn add_cases(&mut self, batch: &Batch<'_>, block: (usize, usize), buffers: &mut Buffers) -> Result<(), TallyError> {
        let many = self.groups;
        for (case, columns) in self.cases.iter_mut().zip(&self.plan.cases) {
            let Buffers { groups, columns: own, lacking, any, .. } = &mut *buffers;
            if !mark_any(lacking, columns, groups.len(), any) {
                continue;
            }
            case.rows.add(groups, any, 1, many)?;
            for (column, sums) in columns.iter().zip(&mut case.figures) {
                let (Some(figures), Some(lacks)) = (batch.figures.get(*column), lacking.get(*column)) else { continue };
                let Some(own) = own.get_mut(*column) else { continue };
                let plain = numbers_of(figures, block, lacks, own)?;
                let bits = plain.iter().fold(0, |bits, number| bits | number);
                let rest: Vec<i64> = plain.iter().zip(&*any).map(|(number, any)| number & any.wrapping_neg()).collect();
                sums.add(groups, &rest, bits, many)?;
            }
        }
        Ok(())
    }

    /// The values of each row that has all their figures.
    fn add_posts(&mut self, batch: &Batch<'_>, block: (usize, usize), buffers: &mut Buffers) -> Result<(), TallyError> {
        let Buffers { groups, lacking, any, .. } = buffers;
        for (post, (PostValues { value, needs, kept }, own)) in self.plan.posts.iter().zip(&mut self.posts).enumerate()
        {
            own.resize(self.groups.max(own.len()), Posts::default());
            mark_any(lacking, needs, groups.len(), any);
            let units = units_of(batch, needs, block)?;
            for (row, group) in groups.iter().enumerate() {
                if any.get(row).is_some_and(|lacks| *lacks == 1) {
                    continue;
                }
                let unit = |column: usize| {
                    let numbers = units.iter().find(|(own, _)| *own == column).map(|(_, numbers)| numbers);
                    numbers.and_then(|numbers| numbers.get(row)).copied().map(i128::from).unwrap_or_default()
                };
                let Some(posts) = own.get_mut(index(*group)) else { continue };
                let before = posts.kept();
                let added = value.of_post(unit).and_then(|value| posts.add(value, *kept));
                added.map_err(|error| TallyError::Rate { post, error })?;
                self.kept = within_limit(self.kept.saturating_add(posts.kept().saturating_sub(before)))?;
            }
        }
        Ok(())
    }

    /// What the rows of a group have in common.
    fn keys(&self, group: usize) -> Vec<GroupKey> {
        let mut found = Vec::new();
        let mut group = u32::try_from(group).unwrap_or(u32::MAX);
        for (pairs, own) in self.pairs.iter().zip(&self.indexes).rev() {
            let (before, code) = pairs.pairs.get(index(group)).copied().unwrap_or_default();
            found.push(own.value(code));
            group = before;
        }
        found.reverse();
        found
    }

    /// The group of these keys, which is made when it is not there.
    fn group_of(&mut self, keys: &[GroupKey]) -> Result<u32, TallyError> {
        let mut group = 0;
        for ((key, own), pairs) in keys.iter().zip(&mut self.indexes).zip(&mut self.pairs) {
            group = pairs.group(group, own.code(key)?)?;
        }
        self.groups = self.pairs.last().map_or(1, |pairs| pairs.pairs.len());
        Ok(group)
    }
}

fn count(rows: i128) -> u64 {
    u64::try_from(rows).unwrap_or_default()
}

impl fmt::Display for TallyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rows => f.write_str("the columns are not those of the plan, or not of one length"),
            Self::OutOfRange { figure, row } => write!(f, "the figure in row {row} of column {figure} is out of range"),
            Self::Rate { error, .. } => write!(f, "the rate of a row cannot be computed: {error}"),
            Self::TooLarge(row) => write!(f, "the key in row {row} is beyond {}", i64::MAX),
            Self::NoSuchName(row) => write!(f, "the code in row {row} stands for no name"),
            Self::Overflow => f.write_str("a sum is beyond 128 bits"),
            Self::TooManyRates => write!(f, "there are more than {TALLY_POST_RATES} rates of single rows"),
            Self::TooManyGroups => write!(f, "there are more than {TALLY_GROUPS} groups"),
            Self::Plans => f.write_str("the two tallies sum different columns"),
        }
    }
}

impl std::error::Error for TallyError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kpi::tally::Numbers;

    fn tally(kept: u64) -> Tally {
        let ratio = Ratio::of_column(0);
        let kept_of_posts = PostsKept { sum: false, each: true };
        let posts = vec![PostValues { value: PostValue::Rate(ratio), needs: vec![0], kept: kept_of_posts }];
        let mut tally = Tally::new(TallyPlan { figures: 1, posts, ..TallyPlan::default() });
        tally.kept = kept;
        tally
    }

    #[test]
    fn no_more_rates_of_single_rows_are_kept_than_the_limit() {
        let figures = |numbers| vec![Figures { numbers: Numbers::I64(numbers), present: None }];
        let two = Batch { keys: Vec::new(), figures: figures(&[4, 5]) };
        let mut full = tally(TALLY_POST_RATES - 2);
        full.push(&two).unwrap();
        assert_eq!(full.kept, TALLY_POST_RATES);
        assert_eq!(full.push(&two), Err(TallyError::TooManyRates));

        let mut part = tally(0);
        part.push(&two).unwrap();
        assert_eq!(tally(TALLY_POST_RATES - 2).merge(part.clone()), Ok(()));
        assert_eq!(tally(TALLY_POST_RATES - 1).merge(part), Err(TallyError::TooManyRates));
    }
}
