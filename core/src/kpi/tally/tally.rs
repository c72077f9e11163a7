use std::fmt;

use super::columns::{Figures, Keys};
use super::keys::{Coder, KeyIndex, Pairs, index};
use super::sums::Sums;
use super::{GroupKey, TallyGroup, TallyTable};
use crate::check::limits::TALLY_GROUPS;

/// So many rows are worked on at a time: their numbers fit into the fastest memory.
const BLOCK: usize = 2_048;

/// What is summed: how many columns there are, and which of them belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TallyPlan {
    /// How many columns rows are grouped by.
    pub keys: usize,
    /// How many columns of figures are summed.
    pub figures: usize,
    /// Columns that are summed once more over the rows that have all of them, as a rate needs it.
    pub cases: Vec<Vec<usize>>,
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
/// The memory is that of the groups; it does not grow with the rows. However the rows are cut into batches and tallies, the
/// table is the same.
///
/// ```
/// use greenroom::kpi::tally::{Batch, Figures, GroupKey, Keys, Numbers, Tally, TallyPlan};
///
/// let plan = TallyPlan { keys: 1, figures: 2, cases: vec![vec![0, 1]] };
/// let mut tally = Tally::new(plan);
/// tally.push(&Batch {
///     keys: vec![Keys::Texts(vec![Some("reel"), None, Some("reel")])],
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
    rows: Sums,
    sums: Vec<Sums>,
    /// How many rows lack a figure, by column.
    lacking: Vec<Sums>,
    cases: Vec<Case>,
}

/// What a case lacks of the sums of all rows.
#[derive(Clone, Debug, Default)]
struct Case {
    /// Rows that lack any of its figures.
    rows: Sums,
    /// What those rows have, by column of the case.
    figures: Vec<Sums>,
}

/// Why rows cannot be summed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TallyError {
    /// The columns of a batch are not those of the plan, or not of one length.
    Rows,
    /// The number in this row of the batch is beyond 2⁶³ − 1.
    TooLarge(usize),
    /// The code in this row of the batch stands for no name.
    NoSuchName(usize),
    /// A sum is beyond 128 bits.
    Overflow,
    /// There are more groups than the limit.
    TooManyGroups,
    /// Two tallies of different plans do not merge.
    Plans,
}

/// Buffers that are used again for each block.
#[derive(Default)]
struct Buffers {
    groups: Vec<u32>,
    codes: Vec<u32>,
    numbers: Vec<i64>,
    masked: Vec<i64>,
    /// By column: 1 where a row of the block lacks a figure; empty where none does.
    lacking: Vec<Vec<i64>>,
    any: Vec<i64>,
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
            rows: Sums::default(),
            sums: vec![Sums::default(); plan.figures],
            lacking: vec![Sums::default(); plan.figures],
            cases: plan.cases.iter().map(case).collect(),
            plan,
        }
    }

    /// Adds rows. When it fails, the tally holds a part of them and is to be thrown away.
    ///
    /// # Errors
    /// - [`TallyError::Rows`]: the columns are not those of the plan, or not of one length
    /// - [`TallyError::TooLarge`], [`TallyError::NoSuchName`]: a number or a code cannot be used
    /// - [`TallyError::TooManyGroups`], [`TallyError::Overflow`]: a limit is reached
    pub fn push(&mut self, batch: &Batch<'_>) -> Result<(), TallyError> {
        let rows = self.rows_of(batch)?;
        let mut coders = Vec::new();
        for (keys, own) in batch.keys.iter().zip(&mut self.indexes) {
            coders.push(own.coder(keys)?);
        }
        let mut buffers = Buffers { lacking: vec![Vec::new(); self.plan.figures], ..Buffers::default() };
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
    /// - [`TallyError::TooManyGroups`], [`TallyError::Overflow`]: a limit is reached
    pub fn merge(&mut self, mut other: Self) -> Result<(), TallyError> {
        if self.plan != other.plan {
            return Err(TallyError::Plans);
        }
        let mut names = Vec::new();
        for group in 0..other.groups {
            names.push(self.group_of(&other.keys(group))?);
        }
        let many = self.groups;
        self.rows.merge(&mut other.rows, &names, many)?;
        for (own, sums) in self.sums.iter_mut().zip(&mut other.sums) {
            own.merge(sums, &names, many)?;
        }
        for (own, sums) in self.lacking.iter_mut().zip(&mut other.lacking) {
            own.merge(sums, &names, many)?;
        }
        for (own, case) in self.cases.iter_mut().zip(&mut other.cases) {
            own.rows.merge(&mut case.rows, &names, many)?;
            for (own, sums) in own.figures.iter_mut().zip(&mut case.figures) {
                own.merge(sums, &names, many)?;
            }
        }
        Ok(())
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
        let rows = self.rows.settled(many)?.to_vec();
        let columns = |sums: &mut Vec<Sums>| -> Result<Vec<Vec<i128>>, TallyError> {
            sums.iter_mut().map(|sums| sums.settled(many).map(<[i128]>::to_vec)).collect()
        };
        let (sums, lacking) = (columns(&mut self.sums)?, columns(&mut self.lacking)?);
        let mut cases = Vec::new();
        for (case, of) in self.cases.iter_mut().zip(&self.plan.cases) {
            cases.push((case.rows.settled(many)?.to_vec(), columns(&mut case.figures)?, of));
        }
        let at = |column: &Vec<i128>, group: usize| column.get(group).copied().unwrap_or_default();
        let mut groups = Vec::new();
        for (group, keys) in keys.into_iter().enumerate() {
            let all = at(&rows, group);
            let own_sums: Vec<i128> = sums.iter().map(|column| at(column, group)).collect();
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
        buffers.groups.clear();
        buffers.groups.resize(block.1.saturating_sub(block.0), 0);
        for ((coder, own), pairs) in coders.iter().zip(&mut self.indexes).zip(&mut self.pairs) {
            own.block(coder, block, &mut buffers.numbers, &mut buffers.codes)?;
            for (group, code) in buffers.groups.iter_mut().zip(&buffers.codes) {
                *group = pairs.group(*group, *code)?;
            }
        }
        self.groups = self.pairs.last().map_or(1, |pairs| pairs.pairs.len());
        Ok(())
    }

    fn add_block(&mut self, batch: &Batch<'_>, block: (usize, usize), buffers: &mut Buffers) -> Result<(), TallyError> {
        let many = self.groups;
        let ones = [1_i64; BLOCK];
        let ones = ones.get(..buffers.groups.len()).unwrap_or_default();
        self.rows.add(&buffers.groups, ones, many)?;
        for (place, figures) in batch.figures.iter().enumerate() {
            let Buffers { groups, numbers, masked, lacking, .. } = &mut *buffers;
            let Some(lacking) = lacking.get_mut(place) else { continue };
            lacking.clear();
            if let Some(bits) = figures.present {
                lacking.extend((block.0..block.1).map(|row| i64::from(!bits.has(row))));
                if lacking.iter().all(|lacks| *lacks == 0) {
                    lacking.clear();
                }
            }
            let numbers = numbers_of(figures, block, lacking, numbers, masked)?;
            if let Some(sums) = self.sums.get_mut(place) {
                sums.add(groups, numbers, many)?;
            }
            if let Some(sums) = self.lacking.get_mut(place).filter(|_| !lacking.is_empty()) {
                sums.add(groups, lacking, many)?;
            }
        }
        self.add_cases(batch, block, buffers)
    }

    /// Of each case, what the rows have that lack any of its figures.
    fn add_cases(&mut self, batch: &Batch<'_>, block: (usize, usize), buffers: &mut Buffers) -> Result<(), TallyError> {
        let many = self.groups;
        for (case, columns) in self.cases.iter_mut().zip(&self.plan.cases) {
            let Buffers { groups, numbers, masked, lacking, any, .. } = &mut *buffers;
            let lacks = || columns.iter().filter_map(|column| lacking.get(*column)).filter(|lacks| !lacks.is_empty());
            if lacks().next().is_none() {
                continue;
            }
            any.clear();
            any.resize(groups.len(), 0);
            for lacks in lacks() {
                any.iter_mut().zip(lacks).for_each(|(any, lacks)| *any |= lacks);
            }
            case.rows.add(groups, any, many)?;
            for (column, sums) in columns.iter().zip(&mut case.figures) {
                let (Some(figures), Some(lacks)) = (batch.figures.get(*column), lacking.get(*column)) else { continue };
                numbers_of(figures, block, lacks, numbers, masked)?;
                if lacks.is_empty() {
                    let plain = figures.numbers.block(block.0, block.1, numbers).ok_or(TallyError::Rows)?;
                    masked.clear();
                    masked.extend_from_slice(plain);
                }
                masked.iter_mut().zip(&*any).for_each(|(number, any)| *number &= any.wrapping_neg());
                sums.add(groups, masked, many)?;
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

/// The numbers of a block, 0 where a row lacks one.
fn numbers_of<'b>(
    figures: &'b Figures<'b>,
    block: (usize, usize),
    lacking: &[i64],
    buffer: &'b mut Vec<i64>,
    masked: &'b mut Vec<i64>,
) -> Result<&'b [i64], TallyError> {
    let plain = figures.numbers.block(block.0, block.1, buffer).ok_or(TallyError::Rows)?;
    let numbers = if lacking.is_empty() {
        plain
    } else {
        masked.clear();
        masked.extend(plain.iter().zip(lacking).map(|(number, lacks)| number & lacks.wrapping_sub(1)));
        masked.as_slice()
    };
    match numbers.iter().position(|number| *number < 0).filter(|_| figures.numbers.is_wide()) {
        Some(row) => Err(TallyError::TooLarge(block.0.saturating_add(row))),
        None => Ok(numbers),
    }
}

fn count(rows: i128) -> u64 {
    u64::try_from(rows).unwrap_or_default()
}

impl fmt::Display for TallyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rows => f.write_str("the columns are not those of the plan, or not of one length"),
            Self::TooLarge(row) => write!(f, "the number in row {row} is beyond {}", i64::MAX),
            Self::NoSuchName(row) => write!(f, "the code in row {row} stands for no name"),
            Self::Overflow => f.write_str("a sum is beyond 128 bits"),
            Self::TooManyGroups => write!(f, "there are more than {TALLY_GROUPS} groups"),
            Self::Plans => f.write_str("the two tallies sum different columns"),
        }
    }
}

impl std::error::Error for TallyError {}
