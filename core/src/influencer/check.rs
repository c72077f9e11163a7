use super::Influencer;
use super::representation_check::check_representation;
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique, check_unique_by, limits};
use crate::vocabulary::{CategoryTree, Id, Name, Regions, check_tax_registrations};

impl Influencer {
    /// Finds everything that is wrong with the document by itself; `path` is where it lies in the whole input. Whether
    /// its categories and regions exist is for [`Influencer::check_with`].
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        check_plain(&self.niches, &path.field("niches"), issues);
        check_plain(&self.languages, &path.field("languages"), issues);
        self.check_channels(&path.field("channels"), issues);
        if let Some(audience) = &self.audience {
            audience.check(&path.field("audience"), issues);
        }
        check_representation(&self.representation, &path.field("representation"), issues);
        check_tax_registrations(&self.tax_registrations, &path.field("tax_registrations"), issues);
        check_names(&self.values, &path.field("values"), issues);
        check_names(&self.blocked_brands, &path.field("blocked_brands"), issues);
        check_plain(&self.blocked_categories, &path.field("blocked_categories"), issues);
        self.check_blocked_niches(path, issues);
    }

    /// Finds what the document gets wrong of the categories and regions in use.
    pub fn check_with(&self, categories: &CategoryTree, regions: &Regions, path: &Path, issues: &mut Issues) {
        categories.check_ids(&self.niches, &path.field("niches"), issues);
        categories.check_ids(&self.blocked_categories, &path.field("blocked_categories"), issues);
        let niches = path.field("niches");
        for (place, niche) in self.niches.iter().enumerate().take(limits::LIST_ITEMS) {
            // The same id in both lists is said without the tree.
            if let Some(blocked) = self.blocks_category(niche, categories).filter(|blocked| *blocked != niche) {
                issues.push(blocked_niche(niche, blocked, niches.index(place)));
            }
        }
        let representation = path.field("representation");
        for (place, agent) in self.representation.iter().enumerate().take(limits::LIST_ITEMS) {
            let territories = representation.index(place).field("territories");
            regions.check_territories(&agent.territories, &territories, issues);
        }
    }

    fn check_channels(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.channels.len(), path, issues);
        for (place, channel) in self.channels.iter().enumerate().take(limits::LIST_ITEMS) {
            channel.check(&path.index(place), issues);
        }
        check_unique_by(self.channels.iter(), |channel| (&channel.platform, channel.account()), path, issues);
    }

    fn check_blocked_niches(&self, path: &Path, issues: &mut Issues) {
        let niches = path.field("niches");
        for (place, niche) in self.niches.iter().enumerate().take(limits::LIST_ITEMS) {
            if self.blocked_categories.iter().take(limits::LIST_ITEMS).any(|blocked| blocked == niche) {
                issues.push(blocked_niche(niche, niche, niches.index(place)));
            }
        }
    }
}

/// A list of plain values: not too long, and none twice.
fn check_plain<T: std::fmt::Display + Ord>(items: &[T], path: &Path, issues: &mut Issues) {
    check_item_limit(items.len(), path, issues);
    check_unique(items.iter(), path, issues);
}

/// A list of names: not too long, and none twice, be it in small letters or in capitals.
fn check_names(names: &[Name], path: &Path, issues: &mut Issues) {
    check_item_limit(names.len(), path, issues);
    check_unique_by(names.iter(), |name| name.folded(), path, issues);
}

fn blocked_niche(niche: &Id, blocked: &Id, path: Path) -> Issue {
    Issue::new(Code::Contradiction, path, format!("the niche `{niche}` lies within the blocked category `{blocked}`"))
        .with("niche", niche)
        .with("blocked", blocked)
        .help("take the niche out, or block a narrower category")
}
