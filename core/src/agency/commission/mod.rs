//! What representatives get out of the deals: instalment by instalment.

mod compute;
mod present;
mod result;

pub use compute::commission_statement;
pub use present::present_commission_statement;
pub use result::{
    CommissionStatement, CommissionStatementInput, CommissionStatementLine, CommissionStatementTag, CommissionSums,
};
