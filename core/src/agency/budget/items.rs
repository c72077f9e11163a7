use super::exchange::{Exchange, issue};
use super::{BudgetItem, BudgetItemKind, BudgetSpending};
use crate::agency::books::BookedDeal;
use crate::campaign::{BudgetLine, BudgetPurpose, Campaign, CampaignCost, CampaignDeal, CostEntry};
use crate::check::{Issues, Path};
use crate::money::{Currency, Money, MoneyError};
use crate::time::Date;

/// The line that pays for a deal: the one that it names, else the first for creator fees in its currency, else the first
/// for creator fees.
fn line_of<'a>(campaign: &'a Campaign, booked: &CampaignDeal) -> Option<&'a BudgetLine> {
    if let Some(named) = &booked.budget_line {
        return campaign.budget.iter().find(|line| line.id == *named);
    }
    let fees = || campaign.budget.iter().filter(|line| line.purpose == BudgetPurpose::CreatorFees);
    fees().find(|line| line.planned.currency() == booked.deal.currency).or_else(|| fees().next())
}

impl BudgetItem {
    pub(super) fn of_deal(deal: &BookedDeal<'_>, exchange: &mut Exchange<'_>) -> Result<Self, Issues> {
        let line = line_of(deal.campaign, deal.booked);
        let spending = deal.invoiced_and_paid().and_then(|(invoiced, paid)| {
            // What the brand pays by the quote or the settlement, which the instalments add up to.
            BudgetSpending::new(deal.quote.totals.payable, invoiced, paid)
        });
        let item = Self {
            kind: BudgetItemKind::Deal,
            id: deal.booked.deal.id.clone(),
            path: deal.path.clone(),
            line: line.map(|line| line.id.clone()),
            amounts: spending.map_err(issue)?,
            in_line: None,
        };
        item.in_line(line, &item.path.field("deal").field("currency"), exchange)
    }

    /// A cost, as far as it is known on the day; none where nothing is.
    pub(super) fn of_cost(
        campaign: &Campaign,
        cost: &CampaignCost,
        path: &Path,
        exchange: &mut Exchange<'_>,
    ) -> Result<Option<Self>, Issues> {
        let entries = [&cost.committed, &cost.invoiced, &cost.paid];
        let Some(first) = entries.iter().find_map(|list| list.first()) else { return Ok(None) };
        let (currency, on) = (first.amount.currency(), exchange.input.as_of);
        let [committed, invoiced, paid] = entries.map(|list| sum(list, currency, on).map_err(issue));
        let line = campaign.budget.iter().find(|line| line.id == cost.line);
        let item = Self {
            kind: BudgetItemKind::Cost,
            id: cost.id.clone(),
            path: path.clone(),
            line: Some(cost.line.clone()),
            amounts: BudgetSpending::new(committed?, invoiced?, paid?).map_err(issue)?,
            in_line: None,
        };
        item.in_line(line, path, exchange).map(Some)
    }

    /// The item with its amounts in the currency of its line too, where that is another one.
    fn in_line(&self, line: Option<&BudgetLine>, path: &Path, exchange: &mut Exchange<'_>) -> Result<Self, Issues> {
        let from = self.amounts.committed.currency();
        let to = line.map_or(from, |line| line.planned.currency());
        if from == to {
            return Ok(self.clone());
        }
        let conversion = exchange.to(from, to, &Path::root().field("agency").join(path))?;
        let converted = self.amounts.convert(&conversion).map_err(issue)?;
        Ok(Self { in_line: Some(converted), ..self.clone() })
    }

    /// The amounts in the currency of the line.
    pub(super) fn spending(&self) -> BudgetSpending {
        self.in_line.unwrap_or(self.amounts)
    }
}

fn sum(entries: &[CostEntry], currency: Currency, on: Date) -> Result<Money, MoneyError> {
    let known = entries.iter().filter(|entry| entry.on <= on);
    Money::sum(currency, known.map(|entry| entry.amount))
}

impl BudgetSpending {
    /// What was promised, invoiced and paid, in one currency.
    fn new(committed: Money, invoiced: Money, paid: Money) -> Result<Self, MoneyError> {
        let most = if invoiced.checked_cmp(paid)?.is_lt() { paid } else { invoiced };
        let beyond = most.checked_sub(committed)?;
        let beyond_committed = if beyond.is_negative() { Money::zero(beyond.currency()) } else { beyond };
        Ok(Self { committed, beyond_committed, invoiced, paid })
    }

    /// Nothing.
    pub(super) fn zero(currency: Currency) -> Self {
        let zero = Money::zero(currency);
        Self { committed: zero, beyond_committed: zero, invoiced: zero, paid: zero }
    }

    pub(super) fn add(self, other: Self) -> Result<Self, MoneyError> {
        Ok(Self {
            committed: self.committed.checked_add(other.committed)?,
            beyond_committed: self.beyond_committed.checked_add(other.beyond_committed)?,
            invoiced: self.invoiced.checked_add(other.invoiced)?,
            paid: self.paid.checked_add(other.paid)?,
        })
    }
}
