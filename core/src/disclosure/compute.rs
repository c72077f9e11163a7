use super::find::Words;
use super::judge::judge;
use super::result::DisclosureCheckTag;
use super::{
    CheckDisclosureInput, Connection, DisclosureCheck, DisclosureFix, DisclosureFixKind, DisclosureReading,
    DisclosureRules, DisclosureVerdict, JurisdictionFinding, UsedRules,
};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::convention::{Convention, PresetError, preset};
use crate::vocabulary::Country;

/// Says for each jurisdiction whether content discloses that it is advertising, by which rule and words, and what to
/// change. Advice, not legal counsel.
///
/// Accepted words that stand where the rule wants them are clear; such that do not need fixes; without any, words that may
/// disclose need review, and else the content is not to be published. What denies advertising never clears.
///
/// ```
/// use greenroom::disclosure::{DisclosureVerdict, check_disclosure};
///
/// let input = r##"{"platform": "instagram", "format": "post", "connection": "money", "jurisdictions": ["US", "DE"],
///     "content": {"text": "#ad My favourite serum"}}"##;
/// let check = check_disclosure(&greenroom::wire::parse(input)?)?;
/// let verdicts: Vec<_> = check.jurisdictions.iter().map(|finding| finding.verdict).collect();
/// assert_eq!(verdicts, [DisclosureVerdict::Clear, DisclosureVerdict::NeedsReview]);
/// assert_eq!(check.verdict, DisclosureVerdict::NeedsReview);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - the platform has no such format, or the content, the jurisdictions or the rules are not well-formed
pub fn check_disclosure(input: &CheckDisclosureInput) -> Result<DisclosureCheck, Issues> {
    input.check()?;
    let reading: Convention<DisclosureReading> = preset("disclosure_reading").map_err(|error| unreadable(&error))?;
    let mut warnings = Issues::default();
    let mut jurisdictions = Vec::new();
    for (place, country) in input.jurisdictions.iter().enumerate() {
        let (rules, from) = rules_of(input, *country)?;
        let asked = Path::root().field("jurisdictions").index(place);
        if let Some(rules) = &rules {
            warnings.extend(rules.stale_warning(input.on, from.as_ref().unwrap_or(&asked)));
        }
        jurisdictions.push(match rules {
            Some(rules) => finding(input, *country, &rules, from, &reading.value),
            None => unknown(*country, asked),
        });
    }
    Ok(DisclosureCheck {
        document: DisclosureCheckTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        platform: input.platform.clone(),
        format: input.format.clone(),
        connection: input.connection,
        verdict: jurisdictions.iter().map(|finding| finding.verdict).max().unwrap_or_default(),
        jurisdictions,
        warnings,
    })
}

fn unreadable(error: &PresetError) -> Issues {
    Issue::new(Code::UnknownReference, Path::root(), error.to_string()).into()
}

/// The rules of the input for a country, or the preset, if there is one; and where those of the input stand.
fn rules_of(
    input: &CheckDisclosureInput,
    country: Country,
) -> Result<(Option<Convention<DisclosureRules>>, Option<Path>), Issues> {
    let own = input.rules.iter().position(|rules| rules.jurisdiction.as_deref() == Some(country.code()));
    if let Some((place, rules)) = own.and_then(|place| Some((place, input.rules.get(place)?))) {
        return Ok((Some(rules.clone()), Some(Path::root().field("rules").index(place))));
    }
    match preset(&format!("disclosure.{}", country.code().to_ascii_lowercase())) {
        Ok(rules) => Ok((Some(rules), None)),
        Err(PresetError::Unknown(_)) => Ok((None, None)),
        Err(error) => Err(unreadable(&error)),
    }
}

fn finding(
    input: &CheckDisclosureInput,
    jurisdiction: Country,
    rules: &Convention<DisclosureRules>,
    from: Option<Path>,
    reading: &DisclosureReading,
) -> JurisdictionFinding {
    let words = Words {
        rules: &rules.value,
        reading,
        connection: input.connection,
        audience: input.audience_language.as_ref(),
    };
    let judged = judge(input, words);
    let used = UsedRules {
        convention: rules.id.clone(),
        rule: rules.value.rule.clone(),
        source: rules.source.clone(),
        as_of: rules.as_of,
        from,
    };
    let nothing = input.connection == Connection::None;
    JurisdictionFinding {
        jurisdiction,
        verdict: if nothing { DisclosureVerdict::Clear } else { judged.verdict },
        rules: Some(used),
        words: judged.words,
        fixes: if nothing { Vec::new() } else { judged.fixes },
        duties: if nothing { Vec::new() } else { rules.value.duties.clone() },
    }
}

/// Where nobody has written down the rules, a person must look.
fn unknown(jurisdiction: Country, from: Path) -> JurisdictionFinding {
    let message = format!("the rules of {} are not known here: ask somebody, or pass your own", jurisdiction.name());
    JurisdictionFinding {
        jurisdiction,
        verdict: DisclosureVerdict::NeedsReview,
        rules: None,
        words: Vec::new(),
        fixes: vec![DisclosureFix { kind: DisclosureFixKind::Review, from, message }],
        duties: Vec::new(),
    }
}
