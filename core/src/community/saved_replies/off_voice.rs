use super::{ReplyText, SavedReplies, SavedReply};
use crate::check::{Code, Issue, Issues, Path, Severity, count, limits};
use crate::community::brand_voice::{DraftPlace, judge};
use crate::community::{BrandVoice, VoiceFinding, VoiceFindingKind, VoiceLevel, VoiceMeasure};
use crate::text::{TemplatePart, template_parts};

/// What stands for a placeholder: one word of one character, so that no phrase is found across it.
const FILLING: &str = "0";
/// How many findings of a text are named; the others are counted.
const SHOWN: usize = 10;

/// Finds what breaks a voice in replies, both of which were checked.
pub(super) fn check_voice_of(saved: &SavedReplies, voice: &BrandVoice, path: &Path, issues: &mut Issues) {
    let replies = path.field("replies");
    let work = saved.replies.iter().map(|reply| work_of(reply, voice)).fold(0, usize::saturating_add);
    if work > limits::SEARCHED_CHARS {
        let message =
            format!("the texts by their places and the phrases of the voice are more than {}", limits::SEARCHED_CHARS);
        let issue = Issue::new(Code::OutOfRange, replies, message).with("most", limits::SEARCHED_CHARS);
        issues.push(issue.help("check fewer replies in one call"));
        return;
    }
    for (place, reply) in saved.replies.iter().enumerate() {
        for (number, text) in reply.texts.iter().enumerate() {
            let at = replies.index(place).field("texts").index(number).field("text");
            issues.extend(issue(&findings(reply, text, voice), &at));
        }
    }
}

/// How many characters are searched: those of all texts, for each place and each phrase.
fn work_of(reply: &SavedReply, voice: &BrandVoice) -> usize {
    let forbidden = voice.forbidden.iter().map(|part| part.phrases.len());
    let phrases = forbidden.chain(voice.required.iter().map(|part| part.any_of.len())).fold(1, usize::saturating_add);
    let places = reply.platforms.len().max(1).saturating_mul(reply.channels.len().max(1));
    let chars = reply.texts.iter().map(|text| count(text.text.chars())).fold(0, usize::saturating_add);
    chars.saturating_mul(phrases).saturating_mul(places)
}

/// What breaks the voice wherever the reply may be sent, each once.
fn findings(reply: &SavedReply, text: &ReplyText, voice: &BrandVoice) -> Vec<VoiceFinding> {
    let parts = template_parts(&text.text);
    let is_open = parts.iter().any(|part| matches!(part, TemplatePart::Gap(_)));
    let word = |part: &TemplatePart<'_>| match part {
        TemplatePart::Words(words) => (*words).to_owned(),
        TemplatePart::Gap(_) => FILLING.to_owned(),
        TemplatePart::StrayBrace => String::new(),
    };
    let filled: String = parts.iter().map(word).collect();
    let language = text.language.as_ref().or(voice.language.as_ref());
    let mut found: Vec<VoiceFinding> = Vec::new();
    for platform in or_unknown(&reply.platforms) {
        for channel in or_unknown(&reply.channels) {
            let place = DraftPlace { platform, channel: channel.copied(), language };
            for finding in judge(voice, &filled, &place).findings {
                if (!is_open || is_certain(&finding)) && !found.iter().any(|said| said.sentence == finding.sentence) {
                    found.push(finding);
                }
            }
        }
    }
    found
}

/// Each of a list, or once nothing where it is empty.
fn or_unknown<T>(list: &[T]) -> Vec<Option<&T>> {
    if list.is_empty() { vec![None] } else { list.iter().map(Some).collect() }
}

/// Whether it holds whatever the placeholders are filled with.
fn is_certain(finding: &VoiceFinding) -> bool {
    match finding.kind {
        VoiceFindingKind::ForbiddenPhrase => true,
        VoiceFindingKind::MissingPhrase | VoiceFindingKind::BelowLeast => false,
        VoiceFindingKind::AboveMost => !matches!(
            finding.measure,
            Some(
                VoiceMeasure::Words
                    | VoiceMeasure::Sentences
                    | VoiceMeasure::LongestSentence
                    | VoiceMeasure::Lix
                    | VoiceMeasure::AutomatedReadability
            )
        ),
    }
}

/// One issue for all that was found in a text.
fn issue(findings: &[VoiceFinding], path: &Path) -> Option<Issue> {
    let first = findings.first()?;
    let shown: Vec<&str> = findings.iter().take(SHOWN).map(|finding| finding.sentence.as_str()).collect();
    let more = match findings.len().saturating_sub(shown.len()) {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    let message = format!("{}{more}", shown.join("; "));
    let mut issue = Issue::new(Code::OffVoice, path.clone(), message).with("findings", findings.len());
    if findings.iter().any(|finding| finding.level == VoiceLevel::Must) {
        issue.severity = Severity::Error;
    }
    Some(if findings.len() == 1 { issue.help(first.advice.clone()) } else { issue })
}
