//! The laws of contracts' duties: equal to a walk day by day, and claims that tie to the quote.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test that panics has failed")]

use greenroom::time::Date;
use greenroom::wire::call;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A deal of reels that must stay online, in a few numbers; days count from 1 May 2026.
#[derive(Clone, Debug)]
struct Plain {
    live_days: u32,
    /// Of each reel: the day of its publication, and perhaps the days on which somebody saw it taken down.
    reels: Vec<(i64, Vec<i64>)>,
    price_cents: i64,
    percent: u32,
    penalty_cents: i64,
    now: i64,
}

fn plain() -> impl Strategy<Value = Plain> {
    let reel = (0..30_i64, prop::collection::vec(0..60_i64, 0..3));
    (1..40_u32, prop::collection::vec(reel, 1..5), 1..5_000_000_i64, 0..=100_u32, 0..100_000_i64, 0..90_i64).prop_map(
        |(live_days, reels, price_cents, percent, penalty_cents, now)| Plain {
            live_days,
            reels,
            price_cents,
            percent,
            penalty_cents,
            now,
        },
    )
}

fn day(number: i64) -> Date {
    let first: Date = "2026-05-01".parse().unwrap();
    first.add_days(number).unwrap()
}

fn euros(cents: i64) -> Value {
    json!({"amount": format!("{}.{:02}", cents / 100, cents % 100), "currency": "EUR"})
}

fn cents(money: &Value) -> i64 {
    money["amount"].as_str().unwrap().replace('.', "").parse().unwrap()
}

impl Plain {
    /// The question: what is taken down is seen at noon, what is published is so at ten.
    fn input(&self) -> Value {
        let pieces = self.reels.iter().enumerate().map(|(place, (published, _))| {
            json!({"id": place.to_string(), "name": format!("Reel {place}"), "deal": "reels", "deliverable": "reel",
                "disclosure": "Werbung", "target": {"platform": "instagram", "format": "reel"}, "state": "published",
                "publish_at": format!("{}T10:00:00Z", day(*published))})
        });
        let removed = |(place, (_, days)): (usize, &(i64, Vec<i64>))| {
            let one = |at: &i64| json!({"type": "piece_removed", "piece": place.to_string(), "at": format!("{}T12:00:00Z", day(*at))});
            days.iter().map(one).collect::<Vec<_>>()
        };
        let live = json!({"type": "minimum_live", "days": self.live_days});
        json!({
            "agency": {"document": "agency", "version": 1, "id": "studio", "name": "Studio",
                "influencers": [{"document": "influencer", "version": 1, "id": "mila", "name": "Mila"}],
                "rate_cards": [{"document": "rate_card", "version": 2, "id": "card", "influencer": "mila", "currency": "EUR",
                    "versions": [{"rates": [{"platform": "instagram", "format": "reel",
                        "price": {"type": "flat", "rate": euros(self.price_cents)}}]}]}],
                "campaigns": [{"document": "campaign", "version": 1, "id": "spring", "name": "Spring",
                    "brief": {"brand": {"id": "hus", "kind": "firm", "name": "Hus"}, "goal": "Sell",
                        "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"}},
                    "deals": [{"deal": {"document": "deal", "version": 1, "id": "reels", "influencer": "mila",
                            "currency": "EUR", "deliverables": [
                                {"id": "reel", "platform": "instagram", "format": "reel", "quantity": self.reels.len()}]},
                        "state": "contracted",
                        "contract": [
                            {"id": "cut", "deliverables": ["reel"], "duty": live,
                                "consequence": {"type": "fee_reduction", "percent": self.percent.to_string()}},
                            {"id": "pay", "duty": live,
                                "consequence": {"type": "penalty", "amount": euros(self.penalty_cents)}}]}],
                    "pieces": pieces.collect::<Vec<_>>()}]},
            "campaign": "spring",
            "now": format!("{}T13:00:00Z", day(self.now)),
            "observations": self.reels.iter().enumerate().flat_map(removed).collect::<Vec<_>>(),
        })
    }

    /// The state of a reel, and how many of its days are missing, by a walk from day to day.
    fn walk(&self, (published, removed): &(i64, Vec<i64>)) -> (&'static str, Option<u32>) {
        if *published > self.now {
            return ("open", None);
        }
        // What was taken down before is something else than what was published.
        let gone = |at: i64| removed.iter().any(|day| (*published..=at.min(self.now)).contains(day));
        let (mut missing, mut over) = (0, true);
        for at in *published..*published + i64::from(self.live_days) {
            missing += u32::from(gone(at));
            over &= at < self.now;
        }
        match (missing, over) {
            (0, true) => ("kept", None),
            (0, false) => ("open", None),
            (days, _) => ("broken", Some(days)),
        }
    }
}

fn duties(input: &Value) -> Value {
    serde_json::from_str(&call("duties", &input.to_string()).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(greenroom_tests::random::cases(150))]

    #[test]
    fn a_minimum_time_is_kept_as_a_walk_from_day_to_day_finds(plain in plain()) {
        let found = duties(&plain.input());
        for (row, reel) in found["duties"].as_array().unwrap().iter().zip(&plain.reels) {
            let (state, missing) = plain.walk(reel);
            prop_assert_eq!(row["state"].as_str().unwrap(), state);
            prop_assert_eq!(row.get("days").and_then(Value::as_u64), missing.map(u64::from));
        }
    }

    #[test]
    fn claims_tie_to_the_quote_and_add_up(plain in plain()) {
        let found = duties(&plain.input());
        let broken = plain.reels.iter().filter(|reel| plain.walk(reel).0 == "broken").count();
        let claims = found["claims"].as_array().unwrap();
        let of = |term: &str| claims.iter().filter(|claim| claim["term"] == term).map(|claim| cents(&claim["amount"])).collect::<Vec<_>>();
        let fee = plain.price_cents * i64::try_from(plain.reels.len()).unwrap();
        // Half-up to the cent.
        let cut = (fee * i64::from(plain.percent) * 2 + 100) / 200;
        prop_assert_eq!(of("cut"), if broken > 0 { vec![cut] } else { vec![] });
        prop_assert_eq!(of("pay"), vec![plain.penalty_cents; broken]);
        let all: i64 = claims.iter().map(|claim| cents(&claim["amount"])).sum();
        let sums: i64 = found["sums"].as_array().unwrap().iter().map(|sum| cents(&sum["amount"])).sum();
        prop_assert_eq!(all, sums);
    }

    #[test]
    fn the_order_of_what_was_seen_does_not_matter(plain in plain()) {
        let mut input = plain.input();
        let found = duties(&input);
        input["observations"].as_array_mut().unwrap().reverse();
        prop_assert_eq!(duties(&input), found);
    }

    #[test]
    fn what_is_broken_stays_so(plain in plain(), later in 0..30_i64) {
        let before = duties(&plain.input());
        let after = duties(&Plain { now: plain.now + later, ..plain }.input());
        let rows = |found: &Value| found["duties"].as_array().unwrap().clone();
        for (row, after) in rows(&before).iter().zip(rows(&after)).filter(|(row, _)| row["state"] == "broken") {
            prop_assert_eq!(row, &after);
        }
    }
}
