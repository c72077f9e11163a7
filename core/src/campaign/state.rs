use crate::check::named;

named! {
    /// How far a campaign has come.
    #[derive(Default)]
    CampaignState {
        /// What is wanted is being written down.
        #[default]
        Brief = "brief", "brief";
        /// Influencers are being chosen.
        Shortlist = "shortlist", "shortlist";
        /// Deals are being negotiated.
        Offers = "offers", "offers";
        /// Content is being made and approved.
        Production = "production", "production";
        /// Content is being published.
        Live = "live", "live";
        /// Results are being gathered.
        Reporting = "reporting", "reporting";
        /// Deals are being settled and paid.
        Settling = "settling", "settling";
        /// The team looks back.
        Review = "review", "review";
        Closed = "closed", "closed";
        Paused = "paused", "paused";
        Cancelled = "cancelled", "cancelled";
    }
}

named! {
    /// How far a deal has come.
    #[derive(Default)]
    DealState {
        #[default]
        Enquiry = "enquiry", "enquiry";
        Negotiating = "negotiating", "negotiating";
        Offered = "offered", "offered";
        /// Both sides have said yes.
        Agreed = "agreed", "agreed";
        /// The contract is signed.
        Contracted = "contracted", "contracted";
        /// All content is published, or handed over.
        Delivered = "delivered", "delivered";
        /// The last invoice is written.
        Invoiced = "invoiced", "invoiced";
        Paid = "paid", "paid";
        Closed = "closed", "closed";
        /// It never came to a contract.
        Lost = "lost", "lost";
        Cancelled = "cancelled", "cancelled";
    }
}

named! {
    /// How far a piece has come.
    #[derive(Default)]
    PieceState {
        #[default]
        Idea = "idea", "idea";
        Draft = "draft", "draft";
        InReview = "in_review", "in review";
        ChangesRequested = "changes_requested", "changes requested";
        Approved = "approved", "approved";
        Scheduled = "scheduled", "scheduled";
        Publishing = "publishing", "publishing";
        Published = "published", "published";
        Failed = "failed", "failed";
        Paused = "paused", "paused";
        Cancelled = "cancelled", "cancelled";
    }
}

impl DealState {
    /// Whether both sides are bound, or were until the deal ended well.
    #[must_use]
    pub fn is_firm(self) -> bool {
        matches!(self, Self::Agreed | Self::Contracted | Self::Delivered | Self::Invoiced | Self::Paid | Self::Closed)
    }

    /// Whether nothing will come of it.
    #[must_use]
    pub fn is_off(self) -> bool {
        matches!(self, Self::Lost | Self::Cancelled)
    }

    /// Whether there is a contract, which holds or was kept.
    #[must_use]
    pub fn is_signed(self) -> bool {
        self.is_firm() && self != Self::Agreed
    }

    /// Whether nothing more is to be paid.
    #[must_use]
    pub fn is_paid(self) -> bool {
        matches!(self, Self::Paid | Self::Closed)
    }
}

impl PieceState {
    /// Whether others have seen it, or will without a further draft.
    #[must_use]
    pub fn is_beyond_draft(self) -> bool {
        matches!(self, Self::InReview) || self.needs_approval()
    }

    /// Whether a piece comes here only after it was approved.
    #[must_use]
    pub fn needs_approval(self) -> bool {
        matches!(self, Self::Approved | Self::Scheduled | Self::Publishing | Self::Published | Self::Failed)
    }
}
