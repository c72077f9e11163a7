use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::export_response::Notes;
use super::redact::{Names, redact_evidence};
use super::{
    HeldConversation, HeldCrisisEvidence, HeldRecords, HeldRecordsTag, PersonExport, PersonExportTag, PersonMention,
    PersonRequest,
};
use crate::check::{Issues, Path, Version};
use crate::community::InboxItem;
use crate::time::Instant;
use crate::vocabulary::Id;

/// What `export_person` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportPersonInput {
    /// When it is made.
    pub now: Instant,
    /// Who asks, and when the request came.
    pub request: PersonRequest,
    /// What is held on everybody.
    pub records: HeldRecords,
}

/// Gives a person all that is held on them (access and portability): their items, the evidence and decisions about them, what
/// came of their reports, the conversations with them, and where others and the responses to crises name them. Others are taken out, and counted.
///
/// The person's own texts stay as they wrote them, with the accounts that they name. What others wrote comes without its
/// author, its id and the accounts that it names with an `@`; other traces of people in free text are for a person to find.
///
/// ```
/// use greenroom::agency::{ExportPersonInput, export_person};
///
/// let input: ExportPersonInput = greenroom::wire::parse(
///     r#"{"now": "2026-11-27T12:00:00Z", "request": {"received_on": "2026-11-20", "accounts": [{"platform": "x", "author": "ana"}]},
///         "records": {"document": "held_records", "version": 1, "items": [
///             {"id": "c1", "platform": "x", "channel": "comment", "author": {"id": "ana"}, "text": "hi", "at": "2026-05-01T10:00:00Z"},
///             {"id": "c2", "platform": "x", "channel": "comment", "author": {"id": "ben"}, "text": "@ana @cy hi", "at": "2026-05-01T11:00:00Z"}]}}"#,
/// )?;
/// let export = export_person(&input)?;
/// assert_eq!(export.records.items.len(), 1);
/// assert_eq!(export.mentions[0].text, "@ana […] hi");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - what [`super::check_retention`] refuses in records
/// - a request later than now, without an account, or with more than 20 accounts and names together
pub fn export_person(input: &ExportPersonInput) -> Result<PersonExport, Issues> {
    let root = Path::root();
    let mut issues = Issues::default();
    input.request.check(input.now, &root.field("request"), &mut issues);
    input.records.check(&root.field("records"), &mut issues);
    issues.into_result(())?;
    let mut export = Export { request: &input.request, names: input.request.in_texts(), redacted: 0 };
    let records = export.records(&input.records);
    let mentions = export.mentions(&input.records);
    let notes = Notes::of(&input.records, &export.names);
    let redacted_others = export.redacted.saturating_add(notes.redacted);
    let sentences = vec![
        format!("texts of others that name the person: {}; they come without their authors", mentions.len()),
        format!("places in responses to crises that name the person: {}", notes.found.len()),
        "the person's own texts stay as they were written".to_owned(),
        "an answer to a request of access also says why, how long and with whom data is shared (GDPR art. 15(1)): that is not in the records"
            .to_owned(),
    ];
    Ok(PersonExport {
        document: PersonExportTag,
        version: Version,
        now: input.now,
        accounts: input.request.accounts.clone(),
        deadlines: input.request.deadlines(),
        records,
        mentions,
        notes: notes.found,
        redacted_others,
        sentences,
    })
}

/// What is taken out on the way.
struct Export<'a> {
    request: &'a PersonRequest,
    names: Names,
    redacted: u64,
}

impl Export<'_> {
    fn is_own(&self, item: &InboxItem) -> bool {
        self.request.is(&super::records::author(item))
    }

    fn records(&mut self, held: &HeldRecords) -> HeldRecords {
        let items: Vec<InboxItem> = held.items.iter().filter(|item| self.is_own(item)).cloned().collect();
        let ids: BTreeSet<&Id> = items.iter().map(|item| &item.id).collect();
        let conversations = held.conversations.iter().filter_map(|held| self.conversation(held, &ids)).collect();
        let crises: Vec<&HeldCrisisEvidence> = held.crisis_evidence.iter().filter(|held| self.is_about(held)).collect();
        HeldRecords {
            document: HeldRecordsTag,
            version: Version,
            item_evidence: held.item_evidence.iter().filter(|held| self.request.is(&held.account)).cloned().collect(),
            crisis_evidence: crises.into_iter().map(|held| self.crisis(held)).collect(),
            // They are the team's: what of them is the person's comes as notes.
            responses: Vec::new(),
            conversations,
            ladders: held.ladders.iter().filter(|held| self.request.is(&held.account)).cloned().collect(),
            reporters: held.reporters.iter().filter(|held| self.request.is(&held.account())).cloned().collect(),
            items,
        }
    }

    /// A conversation with the person's items alone.
    fn conversation(&mut self, held: &HeldConversation, own: &BTreeSet<&Id>) -> Option<HeldConversation> {
        let items: Vec<Id> = held.items.iter().filter(|item| own.contains(item)).cloned().collect();
        if items.is_empty() {
            return None;
        }
        self.count(held.items.len().saturating_sub(items.len()));
        Some(HeldConversation { items, ..held.clone() })
    }

    /// Whether evidence of a crisis shows the person, or names them.
    fn is_about(&self, held: &HeldCrisisEvidence) -> bool {
        let evidence = &held.evidence;
        let texts = [Some(&evidence.what), evidence.found_at.as_ref(), evidence.kept_at.as_ref()];
        held.accounts.iter().any(|one| self.request.is(one))
            || texts.into_iter().flatten().any(|text| self.names.redact(text.as_str()).1 > 0)
    }

    fn crisis(&mut self, held: &HeldCrisisEvidence) -> HeldCrisisEvidence {
        let accounts: Vec<_> = held.accounts.iter().filter(|one| self.request.is(one)).cloned().collect();
        self.count(held.accounts.len().saturating_sub(accounts.len()));
        let others = held.accounts.iter().filter(|one| !self.request.is(one)).map(|one| one.author.as_str());
        let others = Names::new(others);
        let mut evidence = held.evidence.clone();
        let known = redact_evidence(&mut evidence, &|text| others.redact(text));
        let named = redact_evidence(&mut evidence, &|text| self.names.redact_others(text));
        self.redacted = self.redacted.saturating_add(known).saturating_add(named);
        HeldCrisisEvidence { evidence, accounts, ..held.clone() }
    }

    /// What others wrote that names the person, in the inbox and as it was captured.
    fn mentions(&mut self, held: &HeldRecords) -> Vec<PersonMention> {
        let captured = held.item_evidence.iter().filter_map(|held| held.capture.as_ref());
        let others: Vec<&InboxItem> = held.items.iter().chain(captured).filter(|item| !self.is_own(item)).collect();
        let mut mentions = Vec::new();
        let mut seen: BTreeSet<(&Id, &str)> = BTreeSet::new();
        for item in others {
            if self.names.redact(&item.text).1 == 0 || !seen.insert((&item.id, &item.text)) {
                continue;
            }
            let (text, redacted) = self.names.redact_others(&item.text);
            self.redacted = self.redacted.saturating_add(redacted).saturating_add(1);
            mentions.push(PersonMention { platform: item.platform.clone(), at: item.at, text });
        }
        mentions
    }

    fn count(&mut self, redacted: usize) {
        self.redacted = self.redacted.saturating_add(u64::try_from(redacted).unwrap_or(u64::MAX));
    }
}
