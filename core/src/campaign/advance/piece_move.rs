use super::super::PieceState;

/// The names of all events of pieces, in the order of [`super::PieceEvent`].
pub(super) const EVENTS: [&str; 15] = [
    "start",
    "edit",
    "submit",
    "approve",
    "silence",
    "request_changes",
    "schedule",
    "unschedule",
    "publish",
    "succeed",
    "fail",
    "retry",
    "pause",
    "resume",
    "cancel",
];

impl PieceState {
    /// The state after an event, by its name; none where the state does not take it. `paused_in` is where a paused piece
    /// goes back to.
    ///
    /// An approval goes on to `approved` at the last level only, and an edit that changes nothing leaves the state: these
    /// two the piece decides.
    #[must_use]
    pub fn after(self, event: &str, paused_in: Option<Self>) -> Option<Self> {
        Some(match (self, event) {
            (Self::Idea, "start") => Self::Draft,
            (Self::Idea, "edit") => Self::Idea,
            (Self::Paused, "edit") => Self::Paused,
            (state, "edit") if state.is_before_publishing() || state == Self::Failed => Self::Draft,
            (Self::Draft | Self::ChangesRequested, "submit") => Self::InReview,
            (Self::InReview, "approve" | "silence") => Self::Approved,
            (Self::InReview, "request_changes") => Self::ChangesRequested,
            (Self::Approved, "schedule") => Self::Scheduled,
            (Self::Scheduled, "unschedule") => Self::Approved,
            (Self::Scheduled, "publish") => Self::Publishing,
            (Self::Publishing, "succeed") => Self::Published,
            (Self::Publishing, "fail") => Self::Failed,
            (Self::Failed, "retry") => Self::Publishing,
            (state, "pause") if state.is_before_publishing() => Self::Paused,
            (Self::Paused, "resume") => paused_in?,
            (state, "cancel") if state.is_before_publishing() => Self::Cancelled,
            (Self::Paused | Self::Failed, "cancel") => Self::Cancelled,
            _ => return None,
        })
    }

    /// Whether work on it goes on, and it is not on its way to the platform yet.
    #[must_use]
    pub fn is_before_publishing(self) -> bool {
        matches!(
            self,
            Self::Idea | Self::Draft | Self::InReview | Self::ChangesRequested | Self::Approved | Self::Scheduled
        )
    }

    /// Whether it has a place on the calendar, or had one.
    #[must_use]
    pub fn is_placed(self) -> bool {
        matches!(self, Self::Scheduled | Self::Publishing | Self::Published)
    }
}
