use std::collections::{BTreeMap, BTreeSet};

use super::gather::{Gathered, gather};
use super::odds::{Counts, odds};
use super::terms::Term;
use super::{NameTopicsInput, TopicKind, TopicReport, TopicReportTag, TopicTerm, TopicTotal};
use crate::check::{Issues, Version, count};
use crate::community::words::words;
use crate::stats::{FigureUndefined, Number, float};

/// Names what people speak about more than before: words, pairs of words and hashtags whose share of a window is higher than
/// that of a baseline, by the log-odds ratio with an informative Dirichlet prior, and its z score.
///
/// A term counts once in each text, so that nobody makes a topic by saying a word fifty times; and it must be written by
/// several authors. Words that stand everywhere have the same share in both, so that no list of stop words is needed. The
/// prior holds seldom terms back: it is spread as both periods together, and weighs as many terms as the smaller has. It
/// makes the score smaller than chance alone would, never larger. Each kind of term is a share of its own kind. The answer hangs on the order of the texts in its examples alone.
///
/// ```
/// use greenroom::community::{NameTopicsInput, name_topics};
///
/// let text = |id: u32, text: &str| format!(r#"{{"id": "{id}", "author": "a{id}", "text": "{text}"}}"#);
/// let window: Vec<String> = (0..30).map(|id| text(id, if id < 12 { "a rash from the cream" } else { "love the cream" })).collect();
/// let baseline: Vec<String> = (30..90).map(|id| text(id, "love the cream")).collect();
/// let input: NameTopicsInput = greenroom::wire::parse(&format!(
///     r#"{{"kinds": ["word"], "leave_out": ["a", "from"],
///         "window": {{"type": "texts", "texts": [{}]}}, "baseline": {{"type": "texts", "texts": [{}]}}}}"#,
///     window.join(","),
///     baseline.join(",")
/// ))?;
/// let report = name_topics(&input)?;
/// assert_eq!(report.terms.iter().map(|term| term.term.as_str()).collect::<Vec<_>>(), ["rash"]);
/// assert_eq!((report.terms[0].count, report.terms[0].authors, report.terms[0].baseline_count), (12, 12, 0));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// Source: Monroe, Colaresi, Quinn, *Fightin' Words* (2008), doi 10.1093/pan/mpn018. That a term counts once in a text, and
/// what counts where the input is silent, is this library's choice; with thousands of terms, some reach 2 by chance.
///
/// # Errors
/// All at once:
/// - a text or a term that stands twice in its period, or too many of them
/// - more authors than texts of a term, or none given in the window
/// - a number outside of its range
pub fn name_topics(input: &NameTopicsInput) -> Result<TopicReport, Issues> {
    let mut issues = Issues::default();
    input.check(&mut issues);
    issues.into_result(())?;
    let kinds = if input.kinds.is_empty() { TopicKind::ALL } else { input.kinds.as_slice() };
    let left_out: BTreeSet<String> = input.leave_out.iter().flat_map(|name| words(name.as_str())).collect();
    let examples = usize::try_from(input.examples.unwrap_or(3)).unwrap_or_default();
    let window = gather(&input.window, kinds, &left_out, examples);
    let baseline = gather(&input.baseline, kinds, &left_out, 0);
    let total = |kind: &TopicKind| total(*kind, &window, &baseline, input.prior_terms);
    let mut report = TopicReport {
        document: TopicReportTag,
        version: Version,
        totals: TopicKind::ALL.iter().filter(|kind| kinds.contains(kind)).map(total).collect(),
        minimum_count: input.minimum_count.unwrap_or(5),
        minimum_authors: input.minimum_authors.unwrap_or(3),
        least_z: input.least_z.unwrap_or(Number::new(3.0).unwrap_or_default()),
        found: 0,
        terms: Vec::new(),
    };
    let mut terms: Vec<TopicTerm> =
        window.iter().filter_map(|(term, found)| named(&report, term, found, baseline.get(term), examples)).collect();
    terms.sort_by(|one, other| {
        let by_score = other.z.get().total_cmp(&one.z.get()).then_with(|| other.count.cmp(&one.count));
        by_score.then_with(|| (one.kind, &one.term).cmp(&(other.kind, &other.term)))
    });
    report.found = u32::try_from(terms.len()).unwrap_or(u32::MAX);
    terms.truncate(usize::try_from(input.most.unwrap_or(20)).unwrap_or_default());
    report.terms = terms;
    Ok(report)
}

/// The terms of a period, with what was gathered of each.
type Period<'a> = BTreeMap<Term, Gathered<'a>>;

fn total(kind: TopicKind, window: &Period<'_>, baseline: &Period<'_>, prior: Option<u32>) -> TopicTotal {
    let sum = |period: &Period<'_>| {
        let counts = period.iter().filter(|(term, _)| term.0 == kind).map(|(_, found)| u64::from(found.count));
        counts.fold(0, u64::saturating_add)
    };
    let of_kind = count(window.keys().filter(|term| term.0 == kind));
    let more = count(baseline.keys().filter(|term| term.0 == kind && !window.contains_key(*term)));
    let different = of_kind.saturating_add(more);
    let (window, baseline) = (sum(window), sum(baseline));
    let undefined = (window == 0 || baseline == 0 || different < 2).then_some(FigureUndefined::NotEnoughData);
    TopicTotal {
        kind,
        window,
        baseline,
        different: u32::try_from(different).unwrap_or(u32::MAX),
        prior_terms: prior.map_or(window.min(baseline), u64::from),
        undefined,
    }
}

/// The term with its score, where it stands out.
fn named(
    report: &TopicReport,
    term: &Term,
    found: &Gathered<'_>,
    before: Option<&Gathered<'_>>,
    examples: usize,
) -> Option<TopicTerm> {
    let all = report.totals.iter().find(|total| total.kind == term.0 && total.undefined.is_none())?;
    if found.count < report.minimum_count || found.authors < report.minimum_authors {
        return None;
    }
    let baseline_count = before.map_or(0, |before| before.count);
    let rises = u128::from(found.count).saturating_mul(all.baseline.into())
        > u128::from(baseline_count).saturating_mul(all.window.into());
    if !rises {
        return None;
    }
    let counts = Counts {
        window: f64::from(found.count),
        window_all: float(all.window),
        baseline: f64::from(baseline_count),
        baseline_all: float(all.baseline),
    };
    let odds = odds(&counts, float(all.prior_terms));
    let z = Number::new(odds.z).ok().filter(|z| z.get() >= report.least_z.get())?;
    Some(TopicTerm {
        term: term.1.clone(),
        kind: term.0,
        z,
        log_odds_ratio: Number::new(odds.ratio).ok()?,
        count: found.count,
        expected: Number::new(counts.baseline / counts.baseline_all * counts.window_all).ok()?,
        baseline_count,
        authors: found.authors,
        examples: found.examples(examples),
    })
}
