use std::collections::BTreeMap;

use super::exchange::{Exchange, convert, issue};
use super::{Budget, BudgetAmounts, BudgetInput, BudgetItem, BudgetLineState, BudgetSpending, BudgetTag};
use crate::agency::UnpricedDeal;
use crate::agency::books::{Books, check_results};
use crate::campaign::{Campaign, DealState};
use crate::check::{Code, Issue, Issues, Path, Version, check_item_limit};
use crate::convention::Conversion;
use crate::fee::{check_dated_rates, check_known_id};
use crate::money::{Currency, Money, MoneyError};

/// Says how a campaign stands against its budget on a day: for each line what is planned, committed, invoiced, paid,
/// remaining and forecast.
///
/// A deal is committed from the moment it is agreed, with what the brand pays by its quote, and once there are results by its
/// settlement: tax, costs passed through and commissions on top are in it. It is attributed to the line that it names (`budget_line`), else to the first line for
/// creator fees in its currency, else to the first for creator fees. Other costs are those that the campaign lists
/// (`costs`). A deal that is cancelled or lost is committed no longer; what is owed for a cancellation is booked as a cost.
///
/// - remaining = planned − committed − what was invoiced or paid beyond that
/// - forecast = committed + what was invoiced or paid beyond that + the expected rest of the line
/// - variance = planned − forecast
///
/// What is invoiced and paid is a part of what is committed, so that the forecast counts each amount once: what is paid, what
/// is invoiced and not paid, what is committed and not invoiced, and the rest. It is the estimate at completion of cost
/// management, with a bottom-up estimate to complete, and the variance is the variance at completion. Source: Project
/// Management Institute, PMBOK Guide, 6th edition, 7.4.2.2 (EAC = AC + bottom-up ETC; VAC = BAC − EAC). That commitments
/// stand in the place of actual cost is ours: what is promised will be paid.
///
/// Currencies are never added up without a rate: a deal or a cost in another currency than its line needs one of the day.
///
/// ```
/// use greenroom::{agency, wire};
///
/// let found = agency::budget(&wire::parse(r#"{
///   "agency": {"document": "agency", "version": 1, "id": "studio", "name": "Studio",
///     "campaigns": [{"document": "campaign", "version": 1, "id": "spring", "name": "Spring",
///       "brief": {"brand": {"id": "hus", "kind": "firm", "name": "Hus"}, "goal": "Sell greenhouses",
///         "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"}},
///       "budget": [{"id": "ads", "name": "Ads", "purpose": "paid_amplification",
///         "planned": {"amount": "1000", "currency": "EUR"}, "expected_rest": {"amount": "250", "currency": "EUR"}}],
///       "costs": [{"id": "april", "name": "Ads in April", "line": "ads",
///         "committed": [{"amount": {"amount": "800", "currency": "EUR"}, "on": "2026-04-01"}],
///         "paid": [{"amount": {"amount": "300", "currency": "EUR"}, "on": "2026-04-20"}]}]}]},
///   "campaign": "spring", "as_of": "2026-04-30"
/// }"#)?)?;
/// let ads = found.lines[0].amounts;
/// assert_eq!(ads.remaining.to_string(), "EUR 200.00");
/// assert_eq!(ads.forecast.to_string(), "EUR 1,050.00");
/// assert_eq!(ads.variance.to_string(), "EUR -50.00");
/// assert!(ads.over_budget);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - the agency is not sound, or has no such campaign
/// - an invoice or a payment names a deal or an instalment that is not there, or has another currency
/// - results are of a deal that is not agreed, or two are of one deal
/// - an exchange rate is none, or two of a day have one direction
/// - no rate leads from the currency of a deal or a cost to that of its line, or of a line to that of the sum
/// - a sum is beyond the limit of amounts
pub fn budget(input: &BudgetInput) -> Result<Budget, Issues> {
    input.check()?;
    let mut issues = Issues::default();
    let mut books = Books::settled(&input.agency, "agreed", DealState::is_firm, &input.results);
    books.invoice(&input.invoices, input.as_of, &mut issues);
    books.pay(&input.payments, input.as_of, &mut issues);
    issues.into_result(())?;
    books.trust_states(input.as_of);
    let mut campaigns = input.agency.campaigns.iter().enumerate();
    let Some((place, campaign)) = campaigns.find(|(_, one)| one.id == input.campaign) else {
        return Err(Issues::default());
    };
    let path = Path::root().field("campaigns").index(place);
    let mut exchange = Exchange { input, used: Vec::new() };
    let items = items(campaign, &path, &books, &mut exchange)?;
    let lines = lines(campaign, &items).map_err(issue)?;
    let totals = totals(&lines).map_err(issue)?;
    let total = input.currency.map(|currency| total(&totals, currency, &mut exchange)).transpose()?;
    let own = |deal: &UnpricedDeal| deal.campaign == campaign.id;
    Ok(Budget {
        document: BudgetTag,
        version: Version,
        campaign: campaign.id.clone(),
        as_of: input.as_of,
        warnings: warnings(&lines, &Path::root().field("agency").join(&path)),
        lines,
        totals: totals.into_values().collect(),
        total,
        items,
        exchange: exchange.used,
        unpriced: books.unpriced.into_iter().filter(own).collect(),
    })
}

impl BudgetInput {
    fn check(&self) -> Result<(), Issues> {
        let mut issues = Issues::default();
        let root = Path::root();
        self.agency.check(&root.field("agency"), &mut issues);
        let known = self.agency.campaigns.iter().map(|campaign| campaign.id.as_str()).collect();
        check_known_id(&self.campaign, &known, "campaign", &root.field("campaign"), &mut issues);
        check_results(&self.agency, &self.results, "agreed", DealState::is_firm, &mut issues);
        let rates = root.field("rates");
        check_item_limit(self.rates.len(), &rates, &mut issues);
        check_dated_rates(&self.rates, true, &rates, &mut issues);
        issues.into_result(())
    }
}

/// The deals and costs of a campaign; what stands in their way, all at once.
fn items(
    campaign: &Campaign,
    path: &Path,
    books: &Books<'_>,
    exchange: &mut Exchange<'_>,
) -> Result<Vec<BudgetItem>, Issues> {
    let (mut items, mut issues) = (Vec::new(), Issues::default());
    let mut keep = |item: Result<Option<BudgetItem>, Issues>| match item {
        Ok(item) => items.extend(item),
        Err(others) => issues.extend(others.as_slice().iter().cloned()),
    };
    for deal in books.deals.iter().filter(|deal| deal.campaign.id == campaign.id) {
        keep(BudgetItem::of_deal(deal, exchange).map(Some));
    }
    for (place, cost) in campaign.costs.iter().enumerate() {
        keep(BudgetItem::of_cost(campaign, cost, &path.field("costs").index(place), exchange));
    }
    issues.into_result(items)
}

/// The lines of the campaign, then what no line is there for.
fn lines(campaign: &Campaign, items: &[BudgetItem]) -> Result<Vec<BudgetLineState>, MoneyError> {
    let mut lines = Vec::new();
    for line in &campaign.budget {
        let own = items.iter().filter(|item| item.line.as_ref() == Some(&line.id));
        let mut spent = BudgetSpending::zero(line.planned.currency());
        for item in own {
            spent = spent.add(item.spending())?;
        }
        let amounts = BudgetAmounts::new(line.planned, spent, line.expected_rest)?;
        lines.push(BudgetLineState { line: Some(line.id.clone()), name: Some(line.name.clone()), amounts });
    }
    let mut unplanned: BTreeMap<Currency, BudgetSpending> = BTreeMap::new();
    for spending in items.iter().filter(|item| item.line.is_none()).map(BudgetItem::spending) {
        let currency = spending.committed.currency();
        let sum = unplanned.entry(currency).or_insert_with(|| BudgetSpending::zero(currency));
        *sum = sum.add(spending)?;
    }
    for (currency, spent) in unplanned {
        let amounts = BudgetAmounts::new(Money::zero(currency), spent, None)?;
        lines.push(BudgetLineState { line: None, name: None, amounts });
    }
    Ok(lines)
}

fn totals(lines: &[BudgetLineState]) -> Result<BTreeMap<Currency, BudgetAmounts>, MoneyError> {
    let mut totals: BTreeMap<Currency, BudgetAmounts> = BTreeMap::new();
    for amounts in lines.iter().map(|line| line.amounts) {
        let currency = amounts.planned.currency();
        let sum = match totals.get(&currency) {
            Some(sum) => sum.add(amounts)?,
            None => amounts,
        };
        totals.insert(currency, sum);
    }
    Ok(totals)
}

/// The sums of all currencies in one.
fn total(
    totals: &BTreeMap<Currency, BudgetAmounts>,
    currency: Currency,
    exchange: &mut Exchange<'_>,
) -> Result<BudgetAmounts, Issues> {
    let zero = Money::zero(currency);
    let mut sum = BudgetAmounts::new(zero, BudgetSpending::zero(currency), None).map_err(issue)?;
    for (from, amounts) in totals {
        let conversion = exchange.to(*from, currency, &Path::root().field("currency"))?;
        let converted = amounts.convert(&conversion).and_then(|amounts| sum.add(amounts));
        sum = converted.map_err(issue)?;
    }
    Ok(sum)
}

impl BudgetAmounts {
    fn new(planned: Money, spent: BudgetSpending, expected_rest: Option<Money>) -> Result<Self, MoneyError> {
        let bound = spent.committed.checked_add(spent.beyond_committed)?;
        let forecast = expected_rest.map_or(Ok(bound), |rest| bound.checked_add(rest))?;
        let variance = planned.checked_sub(forecast)?;
        Ok(Self {
            planned,
            committed: spent.committed,
            beyond_committed: spent.beyond_committed,
            invoiced: spent.invoiced,
            paid: spent.paid,
            remaining: planned.checked_sub(bound)?,
            expected_rest,
            forecast,
            variance,
            over_budget: variance.is_negative(),
        })
    }

    fn spending(self) -> BudgetSpending {
        let Self { committed, beyond_committed, invoiced, paid, .. } = self;
        BudgetSpending { committed, beyond_committed, invoiced, paid }
    }

    fn add(self, other: Self) -> Result<Self, MoneyError> {
        let rest = match (self.expected_rest, other.expected_rest) {
            (Some(one), Some(other)) => Some(one.checked_add(other)?),
            (one, other) => one.or(other),
        };
        Self::new(self.planned.checked_add(other.planned)?, self.spending().add(other.spending())?, rest)
    }

    fn convert(self, conversion: &Conversion) -> Result<Self, MoneyError> {
        let rest = self.expected_rest.map(|rest| convert(conversion, rest)).transpose()?;
        Self::new(convert(conversion, self.planned)?, self.spending().convert(conversion)?, rest)
    }
}

fn warnings(lines: &[BudgetLineState], path: &Path) -> Issues {
    let mut issues = Issues::default();
    for (place, line) in lines.iter().enumerate().filter(|(_, line)| line.amounts.over_budget) {
        let BudgetAmounts { planned, forecast, variance, .. } = line.amounts;
        let (at, what) = match &line.line {
            Some(id) => (path.field("budget").index(place), format!("`{id}`")),
            None => (path.field("budget"), "what no line is there for".to_owned()),
        };
        let message = format!("{what} comes to {forecast}, {} more than the {planned} planned", variance.negated());
        let issue = Issue::new(Code::OverBudget, at, message).with("planned", planned).with("forecast", forecast);
        issues.push(issue.with("over", variance.negated()));
    }
    issues
}
