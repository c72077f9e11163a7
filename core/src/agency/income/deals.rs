use super::IncomeStream;
use super::compute::{Part, Sums};
use crate::agency::books::{BookedDeal, BookedInstalment, Booking};
use crate::campaign::DealState;
use crate::fee::LineKind;
use crate::money::{Fraction, Money, MoneyError, RoundTo, RoundingMode};
use crate::time::{Date, Event, MilestoneState};

/// What of a deal is whose stream.
pub(super) struct Fee {
    pub(super) gross: Money,
    pub(super) affiliate: Money,
    payable: Money,
}

impl Fee {
    pub(super) fn of(deal: &BookedDeal<'_>) -> Result<Self, MoneyError> {
        let lines = deal.quote.lines.iter().filter(|line| line.kind == LineKind::Affiliate);
        let affiliate = Money::sum(deal.currency(), lines.map(|line| line.amount))?;
        Ok(Self { gross: deal.quote.totals.gross_fee, affiliate, payable: deal.quote.totals.payable })
    }

    /// Adds the whole fee.
    pub(super) fn add(&self, part: Part, on: Option<Date>, sums: &mut Sums) -> Result<(), MoneyError> {
        self.add_streams(part, on, (self.gross, self.affiliate), sums)
    }

    /// Adds what invoices or payments are of the fee. The brand pays more than the fee, such as tax: of each amount counts
    /// what the fee is of all that it pays. The running sum is rounded, half up, so that all of it is the fee exactly.
    pub(super) fn add_bookings(&self, part: Part, bookings: &[Booking], sums: &mut Sums) -> Result<Money, MoneyError> {
        let zero = Money::zero(self.gross.currency());
        let (mut running, mut before) = (zero, (zero, zero));
        for booking in bookings {
            running = running.checked_add(booking.amount)?;
            let after = (self.share(self.gross, running)?, self.share(self.affiliate, running)?);
            let added = (after.0.checked_sub(before.0)?, after.1.checked_sub(before.1)?);
            self.add_streams(part, booking.on, added, sums)?;
            before = after;
        }
        Ok(before.0)
    }

    fn add_streams(
        &self,
        part: Part,
        on: Option<Date>,
        (all, affiliate): (Money, Money),
        sums: &mut Sums,
    ) -> Result<(), MoneyError> {
        sums.add(IncomeStream::Sponsorship, part, on, all.checked_sub(affiliate)?)?;
        // A deal without affiliate commissions says nothing of that stream.
        if self.affiliate.is_zero() { Ok(()) } else { sums.add(IncomeStream::Affiliate, part, on, affiliate) }
    }

    fn share(&self, of: Money, amount: Money) -> Result<Money, MoneyError> {
        if self.payable.is_zero() {
            return Ok(Money::zero(of.currency()));
        }
        let share = of.fraction().checked_mul(&amount.fraction());
        let share: Result<Fraction, _> = share.and_then(|share| share.checked_div(&self.payable.fraction()));
        share.map_err(MoneyError::from)?.to_money(of.currency(), &RoundTo::minor_unit(RoundingMode::HalfUp))
    }
}

/// The entries of all instalments, those without a day first, then by day.
pub(super) fn bookings(deal: &BookedDeal<'_>, list: fn(&BookedInstalment) -> &[Booking]) -> Vec<Booking> {
    let mut all: Vec<Booking> = deal.instalments.iter().flat_map(list).copied().collect();
    all.sort_by_key(|booking| booking.on);
    all
}

/// Whether a deal is earned on a day, and since when: all of its content is delivered.
pub(super) fn earned(deal: &BookedDeal<'_>, on: Date) -> Option<Option<Date>> {
    let state = deal.booked.state;
    let is_delivered = matches!(state, DealState::Delivered | DealState::Invoiced) || state.is_paid();
    if !is_delivered {
        return None;
    }
    let milestones = &deal.booked.deal.milestones;
    let actual = |event: Event| {
        let found = milestones.iter().find(|one| one.event == event && one.state == MilestoneState::Actual);
        found.map(|one| one.date)
    };
    let day = deal.booked.day_of("deliver").or_else(|| actual(Event::Delivery)).or_else(|| actual(Event::LastPost));
    Some(day).filter(|day| day.is_none_or(|day| day <= on))
}
