//! What a creator earns: by stream and by month.

mod compute;
mod deals;
mod present;
mod result;

pub use compute::income;
pub use present::present_income;
pub use result::{
    Income, IncomeAmounts, IncomeDeal, IncomeInput, IncomeMonth, IncomeRecord, IncomeStream, IncomeStreamTotals,
    IncomeTag,
};
