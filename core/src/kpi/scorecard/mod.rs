//! How far along: pacing towards a target, and the scorecard of a campaign.

mod card;
mod card_check;
mod card_present;
mod card_result;
mod pace;
mod pace_check;
mod pace_present;
mod pace_result;

pub use card::{ScorecardGoal, ScorecardInput, ScorecardKpi, scorecard};
pub use card_present::present_scorecard;
pub use card_result::{GoalScore, KpiScore, Scorecard, ScorecardTag, UndefinedPart, VerdictCounts};
pub use pace::{DayFigure, PaceInput, pace};
pub(super) use pace::{Elapsed, pace_verdict};
pub(super) use pace_check::{check_day, check_period, check_tolerance};
pub use pace_present::present_pacing;
pub use pace_result::{PaceVerdict, Pacing, PacingTag};
