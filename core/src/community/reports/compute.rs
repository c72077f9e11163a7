use std::collections::BTreeMap;

use super::score::term;
use super::{
    ReportPolicy, ReportScores, ReportScoresTag, ReportTerm, ReportVerdict, ReportedItem, ReporterHistory,
    ScoreReportsInput, ScoredReports, UsedReportPolicy,
};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::community::points::{rounded, shown, total};
use crate::convention::{Convention, preset};
use crate::money::{Decimal, Fraction};
use crate::vocabulary::Id;

/// Says what users' reports of items say together: a report of somebody who was right before says more than one of somebody
/// of whom nothing is known, and one of somebody who was mostly wrong says less, down to nothing. With enough points an
/// item is hidden until somebody has looked at it; it is shown again only once it is well below them.
///
/// Reports are opinions, and no proof of abuse: one more never makes an item less hidden, and a person decides in the end.
///
/// ```
/// use greenroom::community::{ReportVerdict, ScoreReportsInput, score_reports};
///
/// let input: ScoreReportsInput = greenroom::wire::parse(
///     r#"{"now": "2026-11-27T12:00:00Z", "sensitivity": "high",
///         "reporters": [{"reporter": "ana", "agreed": 16, "disagreed": 0}, {"reporter": "ben", "agreed": 1, "disagreed": 15}],
///         "items": [{"item": "c1", "is_hidden": false, "reporters": ["ana", "new"]},
///             {"item": "c2", "is_hidden": false, "reporters": ["ben", "new"]}]}"#,
/// )?;
/// let scores = score_reports(&input)?;
/// // 1 + 5 * log4(16) of Ana, and 1 of somebody new.
/// assert_eq!((scores.items[0].score.to_string().as_str(), scores.items[0].verdict), ("12", ReportVerdict::Hide));
/// assert_eq!((scores.items[1].score.to_string().as_str(), scores.items[1].verdict), ("1", ReportVerdict::Nothing));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - a reporter or an item that stands twice, or a reporter who reports an item twice
/// - more than 10,000 reports together
/// - a policy with a number outside of its range, or without a threshold for the sensitivity
pub fn score_reports(input: &ScoreReportsInput) -> Result<ReportScores, Issues> {
    let path = Path::root().field("policy");
    let policy = match &input.policy {
        Some(own) => own.clone(),
        None => preset("report_policy.discourse")
            .map_err(|error| Issue::new(Code::UnknownReference, path.clone(), error.to_string()))?,
    };
    let mut issues = Issues::default();
    input.check(&mut issues);
    policy.check_dates(&path, &mut issues);
    policy.value.check(input.sensitivity, &path.field("value"), &mut issues);
    issues.into_result(())?;
    Ok(scores(input, &policy, &path))
}

fn scores(input: &ScoreReportsInput, policy: &Convention<ReportPolicy>, path: &Path) -> ReportScores {
    let rows = &policy.value.thresholds;
    let hide_from = rows.iter().find(|row| row.sensitivity == input.sensitivity).map(|row| row.points);
    let hide_from = hide_from.unwrap_or_default();
    let show_below = Fraction::from(hide_from).checked_mul(&Fraction::from(policy.value.keep_hidden_share));
    let show_below = show_below.map_or(hide_from, |points| rounded(&points));
    let reporters: BTreeMap<&Id, &ReporterHistory> =
        input.reporters.iter().map(|history| (&history.reporter, history)).collect();
    let shared = Shared { policy: &policy.value, reporters, hide_from, show_below };
    ReportScores {
        document: ReportScoresTag,
        version: Version,
        now: input.now,
        sensitivity: input.sensitivity,
        hide_from,
        show_below,
        items: input.items.iter().map(|item| shared.item(item)).collect(),
        policy: UsedReportPolicy { convention: policy.id.clone(), source: policy.source.clone(), as_of: policy.as_of },
        warnings: policy.stale_warning(Some(input.now.date_in_utc()), path).into_iter().collect(),
    }
}

/// What all items share.
struct Shared<'a> {
    policy: &'a ReportPolicy,
    reporters: BTreeMap<&'a Id, &'a ReporterHistory>,
    hide_from: Decimal,
    show_below: Decimal,
}

impl Shared<'_> {
    fn item(&self, item: &ReportedItem) -> ScoredReports {
        let of = |reporter: &Id| term(reporter, self.reporters.get(reporter).copied(), self.policy);
        let mut terms: Vec<ReportTerm> = item.reporters.iter().map(of).collect();
        terms.sort_by(|one, other| one.reporter.cmp(&other.reporter));
        let score = total(terms.iter().map(|term| term.points));
        let verdict = match item.is_hidden {
            false if score >= self.hide_from => ReportVerdict::Hide,
            false => ReportVerdict::Nothing,
            true if score < self.show_below => ReportVerdict::Show,
            true => ReportVerdict::KeepHidden,
        };
        let sentence = self.sentence(score, verdict);
        ScoredReports { item: item.item.clone(), score, verdict, terms, sentence }
    }

    fn sentence(&self, score: Decimal, verdict: ReportVerdict) -> String {
        let (score, hide_from, show_below) = (shown(score), self.hide_from, self.show_below);
        match verdict {
            ReportVerdict::Hide => format!("{score}, not below {hide_from}: hidden until somebody has looked"),
            ReportVerdict::Nothing => format!("{score}, below {hide_from}: it can be seen"),
            ReportVerdict::KeepHidden => format!("{score}, not below {show_below}: it stays hidden"),
            ReportVerdict::Show => format!("{score}, below {show_below}: it is shown again"),
        }
    }
}
