use super::measure::{Measured, measure};
use super::result::ContentCheckTag;
use super::{
    CheckContentInput, ContentCheck, ContentCount, ContentLimit, ContentLimits, CountedPart, CountingUnit, LimitBound,
    LimitVerdict, SourcedLimit, UsedLimits,
};
use crate::check::{Code, Issue, Issues, Path, Severity, Version};
use crate::convention::{Convention, PresetError, preset};
use crate::platform::Platform;

/// What is counted even where no limit is known.
const ALWAYS_COUNTED: [(CountedPart, CountingUnit); 6] = [
    (CountedPart::Title, CountingUnit::CodePoints),
    (CountedPart::Text, CountingUnit::CodePoints),
    (CountedPart::Description, CountingUnit::CodePoints),
    (CountedPart::Hashtags, CountingUnit::Pieces),
    (CountedPart::Mentions, CountingUnit::Pieces),
    (CountedPart::Links, CountingUnit::Pieces),
];

/// Counts content as its platform does, and holds each count against its limit: above a limit that all sources agree on
/// is an error, between two limits on which they conflict a warning that names both, or an error where `strict` is set.
///
/// ```
/// use greenroom::platform::check_content;
///
/// let input = format!(r#"{{"platform": "x", "format": "post", "content": {{"text": "{}"}}}}"#, "東".repeat(141));
/// let check = check_content(&greenroom::wire::parse(&input)?)?;
/// assert_eq!(check.counts[0].count, Some(282));
/// assert_eq!(check.issues.as_slice()[0].message, "the text has 282 weighted characters; at most 280 are allowed");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - the platform has no such format, or the content or the limits are not well-formed
pub fn check_content(input: &CheckContentInput) -> Result<ContentCheck, Issues> {
    let mut issues = Issues::default();
    input.check(&Path::root(), &mut issues);
    let limits = limits_of(input)?;
    if let Some(limits) = &limits {
        check_scopes(input, &limits.value, &mut issues);
    }
    issues.into_result(())?;
    let mut found = Issues::default();
    let mut counts = Vec::new();
    for limit in limits.iter().flat_map(|limits| holding(input, &limits.value)) {
        for measured in measure(&input.content, limit.of, limit.unit) {
            counts.push(held_against(limit, measured, input.strict, &mut found));
        }
    }
    for (of, unit) in ALWAYS_COUNTED {
        if !counts.iter().any(|count| count.of == of) {
            counts.extend(measure(&input.content, of, unit).into_iter().map(|measured| unlimited(of, unit, measured)));
        }
    }
    let used = limits.as_ref().map(|limits| used(limits, input, &mut found));
    if used.is_none() {
        found.push(no_limits(&input.platform));
    }
    Ok(ContentCheck {
        document: ContentCheckTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        platform: input.platform.clone(),
        format: input.format.clone(),
        counts,
        issues: found,
        limits: used,
        unicode: dotted(unicode_segmentation::UNICODE_VERSION),
        emoji_unicode: dotted(unicode_properties::UNICODE_VERSION),
    })
}

fn dotted((major, minor, update): (u64, u64, u64)) -> String {
    format!("{major}.{minor}.{update}")
}

/// The limits of the input, or those of the preset of the platform, if there is one.
fn limits_of(input: &CheckContentInput) -> Result<Option<Convention<ContentLimits>>, Issues> {
    if let Some(own) = &input.limits {
        return Ok(Some(own.clone()));
    }
    let id = format!("content_limits.{}", input.platform.label().to_lowercase());
    match preset(&id) {
        Ok(limits) => Ok(Some(limits)),
        Err(PresetError::Unknown(_)) => Ok(None),
        Err(error) => Err(Issue::new(Code::UnknownReference, Path::root().field("platform"), error.to_string()).into()),
    }
}

/// Refuses a scope that no limit has.
fn check_scopes(input: &CheckContentInput, limits: &ContentLimits, issues: &mut Issues) {
    for (place, scope) in input.scopes.iter().enumerate() {
        if !limits.limits.iter().any(|limit| limit.scope.as_ref() == Some(scope)) {
            let message = format!("no limit has the scope `{scope}`");
            let issue = Issue::new(Code::UnknownReference, Path::root().field("scopes").index(place), message);
            issues.push(issue.with("scope", scope));
        }
    }
}

/// The limits that hold for the format, the media and the account. One with a scope replaces that of the same part without.
fn holding<'a>(input: &'a CheckContentInput, limits: &'a ContentLimits) -> impl Iterator<Item = &'a ContentLimit> {
    let has_media = !input.content.media.is_empty();
    let fits = move |limit: &ContentLimit| {
        let format = limit.formats.is_empty() || limit.formats.contains(&input.format);
        let scope = limit.scope.as_ref().is_none_or(|scope| input.scopes.contains(scope));
        format && scope && limit.with_media.is_none_or(|with| with == has_media)
    };
    let same = |one: &ContentLimit, other: &ContentLimit| {
        one.of == other.of && one.unit == other.unit && one.bound == other.bound
    };
    let replaced = move |limit: &ContentLimit| {
        let mut others = limits.limits.iter().filter(|other| fits(other));
        limit.scope.is_none() && others.any(|other| other.scope.is_some() && same(limit, other))
    };
    limits.limits.iter().filter(move |limit| fits(limit) && !replaced(limit))
}

fn held_against(limit: &ContentLimit, measured: Measured, strict: bool, found: &mut Issues) -> ContentCount {
    let (from, count) = measured;
    let keeps = |count: u64, limit_value: &SourcedLimit| match limit.bound {
        LimitBound::Most => count <= limit_value.value,
        LimitBound::Least => count >= limit_value.value,
    };
    let verdict = match count {
        None => LimitVerdict::Unknown,
        Some(count) if !keeps(count, &limit.limit) => LimitVerdict::Beyond,
        Some(count) if limit.stricter.as_ref().is_some_and(|stricter| !keeps(count, stricter)) => LimitVerdict::Between,
        Some(_) => LimitVerdict::Within,
    };
    found.extend(issue(limit, &from, count, verdict, strict));
    ContentCount {
        of: limit.of,
        from,
        unit: limit.unit,
        count,
        verdict,
        bound: Some(limit.bound),
        scope: limit.scope.clone(),
        limit: Some(limit.limit.clone()),
        stricter: limit.stricter.clone(),
    }
}

fn issue(limit: &ContentLimit, from: &Path, count: Option<u64>, verdict: LimitVerdict, strict: bool) -> Option<Issue> {
    let (of, unit, bound, looser) = (limit.of.label(), limit.unit.label(), limit.bound.label(), &limit.limit);
    let Some(count) = count else {
        let message = format!("the {of} is not known; {bound} {} {unit} are allowed", looser.value);
        return Some(Issue::new(Code::NotYetKnown, from.clone(), message).with("of", limit.of));
    };
    let issue = match (verdict, &limit.stricter) {
        (LimitVerdict::Beyond, _) => {
            let message = format!("the {of} has {count} {unit}; {bound} {} are allowed", looser.value);
            let issue = Issue::new(Code::BeyondLimit, from.clone(), message);
            issue.help(format!("source: {}, as of {}", looser.source, looser.as_of))
        }
        (LimitVerdict::Between, Some(stricter)) => {
            let message = format!(
                "the {of} has {count} {unit}; {bound} {} are allowed by one source, and {bound} {} by another",
                looser.value, stricter.value
            );
            let mut issue = Issue::new(Code::BeyondStricterLimit, from.clone(), message);
            if strict {
                issue.severity = Severity::Error;
            }
            issue.with("stricter", stricter.value).help(format!(
                "{}: {}, as of {}; {}: {}, as of {}",
                looser.value, looser.source, looser.as_of, stricter.value, stricter.source, stricter.as_of
            ))
        }
        _ => return None,
    };
    Some(issue.with("of", limit.of).with("unit", limit.unit).with("count", count).with("limit", looser.value))
}

fn unlimited(of: CountedPart, unit: CountingUnit, (from, count): Measured) -> ContentCount {
    let verdict = LimitVerdict::NoLimit;
    ContentCount { of, from, unit, count, verdict, bound: None, scope: None, limit: None, stricter: None }
}

fn used(limits: &Convention<ContentLimits>, input: &CheckContentInput, found: &mut Issues) -> UsedLimits {
    let at = Path::root().field("limits");
    found.extend(limits.stale_warning(input.on, &at));
    UsedLimits {
        convention: limits.id.clone(),
        source: limits.source.clone(),
        as_of: limits.as_of,
        from: input.limits.is_some().then_some(at),
    }
}

fn no_limits(platform: &Platform) -> Issue {
    let message = format!("no limits of {} are known", platform.label());
    Issue::new(Code::LimitsUnknown, Path::root().field("platform"), message)
        .with("platform", platform)
        .help("pass your own as `limits`")
}
