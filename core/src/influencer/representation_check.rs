use super::share::check_percent;
use super::{CommissionTerm, CommissionTreatment, Representation};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique, limits};
use crate::money::Percent;

/// Finds everything that is wrong with the representatives of one influencer.
pub(super) fn check_representation(representation: &[Representation], path: &Path, issues: &mut Issues) {
    check_item_limit(representation.len(), path, issues);
    for (place, agent) in representation.iter().enumerate().take(limits::LIST_ITEMS) {
        let at = path.index(place);
        let same = |other: &&Representation| other.party.id == agent.party.id;
        if let Some(first) = representation.iter().take(place).position(|other| same(&other)) {
            let message = format!("`representation[{first}]` has the id `{}` already", agent.party.id);
            let issue = Issue::new(Code::DuplicateId, at.field("party").field("id"), message);
            issues.push(issue.with("id", &agent.party.id));
        }
        agent.check(&at, issues);
    }
}

impl Representation {
    fn check(&self, path: &Path, issues: &mut Issues) {
        self.party.check(&path.field("party"), issues);
        let (territories, commissions) = (path.field("territories"), path.field("commissions"));
        check_item_limit(self.territories.len(), &territories, issues);
        check_unique(self.territories.iter(), &territories, issues);
        check_item_limit(self.commissions.len(), &commissions, issues);
        for (place, term) in self.commissions.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = commissions.index(place);
            term.check(&at, issues);
            if let Some(first) = self.commissions.iter().take(place).position(|other| term.overlaps(other)) {
                let message = format!("`commissions[{first}]` holds on some of these days already");
                issues.push(
                    Issue::new(Code::Overlap, at, message)
                        .with("first", first)
                        .help("let each term end before the next begins"),
                );
            }
        }
    }
}

impl CommissionTerm {
    fn check(&self, path: &Path, issues: &mut Issues) {
        check_percent(self.percent.decimal(), path, issues);
        let whole = self.percent == Percent::HUNDRED;
        if whole && self.treatment == CommissionTreatment::GrossUp {
            let message = "a commission of `100` percent leaves nothing to gross up";
            let issue = Issue::new(Code::OutOfRange, path.field("percent"), message);
            issues.push(issue.with("value", self.percent).help("take a percentage below 100"));
        }
        if let (Some(first), Some(last)) = (self.first_day, self.last_day)
            && last < first
        {
            let message = format!("the last day {last} lies before the first day {first}");
            let issue = Issue::new(Code::WrongOrder, path.field("last_day"), message);
            issues.push(issue.with("first", first).with("last", last));
        }
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.interval().zip(other.interval()).is_some_and(|(one, another)| one.overlaps(&another))
    }
}
