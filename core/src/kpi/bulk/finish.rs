use super::plan::{BulkPlan, DistributionPlan, SpreadPlan};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::kpi::Direction;
use crate::kpi::measure::{GroupLabel, MeasuredGroup, Measurement, MeasurementTag, RateOutcome};
use crate::kpi::run::GroupFacts;
use crate::kpi::tally::{GroupKey, Posts, TallyGroup, TallyTable};
use crate::money::Fraction;

/// What came out: the document that `measure` gives, with the keys of its groups in their own types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkResult {
    /// The rates of all rows together and of each group.
    pub measurement: Measurement,
    /// The keys of each group.
    pub keys: Vec<Vec<GroupKey>>,
}

impl BulkPlan {
    pub(super) fn result(&self, table: TallyTable) -> Result<BulkResult, Issues> {
        let mut whole = total(&table)?;
        let all = self.group(&mut whole, Vec::new())?;
        let mut groups = Vec::new();
        if !self.keys.is_empty() {
            for mut group in table.groups {
                let keys: Vec<GroupKey> =
                    self.keys.iter().zip(&group.keys).map(|(key, value)| key.shown(value)).collect();
                let labels = self.keys.iter().zip(&keys);
                let labels = labels.map(|(key, value)| GroupLabel { name: key.name.clone(), value: text(value) });
                let measured = self.group(&mut group, labels.collect())?;
                groups.push((keys, measured));
            }
        }
        self.choose(&mut groups);
        let (keys, groups) = groups.into_iter().unzip();
        let measurement = Measurement {
            document: MeasurementTag,
            version: Version,
            library_version: env!("CARGO_PKG_VERSION").to_owned(),
            rates: self.used.clone(),
            all,
            groups,
            warnings: self.warnings.clone(),
        };
        Ok(BulkResult { measurement, keys })
    }

    fn group(&self, group: &mut TallyGroup, labels: Vec<GroupLabel>) -> Result<MeasuredGroup, Issues> {
        let mut rates = Vec::new();
        let mut posts = std::mem::take(&mut group.posts);
        for (place, (run, (case, post))) in self.rates.iter().zip(&self.places).enumerate() {
            let none = (0, Vec::new());
            let (complete, sums) = group.cases.get(*case).unwrap_or(&none);
            let columns = self.tally.cases.get(*case).map(Vec::as_slice).unwrap_or_default();
            let sum = |column: usize| {
                let at = columns.iter().position(|own| *own == column);
                at.and_then(|at| sums.get(at)).copied().unwrap_or_default()
            };
            let with = |column: usize| group.with.get(column).copied().unwrap_or_default();
            let facts = GroupFacts { rows: group.rows, complete: *complete, with: &with, sum: &sum };
            let posts = post.and_then(|post| posts.get_mut(post));
            rates.push(run.result(place, &facts, posts)?);
        }
        let mut distributions = Vec::new();
        for (asked, DistributionPlan { spread, method, shares }) in self.distributions.iter().enumerate() {
            let mut none = Posts::default();
            distributions.push(match spread {
                SpreadPlan::Rate(place) => {
                    let (Some(run), Some((_, post))) = (self.rates.get(*place), self.places.get(*place)) else {
                        continue;
                    };
                    let posts = post.and_then(|post| posts.get_mut(post)).unwrap_or(&mut none);
                    run.quantiles(*place, posts, *method, shares)?
                }
                SpreadPlan::Figure { figure, post } => {
                    let Some(figure) = self.figures.get(*figure) else { continue };
                    let posts = posts.get_mut(*post).unwrap_or(&mut none);
                    figure.info.quantiles(asked, posts, *method, shares)?
                }
            });
        }
        let sums = group.sums.iter().zip(&group.with);
        let totals = self.figures.iter().zip(sums).map(|(figure, (sum, with))| figure.info.total(*sum, *with));
        Ok(MeasuredGroup { labels, rows: group.rows, totals: totals.collect(), rates, distributions })
    }

    /// Keeps the best groups, the best one first.
    fn choose(&self, groups: &mut Vec<(Vec<GroupKey>, MeasuredGroup)>) {
        let Some(top) = &self.top else { return };
        let Some(place) = self.ids.iter().position(|id| *id == top.rate) else { return };
        let lower = self.used.get(place).is_some_and(|used| used.rate.direction == Direction::LowerIsBetter);
        let value = |group: &MeasuredGroup| match group.rates.get(place).map(|rate| &rate.outcome) {
            Some(RateOutcome::Defined(defined)) => Some(Fraction::from(defined.value)),
            _ => None,
        };
        let mut ranked: Vec<_> = groups.drain(..).map(|group| (value(&group.1), group)).collect();
        ranked.sort_by(|(one, _), (other, _)| match (one, other) {
            (Some(one), Some(other)) if lower => one.cmp(other),
            (one, other) => match (one.is_some(), other.is_some()) {
                (true, true) => other.cmp(one),
                (one, other) => other.cmp(&one),
            },
        });
        ranked.truncate(usize::try_from(top.count).unwrap_or(usize::MAX));
        groups.extend(ranked.into_iter().map(|(_, group)| group));
    }
}

impl super::plan::KeyPlan {
    /// The key as it is shown: parts of dates as texts that sort.
    fn shown(&self, key: &GroupKey) -> GroupKey {
        match (key, self.date) {
            (GroupKey::Number(number), Some((part, ..))) => {
                part.shown(*number).map_or_else(|| key.clone(), |text| GroupKey::Text(text.into()))
            }
            _ => key.clone(),
        }
    }
}

fn text(key: &GroupKey) -> Option<String> {
    match key {
        GroupKey::None => None,
        GroupKey::Number(number) => Some(number.to_string()),
        GroupKey::Text(text) => Some(text.to_string()),
    }
}

/// All groups as one.
fn total(table: &TallyTable) -> Result<TallyGroup, Issues> {
    let mut groups = table.groups.iter();
    let Some(first) = groups.next() else {
        return Ok(TallyGroup::default());
    };
    let mut whole = first.clone();
    for group in groups {
        add(&mut whole, group)
            .ok_or_else(|| Issues::from(Issue::new(Code::AmountTooLarge, Path::root(), "a sum is beyond 128 bits")))?;
    }
    Ok(whole)
}

fn add(whole: &mut TallyGroup, group: &TallyGroup) -> Option<()> {
    whole.rows = whole.rows.checked_add(group.rows)?;
    for (own, sum) in whole.sums.iter_mut().zip(&group.sums) {
        *own = own.checked_add(*sum)?;
    }
    for (own, with) in whole.with.iter_mut().zip(&group.with) {
        *own = own.checked_add(*with)?;
    }
    for (own, case) in whole.cases.iter_mut().zip(&group.cases) {
        own.0 = own.0.checked_add(case.0)?;
        for (own, sum) in own.1.iter_mut().zip(&case.1) {
            *own = own.checked_add(*sum)?;
        }
    }
    for (own, posts) in whole.posts.iter_mut().zip(&group.posts) {
        Posts::merge(own, posts).ok()?;
    }
    Some(())
}
