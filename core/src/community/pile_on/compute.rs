use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::authors::{Key, Window, key};
use super::figures::usual;
use super::sign::plural;
use super::signs::Signs;
use super::verdict::{coordination, verdict};
use super::{
    FindPileOnInput, PileOnBaseline, PileOnPolicy, PileOnReport, PileOnReportTag, PileOnSign, PileOnThread,
    PileOnVerdict, UsedPileOnPolicy,
};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::community::points::rounded;
use crate::convention::{Convention, preset};
use crate::time::Instant;

/// Looks for signs that many different authors turn on one target at once (a pile-on, dogpiling), and that outsiders were
/// sent there or act together (brigading), by a policy that is data.
///
/// Authors count, and not items: a hundred items of one account are no pile-on. Each sign says what was found, what it
/// takes, and who and what shows it. What is not known is neither a sign nor none. The order of the items says nothing.
///
/// The answer is a reason to look. It does not say who is right: many customers with one complaint come at once, too.
///
/// ```
/// use greenroom::community::{FindPileOnInput, PileOnVerdict, find_pile_on};
///
/// let items: Vec<String> = (0..50)
///     .map(|number| {
///         format!(
///             r#"{{"id": "c{number}", "platform": "x", "channel": "comment", "author": {{"id": "ana"}},
///                 "text": "Shame on you", "at": "2026-11-27T11:00:00Z", "sentiment": "-0.9"}}"#
///         )
///     })
///     .collect();
/// let text = format!(r#"{{"now": "2026-11-27T12:00:00Z", "window_minutes": 360, "items": [{}]}}"#, items.join(","));
/// let input: FindPileOnInput = greenroom::wire::parse(&text)?;
/// let report = find_pile_on(&input)?;
/// assert_eq!((report.hostile_items, report.hostile_authors), (50, 1));
/// assert_eq!(report.verdict, Some(PileOnVerdict::Nothing));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - an id, or an author of `authors`, that stands twice
/// - an item, a call to action or the beginning of the record that is later than now
/// - a baseline of figures beside the beginning of the record
/// - a number outside of its range, in items, the window or the policy
pub fn find_pile_on(input: &FindPileOnInput) -> Result<PileOnReport, Issues> {
    let path = Path::root().field("policy");
    let policy = match &input.policy {
        Some(own) => own.clone(),
        None => preset("pile_on_policy.house")
            .map_err(|error| Issue::new(Code::UnknownReference, path.clone(), error.to_string()))?,
    };
    let mut issues = Issues::default();
    let from = input.check(&mut issues);
    policy.check_dates(&path, &mut issues);
    policy.value.check(&path.field("value"), &mut issues);
    issues.into_result(())?;
    Ok(report(input, from, &policy, &path))
}

fn report(input: &FindPileOnInput, from: Instant, policy: &Convention<PileOnPolicy>, path: &Path) -> PileOnReport {
    let window = Window::new(input, from, &policy.value);
    let usual = usual(input, from, &policy.value);
    let signs = Signs { input, policy: &policy.value, window: &window, usual: usual.as_ref() }.all();
    let verdict = verdict(&window, &signs, &policy.value);
    let stale = policy.stale_warning(Some(input.now.date_in_utc()), path);
    PileOnReport {
        document: PileOnReportTag,
        version: Version,
        now: input.now,
        from,
        target: input.target.clone(),
        verdict,
        sentence: sentence(verdict, &window, &signs),
        items: whole(window.items.len()),
        authors: whole(window.authors.len()),
        hostile_items: whole(window.hostile_items()),
        hostile_authors: whole(window.attackers.len()),
        unjudged_items: whole(window.unjudged_items),
        unjudged_authors: whole(window.unjudged_authors),
        baseline: usual
            .map(|usual| PileOnBaseline { windows: whole(usual.windows), hostile_authors: rounded(&usual.mean) }),
        signs,
        threads: threads(&window),
        policy: UsedPileOnPolicy { convention: policy.id.clone(), source: policy.source.clone(), as_of: policy.as_of },
        warnings: stale.into_iter().chain(unjudged(&window)).collect(),
    }
}

fn sentence(verdict: Option<PileOnVerdict>, window: &Window, signs: &[PileOnSign]) -> String {
    let (authors, coordination) = (plural(window.attackers.len(), "hostile author"), coordination(signs));
    let Some(verdict) = verdict else {
        return "nobody judged whether any item is hostile: nothing can be said".to_owned();
    };
    format!("{}: {authors}, {coordination} of 5 signs that they act together", verdict.label())
}

/// The threads of hostile items.
fn threads(window: &Window) -> Vec<PileOnThread> {
    let mut found: BTreeMap<Key, (BTreeSet<Key>, usize)> = BTreeMap::new();
    for item in window.attackers.iter().flat_map(|one| &one.items) {
        if let Some(thread) = &item.thread {
            let (authors, items) = found.entry((&item.platform, thread)).or_default();
            authors.insert(key(item));
            *items = items.saturating_add(1);
        }
    }
    let row = |((platform, thread), (authors, items)): (Key, (BTreeSet<Key>, usize))| PileOnThread {
        platform: platform.clone(),
        thread: thread.clone(),
        hostile_authors: whole(authors.len()),
        hostile_items: whole(items),
    };
    let mut threads: Vec<PileOnThread> = found.into_iter().map(row).collect();
    threads.sort_by_key(|thread| Reverse((thread.hostile_authors, thread.hostile_items)));
    threads
}

/// That the verdict may be too mild.
fn unjudged(window: &Window) -> Option<Issue> {
    let authors = window.unjudged_authors;
    let message = format!("of {} it is not known whether they are hostile", plural(authors, "author"));
    let issue = Issue::new(Code::NotYetKnown, Path::root().field("items"), message).with("authors", authors);
    (authors > 0).then(|| issue.help("judge the sentiment or toxicity of their items: the verdict may be too mild"))
}

fn whole(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
