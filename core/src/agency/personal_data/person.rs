use serde::{Deserialize, Serialize};

use super::redact::Names;
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_unique, limits, null_is_absent};
use crate::community::InboxAccount;
use crate::time::{Date, Instant};
use crate::vocabulary::Name;

/// A person who asks for a copy of their data, or to erase it. Whether it is that person must be known before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PersonRequest {
    /// The day on which the request came.
    pub received_on: Date,
    /// All accounts of the person, each once: 1 to 20 with the other names.
    pub accounts: Vec<InboxAccount>,
    /// Other names by which others name the person, each once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Name>,
}

/// By when a request must be answered.
///
/// Source: Regulation (EU) 2016/679 (GDPR), art. 12(3); the month is of the calendar and ends on the day with the number of
/// the first, or the last of the month, as Regulation (EEC, Euratom) 1182/71, art. 3, counts. That a last day that is no
/// working day moves to the next is left out, so that nobody is late by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RequestDeadlines {
    /// The day on which the request came.
    pub received_on: Date,
    /// The last day to answer: a month later. By then the person is told, too, if it takes longer, and why.
    pub answer_by: Date,
    /// The last day to answer where the request is complex, or there are many: two months more.
    pub extended_answer_by: Date,
}

impl PersonRequest {
    /// Finds everything that is wrong with a request.
    pub(super) fn check(&self, now: Instant, path: &Path, issues: &mut Issues) {
        // East of Greenwich it is a day later than in UTC already.
        if now.date_in_utc().add_days(1).is_ok_and(|tomorrow| self.received_on > tomorrow) {
            let message = format!("{} is later than now, {now}", self.received_on);
            let issue = Issue::new(Code::WrongOrder, path.field("received_on"), message);
            issues.push(issue.with("received_on", self.received_on).with("now", now));
        }
        check_item_count(self.accounts.len(), &path.field("accounts"), issues);
        check_unique(self.accounts.iter(), &path.field("accounts"), issues);
        check_unique(self.names.iter(), &path.field("names"), issues);
        let (count, most) = (self.accounts.len().saturating_add(self.names.len()), limits::PERSON_NAMES);
        if count > most {
            let message = format!("{count} accounts and names are more than {most}");
            issues.push(Issue::new(Code::OutOfRange, path.field("accounts"), message).with("most", most));
        }
    }

    /// Whether an account is the person's.
    pub(super) fn is(&self, account: &InboxAccount) -> bool {
        self.accounts.contains(account)
    }

    /// By what the person is named in texts.
    pub(super) fn in_texts(&self) -> Names {
        let accounts = self.accounts.iter().map(|account| account.author.as_str());
        Names::new(accounts.chain(self.names.iter().map(Name::as_str)))
    }

    pub(super) fn deadlines(&self) -> RequestDeadlines {
        let after = |months: i32| self.received_on.add_months(months).unwrap_or(Date::LAST);
        RequestDeadlines { received_on: self.received_on, answer_by: after(1), extended_answer_by: after(3) }
    }
}
