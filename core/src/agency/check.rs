use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::{Agency, Enquiry};
use crate::campaign::{BudgetPurpose, Campaign, CampaignDeal, check_window, is_alive, market_regions};
use crate::check::{
    Code, Issue, Issues, Path, check_item_limit, check_range, check_unique_by, check_unique_ids, limits,
};
use crate::convention::preset;
use crate::fee::{Term, check_known_id, quote};
use crate::money::Money;
use crate::time::Instant;
use crate::vocabulary::{CategoryTree, Id, Regions, Territory};

impl Agency {
    /// The regions in use.
    #[must_use]
    pub fn regions(&self) -> Cow<'_, Regions> {
        self.regions.as_ref().map_or_else(|| Cow::Owned(market_regions()), Cow::Borrowed)
    }

    /// The categories in use.
    #[must_use]
    pub fn categories(&self) -> Cow<'_, CategoryTree> {
        let products = || preset::<CategoryTree>("categories.products").map(|found| found.value).unwrap_or_default();
        self.categories.as_ref().map_or_else(|| Cow::Owned(products()), Cow::Borrowed)
    }

    /// Finds everything that is wrong with the documents, each by itself and all together; `path` is where the agency
    /// lies in the whole input.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let (categories, regions) = (self.categories(), self.regions());
        if let Some(own) = &self.regions {
            own.check(&path.field("regions"), issues);
        }
        if let Some(own) = &self.categories {
            own.check(&path.field("categories"), issues);
        }
        self.check_roster(&categories, &regions, path, issues);
        let campaigns = path.field("campaigns");
        check_item_limit(self.campaigns.len(), &campaigns, issues);
        check_unique_ids(self.campaigns.iter().map(|campaign| &campaign.id), "id", &campaigns, issues);
        for (place, campaign) in self.campaigns.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = campaigns.index(place);
            campaign.check_with(self.rate_book.as_ref(), &regions, &at, issues);
            self.check_campaign(campaign, &categories, &regions, &at, issues);
        }
        self.check_deal_ids(&campaigns, issues);
        self.check_enquiries(&categories, &regions, path, issues);
        self.find_double(&campaigns, issues);
        self.check_playbooks(&path.field("playbooks"), issues);
    }

    fn check_roster(&self, categories: &CategoryTree, regions: &Regions, path: &Path, issues: &mut Issues) {
        let influencers = path.field("influencers");
        check_item_limit(self.influencers.len(), &influencers, issues);
        check_unique_ids(self.influencers.iter().map(|influencer| &influencer.id), "id", &influencers, issues);
        for (place, influencer) in self.influencers.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = influencers.index(place);
            influencer.check(&at, issues);
            influencer.check_with(categories, regions, &at, issues);
        }
        let cards = path.field("rate_cards");
        check_item_limit(self.rate_cards.len(), &cards, issues);
        check_unique_ids(self.rate_cards.iter().map(|card| &card.id), "id", &cards, issues);
        let known = self.roster();
        for (place, card) in self.rate_cards.iter().enumerate().take(limits::LIST_ITEMS) {
            card.check(&cards.index(place), issues);
            check_known_id(&card.influencer, &known, "influencer", &cards.index(place).field("influencer"), issues);
        }
        self.check_availability(&known, path, issues);
    }

    fn check_availability(&self, known: &BTreeSet<&str>, path: &Path, issues: &mut Issues) {
        let availability = path.field("availability");
        check_item_limit(self.availability.len(), &availability, issues);
        check_unique_by(self.availability.iter().map(|one| &one.influencer), |id| *id, &availability, issues);
        for (place, one) in self.availability.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = availability.index(place);
            check_known_id(&one.influencer, known, "influencer", &at.field("influencer"), issues);
            check_range(one.pieces_per_week, 0, limits::ROUNDS, &at.field("pieces_per_week"), issues);
        }
        let absences = path.field("absences");
        check_item_limit(self.absences.len(), &absences, issues);
        for (place, absence) in self.absences.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = absences.index(place);
            check_known_id(&absence.influencer, known, "influencer", &at.field("influencer"), issues);
            check_window(absence.days, &at.field("days"), issues);
        }
    }

    pub(super) fn roster(&self) -> BTreeSet<&str> {
        self.influencers.iter().map(|influencer| influencer.id.as_str()).collect()
    }

    fn check_campaign(
        &self,
        campaign: &Campaign,
        categories: &CategoryTree,
        regions: &Regions,
        path: &Path,
        issues: &mut Issues,
    ) {
        let brief = path.field("brief");
        categories.check_ids(&campaign.brief.categories, &brief.field("categories"), issues);
        check_lands(campaign, regions, path, issues);
        let deals = path.field("deals");
        let known = self.roster();
        for (place, booked) in campaign.deals.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = deals.index(place);
            let influencer = at.field("deal").field("influencer");
            check_known_id(&booked.deal.influencer, &known, "influencer", &influencer, issues);
            categories.check_ids(&booked.categories, &at.field("categories"), issues);
            regions.check_territories(&booked.territories, &at.field("territories"), issues);
            check_clauses(booked, categories, regions, &at, issues);
            if !booked.state.is_off() {
                self.find_refusal(campaign, booked, categories, &influencer, issues);
            }
        }
        self.find_overrun(campaign, path, issues);
    }

    /// Somebody is booked for what they will not do.
    fn find_refusal(
        &self,
        campaign: &Campaign,
        booked: &CampaignDeal,
        tree: &CategoryTree,
        path: &Path,
        issues: &mut Issues,
    ) {
        let Some(influencer) = self.influencers.iter().find(|one| one.id == booked.deal.influencer) else { return };
        let brand = &booked.deal.brand.as_ref().unwrap_or(&campaign.brief.brand).name;
        let named = if booked.categories.is_empty() { &campaign.brief.categories } else { &booked.categories };
        let blocked = named.iter().find_map(|category| influencer.blocks_category(category, tree));
        let message = match blocked {
            _ if influencer.blocks_brand(brand.as_str()) => format!("`{}` does not work with {brand}", influencer.id),
            Some(category) => format!("`{}` does not work for `{category}`", influencer.id),
            None => return,
        };
        let issue = Issue::new(Code::UnwantedWork, path.clone(), message);
        issues.push(issue.with("influencer", &influencer.id).help("ask them, or book somebody else"));
    }

    /// What the brand pays for the signed deals of a campaign may not be more than its budget has for creators. What cannot
    /// be priced here, such as a deal without a rate card, counts as nothing; `budget` says all of it, line by line.
    fn find_overrun(&self, campaign: &Campaign, path: &Path, issues: &mut Issues) {
        let lines = campaign.budget.iter().filter(|line| line.purpose == BudgetPurpose::CreatorFees);
        let planned: Vec<Money> = lines.map(|line| line.planned).collect();
        let Some(currency) = planned.first().map(|money| money.currency()) else { return };
        let Ok(planned) = Money::sum(currency, planned) else { return };
        let signed = campaign.deals.iter().filter(|booked| booked.state.is_signed());
        let prices = signed.filter_map(|booked| {
            let card = self.rate_cards.iter().find(|card| card.influencer == booked.deal.influencer)?;
            let quote = quote(card, &booked.deal).ok()?;
            (quote.currency == currency).then_some(quote.totals.payable)
        });
        let Ok(committed) = Money::sum(currency, prices) else { return };
        if committed.checked_cmp(planned).is_ok_and(std::cmp::Ordering::is_gt) {
            let message = format!("the signed deals come to {committed}, and the budget for creators is {planned}");
            let issue = Issue::new(Code::OverBudget, path.field("budget"), message);
            issues.push(issue.with("committed", committed).with("planned", planned));
        }
    }

    /// A deal has one id in the whole agency.
    fn check_deal_ids(&self, path: &Path, issues: &mut Issues) {
        let mut seen: BTreeMap<&Id, &Id> = BTreeMap::new();
        for (place, campaign) in self.campaigns.iter().enumerate().take(limits::LIST_ITEMS) {
            for (number, booked) in campaign.deals.iter().enumerate().take(limits::LIST_ITEMS) {
                let Some(other) = seen.insert(&booked.deal.id, &campaign.id).filter(|other| **other != campaign.id)
                else {
                    continue;
                };
                let at = path.index(place).field("deals").index(number).field("deal").field("id");
                let message = format!("the campaign `{other}` has a deal `{}` already", booked.deal.id);
                issues.push(Issue::new(Code::DuplicateId, at, message).with("id", &booked.deal.id));
            }
        }
    }

    fn check_enquiries(&self, categories: &CategoryTree, regions: &Regions, path: &Path, issues: &mut Issues) {
        let (enquiries, contacts) = (path.field("enquiries"), path.field("contacts"));
        check_item_limit(self.contacts.len(), &contacts, issues);
        check_unique_ids(self.contacts.iter().map(|contact| &contact.id), "id", &contacts, issues);
        check_item_limit(self.enquiries.len(), &enquiries, issues);
        check_unique_ids(self.enquiries.iter().map(|enquiry| &enquiry.id), "id", &enquiries, issues);
        let people = self.contacts.iter().map(|contact| contact.id.as_str()).collect();
        for (place, enquiry) in self.enquiries.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = enquiries.index(place);
            enquiry.check(categories, regions, &at, issues);
            check_known_id(&enquiry.influencer, &self.roster(), "influencer", &at.field("influencer"), issues);
            if let Some(contact) = &enquiry.contact {
                check_known_id(contact, &people, "contact", &at.field("contact"), issues);
            }
        }
    }

    /// An influencer publishes one piece at a time, whatever the campaign.
    fn find_double(&self, path: &Path, issues: &mut Issues) {
        let mut taken: BTreeMap<(Instant, &Id), (&Id, &Id)> = BTreeMap::new();
        for (place, campaign) in self.campaigns.iter().enumerate().take(limits::LIST_ITEMS) {
            for (number, piece) in campaign.pieces.iter().enumerate().take(limits::LIST_ITEMS) {
                let booked = piece.deal.as_ref().and_then(|deal| campaign.deal(deal));
                let (Some(at), Some(booked), true) = (piece.publish_at, booked, is_alive(piece)) else {
                    continue;
                };
                let influencer = &booked.deal.influencer;
                let Some((other, elsewhere)) = taken.insert((at, influencer), (&piece.id, &campaign.id)) else {
                    continue;
                };
                if *elsewhere == campaign.id {
                    continue;
                }
                let message =
                    format!("`{influencer}` publishes `{}` at {at}, and `{other}` of `{elsewhere}` too", piece.id);
                let path = path.index(place).field("pieces").index(number).field("publish_at");
                let issue = Issue::new(Code::DoubleBooking, path, message);
                issues.push(issue.with("piece", &piece.id).with("other", other).help("move one of the two"));
            }
        }
    }
}

impl Enquiry {
    pub(super) fn check(&self, categories: &CategoryTree, regions: &Regions, path: &Path, issues: &mut Issues) {
        self.brand.check(&path.field("brand"), issues);
        check_item_limit(self.categories.len(), &path.field("categories"), issues);
        categories.check_ids(&self.categories, &path.field("categories"), issues);
        check_item_limit(self.territories.len(), &path.field("territories"), issues);
        regions.check_territories(&self.territories, &path.field("territories"), issues);
        check_item_limit(self.platforms.len(), &path.field("platforms"), issues);
        check_item_limit(self.exclusivity.len(), &path.field("exclusivity"), issues);
        if let Some(window) = self.publish {
            check_window(window, &path.field("publish"), issues);
        }
        if let Some(pieces) = self.pieces {
            check_range(pieces, 1, limits::QUANTITY, &path.field("pieces"), issues);
        }
    }
}

/// The regions that a campaign names must be there.
fn check_lands(campaign: &Campaign, regions: &Regions, path: &Path, issues: &mut Issues) {
    let check = |territories: &[Territory], at: &Path, issues: &mut Issues| {
        regions.check_territories(territories, &at.field("territories"), issues);
    };
    check(&campaign.brief.territories, &path.field("brief"), issues);
    let pieces = path.field("pieces");
    for (place, piece) in campaign.pieces.iter().enumerate().take(limits::LIST_ITEMS) {
        check(&piece.target.territories, &pieces.index(place).field("target"), issues);
    }
    let assets = path.field("assets");
    for (place, asset) in campaign.assets.iter().enumerate().take(limits::LIST_ITEMS) {
        let licences = assets.index(place).field("licences");
        for (number, licence) in asset.licences.iter().enumerate().take(limits::LIST_ITEMS) {
            check(&licence.territories, &licences.index(number), issues);
        }
    }
    let blackouts = path.field("blackouts");
    for (place, blackout) in campaign.blackouts.iter().enumerate().take(limits::LIST_ITEMS) {
        check(&blackout.territories, &blackouts.index(place), issues);
    }
}

/// The categories and regions that the clauses of a deal name must be there.
fn check_clauses(booked: &CampaignDeal, tree: &CategoryTree, regions: &Regions, path: &Path, issues: &mut Issues) {
    let terms = path.field("deal").field("terms");
    for (place, term) in booked.deal.terms.iter().enumerate().take(limits::LIST_ITEMS) {
        let at = terms.index(place);
        let territories = match term {
            Term::Exclusivity(term) => {
                tree.check_ids(&term.categories, &at.field("categories"), issues);
                &term.territories
            }
            Term::UsageRights(term) => &term.territories,
            _ => continue,
        };
        regions.check_territories(territories, &at.field("territories"), issues);
    }
}
