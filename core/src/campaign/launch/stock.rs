use super::demand::{runs, sell, shortfall};
use super::{DeliveryPlan, LaunchProduct, ProductStock, Reorder, StockPlan};
use crate::check::{Code, Issue, Issues, Path};
use crate::money::{FractionError, RoundingMode};
use crate::time::Date;

impl ProductStock {
    /// When each delivery comes.
    pub(super) fn deliveries(&self, today: Option<Date>, path: &Path) -> Result<Vec<DeliveryPlan>, Issues> {
        let plan = |(place, delivery): (usize, &super::StockDelivery)| {
            let (delivery_id, units, date) = (delivery.id.clone(), delivery.units, delivery.date);
            if delivery.ordered_on.is_some() {
                let (order_by, days_late) = (None, None);
                return Ok(DeliveryPlan { delivery: delivery_id, units, order_by, arrives_on: date, days_late });
            }
            let at = path.field("deliveries").index(place).field("date");
            let (order_by, arrives_on, days_late) = self.ordered_for(date, today, &at)?;
            Ok(DeliveryPlan { delivery: delivery_id, units, order_by: Some(order_by), arrives_on, days_late })
        };
        self.deliveries.iter().enumerate().map(plan).collect()
    }

    /// The last day to order for a day, when that comes in fact, and how many days too late that is.
    fn ordered_for(&self, day: Date, today: Option<Date>, path: &Path) -> Result<(Date, Date, Option<u32>), Issues> {
        let lead = i64::from(self.lead_time_days);
        let outside = |error: crate::time::DateError| Issue::new(Code::OutOfRange, path.clone(), error.to_string());
        let order_by = day.add_days(lead.saturating_neg()).map_err(outside)?;
        let late = today.map(|today| order_by.days_until(today));
        let late = late.and_then(|days| u32::try_from(days).ok()).filter(|days| *days > 0);
        let arrives_on = day.add_days(late.map_or(0, i64::from)).map_err(outside)?;
        Ok((order_by, arrives_on, late))
    }

    /// When the product runs out, and what is to be ordered.
    pub(super) fn plan(
        &self,
        product: &LaunchProduct,
        launch_day: Date,
        today: Option<Date>,
        deliveries: Vec<DeliveryPlan>,
        path: &Path,
    ) -> Result<StockPlan, Issues> {
        let arrivals: Vec<(Date, u32)> = deliveries.iter().map(|one| (one.arrives_on, one.units)).collect();
        let computed = || {
            let runs = runs(launch_day, product.last_day(launch_day), &product.demand, &arrivals)?;
            let sales = sell(&runs, Some(self.opening_units), None)?;
            let unmet = sales.wanted.checked_sub(&sales.sold)?;
            let lacks = shortfall(&runs, self.opening_units, self.safety_units)?;
            let lacks = lacks.map(|lacks| Ok((lacks.needed_on, lacks.units.to_units(0, RoundingMode::Ceiling)?)));
            Ok((sales, unmet, lacks.transpose()?))
        };
        let (sales, unmet_units, lacks) = computed().map_err(|error: FractionError| {
            Issues::from(Issue::new(Code::AmountTooLarge, path.clone(), error.to_string()))
        })?;
        let reorder = lacks.map(|(needed_on, units)| {
            let (order_by, arrives_on, days_late) =
                self.ordered_for(needed_on, today, &path.field("lead_time_days"))?;
            let least = u64::from(self.minimum_order_units.unwrap_or(1));
            let units = u64::try_from(units).unwrap_or(u64::MAX).max(least);
            Ok::<Reorder, Issues>(Reorder { needed_on, order_by, units, arrives_on, days_late })
        });
        Ok(StockPlan {
            deliveries,
            stock_out_on: sales.stock_out_on,
            unmet_units,
            left_units: sales.left,
            reorder: reorder.transpose()?,
        })
    }
}

impl StockPlan {
    /// Names what is ordered too late.
    pub(super) fn warnings(&self, product: &LaunchProduct, path: &Path) -> Vec<Issue> {
        let stock = path.field("stock");
        let late = |what: String, days: u32, order_by: Date, arrives_on: Date, at: Path| {
            let ago = if days == 1 { "1 day".to_owned() } else { format!("{days} days") };
            let message = format!("{what} was to be ordered by {order_by}, {ago} ago, and comes on {arrives_on}");
            let issue = Issue::new(Code::LateOrder, at, message).with("product", &product.id).with("days_late", days);
            issue.help("order it now and ask for a faster way, or sell less until then")
        };
        let deliveries = self.deliveries.iter().enumerate().filter_map(|(place, one)| {
            let (days, order_by) = one.days_late.zip(one.order_by)?;
            let at = stock.field("deliveries").index(place);
            Some(late(format!("the delivery `{}`", one.delivery), days, order_by, one.arrives_on, at))
        });
        let again = self.reorder.iter().filter_map(|one| {
            let what = format!("what is needed of `{}` on {}", product.id, one.needed_on);
            Some(late(what, one.days_late?, one.order_by, one.arrives_on, stock.clone()))
        });
        deliveries.chain(again).collect()
    }
}
