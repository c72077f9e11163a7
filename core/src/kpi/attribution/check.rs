use std::collections::{BTreeMap, BTreeSet};

use super::{AttributeInput, AttributionModel, Touch};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_range, check_unique, cut, did_you_mean, limits};
use crate::money::{Decimal, Fraction, Percent};
use crate::vocabulary::Id;

impl AttributeInput {
    /// Finds everything that is wrong with the input; of rows that are wrong, a thousand are named at most.
    pub(super) fn check(&self) -> Result<(), Issues> {
        let root = Path::root();
        let mut issues = Issues::default();
        let (codes, links) = (root.field("codes"), root.field("links"));
        check_item_limit(self.codes.len(), &codes, &mut issues);
        check_unique(self.codes.iter().map(|owner| &owner.code), &codes, &mut issues);
        check_item_limit(self.links.len(), &links, &mut issues);
        check_unique(self.links.iter().map(|owner| &owner.link), &links, &mut issues);
        self.check_touches(&mut issues);
        self.check_conversions(&mut issues);
        check_range(self.window_days, 0, limits::WINDOW_DAYS, &root.field("window_days"), &mut issues);
        if let AttributionModel::PositionBased(model) = &self.model {
            check_parts(model.first_percent, model.last_percent, &root.field("model"), &mut issues);
        }
        self.check_size(&mut issues);
        issues.into_result(())
    }

    fn check_touches(&self, issues: &mut Issues) {
        let path = Path::root().field("touches");
        check_rows(self.touches.len(), 0, &path, issues);
        let owned: BTreeSet<&Id> = self.links.iter().map(|owner| &owner.link).collect();
        for (place, touch) in self.touches.iter().enumerate().take(limits::MEASURED_ROWS) {
            if issues.as_slice().len() >= limits::SHAPE_ISSUES {
                return;
            }
            check_minute(touch.minute, || path.index(place), issues);
            self.check_source(touch, &owned, || path.index(place), issues);
        }
    }

    fn check_source(&self, touch: &Touch, owned: &BTreeSet<&Id>, path: impl Fn() -> Path, issues: &mut Issues) {
        match (&touch.source, &touch.link) {
            (Some(_), Some(_)) => {
                let message = "the touch names a source and a link: only one of both can say whose it is";
                issues.push(Issue::new(Code::Contradiction, path().field("link"), message));
            }
            (None, None) => {
                let issue = Issue::new(Code::MissingField, path().field("source"), "nothing says whose the touch is");
                issues.push(issue.help("give `source`, or a `link` that has an owner"));
            }
            (None, Some(link)) if !owned.contains(link) => {
                let name = cut(link.as_str());
                let message = format!("nobody owns the link `{name}`");
                let issue = Issue::new(Code::UnknownReference, path().field("link"), message).with("link", &name);
                let links = self.links.iter().map(|owner| owner.link.as_str());
                issues.push(match did_you_mean(link.as_str(), links) {
                    Some(meant) => issue.help(format!("did you mean `{meant}`?")),
                    None => issue.help("name its owner among `links`"),
                });
            }
            _ => {}
        }
    }

    fn check_conversions(&self, issues: &mut Issues) {
        let path = Path::root().field("conversions");
        check_rows(self.conversions.len(), 1, &path, issues);
        let mut seen: BTreeMap<&Id, usize> = BTreeMap::new();
        let currency = self.conversions.iter().find_map(|conversion| conversion.value).map(|value| value.currency());
        for (place, conversion) in self.conversions.iter().enumerate().take(limits::MEASURED_ROWS) {
            if issues.as_slice().len() >= limits::SHAPE_ISSUES {
                return;
            }
            let at = || path.index(place);
            match seen.get(&conversion.id) {
                Some(first) => {
                    let message = format!("`conversions[{first}]` has the id `{}` already", conversion.id);
                    issues.push(Issue::new(Code::DuplicateId, at().field("id"), message).with("id", &conversion.id));
                }
                None => {
                    seen.insert(&conversion.id, place);
                }
            }
            check_minute(conversion.minute, at, issues);
            if let (Some(expected), Some(value)) = (currency, conversion.value)
                && value.currency() != expected
            {
                let message = format!("amounts in {expected} and {} do not mix", value.currency());
                let issue = Issue::new(Code::CurrencyMismatch, at().field("value"), message);
                let issue = issue.with("expected", expected).with("found", value.currency());
                issues.push(issue.help("exchange them first, by a dated rate"));
            }
        }
    }

    /// Refuses more touches beside conversions than can be looked at in a short time.
    fn check_size(&self, issues: &mut Issues) {
        let mut touches: BTreeMap<&Id, u64> = BTreeMap::new();
        for touch in &self.touches {
            let count = touches.entry(&touch.person).or_default();
            *count = count.saturating_add(1);
        }
        let beside = |person: &Id| touches.get(person).copied().unwrap_or_default();
        let people = self.conversions.iter().filter_map(|conversion| conversion.person.as_ref());
        let pairs = people.map(beside).fold(0_u64, u64::saturating_add);
        if pairs > limits::ATTRIBUTED_PAIRS {
            let message =
                format!("there are {pairs} touches beside conversions; the most is {}", limits::ATTRIBUTED_PAIRS);
            let issue = Issue::new(Code::ItemCount, Path::root().field("touches"), message).with("count", pairs);
            let issue = issue.with("most", limits::ATTRIBUTED_PAIRS);
            issues.push(issue.help("leave out people who are no people, such as an id for everybody unknown"));
        }
    }

    /// The codes of conversions that nobody owns, each once.
    pub(super) fn unowned_codes(&self) -> Vec<Id> {
        let owned: BTreeSet<&Id> = self.codes.iter().map(|owner| &owner.code).collect();
        let used = self.conversions.iter().filter_map(|conversion| conversion.code.as_ref());
        used.filter(|code| !owned.contains(code)).collect::<BTreeSet<&Id>>().into_iter().cloned().collect()
    }
}

fn check_rows(length: usize, least: usize, path: &Path, issues: &mut Issues) {
    let most = limits::MEASURED_ROWS;
    if length < least || length > most {
        let message = format!("the list has {length} items; it must have {least} to {most}");
        issues.push(Issue::new(Code::ItemCount, path.clone(), message).with("count", length).with("most", most));
    }
}

fn check_minute(minute: Option<u32>, path: impl Fn() -> Path, issues: &mut Issues) {
    if let Some(minute) = minute.filter(|minute| *minute > limits::LAST_MINUTE) {
        check_range(minute, 0, limits::LAST_MINUTE, &path().field("minute"), issues);
    }
}

fn check_parts(first: Percent, last: Percent, path: &Path, issues: &mut Issues) {
    let hundred = Decimal::from(100);
    let outside = |percent: Percent| percent.is_negative() || percent.decimal() > hundred;
    for (field, percent) in [("first_percent", first), ("last_percent", last)] {
        if outside(percent) {
            let message = format!("`{}` is not within 0 to 100", percent.decimal());
            issues.push(Issue::new(Code::OutOfRange, path.field(field), message).with("value", percent.decimal()));
        }
    }
    let sum = first.fraction().checked_add(&last.fraction()).unwrap_or(Fraction::ZERO);
    if !outside(first) && !outside(last) && sum > Fraction::ONE {
        let message = format!("`{}` with {} for the first is more than 100", last.decimal(), first.decimal());
        issues.push(Issue::new(Code::ShareSum, path.field("last_percent"), message));
    }
}
