//! What brands still owe: by deal and instalment, by age and by month.

mod compute;
mod present;
mod result;

pub(in crate::agency) use compute::deal_receivables;
pub use compute::receivables;
pub use present::present_receivables;
pub use result::{
    AgeBucket, AgedTotals, DealInvoice, DealPayment, MonthTotals, Receivable, Receivables, ReceivablesInput,
    ReceivablesTag, UndatedTotal, UnpricedDeal,
};
