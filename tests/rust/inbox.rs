//! Laws of inboxes: safety first, more never moves an item back, and no order hangs on that of the input.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use greenroom::community::{
    InboxAuthor, InboxChannel, InboxItem, InboxRelation, TriageClass, TriageFacts, TriageInboxInput, TriagedInbox,
    TriagedItem, triage_inbox,
};
use greenroom::money::{Decimal, Fraction};
use greenroom::platform::Platform;
use greenroom::time::Instant;
use greenroom_tests::random::cases;
use proptest::prelude::*;
use proptest::sample::select;

const TEXTS: [&str; 12] = [
    "I want to die",
    "my lawyer will write to you",
    "REFUND me, please",
    "it is broken",
    "is it vegan?",
    "Danke, ihr seid toll",
    "check my profile for free followers",
    "hm",
    "",
    "meine Rechnung ist falsch",
    "an allergic reaction, I am in hospital",
    "love it, but where is my order?",
];

fn now() -> Instant {
    "2026-11-02T12:00:00Z".parse().unwrap()
}

fn ago(minutes: i64) -> Instant {
    now().add_seconds(minutes.saturating_mul(-60)).unwrap()
}

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(name: &str) -> T {
    name.parse().unwrap()
}

prop_compose! {
    fn item()(
        text in select(TEXTS.to_vec()), followers in prop::option::of(0_u64..3_000_000), author in 0_u8..4,
        sentiment in prop::option::of(-100_i128..=100), stars in prop::option::of(1_u32..=5), minutes in 0_i64..600,
        thread in prop::option::of(0_u8..3), is_customer in prop::option::of(any::<bool>()),
        language in prop::option::of(select(vec!["en", "de", "pt-BR"])),
    ) -> InboxItem {
        InboxItem {
            id: id("x"),
            platform: Platform::Instagram,
            channel: InboxChannel::Comment,
            author: InboxAuthor {
                id: id(&format!("author-{author}")),
                followers,
                is_verified: None,
                is_customer,
                account_since: None,
                approved_items: None,
            },
            text: text.to_owned(),
            language: language.map(id),
            at: ago(minutes),
            thread: thread.map(|thread| id(&format!("thread-{thread}"))),
            sentiment: sentiment.map(|hundredths| Decimal::new(hundredths, 2).unwrap()),
            stars,
            toxicity: Vec::new(),
        }
    }
}

prop_compose! {
    fn facts()(
        class in prop::option::weighted(0.2, select(TriageClass::ALL)),
        relations in prop::sample::subsequence(InboxRelation::ALL.to_vec(), 0..=2),
        value in prop::option::of(0_i128..=100), minutes in prop::option::of(0_i64..900),
        earlier_complaints in prop::option::of(0_u32..4),
    ) -> TriageFacts {
        let value = value.map(|hundredths| Decimal::new(hundredths, 2).unwrap());
        TriageFacts { item: id("x"), class, relations, value, waiting_since: minutes.map(ago), earlier_complaints }
    }
}

fn input() -> impl Strategy<Value = TriageInboxInput> {
    prop::collection::vec((item(), prop::option::of(facts())), 1..9).prop_map(|all| {
        let mut input = TriageInboxInput { items: Vec::new(), known: Vec::new(), now: now(), policy: None };
        for (place, (item, facts)) in all.into_iter().enumerate() {
            let name = format!("item-{place}");
            input.items.push(InboxItem { id: id(&name), ..item });
            input.known.extend(facts.map(|facts| TriageFacts { item: id(&name), ..facts }));
        }
        input
    })
}

fn place(inbox: &TriagedInbox, item: &InboxItem) -> usize {
    inbox.items.iter().position(|one| one.item == item.id).unwrap()
}

/// The item stands no later than before, with no fewer points and for no lower tier.
fn is_no_lower(input: &TriageInboxInput, before: &TriagedInbox, item: &InboxItem) -> bool {
    let after = triage_inbox(input).unwrap();
    let (was, is) = (place(before, item), place(&after, item));
    let (old, new): (&TriagedItem, &TriagedItem) = (&before.items[was], &after.items[is]);
    is <= was && new.score >= old.score && new.tier >= old.tier
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn safety_stands_first_and_the_rest_by_score(input in input()) {
        let inbox = triage_inbox(&input).unwrap();
        prop_assert_eq!(inbox.items.len(), input.items.len());
        for pair in inbox.items.windows(2) {
            let (one, next) = (&pair[0], &pair[1]);
            prop_assert!(one.stands_first || !next.stands_first);
            prop_assert_eq!(one.stands_first, one.score.is_none());
            let ties = (one.waiting_since, &one.item) < (next.waiting_since, &next.item);
            prop_assert!(one.stands_first != next.stands_first || one.score > next.score || (one.score == next.score && ties));
        }
    }

    #[test]
    fn the_order_of_the_input_does_not_matter(input in input()) {
        let mut turned = input.clone();
        turned.items.reverse();
        turned.known.reverse();
        prop_assert_eq!(triage_inbox(&turned).unwrap(), triage_inbox(&input).unwrap());
    }

    #[test]
    fn more_of_anything_never_moves_an_item_back(
        input in input(), which in any::<prop::sample::Index>(), more in 1_u64..2_000_000, worse in 1_i128..=100, longer in 1_i64..500,
    ) {
        let before = triage_inbox(&input).unwrap();
        let at = which.index(input.items.len());
        let item = input.items[at].clone();

        let mut raised = input.clone();
        raised.items[at].author.followers = Some(item.author.followers.unwrap_or_default().saturating_add(more));
        prop_assert!(is_no_lower(&raised, &before, &item), "followers");

        if let Some(sentiment) = item.sentiment {
            let lowered = Fraction::from(sentiment).checked_sub(&Fraction::new(worse, 100).unwrap()).unwrap();
            let lowered = lowered.to_decimal().unwrap().max(Decimal::new(-1, 0).unwrap());
            let mut raised = input.clone();
            raised.items[at].sentiment = Some(lowered);
            prop_assert!(is_no_lower(&raised, &before, &item), "negativity");
        }

        let mut raised = input.clone();
        let waited = before.items[place(&before, &item)].waiting_since.add_seconds(longer.saturating_mul(-60)).unwrap();
        let none = TriageFacts {
            item: item.id.clone(), class: None, relations: Vec::new(), value: None, waiting_since: None, earlier_complaints: None,
        };
        let known = raised.known.iter().find(|facts| facts.item == item.id).cloned().unwrap_or(none);
        raised.known.retain(|facts| facts.item != item.id);
        raised.known.push(TriageFacts { waiting_since: Some(waited), ..known });
        prop_assert!(is_no_lower(&raised, &before, &item), "waiting");
    }

    #[test]
    fn the_score_is_the_sum_of_its_terms_and_what_is_unknown_adds_nothing(input in input()) {
        for item in triage_inbox(&input).unwrap().items {
            let points: Vec<Fraction> = item.terms.iter().map(|term| Fraction::from(term.points)).collect();
            let sum = Fraction::sum(&points).unwrap().to_decimal();
            prop_assert!(item.stands_first || item.score == sum);
            for term in item.terms.iter().filter(|term| term.sentence.contains("not known")) {
                prop_assert!(term.points.is_zero() && term.value.is_none());
            }
            let author = &input.items.iter().find(|one| one.id == item.item).unwrap().author;
            prop_assert_eq!(author.followers.is_none(), item.terms[2].value.is_none());
            prop_assert!(item.possible_tier.is_none_or(|tier| tier > item.tier && author.followers.is_none()));
        }
    }
}
