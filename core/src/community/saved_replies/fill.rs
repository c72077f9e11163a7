use super::{FillReplyInput, FilledReply, FilledReplyTag, ReplyText, SavedReply};
use crate::check::{
    Code, Issue, Issues, Path, Version, check_item_limit, check_unique_ids, count, cut, did_you_mean, limits,
};
use crate::community::brand_voice::{is_within, voice_check};
use crate::text::{TemplatePart, fill_template, named_placeholders, template_parts};
use crate::vocabulary::{Language, PlaceholderValue};

/// Fills a saved reply: the text in the language that is asked for, or the one without a language, with each placeholder
/// filled; and says whether it then has the voice of the brand, where one is given.
///
/// It is plain text, of which nothing is escaped: whoever puts it into HTML or the like escapes it there. What a value says
/// is not read again for placeholders.
///
/// ```
/// use greenroom::community::{FillReplyInput, fill_reply};
///
/// let input: FillReplyInput = greenroom::wire::parse(
///     r#"{"saved": {"document": "saved_replies", "version": 1, "replies": [{"id": "late", "name": "Parcel is late",
///             "texts": [{"language": "de", "text": "Hallo {name}, wir schauen nach {order}."}],
///             "placeholders": [{"name": "name", "meaning": "first name"}, {"name": "order", "meaning": "order"}]}]},
///         "reply": "late", "language": "de-AT", "platform": "instagram", "channel": "direct_message",
///         "values": [{"name": "name", "text": "Ana"}, {"name": "order", "text": "A-17"}]}"#,
/// )?;
/// assert_eq!(fill_reply(&input)?.text, "Hallo Ana, wir schauen nach A-17.");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - whatever the checks of the replies and of the voice find
/// - a reply that is not there, is not for the platform or the channel, or has no text in the language
/// - a placeholder of the text without a value, a value for none of the reply, or two for one
/// - a value that is empty, or has braces, control characters or marks that turn the direction of what follows
/// - a filled text of more than 10,000 characters
pub fn fill_reply(input: &FillReplyInput) -> Result<FilledReply, Issues> {
    let mut issues = Issues::default();
    input.saved.check(&Path::root().field("saved"), &mut issues);
    if let Some(voice) = &input.voice {
        voice.check(&Path::root().field("voice"), &mut issues);
    }
    check_values(&input.values, &mut issues);
    let filled = find(input, &mut issues).and_then(|reply| {
        check_place(input, reply, &mut issues);
        check_names(input, reply, &mut issues);
        let text = choose(input, reply, &mut issues)?;
        check_gaps(input, text, &mut issues);
        Some(text)
    });
    issues.clone().into_result(())?;
    let text = filled.ok_or(issues)?;
    finish(input, text)
}

fn finish(input: &FillReplyInput, chosen: &ReplyText) -> Result<FilledReply, Issues> {
    let value = |name: &str| input.values.iter().find(|value| value.name.as_str() == name);
    let text = fill_template(&chosen.text, |name| value(name).map(|value| value.text.as_str()));
    if count(text.chars().take(limits::NOTE_CHARS.saturating_add(1))) > limits::NOTE_CHARS {
        let message = format!("the filled text has more than {} characters", limits::NOTE_CHARS);
        let issue = Issue::new(Code::OutOfRange, Path::root().field("values"), message);
        return Err(issue.with("most", limits::NOTE_CHARS).help("give shorter values").into());
    }
    let check = input.voice.as_ref().map(|voice| {
        let language = chosen.language.as_ref().or(voice.language.as_ref());
        voice_check(voice, &text, &input.platform, input.channel, language)
    });
    let language =
        chosen.language.as_ref().map_or("without a language".to_owned(), |language| format!("in {language}"));
    let gaps = count(template_parts(&chosen.text).iter().filter(|part| matches!(part, TemplatePart::Gap(_))));
    let gaps = match gaps {
        0 => "with nothing to fill".to_owned(),
        1 => "with 1 gap filled".to_owned(),
        gaps => format!("with {gaps} gaps filled"),
    };
    let voice = check.as_ref().map(|check| format!("; {}", check.sentence)).unwrap_or_default();
    Ok(FilledReply {
        document: FilledReplyTag,
        version: Version,
        reply: input.reply.clone(),
        language: chosen.language.clone(),
        sentence: format!("the text {language}, {gaps}{voice}"),
        text,
        voice_check: check,
    })
}

fn find<'a>(input: &'a FillReplyInput, issues: &mut Issues) -> Option<&'a SavedReply> {
    let found = input.saved.replies.iter().find(|reply| reply.id == input.reply);
    if found.is_none() {
        let message = format!("there is no saved reply `{}`", input.reply);
        let issue = Issue::new(Code::UnknownReference, Path::root().field("reply"), message);
        let known = input.saved.replies.iter().map(|reply| reply.id.as_str());
        issues.push(match did_you_mean(input.reply.as_str(), known) {
            Some(meant) => issue.help(format!("did you mean `{meant}`?")),
            None => issue,
        });
    }
    found
}

fn check_place(input: &FillReplyInput, reply: &SavedReply, issues: &mut Issues) {
    let on_platform = reply.platforms.is_empty() || reply.platforms.contains(&input.platform);
    let by_channel = reply.channels.is_empty() || reply.channels.contains(&input.channel);
    for (fits, field, label) in
        [(on_platform, "platform", input.platform.label()), (by_channel, "channel", input.channel.label())]
    {
        if !fits {
            let message = format!("`{}` is no reply for this {field}: {label}", reply.id);
            issues.push(Issue::new(Code::Contradiction, Path::root().field(field), message));
        }
    }
}

/// The text in the language, or in a wider or narrower one, or the one without a language.
fn choose<'a>(input: &FillReplyInput, reply: &'a SavedReply, issues: &mut Issues) -> Option<&'a ReplyText> {
    let of =
        |fits: &dyn Fn(&Language) -> bool| reply.texts.iter().find(|text| text.language.as_ref().is_some_and(fits));
    let plain = || reply.texts.iter().find(|text| text.language.is_none());
    let found = match &input.language {
        Some(wanted) => of(&|own| own == wanted)
            .or_else(|| of(&|own| is_within(wanted, own)))
            .or_else(|| of(&|own| is_within(own, wanted)))
            .or_else(plain),
        None => plain().or_else(|| reply.texts.first().filter(|_| reply.texts.len() == 1)),
    };
    if found.is_none() {
        let wanted = input.language.as_ref().map_or("no language".to_owned(), |language| format!("`{language}`"));
        let message = format!("`{}` has no text for {wanted}", reply.id);
        let known: Vec<String> =
            reply.texts.iter().filter_map(|text| text.language.as_ref()).map(ToString::to_string).collect();
        let issue = Issue::new(Code::UnknownReference, Path::root().field("language"), message);
        issues.push(issue.help(format!("it has one for {}", cut(&known.join(", ")))));
    }
    found
}

/// Refuses values for placeholders that the reply does not have.
fn check_names(input: &FillReplyInput, reply: &SavedReply, issues: &mut Issues) {
    for (place, value) in input.values.iter().enumerate().take(limits::LIST_ITEMS) {
        if reply.placeholders.iter().any(|gap| gap.name == value.name) {
            continue;
        }
        let message = format!("`{}` has no placeholder `{{{}}}`", reply.id, value.name);
        let at = Path::root().field("values").index(place).field("name");
        let issue = Issue::new(Code::UnknownReference, at, message).with("placeholder", &value.name);
        let known = reply.placeholders.iter().map(|gap| gap.name.as_str());
        issues.push(match did_you_mean(value.name.as_str(), known) {
            Some(meant) => issue.help(format!("did you mean `{{{meant}}}`?")),
            None => issue,
        });
    }
}

/// Refuses a text of which a placeholder has no value.
fn check_gaps(input: &FillReplyInput, text: &ReplyText, issues: &mut Issues) {
    let mut empty: Vec<&str> = Vec::new();
    for part in template_parts(&text.text) {
        let TemplatePart::Gap(name) = part else { continue };
        let is_filled = input.values.iter().any(|value| value.name.as_str() == name);
        if !is_filled && !empty.contains(&name) && empty.len() < limits::ADVICE {
            empty.push(name);
        }
    }
    if !empty.is_empty() {
        let message = format!("placeholders are not filled: {}", named_placeholders(&empty));
        let issue = Issue::new(Code::NotReady, Path::root().field("values"), message);
        issues.push(issue.help("give each of them its words"));
    }
}

fn check_values(values: &[PlaceholderValue], issues: &mut Issues) {
    let path = Path::root().field("values");
    check_item_limit(values.len(), &path, issues);
    check_unique_ids(values.iter().map(|value| &value.name), "name", &path, issues);
    for (place, value) in values.iter().enumerate().take(limits::LIST_ITEMS) {
        let fault = match value.text.as_str() {
            text if text.trim().is_empty() => "the value is empty",
            text if text.contains(['{', '}']) => "the value has braces",
            text if text.chars().any(char::is_control) => "the value has control characters",
            text if text.chars().any(turns) => "the value has marks that turn the direction of text",
            _ => continue,
        };
        let issue = Issue::new(Code::InvalidText, path.index(place).field("text"), fault);
        issues.push(issue.with("placeholder", &value.name).help("give plain text on one line"));
    }
}

/// Embeddings, overrides and isolates of directions: they turn what follows, too.
///
/// Source: Unicode Standard Annex 9, explicit formatting characters.
fn turns(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
