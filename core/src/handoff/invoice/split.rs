use crate::money::{AllocateError, Money, Percent, allocate, allocate_percent};

/// Shares rows of amounts out over columns so that both add up exactly: each column in turn is shared by what is left of the
/// rows, by largest remainder. Rows and columns are not below zero, and have the same sum.
///
/// A column never takes more of a row than is left: its exact share is at most that, and what is left is whole.
///
/// # Errors
/// - whatever [`allocate`] refuses: nothing that a quote can hold
pub(in crate::handoff) fn tie(rows: &[Money], columns: &[Money]) -> Result<Vec<Vec<Money>>, AllocateError> {
    let mut left = rows.to_vec();
    let mut shared = Vec::with_capacity(columns.len());
    for column in columns {
        let shares = share(*column, &left)?;
        for (rest, share) in left.iter_mut().zip(&shares) {
            *rest = rest.checked_sub(*share).unwrap_or(*rest);
        }
        shared.push(shares);
    }
    Ok(shared)
}

/// An amount shared by amounts; nothing of nothing.
pub(in crate::handoff) fn share(total: Money, by: &[Money]) -> Result<Vec<Money>, AllocateError> {
    if by.iter().all(|part| part.is_zero()) {
        return Ok(by.to_vec());
    }
    let weights: Vec<crate::money::Fraction> = by.iter().map(|part| part.fraction()).collect();
    allocate(total, &weights)
}

/// Shares lines, some of them below zero, out over sums that add up to theirs: the lines below zero by percentages, the
/// others over what the sums then need.
///
/// # Errors
/// - whatever [`allocate`] refuses: nothing that a quote can hold
pub(in crate::handoff) fn tie_lines(
    lines: &[Money],
    sums: &[Money],
    percents: &[Percent],
) -> Result<Vec<Vec<Money>>, AllocateError> {
    let Some(currency) = sums.first().map(|sum| sum.currency()) else { return Ok(Vec::new()) };
    let zero = Money::zero(currency);
    let (mut above, mut below) = (Vec::new(), Vec::new());
    for line in lines {
        above.push(if line.is_negative() { zero } else { *line });
        below.push(if line.is_negative() { line.abs() } else { zero });
    }
    let all_below = Money::sum(currency, below.iter().copied()).unwrap_or(zero);
    let below_sums = allocate_percent(all_below, percents)?;
    let above_sums: Vec<Money> =
        sums.iter().zip(&below_sums).map(|(sum, below)| sum.checked_add(*below).unwrap_or(*sum)).collect();
    let (above, below) = (tie(&above, &above_sums)?, tie(&below, &below_sums)?);
    let join = |(above, below): (Vec<Money>, Vec<Money>)| {
        above.into_iter().zip(below).map(|(above, below)| above.checked_sub(below).unwrap_or(above)).collect()
    };
    Ok(above.into_iter().zip(below).map(join).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cents(minor: &[i64]) -> Vec<Money> {
        minor.iter().map(|minor| Money::from_minor(*minor, "EUR".parse().unwrap()).unwrap()).collect()
    }

    fn minor(columns: &[Vec<Money>]) -> Vec<Vec<i64>> {
        columns.iter().map(|column| column.iter().map(|amount| amount.minor()).collect()).collect()
    }

    #[test]
    fn both_sides_add_up() {
        let shared = tie(&cents(&[10_001, 1_901]), &cents(&[3_968, 3_967, 3_967])).unwrap();
        assert_eq!(minor(&shared), [[3_334, 634], [3_334, 633], [3_333, 634]]);
        assert_eq!(minor(&tie(&cents(&[0, 0]), &cents(&[0])).unwrap()), [[0, 0]]);
    }

    #[test]
    fn lines_below_zero_are_shared_by_themselves() {
        let half: Percent = "50".parse().unwrap();
        let shared = tie_lines(&cents(&[1_001, -101, 5]), &cents(&[453, 452]), &[half, half]).unwrap();
        assert_eq!(minor(&shared), [[501, -51, 3], [500, -50, 2]]);
    }
}
