use serde::{Deserialize, Serialize};

use super::{ExportGrain, ExportProbe, ExportRows, RejectedRow};
use crate::check::limits::REPORTED_ROWS;
use crate::check::{named, null_is_absent};
use crate::time::{Date, Zone};

named! {
    /// What is odd about the figures of an export. Nothing is mended: the rows are kept as they are.
    FindingCode {
        ReachAboveImpressions = "reach_above_impressions", "more people were reached than impressions were made";
        ReachAboveViews = "reach_above_views", "more people were reached than views were counted";
        SourcesAboveTotal = "sources_above_total", "organic and sponsored together are more than the total";
        ConversionsWithoutClicks = "conversions_without_clicks", "there are conversions, but no click";
        StatedRatioDiffers = "stated_ratio_differs", "the stated ratio is not that of the stated figures";
        PartsDoNotAddUp = "parts_do_not_add_up", "the parts do not add up to the stated sum";
        NegativeCount = "negative_count", "a count is below zero";
        ConflictingRows = "conflicting_rows", "the row stands there before with other figures; the first is kept";
        RepeatedRows = "repeated_rows", "an equal row stands there before, and nothing says whether it is the same; both are kept";
        BelowOlder = "below_older", "a count is less than in the older export";
        UndecodableText = "undecodable_text", "text has bytes that are no letters of its encoding";
        RoundedDigits = "rounded_digits", "a number had more digits after the point than are kept and was rounded";
    }
}

/// Something odd, with the rows where it was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportFinding {
    /// What is odd.
    pub code: FindingCode,
    /// In how many rows.
    pub rows: u64,
    /// The lines on which the first of them begin.
    pub lines: Vec<u64>,
    /// What is odd, in words.
    pub message: String,
}

/// A row whose key stands in an earlier row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RepeatedRow {
    /// The line on which the row begins.
    pub line: u64,
    /// The line on which the earlier row begins.
    pub first_line: u64,
}

/// What became of the rows of an export: `read = kept + updated + duplicate + totals + rejected`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportReport {
    /// How the export was read.
    pub probe: ExportProbe,
    /// What one row is about: of a layout of posts it shows in the rows whether each is a whole life or one day.
    pub grain: ExportGrain,
    /// Whether the figures are those of the posts' whole lives, by the export's own word.
    pub lifetime: bool,
    /// The day on which the export was made, from the hints.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// The zone of times without an offset, from the hints.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// The rows below the header.
    pub read: u64,
    /// The rows that came out.
    pub kept: u64,
    /// The rows that took the place of an older export's row; none until the export is merged into one.
    pub updated: u64,
    /// The rows of the older export that this one has not, and that were carried over; they were not read.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "is_zero")]
    pub carried: u64,
    /// The rows whose key stood in an earlier row.
    pub duplicate: u64,
    /// The rows that the export itself calls totals.
    pub totals: u64,
    /// The rows that are not kept, with a reason each.
    pub rejected: u64,
    /// The first of the totals: never to be added to the rows, of which they need not be the sum.
    pub total_rows: ExportRows,
    /// The first of the duplicates.
    pub duplicates: Vec<RepeatedRow>,
    /// The first of the rejected rows.
    pub rejections: Vec<RejectedRow>,
    /// What is odd, in the order of the codes.
    pub findings: Vec<ExportFinding>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_zero(count: &u64) -> bool {
    *count == 0
}

impl ExportReport {
    pub(super) fn reject(&mut self, rejection: RejectedRow) {
        self.rejected = self.rejected.saturating_add(1);
        if self.rejections.len() < REPORTED_ROWS {
            self.rejections.push(rejection);
        }
    }

    pub(super) fn repeat(&mut self, line: u64, first_line: u64) {
        self.duplicate = self.duplicate.saturating_add(1);
        if self.duplicates.len() < REPORTED_ROWS {
            self.duplicates.push(RepeatedRow { line, first_line });
        }
    }

    pub(super) fn find(&mut self, code: FindingCode, line: u64) {
        let place = self.findings.binary_search_by_key(&code, |finding| finding.code).unwrap_or_else(|place| {
            let message = code.label().to_owned();
            self.findings.insert(place, ExportFinding { code, rows: 0, lines: Vec::new(), message });
            place
        });
        let Some(finding) = self.findings.get_mut(place) else { return };
        finding.rows = finding.rows.saturating_add(1);
        if finding.lines.len() < REPORTED_ROWS {
            finding.lines.push(line);
        }
    }
}
