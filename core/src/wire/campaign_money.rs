//! The operations on the money of campaigns, and on what is to be done next.

use super::parse::read;
use crate::agency;
pub(super) use crate::agency::{Budget, CommissionStatement, Duties, Income, NextActions};
#[cfg(feature = "schema")]
pub(super) use crate::agency::{BudgetInput, CommissionStatementInput, DutiesInput, IncomeInput, NextActionsInput};
use crate::check::Issues;
use crate::text::Presentation;

pub(super) fn budget(input: &str) -> Result<Budget, Issues> {
    read(input).compute(agency::budget)
}

pub(super) fn present_budget(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(agency::present_budget(found)))
}

pub(super) fn next_actions(input: &str) -> Result<NextActions, Issues> {
    read(input).compute(agency::next_actions)
}

pub(super) fn present_next_actions(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(agency::present_next_actions(found)))
}

pub(super) fn income(input: &str) -> Result<Income, Issues> {
    read(input).compute(agency::income)
}

pub(super) fn present_income(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(agency::present_income(found)))
}

pub(super) fn commission_statement(input: &str) -> Result<CommissionStatement, Issues> {
    read(input).compute(agency::commission_statement)
}

pub(super) fn present_commission_statement(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(agency::present_commission_statement(found)))
}

pub(super) fn duties(input: &str) -> Result<Duties, Issues> {
    read(input).compute(agency::duties)
}

pub(super) fn present_duties(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(agency::present_duties(found)))
}
