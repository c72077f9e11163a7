//! What is packed: a zip of texts, or a workbook. It is taken as a whole, since what is in it stands at its end.
//!
//! The bytes are anybody's: nothing is unpacked beyond the limits, and whatever is not as the formats say is
//! [`ReadProblem::Damaged`].

mod archive;
mod bytes;
mod compound;
mod format;
mod table;
mod xls;
mod xlsx;

use archive::Archive;
use table::{SheetRow, Table};
use xls::Xls;
use xlsx::Xlsx;

use super::container::{Holder, holder};
use super::probe::QuestionCode;
use super::reader::Reader;
use super::{ExportContainer, ExportHints, ExportProbe, ExportQuestion, ExportReport, ExportRows, ReadProblem};
use crate::check::limits::{ADVICE, PROBE_BYTES};
use crate::check::{cut, did_you_mean};

const ZIP: &str = "a zip";
const WORKBOOK: &str = "an Excel workbook (xlsx)";
const OLD_WORKBOOK: &str = "an old Excel workbook (xls)";

/// What the probe of a whole file says.
pub(super) fn probe(bytes: &[u8], hints: &ExportHints) -> Result<ExportProbe, ReadProblem> {
    let mut packed = Packed::open(bytes)?;
    let member = match packed.choose(hints)? {
        Ok(member) => member,
        Err(question) => {
            let mut probe = ExportProbe { container: Some(packed.kind()), ..ExportProbe::empty() };
            probe.questions.push(question);
            return Ok(probe);
        }
    };
    let mut probe = match &mut packed {
        Packed::Zip { archive, files } => {
            let place = files.get(member).map(|(place, _)| *place).ok_or(ReadProblem::Damaged(ZIP))?;
            // One byte more than is looked at says whether it goes on.
            let (mut head, most) = (Vec::new(), PROBE_BYTES.saturating_add(1));
            let file = archive.file(place)?;
            let read = std::io::Read::read_to_end(
                &mut std::io::Read::take(file, u64::try_from(most).unwrap_or(u64::MAX)),
                &mut head,
            );
            read.map_err(|_| ReadProblem::Damaged(ZIP))?;
            refuse_holder(&head)?;
            super::container::probe_text(&head, hints)?
        }
        Packed::Sheets(book) => {
            let mut table = Table::new(hints);
            book.rows(member, &mut |row| Ok(table.look(row)))?;
            table.plan()?.probe
        }
    };
    packed.describe(&mut probe, member);
    Ok(probe)
}

/// Reads a whole file: gives each batch, and the report.
pub(super) fn read(
    bytes: &[u8],
    hints: &ExportHints,
    give: &mut dyn FnMut(ExportRows),
) -> Result<ExportReport, ReadProblem> {
    let mut packed = Packed::open(bytes)?;
    let member = packed.choose(hints)?.map_err(|question| ReadProblem::Questions(vec![question]))?;
    let mut report = match &mut packed {
        Packed::Zip { archive, files } => {
            let place = files.get(member).map(|(place, _)| *place).ok_or(ReadProblem::Damaged(ZIP))?;
            let mut reader = Reader::of_text(hints.clone());
            archive.blocks(place, &mut |block| reader.push(block, give).map_err(within_zip))?;
            reader.finish(give).map_err(within_zip)?
        }
        Packed::Sheets(book) => {
            let mut table = Table::new(hints);
            book.rows(member, &mut |row| table.take(row, give).map(|()| true))?;
            table.finish(give)?
        }
    };
    packed.describe(&mut report.probe, member);
    Ok(report)
}

/// What is packed, with the names of what is in it that may be the export.
enum Packed<'a> {
    Zip { archive: Archive<'a>, files: Vec<(usize, String)> },
    Sheets(Book<'a>),
}

/// The sheets of a workbook.
struct Book<'a> {
    form: BookForm<'a>,
    /// The names of the sheets in which something is; else nothing.
    names: Vec<Option<String>>,
}

enum BookForm<'a> {
    Xlsx(Box<Xlsx<'a>>),
    Xls(Xls),
}

impl<'a> Packed<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, ReadProblem> {
        if holder(bytes.get(..PROBE_BYTES).unwrap_or(bytes)) == Some(Holder::OldWorkbook) {
            return Book::new(BookForm::Xls(Xls::open(bytes)?)).map(Self::Sheets);
        }
        let archive = Archive::open(bytes, ZIP)?;
        let names = archive.names()?;
        if names.iter().any(|(_, name)| name.eq_ignore_ascii_case("[Content_Types].xml")) {
            let archive = Archive::open(bytes, WORKBOOK)?;
            return Book::new(BookForm::Xlsx(Box::new(Xlsx::open(archive)?))).map(Self::Sheets);
        }
        let files = candidates(names);
        Ok(Self::Zip { archive, files })
    }

    fn kind(&self) -> ExportContainer {
        match self {
            Self::Zip { .. } => ExportContainer::Zip,
            Self::Sheets(Book { form: BookForm::Xlsx(_), .. }) => ExportContainer::Xlsx,
            Self::Sheets(Book { form: BookForm::Xls(_), .. }) => ExportContainer::Xls,
        }
    }

    /// The names of what may be the export, with their places.
    fn members(&self) -> Vec<(usize, &str)> {
        match self {
            Self::Zip { files, .. } => files.iter().enumerate().map(|(at, (_, name))| (at, name.as_str())).collect(),
            Self::Sheets(book) => {
                let names = book.names.iter().enumerate();
                names.filter_map(|(place, name)| Some((place, name.as_deref()?))).collect()
            }
        }
    }

    /// The member that the hints name, else the only one; or what is to be asked.
    fn choose(&self, hints: &ExportHints) -> Result<Result<usize, ExportQuestion>, ReadProblem> {
        let members = self.members();
        let part = if matches!(self, Self::Zip { .. }) { "file" } else { "sheet" };
        if let Some(wanted) = &hints.member {
            let named = members.iter().find(|(_, name)| name == wanted);
            return Ok(named.map(|(place, _)| *place).ok_or_else(|| {
                let message = format!("there is no {part} `{}` with rows", cut(wanted));
                let near = did_you_mean(wanted, members.iter().map(|(_, name)| *name));
                let choices: Vec<&str> = match near {
                    Some(near) => vec![near],
                    None => members.iter().take(ADVICE).map(|(_, name)| *name).collect(),
                };
                ExportQuestion::new(QuestionCode::MemberNotFound, "member", message).about(wanted).choices(choices)
            }));
        }
        match members.as_slice() {
            [] => Err(ReadProblem::Empty),
            [(place, _)] => Ok(Ok(*place)),
            several => {
                let message = format!("which of the {} {part}s is the export", several.len());
                let names = several.iter().take(ADVICE).map(|(_, name)| *name);
                Ok(Err(ExportQuestion::new(QuestionCode::Member, "member", message).choices(names)))
            }
        }
    }

    fn describe(&self, probe: &mut ExportProbe, member: usize) {
        probe.container = Some(self.kind());
        let name = self.members().into_iter().find(|(place, _)| *place == member);
        probe.member = name.map(|(_, name)| name.to_owned());
    }
}

impl<'a> Book<'a> {
    /// A workbook, of which each sheet was looked at.
    fn new(form: BookForm<'a>) -> Result<Self, ReadProblem> {
        let names: Vec<String> = match &form {
            BookForm::Xlsx(book) => book.sheets().map(str::to_owned).collect(),
            BookForm::Xls(book) => book.sheets().map(str::to_owned).collect(),
        };
        let mut book = Self { form, names: Vec::new() };
        for (place, name) in names.into_iter().enumerate() {
            let mut filled = false;
            book.rows(place, &mut |_| {
                filled = true;
                Ok(false)
            })?;
            book.names.push(filled.then_some(name));
        }
        Ok(book)
    }

    fn rows(
        &mut self,
        sheet: usize,
        take: &mut dyn FnMut(SheetRow) -> Result<bool, ReadProblem>,
    ) -> Result<(), ReadProblem> {
        match &mut self.form {
            BookForm::Xlsx(book) => book.rows(sheet, take),
            BookForm::Xls(book) => book.rows(sheet, take),
        }
    }
}

/// The files that may be the export: those that are called texts, unless there are tables of other kinds beside them.
fn candidates(mut names: Vec<(usize, String)>) -> Vec<(usize, String)> {
    let ends = |name: &str, endings: &[&str]| endings.iter().any(|ending| name.to_lowercase().ends_with(ending));
    // Folders, and what macOS and editors put beside files.
    names.retain(|(_, name)| {
        let own = name.rsplit('/').next().unwrap_or_default();
        !own.is_empty() && !own.starts_with('.') && !name.starts_with("__MACOSX/")
    });
    let is_text = |name: &str| ends(name, &[".csv", ".tsv", ".txt"]);
    let is_table = |name: &str| is_text(name) || ends(name, &[".xlsx", ".xls", ".zip"]);
    if names.iter().any(|(_, name)| is_table(name)) {
        names.retain(|(_, name)| is_table(name));
    }
    names
}

/// Refuses what is packed twice.
fn refuse_holder(head: &[u8]) -> Result<(), ReadProblem> {
    holder(head).map_or(Ok(()), |holder| Err(within_zip(ReadProblem::Container(holder.label()))))
}

fn within_zip(problem: ReadProblem) -> ReadProblem {
    match problem {
        ReadProblem::Container(what) => {
            let holders = [Holder::Zip, Holder::Workbook, Holder::OldWorkbook, Holder::Gzip, Holder::Pdf];
            let found = holders.into_iter().find(|holder| holder.label() == what);
            ReadProblem::Container(found.map_or(what, Holder::nested))
        }
        problem => problem,
    }
}
