use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::erase::Eraser;
use super::{
    Erasure, ErasureCount, ErasureReceipt, ErasureReceiptTag, ErasureTag, HeldRecords, HoldGround, KeptGround,
    RecordKind,
};
use crate::check::Version;
use crate::text::canonical_json;
use crate::time::Instant;

impl Eraser<'_> {
    pub(super) fn into_erasure(self, records: HeldRecords, now: Instant) -> Erasure {
        let receipt = self.receipt(&records, now);
        Erasure {
            document: ErasureTag,
            version: Version,
            records,
            kept: self.kept,
            erase_elsewhere: self.elsewhere,
            receipt,
        }
    }

    fn receipt(&self, records: &HeldRecords, now: Instant) -> ErasureReceipt {
        let mut grounds: BTreeMap<HoldGround, u64> = BTreeMap::new();
        for kept in &self.kept {
            let records = grounds.entry(kept.ground).or_default();
            *records = records.saturating_add(1);
        }
        ErasureReceipt {
            document: ErasureReceiptTag,
            version: Version,
            now,
            deadlines: self.request.deadlines(),
            counts: self.counts.values().copied().collect(),
            kept: grounds.into_iter().map(|(ground, records)| KeptGround { ground, records }).collect(),
            redacted_mentions: self.mentions,
            left_sha256: sha256(records),
            sentences: self.sentences(),
        }
    }

    fn sentences(&self) -> Vec<String> {
        let sum =
            |of: fn(&ErasureCount) -> u64| self.counts.values().fold(0_u64, |sum, one| sum.saturating_add(of(one)));
        let (erased, redacted, kept) = (sum(|one| one.erased), sum(|one| one.redacted), sum(|one| one.kept));
        let mut sentences = vec![
            format!("records that are erased: {erased}; left without the person: {redacted}; kept whole: {kept}"),
            "results that were computed before stay as they are; what of them names somebody is to be erased where it is kept"
                .to_owned(),
        ];
        let redacted = [RecordKind::ItemEvidence, RecordKind::CrisisEvidence].into_iter();
        if redacted.filter_map(|kind| self.counts.get(&kind)).any(|count| count.redacted > 0) {
            let hashes =
                "hashes of evidence that has `[…]` now prove what was captured, and no longer what is left of it";
            sentences.push(hashes.to_owned());
        }
        if self.counts.get(&RecordKind::Response).is_some_and(|count| count.redacted > 0) {
            let signed = "signatures of statements that have `[…]` now bind to what is left of their words";
            sentences.push(signed.to_owned());
        }
        if !self.elsewhere.is_empty() {
            sentences.push(format!(
                "captures that are kept elsewhere, and are to be erased there: {}",
                self.elsewhere.len()
            ));
        }
        sentences
    }
}

/// The SHA-256 of the JSON of RFC 8785.
fn sha256(records: &HeldRecords) -> String {
    let text = canonical_json(records).unwrap_or_default();
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
