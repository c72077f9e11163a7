use std::collections::{BTreeMap, BTreeSet};

use super::ContractTask;
use super::looked::{brand_of, team_of};
use crate::campaign::{Campaign, Task};
use crate::time::Date;
use crate::vocabulary::{Id, Name};

/// What of a deal a contract task is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::agency) struct Breach {
    pub(in crate::agency) campaign: Id,
    pub(in crate::agency) deal: Id,
    /// One of its pieces; absent: the deal as a whole.
    pub(in crate::agency) piece: Option<Id>,
    /// The last day on which what was agreed holds.
    pub(in crate::agency) date: Date,
}

/// How the names of contract tasks begin: by it they are known again.
const BEGINNING: &str = "Agree on new dates";

/// The contract tasks for what is broken: one for each piece, and one for a deal as a whole, due on the first of their days, or
/// today. What an open task of the campaign is for already gets none.
pub(in crate::agency) fn contract_tasks(
    campaigns: &[&Campaign],
    breaches: &[Breach],
    today: impl Fn(&Campaign) -> Date,
) -> Vec<ContractTask> {
    let mut first: BTreeMap<(&Id, &Id, Option<&Id>), Date> = BTreeMap::new();
    for breach in breaches {
        let day = first.entry((&breach.campaign, &breach.deal, breach.piece.as_ref())).or_insert(breach.date);
        *day = breach.date.min(*day);
    }
    let mut taken: BTreeSet<(Id, Id)> = BTreeSet::new();
    let mut tasks = Vec::new();
    for ((campaign, deal, piece), date) in first {
        let Some(campaign) = campaigns.iter().find(|one| one.id == *campaign) else { continue };
        if is_open(campaign, deal, piece) {
            continue;
        }
        let Some(id) = free_id(campaign, &taken) else { continue };
        taken.insert((campaign.id.clone(), id.clone()));
        let Some(name) = name(campaign, deal, date) else { continue };
        let task = Task {
            id,
            name,
            owner: team_of(campaign).into_iter().next(),
            due: Some(date.max(today(campaign))),
            done_on: None,
            piece: piece.cloned(),
            deal: Some(deal.clone()),
        };
        tasks.push(ContractTask { campaign: campaign.id.clone(), task });
    }
    tasks
}

fn is_open(campaign: &Campaign, deal: &Id, piece: Option<&Id>) -> bool {
    campaign.tasks.iter().any(|task| {
        let same = task.deal.as_ref() == Some(deal) && task.piece.as_ref() == piece;
        same && task.done_on.is_none() && task.name.as_str().starts_with(BEGINNING)
    })
}

/// The first of `contract-1`, `contract-2` and so on that no task has.
fn free_id(campaign: &Campaign, taken: &BTreeSet<(Id, Id)>) -> Option<Id> {
    let ids = (1_u32..).map_while(|number| format!("contract-{number}").parse::<Id>().ok());
    let is_free = |id: &Id| {
        let is_taken = taken.contains(&(campaign.id.clone(), id.clone()));
        !is_taken && campaign.tasks.iter().all(|task| task.id != *id)
    };
    ids.into_iter().find(is_free)
}

fn name(campaign: &Campaign, deal: &Id, date: Date) -> Option<Name> {
    let brand = &brand_of(campaign, campaign.deal(deal)).name;
    let whole = format!("{BEGINNING} with {brand}: held beyond {date}");
    // A long name of a brand leaves no room.
    whole.parse().or_else(|_| format!("{BEGINNING}: held beyond {date}").parse()).ok()
}
