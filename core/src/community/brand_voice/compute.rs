use super::check::check_draft_text;
use super::draft::Draft;
use super::finding::{beyond, forbidden, missing};
use super::{
    BrandVoice, CheckVoiceInput, DraftPlace, VoiceCheck, VoiceCheckTag, VoiceFigure, VoiceFinding, VoiceLevel,
    VoiceMeasure, VoiceRule, VoiceVerdict,
};
use crate::check::{Issues, Path, Version, count};
use crate::community::InboxChannel;
use crate::community::words::fold;
use crate::platform::Platform;
use crate::vocabulary::Language;

/// Says whether a draft has the voice of a brand: which words it must not have, which are missing, and what is too long, too
/// loud or too hard to read, each with its place and what to change.
///
/// All of it are facts that two people would find alike; how a text feels is not judged. A reading level that is undefined
/// breaks no rule.
///
/// ```
/// use greenroom::community::{CheckVoiceInput, VoiceVerdict, check_voice};
///
/// let input: CheckVoiceInput = greenroom::wire::parse(
///     r#"{"voice": {"document": "brand_voice", "version": 1, "name": "Mila Skin", "language": "en",
///             "forbidden": [{"phrases": ["cheap*"], "instead": "affordable"}],
///             "required": [{"any_of": ["Your Mila team"], "place": "end"}],
///             "rules": [{"measure": "exclamation_marks", "at_most": "1"}]},
///         "text": "Our CHEAPEST serum is back!! Your Mila team 💚", "platform": "instagram", "channel": "comment"}"#,
/// )?;
/// let check = check_voice(&input)?;
/// assert_eq!(check.verdict, VoiceVerdict::Rewrite);
/// let said: Vec<&str> = check.findings.iter().map(|finding| finding.sentence.as_str()).collect();
/// assert_eq!(said, [
///     "`cheap*` must not be written, and stands there once",
///     "exclamation marks: 2, and the most is 1",
/// ]);
/// assert_eq!(check.findings[0].advice, "write `affordable` instead");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - a text without words, or of more than 10,000 characters
/// - whatever [`BrandVoice::check`] finds
pub fn check_voice(input: &CheckVoiceInput) -> Result<VoiceCheck, Issues> {
    let mut issues = Issues::default();
    input.voice.check(&Path::root().field("voice"), &mut issues);
    check_draft_text(&input.text, &Path::root().field("text"), &mut issues);
    issues.into_result(())?;
    let language = input.language.as_ref().or(input.voice.language.as_ref());
    Ok(voice_check(&input.voice, &input.text, &input.platform, input.channel, language))
}

/// The check of a text by a voice that was checked.
pub(in crate::community) fn voice_check(
    voice: &BrandVoice,
    text: &str,
    platform: &Platform,
    channel: InboxChannel,
    language: Option<&Language>,
) -> VoiceCheck {
    let place = DraftPlace { platform: Some(platform), channel: Some(channel), language };
    let Judged { findings, figures } = judge(voice, text, &place);
    VoiceCheck {
        document: VoiceCheckTag,
        version: Version,
        voice: voice.name.clone(),
        platform: platform.clone(),
        channel,
        language: language.cloned(),
        verdict: verdict(&findings),
        sentence: sentence(&findings),
        findings,
        figures,
    }
}

/// What was found and measured.
pub(crate) struct Judged {
    pub(crate) findings: Vec<VoiceFinding>,
    pub(in crate::community) figures: Vec<VoiceFigure>,
}

/// Holds a text against a voice that was checked.
pub(crate) fn judge(voice: &BrandVoice, text: &str, place: &DraftPlace<'_>) -> Judged {
    let capitals: Vec<String> = voice.capitals.iter().map(|word| fold(word)).collect();
    let draft = Draft::of(text, place.language, &capitals);
    let mut findings: Vec<VoiceFinding> = Vec::new();
    for part in voice.forbidden.iter().filter(|part| part.scope.holds(place)) {
        findings.extend(forbidden(part, &draft));
    }
    findings
        .extend(voice.required.iter().filter(|part| part.scope.holds(place)).filter_map(|part| missing(part, &draft)));
    let rules = || VoiceMeasure::ALL.iter().filter_map(|measure| deciding(voice, *measure, place));
    findings.extend(rules().filter_map(|rule| beyond(rule, &draft)));
    let figure = |measure: &VoiceMeasure| {
        let (value, rule) = (draft.value(*measure), deciding(voice, *measure, place));
        VoiceFigure {
            measure: *measure,
            value: value.ok(),
            undefined: value.err(),
            at_least: rule.and_then(|rule| rule.at_least),
            at_most: rule.and_then(|rule| rule.at_most),
        }
    };
    Judged { findings, figures: VoiceMeasure::ALL.iter().map(figure).collect() }
}

/// The rule on a measure that decides for a draft: the one with the narrowest scope, of which there is one.
fn deciding<'a>(voice: &'a BrandVoice, measure: VoiceMeasure, place: &DraftPlace<'_>) -> Option<&'a VoiceRule> {
    let rules = voice.rules.iter().filter(|rule| rule.measure == measure && rule.scope.holds(place));
    rules.max_by_key(|rule| rule.scope.narrowness())
}

fn of_level(findings: &[VoiceFinding], level: VoiceLevel) -> usize {
    count(findings.iter().filter(|finding| finding.level == level))
}

pub(crate) fn verdict(findings: &[VoiceFinding]) -> VoiceVerdict {
    match (of_level(findings, VoiceLevel::Must), of_level(findings, VoiceLevel::Should)) {
        (0, 0) => VoiceVerdict::Fits,
        (0, _) => VoiceVerdict::Look,
        _ => VoiceVerdict::Rewrite,
    }
}

fn sentence(findings: &[VoiceFinding]) -> String {
    match (of_level(findings, VoiceLevel::Must), of_level(findings, VoiceLevel::Should)) {
        (0, 0) => "it fits: nothing is to be changed".to_owned(),
        (0, should) => format!("somebody looks at it: {should} to think about"),
        (must, 0) => format!("it is not sent as it is: {must} to change"),
        (must, should) => format!("it is not sent as it is: {must} to change, and {should} to think about"),
    }
}
