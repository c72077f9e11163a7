use crate::check::named;

named! {
    /// What an item is about, the gravest first: where words of several are found, the first of them counts.
    TriageClass {
        /// Somebody may hurt themselves.
        SelfHarm = "self_harm", "self-harm";
        /// Somebody's life, health or safety is in danger.
        Safety = "safety", "safety";
        /// Lawyers, courts, authorities, a breach of law.
        Legal = "legal", "legal";
        /// Money: paid twice, a refund, an order that does not come.
        Payment = "payment", "payment";
        /// Something does not work, or is not what was promised.
        ProductFault = "product_fault", "product fault";
        /// Somebody wants to know something.
        Question = "question", "question";
        /// Somebody is happy.
        Praise = "praise", "praise";
        /// Nobody who wants an answer.
        Spam = "spam", "spam";
        /// None of these is known.
        Other = "other", "other";
    }
}

impl TriageClass {
    /// Whether it stands before every other item, whatever the score: safety and self-harm.
    ///
    /// ```
    /// use greenroom::community::TriageClass;
    ///
    /// assert!(TriageClass::SelfHarm.stands_first() && TriageClass::Safety.stands_first());
    /// assert!(!TriageClass::Legal.stands_first());
    /// ```
    #[must_use]
    pub fn stands_first(self) -> bool {
        matches!(self, Self::SelfHarm | Self::Safety)
    }

    /// Whether somebody complains: legal, payment, product fault.
    #[must_use]
    pub fn is_complaint(self) -> bool {
        matches!(self, Self::Legal | Self::Payment | Self::ProductFault)
    }
}

named! {
    /// What an author is to the account.
    InboxRelation {
        /// Somebody who bought.
        Customer = "customer", "customer";
        /// A brand that pays, or its people.
        Sponsor = "sponsor", "sponsor";
        /// Press, radio, television.
        Media = "media", "media";
    }
}

named! {
    /// Who looks after an item, from the first to the last that is asked.
    TriageTier {
        /// Whoever answers every day.
        Team = "team", "team";
        /// Who leads them.
        Manager = "manager", "manager";
        /// Who answers for the account.
        Director = "director", "director";
        /// Who answers for the house.
        Executives = "executives", "executives";
    }
}

named! {
    /// What a score is made of.
    TriageFactor {
        /// What the item is about.
        Class = "class", "class";
        /// How negative it is.
        Negativity = "negativity", "negativity";
        /// How many follow its author.
        Reach = "reach", "reach";
        /// What its author is to the account.
        Relation = "relation", "relation";
        /// How much its author is worth to the account.
        Value = "value", "value";
        /// How long it waits, by the time in which it should be answered.
        Waiting = "waiting", "waiting";
        /// How fast its thread grows.
        Velocity = "velocity", "velocity";
    }
}
