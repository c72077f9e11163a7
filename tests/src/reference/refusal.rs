/// Why the documents, right by themselves, have no quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// An amount is beyond the limit.
    AmountTooLarge,
    /// Tax that some prices include is more than the discounts leave of all.
    Contradiction,
    /// A discount is larger than its base, or than what those before it left.
    DiscountTooLarge,
    /// A price depends on results that are not given.
    MissingField,
    /// The mode is `unnecessary`, and an amount would need rounding.
    RoundingNecessary,
}

impl Refusal {
    /// The code of the issue that says so.
    pub fn code(self) -> &'static str {
        match self {
            Self::AmountTooLarge => "amount_too_large",
            Self::Contradiction => "contradiction",
            Self::DiscountTooLarge => "discount_too_large",
            Self::MissingField => "missing_field",
            Self::RoundingNecessary => "rounding_necessary",
        }
    }
}
