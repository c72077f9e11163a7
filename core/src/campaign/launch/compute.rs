use super::{LaunchInput, LaunchPlan, LaunchPlanTag, LaunchProduct, LaunchTotals, ProductPlan};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::money::{Currency, Money, MoneyError};

/// Plans a launch of own products: what a unit leaves, from when on each product has paid its fixed costs, when its stock runs
/// out and what is to be ordered by when, and when each step before the launch can and must be done.
///
/// On each day goods come in first, then as many are bought as are expected and there; who finds none buys none later.
/// An order that is placed too late comes a lead time after today.
///
/// ```
/// use greenroom::campaign::{LaunchInput, plan_launch};
///
/// let input: LaunchInput = greenroom::wire::parse(r#"{"launch_day": "2026-11-02", "products": [{
///   "id": "mug", "name": "Mug", "price": {"amount": "20.00", "currency": "EUR"},
///   "unit_costs": [{"id": "make", "name": "Making", "cost": {"amount": "7.505", "currency": "EUR"}}],
///   "fixed_costs": [{"id": "mould", "name": "Mould", "amount": {"amount": "1000.00", "currency": "EUR"}}],
///   "demand": [{"first_day": "2026-11-02", "last_day": "2026-11-29", "units": "70", "per": "week"}],
///   "stock": {"opening_units": 200, "lead_time_days": 10, "safety_units": 20, "minimum_order_units": 50}}]}"#)?;
/// let mug = &plan_launch(&input)?.products[0];
/// assert_eq!(mug.unit_margin.amount.to_string(), "12.495");
/// let day = mug.break_even.date.map(|day| day.to_string());
/// assert_eq!((mug.break_even.units.as_ref().map(ToString::to_string), day), (Some("81".to_owned()), Some("2026-11-10".to_owned())));
/// let stock = mug.stock.as_ref();
/// assert_eq!(stock.and_then(|stock| stock.stock_out_on).map(|day| day.to_string()), Some("2026-11-22".to_owned()));
/// let order = stock.and_then(|stock| stock.reorder.as_ref());
/// assert_eq!(order.map(|order| (order.order_by.to_string(), order.units)), Some(("2026-11-10".to_owned(), 100)));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - a list is empty or too long, an id stands twice there, an amount is below zero or in another currency than the price
/// - something is expected to be bought before the launch, or goods come before they were ordered
/// - the steps are refused by [`crate::campaign::plan_timeline`]
/// - an amount or a day is beyond what can be computed with
///
/// Source: break-even as fixed costs by unit contribution, and an order a lead time before the safety stock is touched, are
/// those of any textbook of cost accounting; that who finds none buys none later is ours.
pub fn plan_launch(input: &LaunchInput) -> Result<LaunchPlan, Issues> {
    let mut issues = Issues::default();
    let milestones = match input.milestones() {
        Ok(milestones) => milestones,
        Err(found) => {
            issues.extend_new(found);
            None
        }
    };
    input.check(&mut issues);
    issues.into_result(())?;
    let mut warnings: Vec<Issue> = input.passed().into_iter().collect();
    let mut products = Vec::new();
    for (place, product) in input.products.iter().enumerate() {
        let path = Path::root().field("products").index(place);
        let planned = input.product(product, &path)?;
        warnings.extend(planned.stock.iter().flat_map(|stock| stock.warnings(product, &path)));
        products.push(planned);
    }
    let totals = totals(&products).map_err(|error| too_large(&error, &Path::root().field("products")))?;
    let launch_day = input.launch_day;
    Ok(LaunchPlan { document: LaunchPlanTag, version: Version, launch_day, products, totals, milestones, warnings })
}

impl LaunchInput {
    fn product(&self, product: &LaunchProduct, path: &Path) -> Result<ProductPlan, Issues> {
        let at = path.field("stock");
        let deliveries = product.stock.as_ref().map(|stock| stock.deliveries(self.today, &at)).transpose()?;
        let deliveries = deliveries.unwrap_or_default();
        let arrivals: Vec<_> = deliveries.iter().map(|one| (one.arrives_on, one.units)).collect();
        let money = product.money(self.launch_day, &arrivals).map_err(|error| too_large(&error, path))?;
        let stock = product.stock.as_ref();
        let stock = stock.map(|stock| stock.plan(product, self.launch_day, self.today, deliveries, &at)).transpose()?;
        Ok(ProductPlan { stock, ..money })
    }

    /// A launch that lies behind is planned all the same.
    fn passed(&self) -> Option<Issue> {
        let today = self.today.filter(|today| self.launch_day < *today)?;
        let message = format!("the launch was on {}, before {today}", self.launch_day);
        let issue = Issue::new(Code::LaunchPassed, Path::root().field("launch_day"), message);
        Some(
            issue
                .with("launch_day", self.launch_day)
                .with("today", today)
                .help("move the launch where it has not happened"),
        )
    }
}

fn totals(products: &[ProductPlan]) -> Result<Vec<LaunchTotals>, MoneyError> {
    let mut currencies: Vec<Currency> = products.iter().map(|product| product.price.currency()).collect();
    currencies.sort_unstable();
    currencies.dedup();
    let total = |currency: Currency| {
        let sum = |amount: fn(&ProductPlan) -> Money| {
            let own = products.iter().filter(|product| product.price.currency() == currency);
            Money::sum(currency, own.map(amount))
        };
        let (contribution, fixed_costs) = (sum(|one| one.contribution)?, sum(|one| one.fixed_costs)?);
        let result = sum(|one| one.result)?;
        Ok(LaunchTotals { currency, contribution, fixed_costs, result })
    };
    currencies.into_iter().map(total).collect()
}

fn too_large(error: &MoneyError, path: &Path) -> Issues {
    Issue::new(Code::AmountTooLarge, path.clone(), error.to_string()).into()
}
