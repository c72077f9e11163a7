use super::draft::Draft;
use super::phrase::Phrase;
use super::{
    ForbiddenPhrases, PhrasePlace, RequiredPhrase, VoiceFinding, VoiceFindingKind, VoiceLevel, VoiceMeasure, VoiceRule,
};
use crate::check::cut;
use crate::community::MatchedSpan;
use crate::money::{Decimal, Fraction};
use crate::vocabulary::Name;

/// One finding for each phrase that stands in a draft.
pub(super) fn forbidden(part: &ForbiddenPhrases, draft: &Draft<'_>) -> Vec<VoiceFinding> {
    let finding = |text: &String| {
        let spans = draft.find(&Phrase::read(text, part.matches_case)?);
        (!spans.is_empty()).then(|| forbidden_finding(part, text, spans))
    };
    part.phrases.iter().filter_map(finding).collect()
}

fn forbidden_finding(part: &ForbiddenPhrases, phrase: &str, spans: Vec<MatchedSpan>) -> VoiceFinding {
    let times = match spans.len() {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        more => format!("{more} times"),
    };
    let (phrase_shown, level) = (cut(phrase), part.level.label());
    let sentence = format!("`{phrase_shown}` {level} not be written, and stands there {times}");
    VoiceFinding {
        kind: VoiceFindingKind::ForbiddenPhrase,
        level: part.level,
        phrases: vec![phrase.to_owned()],
        measure: None,
        spans,
        sentence: with_reason(sentence, part.why.as_ref()),
        advice: part.instead.as_ref().map_or("leave it out".to_owned(), |instead| format!("write `{instead}` instead")),
    }
}

/// What is said where none of the phrases stands in its place.
pub(super) fn missing(part: &RequiredPhrase, draft: &Draft<'_>) -> Option<VoiceFinding> {
    let has = |text: &String| Phrase::read(text, false).is_some_and(|phrase| draft.has(&phrase, part.place));
    if part.any_of.iter().any(has) {
        return None;
    }
    let shown: Vec<String> = part.any_of.iter().take(3).map(|phrase| format!("`{}`", cut(phrase))).collect();
    let dots = if part.any_of.len() > shown.len() { ", …" } else { "" };
    let (what, does) = match shown.as_slice() {
        [one] => (one.clone(), "does not"),
        _ => (format!("one of {}{dots}", shown.join(", ")), "none does"),
    };
    let place = match part.place {
        PhrasePlace::Anywhere => "in the text",
        PhrasePlace::Start | PhrasePlace::End => part.place.label(),
    };
    let sentence = format!("{what} {} stand {place}, and {does}", part.level.label());
    Some(VoiceFinding {
        kind: VoiceFindingKind::MissingPhrase,
        level: part.level,
        phrases: part.any_of.clone(),
        measure: None,
        spans: Vec::new(),
        sentence: with_reason(sentence, part.why.as_ref()),
        advice: match part.place {
            PhrasePlace::Anywhere => format!("add {what}"),
            PhrasePlace::Start | PhrasePlace::End => format!("add {what} {place}"),
        },
    })
}

/// What is said where a measure is beyond a bound; nothing where it is undefined.
pub(super) fn beyond(rule: &VoiceRule, draft: &Draft<'_>) -> Option<VoiceFinding> {
    let value = draft.value(rule.measure).ok()?;
    let (kind, bound, words) = match (rule.at_most, rule.at_least) {
        (Some(most), _) if value > most => (VoiceFindingKind::AboveMost, most, "most"),
        (_, Some(least)) if value < least => (VoiceFindingKind::BelowLeast, least, "least"),
        _ => return None,
    };
    let is_above = kind == VoiceFindingKind::AboveMost;
    let level = match rule.level {
        VoiceLevel::Must => "",
        VoiceLevel::Should => " that it should have",
    };
    let sentence = format!("{}: {value}, and the {words}{level} is {bound}", rule.measure.label());
    Some(VoiceFinding {
        kind,
        level: rule.level,
        phrases: Vec::new(),
        measure: Some(rule.measure),
        spans: if is_above { draft.places(rule.measure) } else { Vec::new() },
        sentence: with_reason(sentence, rule.why.as_ref()),
        advice: advice(rule.measure, is_above, value, bound),
    })
}

fn advice(measure: VoiceMeasure, is_above: bool, value: Decimal, bound: Decimal) -> String {
    let difference = Fraction::from(value).checked_sub(&Fraction::from(bound)).map(|difference| difference.abs());
    let difference = difference.ok().and_then(|difference| difference.to_decimal()).unwrap_or_default();
    match (measure, is_above) {
        (VoiceMeasure::Lix | VoiceMeasure::AutomatedReadability, true) => {
            "use shorter sentences and shorter words".into()
        }
        (VoiceMeasure::LongestSentence, true) => "split that sentence".to_owned(),
        (VoiceMeasure::CapitalWords, true) => "write them in small letters".to_owned(),
        (_, true) => format!("leave {difference} out"),
        (VoiceMeasure::Lix | VoiceMeasure::AutomatedReadability | VoiceMeasure::LongestSentence, false) => {
            "use fuller sentences".to_owned()
        }
        (_, false) => format!("add {difference}"),
    }
}

fn with_reason(sentence: String, why: Option<&Name>) -> String {
    match why {
        Some(why) => format!("{sentence}: {why}"),
        None => sentence,
    }
}
