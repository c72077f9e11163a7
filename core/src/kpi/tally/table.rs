use crate::kpi::ratio::Posts;

/// A value that the rows of a group have in common; rows without one come first, then numbers, then texts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupKey {
    /// No value.
    None,
    /// A number.
    Number(i64),
    /// A text.
    Text(Box<str>),
}

/// The sums of all groups, in the order of their keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TallyTable {
    /// The groups.
    pub groups: Vec<TallyGroup>,
}

/// The sums of one group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TallyGroup {
    /// What its rows have in common.
    pub keys: Vec<GroupKey>,
    /// How many rows it has.
    pub rows: u64,
    /// The sum of each column of figures, of the rows that have one.
    pub sums: Vec<i128>,
    /// How many rows have a figure, by column.
    pub with: Vec<u64>,
    /// By case of the plan: how many rows have all its figures, and the sum of each over those rows.
    pub cases: Vec<(u64, Vec<i128>)>,
    /// The values of its single rows, by value of the plan.
    pub posts: Vec<Posts>,
}
