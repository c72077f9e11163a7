use serde::{Deserialize, Serialize};

use super::exchange_plan::check_dated_rates;
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_unique_ids, limits, named, null_is_absent};
use crate::convention::{Conversion, ExchangeRate, exchange_on};
use crate::money::{Currency, Money, MoneyError, RoundTo};
use crate::time::Date;
use crate::vocabulary::Id;

/// Amounts that were booked at one rate and settled at another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BookedAmounts {
    /// The currency of the books.
    pub currency: Currency,
    /// The amounts.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub lines: Vec<BookedAmount>,
    /// Dated rates, of any number of days; a pair may stand in either direction. The latest day of a pair that is not after
    /// the day in question counts.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub rates: Vec<ExchangeRate>,
    /// The currency through which pairs without a rate of their own are crossed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<Currency>,
    /// How each amount of the books is rounded, once, after the last leg.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub rounding: RoundTo,
}

/// An amount that was booked on one day and settled on another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BookedAmount {
    /// What it is, such as the number of an invoice.
    pub id: Id,
    /// How much, in its own currency; of a credit note below zero.
    pub amount: Money,
    /// Whether it is received or paid.
    pub direction: SettlementDirection,
    /// The day by whose rate it stands in the books.
    pub booked_on: Date,
    /// The day by whose rate it was paid: not before the other.
    pub settled_on: Date,
}

named! {
    /// Whether an amount is received or paid.
    SettlementDirection {
        /// Somebody owes it: a higher rate at settlement is a gain.
        Receivable = "receivable", "receivable";
        /// It is owed: a higher rate at settlement is a loss.
        Payable = "payable", "payable";
    }
}

/// What exchange rates added or took between booking and settlement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExchangeDifference {
    /// The currency of the books.
    pub currency: Currency,
    /// The lines, in their order.
    pub lines: Vec<ExchangeDifferenceLine>,
    /// All gains together.
    pub gains: Money,
    /// All losses together: zero or below.
    pub losses: Money,
    /// Gains and losses together.
    pub difference: Money,
}

/// What exchange rates added to an amount or took from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExchangeDifferenceLine {
    /// What it is.
    pub id: Id,
    /// How much, in its own currency.
    pub amount: Money,
    /// Whether it is received or paid.
    pub direction: SettlementDirection,
    /// What it stood for in the books.
    pub booked: Money,
    /// By which rates.
    pub booked_by: Conversion,
    /// What it was in the currency of the books when it was paid.
    pub settled: Money,
    /// By which rates.
    pub settled_by: Conversion,
    /// The gain, or the loss below zero: `settled − booked` of what is received, `booked − settled` of what is paid.
    pub difference: Money,
}

/// The gain or loss of exchange rates between booking and settlement, line by line and in sum.
///
/// ```
/// use greenroom::{fee, wire};
///
/// let difference = fee::exchange_difference(&wire::parse(r#"{
///   "currency": "EUR",
///   "lines": [{"id": "2026-017", "amount": {"amount": "1000.00", "currency": "USD"}, "direction": "receivable",
///              "booked_on": "2026-03-02", "settled_on": "2026-04-01"}],
///   "rates": [{"from": "USD", "to": "EUR", "rate": "0.92", "date": "2026-03-02"},
///             {"from": "USD", "to": "EUR", "rate": "0.9", "date": "2026-03-31"}]
/// }"#)?)?;
/// assert_eq!(difference.lines[0].booked.to_string(), "EUR 920.00");
/// assert_eq!(difference.difference.to_string(), "EUR -20.00");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - two lines have one id, or a line is settled before it is booked
/// - a rate is zero or below, or leads from a currency to itself; two rates are of the same pair and day
/// - no rate of the day or before it leads from a currency to that of the books
/// - an amount or a sum is beyond the limit, or needs rounding where that is forbidden
pub fn exchange_difference(input: &BookedAmounts) -> Result<ExchangeDifference, Issues> {
    let mut issues = Issues::default();
    input.check(&mut issues);
    issues.into_result(())?;
    let mut issues = Issues::default();
    let list = Path::root().field("lines");
    let lines: Vec<_> = input
        .lines
        .iter()
        .enumerate()
        .filter_map(|(place, line)| input.difference(line, &list.index(place), &mut issues))
        .collect();
    issues.into_result(())?;
    let sum = |wanted: fn(Money) -> bool| {
        let chosen = lines.iter().map(|line| line.difference).filter(|amount| wanted(*amount));
        Money::sum(input.currency, chosen).map_err(|error| amount_issue(&error, list.clone()))
    };
    let (gains, losses) = (sum(|amount| !amount.is_negative())?, sum(Money::is_negative)?);
    let difference = sum(|_| true)?;
    Ok(ExchangeDifference { currency: input.currency, lines, gains, losses, difference })
}

impl BookedAmounts {
    fn check(&self, issues: &mut Issues) {
        let (lines, rates) = (Path::root().field("lines"), Path::root().field("rates"));
        check_item_count(self.lines.len(), &lines, issues);
        check_unique_ids(self.lines.iter().map(|line| &line.id), "id", &lines, issues);
        for (place, line) in self.lines.iter().enumerate().take(limits::LIST_ITEMS) {
            if line.settled_on < line.booked_on {
                let message = format!("settled on {}, before it was booked on {}", line.settled_on, line.booked_on);
                issues.push(Issue::new(Code::WrongOrder, lines.index(place).field("settled_on"), message));
            }
        }
        check_item_count(self.rates.len(), &rates, issues);
        check_dated_rates(&self.rates, true, &rates, issues);
    }

    fn difference(&self, line: &BookedAmount, path: &Path, issues: &mut Issues) -> Option<ExchangeDifferenceLine> {
        let booked = self.on(line, line.booked_on, &path.field("booked_on"), issues);
        let settled = self.on(line, line.settled_on, &path.field("settled_on"), issues);
        let ((booked, booked_by), (settled, settled_by)) = (booked?, settled?);
        let difference = match line.direction {
            SettlementDirection::Receivable => settled.checked_sub(booked),
            SettlementDirection::Payable => booked.checked_sub(settled),
        };
        let difference = difference.map_err(|error| issues.push(amount_issue(&error, path.clone()))).ok()?;
        Some(ExchangeDifferenceLine {
            id: line.id.clone(),
            amount: line.amount,
            direction: line.direction,
            booked,
            booked_by,
            settled,
            settled_by,
            difference,
        })
    }

    /// The amount in the currency of the books by the rates of a day.
    fn on(&self, line: &BookedAmount, day: Date, path: &Path, issues: &mut Issues) -> Option<(Money, Conversion)> {
        match exchange_on(&self.rates, day, line.amount.currency(), self.currency, self.base) {
            Ok(conversion) => match conversion.convert(line.amount, &self.rounding) {
                Ok(amount) => Some((amount, conversion)),
                Err(error) => {
                    issues.push(amount_issue(&error, path.clone()));
                    None
                }
            },
            Err(error) => {
                let message = format!("{error} on {day} or before");
                issues.push(Issue::new(Code::CurrencyMismatch, path.clone(), message).with("day", day));
                None
            }
        }
    }
}

fn amount_issue(error: &MoneyError, path: Path) -> Issue {
    let code = match error {
        MoneyError::TooPrecise(_) | MoneyError::NoMultiple(..) => Code::RoundingNecessary,
        MoneyError::UnfitIncrement(..) => Code::OutOfRange,
        MoneyError::TooManyDigits => Code::TooPrecise,
        MoneyError::CurrencyMismatch(..) => Code::CurrencyMismatch,
        MoneyError::TooLarge => Code::AmountTooLarge,
    };
    Issue::new(code, path, error.to_string())
}
