//! Draws tables on a terminal, in colour where it has it.

use std::io::{BufWriter, IsTerminal, Result, Stdout, Write, stdout};

use greenroom::text::{Presentation, Table};

use crate::layout::Layout;
use crate::words::{isolated, line, wrapped};

const HEADING: &str = "1;7";
const TITLE: &str = "1;36";
const STRONG: &str = "1";
const QUIET: &str = "2";
const ALARM: &str = "1;31";
const PLAIN: &str = "0";

const INDENT: &str = "      ";

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
            layout.below(cells).try_for_each(|cell| self.below(cell))?;
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
        for part in wrapped(cell, self.width.saturating_sub(INDENT.len())) {
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
