//! Sheets of the workbooks that Excel has written since 2007.
//!
//! Source: ECMA-376, Part 1, SpreadsheetML.

mod sheet;
mod xml;

use std::collections::BTreeMap;

use quick_xml::events::Event;
use sheet::SheetReader;
use xml::{Words, attribute, number_of, read_xml, unescaped};

use super::WORKBOOK;
use super::archive::Archive;
use super::format::CellFormat;
use super::table::Take;
use crate::kpi::export::ReadProblem;

const DAMAGED: ReadProblem = ReadProblem::Damaged(WORKBOOK);

/// A workbook: its texts and formats, and where its sheets are.
pub(super) struct Xlsx<'a> {
    archive: Archive<'a>,
    files: BTreeMap<String, usize>,
    sheets: Vec<(String, usize)>,
    texts: Vec<String>,
    formats: Vec<CellFormat>,
    since_1904: bool,
}

/// A line of a list of relations: its id, the last word of its type, and the file.
type Relation = (String, String, String);

impl<'a> Xlsx<'a> {
    pub fn open(archive: Archive<'a>) -> Result<Self, ReadProblem> {
        let files = archive.names()?.into_iter().map(|(place, name)| (name.to_lowercase(), place)).collect();
        let mut book =
            Self { archive, files, sheets: Vec::new(), texts: Vec::new(), formats: Vec::new(), since_1904: false };
        let roots = book.relations("")?;
        let main = roots.into_iter().find(|(_, kind, _)| kind == "officeDocument").ok_or(DAMAGED)?.2;
        let relations = book.relations(&main)?;
        let file = |kind: &str| relations.iter().find(|(_, own, _)| own == kind).map(|(.., file)| file.clone());
        if let Some(styles) = file("styles") {
            book.read_styles(&styles)?;
        }
        if let Some(texts) = file("sharedStrings") {
            book.read_texts(&texts)?;
        }
        book.read_sheets(&main, &relations)?;
        Ok(book)
    }

    /// The names of the sheets.
    pub fn sheets(&self) -> impl Iterator<Item = &str> {
        self.sheets.iter().map(|(name, _)| name.as_str())
    }

    /// Gives the rows of a sheet that have something in them.
    pub fn rows(&mut self, sheet: usize, take: Take<'_>) -> Result<(), ReadProblem> {
        let (_, place) = self.sheets.get(sheet).ok_or(DAMAGED)?;
        let file = self.archive.file(*place)?;
        let mut reader = SheetReader::new(&self.texts, &self.formats, self.since_1904);
        read_xml(file, &mut |event| reader.event(event, take))?;
        if reader.is_cut() { Err(DAMAGED) } else { Ok(()) }
    }

    fn place(&self, file: &str) -> Option<usize> {
        self.files.get(&file.to_lowercase()).copied()
    }

    /// What a file is related to; the package itself has no name.
    fn relations(&mut self, file: &str) -> Result<Vec<Relation>, ReadProblem> {
        let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
        let Some(place) = self.place(join(folder, &format!("_rels/{name}.rels")).trim_start_matches('/')) else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        read_xml(self.archive.file(place)?, &mut |event| {
            if let Event::Start(tag) = event
                && tag.local_name().as_ref() == "Relationship"
                && let (Some(id), Some(kind), Some(target)) =
                    (attribute(tag, "Id")?, attribute(tag, "Type")?, attribute(tag, "Target")?)
            {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                found.push((id, kind, join(folder, &target)));
            }
            Ok(true)
        })?;
        Ok(found)
    }

    fn read_sheets(&mut self, main: &str, relations: &[Relation]) -> Result<(), ReadProblem> {
        let place = self.place(main).ok_or(DAMAGED)?;
        let mut sheets = Vec::new();
        let mut since_1904 = false;
        read_xml(self.archive.file(place)?, &mut |event| {
            let Event::Start(tag) = event else { return Ok(true) };
            match tag.local_name().as_ref() {
                "sheet" => {
                    let (name, id) = (attribute(tag, "name")?, attribute(tag, "id")?);
                    sheets.push((name.unwrap_or_default(), id.unwrap_or_default()));
                }
                "workbookPr" => {
                    since_1904 = matches!(attribute(tag, "date1904")?.as_deref(), Some("1" | "true" | "on"));
                }
                _ => {}
            }
            Ok(true)
        })?;
        self.since_1904 = since_1904;
        for (name, id) in sheets {
            let relation = relations.iter().find(|(own, ..)| *own == id).ok_or(DAMAGED)?;
            // Charts have sheets of their own.
            if relation.1 == "worksheet" {
                self.sheets.push((name, self.place(&relation.2).ok_or(DAMAGED)?));
            }
        }
        Ok(())
    }

    fn read_texts(&mut self, file: &str) -> Result<(), ReadProblem> {
        let Some(place) = self.place(file) else { return Ok(()) };
        let (texts, mut text) = (&mut self.texts, Words::default());
        read_xml(self.archive.file(place)?, &mut |event| {
            match event {
                Event::Start(tag) if tag.local_name().as_ref() == "si" => text.text.clear(),
                Event::End(tag) if tag.local_name().as_ref() == "si" => texts.push(unescaped(&text.text)),
                event => text.event(event, "t")?,
            }
            Ok(true)
        })
    }

    fn read_styles(&mut self, file: &str) -> Result<(), ReadProblem> {
        let Some(place) = self.place(file) else { return Ok(()) };
        let (mut own, mut within) = (BTreeMap::new(), false);
        let formats = &mut self.formats;
        read_xml(self.archive.file(place)?, &mut |event| {
            match event {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "numFmt" => {
                        let code = attribute(tag, "formatCode")?.unwrap_or_default();
                        own.insert(number_of(tag, "numFmtId")?, CellFormat::of_code(&code));
                    }
                    "cellXfs" => within = true,
                    "xf" if within => {
                        let number = number_of(tag, "numFmtId")?;
                        formats.push(own.get(&number).copied().unwrap_or_else(|| CellFormat::built_in(number)));
                    }
                    _ => {}
                },
                Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => within = false,
                _ => {}
            }
            Ok(true)
        })
    }
}

/// A file as another one names it: from its folder, or from the root.
fn join(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}
