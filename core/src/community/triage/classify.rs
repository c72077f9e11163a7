use super::{ClassSource, TriageClass, TriageFacts, TriagePolicy};
use crate::community::words::Lexicon;
use crate::community::{InboxItem, ToxicityAttribute};

/// What an item is about, and why.
#[derive(Clone, Debug)]
pub(super) struct Classified {
    pub(super) class: TriageClass,
    pub(super) by: ClassSource,
    /// Why, as a part of a sentence.
    pub(super) why: String,
}

/// The word lists of a policy, ready to be found.
pub(super) struct Classifier<'a> {
    policy: &'a TriagePolicy,
    lexicon: Lexicon,
}

impl<'a> Classifier<'a> {
    pub(super) fn new(policy: &'a TriagePolicy) -> Self {
        Self { policy, lexicon: Lexicon::new(policy.words.iter().map(|list| list.phrases.as_slice())) }
    }

    /// What an item is about: what somebody has said, or the gravest of what words and a classifier of threats say.
    pub(super) fn classify(&self, item: &InboxItem, facts: Option<&TriageFacts>) -> Classified {
        let seen = self.seen(item);
        let Some(class) = facts.and_then(|facts| facts.class) else { return seen };
        let mut why = "as was given".to_owned();
        if seen.class.stands_first() && !class.stands_first() {
            why.push_str(&format!("; but it may be {}, {}, so look at it", seen.class.label(), seen.why));
        }
        Classified { class, by: ClassSource::Given, why }
    }

    fn seen(&self, item: &InboxItem) -> Classified {
        let by_words = self.by_words(item);
        match self.by_threat(item) {
            Some(threat) if by_words.as_ref().is_none_or(|words| threat.class < words.class) => threat,
            _ => by_words.unwrap_or_else(|| Classified {
                class: TriageClass::Other,
                by: ClassSource::Nothing,
                why: "since nothing says what it is about".to_owned(),
            }),
        }
    }

    fn by_words(&self, item: &InboxItem) -> Option<Classified> {
        let found = self.lexicon.find(&item.text);
        let lists = found.iter().filter_map(|found| {
            let list = self.policy.words.get(found.list)?;
            let reads = match (&list.language, &item.language) {
                (Some(list), Some(item)) => list.code() == item.code(),
                _ => true,
            };
            (reads || list.class.stands_first()).then_some((list.class, found))
        });
        // Of one class the first list counts.
        let (class, found) = lists.min_by_key(|(class, found)| (*class, found.list))?;
        Some(Classified { class, by: ClassSource::Words, why: format!("since `{}` is found", found.phrase) })
    }

    fn by_threat(&self, item: &InboxItem) -> Option<Classified> {
        let least = self.policy.threat_at_least?;
        let threat = item.toxicity.iter().find(|score| score.attribute == ToxicityAttribute::Threat)?;
        (threat.probability >= least).then(|| Classified {
            class: TriageClass::Safety,
            by: ClassSource::Threat,
            why: format!("since it is a threat with probability {}, of {least} that are needed", threat.probability),
        })
    }
}
