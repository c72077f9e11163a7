//! The operations on the exports of platforms, and the reader that takes one block by block.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::parse::read;
use crate::check::{Code, Issue, Issues, Segment};
use crate::kpi::export::{self, ExportQuestion, ReadProblem, Reader};
pub(super) use crate::kpi::export::{ExportHints, ExportProbe, PlatformExport};
use crate::kpi::export::{ExportReport, ExportRows};
use crate::text::Presentation;

/// What `merge_exports` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MergeExportsInput {
    /// The export that was made first, or what it was merged into.
    pub older: PlatformExport,
    /// The export that was made later: its rows win.
    pub newer: PlatformExport,
}

pub(super) fn probe_export(data: &[u8], input: &str) -> Result<ExportProbe, Issues> {
    read(input).compute(|hints: &ExportHints| export::probe(data, hints).map_err(|problem| refused(&problem, hints)))
}

pub(super) fn read_export(data: &[u8], input: &str) -> Result<PlatformExport, Issues> {
    read(input)
        .compute(|hints: &ExportHints| export::read_export(data, hints).map_err(|problem| refused(&problem, hints)))
}

pub(super) fn merge_exports(input: &str) -> Result<PlatformExport, Issues> {
    read(input).compute(|input: &MergeExportsInput| export::merge_exports(&input.older, &input.newer))
}

pub(super) fn present_export(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|export| Ok(export::present_export(export)))
}

pub(super) fn present_export_probe(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|probe| Ok(export::present_export_probe(probe)))
}

/// An export that comes block by block, as hosts read it: hints as JSON text, rows in batches, and the report at the
/// end. The answer does not depend on where the blocks are cut.
///
/// ```
/// use greenroom::wire::ExportReader;
///
/// let mut reader = ExportReader::new("{}")?;
/// let mut batches = reader.push(b"Date,Followers,Difference in followers from prev")?;
/// batches.extend(reader.push(b"ious day\n2026-03-01,1000,12\n2026-03-02,1010,10\n")?);
/// let (last, report) = reader.finish()?;
/// batches.extend(last);
/// assert_eq!(batches.iter().map(|rows| rows.lines.len()).sum::<usize>(), 2);
/// assert_eq!(report.read, 2);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
pub struct ExportReader {
    hints: ExportHints,
    /// Nothing when it has finished.
    reader: Option<Reader>,
}

impl fmt::Debug for ExportReader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.reader.is_some() { "ExportReader(open)" } else { "ExportReader(finished)" })
    }
}

impl ExportReader {
    /// A reader that has read nothing.
    ///
    /// # Errors
    /// - the text is no document of hints
    pub fn new(hints: &str) -> Result<Self, Issues> {
        read(hints)
            .compute(|hints: &ExportHints| Ok(Self { hints: hints.clone(), reader: Some(Reader::new(hints.clone())) }))
    }

    /// Reads the next block, and gives the batches of rows that it fills.
    ///
    /// # Errors
    /// - the export cannot be read, or leaves something open; so say all later calls
    /// - the reader has finished
    pub fn push(&mut self, block: &[u8]) -> Result<Vec<ExportRows>, Issues> {
        let mut batches = Vec::new();
        let reader = self.reader.as_mut().ok_or_else(finished)?;
        reader.push(block, &mut |batch| batches.push(batch)).map_err(|problem| refused(&problem, &self.hints))?;
        Ok(batches)
    }

    /// Ends the export: the last batches, and the report.
    ///
    /// # Errors
    /// - the export cannot be read, or leaves something open
    /// - the reader has finished
    pub fn finish(&mut self) -> Result<(Vec<ExportRows>, ExportReport), Issues> {
        let mut batches = Vec::new();
        let reader = self.reader.take().ok_or_else(finished)?;
        let report =
            reader.finish(&mut |batch| batches.push(batch)).map_err(|problem| refused(&problem, &self.hints))?;
        Ok((batches, report))
    }
}

fn finished() -> Issues {
    refused(&ReadProblem::Refused, &ExportHints::default())
}

/// Why an export cannot be read, as issues: one for each thing that it leaves open, at the hint that answers it.
fn refused(problem: &ReadProblem, hints: &ExportHints) -> Issues {
    let code = match problem {
        ReadProblem::Questions(questions) => {
            let mut issues = Issues::default();
            issues.extend(questions.iter().map(|question| asked(question, hints)));
            return issues;
        }
        ReadProblem::Container(_) | ReadProblem::Damaged(_) | ReadProblem::Encrypted(_) => Code::NotAText,
        ReadProblem::Empty => Code::EmptyExport,
        ReadProblem::TooLarge(..) => Code::DocumentTooLarge,
        ReadProblem::Refused => Code::WrongOrder,
    };
    let issue = Issue::new(code, crate::check::Path::root(), problem.to_string());
    match problem.help() {
        Some(help) => issue.help(help).into(),
        None => issue.into(),
    }
}

/// A question at the hint that answers it: of a column that the hints name, at its place.
fn asked(question: &ExportQuestion, hints: &ExportHints) -> Issue {
    let place = match (question.hint.as_str(), &question.about) {
        ("columns", Some(about)) => hints.columns.iter().position(|hint| hint.header == *about || hint.name == *about),
        _ => None,
    };
    let hint = Segment::Field(question.hint.clone().into());
    let path = std::iter::once(hint).chain(place.map(Segment::Index)).collect();
    let mut issue = Issue::new(Code::OpenQuestion, path, question.message.clone()).with("question", question.code);
    for (name, value) in [("about", &question.about), ("example", &question.example)] {
        if let Some(value) = value {
            issue = issue.with(name, value);
        }
    }
    let choices: Vec<String> = question.choices.iter().map(|choice| format!("`{choice}`")).collect();
    match choices.as_slice() {
        [] => issue,
        [one] => issue.help(format!("did you mean {one}?")),
        _ => issue.help(format!("it is one of {}", choices.join(", "))),
    }
}
