use super::{Opportunity, OpportunityAdvice, OpportunityReport, OpportunityState};
use crate::crisis::{AlarmSignal, MentionSignal};

impl Opportunity {
    /// What to do by when, and why.
    pub(super) fn say(&self, report: &OpportunityReport) -> String {
        match self.state {
            OpportunityState::NotEnoughData => {
                "there are not enough bins to say what is usual: go on counting".to_owned()
            }
            OpportunityState::Quiet => "nothing is beyond what is usual".to_owned(),
            OpportunityState::Passed => match (self.noticed_at, self.act_by) {
                (Some(noticed), Some(by)) => format!("noticed at {noticed}; the time to join it ended at {by}"),
                _ => "the time to join it is over".to_owned(),
            },
            OpportunityState::Rising | OpportunityState::Fading => {
                format!("{}: {}; {}", self.what_to_do(report), self.rise(), self.why(report))
            }
        }
    }

    fn what_to_do(&self, report: &OpportunityReport) -> String {
        let hours = self.act_by.map(|by| {
            let seconds = by.unix_seconds().saturating_sub(report.now.unix_seconds());
            (by, seconds.checked_div(3_600).unwrap_or_default())
        });
        match (self.advice, hours) {
            (OpportunityAdvice::Join, Some((by, hours))) => format!("post by {by}, {hours} hours from now"),
            (OpportunityAdvice::LookFirst, Some((by, _))) => {
                format!("find out first why it rises, and post by {by} or not at all")
            }
            (OpportunityAdvice::Watch, Some((by, _))) => format!("watch it until {by}"),
            _ => "leave it".to_owned(),
        }
    }

    fn rise(&self) -> String {
        let volume = self.signals.iter().find(|one| one.signal == MentionSignal::Volume);
        let counted =
            |one: &AlarmSignal| format!("{} where {} were expected", one.observed.shown(4), one.expected.shown(4));
        let authors = match self.unique_authors {
            Some(1) => "by 1 author".to_owned(),
            Some(authors) => format!("by {authors} authors"),
            None => "nobody knows by how many authors".to_owned(),
        };
        volume.map(|one| format!("{}, {authors}", counted(one))).unwrap_or(authors)
    }

    fn why(&self, report: &OpportunityReport) -> String {
        let mut reasons = vec![format!("fit {}", self.fit.score.shown(3))];
        if self.fit.score.get() < report.least_fit.get() {
            reasons.push(format!("below {}", report.least_fit.shown(3)));
        }
        if self.state == OpportunityState::Fading {
            reasons.push("it fades already".to_owned());
        }
        if self.unique_authors.is_some_and(|authors| authors < report.minimum_authors) {
            reasons.push(format!("fewer authors than {}", report.minimum_authors));
        }
        if self.is_delicate {
            reasons.push("danger or a bad mood is beside it".to_owned());
        }
        reasons.join(", ")
    }
}
