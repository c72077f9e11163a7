use std::collections::BTreeMap;

use super::reasons::reasons;
use super::{ChangeKind, LineComparison};
use crate::fee::{LineKind, QuoteLine};
use crate::money::{Currency, Money, MoneyError};
use crate::vocabulary::Id;

/// What a line prices: its kind, its id, and which one it is where several share these.
type Key<'a> = (LineKind, Option<&'a Id>, usize);

/// The lines of two quotes, side by side.
pub(super) fn compare_lines(
    before: &[QuoteLine],
    after: &[QuoteLine],
    currency: Currency,
) -> Result<Vec<LineComparison>, MoneyError> {
    let (before, after) = (keyed(before), keyed(after));
    let find = |list: &[(Key<'_>, &QuoteLine)]| -> BTreeMap<String, usize> {
        list.iter().enumerate().map(|(place, (key, _))| (name(key), place)).collect()
    };
    let (old, new) = (find(&before), find(&after));
    let mut found = Vec::new();
    for (key, line) in &before {
        let other = new.get(&name(key)).and_then(|place| after.get(*place)).map(|(_, line)| *line);
        found.push(comparison(Some(line), other, currency)?);
    }
    for (_, line) in after.iter().filter(|(key, _)| !old.contains_key(&name(key))) {
        found.push(comparison(None, Some(line), currency)?);
    }
    Ok(found)
}

fn keyed(lines: &[QuoteLine]) -> Vec<(Key<'_>, &QuoteLine)> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for line in lines {
        let count = seen.entry(name(&(line.kind, line.id.as_ref(), 0))).or_default();
        *count = count.saturating_add(1);
        found.push(((line.kind, line.id.as_ref(), *count), line));
    }
    found
}

/// The key as one text, since kinds have no order.
fn name((kind, id, count): &Key<'_>) -> String {
    format!("{kind:?} {count} {}", id.map(Id::as_str).unwrap_or_default())
}

fn comparison(
    before: Option<&QuoteLine>,
    after: Option<&QuoteLine>,
    currency: Currency,
) -> Result<LineComparison, MoneyError> {
    let zero = Money::zero(currency);
    let amount = |line: Option<&QuoteLine>| line.map(|line| line.amount);
    let difference = amount(after).unwrap_or(zero).checked_sub(amount(before).unwrap_or(zero))?;
    let reasons = before.zip(after).map(|(before, after)| reasons(before, after)).unwrap_or_default();
    let shown = after.or(before);
    Ok(LineComparison {
        change: match (before, after) {
            (None, _) => ChangeKind::Added,
            (_, None) => ChangeKind::Removed,
            _ if difference.is_zero() && reasons.is_empty() => ChangeKind::Unchanged,
            _ => ChangeKind::Changed,
        },
        kind: shown.map_or(LineKind::Other, |line| line.kind),
        id: shown.and_then(|line| line.id.clone()),
        label: shown.map(|line| line.label.clone()).unwrap_or_default(),
        before: amount(before),
        after: amount(after),
        difference,
        reasons,
    })
}
