use std::collections::BTreeSet;

use super::redact::Names;
use super::{HeldRecords, PersonNote};
use crate::crisis::{CrisisEvidence, CrisisResponse, ResponseTexts};
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

/// Gathers where responses name a person.
pub(super) struct Notes<'a> {
    names: &'a Names,
    /// Evidence that is exported by itself, by response and name.
    elsewhere: BTreeSet<(&'a Id, &'a Id)>,
    response: Option<&'a Id>,
    at: Option<Instant>,
    pub(super) found: Vec<PersonNote>,
    /// How many accounts of others were taken out.
    pub(super) redacted: u64,
}

impl<'a> Notes<'a> {
    pub(super) fn of(held: &'a HeldRecords, names: &'a Names) -> Self {
        let elsewhere = held.crisis_evidence.iter().map(|held| (&held.response, &held.evidence.id)).collect();
        let mut notes = Self { names, elsewhere, response: None, at: None, found: Vec::new(), redacted: 0 };
        held.responses.iter().for_each(|response| notes.read(response));
        notes
    }

    fn read(&mut self, response: &'a CrisisResponse) {
        (self.response, self.at) = (Some(&response.id), None);
        self.text(response.name.as_str());
        for entry in &response.timeline {
            self.at = Some(entry.at);
            entry.clone().show(self);
        }
    }

    fn text(&mut self, text: &str) {
        let Some(response) = self.response.filter(|_| self.names.redact(text).1 > 0) else { return };
        let (text, redacted) = self.names.redact_others(text);
        self.redacted = self.redacted.saturating_add(redacted);
        self.found.push(PersonNote { response: response.clone(), at: self.at, text });
    }
}

impl ResponseTexts for Notes<'_> {
    fn name(&mut self, name: &mut Name) {
        self.text(name.as_str());
    }

    fn words(&mut self, words: &mut String) {
        self.text(words);
    }

    fn evidence(&mut self, evidence: &mut CrisisEvidence) {
        if self.response.is_some_and(|response| self.elsewhere.contains(&(response, &evidence.id))) {
            return;
        }
        let texts = [Some(&evidence.what), evidence.found_at.as_ref(), evidence.kept_at.as_ref()];
        texts.into_iter().flatten().for_each(|text| self.text(text.as_str()));
    }
}
