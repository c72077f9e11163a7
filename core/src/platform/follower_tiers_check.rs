use super::{FollowerTier, FollowerTiers};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_unique, check_unique_ids, limits,
};

impl FollowerTiers {
    /// Finds everything that is wrong with the scheme: no tiers at all, platforms or ids that stand twice there, tiers
    /// out of order, gaps and overlaps between them.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let (tiers, platforms) = (path.field("tiers"), path.field("platforms"));
        if self.platforms.is_empty() || !self.tiers.is_empty() {
            check_tiers(&self.tiers, &tiers, issues);
        }
        check_item_limit(self.platforms.len(), &platforms, issues);
        for (place, own) in self.platforms.iter().enumerate().take(limits::LIST_ITEMS) {
            check_tiers(&own.tiers, &platforms.index(place).field("tiers"), issues);
        }
        check_unique(self.platforms.iter().map(|own| &own.platform), &platforms, issues);
    }
}

fn check_tiers(tiers: &[FollowerTier], path: &Path, issues: &mut Issues) {
    check_item_count(tiers.len(), path, issues);
    check_unique_ids(tiers.iter().map(|tier| &tier.id), "id", path, issues);
    for (place, tier) in tiers.iter().enumerate().take(limits::LIST_ITEMS) {
        let at = path.index(place);
        tier.check(&at, issues);
        if let Some(next) = tiers.get(place.saturating_add(1)) {
            tier.check_next(next, &at, &path.index(place.saturating_add(1)), issues);
        }
    }
}

impl FollowerTier {
    fn check(&self, path: &Path, issues: &mut Issues) {
        for (field, count) in [("from", Some(self.from)), ("to", self.to)] {
            if let Some(count) = count.filter(|count| *count > limits::COUNT) {
                let message = format!("`{count}` is beyond the most, {}", limits::COUNT);
                issues.push(Issue::new(Code::OutOfRange, path.field(field), message).with("value", count));
            }
        }
        if let Some(to) = self.to.filter(|to| *to <= self.from) {
            let message = format!("the tier `{}` ends at {to}, but begins at {}", self.id, self.from);
            let issue = Issue::new(Code::WrongOrder, path.field("to"), message);
            issues.push(issue.with("from", self.from).with("to", to));
        }
    }

    fn check_next(&self, next: &Self, path: &Path, next_path: &Path, issues: &mut Issues) {
        let names = |issue: Issue| issue.with("tier", &self.id).with("next", &next.id);
        if next.from <= self.from {
            let message = format!("the tier `{}` does not begin after `{}`", next.id, self.id);
            let issue = Issue::new(Code::WrongOrder, next_path.field("from"), message);
            issues.push(names(issue).help("list the tiers from the smallest on"));
            return;
        }
        match self.to {
            None => {
                let message = format!("the tier `{}` has no end, but `{}` follows", self.id, next.id);
                issues.push(names(Issue::new(Code::Overlap, path.field("to"), message)));
            }
            Some(to) if to > next.from => {
                let message = format!("both `{}` and `{}` hold {} followers", self.id, next.id, next.from);
                issues.push(names(Issue::new(Code::Overlap, next_path.field("from"), message)));
            }
            Some(to) if to < next.from => {
                let message = format!("no tier holds {to} followers, between `{}` and `{}`", self.id, next.id);
                issues.push(names(Issue::new(Code::Gap, next_path.field("from"), message)));
            }
            Some(_) => {}
        }
    }
}
