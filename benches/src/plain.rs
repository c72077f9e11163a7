//! The reference deal as a programmer would write it by hand.

use rust_decimal::prelude::{Decimal, RoundingStrategy};

use crate::reference_deal::RATES;

/// What every peer must give: the payable total and its instalments, in cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Result {
    pub creative_fees: i64,
    pub add_ons: i64,
    pub fee: i64,
    pub commission: i64,
    pub tax: i64,
    pub payable: i64,
    pub instalments: [i64; 3],
}

fn percent(value: i64, percent: i64) -> i64 {
    (value * percent + 50) / 100
}

/// With integers of 64 bits, checked nowhere.
#[inline(never)]
pub fn integers(quantities: &[u32; 8]) -> Result {
    let mut lines = [0_i64; 8];
    let mut creative_fees = 0;
    for ((line, quantity), rate) in lines.iter_mut().zip(quantities).zip(RATES) {
        *line = i64::from(*quantity) * rate;
        creative_fees += *line;
    }
    let usage = percent(lines[0] + lines[1] + lines[2], 30);
    let exclusivity = percent(lines[3] + lines[4], 25);
    let add_ons = usage + exclusivity;
    let subtotal = creative_fees + add_ons;
    let fee = subtotal - percent(subtotal, 10);
    let commission = percent(fee, 15);
    let tax = percent(fee, 20) + percent(commission, 20);
    let payable = fee + commission + tax;
    Result { creative_fees, add_ons, fee, commission, tax, payable, instalments: split(payable) }
}

/// 50/30/20 by the largest remainder.
fn split(total: i64) -> [i64; 3] {
    let mut parts = [total * 50 / 100, total * 30 / 100, total * 20 / 100];
    let mut remainders = [total * 50 % 100, total * 30 % 100, total * 20 % 100];
    let mut left = total - parts[0] - parts[1] - parts[2];
    while left > 0 {
        let mut largest = 0;
        for place in 1..3 {
            if remainders[place] > remainders[largest] {
                largest = place;
            }
        }
        parts[largest] += 1;
        remainders[largest] = -1;
        left -= 1;
    }
    parts
}

/// With `rust_decimal`.
#[inline(never)]
pub fn decimals(quantities: &[u32; 8]) -> Result {
    let percent = |value: Decimal, percent: i64| {
        (value * Decimal::new(percent, 2)).round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
    };
    let mut lines = [Decimal::ZERO; 8];
    for ((line, quantity), rate) in lines.iter_mut().zip(quantities).zip(RATES) {
        *line = Decimal::from(*quantity) * Decimal::new(rate, 2);
    }
    let creative_fees: Decimal = lines.iter().sum();
    let add_ons = percent(lines[0] + lines[1] + lines[2], 30) + percent(lines[3] + lines[4], 25);
    let subtotal = creative_fees + add_ons;
    let fee = subtotal - percent(subtotal, 10);
    let commission = percent(fee, 15);
    let tax = percent(fee, 20) + percent(commission, 20);
    let payable = fee + commission + tax;
    let cents = |value: Decimal| {
        let mut value = value;
        value.rescale(2);
        i64::try_from(value.mantissa()).unwrap_or_default()
    };
    Result {
        creative_fees: cents(creative_fees),
        add_ons: cents(add_ons),
        fee: cents(fee),
        commission: cents(commission),
        tax: cents(tax),
        payable: cents(payable),
        instalments: split(cents(payable)),
    }
}
