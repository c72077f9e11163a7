//! When pieces are published: slots, the rules between them, and the plan that places most.

mod beside;
mod board;
mod evergreen;
mod explain;
mod input;
mod matching;
mod mix;
mod obstacle;
mod plan;
mod present;
mod result;
mod rules;
mod search;

pub(crate) use beside::clashes;
pub use evergreen::{EvergreenPool, PastPost, Repost};
pub(crate) use input::check_spacing;
pub use input::{OpenSeries, OpenSlot, PeakHour, PlanCalendarInput};
pub use mix::{
    ContentMix, ContentMixInput, ContentMixTag, MixCategory, MixPost, MixShare, MixSwap, MixTarget, content_mix,
    present_content_mix,
};
pub use obstacle::{Obstacle, ObstacleKind};
pub use plan::plan_calendar;
pub use present::{present_calendar_plan, present_slot_list};
pub use result::{CalendarPlan, CalendarPlanTag, ChosenWhy, PlacedPiece, UnplacedPiece};
pub use rules::{FrequencyLimit, FrequencyPeriod, MinimumGap, RuleScope};
