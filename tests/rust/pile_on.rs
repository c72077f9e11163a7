//! Laws of pile-ons: authors count and not items, the order says nothing, and one hostile newcomer more never says less.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use greenroom::check::Code;
use greenroom::community::{
    CallToAction, FindPileOnInput, InboxAuthor, InboxChannel, InboxItem, PileOnAuthor, PileOnReport, PileOnSignKind,
    PileOnSignState, PileOnVerdict, find_pile_on,
};
use greenroom::platform::Platform;
use greenroom::time::Instant;
use greenroom::vocabulary::Id;
use greenroom_tests::random::cases;
use proptest::prelude::*;
use proptest::sample::select;

const WINDOW_MINUTES: u32 = 360;

fn id(name: &str) -> Id {
    name.parse().unwrap()
}

fn now() -> Instant {
    "2026-11-27T12:00:00Z".parse().unwrap()
}

fn minutes_ago(minutes: i64) -> Instant {
    now().add_seconds(minutes.saturating_mul(-60)).unwrap()
}

fn x() -> Platform {
    "x".parse().unwrap()
}

fn item(name: &str, author: &str, ago: i64, text: &str, sentiment: Option<&str>) -> InboxItem {
    InboxItem {
        id: id(name),
        platform: x(),
        channel: InboxChannel::Comment,
        author: InboxAuthor {
            id: id(author),
            followers: None,
            is_verified: None,
            is_customer: None,
            account_since: None,
            approved_items: None,
        },
        text: text.to_owned(),
        language: None,
        at: minutes_ago(ago),
        thread: None,
        sentiment: sentiment.map(|sentiment| sentiment.parse().unwrap()),
        stars: None,
        toxicity: Vec::new(),
    }
}

/// Texts of which some are near to others, and some share a hashtag or a link.
const TEXTS: [&str; 6] = [
    "drop this liar now, she sold us fake serum #drop",
    "Drop this liar NOW she sold us fake serum!",
    "my order never came and nobody answers",
    "no",
    "see https://forum.example.org/t/7 and decide for yourself",
    "",
];

type Drawn = (u8, i64, &'static str, Option<&'static str>, Option<bool>);

fn drawn() -> impl Strategy<Value = Drawn> {
    let sentiment = select(vec![None, Some("-0.9"), Some("-0.9"), Some("-0.9"), Some("0.4")]);
    (0_u8..40, 0_i64..900, select(TEXTS.to_vec()), sentiment, any::<Option<bool>>())
}

prop_compose! {
    fn input()(
        drawn in prop::collection::vec(drawn(), 0..60), baseline in prop::collection::vec(0_u32..6, 0..10),
        is_recorded in any::<bool>(), calls in any::<Option<bool>>(), contacts in prop::collection::vec(any::<Option<bool>>(), 40),
    ) -> FindPileOnInput {
        let items = drawn.into_iter().enumerate().map(|(place, (author, ago, text, sentiment, is_old))| {
            let mut item = item(&format!("i{place}"), &format!("a{author}"), ago, text, sentiment);
            item.author.account_since = is_old.map(|is_old| minutes_ago(if is_old { 2_000_000 } else { 2_000 }));
            item
        });
        let author = |(place, had_contact): (usize, Option<bool>)| {
            PileOnAuthor { platform: x(), author: id(&format!("a{place}")), is_follower: None, had_contact }
        };
        let call = CallToAction { link: "https://forum.example.org/t/7".parse().unwrap(), at: minutes_ago(200) };
        FindPileOnInput {
            now: now(),
            window_minutes: WINDOW_MINUTES,
            target: None,
            items: items.collect(),
            recorded_since: is_recorded.then(|| minutes_ago(60_000)),
            baseline: if is_recorded { Vec::new() } else { baseline },
            authors: contacts.into_iter().enumerate().map(author).collect(),
            own_references: Vec::new(),
            calls_to_action: calls.map(|found| if found { vec![call] } else { Vec::new() }),
            policy: None,
        }
    }
}

fn report(input: &FindPileOnInput) -> PileOnReport {
    find_pile_on(input).unwrap()
}

/// The input with one hostile newcomer more.
fn with_newcomer(input: &FindPileOnInput, item: InboxItem) -> FindPileOnInput {
    let mut more = input.clone();
    let author = item.author.id.clone();
    more.authors.push(PileOnAuthor { platform: x(), author, is_follower: Some(false), had_contact: Some(false) });
    more.items.push(item);
    more
}

fn state(report: &PileOnReport, sign: PileOnSignKind) -> PileOnSignState {
    report.signs.iter().find(|one| one.sign == sign).unwrap().state
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn the_order_says_nothing(input in input(), turn in 0_usize..60) {
        let mut turned = input.clone();
        let most = turned.items.len();
        turned.items.rotate_left(turn.min(most));
        turned.authors.reverse();
        turned.baseline.reverse();
        prop_assert_eq!(report(&input), report(&turned));
    }

    /// Whatever it writes, how often and when.
    #[test]
    fn one_account_is_no_pile_on(posts in prop::collection::vec((0_i64..360, 0..TEXTS.len()), 1..80)) {
        let items = posts.into_iter().enumerate();
        let items = items.map(|(place, (ago, text))| item(&format!("p{place}"), "ana", ago, TEXTS[text], Some("-1")));
        let input = FindPileOnInput {
            now: now(),
            window_minutes: WINDOW_MINUTES,
            target: None,
            items: items.collect(),
            recorded_since: None,
            baseline: vec![1; 7],
            authors: Vec::new(),
            own_references: Vec::new(),
            calls_to_action: None,
            policy: None,
        };
        let report = report(&input);
        prop_assert_eq!((report.verdict, report.hostile_authors), (Some(PileOnVerdict::Nothing), 1));
    }

    /// Further hostile items of who has come already change no count of authors, and no verdict unless by what they say.
    #[test]
    fn one_post_more_of_the_same_changes_no_verdict(input in input(), which in 0_usize..60) {
        let hostile: Vec<&InboxItem> = input.items.iter().filter(|item| item.sentiment.is_some_and(|s| s.is_negative())).collect();
        prop_assume!(!hostile.is_empty());
        let again = hostile.iter().cycle().nth(which).unwrap();
        let mut more = input.clone();
        more.items.push(InboxItem { id: id("again"), ..(*again).clone() });
        let (one, other) = (report(&input), report(&more));
        prop_assert_eq!((one.verdict, one.hostile_authors, one.authors), (other.verdict, other.hostile_authors, other.authors));
    }

    /// Whenever they came and whatever they wrote, up to a pile-on.
    #[test]
    fn one_hostile_newcomer_more_never_takes_a_pile_on_away(input in input(), ago in 0_i64..360, text in 0..TEXTS.len()) {
        let (one, other) = (report(&input), report(&with_newcomer(&input, item("more", "more", ago, TEXTS[text], Some("-1")))));
        let up_to = |report: &PileOnReport| report.verdict.map(|verdict| verdict.min(PileOnVerdict::PileOnLikely));
        prop_assert!(up_to(&other) >= up_to(&one), "{:?} {:?}", one.verdict, other.verdict);
        prop_assert_eq!(other.hostile_authors, one.hostile_authors.saturating_add(1));
        let newcomers = PileOnSignKind::Newcomers;
        prop_assert!(state(&one, newcomers) != PileOnSignState::Present || state(&other, newcomers) == PileOnSignState::Present);
    }

    /// One who is like the others of a brigade: young, with a text that is copied, amid them, with their link and the call's.
    #[test]
    fn one_more_of_a_brigade_never_says_less(input in input()) {
        let one = report(&input);
        let shows = |kind| one.signs.iter().find(|sign| sign.sign == kind).unwrap();
        let shown = |kind| input.items.iter().filter(move |item| shows(kind).items.contains(&item.id));
        let copied = shown(PileOnSignKind::NearDuplicates).next().map_or(TEXTS[0], |item| &item.text);
        let same = shows(PileOnSignKind::SameReference).reference.clone().unwrap_or_default();
        let same = if same.starts_with('#') { same } else { format!("https://{same}") };
        let mut newcomer = item("more", "more", 1, copied, Some("-1"));
        newcomer.at = shown(PileOnSignKind::Burst).map(|item| item.at).min().unwrap_or(newcomer.at);
        newcomer.author.account_since = Some(minutes_ago(2_000));
        let second = format!("{same} https://forum.example.org/t/7");
        let mut more = with_newcomer(&input, newcomer.clone());
        more.items.push(InboxItem { id: id("second"), text: second, ..newcomer });
        let other = report(&more);
        prop_assert!(other.verdict >= one.verdict);
        for (before, after) in one.signs.iter().zip(&other.signs).filter(|(before, _)| before.sign.is_coordination()) {
            let is_kept = before.state != PileOnSignState::Present || after.state == PileOnSignState::Present;
            prop_assert!(is_kept, "{before:?} {after:?}");
        }
    }

    #[test]
    fn an_id_that_stands_twice_is_refused(input in input(), which in 0_usize..60) {
        prop_assume!(!input.items.is_empty());
        let mut twice = input.clone();
        twice.items.extend(input.items.iter().cycle().nth(which).cloned());
        let issues = find_pile_on(&twice).unwrap_err();
        prop_assert!(issues.as_slice().iter().all(|issue| issue.code == Code::DuplicateId));
    }

    /// Each sign that can be is there or not, and each that cannot be has no figure.
    #[test]
    fn what_is_not_known_has_no_figure(input in input()) {
        let report = report(&input);
        prop_assert_eq!(report.signs.iter().map(|sign| sign.sign).collect::<Vec<_>>(), PileOnSignKind::ALL);
        for sign in &report.signs {
            prop_assert_eq!(sign.state == PileOnSignState::Unknown, sign.observed.is_none());
            prop_assert!(sign.authors.is_sorted() && sign.items.is_sorted());
        }
        prop_assert!(report.hostile_authors.saturating_add(report.unjudged_authors) <= report.authors);
    }
}

/// Beside resemblance by all pairs of sets.
#[test]
fn a_text_is_near_by_the_share_of_pairs_of_words() {
    let texts =
        ["one two three four five six", "one two three four five seven", "one two six four nine seven", "a b c d e"];
    let items = (0..8).map(|place| item(&format!("i{place}"), &format!("a{place}"), 5, texts[place % 4], Some("-1")));
    let mut items: Vec<InboxItem> = items.collect();
    items.truncate(5);
    let input = FindPileOnInput {
        now: now(),
        window_minutes: WINDOW_MINUTES,
        target: None,
        items,
        recorded_since: None,
        baseline: Vec::new(),
        authors: Vec::new(),
        own_references: Vec::new(),
        calls_to_action: None,
        policy: None,
    };
    let report = report(&input);
    let near = report.signs.iter().find(|sign| sign.sign == PileOnSignKind::NearDuplicates).unwrap();
    // 4 of 6 pairs of the first two are in both; the third has 1 of 9 with them, and the last is the first again.
    assert_eq!(near.items.iter().map(Id::as_str).collect::<Vec<_>>(), ["i0", "i1", "i4"]);
}
