use std::collections::{BTreeMap, BTreeSet};

use super::ContractTask;
use crate::agency::{brand_of, contract_team};
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
    let mut tasks = Vec::new();
    let mut numbers: BTreeMap<&Id, FreeIds<'_>> = BTreeMap::new();
    for ((campaign, deal, piece), date) in first {
        let Some(campaign) = campaigns.iter().find(|one| one.id == *campaign) else { continue };
        if is_open(campaign, deal, piece) {
            continue;
        }
        let ids = numbers.entry(&campaign.id).or_insert_with(|| FreeIds::new(campaign));
        let (Some(id), Some(name)) = (ids.next(), name(campaign, deal, date)) else { continue };
        let task = Task {
            id,
            name,
            owner: contract_team(campaign).into_iter().next(),
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

/// Those of `contract-1`, `contract-2` and so on that no task of a campaign has.
struct FreeIds<'a> {
    taken: BTreeSet<&'a str>,
    last: u32,
}

impl<'a> FreeIds<'a> {
    fn new(campaign: &'a Campaign) -> Self {
        Self { taken: campaign.tasks.iter().map(|task| task.id.as_str()).collect(), last: 0 }
    }

    fn next(&mut self) -> Option<Id> {
        loop {
            self.last = self.last.checked_add(1)?;
            let id = format!("contract-{}", self.last);
            if !self.taken.contains(id.as_str()) {
                return id.parse().ok();
            }
        }
    }
}

fn name(campaign: &Campaign, deal: &Id, date: Date) -> Option<Name> {
    let brand = &brand_of(campaign, campaign.deal(deal)).name;
    let whole = format!("{BEGINNING} with {brand}: held beyond {date}");
    // A long name of a brand leaves no room.
    whole.parse().or_else(|_| format!("{BEGINNING}: held beyond {date}").parse()).ok()
}
