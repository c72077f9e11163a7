//! Which columns of a table stand side by side, and which below each row.

use greenroom::text::{ColumnKind, Table};
use unicode_width::UnicodeWidthStr;

use crate::words::{isolated, wrapped};

const GAP: &str = "  ";
/// A column of words that is wider than this may go below.
const LONG: usize = 36;
/// By how much columns of words are made narrower rather than put below.
const SQUEEZE: usize = 30;
/// They are made no narrower than this.
const NARROW: usize = 16;

/// How a table is laid out.
pub struct Layout {
    beside: Vec<Slot>,
    below: Vec<Slot>,
}

/// A column with its width.
struct Slot {
    column: usize,
    words: bool,
    width: usize,
}

impl Layout {
    /// A layout within so many columns of the terminal. Columns without a word take no room.
    pub fn new(table: &Table, most: usize) -> Self {
        let slot = |(column, head): (usize, &greenroom::text::Column)| {
            let cells = table.rows.iter().filter_map(|row| row.get(column));
            let content = cells.map(|cell| cell.width()).max().filter(|width| *width > 0)?;
            Some(Slot { column, words: head.kind == ColumnKind::Text, width: content.max(head.title.width()) })
        };
        let mut layout =
            Self { beside: table.columns.iter().enumerate().filter_map(slot).collect(), below: Vec::new() };
        layout.fit(most);
        layout
    }

    /// Takes a long last column out, and then, from the right, as many long ones as it needs for the others to be made
    /// narrower within reason.
    fn fit(&mut self, most: usize) {
        if self.excess(most) > 0
            && let Some(last) = self.beside.pop_if(|last| last.is_long())
        {
            self.below.push(last);
        }
        while self.excess(most) > SQUEEZE {
            let Some(out) = self.beside.iter().rposition(Slot::is_long) else { break };
            self.below.insert(0, self.beside.remove(out));
        }
        while self.excess(most) > 0 {
            let wide = self.beside.iter_mut().filter(|slot| slot.words && slot.width > NARROW);
            let Some(widest) = wide.max_by_key(|slot| slot.width) else { break };
            widest.width = widest.width.saturating_sub(1);
        }
    }

    /// By how much the columns side by side are too wide.
    fn excess(&self, most: usize) -> usize {
        let widths = self.beside.iter().map(|slot| slot.width.saturating_add(GAP.len()));
        widths.fold(0, usize::saturating_add).saturating_sub(most.saturating_add(GAP.len()))
    }

    /// The cells side by side, in as many lines as the longest needs: words to the left, numbers and money to the right.
    pub fn row(&self, cells: &[String]) -> Vec<String> {
        let cells: Vec<Vec<String>> = self.beside.iter().map(|slot| wrapped(slot.cell(cells), slot.width)).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or_default();
        let line = |line: usize| {
            let texts = cells.iter().map(|lines| lines.get(line).map(String::as_str).unwrap_or_default());
            let cells: Vec<String> = self.beside.iter().zip(texts).map(|(slot, text)| slot.padded(text)).collect();
            cells.join(GAP)
        };
        (0..height).map(line).collect()
    }

    /// The cells that stand below a row.
    pub fn below<'a>(&self, cells: &'a [String]) -> impl Iterator<Item = &'a str> {
        self.below.iter().map(|slot| slot.cell(cells)).filter(|cell| !cell.is_empty())
    }
}

impl Slot {
    fn is_long(&self) -> bool {
        self.words && self.width > LONG
    }

    fn cell<'a>(&self, cells: &'a [String]) -> &'a str {
        cells.get(self.column).map(String::as_str).unwrap_or_default()
    }

    fn padded(&self, text: &str) -> String {
        let gap = " ".repeat(self.width.saturating_sub(text.width()));
        let text = isolated(text);
        if self.words { format!("{text}{gap}") } else { format!("{gap}{text}") }
    }
}
