use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, limits, named, null_is_absent};
use crate::crisis::notice::check::check_detector;
use crate::crisis::{DetectorSettings, DetectorState};
use crate::time::Instant;
use crate::vocabulary::Id;

/// What is asked of a table of mentions of any length, a row for each: alarms in bins of equal length.
///
/// The table itself comes by columns, from a data frame or from typed arrays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MentionQuery {
    /// The column that says when each was written: points in time, those without a zone in UTC, or numbers.
    pub time: Id,
    /// What a number of that column counts since midnight of 1 January 1970 in UTC; points in time know it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_unit: Option<TickUnit>,
    /// The column that says who wrote it: texts, of which an empty one is nobody, or whole numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Id>,
    /// The column that says how many follow its author.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authors_reach: Option<Id>,
    /// The column with its sentiment: below zero is negative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentiment: Option<Id>,
    /// The column with its platform: texts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<Id>,
    /// How a new detector works, the length of the bins included; absent where a state is given, which has its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settings: Option<DetectorSettings>,
    /// Where an earlier scan stopped; absent: nothing was seen yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<DetectorState>,
    /// When the first bin begins. When absent, the bin after the last that the state has seen; without a state that of the
    /// first mention, where bins are counted from midnight of 1 January 1970 in UTC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Instant>,
    /// When the last bin ends, at the latest: mentions from then on do not count. When absent, the bin of the last mention is
    /// the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
    /// Whether the score of each bin is wanted too, as for a picture; for up to 100,000 bins.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub with_scores: bool,
}

named! {
    /// What a number that stands for a point in time counts.
    TickUnit {
        Seconds = "s", "seconds";
        Milliseconds = "ms", "milliseconds";
        Microseconds = "us", "microseconds";
        Nanoseconds = "ns", "nanoseconds";
    }
}

impl TickUnit {
    /// How many make a second.
    pub(super) fn per_second(self) -> i64 {
        match self {
            Self::Seconds => 1,
            Self::Milliseconds => 1_000,
            Self::Microseconds => 1_000_000,
            Self::Nanoseconds => 1_000_000_000,
        }
    }
}

impl MentionQuery {
    /// Finds everything that is wrong with the query, whatever the table has.
    pub fn check(&self, issues: &mut Issues) {
        let root = Path::root();
        check_detector(self.settings.as_ref(), self.state.as_ref(), issues);
        let (from, until) = (self.first_bin(), self.until);
        if let Some((from, until)) = from.zip(until).filter(|(from, until)| until <= from) {
            let message = format!("the bins would end at {until}, and begin at {from}");
            issues.push(Issue::new(Code::WrongOrder, root.field("until"), message));
        }
        let next = self.after_state();
        if let Some((from, next)) = self.from.zip(next).filter(|(from, next)| from < next) {
            let message = format!("the first bin would begin at {from}, and the state has seen all before {next}");
            let issue = Issue::new(Code::WrongOrder, root.field("from"), message);
            issues.push(issue.help("leave `from` out to go on where the state stopped"));
        }
        if let Some((from, until)) = from.zip(until).filter(|_| issues.is_empty()) {
            let seconds = until.unix_seconds().saturating_sub(from.unix_seconds());
            // The last bin may be cut short.
            let length = self.bin_seconds();
            let bins = seconds.saturating_add(length).saturating_sub(1).checked_div(length);
            let bins = bins.and_then(|bins| u64::try_from(bins).ok());
            check_span(bins.unwrap_or_default(), self.with_scores, &root.field("until"), issues);
        }
    }

    /// How long a bin is; 0 where nobody says it.
    pub(super) fn bin_seconds(&self) -> i64 {
        let settings = self.state.as_ref().map(|state| &state.settings).or(self.settings.as_ref());
        settings.map_or(0, |settings| i64::from(settings.bin_minutes).saturating_mul(60))
    }

    /// When the first bin begins, where that does not hang on the mentions.
    pub(super) fn first_bin(&self) -> Option<Instant> {
        self.from.or_else(|| self.after_state())
    }

    /// The end of the last bin that the state has seen.
    fn after_state(&self) -> Option<Instant> {
        self.state.as_ref()?.last_start?.add_seconds(self.bin_seconds())
    }
}

/// Refuses more bins than are looked at, or scored, in one scan.
pub(super) fn check_span(bins: u64, with_scores: bool, path: &Path, issues: &mut Issues) {
    let most = if with_scores { limits::DETECTOR_BINS } else { limits::SCANNED_BINS };
    if usize::try_from(bins).is_ok_and(|bins| bins <= most) {
        return;
    }
    let message =
        format!("there would be {bins} bins; the most is {most}{}", if with_scores { " with scores" } else { "" });
    let issue = Issue::new(Code::ItemCount, path.clone(), message).with("count", bins).with("most", most);
    issues.push(issue.help("say by `from` and `until` which time counts, take longer bins, or go on from the state"));
}
