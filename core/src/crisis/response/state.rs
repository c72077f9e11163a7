use crate::check::named;

named! {
    /// How far a response has come.
    #[derive(Default)]
    ResponseState {
        /// Somebody watches; nothing has happened yet.
        #[default]
        Monitoring = "monitoring", "monitoring";
        /// Somebody looks at it: is it one?
        Triage = "triage", "triage";
        /// It is fought.
        Active = "active", "active";
        /// It does not grow any more.
        Contained = "contained", "contained";
        /// What it broke is mended.
        Recovery = "recovery", "recovery";
        /// The team looks back.
        Review = "review", "review";
        Closed = "closed", "closed";
        /// It was none.
        FalseAlarm = "false_alarm", "false alarm";
    }
}

/// The names of all events, in the order of [`super::ResponseEvent`].
pub(super) const EVENTS: [&str; 23] = [
    "triage",
    "dismiss",
    "activate",
    "contain",
    "recover",
    "resolve",
    "close",
    "reactivate",
    "declare_severity",
    "observe",
    "send_message",
    "capture_evidence",
    "complete_step",
    "skip_step",
    "tell_sponsor",
    "draft_statement",
    "edit_statement",
    "submit_statement",
    "sign_statement",
    "sign_in_emergency",
    "publish_statement",
    "hand_over",
    "note",
];

impl ResponseState {
    /// The state after an event, by its name; none where the state does not take it.
    #[must_use]
    pub fn after(self, event: &str) -> Option<Self> {
        Some(match (self, event) {
            (Self::Monitoring, "triage") => Self::Triage,
            (Self::Triage, "dismiss") => Self::FalseAlarm,
            (Self::Triage, "activate") => Self::Active,
            (Self::Active, "contain") => Self::Contained,
            (Self::Contained, "recover") => Self::Recovery,
            (Self::Recovery, "resolve") => Self::Review,
            (Self::Review, "close") => Self::Closed,
            (Self::Contained | Self::Recovery | Self::Review | Self::Closed | Self::FalseAlarm, "reactivate") => {
                Self::Active
            }
            (state, "note") => state,
            (Self::Closed | Self::FalseAlarm, _) => return None,
            (state, "hand_over" | "capture_evidence") => state,
            (Self::Monitoring, _) => return None,
            (state, "complete_step" | "skip_step" | "tell_sponsor") => state,
            (state, _) if event.ends_with("_statement") || event == "sign_in_emergency" => state,
            (Self::Review, _) => return None,
            (state, "declare_severity" | "send_message") => state,
            (Self::Active | Self::Contained | Self::Recovery, "observe") => self,
            _ => return None,
        })
    }

    /// Whether work goes on: from the triage to the recovery.
    #[must_use]
    pub fn is_live(self) -> bool {
        matches!(self, Self::Triage | Self::Active | Self::Contained | Self::Recovery)
    }
}
