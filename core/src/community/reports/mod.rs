//! What reports of users say together, each as much as its reporter was right before.

mod check;
mod compute;
mod input;
mod policy;
mod present;
mod result;
mod score;

pub use compute::score_reports;
pub use input::{ReportedItem, ReporterHistory, ScoreReportsInput};
pub use policy::{ReportPolicy, ReportSensitivity, ReportThreshold};
pub use present::present_report_scores;
pub use result::{ReportScores, ReportScoresTag, ReportTerm, ReportVerdict, ScoredReports, UsedReportPolicy};
