//! A campaign as a page, and as tables for spreadsheets.

mod compute;
mod html;
mod tables;

pub use compute::{CampaignReport, campaign_report};
pub use tables::{CampaignTable, campaign_csv};
