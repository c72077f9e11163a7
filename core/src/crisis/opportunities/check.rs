use super::{FindOpportunitiesInput, NicheTerm, TrendSeries};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique_ids, cut, limits,
};
use crate::community::words;
use crate::crisis::notice::check_bins;
use crate::stats::Number;

impl FindOpportunitiesInput {
    /// Finds everything that is wrong.
    pub(super) fn check(&self, issues: &mut Issues) {
        let root = Path::root();
        self.settings.check(&root.field("settings"), issues);
        let niche = root.field("niche");
        check_item_count(self.niche.len(), &niche, issues);
        check_unique_ids(self.niche.iter().map(|term| words(term.term.as_str()).join(" ")), "term", &niche, issues);
        for (place, term) in self.niche.iter().enumerate().take(limits::LIST_ITEMS) {
            term.check(&niche.index(place), issues);
        }
        let series = root.field("series");
        check_item_count(self.series.len(), &series, issues);
        check_unique_ids(self.series.iter().map(|one| &one.id), "id", &series, issues);
        for (place, one) in self.series.iter().enumerate().take(limits::LIST_ITEMS) {
            one.check(self, &series.index(place), issues);
            if issues.as_slice().len() >= limits::SHAPE_ISSUES {
                return;
            }
        }
        if let Some(authors) = self.minimum_authors {
            check_range(authors, 1, limits::QUANTITY, &root.field("minimum_authors"), issues);
        }
        check_share(self.least_fit, "least_fit", &root, issues);
    }
}

impl NicheTerm {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let found = words(self.term.as_str()).len();
        if found == 0 || found > limits::PHRASE_WORDS {
            let term = cut(self.term.as_str());
            let message = format!("`{term}` is no phrase of 1 to {} words", limits::PHRASE_WORDS);
            issues.push(Issue::new(Code::InvalidText, path.field("term"), message));
        }
        check_share(self.weight, "weight", path, issues);
        if self.weight == Some(Number::ZERO) {
            let issue = Issue::new(Code::OutOfRange, path.field("weight"), "`0` is not above 0");
            issues.push(issue.help("leave out what is not the niche"));
        }
    }
}

impl TrendSeries {
    fn check(&self, input: &FindOpportunitiesInput, path: &Path, issues: &mut Issues) {
        check_item_limit(self.related.len(), &path.field("related"), issues);
        if let Some(hours) = self.trend_hours {
            check_range(hours, 1, limits::DETECTOR_HOURS, &path.field("trend_hours"), issues);
        }
        let bins = path.field("bins");
        let most = limits::DETECTOR_BINS;
        if self.bins.len() > most {
            let message = format!("the list has {} items; the most is {most}", self.bins.len());
            let issue = Issue::new(Code::ItemCount, bins, message);
            issues.push(issue.with("count", self.bins.len()).with("most", most));
            return;
        }
        check_bins(&self.bins, &input.settings, None, &bins, issues);
        let late = self.bins.iter().enumerate().find(|(_, bin)| bin.start > input.now);
        if let Some((place, bin)) = late {
            let message = format!("{} is later than now, {}", bin.start, input.now);
            let issue = Issue::new(Code::WrongOrder, bins.index(place).field("start"), message);
            issues.push(issue.with("start", bin.start).with("now", input.now));
        }
    }
}

fn check_share(value: Option<Number>, field: &'static str, path: &Path, issues: &mut Issues) {
    if let Some(value) = value.filter(|value| value.get() < 0.0 || value.get() > 1.0) {
        let issue = Issue::new(Code::OutOfRange, path.field(field), format!("`{value}` is not within 0 to 1"));
        issues.push(issue.with("value", value).with("least", 0).with("most", 1));
    }
}
