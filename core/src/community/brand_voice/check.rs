use std::collections::BTreeMap;

use super::draft::Draft;
use super::phrase::{Phrase, PhraseKey};
use super::{BrandVoice, ForbiddenPhrases, RequiredPhrase, VoiceMeasure, VoiceRule, VoiceScope};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_item_limit, count, cut, limits};
use crate::community::keywords::{check_keywords, read_keyword};
use crate::money::Decimal;

/// The largest bound of a measure: that of a text's length.
const MOST: u32 = 10_000;

impl BrandVoice {
    /// Finds everything that is wrong with a voice, above all what no draft could satisfy: a word that is both required and
    /// forbidden, a replacement that is forbidden itself, bounds that cross, a sign-off that is beyond a bound by itself, and
    /// two rules on one measure of which neither is narrower.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let mut found = Issues::default();
        self.check_lists(path, &mut found);
        self.check_phrases(path, &mut found);
        let rules = path.field("rules");
        for (place, rule) in self.rules.iter().enumerate().take(limits::VOICE_RULES) {
            rule.check(&rules.index(place), &mut found);
        }
        if found.is_empty() {
            self.check_twice(path, &mut found);
            self.check_contradictions(path, &mut found);
            self.check_rule_overlaps(&rules, &mut found);
        }
        issues.extend(found.as_slice().iter().cloned());
    }

    fn check_lists(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.forbidden.len(), &path.field("forbidden"), issues);
        check_item_limit(self.required.len(), &path.field("required"), issues);
        let capitals = path.field("capitals");
        check_item_limit(self.capitals.len(), &capitals, issues);
        check_keywords(&self.capitals, &capitals, issues);
        check_most(self.rules.len(), limits::VOICE_RULES, &path.field("rules"), issues);
        let forbidden = self.forbidden.iter().map(|part| part.phrases.len());
        let phrases = forbidden.chain(self.required.iter().map(|part| part.any_of.len()));
        let phrases = phrases.fold(0, usize::saturating_add);
        if phrases > limits::VOICE_PHRASES {
            let most = limits::VOICE_PHRASES;
            let message = format!("the voice has {phrases} words and phrases; the most is {most}");
            let issue = Issue::new(Code::ItemCount, path.field("forbidden"), message);
            issues.push(issue.with("count", phrases).with("most", most));
        }
    }

    fn check_phrases(&self, path: &Path, issues: &mut Issues) {
        let (forbidden, required) = (path.field("forbidden"), path.field("required"));
        for (place, part) in self.forbidden.iter().enumerate().take(limits::LIST_ITEMS) {
            part.check(&forbidden.index(place), issues);
        }
        for (place, part) in self.required.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = required.index(place);
            check_item_count(part.any_of.len(), &at.field("any_of"), issues);
            check_keywords(&part.any_of, &at.field("any_of"), issues);
            part.scope.check(&at.field("scope"), issues);
        }
    }

    /// Refuses a phrase that is forbidden twice for the same drafts.
    fn check_twice(&self, path: &Path, issues: &mut Issues) {
        let mut seen: BTreeMap<PhraseKey, Vec<(usize, &VoiceScope)>> = BTreeMap::new();
        for (place, part) in self.forbidden.iter().enumerate() {
            for (number, phrase) in part.phrases.iter().enumerate() {
                let Some(read) = Phrase::read(phrase, part.matches_case) else { continue };
                let earlier = seen.entry(read.key()).or_default();
                if let Some((first, _)) = earlier.iter().find(|(_, scope)| scope.overlaps(&part.scope)) {
                    let at = path.field("forbidden").index(place).field("phrases").index(number);
                    let message = format!("`{}` is forbidden already, in place {first}", cut(phrase));
                    issues.push(Issue::new(Code::DuplicateItem, at, message).with("first", first));
                }
                earlier.push((place, &part.scope));
            }
        }
    }

    /// Refuses what a draft could only have by breaking the voice.
    fn check_contradictions(&self, path: &Path, issues: &mut Issues) {
        let forbidden: Vec<Forbidden<'_>> = self.forbidden.iter().flat_map(Forbidden::all).collect();
        for (place, part) in self.required.iter().enumerate() {
            let at = path.field("required").index(place).field("any_of");
            for (number, phrase) in part.any_of.iter().enumerate() {
                let draft = Draft::of(phrase, None, &[]);
                if let Some(hit) = forbidden.iter().find(|hit| hit.is_in(&draft, &part.scope)) {
                    let message = format!("`{}` is required, and `{}` is forbidden", cut(phrase), cut(hit.text));
                    let issue = Issue::new(Code::Contradiction, at.index(number), message);
                    issues.push(issue.help("leave one of them out, or give them scopes that share nothing"));
                }
                self.check_bounds_of(part, &draft, &at.index(number), issues);
            }
        }
        for (place, part) in self.forbidden.iter().enumerate() {
            let Some(instead) = &part.instead else { continue };
            let draft = Draft::of(instead.as_str(), None, &[]);
            if let Some(hit) = forbidden.iter().find(|hit| hit.is_in(&draft, &part.scope)) {
                let at = path.field("forbidden").index(place).field("instead");
                let message =
                    format!("`{}` is written instead, and `{}` is forbidden", cut(instead.as_str()), cut(hit.text));
                issues.push(Issue::new(Code::Contradiction, at, message).help("name words that may be written"));
            }
        }
    }

    /// Refuses a required phrase that is beyond the most of a rule by itself, where no narrower rule may hold instead.
    fn check_bounds_of(&self, part: &RequiredPhrase, draft: &Draft<'_>, path: &Path, issues: &mut Issues) {
        for rule in self.rules.iter().filter(|rule| rule.measure.is_count()) {
            let (Ok(value), Some(most)) = (draft.value(rule.measure), rule.at_most) else { continue };
            if value <= most || rule.measure == VoiceMeasure::CapitalWords || !rule.scope.overlaps(&part.scope) {
                continue;
            }
            let narrower = |other: &VoiceRule| {
                other.measure == rule.measure
                    && other.scope.narrowness() > rule.scope.narrowness()
                    && other.scope.overlaps(&part.scope)
            };
            if !self.rules.iter().any(narrower) {
                let label = rule.measure.label();
                let message = format!("it has {value} {label} by itself, and {most} is the most");
                let issue = Issue::new(Code::Contradiction, path.clone(), message);
                issues.push(issue.with("measure", rule.measure).help("shorten it, or raise the most"));
            }
        }
    }

    /// Refuses two rules on one measure of which neither decides before the other.
    fn check_rule_overlaps(&self, path: &Path, issues: &mut Issues) {
        for (place, rule) in self.rules.iter().enumerate() {
            let same = |other: &&VoiceRule| {
                other.measure == rule.measure
                    && other.scope.narrowness() == rule.scope.narrowness()
                    && other.scope.overlaps(&rule.scope)
            };
            let Some(first) = self.rules.iter().take(place).position(|other| same(&other)) else { continue };
            let message = format!("`rules[{first}]` is on {} too, and as narrow", rule.measure.label());
            let issue = Issue::new(Code::Overlap, path.index(place), message).with("first", first);
            issues.push(issue.help("join them, or give them scopes that share nothing"));
        }
    }
}

/// A forbidden phrase, read.
struct Forbidden<'a> {
    text: &'a str,
    phrase: Phrase,
    scope: &'a VoiceScope,
}

impl<'a> Forbidden<'a> {
    fn all(part: &'a ForbiddenPhrases) -> Vec<Self> {
        let read =
            |text: &'a String| Some(Self { text, phrase: Phrase::read(text, part.matches_case)?, scope: &part.scope });
        part.phrases.iter().filter_map(read).collect()
    }

    fn is_in(&self, draft: &Draft<'_>, scope: &VoiceScope) -> bool {
        !draft.find(&self.phrase).is_empty() && self.scope.overlaps(scope)
    }
}

impl ForbiddenPhrases {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let phrases = path.field("phrases");
        check_item_count(self.phrases.len(), &phrases, issues);
        if self.matches_case {
            // `Sie` and `sie` are two words here.
            for (place, phrase) in self.phrases.iter().enumerate().take(limits::LIST_ITEMS) {
                match read_keyword(phrase, phrases.index(place)) {
                    Err(issue) => issues.push(issue),
                    Ok(_) if phrase.contains('*') => {
                        let message = format!("`{}` has a `*`, and its case matters", cut(phrase));
                        let issue = Issue::new(Code::Contradiction, phrases.index(place), message);
                        issues.push(issue.help("write each word out, or leave `matches_case` out"));
                    }
                    Ok(_) => {}
                }
            }
        } else {
            check_keywords(&self.phrases, &phrases, issues);
        }
        self.scope.check(&path.field("scope"), issues);
    }
}

impl VoiceRule {
    fn check(&self, path: &Path, issues: &mut Issues) {
        if self.at_least.is_none() && self.at_most.is_none() {
            let message = format!("neither the least nor the most of the {} is given", self.measure.label());
            let issue = Issue::new(Code::MissingField, path.field("at_most"), message);
            issues.push(issue.help("give `at_least`, `at_most` or both"));
        }
        for (value, field) in [(self.at_least, "at_least"), (self.at_most, "at_most")] {
            if let Some(value) = value.filter(|value| value.is_negative() || *value > Decimal::from(MOST)) {
                let message = format!("`{value}` is not within 0 to {MOST}");
                let issue = Issue::new(Code::OutOfRange, path.field(field), message);
                issues.push(issue.with("value", value).with("least", 0).with("most", MOST));
            }
        }
        if let (Some(least), Some(most)) = (self.at_least, self.at_most)
            && most < least
        {
            let message = format!("nothing is at least {least} and at most {most}");
            issues.push(Issue::new(Code::WrongOrder, path.field("at_most"), message));
        }
        self.scope.check(&path.field("scope"), issues);
    }
}

/// Refuses a list longer than a limit of its own; it may be empty.
pub(in crate::community) fn check_most(length: usize, most: usize, path: &Path, issues: &mut Issues) {
    if length > most {
        let message = format!("the list has {length} items; the most is {most}");
        issues.push(Issue::new(Code::ItemCount, path.clone(), message).with("count", length).with("most", most));
    }
}

/// Refuses a draft that nobody can read, or that is too long.
pub(in crate::community) fn check_draft_text(text: &str, path: &Path, issues: &mut Issues) {
    let length = count(text.chars().take(limits::NOTE_CHARS.saturating_add(1)));
    if text.trim().is_empty() {
        issues.push(Issue::new(Code::InvalidText, path.clone(), "the text is empty"));
    } else if length > limits::NOTE_CHARS {
        let message = format!("the text has more than {} characters", limits::NOTE_CHARS);
        issues.push(Issue::new(Code::OutOfRange, path.clone(), message).with("most", limits::NOTE_CHARS));
    }
}
