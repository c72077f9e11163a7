//! Everything that is wrong with a campaign, and what somebody should look at.

mod disclosure;
mod documents;
mod findings;
mod history;
mod money;
mod permissions;
mod pieces;

use std::collections::BTreeSet;

use super::Campaign;
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique_ids};
use crate::convention::preset;
use crate::fee::PublishWindow;
use crate::kpi::RateBook;
use crate::vocabulary::Regions;

impl Campaign {
    /// Finds everything that is wrong with the campaign; `path` is where it lies in the whole input. What a plan still
    /// lacks, such as a piece for a deliverable, is a warning. Its targets may name the rates of the presets, and its regions are those of the preset
    /// `regions.market`.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        self.check_with(None, &market_regions(), path, issues);
    }

    /// Finds the same, with metrics, rates and regions of one's own.
    pub fn check_with(&self, book: Option<&RateBook>, regions: &Regions, path: &Path, issues: &mut Issues) {
        self.brief.check(book, &path.field("brief"), issues);
        let team = path.field("team");
        check_item_limit(self.team.len(), &team, issues);
        check_unique_ids(self.team.iter().map(|member| &member.id), "id", &team, issues);
        self.check_team(&team, issues);
        self.business_days.check(&path.field("business_days"), issues);
        let _ = crate::time::Clock::new(self.zone.as_ref(), &path.field("zone"), issues);
        self.approval.check(&self.people(), &path.field("approval"), issues);
        self.check_deals(&path.field("deals"), issues);
        self.check_pieces(&path.field("pieces"), issues);
        self.check_tasks(&path.field("tasks"), issues);
        self.check_money(path, issues);
        self.check_assets(&path.field("assets"), issues);
        let blackouts = path.field("blackouts");
        check_item_limit(self.blackouts.len(), &blackouts, issues);
        for (place, blackout) in self.blackouts.iter().enumerate() {
            blackout.check(&self.piece_ids(), &blackouts.index(place), issues);
        }
        history::check_history(&self.history, self.state.as_str(), &path.field("history"), issues);
        self.check_pause(path, issues);
        self.find_gaps(regions, path, issues);
    }

    /// The ids of the team.
    fn people(&self) -> BTreeSet<&str> {
        self.team.iter().map(|member| member.id.as_str()).collect()
    }

    /// The state before a pause belongs to paused campaigns alone.
    fn check_pause(&self, path: &Path, issues: &mut Issues) {
        let is_paused = self.state == super::CampaignState::Paused;
        history::check_paused(is_paused, self.paused_in.map(|state| state.as_str()), path, issues);
    }
}

/// The regions of whoever has none of their own.
pub(crate) fn market_regions() -> Regions {
    preset::<Regions>("regions.market").map(|found| found.value).unwrap_or_default()
}

/// Refuses a window whose last day lies before its first.
pub(crate) fn check_window(window: PublishWindow, path: &Path, issues: &mut Issues) {
    if window.last_day < window.first_day {
        let message = format!("the last day {} lies before the first, {}", window.last_day, window.first_day);
        issues.push(
            Issue::new(Code::WrongOrder, path.field("last_day"), message)
                .with("first_day", window.first_day)
                .with("last_day", window.last_day),
        );
    }
}
