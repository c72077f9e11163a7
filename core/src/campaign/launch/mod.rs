//! Launches of own products: what a unit brings, from when on the launch pays for itself, what suppliers must do by when, and
//! when goods run out.

mod check;
mod compute;
mod demand;
mod input;
mod margin;
mod milestones;
mod present;
mod result;
mod stock;

pub use compute::plan_launch;
pub use input::{
    DemandPer, ExpectedDemand, FixedCost, LaunchInput, LaunchProduct, LaunchTimeline, ProductStock, StockDelivery,
    UnitCost,
};
pub use present::present_launch_plan;
pub use result::{
    BreakEven, BreakEvenGap, DeliveryPlan, LaunchMilestones, LaunchPlan, LaunchPlanTag, LaunchTotals, ProductPlan,
    Reorder, StockPlan,
};
