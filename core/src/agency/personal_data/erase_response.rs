use std::collections::BTreeMap;

use super::erase::Eraser;
use super::redact::{MARK, Names, clipped, redact_evidence, redact_name};
use super::{HeldCrisisEvidence, HeldRecords, RecordKind};
use crate::check::{Code, Issue, Issues, Path, limits};
use crate::crisis::{CrisisEvidence, CrisisResponse, ResponseTexts};
use crate::vocabulary::{Id, Name};

/// What is left of the evidence of crises, by response and name.
pub(super) struct EvidenceLeft<'a> {
    held: BTreeMap<(&'a Id, &'a Id), Option<&'a CrisisEvidence>>,
}

impl<'a> EvidenceLeft<'a> {
    pub(super) fn new(held: &'a HeldRecords, left: &'a [HeldCrisisEvidence]) -> Self {
        let names = |held: &'a HeldCrisisEvidence| ((&held.response, &held.evidence.id), None);
        let mut found: BTreeMap<_, _> = held.crisis_evidence.iter().map(names).collect();
        for one in left {
            if let Some(slot) = found.get_mut(&(&one.response, &one.evidence.id)) {
                *slot = Some(&one.evidence);
            }
        }
        Self { held: found }
    }
}

/// Takes a person out of a response.
struct Redacted<'a> {
    response: &'a Id,
    names: &'a Names,
    left: &'a EvidenceLeft<'a>,
    mentions: u64,
}

impl ResponseTexts for Redacted<'_> {
    fn name(&mut self, name: &mut Name) {
        let redacted = redact_name(name, &|text| self.names.redact(text));
        self.mentions = self.mentions.saturating_add(redacted);
    }

    fn words(&mut self, words: &mut String) {
        let (left, redacted) = self.names.redact(words);
        if redacted > 0 {
            *words = clipped(&left, limits::NOTE_CHARS);
            self.mentions = self.mentions.saturating_add(redacted);
        }
    }

    /// Evidence that is held by itself is here what is left of it there.
    fn evidence(&mut self, evidence: &mut CrisisEvidence) {
        let id = evidence.id.clone();
        match self.left.held.get(&(self.response, &id)) {
            Some(Some(left)) => evidence.clone_from(left),
            Some(None) => {
                evidence.what = MARK.parse().unwrap_or_else(|_| evidence.what.clone());
                (evidence.found_at, evidence.kept_at) = (None, None);
            }
            None => {
                let redacted = redact_evidence(evidence, &|text| self.names.redact(text));
                self.mentions = self.mentions.saturating_add(redacted);
            }
        }
    }
}

impl Eraser<'_> {
    /// What is left of responses: all of them, without the person.
    ///
    /// # Errors
    /// - a timeline that cannot be played without the person's names
    pub(super) fn responses(
        &mut self,
        held: &HeldRecords,
        left: &[HeldCrisisEvidence],
    ) -> Result<Vec<CrisisResponse>, Issues> {
        let left = EvidenceLeft::new(held, left);
        let responses = held.responses.iter().enumerate();
        responses.map(|(place, response)| self.response(response, place, held, &left)).collect()
    }

    fn response(
        &mut self,
        response: &CrisisResponse,
        place: usize,
        held: &HeldRecords,
        left: &EvidenceLeft<'_>,
    ) -> Result<CrisisResponse, Issues> {
        let mut texts = Redacted { response: &response.id, names: &self.names, left, mentions: 0 };
        let rewritten = response.rewritten(&mut texts).map_err(|found| {
            let why = found.as_slice().first().map(|issue| issue.message.clone()).unwrap_or_default();
            let path = Path::root().field("records").field("responses").index(place).field("timeline");
            Issue::new(Code::BrokenHistory, path, format!("without the person this cannot have happened: {why}"))
        })?;
        let mentions = texts.mentions;
        if rewritten == *response || self.is_kept(RecordKind::Response, &response.id, &held.shown_in(&response.id), 1) {
            return Ok(response.clone());
        }
        self.note(RecordKind::Response, false, 1);
        self.mentions = self.mentions.saturating_add(mentions);
        Ok(rewritten)
    }
}
