use std::collections::{BTreeMap, BTreeSet};

use super::records::author;
use super::{HeldItemEvidence, HeldRecords, RecordHold};
use crate::check::{
    Code, Issue, Issues, Path, check_item_limit, check_unique, check_unique_by, check_unique_ids, cut, is_sha256,
    limits,
};
use crate::community::InboxAccount;
use crate::crisis::CrisisEvidence;
use crate::vocabulary::Id;

impl HeldRecords {
    /// Finds everything that is wrong with what is held.
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        let items = path.field("items");
        check_item_limit(self.items.len(), &items, issues);
        check_unique_ids(self.items.iter().map(|item| &item.id), "id", &items, issues);
        for (place, item) in self.items.iter().enumerate().take(limits::LIST_ITEMS) {
            item.check(&items.index(place), issues);
        }
        self.check_evidence(path, issues);
        self.check_responses(path, issues);
        self.check_conversations(&path.field("conversations"), issues);
        let ladders = path.field("ladders");
        check_item_limit(self.ladders.len(), &ladders, issues);
        check_accounts(self.ladders.iter().map(|ladder| ladder.account.clone()), &ladders, issues);
        for (place, ladder) in self.ladders.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = ladders.index(place).field("history");
            check_item_limit(ladder.history.len(), &at, issues);
            check_unique_ids(ladder.history.iter().map(|entry| &entry.id), "id", &at, issues);
        }
        let reporters = path.field("reporters");
        check_item_limit(self.reporters.len(), &reporters, issues);
        check_accounts(self.reporters.iter().map(super::HeldReporter::account), &reporters, issues);
    }

    fn check_evidence(&self, path: &Path, issues: &mut Issues) {
        let evidence = path.field("item_evidence");
        check_item_limit(self.item_evidence.len(), &evidence, issues);
        check_unique_by(
            self.item_evidence.iter().map(|held| &held.evidence.item),
            |item| (*item).clone(),
            &evidence,
            issues,
        );
        for (place, held) in self.item_evidence.iter().enumerate().take(limits::LIST_ITEMS) {
            held.check(&evidence.index(place), issues);
        }
        let crises = path.field("crisis_evidence");
        check_item_limit(self.crisis_evidence.len(), &crises, issues);
        check_unique_by(self.crisis_evidence.iter().map(|held| &held.evidence.id), |id| (*id).clone(), &crises, issues);
        for (place, held) in self.crisis_evidence.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = crises.index(place);
            check_hash(held.evidence.hash.as_str(), &at.field("evidence").field("hash"), issues);
            check_item_limit(held.accounts.len(), &at.field("accounts"), issues);
            check_unique(held.accounts.iter(), &at.field("accounts"), issues);
        }
    }

    fn check_responses(&self, path: &Path, issues: &mut Issues) {
        let responses = path.field("responses");
        check_item_limit(self.responses.len(), &responses, issues);
        check_unique_ids(self.responses.iter().map(|response| &response.id), "id", &responses, issues);
        let mut known: BTreeMap<(&Id, &Id), &CrisisEvidence> = BTreeMap::new();
        for (place, response) in self.responses.iter().enumerate().take(limits::LIST_ITEMS) {
            response.check(&responses.index(place), issues);
            known.extend(response.evidence.iter().map(|evidence| ((&response.id, &evidence.id), evidence)));
        }
        for (place, held) in self.crisis_evidence.iter().enumerate().take(limits::LIST_ITEMS) {
            let evidence = &held.evidence;
            if known.get(&(&held.response, &evidence.id)).is_some_and(|known| *known != evidence) {
                let message = format!("the response `{}` has other evidence `{}`", held.response, evidence.id);
                let at = path.field("crisis_evidence").index(place).field("evidence");
                issues.push(Issue::new(Code::Contradiction, at, message));
            }
        }
    }

    fn check_conversations(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.conversations.len(), path, issues);
        check_unique_by(self.conversations.iter().map(|held| &held.conversation.id), |id| (*id).clone(), path, issues);
        let known: BTreeSet<&Id> = self.items.iter().map(|item| &item.id).collect();
        for (place, held) in self.conversations.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place).field("items");
            check_item_limit(held.items.len(), &at, issues);
            check_unique(held.items.iter(), &at, issues);
            for (place, item) in held.items.iter().enumerate().take(limits::LIST_ITEMS) {
                if !known.contains(item) {
                    let message = format!("no item has the id `{item}`");
                    issues.push(Issue::new(Code::UnknownReference, at.index(place), message).with("item", item));
                }
            }
        }
    }
}

impl HeldItemEvidence {
    fn check(&self, path: &Path, issues: &mut Issues) {
        check_hash(&self.evidence.sha256, &path.field("evidence").field("sha256"), issues);
        let Some(capture) = &self.capture else { return };
        let at = path.field("capture");
        capture.check(&at, issues);
        if capture.id != self.evidence.item {
            let message = format!("the capture is of `{}`, and the evidence of `{}`", capture.id, self.evidence.item);
            issues.push(Issue::new(Code::Contradiction, at.field("id"), message));
        }
        if author(capture) != self.account {
            let message = format!("the capture is by {}, and the evidence is about {}", author(capture), self.account);
            issues.push(Issue::new(Code::Contradiction, at.field("author"), message));
        }
    }
}

fn check_hash(hash: &str, path: &Path, issues: &mut Issues) {
    if !is_sha256(hash) {
        let message = format!("`{}` is no SHA-256", cut(hash));
        let issue = Issue::new(Code::InvalidText, path.clone(), message);
        issues.push(issue.help("give 64 digits in small letters"));
    }
}

fn check_accounts(accounts: impl Iterator<Item = InboxAccount> + Clone, path: &Path, issues: &mut Issues) {
    check_unique_by(accounts, InboxAccount::clone, path, issues);
}

/// Finds everything that is wrong with holds.
pub(super) fn check_holds(holds: &[RecordHold], path: &Path, issues: &mut Issues) {
    check_item_limit(holds.len(), path, issues);
    check_unique_ids(holds.iter().map(|hold| &hold.id), "id", path, issues);
    for (place, hold) in holds.iter().enumerate().take(limits::LIST_ITEMS) {
        let at = path.index(place);
        if let Some(released) = hold.released_at.filter(|released| *released < hold.placed_at) {
            let message = format!("{released} is before {}, when the hold was placed", hold.placed_at);
            issues.push(Issue::new(Code::WrongOrder, at.field("released_at"), message));
        }
        check_unique(hold.accounts.iter(), &at.field("accounts"), issues);
        for (field, ids) in [
            ("items", &hold.items),
            ("item_evidence", &hold.item_evidence),
            ("crisis_evidence", &hold.crisis_evidence),
            ("responses", &hold.responses),
        ] {
            check_item_limit(ids.len(), &at.field(field), issues);
            check_unique(ids.iter(), &at.field(field), issues);
        }
    }
}
