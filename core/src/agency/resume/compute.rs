use super::needs::{Look, Paused};
use super::{AdResumption, PlanResumeInput, ResumePlan, ResumePlanTag, ResumeVerdict};
use crate::agency::pause::{AdSpan, Breach, contract_tasks, held_ads};
use crate::agency::rights::PostRights;
use crate::agency::{AdState, HeldAd, PauseScope, is_over};
use crate::campaign::Campaign;
use crate::check::{Issues, Version};
use crate::crisis::PauseTarget;
use crate::time::{Date, Instant};

/// Says of each paused piece what it needs before it goes on: a new approval, a time, licences and consents that hold, and
/// contracts that do not stand against it. Nothing is changed: `advance` takes the steps.
///
/// - what was approved before the pause is void, whether or not it was changed: it goes on as a draft (`resume` with
///   `for_approval`) and is submitted anew. What was not approved yet simply goes on
/// - the time is what `advance` would take (not past, within the window, on no day of a blackout, after the embargo, before the end
///   of the trend, licences and consents that hold), apart from other posts as the gaps and limits say, by the rules of
///   `plan_calendar`. Of two pieces that want one place, the first by time, campaign and id has it
/// - a contract stands against it where the deal is off, where the days of its deliverable, or the flight, do not hold the new day,
///   where an exclusivity, a right or whitelisting around it ends between the old day and the new one, and where another deal's
///   exclusivity holds then: it cannot go on, and what ends opens a contract task
/// - a piece is ready where its steps, taken one after the other, lead back to where it was
///
/// ```
/// use greenroom::{agency, wire};
///
/// let plan = agency::plan_resume(&wire::parse(r#"{
///   "agency": {"document": "agency", "version": 1, "id": "studio", "name": "Studio",
///     "campaigns": [{"document": "campaign", "version": 1, "id": "spring", "name": "Spring",
///       "brief": {"brand": {"id": "hus", "kind": "firm", "name": "Hus"}, "goal": "Sell greenhouses",
///         "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"}},
///       "pieces": [{"id": "tour", "name": "Tour", "kind": "organic", "content": {"text": "Come in"},
///         "target": {"platform": "instagram", "format": "reel"}, "state": "paused", "paused_in": "scheduled",
///         "publish_at": "2026-05-20T10:00:00Z"}]}]},
///   "now": "2026-05-21T08:00:00Z"
/// }"#)?)?;
/// assert_eq!(plan.pieces[0].verdict, agency::ResumeVerdict::Needs);
/// assert_eq!(plan.pieces[0].needs[0].message, "2026-05-20T10:00:00Z has passed");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - the agency is not sound, or a gap or a limit is out of its range
/// - a piece is named twice, is not there, or is neither paused nor was before
pub fn plan_resume(input: &PlanResumeInput) -> Result<ResumePlan, Issues> {
    let pieces = input.check()?;
    let (regions, categories) = (input.agency.regions(), input.agency.categories());
    let look = Look {
        now: input.now,
        regions: &regions,
        rights: PostRights::new(&input.agency, &categories, &regions),
        clashes: input.clashes(&pieces, &regions)?,
    };
    let judged: Vec<_> = pieces.iter().filter_map(|one| one.judge(&look)).collect();
    let mut breaches: Vec<Breach> = judged.iter().filter_map(|(_, breach)| breach.clone()).collect();
    let campaigns = campaigns_of(&pieces);
    let ads = input.ads(&campaigns);
    breaches.extend(ads.iter().filter_map(ended));
    let today = |campaign: &Campaign| day(campaign, input.now);
    Ok(ResumePlan {
        document: ResumePlanTag,
        version: Version,
        now: input.now,
        pieces: judged.into_iter().map(|(row, _)| row).collect(),
        ads,
        tasks: contract_tasks(&campaigns, &breaches, today),
    })
}

fn day(campaign: &Campaign, now: Instant) -> Date {
    campaign.local_date(now).unwrap_or_else(|_| now.date_in_utc())
}

/// The campaigns of the pieces that are not over, each once, by their ids.
fn campaigns_of<'a>(pieces: &[Paused<'a>]) -> Vec<&'a Campaign> {
    let mut campaigns: Vec<&Campaign> =
        pieces.iter().map(|one| one.campaign).filter(|campaign| !is_over(campaign)).collect();
    campaigns.sort_by_key(|campaign| &campaign.id);
    campaigns.dedup_by_key(|campaign| &campaign.id);
    campaigns
}

/// The day on which the paid days of an ad ended while it was held.
fn ended(ad: &AdResumption) -> Option<Breach> {
    let date = ad.ad.days?.last_day().filter(|_| ad.verdict == ResumeVerdict::Cannot)?;
    Some(Breach { campaign: ad.ad.campaign.clone(), deal: ad.ad.deal.clone()?, piece: None, date })
}

impl PlanResumeInput {
    /// The paid advertising of the campaigns, with whether it may go on today.
    fn ads(&self, campaigns: &[&Campaign]) -> Vec<AdResumption> {
        let scope = PauseScope { targets: vec![PauseTarget::PaidAds], ..PauseScope::default() };
        let today = self.now.date_in_utc();
        let from = self.ads_held_since.map_or(today, |since| since.min(today));
        let to = today.add_days(1).ok();
        let ads = held_ads(campaigns, &scope, AdSpan { from, to });
        ads.into_iter().map(|ad| resumption(ad, today)).collect()
    }
}

fn resumption(ad: HeldAd, today: Date) -> AdResumption {
    let (verdict, message) = match (ad.state, ad.days) {
        (AdState::Undated, _) => (ResumeVerdict::Needs, "its days hang on an event without a date".to_owned()),
        (_, Some(days)) if days.contains(today) => (ResumeVerdict::Ready, format!("its days are {days}")),
        (_, Some(days)) => (ResumeVerdict::Cannot, format!("its days, {days}, are over")),
        (_, None) => (ResumeVerdict::Ready, "documents say nothing against it".to_owned()),
    };
    AdResumption { ad, verdict, message }
}
