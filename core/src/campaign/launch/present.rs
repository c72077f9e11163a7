use super::{LaunchPlan, ProductPlan, StockPlan};
use crate::campaign::{Timeline, TimelineTag, present_timeline};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};
use crate::time::Date;

/// Shows a planned launch as titled tables, for people.
#[must_use]
pub fn present_launch_plan(plan: &LaunchPlan) -> Presentation {
    let mut tables = vec![products(plan), break_even(plan)];
    tables.extend([stock(plan), deliveries(plan)].into_iter().filter(|table| !table.rows.is_empty()));
    if let Some(milestones) = plan.milestones.clone() {
        let (steps, critical_path, totals) = (milestones.steps, milestones.critical_path, milestones.totals);
        let timeline = Timeline { document: TimelineTag, version: Version, steps, critical_path, totals };
        tables.extend(present_timeline(&timeline).tables);
    }
    Presentation { document: PresentationTag, version: Version, tables }
}

fn products(plan: &LaunchPlan) -> Table {
    let row = |one: &ProductPlan| {
        vec![
            one.name.to_string(),
            one.price.to_string(),
            one.unit_cost.to_string(),
            one.unit_margin.to_string(),
            one.sold_units.shown(1),
            one.contribution.to_string(),
            one.fixed_costs.to_string(),
            one.result.to_string(),
        ]
    };
    let columns = [
        ("Product", ColumnKind::Text),
        ("Price", ColumnKind::Money),
        ("Cost of a unit", ColumnKind::Money),
        ("Margin of a unit", ColumnKind::Money),
        ("Sold", ColumnKind::Number),
        ("Contribution", ColumnKind::Money),
        ("Fixed costs", ColumnKind::Money),
        ("Result", ColumnKind::Money),
    ];
    let totals = plan.totals.iter();
    let totals = totals.map(|one| format!("Together: {} less {}, {}.", one.contribution, one.fixed_costs, one.result));
    let warnings = plan.warnings.iter().map(|issue| format!("To look at: {}.", issue.message));
    let sentences = totals.chain(warnings).collect();
    Table { sentences, ..Table::new("The launch", &columns, plan.products.iter().map(row).collect()) }
}

fn break_even(plan: &LaunchPlan) -> Table {
    let row = |one: &ProductPlan| {
        let units = one.break_even.units.as_ref().map(|units| units.shown(0)).unwrap_or_default();
        let why = one.break_even.undefined.map(|gap| gap.label().to_owned()).unwrap_or_default();
        let share = one.margin_share.as_ref().map(|share| share.shown(4)).unwrap_or_default();
        vec![one.name.to_string(), share, units, shown(one.break_even.date), why]
    };
    let columns = [
        ("Product", ColumnKind::Text),
        ("Margin by price", ColumnKind::Number),
        ("Units to break even", ColumnKind::Number),
        ("Sold by the end of", ColumnKind::Text),
        ("Why not", ColumnKind::Text),
    ];
    Table::new("When it has paid for itself", &columns, plan.products.iter().map(row).collect())
}

/// The products that have a stock.
fn stocked(plan: &LaunchPlan) -> impl Iterator<Item = (&ProductPlan, &StockPlan)> {
    plan.products.iter().filter_map(|one| Some((one, one.stock.as_ref()?)))
}

fn stock(plan: &LaunchPlan) -> Table {
    let row = |(one, stock): (&ProductPlan, &StockPlan)| {
        let order = stock.reorder.as_ref();
        vec![
            one.name.to_string(),
            shown(stock.stock_out_on),
            stock.unmet_units.shown(1),
            stock.left_units.shown(1),
            order.map(|order| order.units.to_string()).unwrap_or_default(),
            shown(order.map(|order| order.needed_on)),
            shown(order.map(|order| order.order_by)),
        ]
    };
    let columns = [
        ("Product", ColumnKind::Text),
        ("Runs out on", ColumnKind::Text),
        ("Not sold for that", ColumnKind::Number),
        ("Left at the end", ColumnKind::Number),
        ("To be ordered", ColumnKind::Number),
        ("Needed on", ColumnKind::Text),
        ("Order by", ColumnKind::Text),
    ];
    Table::new("Stock", &columns, stocked(plan).map(row).collect())
}

fn deliveries(plan: &LaunchPlan) -> Table {
    let rows = stocked(plan).flat_map(|(one, stock)| {
        stock.deliveries.iter().map(|delivery| {
            let order = delivery.order_by.map_or_else(|| "ordered".to_owned(), |day| day.to_string());
            let late = delivery.days_late.map(|days| days.to_string()).unwrap_or_default();
            let (name, id, units) = (one.name.to_string(), delivery.delivery.to_string(), delivery.units.to_string());
            vec![name, id, units, order, delivery.arrives_on.to_string(), late]
        })
    });
    let columns = [
        ("Product", ColumnKind::Text),
        ("Delivery", ColumnKind::Text),
        ("Units", ColumnKind::Number),
        ("Order by", ColumnKind::Text),
        ("Comes on", ColumnKind::Text),
        ("Days late", ColumnKind::Number),
    ];
    Table::new("Deliveries", &columns, rows.collect())
}

fn shown(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
