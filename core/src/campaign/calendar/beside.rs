use std::borrow::Cow;

use super::board::Board;
use super::plan::Calendar;
use super::rules::PostTime;
use super::{FrequencyLimit, MinimumGap, ObstacleKind, PlanCalendarInput};
use crate::campaign::Campaign;
use crate::check::Issues;
use crate::time::Instant;
use crate::vocabulary::Regions;

/// Which rule between posts keeps each piece from its time, beside what has its time already and beside those before it in the
/// list that no rule keeps from theirs. Pieces are places in the campaign, and have no time there; the campaign is sound.
pub(crate) fn clashes(
    campaign: Campaign,
    wanted: &[(usize, Instant)],
    (gaps, limits): (&[MinimumGap], &[FrequencyLimit]),
    regions: &Regions,
) -> Result<Vec<Option<(ObstacleKind, String)>>, Issues> {
    let input = PlanCalendarInput {
        campaign,
        slots: Vec::new(),
        series: Vec::new(),
        gaps: gaps.to_vec(),
        limits: limits.to_vec(),
        peaks: Vec::new(),
        pools: Vec::new(),
        past: Vec::new(),
        now: None,
        regions: None,
    };
    let calendar = Calendar::new(&input, Cow::Borrowed(regions))?;
    let board = Board::new(&calendar);
    let mut posts = board.fixed();
    let mut found = Vec::new();
    for (piece, at) in wanted {
        let post = PostTime::new(*at, calendar.clock.day_of(*at));
        let clash = board.clash(*piece, post, &posts);
        if clash.is_none() {
            board.add(*piece, post, &mut posts);
        }
        found.push(clash);
    }
    Ok(found)
}
