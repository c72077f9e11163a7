use super::{CheckStatementInput, StatementChannelCheck, StatementCheck, StatementCheckTag};
use crate::check::{Issues, Severity, Version};
use crate::community::{DraftPlace, InboxChannel, VoiceFinding, VoiceVerdict, judge_words, voice_verdict};
use crate::crisis::{ChannelKind, PlaybookChannel};
use crate::platform::{CheckContentInput, Content, ContentCheck, Platform, check_content};
use crate::text::{TemplatePart, template_parts};

/// Says for each place where a statement goes whether it is short enough there, by what the platform takes, and has the
/// voice that it should, by facts that can be checked. What is still in braces is to be filled in before it goes anywhere.
///
/// A post of the platform is meant, or what stands beside its first form, such as the caption of a video. Of the voice,
/// rules for comments hold for replies and those for direct messages for these; a post is neither.
///
/// ```
/// use greenroom::community::VoiceVerdict;
/// use greenroom::crisis::check_statement;
///
/// let input = format!(
///     r#"{{"text": "{}", "channels": [{{"kind": "own_accounts", "platform": "x"}}, {{"kind": "website"}}]}}"#,
///     "We know, and we are looking into it. ".repeat(9),
/// );
/// let check = check_statement(&greenroom::wire::parse(&input)?)?;
/// assert_eq!(check.channels[0].verdict, VoiceVerdict::Rewrite);
/// assert_eq!(check.channels[0].sentence, "the text has 333 weighted characters; at most 280 are allowed");
/// assert_eq!(check.channels[1].verdict, VoiceVerdict::Fits);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - a text without words, or one that is too long for any statement
/// - no channel, or one that stands twice
/// - whatever [`crate::community::BrandVoice::check`] finds
pub fn check_statement(input: &CheckStatementInput) -> Result<StatementCheck, Issues> {
    let mut issues = Issues::default();
    input.check(&mut issues);
    issues.into_result(())?;
    let unfilled: Vec<String> = template_parts(&input.text).into_iter().filter_map(unfilled).collect();
    let channels = input.channels.iter().map(|channel| input.channel(channel, &unfilled));
    let channels = channels.collect::<Result<Vec<_>, _>>()?;
    Ok(StatementCheck {
        document: StatementCheckTag,
        version: Version,
        voice: input.voice.as_ref().map(|voice| voice.name.clone()),
        verdict: channels.iter().map(|channel| channel.verdict).max().unwrap_or(VoiceVerdict::Fits),
        unfilled,
        channels,
    })
}

/// What stands between braces, or a brace that closes nothing.
fn unfilled(part: TemplatePart<'_>) -> Option<String> {
    match part {
        TemplatePart::Words(_) => None,
        TemplatePart::Gap(name) => Some(name.to_owned()),
        TemplatePart::StrayBrace => Some("a stray brace".to_owned()),
    }
}

impl CheckStatementInput {
    fn channel(&self, channel: &PlaybookChannel, unfilled: &[String]) -> Result<StatementChannelCheck, Issues> {
        let content = channel.platform.as_ref().map(|platform| self.content(platform)).transpose()?.flatten();
        let findings = self.findings(channel);
        let length = content.as_ref().map_or(VoiceVerdict::Fits, length_verdict);
        let gaps = if unfilled.is_empty() { VoiceVerdict::Fits } else { VoiceVerdict::Rewrite };
        let verdict = length.max(voice_verdict(&findings)).max(gaps);
        let said = (!unfilled.is_empty()).then(|| "something in braces is still to be filled in".to_owned());
        let too_long = content.iter().flat_map(|check| check.issues.as_slice()).map(|issue| issue.message.clone());
        let off_voice = findings.iter().map(|finding| finding.sentence.clone());
        let words: Vec<String> = said.into_iter().chain(too_long).chain(off_voice).collect();
        let sentence = if words.is_empty() { "nothing is to be changed".to_owned() } else { words.join("; ") };
        Ok(StatementChannelCheck { channel: channel.clone(), verdict, content, findings, sentence })
    }

    /// The length by what the platform takes; none where nobody knows its forms.
    fn content(&self, platform: &Platform) -> Result<Option<ContentCheck>, Issues> {
        let Some(format) = platform.formats().first() else { return Ok(None) };
        let content = Content { text: self.text.clone(), ..Content::default() };
        let input = CheckContentInput {
            platform: platform.clone(),
            format: format.clone(),
            content,
            strict: self.strict,
            scopes: Vec::new(),
            limits: None,
            on: self.on,
        };
        check_content(&input).map(Some)
    }

    fn findings(&self, channel: &PlaybookChannel) -> Vec<VoiceFinding> {
        let Some(voice) = &self.voice else { return Vec::new() };
        let place = DraftPlace {
            platform: channel.platform.as_ref(),
            channel: inbox_channel(channel.kind),
            language: self.language.as_ref().or(voice.language.as_ref()),
        };
        judge_words(voice, &self.text, &place).findings
    }
}

fn length_verdict(check: &ContentCheck) -> VoiceVerdict {
    let issues = check.issues.as_slice();
    match issues.iter().any(|issue| issue.severity == Severity::Error) {
        true => VoiceVerdict::Rewrite,
        false if issues.is_empty() => VoiceVerdict::Fits,
        false => VoiceVerdict::Look,
    }
}

fn inbox_channel(kind: ChannelKind) -> Option<InboxChannel> {
    match kind {
        ChannelKind::Replies => Some(InboxChannel::Comment),
        ChannelKind::DirectMessages => Some(InboxChannel::DirectMessage),
        _ => None,
    }
}
