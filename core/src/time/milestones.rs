use serde::{Deserialize, Serialize};

use super::{Anchor, Date, Event};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, limits, named};

/// The dates of a deal's events, as far as they are known.
///
/// ```
/// use greenroom::time::{Event, Milestone, MilestoneState, Milestones};
///
/// let planned = Milestone { event: Event::FirstPost, date: "2026-05-01".parse()?, state: MilestoneState::Planned };
/// let actual = Milestone { date: "2026-05-04".parse()?, state: MilestoneState::Actual, ..planned };
/// let milestones = Milestones::new(vec![planned, actual]);
/// assert_eq!(milestones.date(Event::FirstPost), Some(actual.date));
/// assert_eq!(milestones.date(Event::LastPost), None);
/// # Ok::<(), greenroom::time::DateError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Milestones(Vec<Milestone>);

/// One event with its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// What happens.
    pub event: Event,
    /// When.
    pub date: Date,
    /// Whether it is planned or has happened.
    pub state: MilestoneState,
}

named! {
    /// Whether a date is a plan or a fact.
    MilestoneState {
        Planned = "planned", "planned";
        Actual = "actual", "actual";
    }
}

impl Milestones {
    /// These milestones, in any order.
    #[must_use]
    pub fn new(milestones: Vec<Milestone>) -> Self {
        Self(milestones)
    }

    /// The milestones, as the document has them.
    #[must_use]
    pub fn as_slice(&self) -> &[Milestone] {
        &self.0
    }

    /// The milestone that counts for an event: the actual one, else the planned one.
    #[must_use]
    pub fn find(&self, event: Event) -> Option<&Milestone> {
        let of = |state| self.0.iter().find(|milestone| milestone.event == event && milestone.state == state);
        of(MilestoneState::Actual).or_else(|| of(MilestoneState::Planned))
    }

    /// The date that counts for an event; `None` while the event has none: it is never guessed from another.
    #[must_use]
    pub fn date(&self, event: Event) -> Option<Date> {
        self.find(event).map(|milestone| milestone.date)
    }

    /// The date of an anchor.
    ///
    /// # Errors
    /// - the event, which is given back, has no date yet
    pub fn date_of(&self, anchor: Anchor) -> Result<Date, Event> {
        match anchor {
            Anchor::Date(date) => Ok(date),
            Anchor::Event(event) => self.date(event).ok_or(event),
        }
    }

    /// These milestones with the date of the post in question as [`Event::EachPost`], for the terms that hang on each
    /// post.
    #[must_use]
    pub fn for_post(&self, date: Date, state: MilestoneState) -> Self {
        let others = self.0.iter().filter(|milestone| milestone.event != Event::EachPost).copied();
        Self(others.chain([Milestone { event: Event::EachPost, date, state }]).collect())
    }

    /// Finds everything that is wrong with the milestones: an event with two dates of one state, and a last post before
    /// the first.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.0.len(), path, issues);
        for (place, milestone) in self.0.iter().enumerate().take(limits::LIST_ITEMS) {
            let same = |other: &&Milestone| other.event == milestone.event && other.state == milestone.state;
            if self.0.iter().take(place).any(|other| same(&other)) {
                let message = format!("the {} {} has a date already", milestone.state, milestone.event.label());
                issues.push(
                    Issue::new(Code::DuplicateItem, path.index(place), message)
                        .with("event", milestone.event)
                        .with("state", milestone.state)
                        .help("keep one planned and one actual date for each event"),
                );
            }
        }
        if let (Some(first), Some(last)) = (self.date(Event::FirstPost), self.date(Event::LastPost))
            && last < first
        {
            let message = format!("the last post on {last} lies before the first on {first}");
            issues.push(Issue::new(Code::WrongOrder, path.clone(), message).with("first", first).with("last", last));
        }
    }
}
