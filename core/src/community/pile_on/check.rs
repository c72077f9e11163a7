use super::{FindPileOnInput, PileOnPolicy};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_range, check_unique, check_unique_by, limits};
use crate::community::InboxAccount;
use crate::community::check::{check_items, check_not_later};
use crate::money::Decimal;
use crate::time::Instant;

impl FindPileOnInput {
    /// Finds everything that is wrong with the input, and says when the window begins.
    pub(super) fn check(&self, issues: &mut Issues) -> Instant {
        let root = Path::root();
        let minutes = root.field("window_minutes");
        check_range(self.window_minutes, 1, limits::GAP_MINUTES, &minutes, issues);
        let from = self.now.add_seconds(i64::from(self.window_minutes).saturating_mul(-60));
        if from.is_none() {
            let message = format!("{} minutes before {} is before every date", self.window_minutes, self.now);
            issues.push(Issue::new(Code::OutOfRange, minutes, message).with("value", self.window_minutes));
        }
        check_items(&self.items, self.now, issues);
        if let Some(since) = self.recorded_since {
            check_not_later(since, self.now, &root.field("recorded_since"), issues);
            if !self.baseline.is_empty() {
                let message = "the baseline comes from figures or from the items, and not from both";
                let issue = Issue::new(Code::Contradiction, root.field("baseline"), message);
                issues.push(issue.help("leave out `baseline` or `recorded_since`"));
            }
        }
        self.check_lists(&root, issues);
        from.unwrap_or(self.now)
    }

    fn check_lists(&self, root: &Path, issues: &mut Issues) {
        let baseline = root.field("baseline");
        check_item_limit(self.baseline.len(), &baseline, issues);
        for (place, authors) in self.baseline.iter().enumerate().take(limits::LIST_ITEMS) {
            check_range(*authors, 0, limits::QUANTITY, &baseline.index(place), issues);
        }
        let authors = root.field("authors");
        check_item_limit(self.authors.len(), &authors, issues);
        let account = |author: &super::PileOnAuthor| InboxAccount {
            platform: author.platform.clone(),
            author: author.author.clone(),
        };
        check_unique_by(self.authors.iter().map(account), InboxAccount::clone, &authors, issues);
        let own = root.field("own_references");
        check_item_limit(self.own_references.len(), &own, issues);
        check_unique(self.own_references.iter(), &own, issues);
        if let Some(calls) = &self.calls_to_action {
            let path = root.field("calls_to_action");
            check_item_limit(calls.len(), &path, issues);
            for (place, call) in calls.iter().enumerate().take(limits::LIST_ITEMS) {
                check_not_later(call.at, self.now, &path.index(place).field("at"), issues);
            }
        }
    }
}

impl PileOnPolicy {
    /// Finds everything that is wrong with a policy.
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        let least = Decimal::new(-1, 0).unwrap_or_default();
        if self.hostile_sentiment < least || self.hostile_sentiment > Decimal::ZERO {
            let message = format!("`{}` is not within -1 to 0", self.hostile_sentiment);
            let issue = Issue::new(Code::OutOfRange, path.field("hostile_sentiment"), message);
            issues.push(issue.with("value", self.hostile_sentiment).with("least", -1).with("most", 0));
        }
        let ratio = self.baseline_ratio;
        if ratio < Decimal::from(1) || ratio > Decimal::from(limits::QUANTITY) {
            let message = format!("`{ratio}` is not within 1 to {}", limits::QUANTITY);
            let issue = Issue::new(Code::OutOfRange, path.field("baseline_ratio"), message);
            issues.push(issue.with("value", ratio).with("least", 1).with("most", limits::QUANTITY));
        }
        self.check_counts(path, issues);
        self.check_shares(path, issues);
        self.check_order(path, issues);
    }

    fn check_counts(&self, path: &Path, issues: &mut Issues) {
        let windows = u32::try_from(limits::LIST_ITEMS).unwrap_or(u32::MAX);
        let run = u32::try_from(limits::PHRASE_WORDS).unwrap_or(u32::MAX);
        for (field, value, least, most) in [
            ("hostile_stars", self.hostile_stars, 0, limits::STARS),
            ("watch_authors", self.watch_authors, 1, limits::QUANTITY),
            ("pile_on_authors", self.pile_on_authors, 1, limits::QUANTITY),
            ("pile_on_authors_without_baseline", self.pile_on_authors_without_baseline, 1, limits::QUANTITY),
            ("baseline_windows", self.baseline_windows, 1, windows),
            ("baseline_floor", self.baseline_floor, 1, limits::QUANTITY),
            ("share_authors", self.share_authors, 1, limits::QUANTITY),
            ("history_days", self.history_days, 1, limits::NET_DAYS),
            ("young_days", self.young_days, 1, limits::NET_DAYS),
            ("shingle_words", self.shingle_words, 1, run),
            ("compared_words", self.compared_words, 1, limits::COMPARED_WORDS),
            ("burst_minutes", self.burst_minutes, 0, limits::GAP_MINUTES),
            ("call_hours", self.call_hours, 1, limits::NOTICE_HOURS),
            ("brigading_signs", self.brigading_signs, 1, 5),
        ] {
            check_range(value, least, most, &path.field(field), issues);
        }
    }

    fn check_shares(&self, path: &Path, issues: &mut Issues) {
        for (field, share) in [
            ("hostile_toxicity", self.hostile_toxicity),
            ("known_share", self.known_share),
            ("newcomers_share", self.newcomers_share),
            ("young_share", self.young_share),
            ("near_duplicate_similarity", self.near_duplicate_similarity),
            ("near_duplicates_share", self.near_duplicates_share),
            ("same_reference_share", self.same_reference_share),
            ("call_share", self.call_share),
            ("few_authors_share", self.few_authors_share),
        ] {
            if share <= Decimal::ZERO || share > Decimal::from(1) {
                let message = format!("`{share}` is not above 0, to 1");
                let issue = Issue::new(Code::OutOfRange, path.field(field), message);
                issues.push(issue.with("value", share).with("least", 0).with("most", 1));
            }
        }
    }

    fn check_order(&self, path: &Path, issues: &mut Issues) {
        for (field, more, name, less) in [
            ("pile_on_authors", self.pile_on_authors, "watch_authors", self.watch_authors),
            (
                "pile_on_authors_without_baseline",
                self.pile_on_authors_without_baseline,
                "pile_on_authors",
                self.pile_on_authors,
            ),
        ] {
            if more < less {
                let message = format!("`{more}` is fewer than `{name}`, {less}");
                issues.push(Issue::new(Code::WrongOrder, path.field(field), message).with("least", less));
            }
        }
    }
}
