use super::{BusinessHours, InboxConversation, OpenHours, ServiceLevel, ServiceLevelStatusInput};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique, check_unique_ids, limits,
};
use crate::community::check::check_not_later;
use crate::time::{Instant, TimeOfDay};

impl ServiceLevelStatusInput {
    /// Finds everything that is wrong with a level and with conversations.
    pub(super) fn check(&self, issues: &mut Issues) {
        self.level.check(&Path::root().field("level"), issues);
        check_conversations(&self.conversations, self.now, &Path::root().field("conversations"), issues);
    }
}

impl ServiceLevel {
    /// Finds everything that is wrong with a level, but for its zone.
    pub(in crate::community) fn check(&self, path: &Path, issues: &mut Issues) {
        for (minutes, field) in [
            (self.first_response_minutes, "first_response_minutes"),
            (self.next_response_minutes, "next_response_minutes"),
            (self.resolution_minutes, "resolution_minutes"),
        ] {
            if let Some(minutes) = minutes {
                check_range(minutes, 1, limits::GAP_MINUTES, &path.field(field), issues);
            }
        }
        if let Some(hours) = &self.hours {
            hours.check(&path.field("hours"), issues);
        }
        check_unique(self.stops_in.iter(), &path.field("stops_in"), issues);
    }
}

impl BusinessHours {
    /// Finds everything that is wrong with the hours.
    pub(in crate::community) fn check(&self, path: &Path, issues: &mut Issues) {
        let weekly = path.field("weekly");
        if self.weekly.is_empty() || self.weekly.len() > limits::OPEN_HOURS {
            let (length, most) = (self.weekly.len(), limits::OPEN_HOURS);
            let message = format!("the list has {length} items; it must have 1 to {most}");
            let issue = Issue::new(Code::ItemCount, weekly.clone(), message);
            issues.push(issue.with("count", length).with("most", most));
        }
        for (place, hours) in self.weekly.iter().enumerate().take(limits::OPEN_HOURS) {
            let at = weekly.index(place);
            if let Some(closes) = hours.closes.filter(|closes| *closes <= hours.opens) {
                let message = format!("{closes} is not later than {}", hours.opens);
                let issue = Issue::new(Code::WrongOrder, at.field("closes"), message);
                issues.push(issue.help("leave it out for midnight, and give the hours after it a row of the next day"));
            }
            let overlaps = |other: &&OpenHours| {
                other.weekday == hours.weekday && begins_before_end(other, hours) && begins_before_end(hours, other)
            };
            if let Some((first, _)) = self.weekly.iter().enumerate().take(place).find(|(_, other)| overlaps(other)) {
                let message = format!("the hours overlap with those in place {first}");
                issues.push(Issue::new(Code::Overlap, at, message).with("first", first));
            }
        }
        let holidays = path.field("holidays");
        check_item_limit(self.holidays.len(), &holidays, issues);
        check_unique(self.holidays.iter(), &holidays, issues);
    }
}

fn begins_before_end(one: &OpenHours, other: &OpenHours) -> bool {
    other.closes.is_none_or(|closes: TimeOfDay| one.opens < closes)
}

/// Finds everything that is wrong with conversations.
pub(in crate::community) fn check_conversations(
    conversations: &[InboxConversation],
    now: Instant,
    path: &Path,
    issues: &mut Issues,
) {
    check_item_limit(conversations.len(), path, issues);
    check_unique_ids(conversations.iter().map(|conversation| &conversation.id), "id", path, issues);
    for (place, conversation) in conversations.iter().enumerate().take(limits::LIST_ITEMS) {
        conversation.check(now, &path.index(place).field("events"), issues);
    }
}

impl InboxConversation {
    fn check(&self, now: Instant, path: &Path, issues: &mut Issues) {
        check_item_count(self.events.len(), path, issues);
        let oldest = now.add_seconds(limits::SERVICE_LEVEL_DAYS.saturating_mul(-86_400));
        let mut before: Option<Instant> = None;
        for (place, event) in self.events.iter().enumerate().take(limits::LIST_ITEMS) {
            let (at, here) = (event.at(), path.index(place).field("at"));
            if let Some(before) = before.filter(|before| *before > at) {
                let message = format!("{at} is earlier than {before}, the event before");
                issues.push(Issue::new(Code::WrongOrder, here.clone(), message).with("at", at).with("before", before));
            }
            if let Some(oldest) = oldest.filter(|oldest| *oldest > at) {
                let message = format!("{at} is more than {} days before now", limits::SERVICE_LEVEL_DAYS);
                issues.push(Issue::new(Code::OutOfRange, here.clone(), message).with("at", at).with("oldest", oldest));
            }
            check_not_later(at, now, &here, issues);
            before = Some(at);
        }
    }
}
