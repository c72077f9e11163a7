//! An inbox that is triaged and moderated: items of several languages, some with links, mentions and emoji, and 200 rules of
//! all kinds; the same for every language and every run.

use std::hint::black_box;
use std::time::Duration;

use greenroom::community::{
    InboxItem, ModerateInput, ModerationRules, PreparedModeration, TriageInboxInput, moderate, triage_inbox,
};
use greenroom::{time, wire};
use serde_json::{Value, json};

use crate::harness::{Peer, measure};
use crate::inbox_peer::{Peers, Rule};

/// How many items: as many as one call takes.
const ITEMS: u32 = 1_000;
/// When somebody asks.
const NOW: &str = "2026-05-02T00:00:00Z";

/// Words that people write below pieces: language, its share in percent, and the words.
const LANGUAGES: [(&str, u32, &str); 7] = [
    (
        "en",
        62,
        "the a this that my your I you we they is are was it not so really just love great look new post video color \
         shop price order where when how did get got want need please thanks amazing nice best ever never again skin \
         cream lipstick dress shoes size small big red blue day week summer friend mom birthday gift code discount \
         shipping week today tomorrow beautiful honest review honestly think know people someone always still works \
         broke refund waiting answer question which one from with without for about after before",
    ),
    (
        "de",
        10,
        "das ist der die und nicht ich du wir sehr schön größe wieder heute morgen über würde hätte können müssen \
         farbe kleid tolle bestellung lieferung warum frage danke immer noch für alle straße gefällt mir grüße",
    ),
    (
        "es",
        10,
        "el la los que no me te muy bonito año mañana corazón también está qué cómo gracias pedido envío color \
         vestido precio quiero necesito siempre nunca día niña señora más aquí",
    ),
    (
        "fr",
        6,
        "le la les est pas je tu nous très belle commande livraison où déjà été couleur robe prix merci toujours \
         jamais été première vidéo j'adore ça être même après",
    ),
    (
        "ru",
        5,
        "это очень красиво спасибо где купить цена платье заказ когда почему всегда хочу новый видео цвет Москва",
    ),
    ("ja", 4, "とても かわいい です ありがとう どこ で 買えます か 新しい 動画 色 サイズ 届きました 質問 最高"),
    ("hi", 3, "बहुत सुंदर है धन्यवाद कहाँ मिलेगा कीमत नया वीडियो रंग मुझे चाहिए कब आएगा"),
];
const EMOJI: [&str; 8] = ["😍", "🔥", "❤️", "😂", "👏🏽", "🙏", "💯", "👩‍👩‍👧"];
const SYLLABLES: [&str; 16] =
    ["ba", "ker", "lo", "mun", "ti", "sra", "vel", "dro", "pi", "quo", "nan", "gri", "fu", "zel", "hob", "yat"];

/// Numbers that look like chance and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap() % limit
    }

    fn holds(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(u32::try_from(of.len()).unwrap())).unwrap()]
    }
}

/// A word that no language has, as the names and slurs of lists look to whoever does not speak their language.
fn stem(number: u32) -> String {
    let syllable = |place: u32| SYLLABLES[usize::try_from((number / place + number) % 16).unwrap()];
    format!("{}{}{}", syllable(1), syllable(7), syllable(49))
}

fn items() -> Vec<Value> {
    let mut chance = Chance(7);
    (0..ITEMS).map(|number| item(number, &mut chance)).collect()
}

fn item(number: u32, chance: &mut Chance) -> Value {
    let (language, words) = language(chance);
    let mut item = json!({
        "id": format!("c{number}"), "platform": chance.one(&["instagram", "tiktok", "youtube"]),
        "channel": chance.one(&["comment", "comment", "direct_message", "mention"]),
        "author": {"id": format!("@fan{}", chance.below(5_000)), "followers": 10 + chance.below(200_000)},
        "text": text(&words, chance), "at": format!("2026-05-01T{:02}:{:02}:00Z", chance.below(24), chance.below(60)),
    });
    if chance.holds(80) {
        item["language"] = json!(language);
    }
    if chance.holds(70) {
        let year = 2015 + chance.below(11);
        item["author"]["account_since"] = json!(format!("{year}-03-{:02}T08:00:00Z", 1 + chance.below(28)));
        item["author"]["approved_items"] = json!(chance.below(40));
    }
    if chance.holds(60) {
        item["thread"] = json!(format!("t{}", chance.below(40)));
    }
    if chance.holds(50) {
        item["sentiment"] = json!(hundredths(i64::from(chance.below(201)) - 100));
    }
    if chance.holds(30) {
        let score =
            |attribute: &str, percent: u32| json!({"attribute": attribute, "probability": hundredths(percent.into())});
        item["toxicity"] = json!([score("toxicity", chance.below(90)), score("insult", chance.below(80))]);
    }
    item
}

fn language(chance: &mut Chance) -> (&'static str, Vec<&'static str>) {
    let mut place = chance.below(100);
    for (language, share, words) in LANGUAGES {
        if place < share {
            return (language, words.split_whitespace().collect());
        }
        place -= share;
    }
    unreachable!("the shares are a hundred together")
}

fn text(words: &[&str], chance: &mut Chance) -> String {
    let length = 5 + chance.below(56);
    let mut text: Vec<String> = (0..length).map(|_| chance.one(words).to_owned()).collect();
    if chance.holds(15) {
        text.push(format!("https://shop{}.example.com/p/{}", chance.below(50), chance.below(9_999)));
    }
    if chance.holds(20) {
        text.insert(0, format!("@fan{}", chance.below(5_000)));
    }
    if chance.holds(30) {
        text.push(chance.one(&EMOJI).repeat(1 + usize::try_from(chance.below(3)).unwrap()));
    }
    // What rules look for, or nearly so.
    if chance.holds(30) {
        text.push(stem(chance.below(900)).to_uppercase());
    }
    if chance.holds(40) {
        text.push(chance.one(&["!", "?", "...", "!!!"]).to_owned());
    }
    text.join(" ")
}

fn hundredths(count: i64) -> String {
    let (sign, count) = (if count < 0 { "-" } else { "" }, count.abs());
    format!("{sign}{}.{:02}", count / 100, count % 100).trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// 200 rules: 120 of keywords, 40 of patterns, 40 of numbers.
fn rules() -> Vec<Value> {
    let words = |number: u32| vec![stem(number), format!("{} {}", stem(number + 1), stem(number + 2))];
    let keywords = (0..120_u32).map(|number| {
        let mut keywords = words(number * 7);
        keywords.push(match number % 4 {
            0 => format!("{}*", stem(number * 7 + 3)),
            1 => format!("*{}", stem(number * 7 + 3)),
            2 if number % 12 == 2 => format!("*{}*", stem(number * 7 + 3)),
            _ => stem(number * 7 + 3),
        });
        let mut condition = json!({"type": "keywords", "keywords": keywords});
        if number % 5 == 0 {
            condition["allow"] = json!([format!("{} {}", stem(number * 7), stem(5))]);
        }
        vec![condition]
    });
    let patterns = (0..40_u32).map(|number| {
        let stem = stem(number * 11 + 5);
        let pattern = match number % 8 {
            0 => format!(r"(?i)\b{stem}\s+(?:now|today)\b"),
            1 => format!(r"(?i)https?://\S*{stem}\S*"),
            2 => format!(r"(?i)(?:whats ?app|telegram|signal)\W+{stem}"),
            3 => format!(r"(?i)\b{}[s5]?\b", stem.replace('o', "[o0]").replace('i', "[i1]")),
            4 => format!(r"\b\d{{{}}}[ -]?\d{{4}}\b", 4 + number / 8),
            5 => format!(r"[A-Z]{{{}}}", 21 + number / 8),
            6 => format!(r"(?i)earn \$?\d+ (?:a|per) (?:day|week) {stem}"),
            _ => format!(r"(?i)\b{stem}@[a-z0-9.]+\.(?:ru|cn|top)\b"),
        };
        vec![json!({"type": "pattern", "pattern": pattern})]
    });
    let numbers = (0..40_u32).map(|number| {
        let least =
            |measure: &str, value: u32| json!({"type": "measure", "measure": measure, "at_least": value.to_string()});
        let below =
            |measure: &str, value: u32| json!({"type": "measure", "measure": measure, "below": value.to_string()});
        match number % 8 {
            0 => vec![least("links", 6 - number / 8)],
            1 => vec![least("mentions", 9 - number / 8)],
            2 => vec![below("account_age_days", 1 + number / 8), least("links", 1)],
            3 => vec![least("reports", 9 - number / 8)],
            4 => vec![below("approved_items", 1), least("links", 1), below("followers", 20 + number)],
            5 => vec![
                json!({"type": "toxicity", "attribute": "insult", "at_least": hundredths(i64::from(98 - number / 8))}),
            ],
            6 => vec![
                json!({"type": "toxicity", "attribute": "threat", "at_least": hundredths(i64::from(90 - number / 8))}),
            ],
            _ => vec![below("followers", 12 + number / 8), least("mentions", 2)],
        }
    });
    let all = keywords.chain(patterns).chain(numbers).enumerate();
    all.map(
        |(place, when)| json!({"id": format!("rule {place}"), "when": when, "action": "remove", "abuse_class": "spam"}),
    )
    .collect()
}

/// What both operations take, as documents: to triage, and to moderate.
pub fn documents() -> (Value, Value) {
    let items = items();
    let rules = json!({"document": "moderation_rules", "version": 1, "fallback": "approve", "rules": rules()});
    let mut chance = Chance(11);
    let reported = items.iter().filter(|_| chance.holds(10)).map(|item| item["id"].clone());
    let reports: Vec<Value> =
        reported.map(|id| json!({"item": id, "reports": 1 + id.as_str().unwrap().len() % 3})).collect();
    (json!({"items": items, "now": NOW}), json!({"rules": rules, "items": items, "reports": reports, "now": NOW}))
}

/// Nanoseconds for each item.
pub fn inbox() -> Vec<(&'static str, f64)> {
    let (triage_document, moderate_document) = documents();
    let (triage_text, moderate_text) = (triage_document.to_string(), moderate_document.to_string());
    let to_triage: TriageInboxInput = wire::parse(&triage_text).unwrap();
    let to_moderate: ModerateInput = wire::parse(&moderate_text).unwrap();
    let rules: &ModerationRules = &to_moderate.rules;
    let prepared = PreparedModeration::new(rules).unwrap();
    let items: &[InboxItem] = &to_moderate.items;
    let reports: Vec<u64> = items
        .iter()
        .map(|item| to_moderate.reports.iter().find(|one| one.item == item.id).map_or(0, |one| one.reports))
        .collect();
    let now: time::Instant = NOW.parse().unwrap();
    let peers = Peers::new(rules);
    check(&peers, &prepared, items, &reports, now);
    let decide = || {
        for (item, reports) in items.iter().zip(&reports) {
            black_box(prepared.decide(black_box(item), *reports, now));
        }
    };
    let triage = || drop(black_box(triage_inbox(black_box(&to_triage)).unwrap()));
    let all = measure(
        &mut [
            Peer::new("inbox: triaged and moderated", || {
                triage();
                decide();
            }),
            Peer::new("inbox: triaged", triage),
            Peer::new("inbox: moderated", decide),
            Peer::new("inbox: moderated in one call", || drop(black_box(moderate(black_box(&to_moderate)).unwrap()))),
            Peer::new("inbox: by JSON", || {
                drop(black_box(wire::call("triage_inbox", black_box(&triage_text)).unwrap()));
                drop(black_box(wire::call("moderate", black_box(&moderate_text)).unwrap()));
            }),
            Peer::new("inbox: RegexSet", || {
                items.iter().zip(&reports).for_each(|(item, reports)| {
                    black_box(peers.by_set(item, *reports));
                });
            }),
            Peer::new("inbox: a regex for each rule", || {
                items.iter().zip(&reports).for_each(|(item, reports)| {
                    black_box(peers.one_by_one(item, *reports));
                });
            }),
        ],
        Duration::from_millis(300),
    );
    all.into_iter().map(|(name, nanoseconds)| (name, nanoseconds / f64::from(ITEMS))).collect()
}

/// The peers find the same rule for each item.
fn check(peers: &Peers, prepared: &PreparedModeration, items: &[InboxItem], reports: &[u64], now: time::Instant) {
    let mut decided = 0;
    for (item, reports) in items.iter().zip(reports) {
        let decision = prepared.decide(item, *reports, now);
        decided += u32::from(decision.rule.is_some());
        let rule = decision.rule.as_ref().map(greenroom::vocabulary::Id::as_str);
        let found: [Option<&Rule>; 2] = [peers.by_set(item, *reports), peers.one_by_one(item, *reports)];
        for found in found {
            assert_eq!(found.map(|rule| rule.id.as_str()), rule, "{}", item.text);
        }
    }
    assert!((20..=200).contains(&decided), "{decided} items match a rule");
}
