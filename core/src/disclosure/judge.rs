use super::find::{Hit, Meaning, Words};
use super::places::{Medium, Place, Role, medium, places};
use super::tokens::{Token, tokens};
use super::{
    CheckDisclosureInput, DisclosureFix, DisclosureFixKind, DisclosureVerdict, FoundWords, FrameRule, LastingRule,
    PictureRule, PlatformLabelRule, WordsVerdict,
};
use crate::check::Path;

/// So late words in a video still stand at its start, in thousandths of a second.
const START_MS: u32 = 1_000;
/// From how many hashtags in a row on they are a block.
const BLOCK: usize = 3;

/// What one jurisdiction says of the content.
pub(super) struct Judged {
    pub(super) verdict: DisclosureVerdict,
    pub(super) words: Vec<FoundWords>,
    pub(super) fixes: Vec<DisclosureFix>,
}

/// A text with its words, and for accepted ones what is wrong with them.
struct Read<'a> {
    place: Place<'a>,
    tokens: Vec<Token>,
    hits: Vec<(Hit, Vec<DisclosureFix>)>,
}

struct Judge<'a> {
    input: &'a CheckDisclosureInput,
    words: Words<'a>,
    texts: Vec<Read<'a>>,
}

pub(super) fn judge(input: &CheckDisclosureInput, words: Words<'_>) -> Judged {
    let mut judge = Judge { input, words, texts: Vec::new() };
    judge.texts = places(&input.content).into_iter().map(|place| judge.read(place)).collect();
    let unmet: Vec<DisclosureFix> = judge.unmet();
    judge.judged(unmet)
}

impl<'a> Judge<'a> {
    fn read(&self, place: Place<'a>) -> Read<'a> {
        let tokens = tokens(place.text);
        let hits = self.words.find(&tokens);
        let hits = hits.into_iter().map(|hit| {
            let faults = match hit.meaning {
                Meaning::Accepted(rule) => self.faults(&place, &tokens, &hit, rule),
                _ => Vec::new(),
            };
            (hit, faults)
        });
        Read { hits: hits.collect(), place, tokens }
    }

    /// What is wrong with accepted words where they stand.
    fn faults(&self, place: &Place<'_>, tokens: &[Token], hit: &Hit, rule: usize) -> Vec<DisclosureFix> {
        let fix = |kind, message: String| DisclosureFix { kind, from: place.path.clone(), message };
        let mut found = Vec::new();
        let range = tokens.get(hit.first..hit.first.saturating_add(hit.length)).unwrap_or_default();
        let Some(token) = range.first() else { return found };
        let words = format!("`{}`", spelled(range));
        if !range.iter().all(|token| token.is_plain) {
            let message = format!("write {words} in plain letters, so that everybody can read it");
            found.push(fix(DisclosureFixKind::PlainLetters, message));
        }
        if !self.words.is_understood(rule) {
            let message = format!("say {words} in the language of the audience: {}", self.words.advised());
            found.push(fix(DisclosureFixKind::AudienceLanguage, message));
        }
        if !self.words.fits_connection(rule) {
            let message = format!("{words} names another connection: use {}", self.words.advised());
            found.push(fix(DisclosureFixKind::OtherConnection, message));
        }
        match place.role {
            Role::Text => self.text_faults(&words, token, tokens, hit, fix, &mut found),
            Role::Overlay | Role::Spoken => self.video_faults(&words, place, fix, &mut found),
            Role::Frame(_) | Role::Aside => {}
        }
        found
    }

    fn text_faults(
        &self,
        words: &str,
        token: &Token,
        tokens: &[Token],
        hit: &Hit,
        fix: impl Fn(DisclosureFixKind, String) -> DisclosureFix,
        found: &mut Vec<DisclosureFix>,
    ) {
        let rule = self.words.rules.text;
        let in_block = hit.first > 0 && token.is_hashtag && in_block(tokens, hit.first);
        if in_block {
            let message = format!("take {words} out of the block of hashtags");
            found.push(fix(DisclosureFixKind::MoveOutOfHashtags, message));
        }
        let before = tokens.get(..hit.first).unwrap_or_default();
        if rule.at_start && before.iter().any(|word| !word.is_mention) {
            found.push(fix(DisclosureFixKind::MoveToStart, format!("move {words} to the start")));
        }
        let fold = self.fold();
        if rule.before_fold && u32::try_from(token.at).is_ok_and(|at| at >= fold) {
            let message = format!("move {words} within the first {fold} characters, before the platform cuts the text");
            found.push(fix(DisclosureFixKind::MoveBeforeFold, message));
        }
        if let Some(lines) = rule.first_lines.filter(|lines| u32::try_from(token.line).is_ok_and(|line| line >= *lines))
        {
            found.push(fix(DisclosureFixKind::MoveUp, format!("move {words} into the first {lines} lines")));
        }
    }

    fn video_faults(
        &self,
        words: &str,
        place: &Place<'_>,
        fix: impl Fn(DisclosureFixKind, String) -> DisclosureFix,
        found: &mut Vec<DisclosureFix>,
    ) {
        if medium(&self.input.platform, &self.input.format, &self.input.content) == Medium::Picture {
            return;
        }
        let rule = &self.words.rules.video;
        if rule.from_start && place.from_ms > START_MS {
            found.push(fix(DisclosureFixKind::FromStart, format!("show or say {words} from the start")));
        }
        if place.role != Role::Overlay || rule.lasts.is_empty() {
            return;
        }
        let Some(duration) = self.input.content.duration_ms() else {
            let message = format!("say how long the video lasts: {words} must be seen for a part of it");
            return found.push(fix(DisclosureFixKind::AskDuration, message));
        };
        let Some(step) = rule.lasts.iter().find(|step| step.up_to_ms.is_none_or(|most| duration <= most)) else {
            let message = format!("look whether {words} is seen as long as the brand is");
            return found.push(fix(DisclosureFixKind::Review, message));
        };
        let shown = place.lasts_ms.unwrap_or(duration).min(duration.saturating_sub(place.from_ms));
        if let Some(least) = too_short(step, duration, shown) {
            found
                .push(fix(DisclosureFixKind::Longer, format!("show {words} for at least {least} ms of {duration} ms")));
        }
    }

    fn fold(&self) -> u32 {
        let folds = &self.words.reading.folds;
        let own = folds.iter().find(|fold| fold.platform == self.input.platform);
        own.map_or(self.words.reading.other_fold, |fold| fold.characters)
    }

    /// What to change so that the rules are kept: nothing when they are.
    fn unmet(&self) -> Vec<DisclosureFix> {
        let rules = self.words.rules;
        let text = |role: Role| role == Role::Text;
        let overlay = |role: Role| role == Role::Overlay;
        let in_video = |role: Role| matches!(role, Role::Overlay | Role::Spoken);
        match medium(&self.input.platform, &self.input.format, &self.input.content) {
            Medium::Text => self.need("text", &text),
            Medium::Picture => {
                let on_picture = match rules.picture {
                    PictureRule::Never => false,
                    PictureRule::WithoutText => self.input.content.text.trim().is_empty(),
                    PictureRule::Always => true,
                };
                if on_picture { self.need("overlays", &overlay) } else { self.need("text", &text) }
            }
            Medium::Audio => self.need("spoken", &|role| role == Role::Spoken),
            Medium::Story => self.need_on_frames(),
            Medium::Video => match (rules.video.in_video, rules.video.in_text) {
                (false, false) => self.need("text", &|role| text(role) || in_video(role)),
                (shown, written) => {
                    let lasting = shown && !rules.video.lasts.is_empty();
                    let shown = match (shown, lasting) {
                        (true, true) => self.need("overlays", &overlay),
                        (true, false) => self.need("overlays", &in_video),
                        _ => Vec::new(),
                    };
                    let written = if written { self.need("text", &text) } else { Vec::new() };
                    shown.into_iter().chain(written).collect()
                }
            },
        }
    }

    fn need_on_frames(&self) -> Vec<DisclosureFix> {
        let frames = self.input.content.frames.len();
        if frames == 0 {
            return self.need("overlays", &|role| role == Role::Overlay);
        }
        let asked = match self.words.rules.frames {
            FrameRule::First => 1,
            FrameRule::Each => frames,
        };
        (0..asked).flat_map(|frame| self.need_at(frame_path(frame), &|role| role == Role::Frame(frame))).collect()
    }

    fn need(&self, field: &'static str, counts: &dyn Fn(Role) -> bool) -> Vec<DisclosureFix> {
        self.need_at(Path::root().field("content").field(field), counts)
    }

    /// Nothing when accepted words stand rightly where they count; else what is wrong with the first, or that some are missing.
    fn need_at(&self, path: Path, counts: &dyn Fn(Role) -> bool) -> Vec<DisclosureFix> {
        let here = || self.texts.iter().filter(|text| counts(text.place.role)).flat_map(|text| &text.hits);
        let mut accepted = here().filter(|(hit, _)| matches!(hit.meaning, Meaning::Accepted(_)));
        if accepted.clone().any(|(_, faults)| faults.is_empty()) {
            return Vec::new();
        }
        match accepted.next() {
            Some((_, faults)) => faults.clone(),
            None => vec![self.add(path)],
        }
    }

    fn add(&self, from: Path) -> DisclosureFix {
        let message = match self.words.rules.accepted.is_empty() {
            true => "say here clearly that it is advertising".to_owned(),
            false => format!("add {} here", self.words.advised()),
        };
        DisclosureFix { kind: DisclosureFixKind::Add, from, message }
    }

    fn judged(&self, mut unmet: Vec<DisclosureFix>) -> Judged {
        let hits = || self.texts.iter().flat_map(|text| text.hits.iter().map(move |(hit, _)| (text, hit)));
        let has = |meaning: Meaning| hits().any(|(_, hit)| hit.meaning == meaning);
        let accepted = hits().any(|(_, hit)| matches!(hit.meaning, Meaning::Accepted(_)));
        let denied = has(Meaning::Denied);
        let label = self.input.content.paid_partnership_label;
        let may_label = label && self.words.rules.platform_label == PlatformLabelRule::Unclear;
        let only_unclear = !unmet.is_empty()
            && unmet.iter().all(|fix| matches!(fix.kind, DisclosureFixKind::Review | DisclosureFixKind::AskDuration));
        let verdict = match (unmet.is_empty(), accepted, denied) {
            (true, _, false) => DisclosureVerdict::Clear,
            (_, true, false) if only_unclear => DisclosureVerdict::NeedsReview,
            (_, true, _) => DisclosureVerdict::NeedsFixes,
            (_, false, true) => DisclosureVerdict::DoNotPublish,
            (_, false, false) if has(Meaning::Unclear) || may_label => DisclosureVerdict::NeedsReview,
            (_, false, false) => DisclosureVerdict::DoNotPublish,
        };
        let mut fixes: Vec<DisclosureFix> =
            hits().filter_map(|(text, hit)| self.of_words(text, hit, accepted)).collect();
        if label && !accepted {
            let message = "add words to the platform's label, which may not be enough alone".to_owned();
            let from = Path::root().field("content").field("paid_partnership_label");
            fixes.push(DisclosureFix { kind: DisclosureFixKind::Add, from, message });
        }
        fixes.append(&mut unmet);
        let mut seen: Vec<DisclosureFix> = Vec::new();
        fixes.into_iter().for_each(|fix| {
            if !seen.contains(&fix) {
                seen.push(fix)
            }
        });
        Judged { verdict, words: self.found(), fixes: seen }
    }

    /// What to change about words that do not disclose. Where others do, only a denial is in the way.
    fn of_words(&self, text: &Read<'_>, hit: &Hit, accepted: bool) -> Option<DisclosureFix> {
        let range = text.tokens.get(hit.first..hit.first.saturating_add(hit.length)).unwrap_or_default();
        let words = spelled(range);
        let (kind, message) = match hit.meaning {
            Meaning::Denied => (DisclosureFixKind::RemoveDenial, format!("take out the words that deny `{words}`")),
            Meaning::Rejected if !accepted => {
                let message = format!("replace `{words}`, which does not disclose, by {}", self.words.advised());
                (DisclosureFixKind::Replace, message)
            }
            Meaning::Unclear if !accepted => (
                DisclosureFixKind::Review,
                format!("look whether `{words}` discloses, or use {}", self.words.advised()),
            ),
            _ => return None,
        };
        Some(DisclosureFix { kind, from: text.place.path.clone(), message })
    }

    fn found(&self) -> Vec<FoundWords> {
        let of = |text: &Read<'_>, hit: &Hit, faults: &[DisclosureFix]| {
            let range = text.tokens.get(hit.first..hit.first.saturating_add(hit.length)).unwrap_or_default();
            let verdict = match hit.meaning {
                Meaning::Accepted(_) if faults.is_empty() && text.place.role != Role::Aside => WordsVerdict::Accepted,
                Meaning::Accepted(_) => WordsVerdict::Misplaced,
                Meaning::Rejected => WordsVerdict::Rejected,
                Meaning::Denied => WordsVerdict::Denied,
                Meaning::Unclear => WordsVerdict::Unclear,
            };
            let at = range.first().and_then(|token| u32::try_from(token.at).ok()).unwrap_or_default();
            FoundWords { words: spelled(range), from: text.place.path.clone(), at, verdict }
        };
        self.texts.iter().flat_map(|text| text.hits.iter().map(move |(hit, faults)| of(text, hit, faults))).collect()
    }
}

fn frame_path(frame: usize) -> Path {
    Path::root().field("content").field("frames").index(frame).field("text")
}

fn spelled(tokens: &[Token]) -> String {
    let word = |token: &Token| format!("{}{}", if token.is_hashtag { "#" } else { "" }, token.text);
    tokens.iter().map(word).collect::<Vec<_>>().join(" ")
}

/// Whether a hashtag stands in a row of so many that nobody reads each.
fn in_block(tokens: &[Token], place: usize) -> bool {
    let before = tokens.get(..place).unwrap_or_default().iter().rev().take_while(|token| token.is_hashtag).count();
    let from_here = tokens.get(place..).unwrap_or_default().iter().take_while(|token| token.is_hashtag).count();
    before.saturating_add(from_here) >= BLOCK
}

/// How long words must be shown, when that is longer than they are.
fn too_short(step: &LastingRule, duration: u32, shown: u32) -> Option<u32> {
    let part = step.one_part_of.and_then(|parts| duration.checked_add(parts.checked_sub(1)?)?.checked_div(parts));
    let least = part.into_iter().chain(step.least_ms.map(|least| least.min(duration))).max()?;
    (shown < least).then_some(least)
}
