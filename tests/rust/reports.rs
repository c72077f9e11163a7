//! Laws of users' reports: one more never says less, who was right more often says more, and no item flickers.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use greenroom::community::{
    ReportScores, ReportSensitivity, ReportVerdict, ReportedItem, ReporterHistory, ScoreReportsInput, ScoredReports,
    score_reports,
};
use greenroom::money::Decimal;
use greenroom::vocabulary::Id;
use greenroom_tests::random::cases;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

fn id(name: &str) -> Id {
    name.parse().unwrap()
}

fn names() -> Vec<Id> {
    (0..12_u8).map(|number| id(&format!("r{number}"))).collect()
}

prop_compose! {
    /// Some of those who report have a history, and some have none.
    fn input()(
        histories in prop::collection::vec((0_u64..60, 0_u64..60), 9), reporters in subsequence(names(), 0..=12),
        is_hidden in any::<bool>(), sensitivity in select(ReportSensitivity::ALL),
    ) -> ScoreReportsInput {
        let history = |(place, (agreed, disagreed)): (usize, (u64, u64))| {
            ReporterHistory { reporter: id(&format!("r{place}")), agreed, disagreed }
        };
        ScoreReportsInput {
            now: "2026-11-27T12:00:00Z".parse().unwrap(),
            sensitivity,
            reporters: histories.into_iter().enumerate().map(history).collect(),
            items: vec![ReportedItem { item: id("i"), is_hidden, reporters }],
            policy: None,
        }
    }
}

fn scores(input: &ScoreReportsInput) -> ReportScores {
    score_reports(input).unwrap()
}

fn only(input: &ScoreReportsInput) -> ScoredReports {
    scores(input).items.remove(0)
}

fn is_out_of_sight(verdict: ReportVerdict) -> bool {
    matches!(verdict, ReportVerdict::Hide | ReportVerdict::KeepHidden)
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn one_report_more_never_says_less(input in input()) {
        let mut more = input.clone();
        more.items[0].reporters = names();
        let (one, other) = (only(&input), only(&more));
        prop_assert!(other.score >= one.score);
        prop_assert!(is_out_of_sight(other.verdict) || !is_out_of_sight(one.verdict));
        prop_assert!(one.terms.iter().all(|term| !term.points.is_negative()));
    }

    /// Of as many decided reports.
    #[test]
    fn who_was_right_more_often_says_more(agreed in 0_u64..100, decided in 6_u64..100, more in 0_u64..100) {
        let (agreed, better) = (agreed.min(decided), agreed.saturating_add(more).min(decided));
        let points = |agreed: u64| {
            let history = ReporterHistory { reporter: id("r"), agreed, disagreed: decided.saturating_sub(agreed) };
            let item = ReportedItem { item: id("i"), is_hidden: false, reporters: vec![id("r")] };
            only(&ScoreReportsInput {
                now: "2026-11-27T12:00:00Z".parse().unwrap(),
                sensitivity: ReportSensitivity::Low,
                reporters: vec![history],
                items: vec![item],
                policy: None,
            })
        };
        prop_assert!(points(better).score >= points(agreed).score);
        prop_assert!(points(agreed).terms[0].accuracy.is_some());
    }

    /// Nothing known is neither right nor wrong: it is the plain report, however few of few were right.
    #[test]
    fn what_is_not_known_is_not_zero(agreed in 0_u64..=5, disagreed in 0_u64..=5, input in input()) {
        prop_assume!(agreed.saturating_add(disagreed) < 6);
        let mut input = input;
        input.reporters = vec![ReporterHistory { reporter: id("r0"), agreed, disagreed }];
        for term in only(&input).terms {
            prop_assert_eq!((term.accuracy, term.points), (None, Decimal::from(1)));
        }
    }

    /// What has just been hidden stays hidden, and what has just been shown stays in sight.
    #[test]
    fn no_item_flickers(input in input()) {
        let first = only(&input);
        let mut again = input.clone();
        again.items[0].is_hidden = is_out_of_sight(first.verdict);
        let second = only(&again);
        prop_assert_eq!(is_out_of_sight(first.verdict), is_out_of_sight(second.verdict));
        let shared = scores(&input);
        prop_assert!(shared.show_below < shared.hide_from);
    }

    #[test]
    fn the_order_of_reports_says_nothing(input in input()) {
        let mut turned = input.clone();
        turned.items[0].reporters.reverse();
        turned.reporters.reverse();
        prop_assert_eq!(scores(&input), scores(&turned));
    }
}

/// A call that would give a very long answer is refused.
#[test]
fn too_many_reports_are_refused() {
    let reporters: Vec<Id> = (0..910_u16).map(|number| id(&format!("r{number}"))).collect();
    let item =
        |number: u8| ReportedItem { item: id(&format!("i{number}")), is_hidden: false, reporters: reporters.clone() };
    let mut input = ScoreReportsInput {
        now: "2026-11-27T12:00:00Z".parse().unwrap(),
        sensitivity: ReportSensitivity::Low,
        reporters: Vec::new(),
        items: (0..11).map(item).collect(),
        policy: None,
    };
    let issues = score_reports(&input).unwrap_err();
    assert_eq!(issues.to_string(), "items: 10010 reports are more than 10000\n  help: score fewer items in one call");
    input.items[0].reporters.truncate(900);
    assert_eq!(scores(&input).items.len(), 11);
}
