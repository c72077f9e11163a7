//! The laws of launches: equal to a walk from day to day, monotone in price and cost, milestones as `plan_timeline` has them.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test that panics has failed")]

use greenroom::time::Date;
use greenroom::wire::call;
use proptest::prelude::*;
use serde_json::{Value, json};

const LAUNCH: i64 = 30;

/// A product in a few numbers; days count from 1 May 2026.
#[derive(Clone, Debug)]
struct Plain {
    price: i64,
    cost: i64,
    fixed: i64,
    /// First day after the launch, length, units, and whether these are for a week.
    demand: Vec<(i64, i64, i64, bool)>,
    opening: i64,
    /// Day, units, and how many days before it was ordered, where it was.
    deliveries: Vec<(i64, i64, Option<i64>)>,
    lead: i64,
    safety: i64,
    minimum: i64,
    today: Option<i64>,
}

fn plain() -> impl Strategy<Value = Plain> {
    let money = (1..5_000_i64, 0..5_000_i64, 0..500_000_i64);
    let demand = prop::collection::vec((0..40_i64, 0..40_i64, 0..60_i64, any::<bool>()), 0..5);
    let delivery = (10..100_i64, 1..300_i64, prop::option::of(0..20_i64));
    let stock = (0..400_i64, prop::collection::vec(delivery, 0..4), 0..30_i64, 0..50_i64, 1..200_i64);
    (money, demand, stock, prop::option::of(0..60_i64)).prop_map(|((price, cost, fixed), demand, stock, today)| {
        let (opening, deliveries, lead, safety, minimum) = stock;
        Plain { price, cost, fixed, demand, opening, deliveries, lead, safety, minimum, today }
    })
}

fn day(number: i64) -> Date {
    let first: Date = "2026-05-01".parse().unwrap();
    first.add_days(number).unwrap()
}

fn euros(cents: i64) -> Value {
    json!({"amount": format!("{}.{:02}", cents / 100, cents % 100), "currency": "EUR"})
}

fn ask(operation: &str, input: &Value) -> Value {
    serde_json::from_str(&call(operation, &input.to_string()).unwrap()).unwrap()
}

impl Plain {
    fn input(&self) -> Value {
        let demand = self.demand.iter().map(|(first, length, units, weekly)| {
            json!({"first_day": day(LAUNCH + first), "last_day": day(LAUNCH + first + length), "units": units.to_string(),
                "per": if *weekly { "week" } else { "day" }})
        });
        let delivery = |(number, (at, units, ordered)): (usize, &(i64, i64, Option<i64>))| json!({"id": number.to_string(), "date": day(*at), "units": units, "ordered_on": ordered.map(|days| day(at - days))});
        json!({"launch_day": day(LAUNCH), "today": self.today.map(day), "products": [{
            "id": "mug", "name": "Mug", "price": euros(self.price),
            "unit_costs": [{"id": "make", "name": "Making", "cost": euros(self.cost)}],
            "fixed_costs": [{"id": "mould", "name": "Mould", "amount": euros(self.fixed)}],
            "demand": demand.collect::<Vec<_>>(),
            "stock": {"opening_units": self.opening, "lead_time_days": self.lead, "safety_units": self.safety,
                "minimum_order_units": self.minimum,
                "deliveries": self.deliveries.iter().enumerate().map(delivery).collect::<Vec<_>>()}}]})
    }

    fn plan(&self) -> Value {
        ask("plan_launch", &self.input()).get("products").unwrap().get(0).unwrap().clone()
    }

    fn last_day(&self) -> i64 {
        self.demand.iter().map(|(first, length, ..)| LAUNCH + first + length).max().unwrap_or(LAUNCH)
    }

    /// How many are wanted on a day, in sevenths of a unit.
    fn wanted(&self, at: i64) -> i64 {
        let on = |line: &&(i64, i64, i64, bool)| (LAUNCH + line.0..=LAUNCH + line.0 + line.1).contains(&at);
        self.demand.iter().filter(on).map(|(.., units, weekly)| if *weekly { *units } else { units * 7 }).sum()
    }

    /// How many days after its own one a thing comes that is to be ordered a lead time before.
    fn late(&self, at: i64) -> i64 {
        self.today.map_or(0, |today| (today - (at - self.lead)).max(0))
    }

    /// What comes in on a day, in sevenths; what came before the launch is there on its day.
    fn arrivals(&self, at: i64) -> i64 {
        let comes = |(day, _, ordered): &(i64, i64, Option<i64>)| {
            (if ordered.is_some() { *day } else { day + self.late(*day) }).max(LAUNCH)
        };
        self.deliveries.iter().filter(|one| comes(one) == at).map(|(_, units, _)| units * 7).sum()
    }
}

/// What a walk from day to day finds, in sevenths of a unit.
#[derive(Debug, Default)]
struct Walk {
    wanted: i64,
    sold: i64,
    left: i64,
    stock_out: Option<i64>,
    reached: Option<i64>,
    needed: Option<i64>,
    lacks: i64,
}

fn walk(plain: &Plain, target: Option<i64>) -> Walk {
    let mut found = Walk { left: plain.opening * 7, ..Walk::default() };
    let mut reserve = (plain.opening - plain.safety) * 7;
    for at in LAUNCH..=plain.last_day() {
        let (wanted, arrivals) = (plain.wanted(at), plain.arrivals(at));
        found.left += arrivals;
        reserve += arrivals - wanted;
        let sold = wanted.min(found.left);
        if sold < wanted && found.stock_out.is_none() {
            found.stock_out = Some(at);
        }
        if reserve < 0 {
            found.needed = found.needed.or(Some(at));
            found.lacks = found.lacks.max(-reserve);
        }
        found.left -= sold;
        found.sold += sold;
        found.wanted += wanted;
        if target.is_some_and(|target| found.sold >= target * 7) && found.reached.is_none() {
            found.reached = Some(at);
        }
    }
    found
}

/// A number of units as the library writes it.
fn units(sevenths: i64) -> String {
    if sevenths % 7 == 0 { (sevenths / 7).to_string() } else { format!("{sevenths}/7") }
}

fn text(value: Option<&Value>) -> Option<String> {
    value.and_then(Value::as_str).map(str::to_owned)
}

proptest! {
    #![proptest_config(greenroom_tests::random::cases(200))]

    #[test]
    fn a_plan_is_a_walk_from_day_to_day(plain in plain()) {
        let (found, margin) = (plain.plan(), plain.price - plain.cost);
        let target = (margin > 0).then(|| (plain.fixed + margin - 1) / margin);
        let walk = walk(&plain, target);
        let field = |name: &str| text(found.get(name));
        prop_assert_eq!(field("expected_units"), Some(units(walk.wanted)));
        prop_assert_eq!(field("sold_units"), Some(units(walk.sold)));
        let even = found.get("break_even").unwrap();
        prop_assert_eq!(text(even.get("units")), target.map(|units| units.to_string()));
        prop_assert_eq!(text(even.get("date")), walk.reached.map(|at| day(at).to_string()));
        let gap = match target {
            None => Some("margin_not_positive"),
            Some(_) if walk.reached.is_some() => None,
            Some(target) if target * 7 > walk.wanted => Some("demand_too_small"),
            Some(_) => Some("stock_too_small"),
        };
        prop_assert_eq!(text(even.get("undefined")), gap.map(str::to_owned));
        let stock = found.get("stock").unwrap();
        prop_assert_eq!(text(stock.get("stock_out_on")), walk.stock_out.map(|at| day(at).to_string()));
        prop_assert_eq!(text(stock.get("unmet_units")), Some(units(walk.wanted - walk.sold)));
        prop_assert_eq!(text(stock.get("left_units")), Some(units(walk.left)));
        let order = walk.needed.map(|needed| {
            let late = plain.late(needed);
            let units = ((walk.lacks + 6) / 7).max(plain.minimum);
            let mut order = json!({"needed_on": day(needed), "order_by": day(needed - plain.lead), "units": units,
                "arrives_on": day(needed + late)});
            if late > 0 {
                order["days_late"] = json!(late);
            }
            order
        });
        prop_assert_eq!(stock.get("reorder"), order.as_ref());
        // The contribution is rounded once, half up.
        let exact = margin * walk.sold;
        let cents = (exact.abs() * 2 + 7) / 14 * exact.signum();
        let contribution = found.get("contribution").unwrap().get("amount").unwrap().as_str().unwrap();
        prop_assert_eq!(contribution.replace('.', "").parse::<i64>().unwrap(), cents);
    }

    #[test]
    fn a_higher_price_or_a_lower_cost_breaks_even_no_later(plain in plain(), more in 1..500_i64) {
        let units = |plain: &Plain| text(plain.plan().get("break_even").unwrap().get("units")).map(|units| units.parse::<i64>().unwrap());
        let dearer = Plain { price: plain.price + more, ..plain.clone() };
        let cheaper = Plain { cost: (plain.cost - more).max(0), ..plain.clone() };
        if let Some(before) = units(&plain) {
            prop_assert!(units(&dearer).is_some_and(|after| after <= before));
            prop_assert!(units(&cheaper).is_some_and(|after| after <= before));
        }
    }
}

#[test]
fn milestones_are_those_of_a_timeline_that_ends_before_the_launch() {
    let step = |id: &str, after: &[&str], days: u32| {
        let links: Vec<Value> = after.iter().map(|step| json!({"step": step})).collect();
        json!({"id": id, "name": id, "business_days": days, "after": links})
    };
    let steps = [step("order", &[], 2), step("make", &["order"], 15), step("shoot", &["order"], 3)];
    let launch = ask(
        "plan_launch",
        &json!({"launch_day": "2026-06-15", "timeline": {"steps": steps, "first_day": "2026-05-04"},
            "products": [{"id": "mug", "name": "Mug", "price": euros(1_000)}]}),
    );
    let mut ending = steps.clone();
    for step in &mut ending {
        if step.get("id").unwrap() != "order" {
            step["done_by"] = json!("2026-06-14");
        }
    }
    let timeline = ask("plan_timeline", &json!({"steps": ending, "first_day": "2026-05-04"}));
    let milestones = launch.get("milestones").unwrap();
    for part in ["steps", "critical_path", "totals"] {
        assert_eq!(milestones.get(part), timeline.get(part), "{part}");
    }
}
