//! Rates: the library agrees with sums by hand, and the laws of rates hold.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test that panics has failed")]

use greenroom::kpi::{Measurement, RateOutcome, RateResult, measure};
use greenroom::money::{Decimal, Fraction};
use greenroom::wire::parse;
use greenroom_tests::random::cases;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A post: its likes and its views where they were measured, and its type.
type Post = (Option<i64>, Option<i64>, Option<u8>);

fn any_posts() -> impl Strategy<Value = Vec<Post>> {
    let figure =
        || prop_oneof![1 => Just(None), 6 => (0_i64..50).prop_map(Some), 3 => (0_i64..9_000_000_000).prop_map(Some)];
    prop::collection::vec((figure(), figure(), prop::option::weighted(0.9, 0_u8..3)), 1..40)
}

fn input(posts: &[Post], aggregation: &str) -> Value {
    json!({
        "rates": ["rate"],
        "rate_book": {"document": "rate_book", "version": 1, "rates": [{
            "id": "rate", "name": "Rate", "unit": "share", "numerator": [{"metric": "likes"}],
            "denominator": [{"metric": "views"}], "aggregation": aggregation,
            "window": {"type": "lifetime"}, "direction": "higher_is_better"
        }]},
        "figures": [
            {"metric": "likes", "counts": posts.iter().map(|post| post.0).collect::<Vec<_>>()},
            {"metric": "views", "counts": posts.iter().map(|post| post.1).collect::<Vec<_>>()}
        ],
        "labels": [{"name": "type", "values": posts.iter().map(|post| post.2.map(|kind| kind.to_string())).collect::<Vec<_>>()}],
        "by": ["type"]
    })
}

fn measured(posts: &[Post], aggregation: &str) -> Measurement {
    measure(&parse(&input(posts, aggregation).to_string()).unwrap()).unwrap()
}

fn value(result: &RateResult) -> Option<Fraction> {
    match &result.outcome {
        RateOutcome::Defined(defined) => Some(defined.value.into()),
        RateOutcome::Undefined(_) => None,
    }
}

/// `numerator / denominator`, half-even to 12 digits, by integers alone.
fn ratio(numerator: i128, denominator: i128) -> Option<Fraction> {
    let scaled = numerator * 1_000_000_000_000;
    let (whole, rest) = (scaled.checked_div(denominator)?, scaled.checked_rem(denominator)?);
    let up = match (rest * 2).cmp(&denominator) {
        std::cmp::Ordering::Less => 0,
        std::cmp::Ordering::Equal => whole & 1,
        std::cmp::Ordering::Greater => 1,
    };
    Some(Decimal::new(whole + up, 12).unwrap().into())
}

/// The likes and views of posts that have both.
fn complete(posts: &[Post]) -> Vec<(i128, i128)> {
    posts.iter().filter_map(|(likes, views, _)| Some((i128::from((*likes)?), i128::from((*views)?)))).collect()
}

fn by_hand(posts: &[Post]) -> Option<Fraction> {
    let posts = complete(posts);
    ratio(posts.iter().map(|post| post.0).sum(), posts.iter().map(|post| post.1).sum())
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_pooled_rate_is_the_ratio_of_the_sums(posts in any_posts()) {
        let found = measured(&posts, "pooled");
        prop_assert_eq!(value(&found.all.rates[0]), by_hand(&posts));
        prop_assert_eq!(found.all.rates[0].rows_used, u64::try_from(complete(&posts).len()).unwrap());
        for group in &found.groups {
            let kind = group.labels[0].value.clone();
            let own: Vec<Post> = posts.iter().copied().filter(|post| post.2.map(|one| one.to_string()) == kind).collect();
            prop_assert_eq!(value(&group.rates[0]), by_hand(&own));
            prop_assert_eq!(group.rows, u64::try_from(own.len()).unwrap());
        }
        prop_assert_eq!(found.groups.iter().map(|group| group.rows).sum::<u64>(), u64::try_from(posts.len()).unwrap());
    }

    #[test]
    fn every_joined_rate_lies_between_the_smallest_and_the_largest(posts in any_posts()) {
        let rates: Vec<Fraction> = complete(&posts).iter().filter_map(|(likes, views)| ratio(*likes, *views)).collect();
        let posts: Vec<Post> = posts.into_iter().filter(|post| post.1 != Some(0)).collect();
        for aggregation in ["pooled", "mean_of_posts", "median_of_posts"] {
            if let Some(joined) = value(&measured(&posts, aggregation).all.rates[0]) {
                prop_assert!(rates.iter().min().unwrap() <= &joined && &joined <= rates.iter().max().unwrap(), "{}", aggregation);
            } else {
                prop_assert!(rates.is_empty());
            }
        }
    }

    #[test]
    fn the_order_of_rows_does_not_matter((posts, shuffled) in any_posts().prop_flat_map(|posts| (Just(posts.clone()), Just(posts).prop_shuffle()))) {
        for aggregation in ["pooled", "mean_of_posts", "median_of_posts"] {
            prop_assert_eq!(measured(&posts, aggregation), measured(&shuffled, aggregation));
        }
    }

    #[test]
    fn rates_do_not_change_when_both_sides_grow_alike(posts in any_posts(), times in 2_i64..1_000) {
        let larger: Vec<Post> = posts.iter().map(|post| (post.0.map(|one| one * times), post.1.map(|one| one * times), post.2)).collect();
        for aggregation in ["pooled", "mean_of_posts", "median_of_posts"] {
            let rate = |posts| value(&measured(posts, aggregation).all.rates[0]);
            prop_assert_eq!(rate(&posts), rate(&larger));
        }
    }

    #[test]
    fn mean_and_median_of_equal_rates_are_that_rate(likes in 0_i64..100, views in 1_i64..100, many in 1_usize..20) {
        let posts = vec![(Some(likes), Some(views), None); many];
        let one = ratio(likes.into(), views.into());
        for aggregation in ["pooled", "mean_of_posts", "median_of_posts"] {
            prop_assert_eq!(value(&measured(&posts, aggregation).all.rates[0]), one.clone());
        }
    }
}
