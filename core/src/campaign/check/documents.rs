use std::collections::BTreeSet;

use super::check_window;
use super::history::check_history;
use crate::campaign::{
    ApprovalPolicy, Asset, Blackout, BreachConsequence, Brief, Campaign, CampaignDeal, ContractTerm, Duty,
};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique, check_unique_ids, limits,
};
use crate::fee::{check_known, check_known_id};
use crate::kpi::{RateBook, kpi_ids};
use crate::money::Decimal;
use crate::rate_card::check_percent;

impl Brief {
    pub(super) fn check(&self, book: Option<&RateBook>, path: &Path, issues: &mut Issues) {
        self.brand.check(&path.field("brand"), issues);
        check_item_limit(self.categories.len(), &path.field("categories"), issues);
        check_item_limit(self.territories.len(), &path.field("territories"), issues);
        check_window(self.flight, &path.field("flight"), issues);
        check_item_limit(self.required_messages.len(), &path.field("required_messages"), issues);
        check_item_limit(self.forbidden_messages.len(), &path.field("forbidden_messages"), issues);
        self.check_targets(book, &path.field("targets"), issues);
    }

    /// A target must be one of something that is defined.
    fn check_targets(&self, book: Option<&RateBook>, path: &Path, issues: &mut Issues) {
        check_item_limit(self.targets.len(), path, issues);
        if self.targets.is_empty() {
            return;
        }
        let known = kpi_ids(book);
        for (place, target) in self.targets.iter().enumerate().take(limits::LIST_ITEMS) {
            if known.contains(&target.kpi) {
                continue;
            }
            let kpi = &target.kpi;
            let message = format!("nothing says what `{kpi}` is, so that nobody can tell whether it was reached");
            let issue = Issue::new(Code::UndefinedKpi, path.index(place).field("kpi"), message).with("kpi", kpi);
            let meant = crate::check::did_you_mean(kpi.as_str(), known.iter().map(|id| id.as_str()));
            issues.push(match meant {
                Some(meant) => issue.help(format!("did you mean `{meant}`?")),
                None => issue.help("name a rate or metric of the presets, or define it in the agency's rate book"),
            });
        }
    }
}

impl ApprovalPolicy {
    pub(super) fn check(&self, people: &BTreeSet<&str>, path: &Path, issues: &mut Issues) {
        let levels = path.field("levels");
        check_item_limit(self.levels.len(), &levels, issues);
        for (place, level) in self.levels.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = levels.index(place);
            let reviewers = at.field("reviewers");
            check_item_count(level.reviewers.len(), &reviewers, issues);
            check_unique(level.reviewers.iter(), &reviewers, issues);
            check_known(&level.reviewers, people, "member of the team", &reviewers, issues);
            if let Some(days) = level.silence_business_days {
                check_range(days, 1, limits::WINDOW_DAYS, &at.field("silence_business_days"), issues);
            }
        }
    }
}

impl Campaign {
    pub(super) fn check_team(&self, path: &Path, issues: &mut Issues) {
        let most = Decimal::from(168_u32);
        for (place, member) in self.team.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            check_unique(member.roles.iter(), &at.field("roles"), issues);
            let _ = crate::time::Clock::new(member.zone.as_ref(), &at.field("zone"), issues);
            if let Some(hours) = member.hours_per_week.filter(|hours| *hours < Decimal::ZERO || *hours > most) {
                let message = format!("{hours} hours are not within the 168 of a week");
                issues.push(
                    Issue::new(Code::OutOfRange, at.field("hours_per_week"), message)
                        .with("value", hours)
                        .with("most", 168),
                );
            }
        }
    }

    pub(super) fn check_deals(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.deals.len(), path, issues);
        for (place, booked) in self.deals.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            booked.deal.check(&at.field("deal"), issues);
            booked.check(&at, issues);
            if self.deals.iter().take(place).any(|other| other.deal.id == booked.deal.id) {
                let message = format!("the campaign has a deal `{}` already", booked.deal.id);
                let path = at.field("deal").field("id");
                issues.push(Issue::new(Code::DuplicateId, path, message).with("id", &booked.deal.id));
            }
        }
    }

    pub(super) fn check_tasks(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.tasks.len(), path, issues);
        check_unique_ids(self.tasks.iter().map(|task| &task.id), "id", path, issues);
        let people = self.people();
        let pieces = self.piece_ids();
        let deals: BTreeSet<&str> = self.deals.iter().map(|booked| booked.deal.id.as_str()).collect();
        for (place, task) in self.tasks.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            let named = [
                (&task.owner, &people, "member of the team", "owner"),
                (&task.piece, &pieces, "piece", "piece"),
                (&task.deal, &deals, "deal", "deal"),
            ];
            for (id, known, what, field) in named {
                if let Some(id) = id {
                    check_known_id(id, known, what, &at.field(field), issues);
                }
            }
        }
    }

    /// The ids of the pieces.
    pub(super) fn piece_ids(&self) -> BTreeSet<&str> {
        self.pieces.iter().map(|piece| piece.id.as_str()).collect()
    }

    pub(super) fn check_assets(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.assets.len(), path, issues);
        check_unique_ids(self.assets.iter().map(|asset| &asset.id), "id", path, issues);
        for (place, asset) in self.assets.iter().enumerate().take(limits::LIST_ITEMS) {
            asset.check(&path.index(place), issues);
        }
    }
}

impl Blackout {
    pub(super) fn check(&self, pieces: &BTreeSet<&str>, path: &Path, issues: &mut Issues) {
        check_window(self.days, &path.field("days"), issues);
        check_item_limit(self.territories.len(), &path.field("territories"), issues);
        check_item_limit(self.platforms.len(), &path.field("platforms"), issues);
        check_known(&self.pieces, pieces, "piece", &path.field("pieces"), issues);
    }
}

impl CampaignDeal {
    fn check(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.categories.len(), &path.field("categories"), issues);
        check_item_limit(self.territories.len(), &path.field("territories"), issues);
        let contract = path.field("contract");
        check_item_limit(self.contract.len(), &contract, issues);
        check_unique_ids(self.contract.iter().map(|term| &term.id), "id", &contract, issues);
        let known = self.deal.deliverables.iter().map(|deliverable| deliverable.id.as_str()).collect();
        for (place, term) in self.contract.iter().enumerate().take(limits::LIST_ITEMS) {
            term.check(&known, &contract.index(place), issues);
        }
        check_history(&self.history, self.state.as_str(), &path.field("history"), issues);
    }
}

impl ContractTerm {
    fn check(&self, deliverables: &BTreeSet<&str>, path: &Path, issues: &mut Issues) {
        check_known(&self.deliverables, deliverables, "deliverable", &path.field("deliverables"), issues);
        let duty = path.field("duty");
        match &self.duty {
            Duty::MinimumLive(term) => check_range(term.days, 1, limits::PERIOD_DAYS, &duty.field("days"), issues),
            Duty::Mentions(term) => check_item_count(term.texts.len(), &duty.field("texts"), issues),
            Duty::Collaborator(term) => check_item_count(term.handles.len(), &duty.field("handles"), issues),
            Duty::InsightsDue(term) => {
                let hours = duty.field("hours");
                check_item_count(term.hours.len(), &hours, issues);
                check_unique(term.hours.iter(), &hours, issues);
                for (place, count) in term.hours.iter().enumerate().take(limits::LIST_ITEMS) {
                    check_range(*count, 1, limits::NOTICE_HOURS, &hours.index(place), issues);
                }
            }
            Duty::ReviewTime(term) => {
                check_range(term.business_days, 0, limits::WINDOW_DAYS, &duty.field("business_days"), issues);
            }
            Duty::Reshoots(term) => check_range(term.times, 0, limits::ROUNDS, &duty.field("times"), issues),
            Duty::Morals(term) => {
                check_range(term.notice_days, 0, limits::PERIOD_DAYS, &duty.field("notice_days"), issues);
            }
            Duty::CrisisNotice(term) => {
                check_range(term.minutes, 1, limits::GAP_MINUTES, &duty.field("minutes"), issues);
            }
            Duty::Termination(term) => {
                check_range(term.notice_days, 0, limits::PERIOD_DAYS, &duty.field("notice_days"), issues);
            }
            Duty::PaidLabel(_) | Duty::MusicCleared(_) | Duty::ThirdPartyReuse(_) => {}
        }
        let consequence = path.field("consequence");
        match &self.consequence {
            Some(BreachConsequence::FeeReduction(cut)) => {
                check_percent(cut.percent, 100, &consequence.field("percent"), issues);
            }
            Some(BreachConsequence::Penalty(penalty)) if penalty.amount.is_negative() => {
                let message = format!("{} is below zero", penalty.amount);
                let at = consequence.field("amount");
                issues.push(Issue::new(Code::OutOfRange, at, message).with("value", penalty.amount));
            }
            Some(BreachConsequence::MakeGood(good)) => {
                if let Some(days) = good.days {
                    check_range(days, 1, limits::PERIOD_DAYS, &consequence.field("days"), issues);
                }
            }
            _ => {}
        }
    }
}

impl Asset {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let (licences, consents) = (path.field("licences"), path.field("consents"));
        check_item_limit(self.licences.len(), &licences, issues);
        check_item_limit(self.consents.len(), &consents, issues);
        for (place, licence) in self.licences.iter().enumerate().take(limits::LIST_ITEMS) {
            check_item_limit(licence.territories.len(), &licences.index(place).field("territories"), issues);
        }
        for (place, consent) in self.consents.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = consents.index(place);
            let (given, last) = (consent.given_on, consent.last_day);
            if let Some((given, last)) = given.zip(last).filter(|(given, last)| last < given) {
                let message = format!("the consent ends on {last}, before it was given on {given}");
                issues.push(Issue::new(Code::WrongOrder, at.field("last_day"), message));
            }
            if consent.guardian.is_some() && !consent.minor {
                let message = format!("`{}` is no minor, and has a guardian", consent.person);
                let issue = Issue::new(Code::Contradiction, at.field("guardian"), message);
                issues.push(issue.help("say that they are a minor, or leave the guardian out"));
            }
        }
    }
}
