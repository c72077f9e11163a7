use super::compute::Found;
use super::{ActionKind, ActionSide, NextAction};
use crate::agency::books::{BookedDeal, BookedInstalment};
use crate::agency::{Agency, Contact, Enquiry, Receivable, brand_of, deal_receivables, with_role};
use crate::campaign::{Campaign, CampaignDeal, DealState, TeamRole};
use crate::check::Path;
use crate::money::MoneyError;
use crate::time::{Date, Milestones};

impl Found {
    /// The next steps with enquiries and contacts.
    pub(super) fn enquiries(&mut self, agency: &Agency) {
        let today = self.now.date_in_utc();
        let open = agency.enquiries.iter().enumerate().filter(|(_, enquiry)| !enquiry.state.is_off());
        for (place, enquiry) in open {
            if let Some(action) = of_enquiry(enquiry, &Path::root().field("enquiries").index(place)) {
                self.add(today, action);
            }
        }
        for (place, contact) in agency.contacts.iter().enumerate() {
            if let Some(action) = of_contact(contact, &Path::root().field("contacts").index(place)) {
                self.add(today, action);
            }
        }
    }

    pub(super) fn tasks(&mut self, campaign: &Campaign, today: Date, path: &Path) {
        for (place, task) in campaign.tasks.iter().enumerate().filter(|(_, task)| task.done_on.is_none()) {
            let owners = task.owner.iter().cloned().collect();
            let at = path.field("tasks").index(place);
            let action = NextAction::new(ActionKind::DoTask, owners, task.due, task.name.to_string(), at);
            self.add(today, action.of(campaign));
        }
    }

    /// The deals that wait for an answer, or for a signature.
    pub(super) fn answers(&mut self, campaign: &Campaign, today: Date, path: &Path) {
        for (place, booked) in campaign.deals.iter().enumerate() {
            if let Some(action) = answer(campaign, booked, path.field("deals").index(place)) {
                self.add(today, action.of(campaign));
            }
        }
    }

    /// The invoices and payments of a signed deal.
    pub(super) fn instalments(&mut self, deal: &BookedDeal<'_>) -> Result<(), MoneyError> {
        let today = self.day(deal.campaign);
        for (instalment, owed) in deal.instalments.iter().zip(deal_receivables(deal, today)) {
            let owed = owed?;
            if owed.open.is_zero() || owed.open.is_negative() {
                continue;
            }
            if instalment.invoices.is_empty() {
                self.add_invoice(deal, instalment, &owed, today);
            }
            if owed.days_late > 0 || (owed.due.is_some() && !instalment.invoices.is_empty()) {
                self.add_payment(deal, instalment, &owed, today);
            }
        }
        Ok(())
    }

    /// The invoice of an instalment: it can be written on the day that sets the term going, or when all is delivered.
    fn add_invoice(&mut self, deal: &BookedDeal<'_>, instalment: &BookedInstalment, owed: &Receivable, today: Date) {
        let milestones = Milestones::new(deal.booked.deal.milestones.clone());
        let trigger = instalment.trigger.and_then(|trigger| milestones.date_of(trigger).ok());
        let is_delivered = deal.booked.state == DealState::Delivered;
        let due = trigger.or_else(|| deal.booked.day_of("deliver").filter(|_| is_delivered));
        if due.is_none() && !is_delivered {
            return;
        }
        let message = format!(
            "write the invoice to {} for instalment {} of `{}`: {}",
            owed.brand, owed.instalment, owed.deal, owed.open
        );
        let owners = with_role(deal.campaign, TeamRole::Finance);
        let action = NextAction::new(ActionKind::WriteInvoice, owners, due, message, deal.path.clone());
        self.add(today, action.of(deal.campaign));
    }

    fn add_payment(&mut self, deal: &BookedDeal<'_>, instalment: &BookedInstalment, owed: &Receivable, today: Date) {
        let invoiced_on = instalment.invoices.last().map(|invoice| invoice.on);
        let invoice = match invoiced_on {
            Some(Some(day)) => format!(", invoiced on {day}"),
            Some(None) => String::new(),
            None => ", of which no invoice is known".to_owned(),
        };
        let message =
            format!("{} pays {} for instalment {} of `{}`{invoice}", owed.brand, owed.open, owed.instalment, owed.deal);
        let owners = vec![brand_of(deal.campaign, Some(deal.booked)).id.clone()];
        let action = NextAction::new(ActionKind::Pay, owners, owed.due, message, deal.path.clone());
        self.add(today, action.of(deal.campaign).by(ActionSide::Brand));
    }
}

/// What an unsigned deal waits for.
fn answer(campaign: &Campaign, booked: &CampaignDeal, path: Path) -> Option<NextAction> {
    let (deal, brand) = (&booked.deal, brand_of(campaign, Some(booked)));
    let managers = || with_role(campaign, TeamRole::TalentManager);
    let (kind, side, owners, message) = match booked.state {
        DealState::Enquiry => {
            let message = format!("answer the enquiry of {} for `{}`", brand.name, deal.influencer);
            (ActionKind::AnswerEnquiry, ActionSide::Team, managers(), message)
        }
        DealState::Negotiating => {
            let message = format!("go on negotiating `{}` with {}", deal.id, brand.name);
            (ActionKind::Negotiate, ActionSide::Team, managers(), message)
        }
        DealState::Offered => {
            let message = format!("{} answers the offer `{}`", brand.name, deal.id);
            (ActionKind::AnswerOffer, ActionSide::Brand, vec![brand.id.clone()], message)
        }
        DealState::Agreed => {
            let message = format!("have the contract of `{}` signed by {}", deal.id, brand.name);
            (ActionKind::SignContract, ActionSide::Team, managers(), message)
        }
        _ => return None,
    };
    Some(NextAction::new(kind, owners, booked.answer_by, message, path).by(side))
}

fn of_enquiry(enquiry: &Enquiry, path: &Path) -> Option<NextAction> {
    let whose = format!("enquiry of {} for `{}`", enquiry.brand.name, enquiry.influencer);
    match &enquiry.next_step {
        Some(step) => {
            let (message, due) = (format!("{step}: {whose}"), enquiry.next_step_due);
            Some(NextAction::new(ActionKind::FollowUp, Vec::new(), due, message, path.field("next_step")))
        }
        // Somebody waits, and nobody has planned to answer.
        None if !enquiry.state.is_firm() => {
            let (message, due) = (format!("answer the {whose}"), enquiry.next_step_due);
            Some(NextAction::new(ActionKind::AnswerEnquiry, Vec::new(), due, message, path.clone()))
        }
        None => None,
    }
}

fn of_contact(contact: &Contact, path: &Path) -> Option<NextAction> {
    let step = contact.next_step.as_ref()?;
    let message = format!("{step}: {}", contact.name);
    Some(NextAction::new(ActionKind::FollowUp, Vec::new(), contact.next_step_due, message, path.field("next_step")))
}
