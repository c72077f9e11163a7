use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use super::{Fraction, Repr};

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Repr::Small(one), Repr::Small(two)) = (&self.0, &other.0) {
            if one.denominator == two.denominator {
                return one.numerator.cmp(&two.numerator);
            }
            let crossed = (one.numerator.checked_mul(two.denominator), two.numerator.checked_mul(one.denominator));
            if let (Some(left), Some(right)) = crossed {
                return left.cmp(&right);
            }
        }
        self.signum().cmp(&other.signum()).then_with(|| cross(self, other))
    }
}

#[cold]
fn cross(one: &Fraction, other: &Fraction) -> Ordering {
    let ((a, b), (c, d)) = (one.big_parts(), other.big_parts());
    (a * d).cmp(&(c * b))
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Fraction {}

impl Hash for Fraction {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match &self.0 {
            Repr::Small(ratio) => {
                let ratio = ratio.reduced();
                (ratio.numerator, ratio.denominator).hash(state);
            }
            Repr::Big(ratio) => (&ratio.numerator, &ratio.denominator).hash(state),
        }
    }
}

impl Default for Fraction {
    fn default() -> Self {
        Self::ZERO
    }
}

impl fmt::Debug for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fraction({self})")
    }
}
