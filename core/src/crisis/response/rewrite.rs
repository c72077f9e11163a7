use super::{CrisisEvidence, CrisisResponse, ResponseEvent, TimelineEntry};
use crate::check::{Issues, limits};
use crate::vocabulary::{Id, Name, PlaceholderValue};

/// What follows words that are the same as those before only because both are rewritten: the edit stays one.
const ANOTHER: &str = " […]";

/// Somebody who looks at everything that people wrote in a response, and may write it anew.
pub(crate) trait ResponseTexts {
    /// A name, a message, a note.
    fn name(&mut self, name: &mut Name);
    /// Words of a statement.
    fn words(&mut self, words: &mut String);
    /// Evidence; its id, its hash and when it was captured are to stay.
    fn evidence(&mut self, evidence: &mut CrisisEvidence);
}

/// Words of a statement as they are in a timeline, and in its rewritten form.
struct Words<'a> {
    statement: &'a Id,
    before: String,
    now: String,
}

impl CrisisResponse {
    /// The response with other texts: its name, and all that its timeline says, played again. The playbook and the names of
    /// the team stay.
    ///
    /// # Errors
    /// - why the timeline cannot be played with these texts
    pub(crate) fn rewritten(&self, texts: &mut dyn ResponseTexts) -> Result<Self, Issues> {
        let mut left = self.clone();
        texts.name(&mut left.name);
        for entry in &mut left.timeline {
            entry.show(texts);
        }
        self.keep_edits(&mut left);
        left.replayed().map_err(|(_, issues)| issues)
    }

    /// Lets each edit that changed words change them still, and no other.
    fn keep_edits(&self, left: &mut Self) {
        let mut known: Vec<Words<'_>> = Vec::new();
        let rewritten = left.unstarted();
        for (was, is) in self.timeline.iter().zip(&mut left.timeline) {
            match (&was.event, &mut is.event) {
                (ResponseEvent::DraftStatement(was), ResponseEvent::DraftStatement(is)) => {
                    if rewritten.drafted(is).is_some_and(|drafted| drafted.text.chars().count() > limits::NOTE_CHARS) {
                        no_longer(&was.values, &mut is.values);
                    }
                    let (before, now) = (self.drafted(was), rewritten.drafted(is));
                    known.extend(before.zip(now).map(|(before, now)| Words {
                        statement: &was.statement,
                        before: before.text,
                        now: now.text,
                    }));
                }
                (ResponseEvent::EditStatement(was), ResponseEvent::EditStatement(is)) => {
                    let last = known.iter().rfind(|words| *words.statement == was.statement);
                    if let Some(last) = last.filter(|last| last.before == was.text) {
                        is.text.clone_from(&last.now);
                    } else if last.is_some_and(|last| last.now == is.text) {
                        let room = limits::NOTE_CHARS.saturating_sub(ANOTHER.chars().count());
                        is.text = is.text.chars().take(room).chain(ANOTHER.chars()).collect();
                    }
                    known.push(Words { statement: &was.statement, before: was.text.clone(), now: is.text.clone() });
                }
                _ => {}
            }
        }
    }
}

/// Cuts what a template is filled with to the length that it had.
fn no_longer(were: &[PlaceholderValue], are: &mut [PlaceholderValue]) {
    for (was, is) in were.iter().zip(are) {
        is.text = is.text.chars().take(was.text.chars().count()).collect();
    }
}

impl TimelineEntry {
    /// Shows everything that people wrote in it.
    pub(crate) fn show(&mut self, texts: &mut dyn ResponseTexts) {
        match &mut self.event {
            ResponseEvent::SendMessage(sent) => texts.name(&mut sent.message),
            ResponseEvent::CaptureEvidence(captured) => texts.evidence(&mut captured.evidence),
            ResponseEvent::DraftStatement(drafted) => {
                drafted.values.iter_mut().for_each(|value| texts.words(&mut value.text));
            }
            ResponseEvent::EditStatement(edited) => texts.words(&mut edited.text),
            _ => {}
        }
        self.source.iter_mut().chain(&mut self.note).for_each(|name| texts.name(name));
    }
}
