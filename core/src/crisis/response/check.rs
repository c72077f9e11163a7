use super::advance::Happening;
use super::{CrisisResponse, ResponseState};
use crate::check::{Code, Issue, Issues, Path, limits};
use crate::time::{Clock, Instant};

impl CrisisResponse {
    /// Finds everything that is wrong with a response: its playbook, its calendar, and whether its state is what its timeline makes
    /// of it, which is played again for that.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        self.playbook.check(&path.field("playbook"), issues);
        if let Some((began, noticed)) = self.began_at.zip(self.detected_at).filter(|(began, noticed)| noticed < began) {
            let message = format!("it was noticed at {noticed}, before it began at {began}");
            issues.push(Issue::new(Code::WrongOrder, path.field("detected_at"), message));
        }
        Clock::new(self.zone.as_ref(), &path.field("zone"), issues);
        self.business_days.check(&path.field("business_days"), issues);
        let timeline = path.field("timeline");
        if self.timeline.len() > limits::TIMELINE_ENTRIES {
            let message = format!("the timeline has more than {} entries", limits::TIMELINE_ENTRIES);
            issues.push(Issue::new(Code::ItemCount, timeline, message).with("most", limits::TIMELINE_ENTRIES));
            return;
        }
        match self.replayed() {
            Err((place, found)) => {
                let why = found.as_slice().first().map(|issue| issue.message.clone()).unwrap_or_default();
                let issue =
                    Issue::new(Code::BrokenHistory, timeline.index(place), format!("this cannot have happened: {why}"));
                issues.push(issue.help("let things happen by `advance_response`, and leave the timeline as it is"));
            }
            Ok(replayed) if replayed != *self => {
                let message = "the response is not what its timeline makes of it";
                let issue = Issue::new(Code::BrokenHistory, timeline, message);
                issues.push(issue.help("let things happen by `advance_response`, and leave the rest as it is"));
            }
            Ok(_) => {}
        }
    }

    /// The response before anything happened.
    #[must_use]
    pub fn unstarted(&self) -> Self {
        Self {
            state: ResponseState::Monitoring,
            severity: None,
            severity_since: None,
            quiet_intervals: 0,
            observed_at: None,
            holders: Vec::new(),
            steps: Vec::new(),
            evidence: Vec::new(),
            told_sponsors: Vec::new(),
            messages: Vec::new(),
            statements: Vec::new(),
            timeline: Vec::new(),
            ..self.clone()
        }
    }

    /// The response as it was at a time: what happened later is left out.
    pub(in crate::crisis) fn as_of(&self, now: Instant) -> Self {
        let mut earlier = self.clone();
        earlier.timeline.retain(|entry| entry.at <= now);
        let replayed = earlier.replayed();
        replayed.unwrap_or(earlier)
    }

    /// What the timeline makes of a response in which nothing has happened; or the entry that cannot have happened, and why.
    pub(super) fn replayed(&self) -> Result<Self, (usize, Issues)> {
        let mut response = self.unstarted();
        for (place, entry) in self.timeline.iter().enumerate() {
            let (event, by, note) = (&entry.event, entry.by.as_ref(), entry.note.as_ref());
            response.take(&Happening { event, now: entry.at, by, note }).map_err(|issues| (place, issues))?;
            if let Some(last) = response.timeline.last_mut() {
                last.source.clone_from(&entry.source);
                last.pinned = entry.pinned;
            }
        }
        Ok(response)
    }
}
