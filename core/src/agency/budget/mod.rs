//! What a campaign may cost, and what it does: by line of its budget.

mod compute;
mod exchange;
mod items;
mod present;
mod result;

pub use compute::budget;
pub use present::present_budget;
pub use result::{
    Budget, BudgetAmounts, BudgetInput, BudgetItem, BudgetItemKind, BudgetLineState, BudgetSpending, BudgetTag,
};
