use greenroom::check::Issues;
use greenroom::crisis::{MentionBins, MentionPlan, MentionQuery};
use greenroom::kpi::bulk::{BulkColumn, BulkField, BulkKind, BulkPlan, BulkTally, KpiQuery};
use greenroom::kpi::tally::{Bits, Figures, Numbers};
use greenroom::wire;
use wasm_bindgen::prelude::*;

use crate::thrown;

/// So many rows are counted at a time, so that what is made of them takes little memory.
const PIECE: usize = 1 << 16;

/// Columns of a table, kept on this side.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct TableColumns {
    columns: Vec<Stored>,
}

#[derive(Debug)]
struct Stored {
    name: String,
    kind: BulkKind<'static>,
    data: Data,
}

#[derive(Debug)]
enum Data {
    I32(Vec<i32>),
    U32(Vec<u32>),
    /// With a bit for each row that has a number, where some have none.
    I64(Vec<i64>, Option<Vec<u8>>),
    U64(Vec<u64>),
    F32(Vec<f32>),
    F64(Vec<f64>),
    /// A code that is as large as there are names stands for none.
    Texts(Vec<u32>, Vec<String>),
    /// So many rows with nothing.
    Nothing(usize),
}

#[wasm_bindgen]
impl TableColumns {
    /// No columns yet.
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whole numbers, in units of so many digits after the point.
    pub fn signed(&mut self, name: String, numbers: Vec<i32>, digits: i8) {
        self.push(name, number(digits), Data::I32(numbers));
    }

    /// Whole numbers without a sign, in units of so many digits after the point.
    pub fn unsigned(&mut self, name: String, numbers: Vec<u32>, digits: i8) {
        self.push(name, number(digits), Data::U32(numbers));
    }

    /// Large whole numbers, in units of so many digits after the point.
    pub fn large(&mut self, name: String, numbers: Vec<i64>, digits: i8) {
        self.push(name, number(digits), Data::I64(numbers, None));
    }

    /// Large whole numbers without a sign, in units of so many digits after the point.
    pub fn large_unsigned(&mut self, name: String, numbers: Vec<u64>, digits: i8) {
        self.push(name, number(digits), Data::U64(numbers));
    }

    /// Single floating-point numbers; NaN is none.
    pub fn singles(&mut self, name: String, numbers: Vec<f32>) {
        self.push(name, BulkKind::Float, Data::F32(numbers));
    }

    /// Floating-point numbers; NaN is none.
    pub fn doubles(&mut self, name: String, numbers: Vec<f64>) {
        self.push(name, BulkKind::Float, Data::F64(numbers));
    }

    /// Texts, by places in a list; the place behind the last one is none.
    pub fn texts(&mut self, name: String, codes: Vec<u32>, names: Vec<String>) {
        self.push(name, BulkKind::Text, Data::Texts(codes, names));
    }

    /// So many rows in which nothing stands.
    pub fn nothing(&mut self, name: String, rows: usize) {
        self.push(name, BulkKind::Nothing, Data::Nothing(rows));
    }

    /// Days since 1 January 1970.
    pub fn days(&mut self, name: String, days: Vec<i32>) {
        self.push(name, BulkKind::Date, Data::I32(days));
    }

    /// Milliseconds since midnight of 1 January 1970 in UTC, with a bit for each row that has some.
    pub fn instants(&mut self, name: String, milliseconds: Vec<i64>, present: Vec<u8>) {
        self.push(name, BulkKind::Instant { per_second: 1_000, in_utc: true }, Data::I64(milliseconds, Some(present)));
    }

    /// Rates by a query: JSON text with the measurement, and which of the keys are numbers.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    pub fn kpi(&self, query: &str) -> Result<String, JsValue> {
        self.measured(query).map_err(|issues| thrown(&issues))
    }

    /// Alarms by a query on mentions: JSON text with the scan.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    pub fn scan_mentions(&self, query: &str) -> Result<String, JsValue> {
        let found = self.counted(query).and_then(|(plan, mut counted)| wire::to_json(&counted.scan(&plan)?));
        found.map_err(|issues| thrown(&issues))
    }

    /// Bins by a query on mentions: JSON text with a list of them.
    ///
    /// # Errors
    /// - the refusal, as JSON text
    pub fn bin_mentions(&self, query: &str) -> Result<String, JsValue> {
        let found = self.counted(query).and_then(|(plan, mut counted)| wire::to_json(&counted.bins(&plan)?));
        found.map_err(|issues| thrown(&issues))
    }
}

impl TableColumns {
    fn push(&mut self, name: String, kind: BulkKind<'static>, data: Data) {
        self.columns.push(Stored { name, kind, data });
    }

    fn measured(&self, query: &str) -> Result<String, Issues> {
        let query: KpiQuery = wire::parse(query)?;
        let plan = BulkPlan::new(&query, &self.fields())?;
        let mut tally = BulkTally::new(&plan);
        self.each_piece(plan.needs(), |columns, first| tally.push(&plan, columns, first))?;
        let numbers: Vec<bool> = plan.keys().map(|key| key.1).collect();
        let measurement = wire::to_json(&tally.finish(&plan)?.measurement)?;
        Ok(format!("{{\"numbers\":{numbers:?},\"measurement\":{measurement}}}"))
    }

    fn counted(&self, query: &str) -> Result<(MentionPlan, MentionBins), Issues> {
        let query: MentionQuery = wire::parse(query)?;
        let plan = MentionPlan::new(&query, &self.fields())?;
        let mut counted = MentionBins::new(&plan);
        self.each_piece(plan.needs(), |columns, first| counted.push(&plan, columns, first))?;
        Ok((plan, counted))
    }

    fn fields(&self) -> Vec<BulkField<'_>> {
        self.columns.iter().map(|column| BulkField { name: &column.name, kind: column.kind }).collect()
    }

    /// Hands over the columns that are needed, piece by piece, with the place of the first row.
    fn each_piece(
        &self,
        needs: &[usize],
        mut take: impl FnMut(&[BulkColumn<'_>], u64) -> Result<(), Issues>,
    ) -> Result<(), Issues> {
        let needs: Vec<&Stored> = needs.iter().filter_map(|place| self.columns.get(*place)).collect();
        let rows = needs.iter().map(|column| column.data.rows()).max().unwrap_or_default();
        let mut from = 0;
        while from < rows {
            let to = from.saturating_add(PIECE).min(rows);
            // A column that is shorter than the others is told by its length.
            let columns = needs.iter().map(|column| column.data.piece(from, to)).collect::<Vec<_>>();
            take(&columns, u64::try_from(from).unwrap_or(u64::MAX))?;
            from = to;
        }
        Ok(())
    }
}

/// Whole numbers, or decimal ones.
fn number(digits: i8) -> BulkKind<'static> {
    if digits > 0 { BulkKind::Decimal(digits) } else { BulkKind::Integer }
}

fn part<T>(items: &[T], from: usize, to: usize) -> &[T] {
    let to = to.min(items.len());
    items.get(from.min(to)..to).unwrap_or_default()
}

impl Data {
    fn rows(&self) -> usize {
        match self {
            Self::I32(numbers) => numbers.len(),
            Self::U32(numbers) => numbers.len(),
            Self::I64(numbers, _) => numbers.len(),
            Self::U64(numbers) => numbers.len(),
            Self::F32(numbers) => numbers.len(),
            Self::F64(numbers) => numbers.len(),
            Self::Texts(codes, _) => codes.len(),
            Self::Nothing(rows) => *rows,
        }
    }

    fn piece(&self, from: usize, to: usize) -> BulkColumn<'_> {
        let integers = |numbers| BulkColumn::Integers(Figures { numbers, present: None });
        match self {
            Self::I32(numbers) => integers(Numbers::I32(part(numbers, from, to))),
            Self::U32(numbers) => integers(Numbers::U32(part(numbers, from, to))),
            Self::U64(numbers) => integers(Numbers::U64(part(numbers, from, to))),
            Self::I64(numbers, present) => BulkColumn::Integers(Figures {
                numbers: Numbers::I64(part(numbers, from, to)),
                present: present.as_deref().map(|bits| Bits::new(bits, from)),
            }),
            Self::F32(numbers) => BulkColumn::Singles(part(numbers, from, to), None),
            Self::F64(numbers) => BulkColumn::Doubles(part(numbers, from, to), None),
            Self::Texts(codes, names) => BulkColumn::Codes {
                codes: Figures { numbers: Numbers::U32(part(codes, from, to)), present: None },
                names: names.iter().map(|name| Some(name.as_str())).chain([None]).collect(),
            },
            Self::Nothing(rows) => BulkColumn::Nothing(to.min(*rows).saturating_sub(from)),
        }
    }
}
