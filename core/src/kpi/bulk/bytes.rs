//! Sums as bytes, for parts of a table that are summed elsewhere.
//!
//! A first line says what the sums are of; then come the groups, whole numbers as in LEB128, signed ones folded so that small
//! ones stay short.

use super::plan::{BulkPlan, SpreadPlan};
use super::push::BulkTally;
use crate::check::{Code, Issue, Issues, Path};
use crate::kpi::tally::{GroupKey, Posts, TallyGroup, TallyTable};

/// How the bytes begin.
const MARK: &str = "greenroom sums 1";

impl BulkTally {
    /// The sums as bytes: the same for the same rows, however they came.
    ///
    /// # Errors
    /// - a sum beyond 128 bits
    pub fn to_bytes(self, plan: &BulkPlan) -> Result<Vec<u8>, Issues> {
        let table = self.table(plan)?;
        let mut out = Writer(Vec::new());
        out.text(&plan.title());
        out.count(table.groups.len());
        for group in &table.groups {
            out.group(group);
        }
        Ok(out.0)
    }

    /// Takes sums that are bytes.
    ///
    /// # Errors
    /// - the bytes are no sums, or those of another query
    /// - too many groups, or a sum beyond 128 bits
    pub fn merge_bytes(&mut self, plan: &BulkPlan, bytes: &[u8]) -> Result<(), Issues> {
        let broken =
            || Issues::from(Issue::new(Code::InvalidText, Path::root(), "the bytes are no sums of this query"));
        let mut reader = Reader(bytes);
        if reader.text().ok_or_else(broken)? != plan.title() {
            return Err(broken());
        }
        let table = reader.table().filter(|_| reader.0.is_empty()).ok_or_else(broken)?;
        self.merge_table(plan, &table)
    }
}

impl BulkPlan {
    /// What the sums are of.
    fn title(&self) -> String {
        let keys = self.keys.iter().map(|key| format!("{} {:?}", key.name, key.date.map(|date| date.0)));
        let figures = self.figures.iter().map(|figure| format!("{} {}", figure.info.metric, figure.info.scale));
        let rates = self.ids.iter().map(ToString::to_string);
        let spread = self.distributions.iter().filter_map(|own| match own.spread {
            SpreadPlan::Rate(place) => self.ids.get(place).map(|rate| format!("each {rate}")),
            SpreadPlan::Figure { figure, .. } => {
                self.figures.get(figure).map(|figure| format!("each figure {}", figure.info.metric))
            }
        });
        let parts: Vec<String> = keys.chain(figures).chain(rates).chain(spread).collect();
        format!("{MARK}\n{}", parts.join("\n"))
    }
}

struct Writer(Vec<u8>);

impl Writer {
    fn number(&mut self, mut number: u128) {
        loop {
            let low = u8::try_from(number & 0x7f).unwrap_or_default();
            number >>= 7;
            if number == 0 {
                self.0.push(low);
                return;
            }
            self.0.push(low | 0x80);
        }
    }

    fn signed(&mut self, number: i128) {
        self.number((number.wrapping_shl(1) ^ number.wrapping_shr(127)).cast_unsigned());
    }

    fn count(&mut self, count: usize) {
        self.number(u128::try_from(count).unwrap_or_default());
    }

    fn text(&mut self, text: &str) {
        self.count(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }

    fn key(&mut self, key: &GroupKey) {
        match key {
            GroupKey::None => self.0.push(0),
            GroupKey::Number(number) => {
                self.0.push(1);
                self.signed((*number).into());
            }
            GroupKey::Text(text) => {
                self.0.push(2);
                self.text(text);
            }
        }
    }

    fn sums(&mut self, sums: &[i128]) {
        self.count(sums.len());
        sums.iter().for_each(|sum| self.signed(*sum));
    }

    fn group(&mut self, group: &TallyGroup) {
        self.count(group.keys.len());
        group.keys.iter().for_each(|key| self.key(key));
        self.number(group.rows.into());
        self.sums(&group.sums);
        self.count(group.with.len());
        group.with.iter().for_each(|with| self.number((*with).into()));
        self.count(group.cases.len());
        for (rows, sums) in &group.cases {
            self.number((*rows).into());
            self.sums(sums);
        }
        self.count(group.posts.len());
        for posts in &group.posts {
            let (count, sum, each, below_zero) = posts.parts();
            self.number(count.into());
            self.signed(sum);
            self.sums(each);
            self.0.push(u8::from(below_zero));
        }
    }
}

/// Reads what a writer wrote; `None` where it did not.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<u128> {
        let mut number = 0_u128;
        for shift in (0..=126_u32).step_by(7) {
            let byte = self.byte()?;
            let low = u128::from(byte & 0x7f);
            if shift == 126 && low > 3 {
                return None;
            }
            number |= low.wrapping_shl(shift);
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn signed(&mut self) -> Option<i128> {
        let folded = self.number()?;
        let sign = if folded & 1 == 1 { -1 } else { 0 };
        Some((folded >> 1).cast_signed() ^ sign)
    }

    fn count(&mut self) -> Option<u64> {
        u64::try_from(self.number()?).ok()
    }

    /// So many things; each takes a byte at least, so that no count asks for more memory than there are bytes.
    fn list<T>(&mut self, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = usize::try_from(self.count()?).ok().filter(|count| *count <= self.0.len())?;
        (0..count).map(|_| one(self)).collect()
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = usize::try_from(self.count()?).ok()?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }

    fn key(&mut self) -> Option<GroupKey> {
        Some(match self.byte()? {
            0 => GroupKey::None,
            1 => GroupKey::Number(i64::try_from(self.signed()?).ok()?),
            2 => GroupKey::Text(self.text()?.into()),
            _ => return None,
        })
    }

    fn group(&mut self) -> Option<TallyGroup> {
        Some(TallyGroup {
            keys: self.list(Self::key)?,
            rows: self.count()?,
            sums: self.list(Self::signed)?,
            with: self.list(Self::count)?,
            cases: self.list(|reader| Some((reader.count()?, reader.list(Self::signed)?)))?,
            posts: self.list(|reader| {
                let (count, sum, each) = (reader.count()?, reader.signed()?, reader.list(Self::signed)?);
                Some(Posts::from_parts(count, sum, each, reader.byte()? == 1))
            })?,
        })
    }

    fn table(&mut self) -> Option<TallyTable> {
        Some(TallyTable { groups: self.list(Self::group)? })
    }
}
