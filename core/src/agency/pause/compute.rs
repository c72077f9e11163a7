use super::ads::{AdSpan, held_ads};
use super::dates::Lasts;
use super::pieces::{Held, in_scope};
use super::rights::{deals_of, ending_rights};
use super::stake::stake;
use super::tasks::{Breach, contract_tasks};
use super::{ContractTask, PauseDate, PauseDateState, PausePlan, PausePlanTag, PlanPauseInput};
use crate::campaign::{Campaign, Occasion, PieceStep};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::crisis::PauseTarget;

/// Says what a pause does to the calendars of an agency's campaigns: which scheduled pieces are held and which are not, which
/// paid advertising is to be stopped, which dates break, whom that is to be told by when, and which contract tasks are to be
/// opened. Nothing is changed: `advance` takes the step of each piece, or `apply` gives the campaigns as they are then.
///
/// - a piece is held where it is scheduled: whatever else there is does not go out by itself
/// - paid advertising is what signed deals permit (whitelisting, usage rights of the kind `paid`) on a day of the pause, and the
///   lines of budgets for paid amplification. Whether it runs, only the ad account says
/// - a date breaks where the day on which the pause is expected to end lies after it; without such a day every date to come is at
///   risk. Only deals that are signed have dates. Licences and consents are looked for up to ten years ahead
/// - a date of a deal that breaks opens a contract task: one for each piece, and one for the deal as a whole
/// - at stake is what the brands pay for the whole of the deals, not what would be lost
///
/// Closed and cancelled campaigns have nothing to hold.
///
/// Source: the first hour of a crisis, where scheduled pieces and ads are paused before anybody is told. Where contracts differ in
/// what a late piece costs, nothing is guessed.
///
/// ```
/// use greenroom::{agency, wire};
///
/// let plan = agency::plan_pause(&wire::parse(r#"{
///   "agency": {"document": "agency", "version": 1, "id": "studio", "name": "Studio",
///     "campaigns": [{"document": "campaign", "version": 1, "id": "spring", "name": "Spring",
///       "brief": {"brand": {"id": "hus", "kind": "firm", "name": "Hus"}, "goal": "Sell greenhouses",
///         "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"}},
///       "pieces": [{"id": "tour", "name": "Tour", "kind": "organic",
///         "target": {"platform": "instagram", "format": "reel"}, "state": "scheduled",
///         "publish_at": "2026-05-20T10:00:00Z"}]}]},
///   "now": "2026-05-18T08:00:00Z", "until": "2026-06-02T08:00:00Z"
/// }"#)?)?;
/// assert_eq!(plan.held[0].piece.as_str(), "tour");
/// assert_eq!(
///     plan.dates[0].sentence,
///     "`tour`: last day of the flight, 2026-05-31, passes during the pause: agree on something else with Hus",
/// );
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - the agency is not sound, or the scope names what is not there
/// - the pause ends before it begins
/// - to apply it: something happened to a piece after `now`, or `by` is not of the team of a campaign
/// - a sum is beyond the limit of amounts
pub fn plan_pause(input: &PlanPauseInput) -> Result<PausePlan, Issues> {
    input.check()?;
    let campaigns = input.agency.running_campaigns();
    let (held, not_held) = in_scope(&campaigns, &input.scope);
    let lasts = Lasts { now: input.now, until: input.until };
    let ads = held_ads(&campaigns, &input.scope, input.span());
    let mut dates: Vec<PauseDate> = held.iter().flat_map(|one| lasts.of_piece(*one)).collect();
    for (campaign, booked) in deals_of(&held) {
        dates.extend(lasts.of_deal(campaign, booked));
    }
    dates.extend(ending_rights(&input.agency, lasts, &held, &ads));
    dates.sort_by_cached_key(|one| {
        (
            one.date,
            one.campaign.clone(),
            one.deal.clone(),
            one.piece.clone(),
            one.kind,
            one.clause.clone(),
            one.tell.clone(),
        )
    });
    let tasks = input.tasks(&campaigns, &dates);
    let stake = stake(&input.agency, &held, &dates)?;
    Ok(PausePlan {
        document: PausePlanTag,
        version: Version,
        now: input.now,
        until: input.until,
        campaigns: if input.apply { input.apply(&campaigns, &held, &tasks)? } else { Vec::new() },
        held: held.iter().map(|one| one.row(&input.scope, input.until)).collect(),
        not_held,
        ads,
        by_hand: input.by_hand(),
        dates,
        tasks,
        at_stake: stake.deals,
        sums: stake.sums,
        unpriced: stake.unpriced,
    })
}

impl PlanPauseInput {
    fn span(&self) -> AdSpan {
        AdSpan { from: self.now.date_in_utc(), to: self.until.map(|until| until.date_in_utc()) }
    }

    /// What is asked for by name and stands in no document.
    fn by_hand(&self) -> Vec<PauseTarget> {
        let is_unknown = |target: &PauseTarget| {
            let hand = [PauseTarget::AutomaticReplies, PauseTarget::AffiliateLinks, PauseTarget::Newsletters];
            hand.contains(target) && self.scope.wants(*target)
        };
        PauseTarget::ALL.iter().copied().filter(is_unknown).collect()
    }

    fn tasks(&self, campaigns: &[&Campaign], dates: &[PauseDate]) -> Vec<ContractTask> {
        let breach = |one: &PauseDate| {
            let deal = one.deal.clone().filter(|_| one.state == PauseDateState::Broken && one.kind.is_agreed())?;
            Some(Breach { campaign: one.campaign.clone(), deal, piece: one.piece.clone(), date: one.date })
        };
        let breaches: Vec<Breach> = dates.iter().filter_map(breach).collect();
        let today = |campaign: &Campaign| campaign.local_date(self.now).unwrap_or_else(|_| self.now.date_in_utc());
        contract_tasks(campaigns, &breaches, today)
    }

    /// The campaigns with pieces that are held, as they are then.
    fn apply(
        &self,
        campaigns: &[&Campaign],
        held: &[Held<'_>],
        tasks: &[ContractTask],
    ) -> Result<Vec<Campaign>, Issues> {
        let regions = self.agency.regions();
        let occasion = Occasion { now: self.now, by: self.by.as_ref(), note: self.note.as_ref(), regions: &regions };
        let mut paused = Vec::new();
        let mut issues = Issues::default();
        for campaign in campaigns.iter().copied() {
            let own = held.iter().filter(|one| one.campaign.id == campaign.id);
            let steps: Vec<PieceStep> = own.map(Held::step).collect();
            let mut opened = tasks.iter().filter(|one| one.campaign == campaign.id).peekable();
            if steps.is_empty() && opened.peek().is_none() {
                continue;
            }
            if let Some(by) = self.by.as_ref().filter(|by| campaign.team.iter().all(|member| member.id != **by)) {
                let message = format!("there is nobody with the id `{by}` in the team of `{}`", campaign.id);
                let issue = Issue::new(Code::UnknownReference, Path::root().field("by"), message);
                issues.push(issue.with("team member", by).with("campaign", &campaign.id).help("leave `by` out"));
                continue;
            }
            match campaign.after_all(&steps, &occasion) {
                Ok(mut next) => {
                    next.tasks.extend(opened.map(|one| one.task.clone()));
                    paused.push(next);
                }
                Err(found) => issues.extend(found.as_slice().iter().cloned()),
            }
        }
        issues.into_result(paused)
    }
}

impl super::PauseDateKind {
    /// Whether it is a date that both sides have agreed on, so that both must agree on another.
    fn is_agreed(self) -> bool {
        !matches!(self, Self::PieceWindow | Self::ApproveBy | Self::Trend | Self::Licence | Self::Consent)
    }
}
