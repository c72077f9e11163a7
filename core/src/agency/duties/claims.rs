use std::collections::{BTreeMap, BTreeSet};

use super::verdict::Look;
use super::{DutyClaim, DutyRow, DutyState, DutySum};
use crate::agency::books::{BookedDeal, too_large};
use crate::campaign::{BreachConsequence, ContractTerm, Duty, EndOfContract, FeeReduction, Piece};
use crate::check::{Issues, Path};
use crate::fee::{DealSide, LineKind, amount_issue};
use crate::money::{Currency, Money, RoundTo};
use crate::vocabulary::Id;

impl DutyClaim {
    fn new(row: &DutyRow, consequence: &BreachConsequence) -> Self {
        Self {
            deal: row.deal.clone(),
            term: row.term.clone(),
            deliverable: None,
            piece: row.piece.clone(),
            owed_by: row.owed_by,
            consequence: consequence.clone(),
            base: None,
            amount: None,
            days: None,
            ends_on: None,
        }
    }
}

impl Look<'_> {
    /// What follows from the broken rows of one duty.
    pub(super) fn claims(
        &self,
        term: &ContractTerm,
        rows: &[DutyRow],
        priced: Option<&BookedDeal<'_>>,
    ) -> Result<Vec<DutyClaim>, Issues> {
        let broken = || rows.iter().filter(|row| row.state == DutyState::Broken);
        match &term.consequence {
            Some(consequence @ BreachConsequence::FeeReduction(cut)) => match broken().next() {
                Some(first) => self.reductions(term, (first, consequence, cut), broken(), priced),
                None => Ok(Vec::new()),
            },
            Some(consequence) => Ok(broken().map(|row| claim(term, row, consequence)).collect()),
            // The clause itself says that the contract can then be ended.
            None => match term.duty {
                Duty::Morals(_) => {
                    let end = BreachConsequence::EndOfContract(EndOfContract {});
                    Ok(broken().map(|row| claim(term, row, &end)).collect())
                }
                _ => Ok(Vec::new()),
            },
        }
    }

    /// The part of the fee of each deliverable that is broken, once however many pieces of it are; of a duty for the whole
    /// deal the part of the deal's fee, once.
    fn reductions<'r>(
        &self,
        term: &ContractTerm,
        (first, consequence, cut): (&DutyRow, &BreachConsequence, &FeeReduction),
        broken: impl Iterator<Item = &'r DutyRow>,
        priced: Option<&BookedDeal<'_>>,
    ) -> Result<Vec<DutyClaim>, Issues> {
        let deliverables: Vec<Option<&Id>> = if term.deliverables.is_empty() {
            vec![None]
        } else if term.is_of_pieces() {
            let pieces = broken.filter_map(|row| self.campaign.piece(row.piece.as_ref()?));
            let named: BTreeSet<&Id> = pieces.filter_map(|piece: &Piece| piece.deliverable.as_ref()).collect();
            named.into_iter().map(Some).collect()
        } else {
            term.deliverables.iter().map(Some).collect()
        };
        let reduction = |deliverable: Option<&Id>| {
            let base = priced.map(|deal| deal.fee_of(deliverable)).transpose()?;
            let amount = base.map(|base| part(base, cut, priced, &first.path)).transpose()?;
            let claim = DutyClaim::new(first, consequence);
            Ok(DutyClaim { deliverable: deliverable.cloned(), piece: None, base, amount, ..claim })
        };
        deliverables.into_iter().map(reduction).collect()
    }
}

impl BookedDeal<'_> {
    /// The creative fee of a deliverable, or the fee of the deal.
    fn fee_of(&self, deliverable: Option<&Id>) -> Result<Money, Issues> {
        let Some(id) = deliverable else { return Ok(self.quote.totals.fee) };
        let own =
            self.quote.lines.iter().filter(|line| line.kind == LineKind::CreativeFee && line.id.as_ref() == Some(id));
        Money::sum(self.currency(), own.map(|line| line.amount)).map_err(|_| too_large())
    }
}

/// A percentage of a fee, rounded once to the minor unit in the deal's mode.
fn part(base: Money, cut: &FeeReduction, priced: Option<&BookedDeal<'_>>, path: &Path) -> Result<Money, Issues> {
    let mode = priced.map(|deal| deal.quote.rounding.mode).unwrap_or_default();
    let exact = base.fraction().checked_mul(&cut.percent.fraction()).map_err(|_| too_large())?;
    let at = || Path::root().field("agency").join(path).field("consequence").field("percent");
    exact.to_money(base.currency(), &RoundTo::minor_unit(mode)).map_err(|error| amount_issue(error, at()).into())
}

/// What follows from one broken row, where it is no part of the fee.
fn claim(term: &ContractTerm, row: &DutyRow, consequence: &BreachConsequence) -> DutyClaim {
    let claim = DutyClaim::new(row, consequence);
    match consequence {
        BreachConsequence::Penalty(penalty) => DutyClaim { amount: Some(penalty.amount), ..claim },
        BreachConsequence::MakeGood(good) => DutyClaim { days: good.days.or(row.days), ..claim },
        BreachConsequence::EndOfContract(_) => {
            let notice = match &term.duty {
                Duty::Morals(clause) => clause.notice_days,
                Duty::Termination(clause) => clause.notice_days,
                _ => 0,
            };
            let ends_on = row.broken_on.and_then(|day| day.add_days(i64::from(notice)).ok());
            DutyClaim { ends_on, ..claim }
        }
        BreachConsequence::FeeReduction(_) | BreachConsequence::CountsAsApproved(_) => claim,
    }
}

/// The sums by deal, side and currency.
pub(super) fn sums(claims: &[DutyClaim]) -> Result<Vec<DutySum>, Issues> {
    let mut sums: BTreeMap<(&Id, DealSide, Currency), Vec<Money>> = BTreeMap::new();
    for claim in claims {
        if let Some(amount) = claim.amount {
            sums.entry((&claim.deal, claim.owed_by, amount.currency())).or_default().push(amount);
        }
    }
    let sum = |((deal, owed_by, currency), amounts): ((&Id, DealSide, Currency), Vec<Money>)| {
        let amount = Money::sum(currency, amounts).map_err(|_| too_large())?;
        Ok(DutySum { deal: deal.clone(), owed_by, amount })
    };
    sums.into_iter().map(sum).collect()
}
