use super::{VoiceOfCustomerInput, VoicePeriod};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_range, check_unique_ids, limits};
use crate::community::check::check_item_list;
use crate::community::words::check_phrases;
use crate::money::Decimal;

impl VoiceOfCustomerInput {
    /// Finds everything that is wrong with items, themes and periods.
    pub(super) fn check(&self, issues: &mut Issues) {
        check_item_list(&self.items, issues);
        let themes = Path::root().field("themes");
        check_item_limit(self.themes.len(), &themes, issues);
        check_unique_ids(self.themes.iter().map(|theme| &theme.id), "id", &themes, issues);
        for (place, theme) in self.themes.iter().enumerate().take(limits::LIST_ITEMS) {
            check_phrases(&theme.phrases, &themes.index(place).field("phrases"), issues);
        }
        self.period.check(&Path::root().field("period"), issues);
        if let Some(previous) = &self.previous {
            let path = Path::root().field("previous");
            previous.check(&path, issues);
            if previous.until > self.period.from {
                let message = format!("it ends at {}, after the period begins", previous.until);
                issues.push(Issue::new(Code::Overlap, path.field("until"), message).with("until", previous.until));
            }
        }
        let positive = self.positive_from;
        if positive <= Decimal::ZERO || positive > Decimal::from(1) {
            let message = format!("`{positive}` is not above 0 and up to 1");
            let issue = Issue::new(Code::OutOfRange, Path::root().field("positive_from"), message);
            issues.push(issue.with("value", positive));
        }
        let root = Path::root();
        check_range(self.advocate_items, 2, limits::ADVOCATE_ITEMS, &root.field("advocate_items"), issues);
        check_range(self.examples, 0, limits::VOICE_EXAMPLES, &root.field("examples"), issues);
    }
}

impl VoicePeriod {
    fn check(&self, path: &Path, issues: &mut Issues) {
        if self.until <= self.from {
            let message = format!("{} is not later than {}", self.until, self.from);
            issues.push(Issue::new(Code::WrongOrder, path.field("until"), message).with("until", self.until));
        }
    }
}
