use super::{ActionKind, ActionSide, NextAction, NextActions, NextActionsInput, NextActionsTag};
use crate::agency::books::{Books, too_large};
use crate::agency::is_over;
use crate::campaign::{Campaign, CampaignState, DealState};
use crate::check::{Issue, Issues, Path, Severity, Version, check_range, limits};
use crate::time::{Date, Instant};
use crate::vocabulary::Id;

/// What is found so far.
pub(super) struct Found {
    pub(super) now: Instant,
    pub(super) within_days: u32,
    pub(super) actions: Vec<NextAction>,
}

/// Says who owes what, and by when: whatever is late, due within some days, or without a day.
///
/// - deals that wait for an answer or a signature, by the day that they name (`answer_by`)
/// - pieces on their way to publication: what is not approved is due on the brand's last day for it or the day of
///   publication, whichever comes first; a review is due earlier where the contract gives it fewer business days
/// - tasks, and the next steps with enquiries and contacts
/// - instalments of signed deals: the invoice is due on the day that sets the term going, the payment when its term ends.
///   A payment is listed once it is invoiced, or late
/// - rights, options, licences and consents that end, as [`expiring_rights`](crate::agency::expiring_rights) finds them
/// - the warnings of the agency's check, due when the content is published; approval after the brand's last day is left out,
///   since nothing can be done about it
///
/// Campaigns that are paused, closed or cancelled have no content, no negotiations and no warnings to see to, and the last
/// two no tasks; their invoices, payments and rights stay.
///
/// ```
/// use greenroom::{agency, wire};
///
/// let found = agency::next_actions(&wire::parse(r#"{
///   "agency": {"document": "agency", "version": 1, "id": "studio", "name": "Studio",
///     "contacts": [{"id": "bo", "name": "Bo of Hus", "next_step": "Send the rates", "next_step_due": "2026-04-28"}]},
///   "now": "2026-05-01T08:00:00Z", "within_days": 14
/// }"#)?)?;
/// assert_eq!(found.actions[0].message, "Send the rates: Bo of Hus");
/// assert_eq!(found.actions[0].days_late, 3);
/// assert_eq!(found.actions[0].path.to_string(), "contacts[0].next_step");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - the agency is not sound, or the number of days is out of its range
/// - an invoice or a payment names a deal or an instalment that is not there, or has another currency
/// - a sum is beyond the limit of amounts
pub fn next_actions(input: &NextActionsInput) -> Result<NextActions, Issues> {
    let warnings = input.check()?;
    let today = input.now.date_in_utc();
    let mut issues = Issues::default();
    let mut books = Books::open(&input.agency, "signed", DealState::is_signed);
    books.invoice(&input.invoices, today, &mut issues);
    books.pay(&input.payments, today, &mut issues);
    issues.into_result(())?;
    books.trust_states(today);
    let mut found = Found { now: input.now, within_days: input.within_days, actions: Vec::new() };
    found.enquiries(&input.agency);
    for (place, campaign) in input.agency.campaigns.iter().enumerate() {
        found.campaign(campaign, &Path::root().field("campaigns").index(place));
    }
    books.deals.iter().try_for_each(|deal| found.instalments(deal)).map_err(|_| too_large())?;
    found.endings(&input.agency);
    found.warnings(&input.agency, &warnings);
    let mut actions = found.actions;
    actions.sort_by_cached_key(|one| (one.due.is_none(), one.due, one.path.segments(), one.kind, one.issue));
    Ok(NextActions { document: NextActionsTag, version: Version, now: input.now, actions, unpriced: books.unpriced })
}

impl NextActionsInput {
    /// The warnings of the agency's check, by their places in the agency.
    fn check(&self) -> Result<Issues, Issues> {
        let mut warnings = Issues::default();
        self.agency.check(&Path::root(), &mut warnings);
        let mut issues = Issues::default();
        let errors = warnings.as_slice().iter().filter(|issue| issue.severity == Severity::Error);
        let at = Path::root().field("agency");
        issues.extend(errors.map(|issue| Issue { path: at.join(&issue.path), ..issue.clone() }));
        check_range(self.within_days, 0, limits::NET_DAYS, &Path::root().field("within_days"), &mut issues);
        issues.into_result(warnings)
    }
}

impl Found {
    /// Keeps what is due until the last day that is looked at; `today` is the day where it is done.
    pub(super) fn add(&mut self, today: Date, action: NextAction) {
        let left = action.due.map(|due| today.days_until(due));
        if left.is_none_or(|left| left <= i64::from(self.within_days)) {
            let late = left.map_or(0, i64::saturating_neg);
            self.actions.push(NextAction { days_late: u32::try_from(late).unwrap_or(0), ..action });
        }
    }

    fn campaign(&mut self, campaign: &Campaign, path: &Path) {
        let today = self.day(campaign);
        if is_over(campaign) {
            return;
        }
        self.tasks(campaign, today, path);
        if campaign.state == CampaignState::Paused {
            return;
        }
        self.answers(campaign, today, path);
        self.pieces(campaign, today, path);
    }

    /// The day of the campaign's team.
    pub(super) fn day(&self, campaign: &Campaign) -> Date {
        campaign.local_date(self.now).unwrap_or_else(|_| self.now.date_in_utc())
    }
}

impl NextAction {
    /// Something that the team does.
    pub(super) fn new(kind: ActionKind, owners: Vec<Id>, due: Option<Date>, message: String, path: Path) -> Self {
        let (side, issue, campaign) = (ActionSide::Team, None, None);
        Self { kind, side, owners, due, days_late: 0, message, issue, campaign, path }
    }

    /// It belongs to a campaign.
    pub(super) fn of(self, campaign: &Campaign) -> Self {
        Self { campaign: Some(campaign.id.clone()), ..self }
    }

    /// Another side than the team does it.
    pub(super) fn by(self, side: ActionSide) -> Self {
        Self { side, ..self }
    }
}
