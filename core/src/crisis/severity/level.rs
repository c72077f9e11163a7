use crate::check::named;

named! {
    /// How grave a crisis is. The types are ordered by gravity, so that `Sev1` is the greatest, though its number is the least.
    ///
    /// The levels are those of PagerDuty's incident response guide (Apache-2.0).
    ///
    /// ```
    /// use greenroom::crisis::CrisisSeverity;
    ///
    /// assert!(CrisisSeverity::Sev1.is_more_severe_than(CrisisSeverity::Sev3));
    /// assert_eq!(CrisisSeverity::Sev3.or_more_severe(CrisisSeverity::Sev2), CrisisSeverity::Sev2);
    /// ```
    CrisisSeverity {
        /// Cosmetic: nobody needs to act now.
        Sev5 = "sev_5", "SEV-5";
        /// Minor.
        Sev4 = "sev_4", "SEV-4";
        /// Minor, but it needs attention, and may grow.
        Sev3 = "sev_3", "SEV-3";
        /// Critical, many are affected: a major incident.
        Sev2 = "sev_2", "SEV-2";
        /// Critical, the public and the executives are told: a major incident.
        Sev1 = "sev_1", "SEV-1";
    }
}

impl CrisisSeverity {
    /// Whether this is graver than another: the one comparison of severities.
    #[must_use]
    pub fn is_more_severe_than(self, other: Self) -> bool {
        self > other
    }

    /// The graver of the two.
    #[must_use]
    pub fn or_more_severe(self, other: Self) -> Self {
        self.max(other)
    }

    /// Whether it is a major incident: SEV-1 or SEV-2.
    #[must_use]
    pub fn is_major_incident(self) -> bool {
        self >= Self::Sev2
    }

    /// Whom it needs, in words.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Sev5 => "cosmetic: nobody needs to act now",
            Self::Sev4 => "minor",
            Self::Sev3 => "minor, but it needs attention, and may grow",
            Self::Sev2 => "critical, many are affected",
            Self::Sev1 => "critical, the public and the executives are told",
        }
    }
}
