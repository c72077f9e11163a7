use super::supplies::Line;
use crate::money::{AllocateError, Fraction, Money, MoneyError, Percent, RoundTo, RoundingMode, allocate};

/// Lines whose prices include a tax, without it, so that they add up to their net: those above zero and those below by
/// themselves, each by largest remainder. A price of a unit, which includes the tax, stands beside none of them.
pub(super) fn without_tax(lines: Vec<Line>, net: Money, percent: Percent) -> Vec<Line> {
    let amounts: Vec<Money> = lines.iter().map(|line| line.amount).collect();
    // What a quote can hold is never refused.
    let nets = nets(&amounts, net, percent).unwrap_or(amounts);
    let line =
        |(line, amount): (Line, Money)| Line { amount, units: line.units.filter(|_| amount == line.amount), ..line };
    lines.into_iter().zip(nets).map(line).collect()
}

fn nets(amounts: &[Money], net: Money, percent: Percent) -> Result<Vec<Money>, AllocateError> {
    let zero = Money::zero(net.currency());
    let part = |wanted: fn(Money) -> bool| -> Vec<Money> {
        amounts.iter().map(|amount| if wanted(*amount) { amount.abs() } else { zero }).collect()
    };
    let (above, below) = (part(|amount| !amount.is_negative()), part(Money::is_negative));
    let above_net = match above_net(&above, net, percent) {
        _ if below.iter().all(|amount| amount.is_zero()) => net,
        Ok(sum) if sum.minor() > net.minor() => sum,
        Ok(_) | Err(_) => net,
    };
    let above_net = if above_net.is_negative() { zero } else { above_net };
    let below_net = above_net.checked_sub(net).unwrap_or(zero);
    let (above, below) = (share(above_net, &above)?, share(below_net, &below)?);
    Ok(above.into_iter().zip(below).map(|(above, below)| above.checked_sub(below).unwrap_or(above)).collect())
}

fn above_net(above: &[Money], net: Money, percent: Percent) -> Result<Money, MoneyError> {
    let sum = Money::sum(net.currency(), above.iter().copied())?;
    let exact = percent.fraction().checked_add(&Fraction::ONE).and_then(|factor| sum.fraction().checked_div(&factor));
    exact.map_err(MoneyError::from)?.to_money(net.currency(), &RoundTo::minor_unit(RoundingMode::HalfUp))
}

fn share(total: Money, by: &[Money]) -> Result<Vec<Money>, AllocateError> {
    if by.iter().all(|part| part.is_zero()) {
        return Ok(by.to_vec());
    }
    allocate(total, &by.iter().map(|part| part.fraction()).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cents(minor: i64) -> Money {
        Money::from_minor(minor, "EUR".parse().unwrap()).unwrap()
    }

    #[test]
    fn lines_add_up_to_the_net() {
        let of = |amounts: &[i64], net: i64| -> Vec<i64> {
            let amounts: Vec<Money> = amounts.iter().map(|minor| cents(*minor)).collect();
            let found = nets(&amounts, cents(net), "19".parse().unwrap()).unwrap();
            found.into_iter().map(Money::minor).collect()
        };
        assert_eq!(of(&[119, 119], 200), [100, 100]);
        // 100 cents are 84.03 without tax, 50 cents 42.02, less 15 cents with 12.61: 113.45 in all.
        assert_eq!(of(&[100, 50, -15], 113), [84, 42, -13]);
        assert_eq!(of(&[100, -100], 0), [84, -84]);
        assert_eq!(of(&[0, 0], 0), [0, 0]);
    }
}
