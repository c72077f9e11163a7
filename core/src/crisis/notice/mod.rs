//! Alarms in a stream of mentions: one bin at a time, in constant memory, looking at the past alone.
#![expect(clippy::float_arithmetic, reason = "scores of counts are statistics; money is computed in other rooms")]

mod alarm;
mod check;
mod compute;
mod detector;
mod input;
mod negative;
mod present;
mod result;
mod signal;
mod state;
mod table;
mod tuning;

pub(super) use check::check_bins;
pub use compute::detect_alarms;
pub use input::{AlarmCount, DetectAlarmsInput, DetectorSettings, MentionBin};
pub(super) use negative::delicate_bins;
pub use present::present_alarms;
pub use result::{AlarmKind, AlarmReport, AlarmReportTag, AlarmSignal, BinScore, MentionAlarm, MentionSignal};
pub use state::{AlarmState, DetectorState, DetectorStateTag, NegativeState, SignalState};
pub use table::{
    MentionBins, MentionPlan, MentionQuery, MentionRows, MentionScan, MentionScanTag, TickUnit, present_mention_scan,
};
