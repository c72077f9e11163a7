//! Each cell of a grid of scenarios is the quote of that deal.

use greenroom::wire::call;
use greenroom_tests::random::{Source, cases, scenarios_input};
use greenroom_tests::reference::scenarios;
use proptest::prelude::*;
use serde_json::{Value, json};

fn any_input() -> impl Strategy<Value = Value> {
    prop::collection::vec(any::<u32>(), 0..80).prop_map(|numbers| scenarios_input(&mut Source::new(&numbers)))
}

/// The entry of every column at this place.
fn entry(grid: &Value, place: usize) -> Value {
    let of = |column: &Value| column.get(place).cloned().unwrap_or_default();
    serde_json::json!({
        "fee": of(&grid["fee"]), "payable": of(&grid["payable"]), "net_to_influencer": of(&grid["net_to_influencer"]),
    })
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn each_cell_is_the_quote_of_that_deal(input in any_input()) {
        let grid: Value = serde_json::from_str(&call("scenarios", &input.to_string()).unwrap()).unwrap();
        let axes = grid["axes"].as_array().unwrap();
        let (mut priced, mut refused) = (0, Vec::new());
        for (cell, totals) in scenarios(&input) {
            if totals.is_null() {
                refused.push(Value::from(cell));
                continue;
            }
            let places: Vec<Value> = axes.iter().map(|axis| axis["places"].get(priced).cloned().unwrap()).collect();
            prop_assert_eq!(Value::from(places), Value::from(cell));
            for name in ["fee", "payable", "net_to_influencer"] {
                prop_assert_eq!(&entry(&grid, priced)[name], &totals[name], "{}", input);
            }
            priced = priced.saturating_add(1);
        }
        prop_assert_eq!(grid["payable"].as_array().unwrap().len(), priced);
        let found: Vec<Value> =
            grid["refused"].as_array().into_iter().flatten().map(|one| one["places"].clone()).collect();
        prop_assert_eq!(found, refused);
        prop_assert!(call("present_scenarios", &grid.to_string()).is_ok());
    }
}

#[test]
fn an_axis_has_a_thousand_values_at_most() {
    let mut input = scenarios_input(&mut Source::new(&[]));
    let reels = input["deal"]["deliverables"][0]["id"].clone();
    let mut said = |count: usize| {
        let values: Vec<usize> = (1..=count).collect();
        input["axes"] = json!([{"type": "quantity", "deliverable": reels, "values": values}]);
        call("scenarios", &input.to_string()).err().map(|issues| issues.to_string())
    };
    let message = |count: usize| format!("axes[0].values: the axis has {count} values; it must have 1 to 1000");
    assert_eq!([1_000, 1_001, 1_002].map(&mut said), [None, Some(message(1_001)), Some(message(1_002))]);
}

#[test]
fn a_grid_has_eight_axes_at_most() {
    let mut input = scenarios_input(&mut Source::new(&[]));
    let mut said = |count: usize| {
        let axis = |place| json!({"type": "discount", "id": format!("off{place}"), "name": "Off", "values": ["0"]});
        input["axes"] = (0..count).map(axis).collect();
        call("scenarios", &input.to_string()).err().map(|issues| issues.to_string())
    };
    let message = |count: usize| format!("axes: the list has {count} items; it must have 1 to 8");
    assert_eq!([8, 9, 10].map(&mut said), [None, Some(message(9)), Some(message(10))]);
}
