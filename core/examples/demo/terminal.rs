//! Draws tables and issues on a terminal, in colour where it has it.

use std::io::{IsTerminal, Result, Stdout, Write, stdout};

use greenroom::check::Issues;
use greenroom::text::{Column, ColumnKind, Presentation, Table};
use unicode_width::UnicodeWidthStr;

const HEADING: &str = "1;36";
const STRONG: &str = "1";
const QUIET: &str = "2";
const ALARM: &str = "1;31";

/// Standard output, with or without colour.
pub struct Terminal {
    out: Stdout,
    colour: bool,
}

impl Terminal {
    /// In colour when a person looks at it and `NO_COLOR` is not set.
    pub fn new() -> Self {
        let out = stdout();
        Self { colour: out.is_terminal() && std::env::var_os("NO_COLOR").is_none(), out }
    }

    /// Prints every table.
    pub fn draw(&mut self, presentation: &Presentation) -> Result<()> {
        presentation.tables.iter().try_for_each(|table| self.draw_table(table))
    }

    /// Prints the issues of a document that was refused.
    pub fn refuse(&mut self, name: &str, issues: &Issues) -> Result<()> {
        self.line(ALARM, &format!("{name} is refused"))?;
        for line in issues.to_string().lines() {
            writeln!(self.out, "  {line}")?;
        }
        writeln!(self.out)
    }

    fn draw_table(&mut self, table: &Table) -> Result<()> {
        let titles: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
        let width = |column: usize| {
            let cells = table.rows.iter().chain([&titles]).filter_map(|row| row.get(column));
            cells.map(|cell| cell.width()).max().unwrap_or_default()
        };
        let widths: Vec<usize> = (0..titles.len()).map(width).collect();
        self.line(HEADING, &table.title)?;
        self.line(STRONG, &row(&table.columns, &widths, &titles))?;
        for cells in &table.rows {
            writeln!(self.out, "{}", row(&table.columns, &widths, cells))?;
        }
        for sentence in &table.sentences {
            self.line(QUIET, sentence)?;
        }
        writeln!(self.out)
    }

    fn line(&mut self, style: &str, text: &str) -> Result<()> {
        if self.colour { writeln!(self.out, "\x1b[{style}m{text}\x1b[0m") } else { writeln!(self.out, "{text}") }
    }
}

/// The cells side by side: words to the left, numbers and money to the right.
fn row(columns: &[Column], widths: &[usize], cells: &[String]) -> String {
    let cell = |((text, width), column): ((&String, &usize), &Column)| {
        let gap = " ".repeat(width.saturating_sub(text.width()));
        if column.kind == ColumnKind::Text { format!("{text}{gap}") } else { format!("{gap}{text}") }
    };
    let cells: Vec<String> = cells.iter().zip(widths).zip(columns).map(cell).collect();
    cells.join("  ").trim_end().to_owned()
}
