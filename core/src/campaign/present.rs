use super::{Campaign, CampaignDeal, Piece};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows a campaign as titled tables, for people: what is wanted, what is booked, what is made, and what is to be done.
#[must_use]
pub fn present_campaign(campaign: &Campaign) -> Presentation {
    let tables = vec![brief(campaign), deals(campaign), pieces(campaign), tasks(campaign)];
    let tables = tables.into_iter().filter(|table| !table.rows.is_empty()).collect();
    Presentation { document: PresentationTag, version: Version, tables }
}

fn brief(campaign: &Campaign) -> Table {
    let brief = &campaign.brief;
    let list = |items: Vec<String>, none: &str| if items.is_empty() { none.to_owned() } else { items.join(", ") };
    let territories = brief.territories.iter().map(ToString::to_string).collect();
    let categories = brief.categories.iter().map(ToString::to_string).collect();
    let mut rows = vec![
        vec!["Campaign".to_owned(), campaign.name.to_string()],
        vec!["State".to_owned(), campaign.state.label().to_owned()],
        vec!["Brand".to_owned(), brief.brand.name.to_string()],
        vec!["Goal".to_owned(), brief.goal.to_string()],
        vec!["Categories".to_owned(), list(categories, "not said")],
        vec!["Where".to_owned(), list(territories, "anywhere")],
        vec!["Flight".to_owned(), format!("{} to {}", brief.flight.first_day, brief.flight.last_day)],
    ];
    if let Some(day) = brief.approve_by {
        rows.push(vec!["Approve by".to_owned(), day.to_string()]);
    }
    for target in &brief.targets {
        rows.push(vec![format!("Target: {}", target.kpi), target.target.value.to_string()]);
    }
    Table::new("Brief", &[("What", ColumnKind::Text), ("Value", ColumnKind::Text)], rows)
}

fn deals(campaign: &Campaign) -> Table {
    let row = |booked: &CampaignDeal| {
        let deal = &booked.deal;
        let pieces = deal.deliverables.iter().fold(0_u32, |sum, next| sum.saturating_add(next.quantity));
        vec![deal.id.to_string(), deal.influencer.to_string(), pieces.to_string(), booked.state.label().to_owned()]
    };
    let columns = [
        ("Deal", ColumnKind::Text),
        ("Influencer", ColumnKind::Text),
        ("Pieces", ColumnKind::Number),
        ("State", ColumnKind::Text),
    ];
    Table::new("Deals", &columns, campaign.deals.iter().map(row).collect())
}

fn pieces(campaign: &Campaign) -> Table {
    let row = |piece: &Piece| {
        let when = piece.publish_at.map_or_else(|| "not fixed".to_owned(), |at| at.to_string());
        let owner = piece.owner.as_ref().map(ToString::to_string).unwrap_or_default();
        let target = format!("{} {}", piece.target.platform.label(), piece.target.format.label());
        vec![piece.name.to_string(), target, owner, when, piece.state.label().to_owned()]
    };
    let columns = ["Piece", "Where", "Owner", "Published", "State"].map(|title| (title, ColumnKind::Text));
    Table::new("Pieces", &columns, campaign.pieces.iter().map(row).collect())
}

fn tasks(campaign: &Campaign) -> Table {
    let row = |task: &super::Task| {
        let text = |date: Option<crate::time::Date>| date.map(|date| date.to_string()).unwrap_or_default();
        let owner = task.owner.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![task.name.to_string(), owner, text(task.due), text(task.done_on)]
    };
    let columns = ["Task", "Owner", "Due", "Done"].map(|title| (title, ColumnKind::Text));
    Table::new("Tasks", &columns, campaign.tasks.iter().map(row).collect())
}
