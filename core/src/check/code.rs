use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// How much an issue weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The document is refused.
    Error,
    /// The document is accepted; somebody should look.
    Warning,
}

/// Makes [`Code`] from the one table of codes.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal, $severity:ident;)+) => {
        /// What kind of issue it is: stable names for programs, in the order of the table.
        ///
        /// A test demands a vector that produces each of them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &[Code] = &[$(Code::$name),+];

            /// The code on the wire, in `snake_case`.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Code::$name => $text,)+
                }
            }

            /// How much an issue of this code weighs.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self {
                    $(Code::$name => Severity::$severity,)+
                }
            }
        }
    };
}

codes! {
    /// No operation has this name.
    UnknownOperation = "unknown_operation", Error;
    /// The text is longer than the limit.
    DocumentTooLarge = "document_too_large", Error;
    /// The text is not JSON.
    InvalidJson = "invalid_json", Error;
    /// Lists and objects are nested deeper than the limit.
    TooDeep = "too_deep", Error;
    /// A value is of another type than its place asks for.
    WrongType = "wrong_type", Error;
    /// A field that must be there is not.
    MissingField = "missing_field", Error;
    /// A field is there that nobody knows.
    UnknownField = "unknown_field", Error;
    /// A field stands in an object more than once.
    DuplicateField = "duplicate_field", Error;
    /// A word is not one of those that its place knows.
    UnknownValue = "unknown_value", Error;
    /// A text is not of the form that its place asks for: a decimal, a currency, a date.
    InvalidText = "invalid_text", Error;
    /// The document's version is newer than this library knows.
    UnsupportedVersion = "unsupported_version", Error;
    /// A list is empty, or has more items than the limit.
    ItemCount = "item_count", Error;
    /// Two items of a list have the same id.
    DuplicateId = "duplicate_id", Error;
    /// Two items of a list say the same thing, or contradict each other.
    DuplicateItem = "duplicate_item", Error;
    /// A name stands for nothing in the list that it points into.
    UnknownReference = "unknown_reference", Error;
    /// Items lead back to themselves.
    Cycle = "cycle", Error;
    /// What must follow something stands before it.
    WrongOrder = "wrong_order", Error;
    /// Ranges that must not share anything overlap.
    Overlap = "overlap", Error;
    /// Ranges that must join leave a gap.
    Gap = "gap", Error;
    /// Shares of one whole add up to more than 100 percent.
    ShareSum = "share_sum", Error;
    /// Two fields of the document exclude each other.
    Contradiction = "contradiction", Error;
    /// A number lies outside its range.
    OutOfRange = "out_of_range", Error;
    /// No version of a rate card holds on some days between two that do.
    VersionGap = "version_gap", Warning;
    /// No version of the rate card holds on the day of the quote.
    NoValidVersion = "no_valid_version", Error;
    /// A price says nothing about a period of this length.
    PeriodNotPriced = "period_not_priced", Error;
    /// A discount is larger than what it is taken of.
    DiscountTooLarge = "discount_too_large", Error;
    /// The platform has no such format.
    UnknownFormat = "unknown_format", Error;
    /// A rate card has two rates for the same platform and format.
    DuplicateRate = "duplicate_rate", Error;
    /// The rate card has no rate for a deliverable.
    RateNotFound = "rate_not_found", Error;
    /// Two documents that belong together name different influencers.
    InfluencerMismatch = "influencer_mismatch", Error;
    /// Amounts in different currencies meet.
    CurrencyMismatch = "currency_mismatch", Error;
    /// An amount is beyond the largest that the library computes with.
    AmountTooLarge = "amount_too_large", Error;
    /// An exact value has more digits than the limit.
    TooPrecise = "too_precise", Error;
    /// Amounts that must add up to a total do not.
    SumMismatch = "sum_mismatch", Error;
    /// A file leaves something open that is never guessed, such as the order of day and month.
    OpenQuestion = "open_question", Error;
    /// A file is no text but something that holds one: a zip, a spreadsheet.
    NotAText = "not_a_text", Error;
    /// An export has no row.
    EmptyExport = "empty_export", Error;
    /// Two rates mean different things, so that their values cannot be compared.
    TagsDiffer = "tags_differ", Error;
    /// The state of a document does not take an event.
    EventNotAllowed = "event_not_allowed", Error;
    /// Something must be there, or be over, before an event may happen.
    NotReady = "not_ready", Error;
    /// Somebody does what they may not do.
    NotPermitted = "not_permitted", Error;
    /// The entries of a history do not join.
    BrokenHistory = "broken_history", Error;
    /// Content is beyond a limit of its platform on which all sources agree.
    BeyondLimit = "beyond_limit", Error;
    /// The rounding mode is `unnecessary`, and an amount would need rounding.
    RoundingNecessary = "rounding_necessary", Error;
    /// No reference rate counts on a day of interest.
    ReferenceRateNotFound = "reference_rate_not_found", Error;
    /// The rate card has expired on the day of the quote.
    RateCardExpired = "rate_card_expired", Warning;
    /// The fee is below the least that the influencer wants to see.
    BelowMinimumFee = "below_minimum_fee", Warning;
    /// The fee is below the floor of the rate card's price bands.
    BelowFloor = "below_floor", Warning;
    /// The commissions that are deducted come to more than the fee, or nothing is left that one could be taken of.
    CommissionExceedsFee = "commission_exceeds_fee", Warning;
    /// The day that fixes an exchange rate is not known yet.
    RateNotFixed = "rate_not_fixed", Warning;
    /// The bundle that the deal names is not booked as a whole, or saves nothing.
    BundleNotApplied = "bundle_not_applied", Warning;
    /// A price is above one of those that it must not exceed.
    AboveMostFavoured = "above_most_favoured", Warning;
    /// A negotiated price is below the least that the influencer wants to see agreed.
    OverrideBelowMinimum = "override_below_minimum", Warning;
    /// A price depends on results, and the deal says nothing about how many are expected.
    ExpectationUnknown = "expectation_unknown", Warning;
    /// Content may run as ads, but nobody bought paid usage rights in it.
    PaidUseWithoutRights = "paid_use_without_rights", Warning;
    /// A convention is older than its source vouches for.
    StaleConvention = "stale_convention", Warning;
    /// The price depends on the day of the quote or of publication, and the deal has none.
    DateMissing = "date_missing", Warning;
    /// With this deal the turnover passes the threshold of a registration that is not there.
    RegistrationThreshold = "registration_threshold", Warning;
    /// More was spent on ads than the deal allows.
    AdSpendBeyondCap = "ad_spend_beyond_cap", Warning;
    /// A result is not known yet, or not final.
    NotYetKnown = "not_yet_known", Warning;
    /// Somebody charges tax who is known not to be registered for it.
    SupplierNotRegistered = "supplier_not_registered", Warning;
    /// Fewer successes or failures are expected than a test needs.
    FewEvents = "few_events", Warning;
    /// A sample has fewer units than its method needs.
    FewUnits = "few_units", Warning;
    /// An interval is wider than the value that lies in it.
    WideInterval = "wide_interval", Warning;
    /// The arms of an experiment do not have the sizes that they were to have.
    SampleRatioMismatch = "sample_ratio_mismatch", Warning;
    /// A series has days without a value.
    MissingDays = "missing_days", Warning;
    /// Content is not what was approved; an error where it would be published.
    ApprovalVoid = "approval_void", Warning;
    /// A launch lies before today.
    LaunchPassed = "launch_passed", Warning;
    /// Goods are ordered too late to come when they are needed.
    LateOrder = "late_order", Warning;
    /// A deliverable that was promised has no piece.
    MissingPiece = "missing_piece", Warning;
    /// A piece is to be published before the flight of its campaign, or after it.
    OutsideFlight = "outside_flight", Warning;
    /// A piece is to be published on a day on which nothing is.
    InBlackout = "in_blackout", Warning;
    /// Paid content does not say that it is advertising.
    DisclosureMissing = "disclosure_missing", Warning;
    /// Content was approved after the brand's last day for it.
    ApprovalLate = "approval_late", Warning;
    /// Nobody has permitted that an asset is used so; an error where it would be published.
    PermissionMissing = "permission_missing", Warning;
    /// A permission does not hold on a day; an error where content would be published on it.
    PermissionExpired = "permission_expired", Warning;
    /// Content shows minors or personal data.
    SensitiveContent = "sensitive_content", Warning;
    /// Somebody is to do two things at once.
    DoubleBooking = "double_booking", Warning;
    /// Somebody is booked for what they will not work with.
    UnwantedWork = "unwanted_work", Warning;
    /// More is spent than was planned.
    OverBudget = "over_budget", Warning;
    /// A target is one of something that nobody has defined.
    UndefinedKpi = "undefined_kpi", Warning;
    /// A giveaway breaks a rule of the law or of its platform, or nothing says what it is.
    GiveawayRule = "giveaway_rule", Warning;
    /// A piece does not come before, during or after the event that it goes with, as it should.
    EventTime = "event_time", Warning;
    /// The strategies of an answer to a crisis do not go together, or one is missing.
    UnsoundResponse = "unsound_response", Error;
    /// A strategy does not fit the crisis that it answers.
    UnfitStrategy = "unfit_strategy", Warning;
    /// A playbook lacks a step that every response needs.
    MissingStep = "missing_step", Error;
    /// A template has a placeholder that does not stand in its text.
    UnusedPlaceholder = "unused_placeholder", Warning;
    /// Clocks do not show a time, or show it twice.
    NoSuchTime = "no_such_time", Error;
    /// Content is within the looser limit of its platform, and beyond a stricter one; an error where that is asked for.
    BeyondStricterLimit = "beyond_stricter_limit", Warning;
    /// Nobody has said what a platform allows.
    LimitsUnknown = "limits_unknown", Warning;
    /// A rule never decides, since one before it matches whatever it matches.
    UnreachableRule = "unreachable_rule", Warning;
    /// Plain criticism is hidden, or its author is punished for it; an error where a rule does so and sees no sign of abuse.
    CriticismHidden = "criticism_hidden", Warning;
    /// Something is to be done to somebody that needs evidence, and none is kept.
    EvidenceMissing = "evidence_missing", Warning;
    /// Something that a review promised is still open after its day.
    ActionOverdue = "action_overdue", Warning;
    /// A text breaks the voice of a brand; an error where the voice says that it must not.
    OffVoice = "off_voice", Warning;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let found = Self::ALL.iter().find(|code| code.as_str() == text).copied();
        found.ok_or_else(|| de::Error::custom(format!("`{}` is no code of an issue", super::cut(&text))))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Code {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Code".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let codes: Vec<&str> = Self::ALL.iter().map(|code| code.as_str()).collect();
        schemars::json_schema!({
            "description": "What kind of issue it is: stable names for programs.",
            "type": "string",
            "enum": codes,
        })
    }
}
