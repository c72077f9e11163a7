use super::demand::{Sales, runs, sell};
use super::{BreakEven, BreakEvenGap, LaunchProduct, ProductPlan};
use crate::money::{Currency, Fraction, Money, MoneyError, RoundTo, RoundingMode, UnitPrice};
use crate::time::Date;

/// What is known of the money of a product before anything is sold.
struct Unit {
    cost: Fraction,
    margin: Fraction,
    fixed: Money,
}

impl LaunchProduct {
    pub(super) fn last_day(&self, launch_day: Date) -> Date {
        self.demand.iter().map(|line| line.last_day).fold(launch_day, Date::max)
    }

    /// What the product brings; its stock is planned by itself.
    pub(super) fn money(&self, launch_day: Date, arrivals: &[(Date, u32)]) -> Result<ProductPlan, MoneyError> {
        let unit = self.unit()?;
        let last_day = self.last_day(launch_day);
        let needed = unit.needed()?;
        let whole = needed.as_ref().map(|needed| needed.to_units(0, RoundingMode::Ceiling)).transpose()?;
        let whole = whole.map(|whole| Fraction::new(whole, 1)).transpose()?;
        let opening = self.stock.as_ref().map(|stock| stock.opening_units);
        let sales = sell(&runs(launch_day, last_day, &self.demand, arrivals)?, opening, whole.as_ref())?;
        let currency = self.price.currency();
        let contribution = unit.margin.checked_mul(&sales.sold)?;
        let contribution = contribution.to_money(currency, &RoundTo::minor_unit(RoundingMode::HalfUp))?;
        Ok(ProductPlan {
            product: self.id.clone(),
            name: self.name.clone(),
            price: self.price,
            unit_cost: exactly(&unit.cost, currency)?,
            unit_margin: exactly(&unit.margin, currency)?,
            margin_share: unit.margin.checked_div(&self.price.fraction()).ok(),
            fixed_costs: unit.fixed,
            last_day,
            contribution,
            result: contribution.checked_sub(unit.fixed)?,
            break_even: break_even(needed, whole, &sales),
            expected_units: sales.wanted,
            sold_units: sales.sold,
            stock: None,
        })
    }

    fn unit(&self) -> Result<Unit, MoneyError> {
        let costs: Vec<Fraction> = self.unit_costs.iter().map(|part| part.cost.fraction()).collect();
        let cost = Fraction::sum(&costs)?;
        let margin = self.price.fraction().checked_sub(&cost)?;
        let fixed = Money::sum(self.price.currency(), self.fixed_costs.iter().map(|cost| cost.amount))?;
        Ok(Unit { cost, margin, fixed })
    }
}

impl Unit {
    /// How many units pay the fixed costs, where one leaves something.
    fn needed(&self) -> Result<Option<Fraction>, MoneyError> {
        if self.margin.signum() <= 0 {
            return Ok(None);
        }
        Ok(Some(self.fixed.fraction().checked_div(&self.margin)?))
    }
}

fn break_even(exact_units: Option<Fraction>, units: Option<Fraction>, sales: &Sales) -> BreakEven {
    let undefined = match (&units, sales.reached_on) {
        (None, _) => Some(BreakEvenGap::MarginNotPositive),
        (Some(_), Some(_)) => None,
        (Some(units), None) if *units > sales.wanted => Some(BreakEvenGap::DemandTooSmall),
        (Some(_), None) => Some(BreakEvenGap::StockTooSmall),
    };
    BreakEven { exact_units, units, date: sales.reached_on, undefined }
}

fn exactly(amount: &Fraction, currency: Currency) -> Result<UnitPrice, MoneyError> {
    let amount = amount.to_decimal().ok_or(MoneyError::TooLarge)?;
    Ok(UnitPrice { amount, currency })
}
