use std::collections::BTreeSet;

use super::{PauseScope, PlanPauseInput};
use crate::agency::Agency;
use crate::agency::brand_of;
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique};
use crate::fee::check_known;

impl PlanPauseInput {
    /// Finds everything that is wrong with the input.
    pub(super) fn check(&self) -> Result<(), Issues> {
        let mut issues = Issues::default();
        self.agency.check(&Path::root().field("agency"), &mut issues);
        if let Some(until) = self.until.filter(|until| *until <= self.now) {
            let message = format!("the pause ends at {until}, not after {}, when it begins", self.now);
            let issue = Issue::new(Code::WrongOrder, Path::root().field("until"), message);
            issues.push(issue.with("now", self.now).with("until", until).help("leave it out where nobody knows"));
        }
        self.scope.check(&self.agency, &Path::root().field("scope"), &mut issues);
        issues.into_result(())
    }
}

impl PauseScope {
    fn check(&self, agency: &Agency, path: &Path, issues: &mut Issues) {
        let campaigns: BTreeSet<&str> = agency.campaigns.iter().map(|campaign| campaign.id.as_str()).collect();
        let influencers: BTreeSet<&str> = agency.influencers.iter().map(|one| one.id.as_str()).collect();
        let mut brands: BTreeSet<&str> = BTreeSet::new();
        for campaign in &agency.campaigns {
            brands.insert(brand_of(campaign, None).id.as_str());
            brands.extend(campaign.deals.iter().map(|booked| brand_of(campaign, Some(booked)).id.as_str()));
        }
        let lists = [
            (&self.campaigns, &campaigns, "campaign", "campaigns"),
            (&self.influencers, &influencers, "influencer", "influencers"),
            (&self.brands, &brands, "brand", "brands"),
        ];
        for (ids, known, what, field) in lists {
            check_known(ids, known, what, &path.field(field), issues);
            check_unique(ids.iter(), &path.field(field), issues);
        }
        check_item_limit(self.platforms.len(), &path.field("platforms"), issues);
        check_unique(self.platforms.iter(), &path.field("platforms"), issues);
        check_item_limit(self.targets.len(), &path.field("targets"), issues);
        check_unique(self.targets.iter(), &path.field("targets"), issues);
    }
}
