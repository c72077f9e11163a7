//! Finds the row of headers, and what they stand for.

use super::hints::{ColumnHint, ExportHints};
use super::layouts::{Field, Language, Layout, layouts, titled_name};
use super::number::trim;
use super::sample::Sample;
use crate::check::limits::PREAMBLE_ROWS;

/// A row of headers in a sample.
#[derive(Debug)]
pub(super) struct Header {
    /// How many rows stand above it.
    pub above: usize,
    pub layout: Option<&'static Layout>,
    /// The fields that were found, with the place of each in the row, from 0.
    pub found: Vec<FieldFound>,
}

/// A field of a layout, or of the hints, in a row of headers.
#[derive(Debug)]
pub(super) struct FieldFound {
    pub place: usize,
    pub name: String,
    pub language: Option<Language>,
}

/// A header as it is compared: without spaces around it or more than one within, in lower case.
pub(super) fn plain(header: &str) -> String {
    let words: Vec<&str> = trim(header).split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// The headers of the layout that fits best: with the most fields, of several the first row and the first layout.
pub(super) fn find_layout(sample: &Sample, wanted: Option<&str>) -> Option<Header> {
    let mut best: Option<Header> = None;
    for (above, row) in sample.rows.iter().enumerate().take(PREAMBLE_ROWS) {
        let headers: Vec<String> = row.cells.iter().map(|cell| plain(cell)).collect();
        for layout in layouts().filter(|layout| wanted.is_none_or(|wanted| wanted == layout.id)) {
            let Some(found) = fit(layout, &headers, sample, above) else { continue };
            if best.as_ref().is_none_or(|best| found.len() > best.found.len()) {
                best = Some(Header { above, layout: Some(layout), found });
            }
        }
    }
    best
}

/// The fields of a layout in a row, when all that it must have are there.
fn fit(layout: &'static Layout, headers: &[String], sample: &Sample, above: usize) -> Option<Vec<FieldFound>> {
    let mut found = fields_found(layout, headers);
    let has = |field: &Field| found.iter().any(|found| found.name == field.name);
    if !layout.fields.iter().filter(|field| field.required).all(has) {
        return None;
    }
    if layout.titled {
        let place = headers.iter().position(|header| header == "primary" || header == "primär")?;
        let title = sample.rows.get(above.checked_sub(1)?)?.cells.first()?;
        let name = titled_name(&plain(title))?.to_owned();
        found.push(FieldFound { place, name, language: None });
    }
    found.sort_by_key(|field| field.place);
    Some(found)
}

/// Each field once: where two headers stand for the same, the one that its list of headers names first.
pub(super) fn fields_found(layout: &'static Layout, headers: &[String]) -> Vec<FieldFound> {
    let mut ranked: Vec<(usize, FieldFound)> = Vec::new();
    for (place, header) in headers.iter().enumerate() {
        let Some((field, rank, language)) = layout.field(header) else { continue };
        let found = FieldFound { place, name: field.name.to_owned(), language: Some(language) };
        match ranked.iter_mut().find(|(_, other)| other.name == field.name) {
            Some(other) if rank < other.0 => *other = (rank, found),
            Some(_) => {}
            None => ranked.push((rank, found)),
        }
    }
    ranked.into_iter().map(|(_, found)| found).collect()
}

/// The row that has the most of the headers that the hints name; the first of several.
pub(super) fn find_hinted(sample: &Sample, hints: &ExportHints) -> Option<Header> {
    let mut best: Option<Header> = None;
    for (above, row) in sample.rows.iter().enumerate().take(PREAMBLE_ROWS) {
        let headers: Vec<String> = row.cells.iter().map(|cell| plain(cell)).collect();
        let place = |hint: &ColumnHint| headers.iter().position(|header| *header == plain(&hint.header));
        let found: Vec<FieldFound> = (hints.columns.iter())
            .filter_map(|hint| Some(FieldFound { place: place(hint)?, name: hint.name.clone(), language: None }))
            .collect();
        if best.as_ref().is_none_or(|best| found.len() > best.found.len()) {
            best = Some(Header { above, layout: None, found });
        }
    }
    best
}

/// Of all layouts the one of which the sample has the most fields, at least two, with the row that has them: it was
/// probably meant.
pub(super) fn nearest_layout(sample: &Sample) -> Option<(usize, &'static Layout)> {
    let mut best: Option<(usize, usize, &'static Layout)> = None;
    for (above, row) in sample.rows.iter().enumerate().take(PREAMBLE_ROWS) {
        let headers: Vec<String> = row.cells.iter().map(|cell| plain(cell)).collect();
        for layout in layouts().filter(|layout| !layout.titled) {
            let count = fields_found(layout, &headers).len();
            if count >= 2 && best.is_none_or(|(most, ..)| count > most) {
                best = Some((count, above, layout));
            }
        }
    }
    best.map(|(_, above, layout)| (above, layout))
}
