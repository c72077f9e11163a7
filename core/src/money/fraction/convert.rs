use super::super::{Decimal, Money, Percent, UnitPrice};
use super::{Fraction, Ratio, Repr};

/// Whole numbers of types whose values all fit.
macro_rules! from_integers {
    ($($integer:ty),+) => {
        $(impl From<$integer> for Fraction {
            fn from(number: $integer) -> Self {
                Self(Repr::Small(Ratio { numerator: number.into(), denominator: 1 }))
            }
        })+
    };
}

from_integers!(u8, u16, u32, u64, i32, i64);

impl From<Decimal> for Fraction {
    fn from(number: Decimal) -> Self {
        Self(Repr::Small(Ratio { numerator: number.units(), denominator: number.denominator() }))
    }
}

/// The hundredth part: 12.5 % is 1/8.
impl From<Percent> for Fraction {
    fn from(percent: Percent) -> Self {
        percent.fraction()
    }
}

impl Percent {
    /// The hundredth part: 12.5 % is 1/8.
    #[must_use]
    pub fn fraction(self) -> Fraction {
        let number = self.decimal();
        // A decimal has at most 12 digits after the point, so there is room for two more.
        Fraction(Repr::Small(Ratio {
            numerator: number.units(),
            denominator: number.denominator().saturating_mul(100),
        }))
    }
}

impl Money {
    /// The amount as an exact number of major units.
    #[must_use]
    pub fn fraction(self) -> Fraction {
        let denominator = 10_i128.saturating_pow(u32::from(self.currency().exponent()));
        Fraction(Repr::Small(Ratio { numerator: self.minor().into(), denominator }))
    }
}

impl UnitPrice {
    /// The price as an exact number of major units.
    #[must_use]
    pub fn fraction(self) -> Fraction {
        self.amount.into()
    }
}
