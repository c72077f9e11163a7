use serde::{Deserialize, Serialize};

use super::clash::UndatedClause;
use super::clause::spans;
use crate::agency::Agency;
use crate::campaign::{Campaign, CampaignDeal};
use crate::check::{Issues, Path, Version, check_range, document_tag, limits, named};
use crate::fee::{Renewal, Term};
use crate::time::{Date, Milestones};
use crate::vocabulary::{Id, Name};

document_tag!(ExpiringRightsTag, "expiring_rights");

/// What `expiring_rights` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExpiringInput {
    /// Everything that the agency has.
    pub agency: Agency,
    /// The day from which on is looked.
    pub on: Date,
    /// For how many days, that one not counted: 0 to 3,650.
    pub within_days: u32,
}

named! {
    /// What ends.
    ExpiringKind {
        UsageRights = "usage_rights", "usage rights";
        Whitelisting = "whitelisting", "whitelisting";
        Exclusivity = "exclusivity", "exclusivity";
        LinkInBio = "link_in_bio", "link in bio";
        /// The last day on which a renewal can be taken.
        RenewalOption = "renewal_option", "renewal option";
        Licence = "licence", "licence of an asset";
        Consent = "consent", "consent";
    }
}

/// Something that ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExpiringRight {
    /// What.
    pub kind: ExpiringKind,
    /// In which campaign.
    pub campaign: Id,
    /// In which deal; absent for assets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deal: Option<Id>,
    /// The term, the renewal or the asset.
    pub clause: Id,
    /// Who permits it: the influencer, the holder of a licence, the person of a consent.
    pub holder: Name,
    /// Its last day.
    pub last_day: Date,
    /// How many days are left after the day from which on is looked.
    pub days_left: u32,
    /// The renewal of the deal that would prolong it, where its day has not passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub renewal: Option<Id>,
}

/// What ends within some days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExpiringRights {
    /// Always `expiring_rights`.
    pub document: ExpiringRightsTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// What ends, the earliest first.
    pub rights: Vec<ExpiringRight>,
    /// The clauses whose end nobody knows yet.
    pub undated: Vec<UndatedClause>,
}

/// Finds what ends within some days: rights, exclusivities, renewal options, licences and consents.
///
/// # Errors
/// - the agency is not sound, or the number of days is out of its range
pub fn expiring_rights(input: &ExpiringInput) -> Result<ExpiringRights, Issues> {
    let mut issues = Issues::default();
    input.agency.check(&Path::root().field("agency"), &mut issues);
    check_range(input.within_days, 0, limits::NET_DAYS, &Path::root().field("within_days"), &mut issues);
    issues.into_result(())?;
    let (rights, undated) = rights_that_end(&input.agency, input.on, input.within_days);
    Ok(ExpiringRights { document: ExpiringRightsTag, version: Version, rights, undated })
}

/// What ends within some days, the earliest first, and the clauses whose end nobody knows.
pub(in crate::agency) fn rights_that_end(
    agency: &Agency,
    on: Date,
    within_days: u32,
) -> (Vec<ExpiringRight>, Vec<UndatedClause>) {
    let mut found = Found { on, within: i64::from(within_days), rights: Vec::new() };
    let mut undated = Vec::new();
    for campaign in &agency.campaigns {
        for booked in campaign.deals.iter().filter(|booked| booked.state.is_signed()) {
            undated.extend(found.add_deal(campaign, booked));
        }
        found.add_assets(campaign);
    }
    let mut rights = found.rights;
    rights.sort_by(|one, other| {
        let key = |right: &ExpiringRight| (right.last_day, right.campaign.clone(), right.clause.clone());
        key(one).cmp(&key(other))
    });
    (rights, undated)
}

struct Found {
    on: Date,
    within: i64,
    rights: Vec<ExpiringRight>,
}

impl Found {
    fn add(&mut self, right: ExpiringRight) {
        let left = self.on.days_until(right.last_day);
        if (0..=self.within).contains(&left) {
            self.rights.push(ExpiringRight { days_left: u32::try_from(left).unwrap_or_default(), ..right });
        }
    }

    fn add_deal(&mut self, campaign: &Campaign, booked: &CampaignDeal) -> Vec<UndatedClause> {
        let deal = &booked.deal;
        let dates = Milestones::new(deal.milestones.clone());
        let Ok(holder) = deal.influencer.as_str().parse::<Name>() else { return Vec::new() };
        let right = |kind, clause: &Id, last_day, renewal| ExpiringRight {
            kind,
            campaign: campaign.id.clone(),
            deal: Some(deal.id.clone()),
            clause: clause.clone(),
            holder: holder.clone(),
            last_day,
            days_left: 0,
            renewal,
        };
        let mut undated = Vec::new();
        for term in &deal.terms {
            let (Some(kind), Some(period)) = (kind_of(term), term.period()) else { continue };
            match spans(period, booked, term, &dates) {
                Ok(spans) => {
                    let renewal = deal.renewals.iter().find(|renewal| self.renews(renewal, term.id()));
                    // One without an end among them leaves no last day.
                    let ends: Option<Vec<Date>> = spans.iter().map(|span| span.days.last_day()).collect();
                    if let Some(last_day) = ends.and_then(|ends| ends.into_iter().max()) {
                        self.add(right(kind, term.id(), last_day, renewal.map(|renewal| renewal.id.clone())));
                    }
                }
                Err(after) => undated.push(UndatedClause {
                    influencer: deal.influencer.clone(),
                    clause: super::ClauseRef {
                        campaign: Some(campaign.id.clone()),
                        deal: deal.id.clone(),
                        clause: term.id().clone(),
                        kind: clause_kind(kind),
                        brand: deal.brand.as_ref().unwrap_or(&campaign.brief.brand).name.clone(),
                    },
                    after,
                }),
            }
        }
        for renewal in &deal.renewals {
            if let Some(until) = renewal.until {
                self.add(right(ExpiringKind::RenewalOption, &renewal.id, until, None));
            }
        }
        undated
    }

    /// Whether a renewal that can still be taken prolongs a term.
    fn renews(&self, renewal: &Renewal, term: &Id) -> bool {
        renewal.until.is_none_or(|until| self.on <= until) && (renewal.lines.is_empty() || renewal.lines.contains(term))
    }

    fn add_assets(&mut self, campaign: &Campaign) {
        for asset in &campaign.assets {
            let right = |kind, holder: &Name, last_day| ExpiringRight {
                kind,
                campaign: campaign.id.clone(),
                deal: None,
                clause: asset.id.clone(),
                holder: holder.clone(),
                last_day,
                days_left: 0,
                renewal: None,
            };
            for licence in &asset.licences {
                if let Some(last_day) = licence.days.last_day() {
                    self.add(right(ExpiringKind::Licence, &licence.holder, last_day));
                }
            }
            for consent in &asset.consents {
                if let Some(last_day) = consent.last_day {
                    self.add(right(ExpiringKind::Consent, &consent.person, last_day));
                }
            }
        }
    }
}

fn kind_of(term: &Term) -> Option<ExpiringKind> {
    Some(match term {
        Term::UsageRights(_) => ExpiringKind::UsageRights,
        Term::Whitelisting(_) => ExpiringKind::Whitelisting,
        Term::Exclusivity(_) => ExpiringKind::Exclusivity,
        Term::LinkInBio(_) => ExpiringKind::LinkInBio,
        _ => return None,
    })
}

fn clause_kind(kind: ExpiringKind) -> super::ClauseKind {
    match kind {
        ExpiringKind::Exclusivity => super::ClauseKind::Exclusivity,
        ExpiringKind::Whitelisting => super::ClauseKind::PaidUsage,
        _ => super::ClauseKind::Usage,
    }
}
