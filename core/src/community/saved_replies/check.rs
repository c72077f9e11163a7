use super::off_voice::check_voice_of;
use super::{CheckSavedRepliesInput, SavedReplies, SavedReply};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_unique, check_unique_by, check_unique_ids,
    limits,
};
use crate::community::brand_voice::{check_draft_text, check_most};
use crate::text::{check_placeholders, has_placeholder};

/// Finds everything that is wrong with saved replies, and, where a voice is given, what breaks it.
///
/// Of a reply with placeholders only what breaks the voice whatever they are filled with is said.
pub fn check_saved_replies(input: &CheckSavedRepliesInput, issues: &mut Issues) {
    let saved = Path::root().field("saved");
    let mut found = Issues::default();
    input.saved.check(&saved, &mut found);
    if let Some(voice) = &input.voice {
        let mut of_voice = Issues::default();
        voice.check(&Path::root().field("voice"), &mut of_voice);
        let is_sound = of_voice.is_empty() && found.clone().into_result(()).is_ok();
        found.extend(of_voice.as_slice().iter().cloned());
        if is_sound {
            check_voice_of(&input.saved, voice, &saved, &mut found);
        }
    }
    issues.extend(found.as_slice().iter().cloned());
}

impl SavedReplies {
    /// Finds everything that is wrong with the replies: texts that are empty or too long, placeholders that nobody declared
    /// or that stand in no text, stray braces, and what stands twice.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let replies = path.field("replies");
        check_item_limit(self.replies.len(), &replies, issues);
        check_unique_ids(self.replies.iter().map(|reply| &reply.id), "id", &replies, issues);
        for (place, reply) in self.replies.iter().enumerate().take(limits::LIST_ITEMS) {
            reply.check(&replies.index(place), issues);
        }
    }
}

impl SavedReply {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let texts = path.field("texts");
        check_item_count(self.texts.len(), &texts, issues);
        let language = |place: &usize| {
            let language = self.texts.get(*place).and_then(|text| text.language.as_ref());
            language.map_or("no language".to_owned(), ToString::to_string)
        };
        let places = (0..self.texts.len()).map(|place| language(&place));
        check_unique_by(places, Clone::clone, &texts, issues);
        let declared: Vec<&str> = self.placeholders.iter().map(|gap| gap.name.as_str()).collect();
        for (place, text) in self.texts.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = texts.index(place).field("text");
            check_draft_text(&text.text, &at, issues);
            check_placeholders(&text.text, &declared, "reply", &at, issues);
        }
        self.check_lists(path, issues);
    }

    fn check_lists(&self, path: &Path, issues: &mut Issues) {
        let placeholders = path.field("placeholders");
        check_item_limit(self.placeholders.len(), &placeholders, issues);
        check_unique_ids(self.placeholders.iter().map(|gap| &gap.name), "name", &placeholders, issues);
        for (place, gap) in self.placeholders.iter().enumerate().take(limits::LIST_ITEMS) {
            if !self.texts.iter().any(|text| has_placeholder(&text.text, gap.name.as_str())) {
                let message = format!("`{{{}}}` stands in no text of the reply", gap.name);
                let issue = Issue::new(Code::UnusedPlaceholder, placeholders.index(place).field("name"), message);
                issues.push(issue.with("placeholder", &gap.name).help("put it into a text, or leave it out"));
            }
        }
        check_most(self.platforms.len(), limits::VOICE_SCOPE, &path.field("platforms"), issues);
        check_unique(self.platforms.iter(), &path.field("platforms"), issues);
        check_most(self.channels.len(), limits::VOICE_SCOPE, &path.field("channels"), issues);
        check_unique(self.channels.iter(), &path.field("channels"), issues);
    }
}
