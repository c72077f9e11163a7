//! The contract of all hosts: JSON text in, JSON text out, one list of operations, one shape of errors.

mod advice;
mod after;
mod alone;
mod calendar;
mod call;
mod campaign;
mod campaign_money;
mod content;
mod crisis;
mod document;
mod dues;
mod exchange;
mod export;
mod files;
mod going_out;
mod inbox;
mod join;
mod judge;
mod kpi;
mod list;
mod migrate;
mod moderation;
mod money;
mod papers;
mod parse;
mod personal_data;
mod preset;
mod rotation;
#[cfg(feature = "schema")]
pub mod schema;
mod settle;
mod stats;
mod voice;
mod walk;
#[cfg(feature = "spreadsheets")]
mod workbook;

pub use after::{AmendInput, CancelInput, CompareInput, PostponeInput};
pub use alone::{RosterReader, prepare_deal, prepare_rate_card, quote_deal, quote_texts, read_deal};
pub use call::{OPERATIONS, Operation, OperationKind, call, call_with_bytes, operations};
pub use document::{CheckReport, QuoteInput, QuoteList};
pub use export::{ExportReader, MergeExportsInput};
pub use files::TableCsvInput;
pub use join::join;
pub use money::{AllocateInput, Comparison, ExchangeInput, ExchangedMoney, FormattedMoney, MoneyList, MoneyPair};
pub use papers::{InvoiceInput, UblInput};
pub use parse::{parse, refusal, to_json, too_deep, too_large, utf8};
pub use preset::{Preset, PresetList, PresetName, PresetQuery};
pub use settle::SettleInput;
pub use stats::{DayValue, Forecast, ForecastInput};
pub use walk::Node;
#[cfg(feature = "spreadsheets")]
pub use workbook::{campaign_workbook, workbook};
