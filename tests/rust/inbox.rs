//! Laws of inboxes: safety first, more never moves an item back, and no order hangs on that of the input.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use greenroom::community::{
    InboxAuthor, InboxChannel, InboxDepartment, InboxEscalationChain, InboxEscalationStep, InboxItem, InboxRelation,
    RouteInboxInput, RoutingPlan, RoutingRule, TriageClass, TriageFacts, TriageInboxInput, TriagedInbox, TriagedItem,
    VoiceOfCustomerInput, VoicePeriod, VoiceTheme, route_inbox, triage_inbox, voice_of_customer,
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

fn rules() -> impl Strategy<Value = RoutingPlan> {
    let phrases = prop::sample::subsequence(vec!["refund", "die", "rechnung", "?", "love it"], 0..3);
    let classes = prop::sample::subsequence(TriageClass::ALL.to_vec(), 0..3);
    let rule = (select(InboxDepartment::ALL), phrases, classes, prop::option::of(select(InboxRelation::ALL)));
    let chains = prop::collection::vec(0_u32..2_000, 0..4);
    (prop::collection::vec(rule, 0..5), select(InboxDepartment::ALL), chains).prop_map(|(rules, otherwise, minutes)| {
        let rule = |(place, (department, phrases, classes, relation)): (usize, (_, Vec<&str>, _, _))| RoutingRule {
            id: id(&format!("rule-{place}")),
            department,
            phrases: phrases.into_iter().map(str::to_owned).collect(),
            classes,
            channels: vec![InboxChannel::Comment],
            relations: Vec::from_iter(relation),
        };
        let minutes: std::collections::BTreeSet<u32> = minutes.into_iter().collect();
        let steps: Vec<_> =
            minutes.into_iter().map(|after_minutes| InboxEscalationStep { after_minutes, to: id("Head") }).collect();
        let chains =
            if steps.is_empty() { Vec::new() } else { vec![InboxEscalationChain { department: otherwise, steps }] };
        RoutingPlan { rules: rules.into_iter().enumerate().map(rule).collect(), otherwise, chains }
    })
}

/// Whether a phrase stands in one of the texts of the generator, told by what is written there.
fn stands_in(phrase: &str, text: &str) -> bool {
    let words = |text: &str| {
        let apart: String =
            text.to_lowercase().chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
        format!(" {} ", apart.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    if phrase == "?" { text.contains('?') } else { words(text).contains(&words(phrase)) }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn each_item_is_in_one_conversation_that_the_first_rule_takes(input in input(), plan in rules()) {
        let route = |items: Vec<InboxItem>| {
            route_inbox(&RouteInboxInput { items, known: input.known.clone(), plan: plan.clone(), now: now() }).unwrap()
        };
        let routed = route(input.items.clone());
        let mut turned = input.items.clone();
        turned.reverse();
        prop_assert_eq!(&route(turned), &routed);

        let mut named: Vec<&str> = routed.conversations.iter().flat_map(|one| &one.items).map(|id| id.as_str()).collect();
        named.sort_unstable();
        prop_assert_eq!(named, input.items.iter().map(|item| item.id.as_str()).collect::<Vec<_>>());

        for one in &routed.conversations {
            let items: Vec<&InboxItem> =
                one.items.iter().map(|id| input.items.iter().find(|item| item.id == *id).unwrap()).collect();
            let holds = |rule: &&RoutingRule| items.iter().any(|item| {
                let facts = input.known.iter().find(|facts| facts.item == item.id);
                let has = |relation: &InboxRelation| {
                    facts.is_some_and(|facts| facts.relations.contains(relation))
                        || (*relation == InboxRelation::Customer && item.author.is_customer == Some(true))
                };
                (rule.phrases.is_empty() || rule.phrases.iter().any(|phrase| stands_in(phrase, &item.text)))
                    && (rule.classes.is_empty() || facts.and_then(|facts| facts.class).is_some_and(|class| rule.classes.contains(&class)))
                    && (rule.relations.is_empty() || rule.relations.iter().any(has))
            });
            let rule = plan.rules.iter().find(holds);
            prop_assert_eq!(one.rule.as_ref(), rule.map(|rule| &rule.id));
            prop_assert_eq!(one.department, rule.map_or(plan.otherwise, |rule| rule.department));
            prop_assert!(one.escalations.iter().all(|step| step.is_due == (step.at <= now())));
            let is_one = |item: &&InboxItem| item.thread == items[0].thread && (item.thread.is_some() || item.author.id == items[0].author.id);
            prop_assert!(items.iter().all(&is_one));
            prop_assert_eq!(input.items.iter().filter(is_one).count(), items.len());
        }
    }
}

prop_compose! {
    fn voices()(
        input in input(), lists in prop::collection::vec(prop::sample::subsequence(vec!["refund", "die", "rechnung", "?", "love it"], 1..4), 0..4),
        begins in 100_i64..500, advocate_items in 2_u32..4, examples in 0_u32..3,
    ) -> VoiceOfCustomerInput {
        let theme = |(place, phrases): (usize, Vec<&str>)| VoiceTheme {
            id: id(&format!("theme-{place}")), name: id("Theme"), phrases: phrases.into_iter().map(str::to_owned).collect(),
        };
        VoiceOfCustomerInput {
            items: input.items,
            themes: lists.into_iter().enumerate().map(theme).collect(),
            period: VoicePeriod { from: ago(begins), until: ago(10) },
            previous: Some(VoicePeriod { from: ago(begins.saturating_mul(2)), until: ago(begins) }),
            positive_from: Decimal::new(2, 1).unwrap(),
            advocate_items,
            examples,
        }
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn themes_and_advocates_are_as_counted_one_by_one(input in voices()) {
        let digest = voice_of_customer(&input).unwrap();
        let mut turned = input.clone();
        turned.items.reverse();
        prop_assert_eq!(&voice_of_customer(&turned).unwrap(), &digest);

        let previous = input.previous.unwrap();
        let now = || input.items.iter().filter(|item| input.period.contains(item.at));
        let before = || input.items.iter().filter(|item| previous.contains(item.at));
        let all = usize::try_from(digest.items + digest.previous_items.unwrap() + digest.outside).unwrap();
        prop_assert_eq!(all, input.items.len());
        prop_assert!(digest.themes.windows(2).all(|pair| pair[0].count >= pair[1].count));
        for theme in &digest.themes {
            let phrases = &input.themes.iter().find(|one| one.id == theme.theme).unwrap().phrases;
            let is_about = |item: &&InboxItem| phrases.iter().any(|phrase| stands_in(phrase, &item.text));
            prop_assert_eq!(usize::try_from(theme.count).unwrap(), now().filter(is_about).count());
            prop_assert_eq!(usize::try_from(theme.previous_count.unwrap()).unwrap(), before().filter(is_about).count());
            prop_assert_eq!(theme.change_percent.is_some(), theme.previous_count.unwrap() > 0);
            prop_assert_eq!(theme.examples.len(), usize::try_from(theme.count.min(input.examples)).unwrap());
        }
        let is_positive = |item: &&InboxItem| item.sentiment.is_some_and(|sentiment| sentiment >= input.positive_from);
        for author in ["author-0", "author-1", "author-2", "author-3"] {
            let positive = now().filter(|item| item.author.id.as_str() == author).filter(is_positive).count();
            let named = digest.advocates.iter().find(|advocate| advocate.author.as_str() == author);
            let expected = u32::try_from(positive).unwrap();
            prop_assert_eq!(named.map(|one| one.positive), (expected >= input.advocate_items).then_some(expected));
        }
    }
}
