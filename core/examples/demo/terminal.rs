//! Draws tables and issues on a terminal, in colour where it has it.

use std::io::IsTerminal;

use greenroom::check::Issues;
use greenroom::text::{ColumnKind, Presentation, Table};
use unicode_width::UnicodeWidthStr;

/// Prints every table.
pub fn draw(presentation: &Presentation) {
    for table in &presentation.tables {
        draw_table(table);
    }
}

/// Prints the issues of a document that was refused.
pub fn refuse(name: &str, issues: &Issues) {
    println!("{}", paint("1;31", &format!("{name} is refused")));
    for line in issues.to_string().lines() {
        println!("  {line}");
    }
    println!();
}

fn draw_table(table: &Table) {
    println!("{}", paint("1;36", &table.title));
    let titles: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
    let widths: Vec<usize> = (0..titles.len())
        .map(|column| {
            table.rows.iter().chain([&titles]).filter_map(|row| row.get(column)).map(|cell| cell.width()).max()
        })
        .map(Option::unwrap_or_default)
        .collect();
    println!("{}", paint("1", &row(table, &widths, &titles)));
    for cells in &table.rows {
        println!("{}", row(table, &widths, cells));
    }
    for sentence in &table.sentences {
        println!("{}", paint("2", sentence));
    }
    println!();
}

fn row(table: &Table, widths: &[usize], cells: &[String]) -> String {
    let cell = |((text, width), column): ((&String, &usize), &greenroom::text::Column)| {
        let gap = " ".repeat(width.saturating_sub(text.width()));
        if column.kind == ColumnKind::Text { format!("{text}{gap}") } else { format!("{gap}{text}") }
    };
    let cells: Vec<String> = cells.iter().zip(widths).zip(&table.columns).map(cell).collect();
    cells.join("  ").trim_end().to_owned()
}

fn paint(style: &str, text: &str) -> String {
    let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    if colour { format!("\x1b[{style}m{text}\x1b[0m") } else { text.to_owned() }
}
