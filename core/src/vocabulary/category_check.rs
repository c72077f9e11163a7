use std::collections::{BTreeMap, BTreeSet};

use super::{Category, CategoryTree, Id};
use crate::check::limits::{CATEGORY_DEPTH, LIST_ITEMS};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_item_limit, check_unique_ids, did_you_mean};

impl CategoryTree {
    /// Finds everything that is wrong with the tree: ids and names that stand twice there, unknown parents, categories
    /// that lie within themselves, and more levels than the limit.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let categories = path.field("categories");
        check_item_count(self.categories.len(), &categories, issues);
        check_unique_ids(self.categories.iter().map(|category| &category.id), "id", &categories, issues);
        self.check_names(&categories, issues);
        let parents = self.parents();
        for (place, category) in self.categories.iter().enumerate().take(LIST_ITEMS) {
            category.check_parent(&parents, &categories.index(place), issues);
        }
    }

    /// Refuses the ids in a list that the tree does not have, and says which category is meant where an id is a name
    /// of one.
    pub fn check_ids(&self, ids: &[Id], path: &Path, issues: &mut Issues) {
        let known: BTreeSet<&Id> = self.categories.iter().map(|category| &category.id).collect();
        let mut names = None;
        for (place, id) in ids.iter().enumerate().take(LIST_ITEMS).filter(|(_, id)| !known.contains(id)) {
            let names = names.get_or_insert_with(|| self.folded_names());
            let message = format!("there is no category `{id}`");
            let issue = Issue::new(Code::UnknownReference, path.index(place), message).with("category", id);
            let meant = names.get(&id.as_str().to_lowercase()).map(|meant| meant.as_str());
            issues.push(match meant.or_else(|| did_you_mean(id.as_str(), known.iter().map(|known| known.as_str()))) {
                Some(meant) => issue.help(format!("did you mean `{meant}`?")),
                None => issue.help("name one of the categories in use by its id"),
            });
        }
    }

    /// The id of each name and synonym, the first one where a name stands twice there.
    fn folded_names(&self) -> BTreeMap<String, &Id> {
        let mut names = BTreeMap::new();
        for category in &self.categories {
            for name in category.names() {
                names.entry(name.folded()).or_insert(&category.id);
            }
        }
        names
    }

    fn check_names(&self, path: &Path, issues: &mut Issues) {
        let mut seen: BTreeMap<String, &Id> = BTreeMap::new();
        for (place, category) in self.categories.iter().enumerate().take(LIST_ITEMS) {
            let at = path.index(place);
            let synonyms = at.field("synonyms");
            check_item_limit(category.synonyms.len(), &synonyms, issues);
            for (number, name) in category.names().enumerate().take(LIST_ITEMS) {
                if let Some(other) = seen.insert(name.folded(), &category.id) {
                    let at = number.checked_sub(1).map_or_else(|| at.field("name"), |synonym| synonyms.index(synonym));
                    let message = format!("`{name}` is a name of the category `{other}` already");
                    issues
                        .push(Issue::new(Code::DuplicateItem, at, message).with("name", name).with("category", other));
                }
            }
        }
    }

    /// The parent of each category.
    fn parents(&self) -> BTreeMap<&Id, Option<&Id>> {
        self.categories.iter().take(LIST_ITEMS).rev().map(|category| (&category.id, category.parent.as_ref())).collect()
    }
}

impl Category {
    fn check_parent(&self, parents: &BTreeMap<&Id, Option<&Id>>, path: &Path, issues: &mut Issues) {
        let Some(parent) = &self.parent else { return };
        let at = path.field("parent");
        if !parents.contains_key(parent) {
            let message = format!("there is no category `{parent}`");
            let issue = Issue::new(Code::UnknownReference, at, message).with("category", parent);
            issues.push(match did_you_mean(parent.as_str(), parents.keys().map(|known| known.as_str())) {
                Some(meant) => issue.help(format!("did you mean `{meant}`?")),
                None => issue.help("name a category of the tree by its id"),
            });
            return;
        }
        let mut above = Some(parent);
        let mut levels = 1_usize;
        // Whoever hangs below a circle goes round in it; the circle is said by its own members.
        while let Some(id) = above.filter(|_| levels <= parents.len()) {
            if *id == self.id {
                let message = format!("the category `{}` lies within itself by way of `{parent}`", self.id);
                issues.push(Issue::new(Code::Cycle, at, message).with("category", &self.id).with("parent", parent));
                return;
            }
            levels = levels.saturating_add(1);
            above = parents.get(id).copied().flatten();
        }
        if above.is_none() && levels > CATEGORY_DEPTH {
            let message = format!("the category `{}` lies {levels} levels deep; the most is {CATEGORY_DEPTH}", self.id);
            issues.push(Issue::new(Code::OutOfRange, at, message).with("value", levels).with("most", CATEGORY_DEPTH));
        }
    }
}
