use std::collections::{BTreeMap, BTreeSet};

use super::{
    AttributeInput, Attribution, AttributionModel, AttributionTag, CodeRule, PositionBased, SourceCredit, Touch,
    TrackedConversion,
};
use crate::check::{Code, Issue, Issues, Path, Version, limits};
use crate::money::{Currency, Fraction, FractionError, Money, MoneyError, RoundingMode, allocate};
use crate::vocabulary::Id;

/// Shares conversions among those who brought them, by code, link and window.
///
/// A touch counts for a conversion of the same person when it lies before it by no more than the days of the window, the
/// same day included; in the order of day and minute, then of the list. A code that was used decides, or counts as the last
/// touch. What nobody brought stays unattributed. The parts of each conversion add up to it, in money to the minor unit by
/// largest remainders.
///
/// Source: the rule-based models (first, last, linear, position based) as analytics tools define them.
///
/// ```
/// use greenroom::{kpi, wire};
///
/// let found = kpi::attribute(&wire::parse(r#"{
///     "touches": [
///         {"person": "p1", "date": "2026-09-01", "source": "mila"}, {"person": "p1", "date": "2026-09-03", "link": "l-ben"},
///         {"person": "p1", "date": "2026-09-04", "source": "mila"}
///     ],
///     "conversions": [
///         {"id": "o1", "person": "p1", "date": "2026-09-05", "value": {"amount": "100.00", "currency": "EUR"}},
///         {"id": "o2", "date": "2026-09-06", "code": "BEN10"}
///     ],
///     "codes": [{"code": "BEN10", "source": "ben"}], "links": [{"link": "l-ben", "source": "ben"}],
///     "model": {"type": "linear"}, "window_days": 7
/// }"#)?)?;
/// let credits: Vec<String> = found.sources.iter().map(|one| format!("{} {}", one.source, one.conversions)).collect();
/// assert_eq!(credits, ["ben 4/3", "mila 2/3"]);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - no conversions, or more rows than the limit; a conversion twice, a minute or a window out of range
/// - a touch without a source and a link, with both, or by a link that nobody owns; a code or a link twice
/// - values in several currencies, or together beyond the limit
/// - parts of the first and the last touch of more than 100 % together
pub fn attribute(input: &AttributeInput) -> Result<Attribution, Issues> {
    input.check()?;
    let links: BTreeMap<&Id, &Id> = input.links.iter().map(|owner| (&owner.link, &owner.source)).collect();
    let mut run = Run {
        input,
        journeys: input.journeys(),
        links,
        codes: input.codes.iter().map(|owner| (&owner.code, &owner.source)).collect(),
        credits: BTreeMap::new(),
        used: BTreeSet::new(),
        open: Vec::new(),
    };
    for conversion in &input.conversions {
        run.credit(conversion).map_err(too_large)?;
    }
    run.finish().map_err(too_large)
}

fn too_large(error: MoneyError) -> Issues {
    let code = if error == MoneyError::TooManyDigits { Code::TooPrecise } else { Code::AmountTooLarge };
    Issue::new(code, Path::root().field("conversions"), error.to_string()).into()
}

/// The touches of each person with their places in the list, in the order of time.
type Journeys<'a> = BTreeMap<&'a Id, Vec<(usize, &'a Touch)>>;

/// What is gathered of a source.
#[derive(Default)]
struct Credit {
    parts: Vec<Fraction>,
    values: Vec<Money>,
    by_code: u64,
    by_touch: u64,
}

struct Run<'a> {
    input: &'a AttributeInput,
    journeys: Journeys<'a>,
    links: BTreeMap<&'a Id, &'a Id>,
    codes: BTreeMap<&'a Id, &'a Id>,
    credits: BTreeMap<&'a Id, Credit>,
    /// The places of touches that counted.
    used: BTreeSet<usize>,
    /// Conversions that nobody brought.
    open: Vec<&'a TrackedConversion>,
}

impl AttributeInput {
    fn journeys(&self) -> Journeys<'_> {
        let mut journeys: Journeys<'_> = BTreeMap::new();
        for (place, touch) in self.touches.iter().enumerate() {
            journeys.entry(&touch.person).or_default().push((place, touch));
        }
        for journey in journeys.values_mut() {
            journey.sort_by_key(|(place, touch)| (touch.date, touch.minute, *place));
        }
        journeys
    }

    /// Whether a touch lies before a conversion, and within the window.
    fn counts(&self, touch: &Touch, conversion: &TrackedConversion) -> bool {
        let days = touch.date.days_until(conversion.date);
        let later = days == 0 && conversion.minute.is_some_and(|minute| touch.minute > Some(minute));
        (0..=i64::from(self.window_days)).contains(&days) && !later
    }
}

impl<'a> Run<'a> {
    fn credit(&mut self, conversion: &'a TrackedConversion) -> Result<(), MoneyError> {
        let owner = conversion.code.as_ref().and_then(|code| self.codes.get(code).copied());
        let owner = owner.filter(|_| self.input.code_rule != CodeRule::Ignored);
        if let Some(owner) = owner.filter(|_| self.input.code_rule == CodeRule::Decides) {
            let credit = self.credits.entry(owner).or_default();
            credit.by_code = credit.by_code.saturating_add(1);
            credit.parts.push(Fraction::ONE);
            credit.values.extend(conversion.value);
            return Ok(());
        }
        let mut sources = self.touched(conversion);
        sources.extend(owner);
        let weights = weights(&self.input.model, sources.len())?;
        if weights.is_empty() {
            self.open.push(conversion);
            return Ok(());
        }
        self.share(conversion, &sources, &weights)
    }

    /// The sources of the touches that count, in the order of time.
    fn touched(&mut self, conversion: &TrackedConversion) -> Vec<&'a Id> {
        let journey = conversion.person.as_ref().and_then(|person| self.journeys.get(person));
        let mut sources = Vec::new();
        for (place, touch) in journey.into_iter().flatten() {
            if !self.input.counts(touch, conversion) {
                continue;
            }
            let owner = touch.link.as_ref().and_then(|link| self.links.get(link).copied());
            sources.extend(touch.source.as_ref().or(owner));
            self.used.insert(*place);
        }
        sources
    }

    fn share(
        &mut self,
        conversion: &TrackedConversion,
        sources: &[&'a Id],
        weights: &[Fraction],
    ) -> Result<(), MoneyError> {
        let values = conversion.value.map(|value| allocate(value, weights)).transpose();
        let values = values.map_err(|_| MoneyError::TooManyDigits)?;
        let mut touched: BTreeSet<&Id> = BTreeSet::new();
        for (place, (source, weight)) in sources.iter().zip(weights).enumerate() {
            let value = values.as_ref().and_then(|values| values.get(place).copied());
            if weight.is_zero() {
                continue;
            }
            let credit = self.credits.entry(source).or_default();
            if touched.insert(source) {
                credit.by_touch = credit.by_touch.saturating_add(1);
            }
            credit.parts.push(weight.clone());
            credit.values.extend(value);
        }
        Ok(())
    }

    fn finish(self) -> Result<Attribution, MoneyError> {
        let input = self.input;
        let currency = input.conversions.iter().find_map(|conversion| conversion.value).map(Money::currency);
        let open = count(self.open.len());
        let conversions = count(input.conversions.len());
        let attributed = conversions.saturating_sub(open);
        let sums: Vec<Fraction> =
            self.credits.values().map(|credit| Fraction::sum(&credit.parts)).collect::<Result<_, _>>()?;
        let whole = whole_parts(&sums, attributed)?;
        let mut sources = Vec::new();
        for (((source, credit), sum), whole_conversions) in self.credits.into_iter().zip(sums).zip(whole) {
            sources.push(SourceCredit {
                source: source.clone(),
                share: sum.checked_div(&Fraction::from(attributed))?,
                conversions: sum,
                whole_conversions,
                value: total(currency, credit.values)?,
                by_code: credit.by_code,
                by_touch: credit.by_touch,
            });
        }
        let values = input.conversions.iter().filter_map(|conversion| conversion.value);
        Ok(Attribution {
            document: AttributionTag,
            version: Version,
            library_version: env!("CARGO_PKG_VERSION").to_owned(),
            model: input.model.clone(),
            window_days: input.window_days,
            code_rule: input.code_rule,
            conversions,
            value: total(currency, values.collect())?,
            without_value: count(input.conversions.iter().filter(|conversion| conversion.value.is_none()).count()),
            sources,
            unattributed: open,
            unattributed_value: total(currency, self.open.iter().filter_map(|one| one.value).collect())?,
            unused_touches: count(input.touches.len()).saturating_sub(count(self.used.len())),
            unowned_codes: input.unowned_codes(),
        })
    }
}

/// The sum of amounts; `None` of nothing.
fn total(currency: Option<Currency>, values: Vec<Money>) -> Result<Option<Money>, MoneyError> {
    match currency {
        Some(currency) if !values.is_empty() => Money::sum(currency, values).map(Some),
        _ => Ok(None),
    }
}

/// The parts of the touches of a conversion, in their order; they add up to one. None of no touches.
fn weights(model: &AttributionModel, touches: usize) -> Result<Vec<Fraction>, FractionError> {
    let last = touches.saturating_sub(1);
    let only =
        |chosen: usize| (0..touches).map(move |place| if place == chosen { Fraction::ONE } else { Fraction::ZERO });
    Ok(match model {
        AttributionModel::First(_) => only(0).collect(),
        AttributionModel::Last(_) => only(last).collect(),
        AttributionModel::Linear(_) => vec![part(&Fraction::ONE, touches)?; touches],
        AttributionModel::PositionBased(model) => position_based(model, touches)?,
    })
}

fn position_based(model: &PositionBased, touches: usize) -> Result<Vec<Fraction>, FractionError> {
    let (first, last) = (model.first_percent.fraction(), model.last_percent.fraction());
    let ends = first.checked_add(&last)?;
    let between = touches.saturating_sub(2);
    // Nothing between takes the rest, and ends without a part leave nothing to share by.
    if touches < 2 || (between == 0 && ends.is_zero()) {
        return Ok(vec![part(&Fraction::ONE, touches)?; touches]);
    }
    if between == 0 {
        return Ok(vec![first.checked_div(&ends)?, last.checked_div(&ends)?]);
    }
    let middle = part(&Fraction::ONE.checked_sub(&ends)?, between)?;
    let mut weights = vec![middle; touches];
    weights.first_mut().into_iter().for_each(|weight| *weight = first.clone());
    weights.last_mut().into_iter().for_each(|weight| *weight = last.clone());
    Ok(weights)
}

/// An equal part of so many.
fn part(whole: &Fraction, many: usize) -> Result<Fraction, FractionError> {
    whole.checked_div(&Fraction::from(count(many).max(1)))
}

/// Parts as whole numbers that add up to their whole sum: each cut off, and one more to those with the largest remainders,
/// of equal ones to the first.
fn whole_parts(parts: &[Fraction], sum: u64) -> Result<Vec<u64>, FractionError> {
    let mut whole = Vec::new();
    let mut rests = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        let floor = part.to_units(0, RoundingMode::Floor)?;
        let floor = u64::try_from(floor).unwrap_or_default();
        rests.push((part.checked_sub(&Fraction::from(floor))?, place));
        whole.push(floor);
    }
    rests.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    let left = sum.saturating_sub(whole.iter().fold(0_u64, |sum, part| sum.saturating_add(*part)));
    for (_, place) in rests.into_iter().take(usize::try_from(left).unwrap_or(limits::MEASURED_ROWS)) {
        if let Some(part) = whole.get_mut(place) {
            *part = part.saturating_add(1);
        }
    }
    Ok(whole)
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
