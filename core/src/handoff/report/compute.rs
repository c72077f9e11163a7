use serde::{Deserialize, Serialize};

use super::html::page;
use super::tables::CampaignTable;
use crate::campaign::{Campaign, PieceState, present_campaign};
use crate::check::{Issues, Path, count};
use crate::text::{Table, present_issues};
use crate::time::Date;

/// A report on a campaign as a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CampaignReport {
    /// The page: HTML, UTF-8, whole in itself.
    pub html: String,
}

/// Writes a campaign as one page of HTML: the brief, the deals with their states, the pieces, the tasks, the budget, and
/// everything that [`Campaign::check`] finds, errors too. `on` is the day of the report.
///
/// The page has no script, loads nothing, and forbids itself both. All words are escaped, and each cell has the direction of
/// its own writing.
///
/// ```
/// use greenroom::campaign::Campaign;
/// use greenroom::handoff::campaign_report;
/// use greenroom::wire;
///
/// let campaign: Campaign = wire::parse(r#"{
///   "document": "campaign", "version": 1, "id": "spring", "name": "Spring <b>",
///   "brief": {"brand": {"id": "hus", "kind": "firm", "name": "Hus & Co"}, "goal": "Sell",
///             "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"}}
/// }"#)?;
/// let html = campaign_report(&campaign, None).html;
/// assert!(html.contains("<title>Spring &lt;b&gt;</title>") && html.contains("<td dir=\"auto\">Hus &amp; Co</td>"));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
#[must_use]
pub fn campaign_report(campaign: &Campaign, on: Option<Date>) -> CampaignReport {
    let mut found = Issues::default();
    campaign.check(&Path::root(), &mut found);
    let mut tables = present_campaign(campaign).tables;
    tables.extend(Some(CampaignTable::Budget.of(campaign)).filter(|table| !table.rows.is_empty()));
    tables.extend(findings(&found));
    CampaignReport { html: page(campaign.name.as_str(), &summary(campaign, on, &found), &tables) }
}

fn summary(campaign: &Campaign, on: Option<Date>, found: &Issues) -> Vec<String> {
    let published = count(campaign.pieces.iter().filter(|piece| piece.state == PieceState::Published));
    let done = count(campaign.tasks.iter().filter(|task| task.done_on.is_some()));
    let mut sentences: Vec<String> = on.map(|on| format!("As of {on}.")).into_iter().collect();
    sentences.push(format!(
        "Pieces published: {published} of {}. Tasks done: {done} of {}. Findings: {}.",
        campaign.pieces.len(),
        campaign.tasks.len(),
        found.as_slice().len()
    ));
    sentences
}

fn findings(found: &Issues) -> Option<Table> {
    let table = present_issues(found).tables.into_iter().next()?;
    Some(Table { title: "Findings".to_owned(), ..table })
}
