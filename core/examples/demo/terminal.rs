//! Draws tables on a terminal, in colour where it has it.

use std::io::{BufWriter, IsTerminal, Result, Stdout, Write, stdout};

use greenroom::text::{Column, ColumnKind, Presentation, Table};
use unicode_width::UnicodeWidthStr;

use crate::words::{isolated, line, wrapped};

const HEADING: &str = "1;7";
const TITLE: &str = "1;36";
const STRONG: &str = "1";
const QUIET: &str = "2";
const ALARM: &str = "1;31";
const PLAIN: &str = "0";

const GAP: &str = "  ";
const INDENT: &str = "      ";
/// A column of words that is wider than this may go below.
const LONG: usize = 36;
/// By how much columns of words are made narrower rather than put below.
const SQUEEZE: usize = 30;
/// They are made no narrower than this.
const NARROW: usize = 16;

/// Standard output, with or without colour.
pub struct Terminal {
    out: BufWriter<Stdout>,
    colour: bool,
    width: usize,
}

impl Terminal {
    /// In colour when a person looks at it and `NO_COLOR` is not set; as wide as `COLUMNS` says, else 120.
    pub fn new() -> Self {
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let width = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).unwrap_or(120);
        Self { colour: stdout().is_terminal() && !no_color, width: width.max(40), out: BufWriter::new(stdout()) }
    }

    /// Prints what the tables below are about.
    pub fn heading(&mut self, text: &str) -> Result<()> {
        self.line(HEADING, text)?;
        self.line(PLAIN, "")
    }

    /// Prints what somebody should look at.
    pub fn alarm(&mut self, text: &str) -> Result<()> {
        self.line(ALARM, text)
    }

    /// Prints every table.
    pub fn draw(&mut self, presentation: &Presentation) -> Result<()> {
        presentation.tables.iter().try_for_each(|table| self.draw_table(table))?;
        self.out.flush()
    }

    fn draw_table(&mut self, table: &Table) -> Result<()> {
        let layout = Layout::new(table, self.width);
        self.line(TITLE, &isolated(&table.title))?;
        let titles: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
        self.lines(STRONG, &layout.row(&titles))?;
        for cells in &table.rows {
            self.lines(PLAIN, &layout.row(cells))?;
            for column in &layout.below {
                self.below(cells.get(*column).map(String::as_str).unwrap_or_default())?;
            }
        }
        for sentence in &table.sentences {
            for part in wrapped(sentence, self.width) {
                self.line(QUIET, &isolated(&part))?;
            }
        }
        self.line(PLAIN, "")
    }

    /// A cell on indented lines of its own.
    fn below(&mut self, cell: &str) -> Result<()> {
        if cell.is_empty() {
            return Ok(());
        }
        for part in wrapped(cell, self.width - INDENT.width()) {
            self.line(QUIET, &format!("{INDENT}{}", isolated(&part)))?;
        }
        Ok(())
    }

    fn lines(&mut self, style: &str, lines: &[String]) -> Result<()> {
        lines.iter().try_for_each(|line| self.line(style, line))
    }

    fn line(&mut self, style: &str, text: &str) -> Result<()> {
        let text = line(text);
        let text = text.trim_end();
        if self.colour && style != PLAIN {
            writeln!(self.out, "\x1b[{style}m{text}\x1b[0m")
        } else {
            writeln!(self.out, "{text}")
        }
    }
}

/// Which columns stand side by side, and which on lines of their own below each row.
struct Layout<'a> {
    columns: &'a [Column],
    widths: Vec<usize>,
    beside: Vec<usize>,
    below: Vec<usize>,
}

impl<'a> Layout<'a> {
    /// Columns without a word take no room.
    fn new(table: &'a Table, most: usize) -> Self {
        let content = |column: usize| table.rows.iter().filter_map(move |row| Some(row.get(column)?.width())).max();
        let columns = || table.columns.iter().enumerate();
        let widths = columns().map(|(place, column)| content(place).unwrap_or(0).max(column.title.width())).collect();
        let beside =
            columns().map(|(place, _)| place).filter(|place| content(*place).is_some_and(|width| width > 0)).collect();
        let mut layout = Self { columns: &table.columns, widths, beside, below: Vec::new() };
        layout.fit(most);
        layout
    }

    /// Takes a long last column out, and then, from the right, as many long ones as it needs for the others to be made
    /// narrower within reason.
    fn fit(&mut self, most: usize) {
        let is_long = |layout: &Self, place: &usize| layout.is_words(*place) && layout.widths[*place] > LONG;
        if self.excess(most) > 0 && self.beside.last().is_some_and(|last| is_long(self, last)) {
            self.below.extend(self.beside.pop());
        }
        while self.excess(most) > SQUEEZE {
            let Some(out) = self.beside.iter().rposition(|place| is_long(self, place)) else { break };
            self.below.insert(0, self.beside.remove(out));
        }
        while self.excess(most) > 0 {
            let words = self.beside.iter().copied().filter(|place| self.is_words(*place));
            let Some(widest) = words.max_by_key(|place| self.widths[*place]) else { break };
            if self.widths[widest] <= NARROW {
                break;
            }
            self.widths[widest] -= 1;
        }
    }

    /// By how much the columns side by side are too wide.
    fn excess(&self, most: usize) -> usize {
        let width: usize = self.beside.iter().map(|place| self.widths[*place] + GAP.len()).sum();
        width.saturating_sub(most + GAP.len())
    }

    fn is_words(&self, place: usize) -> bool {
        self.columns[place].kind == ColumnKind::Text
    }

    /// The cells side by side, in as many lines as the longest needs: words to the left, numbers and money to the right.
    fn row(&self, cells: &[String]) -> Vec<String> {
        let cells: Vec<Vec<String>> = self
            .beside
            .iter()
            .map(|place| wrapped(cells.get(*place).map(String::as_str).unwrap_or_default(), self.widths[*place]))
            .collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or_default();
        let cell = |(place, lines): (&usize, &Vec<String>), line: usize| {
            let text = lines.get(line).map(String::as_str).unwrap_or_default();
            let gap = " ".repeat(self.widths[*place].saturating_sub(text.width()));
            let text = isolated(text);
            if self.is_words(*place) { format!("{text}{gap}") } else { format!("{gap}{text}") }
        };
        let line = |line: usize| {
            let cells: Vec<String> = self.beside.iter().zip(&cells).map(|pair| cell(pair, line)).collect();
            cells.join(GAP)
        };
        (0..height).map(line).collect()
    }
}
