use std::fmt;

use super::{Audience, Channel, Snapshot};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique_by, limits};
use crate::platform::{Platform, check_format};

use super::share::check_shares;

impl Channel {
    /// Finds everything that is wrong with the channel.
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        if self.platform == Platform::Unposted {
            let message = "unposted content has no channel";
            let issue = Issue::new(Code::Contradiction, path.field("platform"), message);
            issues.push(issue.with("platform", &self.platform).help("name the platform that the account is on"));
        }
        if let Some(snapshot) = &self.snapshot {
            snapshot.check(&self.platform, &path.field("snapshot"), issues);
        }
        if let Some(audience) = &self.audience {
            audience.check(&path.field("audience"), issues);
        }
    }

    /// The handle as it is compared: without `@`, in small letters.
    pub(super) fn account(&self) -> String {
        self.handle.as_str().trim_start_matches('@').to_lowercase()
    }
}

impl fmt::Display for Channel {
    /// `mila.kraeuter on Instagram`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} on {}", self.handle, self.platform.label())
    }
}

impl Snapshot {
    fn check(&self, platform: &Platform, path: &Path, issues: &mut Issues) {
        check_count("followers", Some(self.followers), path, issues);
        check_count("average_views", self.average_views, path, issues);
        check_count("average_engagements", self.average_engagements, path, issues);
        let formats = path.field("formats");
        check_item_limit(self.formats.len(), &formats, issues);
        for (place, averages) in self.formats.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = formats.index(place);
            check_format(platform, &averages.format, &at, issues);
            check_count("average_views", averages.average_views, &at, issues);
            check_count("average_engagements", averages.average_engagements, &at, issues);
        }
        check_unique_by(self.formats.iter().map(|averages| &averages.format), |format| *format, &formats, issues);
    }
}

fn check_count(field: &'static str, count: Option<u64>, path: &Path, issues: &mut Issues) {
    if let Some(count) = count.filter(|count| *count > limits::COUNT) {
        let message = format!("`{count}` is beyond the most, {}", limits::COUNT);
        issues.push(Issue::new(Code::OutOfRange, path.field(field), message).with("value", count));
    }
}

impl Audience {
    /// Finds everything that is wrong with the audience: shares that are no percentages, that stand twice there or that
    /// add up to more than the whole, and age bands that overlap.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let (countries, ages, genders) = (path.field("countries"), path.field("ages"), path.field("genders"));
        check_item_limit(self.countries.len(), &countries, issues);
        check_shares(self.countries.iter().map(|share| share.percent), &countries, issues);
        check_unique_by(self.countries.iter().map(|share| share.country), |country| *country, &countries, issues);

        check_item_limit(self.ages.len(), &ages, issues);
        check_shares(self.ages.iter().map(|share| share.percent), &ages, issues);
        self.check_ages(&ages, issues);

        check_item_limit(self.genders.len(), &genders, issues);
        check_shares(self.genders.iter().map(|share| share.percent), &genders, issues);
        check_unique_by(self.genders.iter().map(|share| share.gender), |gender| *gender, &genders, issues);
    }

    fn check_ages(&self, path: &Path, issues: &mut Issues) {
        let mut previous: Option<(u8, Option<u8>)> = None;
        for (place, band) in self.ages.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            for (field, age) in [("from_age", Some(band.from_age)), ("to_age", band.to_age)] {
                if let Some(age) = age.filter(|age| *age > limits::AGE_YEARS) {
                    let message = format!("the age `{age}` is not within 0 to {}", limits::AGE_YEARS);
                    issues.push(Issue::new(Code::OutOfRange, at.field(field), message).with("value", age));
                }
            }
            if let Some(to) = band.to_age.filter(|to| *to < band.from_age) {
                let message = format!("the age band ends at {to}, but begins at {}", band.from_age);
                let issue = Issue::new(Code::WrongOrder, at.field("to_age"), message);
                issues.push(issue.with("from", band.from_age).with("to", to));
            }
            match previous {
                Some((from, _)) if band.from_age <= from => {
                    let message = format!("the age band from {} stands after the one from {from}", band.from_age);
                    let issue = Issue::new(Code::WrongOrder, at.field("from_age"), message);
                    issues.push(issue.help("list the age bands from the youngest on, each once"));
                }
                Some((from, to)) if to.is_none_or(|to| band.from_age <= to) => {
                    let message = format!("the age band from {} overlaps the one from {from}", band.from_age);
                    let issue = Issue::new(Code::Overlap, at.field("from_age"), message);
                    issues.push(issue.help("an age band ends before the next begins"));
                }
                _ => {}
            }
            previous = Some((band.from_age, band.to_age));
        }
    }
}
