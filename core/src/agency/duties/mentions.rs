use crate::campaign::MentionKind;
use crate::platform::Content;
use crate::vocabulary::Name;

/// Which of the texts do not stand in content: letter case does not matter, and no text is part of a longer word.
pub(super) fn missing_texts(content: &Content, kind: MentionKind, texts: &[Name]) -> Vec<Name> {
    let links = content.links.iter().map(String::as_str);
    let shown: Vec<String> = content.words().chain(links).map(str::to_lowercase).collect();
    let is_there = |text: &&Name| {
        let wanted = needle(kind, text.as_str());
        let as_tag = kind == MentionKind::Hashtag && has_tag(content, &wanted);
        as_tag || shown.iter().any(|shown| stands_in(shown, &wanted))
    };
    texts.iter().filter(|text| !is_there(text)).cloned().collect()
}

/// Which of the accounts do not publish it together with the author.
pub(super) fn missing_handles(content: &Content, handles: &[Name]) -> Vec<Name> {
    let plain = |name: &Name| name.as_str().trim_start_matches('@').to_lowercase();
    let there: Vec<String> = content.collaborators.iter().map(plain).collect();
    handles.iter().filter(|handle| !there.contains(&plain(handle))).cloned().collect()
}

/// The text as it is searched: in lower case, hashtags and handles with their sign, addresses without their protocol.
fn needle(kind: MentionKind, text: &str) -> String {
    let text = text.to_lowercase();
    let with_sign = |sign: char| if text.starts_with(sign) { text.clone() } else { format!("{sign}{text}") };
    match kind {
        MentionKind::Hashtag => with_sign('#'),
        MentionKind::Handle => with_sign('@'),
        MentionKind::Code => text,
        MentionKind::Link => {
            let bare = text.trim_start_matches("https://").trim_start_matches("http://");
            bare.trim_start_matches("www.").trim_end_matches('/').to_owned()
        }
    }
}

fn has_tag(content: &Content, wanted: &str) -> bool {
    let bare = wanted.trim_start_matches('#');
    content.tags.iter().any(|tag| tag.trim_start_matches('#').to_lowercase() == bare)
}

/// Whether a text stands in another as a word of its own.
fn stands_in(shown: &str, wanted: &str) -> bool {
    let in_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    shown.match_indices(wanted).any(|(at, found)| {
        let before = shown.get(..at).and_then(|text| text.chars().next_back());
        let after = shown.get(at.saturating_add(found.len())..).unwrap_or_default();
        let mut next = after.chars();
        let follows = match next.next() {
            // A handle or an address goes on after a full stop, a sentence does not.
            Some('.') => next.next().is_some_and(in_word),
            Some(letter) => in_word(letter),
            None => false,
        };
        let is_sign = wanted.starts_with(['#', '@']);
        !follows && (is_sign || !before.is_some_and(in_word))
    })
}
