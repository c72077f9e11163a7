//! Sums by group: however the rows are cut, they equal sums by hand.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use std::collections::BTreeMap;

use greenroom::kpi::tally::{Batch, Bits, Figures, GroupKey, Keys, Numbers, Tally, TallyError, TallyPlan, TallyTable};
use greenroom_tests::random::cases;
use proptest::prelude::*;

/// A row: a text, a number, and two figures, each of which may be missing.
type Row = (Option<String>, Option<i64>, Option<i64>, Option<i64>);

fn any_rows() -> impl Strategy<Value = Vec<Row>> {
    let number = || {
        prop_oneof![
            6 => (0_i64..1_000_000).prop_map(Some),
            2 => Just(None),
            1 => any::<i64>().prop_map(Some),
            1 => prop::sample::select(vec![i64::MIN, i64::MAX]).prop_map(Some)
        ]
    };
    let key = prop_oneof![8 => (-2_i64..5).prop_map(Some), 1 => Just(None), 1 => any::<i64>().prop_map(Some)];
    let text = prop::option::weighted(0.9, prop_oneof![6 => "[a-cä]{0,2}", 1 => "[ab]{6,10}", 1 => "[ab]{15,18}"]);
    prop::collection::vec((text, key, number(), number()), 0..60)
}

fn plan() -> TallyPlan {
    TallyPlan { keys: 2, figures: 2, cases: vec![vec![0, 1], vec![1]], ..TallyPlan::default() }
}

/// A column with bits that begin at an odd place, as a slice of an Arrow column has them.
struct Column {
    numbers: Vec<i64>,
    bits: Vec<u8>,
}

const FIRST: usize = 3;

impl Column {
    fn new(values: impl Iterator<Item = Option<i64>>) -> Self {
        let values: Vec<_> = values.collect();
        let mut bits = vec![0_u8; (values.len() + FIRST).div_ceil(8)];
        for (row, _) in values.iter().enumerate().filter(|(_, value)| value.is_some()) {
            bits[(row + FIRST) / 8] |= 1 << ((row + FIRST) % 8);
        }
        Self { numbers: values.into_iter().map(|value| value.unwrap_or(-77)).collect(), bits }
    }

    fn figures(&self) -> Figures<'_> {
        Figures { numbers: Numbers::I64(&self.numbers), present: Some(Bits::new(&self.bits, FIRST)) }
    }
}

fn push(tally: &mut Tally, rows: &[Row], by_codes: bool) {
    let names: Vec<Option<&str>> = rows.iter().map(|row| row.0.as_deref()).rev().collect();
    let places: Vec<i16> = (0..rows.len()).map(|row| i16::try_from(rows.len() - 1 - row).unwrap()).collect();
    let own: Vec<Option<&str>> = rows.iter().map(|row| row.0.as_deref()).collect();
    let texts = if by_codes {
        Keys::Codes { codes: Figures { numbers: Numbers::I16(&places), present: None }, names: &names }
    } else {
        Keys::Texts(&own)
    };
    let key = Column::new(rows.iter().map(|row| row.1));
    let (one, two) = (Column::new(rows.iter().map(|row| row.2)), Column::new(rows.iter().map(|row| row.3)));
    let keys = vec![texts, Keys::Numbers(key.figures())];
    tally.push(&Batch { keys, figures: vec![one.figures(), two.figures()] }).unwrap();
}

fn tallied(rows: &[Row]) -> TallyTable {
    let mut tally = Tally::new(plan());
    push(&mut tally, rows, false);
    tally.finish().unwrap()
}

#[derive(Default)]
struct Expected {
    rows: u64,
    sums: [i128; 2],
    with: [u64; 2],
    both: (u64, [i128; 2]),
}

fn by_hand(rows: &[Row]) -> BTreeMap<Vec<GroupKey>, Expected> {
    let mut groups: BTreeMap<Vec<GroupKey>, Expected> = BTreeMap::new();
    for (text, number, one, two) in rows {
        let text = text.as_ref().map_or(GroupKey::None, |text| GroupKey::Text(text.as_str().into()));
        let group = groups.entry(vec![text, number.map_or(GroupKey::None, GroupKey::Number)]).or_default();
        group.rows += 1;
        for (place, figure) in [one, two].into_iter().enumerate() {
            group.sums[place] += i128::from(figure.unwrap_or_default());
            group.with[place] += u64::from(figure.is_some());
        }
        if let (Some(one), Some(two)) = (one, two) {
            group.both.0 += 1;
            group.both.1[0] += i128::from(*one);
            group.both.1[1] += i128::from(*two);
        }
    }
    groups
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn sums_are_those_by_hand(rows in any_rows()) {
        let table = tallied(&rows);
        let expected = by_hand(&rows);
        prop_assert_eq!(table.groups.len(), expected.len());
        for (group, (keys, expected)) in table.groups.iter().zip(expected) {
            prop_assert_eq!(&group.keys, &keys);
            prop_assert_eq!(group.rows, expected.rows);
            prop_assert_eq!(group.sums.as_slice(), expected.sums);
            prop_assert_eq!(group.with.as_slice(), expected.with);
            prop_assert_eq!(&group.cases[0], &(expected.both.0, expected.both.1.to_vec()));
            prop_assert_eq!(&group.cases[1], &(expected.with[1], vec![expected.sums[1]]));
        }
    }

    #[test]
    fn any_cut_gives_the_same_table(rows in any_rows(), cuts in prop::collection::vec(0_usize..60, 0..6), codes in any::<bool>()) {
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(rows.len())).chain([0, rows.len()]).collect();
        cuts.sort_unstable();
        let mut one = Tally::new(plan());
        let mut merged = Tally::new(plan());
        for ends in cuts.windows(2).rev() {
            let part = &rows[ends[0]..ends[1]];
            push(&mut one, part, codes);
            let mut own = Tally::new(plan());
            push(&mut own, part, !codes);
            merged.merge(own).unwrap();
        }
        prop_assert_eq!(&one.finish().unwrap(), &tallied(&rows));
        prop_assert_eq!(&merged.finish().unwrap(), &tallied(&rows));
    }
}

#[test]
fn many_rows_of_the_largest_number_do_not_wrap() {
    let rows = 100_000_usize;
    let (largest, smallest) = (vec![i64::MAX; rows], vec![i64::MIN; rows]);
    let mut tally = Tally::new(TallyPlan { keys: 0, figures: 2, ..TallyPlan::default() });
    let figures = |numbers| Figures { numbers: Numbers::I64(numbers), present: None };
    tally.push(&Batch { keys: Vec::new(), figures: vec![figures(&largest), figures(&smallest)] }).unwrap();
    let table = tally.finish().unwrap();
    assert_eq!(table.groups[0].sums, [i128::from(i64::MAX) * 100_000, i128::from(i64::MIN) * 100_000]);
}

#[test]
fn every_width_is_summed() {
    let wide = [i64::MAX.unsigned_abs(), 1];
    let plan = TallyPlan { keys: 0, figures: 8, ..TallyPlan::default() };
    let plain = |numbers| Figures { numbers, present: None };
    let mut tally = Tally::new(plan.clone());
    let figures = vec![
        plain(Numbers::I8(&[i8::MIN, -1])),
        plain(Numbers::I16(&[i16::MIN, -1])),
        plain(Numbers::I32(&[i32::MIN, -1])),
        plain(Numbers::I64(&[i64::MIN, -1])),
        plain(Numbers::U8(&[u8::MAX, 1])),
        plain(Numbers::U16(&[u16::MAX, 1])),
        plain(Numbers::U32(&[u32::MAX, 1])),
        plain(Numbers::U64(&wide)),
    ];
    tally.push(&Batch { keys: Vec::new(), figures }).unwrap();
    let sums = tally.finish().unwrap().groups[0].sums.clone();
    let least = [i8::MIN.into(), i16::MIN.into(), i32::MIN.into(), i64::MIN].map(|least| i128::from(least) - 1);
    let most =
        [u8::MAX.into(), u16::MAX.into(), u32::MAX.into(), i64::MAX.unsigned_abs()].map(|most| i128::from(most) + 1);
    assert_eq!(sums, [least, most].concat());
}

#[test]
fn what_cannot_be_summed_is_refused() {
    let plan = TallyPlan { keys: 1, figures: 1, ..TallyPlan::default() };
    let plain = |numbers| Figures { numbers, present: None };
    let refused = |keys, figures| Tally::new(plan.clone()).push(&Batch { keys, figures }).unwrap_err();
    let text = || vec![Keys::Texts(&[Some("a"), Some("b")])];
    assert_eq!(refused(text(), vec![plain(Numbers::I64(&[1]))]), TallyError::Rows);
    assert_eq!(refused(Vec::new(), vec![plain(Numbers::I64(&[1]))]), TallyError::Rows);
    assert_eq!(refused(text(), Vec::new()), TallyError::Rows);
    let short = Figures { numbers: Numbers::I64(&[1, 2]), present: Some(Bits::new(&[255], 7)) };
    assert_eq!(refused(text(), vec![short]), TallyError::Rows);
    let large = refused(text(), vec![plain(Numbers::U64(&[1, u64::MAX]))]);
    assert_eq!(large, TallyError::OutOfRange { figure: 0, row: 1 });
    let wide = [1, u64::MAX];
    let keys = vec![Keys::Numbers(plain(Numbers::U64(&wide)))];
    let large = refused(keys, vec![plain(Numbers::I64(&[1, 2]))]);
    assert_eq!(large.to_string(), "the key in row 1 is beyond 9223372036854775807");
    let codes = Keys::Codes { codes: plain(Numbers::I8(&[0, 3])), names: &[Some("a")] };
    let unknown = refused(vec![codes], vec![plain(Numbers::I64(&[1, 2]))]);
    assert_eq!(unknown.to_string(), "the code in row 1 stands for no name");
    let other = Tally::new(TallyPlan { keys: 0, figures: 1, ..TallyPlan::default() });
    assert_eq!(Tally::new(plan.clone()).merge(other), Err(TallyError::Plans));
}
