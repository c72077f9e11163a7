//! What holds for exact amounts: fractions, rounding, sharing out and exchange.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test that panics has failed")]

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use greenroom::check::limits::FRACTION_DIGITS;
use greenroom::convention::{ExchangeRate, exchange};
use greenroom::money::{
    AllocateError, Currency, Decimal, Fraction, FractionError, Increment, Money, Percent, RoundTo, RoundingMode,
    allocate, allocate_percent,
};
use num_rational::BigRational;
use proptest::prelude::*;

const MODES: [RoundingMode; 7] = [
    RoundingMode::Up,
    RoundingMode::Down,
    RoundingMode::Ceiling,
    RoundingMode::Floor,
    RoundingMode::HalfUp,
    RoundingMode::HalfDown,
    RoundingMode::HalfEven,
];

/// Integers of every length, the edges among them.
fn integers() -> impl Strategy<Value = i128> {
    prop_oneof![
        -20_i128..20,
        any::<i64>().prop_map(i128::from),
        any::<i128>(),
        prop::sample::select(vec![i128::MIN, i128::MIN + 1, i128::MAX, i128::MAX - 1, 0, 1, -1]),
    ]
}

fn ratios() -> impl Strategy<Value = Fraction> {
    (integers(), integers().prop_filter("a denominator", |number| *number != 0))
        .prop_map(|(numerator, denominator)| Fraction::new(numerator, denominator).unwrap())
}

/// Fractions on both sides of the edge between the small form and the big one.
fn fractions() -> impl Strategy<Value = Fraction> {
    let products = (ratios(), ratios()).prop_map(|(one, other)| one.checked_mul(&other).unwrap());
    prop_oneof![3 => ratios(), 1 => products]
}

fn decimals() -> impl Strategy<Value = Decimal> {
    let limit = 10_i128.pow(18);
    (-limit..limit, 0_u8..=12).prop_map(|(units, scale)| Decimal::new(units, scale).unwrap())
}

/// Exchange rates: above zero.
fn rates() -> impl Strategy<Value = Decimal> {
    (1..10_i128.pow(18), 0_u8..=12).prop_map(|(units, scale)| Decimal::new(units, scale).unwrap())
}

fn currencies() -> impl Strategy<Value = Currency> {
    prop::sample::select(vec!["EUR", "JPY", "KWD", "CLF"]).prop_map(|code| code.parse().unwrap())
}

fn amounts() -> impl Strategy<Value = Money> {
    let most = 999_999_999_999_999_999_i64;
    let minor = prop_oneof![-1_000_i64..1_000, -most..=most, Just(most), Just(-most)];
    (minor, currencies()).prop_map(|(minor, currency)| Money::from_minor(minor, currency).unwrap())
}

/// A number as the reference has it, read from the text, which therefore is held to the same value.
fn reference(number: &Fraction) -> BigRational {
    let text = number.to_string();
    match text.split_once('.') {
        None => text.parse().unwrap(),
        Some((whole, digits)) => format!("{whole}{digits}/1{}", "0".repeat(digits.len())).parse().unwrap(),
    }
}

fn hash(number: &Fraction) -> u64 {
    let mut hasher = DefaultHasher::new();
    number.hash(&mut hasher);
    hasher.finish()
}

fn minors(shares: &[Money]) -> Vec<i64> {
    shares.iter().map(|share| share.minor()).collect()
}

proptest! {
    #[test]
    fn arithmetic_is_that_of_the_reference(one in fractions(), other in fractions()) {
        let (a, b) = (reference(&one), reference(&other));
        prop_assert_eq!(reference(&one.checked_add(&other).unwrap()), &a + &b);
        prop_assert_eq!(reference(&one.checked_sub(&other).unwrap()), &a - &b);
        prop_assert_eq!(reference(&one.checked_mul(&other).unwrap()), &a * &b);
        prop_assert_eq!(one.cmp(&other), a.cmp(&b));
        prop_assert_eq!(one == other, a == b);
        match one.checked_div(&other) {
            Ok(quotient) => prop_assert_eq!(reference(&quotient), a / b),
            Err(error) => prop_assert_eq!((error, other.is_zero()), (FractionError::DivisionByZero, true)),
        }
    }

    #[test]
    fn fractions_are_a_field(a in fractions(), b in fractions(), c in fractions()) {
        prop_assert_eq!(a.checked_add(&b), b.checked_add(&a));
        prop_assert_eq!(a.checked_mul(&b), b.checked_mul(&a));
        let sum = a.checked_add(&b).unwrap();
        prop_assert_eq!(sum.checked_add(&c), a.checked_add(&b.checked_add(&c).unwrap()));
        prop_assert_eq!(sum.checked_sub(&b), Ok(a.clone()));
        let distributed = a.checked_mul(&c).unwrap().checked_add(&b.checked_mul(&c).unwrap());
        prop_assert_eq!(sum.checked_mul(&c), distributed);
        prop_assert_eq!(a.checked_add(&a.negated()), Ok(Fraction::ZERO));
        if !b.is_zero() {
            let back = a.checked_div(&b).unwrap().checked_mul(&b).unwrap();
            prop_assert_eq!(hash(&back), hash(&a));
            prop_assert_eq!(back, a);
        }
    }

    #[test]
    fn a_fraction_is_read_back_as_it_was_written(number in fractions()) {
        let text = number.to_string();
        let again: Fraction = text.parse().unwrap();
        prop_assert_eq!(again.to_string(), text);
        prop_assert_eq!(hash(&again), hash(&number));
        prop_assert_eq!(again, number);
    }

    #[test]
    fn a_decimal_and_its_fraction_are_one_value(number in decimals(), other in decimals()) {
        let fraction = Fraction::from(number);
        prop_assert_eq!(fraction.to_string(), number.to_string());
        prop_assert_eq!(fraction.to_decimal(), Some(number));
        prop_assert_eq!(fraction.cmp(&other.into()), number.cmp(&other));
    }

    #[test]
    fn no_text_makes_a_number_panic(text in "[-+0-9./e_ ٣]{0,40}") {
        let _ = (text.parse::<Fraction>(), text.parse::<Decimal>(), text.parse::<Increment>(), text.parse::<Percent>());
    }

    #[test]
    fn rounding_stays_within_one_step(
        number in fractions(), units in 1_i128..100_000, scale in 0_u8..=6, mode in prop::sample::select(MODES.to_vec()),
    ) {
        let step = Decimal::new(units, scale).unwrap();
        let increment = Increment::new(step).unwrap();
        let Ok(rounded) = number.round(increment, mode) else {
            prop_assert!(number.abs() > Fraction::from(10_u64.pow(17)));
            return Ok(());
        };
        let step = Fraction::from(step);
        let distance = Fraction::from(rounded).checked_sub(&number).unwrap();
        prop_assert!(distance.abs() < step);
        if matches!(mode, RoundingMode::HalfUp | RoundingMode::HalfDown | RoundingMode::HalfEven) {
            prop_assert!(distance.abs().checked_mul(&Fraction::from(2_u32)).unwrap() <= step);
        }
        match mode {
            RoundingMode::Ceiling => prop_assert!(!distance.is_negative()),
            RoundingMode::Floor => prop_assert!(distance.signum() <= 0),
            RoundingMode::Up => prop_assert!(distance.signum() * number.signum() >= 0),
            RoundingMode::Down => prop_assert!(distance.signum() * number.signum() <= 0),
            _ => {}
        }
        let whole = Fraction::from(rounded).checked_div(&step).unwrap();
        prop_assert!(whole.round("1".parse().unwrap(), RoundingMode::Unnecessary).is_ok() || whole.abs() > Fraction::from(10_u64.pow(17)));
        prop_assert_eq!(Fraction::from(rounded).round(increment, mode), Ok(rounded));
        prop_assert_eq!(Fraction::from(rounded).round(increment, RoundingMode::Unnecessary), Ok(rounded));
    }

    #[test]
    fn rounding_keeps_the_order(
        one in decimals(), other in decimals(), mode in prop::sample::select(MODES.to_vec()), currency in currencies(),
        divisor in 1_u32..1_000, step in prop::option::of(prop::sample::select(vec!["5", "10", "50"])),
    ) {
        let to = RoundTo { mode, increment: step.map(|step| step.parse().unwrap()) };
        let money = |number: Decimal| Fraction::from(number).checked_div(&divisor.into()).unwrap().to_money(currency, &to);
        if let (Ok(a), Ok(b)) = (money(one.min(other)), money(one.max(other))) {
            prop_assert!(a.minor() <= b.minor());
            prop_assert_eq!(a.fraction().to_money(currency, &to), Ok(a));
        }
    }

    #[test]
    fn an_amount_is_its_own_fraction(amount in amounts()) {
        let exact = RoundTo::minor_unit(RoundingMode::Unnecessary);
        prop_assert_eq!(amount.fraction().to_money(amount.currency(), &exact), Ok(amount));
        prop_assert_eq!(amount.negated().negated(), amount);
        prop_assert!(amount.checked_sub(amount).unwrap().is_zero());
    }

    #[test]
    fn shares_add_up_and_are_nearly_exact(
        amount in amounts(), weights in prop::collection::vec(prop_oneof![1 => Just(Fraction::ZERO), 4 => fractions()], 1..12),
    ) {
        let weights: Vec<Fraction> = weights.iter().map(Fraction::abs).collect();
        let Ok(shares) = allocate(amount, &weights) else {
            // The denominators of twelve weights are far below the limit.
            prop_assert!(weights.iter().all(Fraction::is_zero));
            return Ok(());
        };
        prop_assert_eq!(Money::sum(amount.currency(), shares.iter().copied()), Ok(amount));
        let sum = Fraction::sum(&weights).unwrap();
        let unit = Fraction::ONE;
        for (share, weight) in shares.iter().zip(&weights) {
            let exact = Fraction::from(amount.minor()).checked_mul(weight).unwrap().checked_div(&sum).unwrap();
            prop_assert!(exact.checked_sub(&share.minor().into()).unwrap().abs() < unit);
            prop_assert!(!weight.is_zero() || share.is_zero());
        }
        prop_assert_eq!(minors(&allocate(amount.negated(), &weights).unwrap()), shares.iter().map(|share| -share.minor()).collect::<Vec<_>>());
    }

    #[test]
    fn a_larger_weight_never_gets_less(amount in amounts(), weights in prop::collection::vec(0_u32..50, 1..20)) {
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        let shares = minors(&allocate(amount.abs(), &weights).unwrap());
        for (one, share) in weights.iter().zip(&shares) {
            for (other, less) in weights.iter().zip(&shares) {
                prop_assert!(one <= other || share >= less);
            }
        }
        // Equal weights differ by a minor unit at most, and the earlier one has it.
        for place in 1..weights.len() {
            let earlier = (0..place).filter(|other| weights[*other] == weights[place]);
            prop_assert!(earlier.into_iter().all(|other| (0..=1).contains(&(shares[other] - shares[place]))));
        }
    }

    #[test]
    fn another_order_only_moves_ties(
        amount in amounts(), weights in prop::collection::vec(0_u32..50, 1..20), turn in 0_usize..20,
    ) {
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        let mut turned = weights.clone();
        turned.rotate_left(turn % weights.len());
        let sorted = |weights: &[u32]| {
            let shares = minors(&allocate(amount, weights).unwrap());
            // What each remainder gets together does not change, and so neither do the shares as a whole.
            let mut pairs: Vec<(u64, i64)> = weights.iter().zip(shares).map(|(weight, share)| {
                let sum: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
                let exact = i128::from(amount.minor().abs()) * i128::from(*weight);
                (u64::try_from(exact % i128::from(sum)).unwrap(), share - i64::try_from(exact / i128::from(sum)).unwrap() * amount.minor().signum())
            }).collect();
            pairs.sort_unstable();
            pairs
        };
        prop_assert_eq!(sorted(&weights), sorted(&turned));
    }

    #[test]
    fn scaled_weights_share_alike(amount in amounts(), weights in prop::collection::vec(0_u32..50, 1..12), factor in fractions()) {
        prop_assume!(weights.iter().any(|weight| *weight > 0) && !factor.is_zero());
        let factor = factor.abs();
        let scaled: Vec<Fraction> = weights.iter().map(|weight| Fraction::from(*weight).checked_mul(&factor).unwrap()).collect();
        prop_assert_eq!(allocate(amount, &scaled), allocate(amount, &weights));
    }

    #[test]
    fn percentages_share_like_weights(amount in amounts(), cuts in prop::collection::vec(0_i128..=100_000_000, 0..10)) {
        // Cuts of the line from 0 to 100 % at six decimals: the pieces between them add up to the whole.
        let mut ends = cuts;
        ends.push(0);
        ends.push(100_000_000);
        ends.sort_unstable();
        let pieces: Vec<Decimal> = ends.windows(2).map(|pair| Decimal::new(pair[1] - pair[0], 6).unwrap()).collect();
        let percentages: Vec<Percent> = pieces.iter().copied().map(Percent::new).collect();
        prop_assert_eq!(allocate_percent(amount, &percentages), allocate(amount, &pieces));
        prop_assert!(pieces.len() == 1 || pieces[0].is_zero() || allocate_percent(amount, &percentages[1..]).is_err());
    }

    #[test]
    fn exchange_there_and_back_is_exact(rate in rates(), cross in rates(), inverted in any::<bool>()) {
        let [eur, usd, jpy]: [Currency; 3] = ["EUR", "USD", "JPY"].map(|code| code.parse().unwrap());
        let quoted = |from, to, rate| ExchangeRate { from, to, rate, date: "2026-11-20".parse().unwrap(), source: None };
        let rates = [quoted(eur, usd, rate), if inverted { quoted(usd, jpy, cross) } else { quoted(jpy, usd, cross) }];
        for (from, to) in [(eur, usd), (eur, jpy), (usd, jpy)] {
            let there = exchange(&rates, from, to, Some(usd)).unwrap();
            let back = exchange(&rates, to, from, Some(usd)).unwrap();
            prop_assert_eq!(there.legs.len(), back.legs.len());
            prop_assert_eq!(there.factor().unwrap().checked_mul(&back.factor().unwrap()), Ok(Fraction::ONE));
        }
    }
}

#[test]
fn a_currency_shows_its_code_to_developers() {
    assert_eq!(format!("{:?}", "CHF".parse::<Currency>().unwrap()), "CHF");
}

#[test]
fn weights_share_up_to_the_limit_of_their_common_denominator() {
    let part = |bits: u32| -> Fraction {
        let halves = (0..bits).map(|_| Fraction::new(1, 2).unwrap());
        halves.fold(Fraction::ONE, |product, half| product.checked_mul(&half).unwrap())
    };
    let total = Money::from_minor(101, "EUR".parse().unwrap()).unwrap();
    // 2 to the power of 4,095 has 4,096 bits, as many as a fraction may have.
    let least = part(4_095);
    assert_eq!(minors(&allocate(total, &[least.clone(), least.clone()]).unwrap()), [51, 50]);
    let third = Fraction::new(1, 3).unwrap();
    assert_eq!(allocate(total, &[least, third]), Err(AllocateError::TooPrecise));
}

#[test]
fn fractions_are_told_apart_by_their_hash_and_in_what_is_written_for_debugging() {
    let [third, half] = [3, 2].map(|denominator| Fraction::new(1, denominator).unwrap());
    assert_ne!(hash(&third), hash(&half));
    assert_eq!(format!("{third:?}, {half:?}"), "Fraction(1/3), Fraction(0.5)");
}

#[test]
fn a_percentage_is_hundredths_and_a_text_has_digits_up_to_the_limit() {
    let percent: Percent = "12.5".parse().unwrap();
    assert_eq!(Fraction::from(percent), Fraction::new(1, 8).unwrap());
    let one = |digits: usize| {
        let whole = format!("1{}", "0".repeat(digits - 1));
        format!("{whole}/{whole}").parse::<Fraction>()
    };
    assert_eq!([FRACTION_DIGITS, FRACTION_DIGITS + 1].map(one), [Ok(Fraction::ONE), Err(FractionError::TooPrecise)]);
}
