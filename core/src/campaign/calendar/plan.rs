use std::borrow::Cow;
use std::cmp::Reverse;

use super::super::{Campaign, Piece, PieceState, is_alive, market_regions};
use super::board::Board;
use super::rules::{Measure, Outlet, PostTime, Rule};
use super::search::search;
use super::{CalendarPlan, CalendarPlanTag, OpenSlot, PlanCalendarInput};
use crate::check::{Code, Issue, Issues, Path, Version, limits};
use crate::platform::Platform;
use crate::time::{Clock, Date, Instant, Slot, TimeOfDay};
use crate::vocabulary::{Id, Name, Regions};

/// A slot with its instant.
#[derive(Clone, Debug)]
pub(super) struct Place<'a> {
    pub id: &'a Id,
    /// The day by the clock of the slot.
    pub date: Date,
    /// The time by the clock of the slot.
    pub time: TimeOfDay,
    pub at: Instant,
    /// The day by the clock of the campaign.
    pub day: Date,
    pub post: PostTime,
    pub platforms: &'a [Platform],
    pub account: Option<&'a Name>,
    pub score: u64,
}

/// Everything that a plan is made from.
pub(super) struct Calendar<'a> {
    pub input: &'a PlanCalendarInput,
    pub regions: Cow<'a, Regions>,
    /// The slots, by their instants.
    pub places: Vec<Place<'a>>,
    /// What is to be placed: places in the campaign's list.
    pub waiting: Vec<usize>,
    /// Where each piece of the campaign is published.
    pub outlets: Vec<Outlet<'a>>,
    pub rules: Vec<Rule<'a>>,
    pub clock: Clock,
}

/// Places the pieces of a campaign that have no time yet in slots: as many as can be placed, and of such
/// plans one with the highest score. The same input gives the same plan.
///
/// Each piece is within its window, not before its embargo and before its trend is over, on no day of a blackout, with
/// licences and consents that hold; the slots are of its platform and account; and posts are as far apart and as few as
/// the rules say, those that have their time already among them. One account never publishes two pieces at once.
///
/// `is_most` says whether no plan places more. It always holds for eight pieces and few rules; with very many, a plan
/// that places most is not always found, and the answer says so.
///
/// # Errors
/// - the campaign, a slot or a rule is not sound
/// - pieces times slots are more than 500,000
pub fn plan_calendar(input: &PlanCalendarInput) -> Result<CalendarPlan, Issues> {
    let regions = input.regions.as_ref().map_or_else(|| Cow::Owned(market_regions()), Cow::Borrowed);
    let mut issues = Issues::default();
    input.check(&regions, &mut issues);
    issues.into_result(())?;
    let calendar = Calendar::new(input, regions)?;
    let board = Board::new(&calendar);
    let found = search(&board);
    let reposts = calendar.reposts(&board, &found.places);
    let (placed, unplaced) = calendar.explain(&board, &found.places);
    let score = placed.iter().fold(0_u64, |sum, piece| sum.saturating_add(piece.score));
    Ok(CalendarPlan {
        document: CalendarPlanTag,
        version: Version,
        campaign: input.campaign.id.clone(),
        is_most: found.is_most,
        score,
        placed,
        unplaced,
        reposts,
    })
}

impl<'a> Calendar<'a> {
    pub(super) fn new(input: &'a PlanCalendarInput, regions: Cow<'a, Regions>) -> Result<Self, Issues> {
        let campaign = &input.campaign;
        let clock = campaign.clock(&Path::root().field("campaign"))?;
        let places = places(input, clock)?;
        let waits = |piece: &Piece| {
            is_alive(piece)
                && piece.publish_at.is_none()
                && !matches!(piece.state, PieceState::Paused | PieceState::Published)
        };
        let pieces = campaign.pieces.iter().enumerate();
        let waiting: Vec<usize> = pieces.filter(|(_, piece)| waits(piece)).map(|(place, _)| place).collect();
        let fits = waiting.len().checked_mul(places.len()).is_some_and(|pairs| pairs <= limits::PLANNED_PAIRS);
        if !fits {
            let (pieces, slots, most) = (waiting.len(), places.len(), limits::PLANNED_PAIRS);
            let message = format!("{pieces} pieces times {slots} slots are more than {most}");
            let issue = Issue::new(Code::OutOfRange, Path::root().field("slots"), message).with("most", most);
            return Err(issue.help("plan a shorter time at once").into());
        }
        let outlets = campaign.pieces.iter().map(|piece| Outlet::of(piece, campaign)).collect();
        Ok(Self { input, regions, places, waiting, outlets, rules: rules(input), clock })
    }

    pub(super) fn campaign(&self) -> &'a Campaign {
        &self.input.campaign
    }

    /// What has its time already.
    pub(super) fn fixed(&self) -> impl Iterator<Item = (usize, PostTime)> {
        let alive = self.campaign().pieces.iter().enumerate().filter(|(_, piece)| is_alive(piece));
        alive.filter_map(|(place, piece)| {
            let at = piece.publish_at?;
            Some((place, PostTime::new(at, self.clock.day_of(at))))
        })
    }
}

/// The slots with their instants, by these; of those at one instant, the order of the input stays.
fn places(input: &PlanCalendarInput, clock: Clock) -> Result<Vec<Place<'_>>, Issues> {
    let mut issues = Issues::default();
    let mut places = Vec::new();
    let slots = Path::root().field("slots");
    for (number, open) in input.slots.iter().enumerate() {
        let OpenSlot { id, when, platforms, account, score } = open;
        let own = Own { id, platforms, account: account.as_ref(), score: *score };
        match when.moment_at(&slots.index(number).field("when")) {
            Ok(moment) => places.extend(moment.map(|moment| input.place(&own, when, moment.at, clock))),
            Err(found) => issues.extend(found.as_slice().iter().cloned()),
        }
    }
    for (number, open) in input.series.iter().enumerate() {
        let own = Own { id: &open.id, platforms: &open.platforms, account: open.account.as_ref(), score: open.score };
        let path = Path::root().field("series").index(number).field("when");
        for (slot, moment) in open.when.moments(&path, &mut issues) {
            places.push(input.place(&own, &slot, moment.at, clock));
        }
    }
    places.sort_by_key(|place| place.at);
    issues.into_result(places)
}

/// What a slot has besides its time.
struct Own<'a> {
    id: &'a Id,
    platforms: &'a [Platform],
    account: Option<&'a Name>,
    score: u32,
}

impl PlanCalendarInput {
    fn place<'a>(&'a self, own: &Own<'a>, slot: &Slot, at: Instant, clock: Clock) -> Place<'a> {
        let hour = slot.time.minutes().checked_div(60);
        let peaks = self.peaks.iter().filter(|peak| Some(peak.hour) == hour && peak.weekday == slot.date.weekday());
        let day = clock.day_of(at);
        let score = peaks.fold(u64::from(own.score), |sum, peak| sum.saturating_add(peak.score.into()));
        Place {
            id: own.id,
            date: slot.date,
            time: slot.time,
            at,
            day,
            post: PostTime::new(at, day),
            platforms: own.platforms,
            account: own.account,
            score,
        }
    }
}

/// The rules, and the one that always holds: an account publishes one piece at a time.
fn rules(input: &PlanCalendarInput) -> Vec<Rule<'_>> {
    let at_once = Rule { measure: Measure::Gap(1), scope: super::RuleScope::Account, platforms: &[] };
    let gaps = input.gaps.iter().map(|gap| Rule {
        measure: Measure::Gap(i64::from(gap.minutes).saturating_mul(60)),
        scope: gap.scope,
        platforms: &gap.platforms,
    });
    let most = input.limits.iter().map(|limit| Rule {
        measure: Measure::Most(limit.most, limit.per),
        scope: limit.scope,
        platforms: &limit.platforms,
    });
    let mut rules: Vec<Rule<'_>> = gaps.chain(most).collect();
    // What holds a longer gap is said first.
    rules.sort_by_key(|rule| match rule.measure {
        Measure::Gap(least) => (0, Reverse(least)),
        Measure::Most(..) => (1, Reverse(0)),
    });
    rules.push(at_once);
    rules
}
