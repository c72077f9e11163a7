//! How an export is read: what was probed, made ready for its rows.

use super::evidence::{Evidence, decide_mark, decide_order};
use super::header::{FieldFound, Header, fields_found, find_hinted, find_layout, nearest_layout, plain};
use super::layouts::{ExportGrain, Language, Layout, TotalRow, layouts};
use super::moment::DateRules;
use super::names::Names;
use super::number::trim;
use super::probe::{
    ExportProbe, ExportQuestion, FoundColumn, HeaderLanguage, MissingColumn, QuestionCode, RetiredColumn, UnknownColumn,
};
use super::sample::{Head, Sample, SampleRow};
use super::{CellDelimiter, DecimalMark, ExportHints, ReadProblem, ValueKind};
use crate::check::limits::ID_CHARS;
use crate::check::{count, cut, did_you_mean};
use crate::money::Currency;
use crate::platform::Platform;

/// What is needed to read the rows of an export.
#[derive(Debug)]
pub(super) struct Plan {
    pub probe: ExportProbe,
    /// How many rows stand above the first data row.
    pub above: usize,
    /// How many cells a row has.
    pub width: usize,
    pub columns: Vec<ColumnPlan>,
    /// The places in `columns` of those that say which row it is.
    pub key: Vec<usize>,
    pub dates: DateRules,
    pub mark: Option<DecimalMark>,
    pub total: TotalRow,
    pub layout: Option<&'static Layout>,
}

/// How the cells of one column are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ColumnPlan {
    /// The place in the row, from 0.
    pub place: usize,
    pub header: String,
    pub name: String,
    pub may_be_negative: bool,
    pub values: ValueKind,
    pub currency: Option<Currency>,
    /// How many seconds the unit of the header has.
    pub seconds: i128,
    /// Whether the header says that the numbers are percentages.
    pub percent: bool,
}

/// The plan for text, and how many bytes stand before it.
pub(super) fn plan_text(head: &[u8], complete: bool, hints: &ExportHints) -> Result<(Plan, usize), ReadProblem> {
    let head = Head::new(head, complete, hints);
    let mut best: Option<(CellDelimiter, Sample, Option<Header>)> = None;
    for delimiter in head.delimiters(hints) {
        let sample = head.sample(delimiter);
        let header = find_header(&sample, hints);
        let count = |header: &Option<Header>, sample: &Sample| {
            let found = header.as_ref().map_or(0, |header| header.found.len());
            (found, sample.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default())
        };
        let better = best.as_ref().is_none_or(|(_, other, best)| count(&header, &sample) > count(best, other));
        if better {
            best = Some((delimiter, sample, header));
        }
    }
    let (delimiter, sample, header) = best.ok_or(ReadProblem::Empty)?;
    let mut plan = plan_sample(&sample, header, Some(delimiter), hints)?;
    plan.probe.encoding = Some(head.encoding);
    plan.probe.delimiter = Some(delimiter);
    Ok((plan, head.mark))
}

/// The plan for the rows of a sheet, which does not keep the empty cells at the end of a row.
#[cfg(feature = "spreadsheets")]
pub(super) fn plan_sheet(mut sample: Sample, hints: &ExportHints) -> Result<Plan, ReadProblem> {
    let header = find_header(&sample, hints);
    let above = header.as_ref().map_or(usize::MAX, |header| header.above);
    let width = sample.rows.get(above).map_or(0, |row| row.cells.len());
    for row in &mut sample.rows {
        row.cells.resize(row.cells.len().max(width), String::new());
    }
    plan_sample(&sample, header, None, hints)
}

fn find_header(sample: &Sample, hints: &ExportHints) -> Option<Header> {
    if hints.columns.is_empty() { find_layout(sample, hints.layout.as_deref()) } else { find_hinted(sample, hints) }
}

fn plan_sample(
    sample: &Sample,
    header: Option<Header>,
    delimiter: Option<CellDelimiter>,
    hints: &ExportHints,
) -> Result<Plan, ReadProblem> {
    if sample.rows.is_empty() {
        return Err(ReadProblem::Empty);
    }
    let names = Names::load();
    let mut probe = ExportProbe { dictionary_edition: names.edition(), ..ExportProbe::empty() };
    let Some(header) = header else { return Ok(unknown_layout(sample, probe, &names, hints)) };
    let row = sample.rows.get(header.above).ok_or(ReadProblem::Empty)?;
    describe_header(&mut probe, sample, &header, row, hints);
    check_hints(&mut probe.questions, row, hints);
    let columns = columns(&mut probe, row, &header, &names, hints);
    describe_columns(&mut probe, row, &header, &columns, &names);
    let key = key(&mut probe, &header, &columns, hints);
    let data = sample.rows.get(header.above.saturating_add(1)..).unwrap_or_default();
    let evidence = Evidence::of(data, row.cells.len(), &columns);
    let mark = decide_mark(&evidence, known_mark(&probe, delimiter), hints, &mut probe.questions);
    let order = decide_order(&evidence, hints, &mut probe.questions);
    ask_as_of(&evidence, hints, &mut probe.questions);
    probe.decimal_mark = mark;
    probe.date_order = order;
    Ok(Plan {
        above: header.above.saturating_add(1),
        width: row.cells.len(),
        columns,
        key,
        dates: DateRules { order, as_of: hints.as_of },
        mark,
        total: header.layout.map_or(TotalRow::Word, |layout| layout.total),
        layout: header.layout,
        probe,
    })
}

/// The mark that goes with the language of the headers, unless a semicolon between the cells speaks against it.
fn known_mark(probe: &ExportProbe, delimiter: Option<CellDelimiter>) -> Option<DecimalMark> {
    match probe.language? {
        HeaderLanguage::German => Some(DecimalMark::Comma),
        HeaderLanguage::English => (delimiter != Some(CellDelimiter::Semicolon)).then_some(DecimalMark::Point),
    }
}

fn describe_header(probe: &mut ExportProbe, sample: &Sample, header: &Header, row: &SampleRow, hints: &ExportHints) {
    let above = sample.rows.get(..header.above).unwrap_or_default();
    probe.preamble = above.iter().map(|row| cut(row.cells.join(" ").trim())).collect();
    probe.header_line = row.line;
    probe.platform = hints.platform.clone();
    if let Some(layout) = header.layout {
        probe.layout = Some(layout.id.to_owned());
        probe.layout_source = Some(format!("{}, as of {}", layout.source, layout.as_of));
        probe.platform = Some(layout.platform.clone());
        probe.grain = layout.grain;
        // A title names the platform of a page.
        let instagram = |row: &SampleRow| row.cells.first().is_some_and(|title| plain(title).starts_with("instagram"));
        if layout.titled && above.last().is_some_and(instagram) {
            probe.platform = Some(Platform::Instagram);
        }
    }
    let german = count(header.found.iter().filter(|field| field.language == Some(Language::German)));
    let english = count(header.found.iter().filter(|field| field.language == Some(Language::English)));
    probe.language = match (english, german) {
        (0, 0) => None,
        (english, german) if german > english => Some(HeaderLanguage::German),
        _ => Some(HeaderLanguage::English),
    };
}

fn columns(
    probe: &mut ExportProbe,
    row: &SampleRow,
    header: &Header,
    names: &Names,
    hints: &ExportHints,
) -> Vec<ColumnPlan> {
    let mut columns = Vec::new();
    let account = account_currency(row, header);
    for field in &header.found {
        let text = row.cells.get(field.place).map(|cell| trim(cell)).unwrap_or_default();
        let Some((name, values)) = name_and_values(probe, field, names, hints) else { continue };
        let lower = plain(text);
        let column = ColumnPlan {
            place: field.place,
            header: text.to_owned(),
            may_be_negative: names.may_be_negative(&name),
            name,
            values,
            currency: currency(probe, text, values, account, hints),
            seconds: unit_seconds(&lower),
            percent: lower.contains('%'),
        };
        columns.push(column);
    }
    columns
}

/// The name in the dictionary, or the user's own; nothing when it is asked what it is.
fn name_and_values(
    probe: &mut ExportProbe,
    field: &FieldFound,
    names: &Names,
    hints: &ExportHints,
) -> Option<(String, ValueKind)> {
    let own = hints.columns.iter().find(|hint| hint.name == field.name).and_then(|hint| hint.values);
    let Some(known) = names.kind(&field.name) else {
        if is_own_name(&field.name)
            && let Some(own) = own
        {
            return Some((field.name.clone(), own));
        }
        let message =
            format!("the dictionary has no name `{}`, and nothing says what its cells hold", cut(&field.name));
        let question = ExportQuestion::new(QuestionCode::UnknownName, "columns", message).about(&field.name);
        probe.questions.push(question.choices(names.nearest(&field.name)));
        return None;
    };
    if own.is_some_and(|own| own != known) {
        let message = format!("the dictionary says that `{}` holds `{known}`", field.name);
        let question = ExportQuestion::new(QuestionCode::WrongValues, "columns", message).about(&field.name);
        probe.questions.push(question.choices([known.as_str()]));
        return None;
    }
    // What is retired was said of posts and pages: ads are still billed by impressions.
    let platform = probe.platform.as_ref().filter(|_| probe.grain != ExportGrain::Ad);
    let retired = platform.and_then(|platform| names.retired(&field.name, platform));
    probe.retired.extend(retired.map(|retired| RetiredColumn {
        name: field.name.clone(),
        replaced_by: retired.replaced_by.to_string(),
        since: retired.since,
        note: retired.note.to_string(),
    }));
    Some((field.name.clone(), known))
}

fn is_own_name(name: &str) -> bool {
    !name.is_empty() && count(name.chars()) <= ID_CHARS && !name.chars().any(char::is_control)
}

/// The currency of an amount: in brackets in the header, else that of the account, else from the hints, else asked.
fn currency(
    probe: &mut ExportProbe,
    header: &str,
    values: ValueKind,
    account: Option<Currency>,
    hints: &ExportHints,
) -> Option<Currency> {
    if values != ValueKind::Money {
        return None;
    }
    let found = named_currency(header).or(account).or(hints.currency);
    if found.is_none() {
        let message = format!("in which currency are the amounts of `{}`", cut(header));
        probe.questions.push(ExportQuestion::new(QuestionCode::Currency, "currency", message).about(header));
    }
    found
}

/// The currency in the brackets of a header such as `Amount spent (EUR)`.
fn named_currency(header: &str) -> Option<Currency> {
    header.rsplit_once('(').and_then(|(_, rest)| trim(rest).strip_suffix(')')?.parse().ok())
}

/// The one currency that the headers of a layout name: an account has one, and not each header says it.
fn account_currency(row: &SampleRow, header: &Header) -> Option<Currency> {
    header.layout?;
    let cells = header.found.iter().filter_map(|field| row.cells.get(field.place));
    let mut named = cells.filter_map(|cell| named_currency(trim(cell)));
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

/// How many seconds the unit has that a header, in lower case, names in brackets.
fn unit_seconds(header: &str) -> i128 {
    let has = |units: &[&str]| units.iter().any(|unit| header.contains(unit));
    if has(&["(hours)", "(stunden)", "(std.)"]) {
        3_600
    } else if has(&["(minutes)", "(minuten)", "(min.)"]) {
        60
    } else {
        1
    }
}

fn describe_columns(probe: &mut ExportProbe, row: &SampleRow, header: &Header, columns: &[ColumnPlan], names: &Names) {
    let describe = |column: &ColumnPlan| FoundColumn {
        header: column.header.clone(),
        place: column.place.saturating_add(1),
        name: column.name.clone(),
        values: column.values,
        currency: column.currency,
    };
    probe.columns = columns.iter().map(describe).collect();
    let used = |place: usize| header.found.iter().any(|field| field.place == place);
    let rest = || row.cells.iter().enumerate().filter(|(place, cell)| !used(*place) && !trim(cell).is_empty());
    let missing = |field: &&super::layouts::Field| !header.found.iter().any(|found| found.name == field.name);
    let fields = header.layout.map(|layout| layout.fields).unwrap_or_default();
    for field in fields.iter().filter(missing) {
        let names = || field.english.iter().chain(field.german);
        let near = rest().find(|(_, cell)| did_you_mean(&plain(cell), names().copied()).is_some());
        probe.missing.push(MissingColumn {
            name: field.name.to_owned(),
            required: field.required,
            did_you_mean: near.map(|(_, cell)| trim(cell).to_owned()),
        });
    }
    let unknown = rest().map(|(place, cell)| UnknownColumn {
        header: trim(cell).to_owned(),
        place: place.saturating_add(1),
        did_you_mean: nearest_name(fields, cell, names).map(str::to_owned),
    });
    probe.unknown = unknown.collect();
}

/// The field of a layout, or the name of the dictionary, that a header was probably meant for.
fn nearest_name<'a>(fields: &'static [super::layouts::Field], header: &str, names: &'a Names) -> Option<&'a str> {
    let header = plain(header);
    let near = |field: &&super::layouts::Field| {
        did_you_mean(&header, field.english.iter().chain(field.german).copied()).is_some()
    };
    let field = fields.iter().find(near).map(|field| field.name);
    field.or_else(|| names.nearest(&header.replace(' ', "_")))
}

/// The places of the columns that say which row it is.
fn key(probe: &mut ExportProbe, header: &Header, columns: &[ColumnPlan], hints: &ExportHints) -> Vec<usize> {
    let place = |name: &str| columns.iter().position(|column| column.name == name);
    let key: Vec<usize> = match header.layout {
        // Without the first, the others say nothing.
        Some(layout) if layout.key.first().is_none_or(|first| place(first).is_none()) => Vec::new(),
        Some(layout) => layout.key.iter().filter_map(|name| place(name)).collect(),
        None if hints.key.is_empty() => {
            let id = ["post_id", "ad_id", "permalink", "geography"].into_iter().find_map(place);
            id.into_iter().chain(["date", "period_start"].into_iter().filter_map(place)).collect()
        }
        None => {
            for name in hints.key.iter().filter(|name| place(name).is_none()) {
                let message = format!("no column has the name `{}` of the key", cut(name));
                let near = did_you_mean(name, columns.iter().map(|column| column.name.as_str()));
                let question = ExportQuestion::new(QuestionCode::ColumnNotFound, "key", message).about(name);
                probe.questions.push(question.choices(near));
            }
            hints.key.iter().filter_map(|name| place(name)).collect()
        }
    };
    probe.key = key.iter().filter_map(|place| columns.get(*place)).map(|column| column.name.clone()).collect();
    key
}

/// Asks about columns of the hints that are not there, or there twice.
fn check_hints(questions: &mut Vec<ExportQuestion>, row: &SampleRow, hints: &ExportHints) {
    let headers: Vec<String> = row.cells.iter().map(|cell| plain(cell)).collect();
    for (place, hint) in hints.columns.iter().enumerate() {
        let wanted = plain(&hint.header);
        if !headers.contains(&wanted) {
            let message = format!("there is no column `{}`", cut(&hint.header));
            let near = did_you_mean(&wanted, headers.iter().map(String::as_str));
            let question = ExportQuestion::new(QuestionCode::ColumnNotFound, "columns", message).about(&hint.header);
            questions.push(question.choices(near));
        }
        let before = hints.columns.get(..place).unwrap_or_default();
        if before.iter().any(|other| other.name == hint.name || plain(&other.header) == wanted) {
            let message = format!("`{}` or its name `{}` is given twice", cut(&hint.header), cut(&hint.name));
            questions.push(ExportQuestion::new(QuestionCode::DuplicateColumn, "columns", message).about(&hint.header));
        }
    }
}

fn ask_as_of(evidence: &Evidence, hints: &ExportHints, questions: &mut Vec<ExportQuestion>) {
    if let (Some(cell), None) = (&evidence.yearless, hints.as_of) {
        let message = format!("`{}` has no year: on which day was the export made", cut(cell));
        questions.push(ExportQuestion::new(QuestionCode::AsOf, "as_of", message).example(cell));
    }
}

/// A plan that cannot be carried out: it asks what stands in the columns, and says what was probably meant.
fn unknown_layout(sample: &Sample, mut probe: ExportProbe, names: &Names, hints: &ExportHints) -> Plan {
    let nearest = nearest_layout(sample);
    // Else the first of the widest rows.
    let widest = sample.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let first_wide = sample.rows.iter().position(|row| row.cells.len() == widest).unwrap_or_default();
    let above = nearest.map_or(first_wide, |(above, _)| above);
    let layout = nearest.map(|(_, layout)| layout);
    if let Some(row) = sample.rows.get(above) {
        let headers: Vec<String> = row.cells.iter().map(|cell| plain(cell)).collect();
        let found = layout.map(|layout| fields_found(layout, &headers)).unwrap_or_default();
        let header = Header { above, layout, found };
        describe_header(&mut probe, sample, &header, row, hints);
        describe_columns(&mut probe, row, &header, &[], names);
    }
    probe.questions.push(ask_layout(&probe, hints));
    // It is near, but it is not this one.
    (probe.layout, probe.layout_source, probe.platform, probe.grain) =
        (None, None, hints.platform.clone(), ExportGrain::Other);
    Plan {
        probe,
        above: 0,
        width: 0,
        columns: Vec::new(),
        key: Vec::new(),
        dates: DateRules::default(),
        mark: None,
        total: TotalRow::Word,
        layout: None,
    }
}

fn ask_layout(probe: &ExportProbe, hints: &ExportHints) -> ExportQuestion {
    if let Some(wanted) = &hints.layout {
        let ids = || layouts().map(|layout| layout.id);
        let message = match ids().find(|id| id == wanted) {
            Some(_) => format!("the export does not have the columns of the layout `{wanted}`"),
            None => format!("there is no layout `{}`", cut(wanted)),
        };
        let near = did_you_mean(wanted, ids());
        return ExportQuestion::new(QuestionCode::LayoutDoesNotFit, "layout", message).about(wanted).choices(near);
    }
    let message = match &probe.layout {
        Some(near) => {
            let required = probe.missing.iter().filter(|column| column.required);
            let missing: Vec<&str> = required.map(|column| column.name.as_str()).collect();
            format!("no layout fits: `{near}` would, but for {}; what stands in the columns", missing.join(", "))
        }
        None => "no layout fits: what stands in the columns".to_owned(),
    };
    ExportQuestion::new(QuestionCode::UnknownLayout, "columns", message)
}
