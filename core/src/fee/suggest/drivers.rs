use serde::de::DeserializeOwned;

use super::facts::{Facts, fact_path};
use super::{
    CpmTable, DriverKind, EngagementMultiplier, FeeDriver, FeeFactKind, FeeMultipliers, MultiplierSort,
    SuggestFeeInput, UnappliedConvention,
};
use crate::check::{Code, Issue, Issues, Path};
use crate::convention::{Convention, preset};
use crate::fee::tape::Draft;
use crate::fee::{Action, Explanation};
use crate::money::{Currency, Fraction, Percent};
use crate::time::Date;

/// What the conventions say, each with its source.
#[derive(Default)]
pub(super) struct Drivers {
    pub(super) list: Vec<FeeDriver>,
    pub(super) not_applied: Vec<UnappliedConvention>,
    pub(super) warnings: Issues,
}

/// A convention, and where it stands in the input; a preset stands nowhere there.
pub(super) struct Used<T> {
    pub(super) convention: Convention<T>,
    from: Option<Path>,
}

impl<T: DeserializeOwned + Clone> Used<T> {
    /// The user's own, else the preset.
    pub(super) fn own_or(own: Option<&Convention<T>>, field: &'static str, id: &str) -> Option<Self> {
        match own {
            Some(convention) => Some(Self { convention: convention.clone(), from: Some(at(field)) }),
            None => preset(id).ok().map(|convention| Self { convention, from: None }),
        }
    }
}

fn at(field: &'static str) -> Path {
    Path::root().field("conventions").field(field)
}

/// A value for the low end, the middle and the high end.
type Ends = [Fraction; 3];

impl Drivers {
    /// Everything that drives the fee of the input.
    pub(super) fn of(input: &SuggestFeeInput, cpm: Option<&Used<CpmTable>>, facts: &Facts, currency: Currency) -> Self {
        let mut drivers = Self::default();
        drivers.push_cpm(input, cpm);
        drivers.push_target_rate(input);
        drivers.push_engagement(input, facts, currency);
        for (place, table) in input.conventions.multipliers.iter().enumerate() {
            drivers.push_multiplier(input, table, at("multipliers").index(place));
        }
        if let Some(on) = input.on {
            drivers.warn_of_stale(on);
        }
        drivers
    }

    /// A driver of this kind and its place.
    pub(super) fn get(&self, kind: DriverKind) -> Option<(usize, &FeeDriver)> {
        self.list.iter().enumerate().find(|(_, driver)| driver.kind == kind)
    }

    fn push_cpm(&mut self, input: &SuggestFeeInput, used: Option<&Used<CpmTable>>) {
        let Some(used) = used else { return };
        let label = format!("{} {}", input.platform.label(), input.format.label());
        let Some((_, row)) = used.convention.value.row(&input.platform, &input.format) else {
            return self.leave_out(&used.convention, format!("it has no row for {label}"));
        };
        let (low, high) = (Fraction::from(row.low), Fraction::from(row.high));
        let halfway = low.checked_add(&high).and_then(|sum| sum.checked_div(&Fraction::from(2)));
        let middle = row.middle.map_or_else(|| halfway.unwrap_or_default(), Fraction::from);
        self.push(&used.convention, used.from.clone(), DriverKind::Cpm, label, Action::Multiply, [low, middle, high]);
    }

    fn push_target_rate(&mut self, input: &SuggestFeeInput) {
        let Some(convention) = &input.conventions.target_engagement_rate else { return };
        let rate = Fraction::from(convention.value.decimal());
        let from = Some(at("target_engagement_rate"));
        let label = "engagements per view that the CPM stands for".to_owned();
        self.push(convention, from, DriverKind::TargetEngagementRate, label, Action::Divide, same(rate));
    }

    fn push_engagement(&mut self, input: &SuggestFeeInput, facts: &Facts, currency: Currency) {
        let own = input.conventions.engagement.as_ref();
        let Some(used) = Used::own_or(own, "engagement", "engagement_multiplier.linear") else { return };
        let Some((place, rate)) = facts.get(FeeFactKind::EngagementRate) else {
            return self.leave_out(&used.convention, "the engagement rate is not known".to_owned());
        };
        let label = format!("engagement rate of {} %", rate.value.shown(4));
        let kind = DriverKind::Engagement;
        match &used.convention.value {
            EngagementMultiplier::Linear(linear) => {
                let draft = Draft::from_input(currency, fact_path(place), rate.value.clone())
                    .subtract(linear.neutral_percent.decimal(), None)
                    .divide(linear.span_percent.decimal(), None)
                    .multiply(100, None);
                let Some((points, explanation)) = draft.exact() else { return };
                self.push(&used.convention, used.from.clone(), kind, label, Action::AddPercent, same(points));
                self.explain_last(explanation);
            }
            EngagementMultiplier::Steps(table) => {
                let reached = |from: Percent| Fraction::from(from.decimal()) <= rate.value;
                let step = table.steps.iter().rev().find(|step| reached(step.from_percent));
                let factor = step.map_or(Fraction::ONE, |step| step.factor.into());
                self.push(&used.convention, used.from.clone(), kind, label, Action::Multiply, same(factor));
            }
        }
    }

    fn push_multiplier(&mut self, input: &SuggestFeeInput, table: &Convention<FeeMultipliers>, from: Path) {
        let row = |name: &str| table.value.rows.iter().find(|row| row.name == name);
        let (kind, names) = names(input, table.value.by);
        match (names.iter().find_map(|name| row(name)), names.first()) {
            (Some(row), _) => {
                self.push(table, Some(from), kind, row.name.clone(), Action::Multiply, same(row.factor.into()));
            }
            (None, Some(name)) => self.leave_out(table, format!("it has no row for the {} `{name}`", table.value.by)),
            (None, None) => self.leave_out(table, format!("no {} is known", table.value.by)),
        }
    }

    fn push<T>(
        &mut self,
        convention: &Convention<T>,
        from: Option<Path>,
        kind: DriverKind,
        label: String,
        action: Action,
        [low, middle, high]: Ends,
    ) {
        self.list.push(FeeDriver {
            kind,
            label,
            action,
            low,
            middle,
            high,
            explanation: None,
            convention: convention.id.clone(),
            source: convention.source.clone(),
            as_of: convention.as_of,
            valid_until: convention.valid_until,
            from,
        });
    }

    fn explain_last(&mut self, explanation: Explanation) {
        if let Some(driver) = self.list.last_mut() {
            driver.explanation = Some(explanation);
        }
    }

    fn leave_out<T>(&mut self, convention: &Convention<T>, reason: String) {
        self.not_applied.push(UnappliedConvention { convention: convention.id.clone(), reason });
    }

    /// Warns of drivers whose conventions are older than their sources vouch for.
    fn warn_of_stale(&mut self, on: Date) {
        for (place, driver) in self.list.iter().enumerate() {
            let Some(last) = driver.valid_until.filter(|last| on > *last) else { continue };
            let message =
                format!("the convention `{}` is vouched for until {last}, and is used on {on}", driver.convention);
            let path = Path::root().field("drivers").index(place);
            self.warnings.push(
                Issue::new(Code::StaleConvention, path, message)
                    .with("convention", &driver.convention)
                    .with("valid_until", last)
                    .help("ask its source again, and pass your own value"),
            );
        }
    }
}

/// The same value for both ends and the middle.
fn same(value: Fraction) -> Ends {
    [value.clone(), value.clone(), value]
}

/// The names in a table of multipliers that would fit the input, the first one first.
fn names(input: &SuggestFeeInput, by: MultiplierSort) -> (DriverKind, Vec<String>) {
    match by {
        MultiplierSort::Niche => {
            let own = input.niche.iter().map(ToString::to_string);
            let theirs = input.influencer.iter().filter(|_| input.niche.is_none()).flat_map(|one| &one.niches);
            (DriverKind::Niche, own.chain(theirs.map(ToString::to_string)).collect())
        }
        MultiplierSort::Region => (DriverKind::Region, input.region.iter().map(ToString::to_string).collect()),
        MultiplierSort::Format => (DriverKind::Format, vec![input.format.to_string()]),
    }
}
