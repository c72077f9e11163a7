//! How large a share is in truth, when a judge who makes mistakes has counted it: corrected by what the judge finds where
//! the truth is known, for each brand and language.

mod check;
mod compute;
mod input;
mod level;
mod present;
mod result;

pub use compute::correct_shares;
pub use input::{CalibrationCounts, CorrectPrevalenceInput, ObservedShare};
pub use present::present_prevalence;
pub use result::{CalibrationLevel, CorrectedPrevalence, PrevalenceReport, PrevalenceReportTag, UsedCalibration};
