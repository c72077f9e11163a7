use super::column::{find_column, meant_column};
use super::dates::{Ticks, epoch_days};
use super::{BulkField, BulkKind, DatePart, KpiKey, KpiQuery, PostDistribution, RowFilter, TopGroups};
use crate::check::{Code, Issue, Issues, Path, cut, limits};
use crate::kpi::book::Shelf;
use crate::kpi::measure::UsedRate;
use crate::kpi::run::{FigureInfo, RateRun, definitions, too_large};
use crate::kpi::tally::{PostValue, PostValues, PostsKept, TallyPlan};
use crate::kpi::{Metric, MetricUnit, RateDefinition};
use crate::stats::{Probability, QuantileMethod};
use crate::time::Clock;
use crate::vocabulary::Id;

/// A query that was checked against the columns of a table: which of them are read, and what becomes of them.
#[derive(Clone, Debug)]
pub struct BulkPlan {
    /// The places of the columns in the table that it reads.
    needs: Vec<usize>,
    pub(super) figures: Vec<FigurePlan>,
    pub(super) keys: Vec<KeyPlan>,
    pub(super) filters: Vec<FilterPlan>,
    pub(super) rates: Vec<RateRun>,
    pub(super) ids: Vec<Id>,
    /// By rate: the place of its case, and of its rates of single rows.
    pub(super) places: Vec<(usize, Option<usize>)>,
    pub(super) tally: TallyPlan,
    pub(super) used: Vec<UsedRate>,
    pub(super) warnings: Issues,
    pub(super) top: Option<TopGroups>,
    pub(super) distributions: Vec<DistributionPlan>,
}

/// Quantiles over the single posts.
#[derive(Clone, Debug)]
pub(super) struct DistributionPlan {
    pub(super) spread: SpreadPlan,
    pub(super) method: QuantileMethod,
    pub(super) shares: Vec<Probability>,
}

/// What is spread over the single posts.
#[derive(Clone, Debug)]
pub(super) enum SpreadPlan {
    /// The rate of this place.
    Rate(usize),
    /// The figures of a column.
    Figure {
        /// The place of the column among those of figures.
        figure: usize,
        /// The place of its figures among the values of single rows.
        post: usize,
    },
}

/// A column of figures.
#[derive(Clone, Debug)]
pub(super) struct FigurePlan {
    pub(super) info: FigureInfo,
    pub(super) name: String,
    /// Its place among the columns that are read.
    pub(super) column: usize,
}

/// A column that rows are grouped by.
#[derive(Clone, Debug)]
pub(super) struct KeyPlan {
    /// What it is called in the result: the column, or `published_month` where several parts of it are keys.
    pub(super) name: Id,
    /// The name of the column.
    pub(super) source: Id,
    pub(super) column: usize,
    pub(super) date: Option<(DatePart, Ticks, Clock)>,
    pub(super) numbers: bool,
}

/// A column that says which rows count.
#[derive(Clone, Debug)]
pub(super) struct FilterPlan {
    pub(super) name: String,
    pub(super) column: usize,
    pub(super) one_of: Vec<String>,
    /// In units of the column.
    pub(super) least: Option<i128>,
    pub(super) most: Option<i128>,
    /// The first and the last day, since 1 January 1970.
    pub(super) days: Option<(i64, i64, Ticks, Clock)>,
}

impl BulkPlan {
    /// Finds the columns that a query needs, and everything that is wrong with it.
    ///
    /// # Errors
    /// All at once:
    /// - what [`KpiQuery::check`] finds
    /// - a metric that no column holds, or a column that the table does not have or has twice
    /// - a column that cannot hold what it should: text where figures belong, amounts without a currency
    pub fn new(query: &KpiQuery, fields: &[BulkField<'_>]) -> Result<Self, Issues> {
        let shelf = Shelf::new(query.rate_book.as_ref());
        let mut issues = Issues::default();
        query.check_with(&shelf, &mut issues);
        let mut finder = Finder { query, shelf: &shelf, fields, needs: Vec::new(), issues };
        finder.check_mapping();
        let figures = finder.figures();
        let keys = finder.keys();
        let filters = finder.filters();
        let Finder { needs, issues, .. } = finder;
        issues.into_result(())?;
        let infos: Vec<FigureInfo> = figures.iter().map(|figure| figure.info.clone()).collect();
        let mut tally = TallyPlan { keys: keys.len(), figures: figures.len(), ..TallyPlan::default() };
        tally.ranges = figures.iter().map(|figure| range(&figure.info, &shelf)).collect();
        let (mut rates, mut places) = (Vec::new(), Vec::new());
        for (place, id) in query.rates.iter().enumerate() {
            let Some(rate) = shelf.rate(id) else { continue };
            let run = RateRun::new(rate, query.days, &infos).map_err(|error| too_large(id, error, place))?;
            let spread = query.distributions.iter().any(|own| own.rate.as_ref() == Some(id));
            places.push(places_in(&mut tally, &run, spread));
            rates.push(run);
        }
        let (used, warnings) = definitions(&query.rates, &shelf, query.on);
        let (ids, top) = (query.rates.clone(), query.top.clone());
        let distributions = distributions(query, &figures, &mut tally);
        Ok(Self { needs, figures, keys, filters, rates, ids, places, tally, used, warnings, top, distributions })
    }

    /// The places of the columns that it reads, in the order in which they are handed over.
    #[must_use]
    pub fn needs(&self) -> &[usize] {
        &self.needs
    }

    /// Of each column that is grouped by, its name and whether its values are numbers; else they are texts.
    pub fn keys(&self) -> impl Iterator<Item = (&str, bool)> {
        self.keys.iter().map(|key| (key.name.as_str(), key.numbers))
    }
}

/// What is asked of single posts, by the places of rates and columns; the tally keeps the figures of those columns.
fn distributions(query: &KpiQuery, figures: &[FigurePlan], tally: &mut TallyPlan) -> Vec<DistributionPlan> {
    let mut spread = |own: &PostDistribution| {
        if let Some(metric) = &own.metric {
            let figure = figures.iter().position(|figure| figure.info.metric == *metric)?;
            let kept = PostsKept { sum: false, each: true };
            tally.posts.push(PostValues { value: PostValue::Figure(figure), needs: vec![figure], kept });
            return Some(SpreadPlan::Figure { figure, post: tally.posts.len().saturating_sub(1) });
        }
        query.rates.iter().position(|rate| Some(rate) == own.rate.as_ref()).map(SpreadPlan::Rate)
    };
    let plan = |own: &PostDistribution| {
        Some(DistributionPlan { spread: spread(own)?, method: own.method, shares: own.shares.clone() })
    };
    query.distributions.iter().filter_map(plan).collect()
}

/// What figures of a metric may be.
fn range(info: &FigureInfo, shelf: &Shelf) -> (i64, i64) {
    let metric = shelf.metric(&info.metric);
    let negative = metric.is_some_and(|metric| metric.may_be_negative);
    let most = match metric.map(|metric| metric.unit) {
        Some(MetricUnit::Money) => i64::MAX,
        _ => i64::try_from(limits::COUNT).unwrap_or(i64::MAX),
    };
    (if negative { most.saturating_neg() } else { 0 }, most)
}

/// The places of a rate's case and of its rates of single rows, which are made where they are not there.
fn places_in(tally: &mut TallyPlan, run: &RateRun, spread: bool) -> (usize, Option<usize>) {
    let mut needs = run.needs.clone();
    needs.sort_unstable();
    let case = tally.cases.iter().position(|case| *case == needs).unwrap_or_else(|| {
        tally.cases.push(needs.clone());
        tally.cases.len().saturating_sub(1)
    });
    let post = run.posts_kept(spread).map(|kept| {
        tally.posts.push(PostValues { value: PostValue::Rate(run.ratio.clone()), needs, kept });
        tally.posts.len().saturating_sub(1)
    });
    (case, post)
}

/// Looks for columns, and notes what is wrong.
struct Finder<'a> {
    query: &'a KpiQuery,
    shelf: &'a Shelf,
    fields: &'a [BulkField<'a>],
    needs: Vec<usize>,
    issues: Issues,
}

impl<'a> Finder<'a> {
    /// The place of a column among those that are read, and what is in it.
    fn column(&mut self, name: &str, path: &Path) -> Option<(usize, BulkKind<'a>)> {
        let (place, kind) = find_column(self.fields, name, path, &mut self.issues)?;
        let at = self.needs.iter().position(|need| *need == place).unwrap_or_else(|| {
            self.needs.push(place);
            self.needs.len().saturating_sub(1)
        });
        Some((at, kind))
    }

    /// Columns that the query names have to be there, whether a rate needs them or not.
    fn check_mapping(&mut self) {
        let path = Path::root().field("columns");
        for (place, mapped) in self.query.columns.iter().enumerate().take(limits::LIST_ITEMS) {
            let name = mapped.column.as_ref().unwrap_or(&mapped.metric);
            let before = self.needs.len();
            let field = if mapped.column.is_some() { "column" } else { "metric" };
            self.column(name.as_str(), &path.index(place).field(field));
            self.needs.truncate(before);
        }
    }

    /// A column for each metric that a rate needs, or that is spread over the posts.
    fn figures(&mut self) -> Vec<FigurePlan> {
        let mut figures: Vec<FigurePlan> = Vec::new();
        let mut seen: Vec<&Id> = Vec::new();
        let shelf = self.shelf;
        for (place, id) in self.query.rates.iter().enumerate().take(limits::LIST_ITEMS) {
            let Some(rate) = shelf.rate(id) else { continue };
            for metric in rate.metrics() {
                if !seen.contains(&metric) {
                    seen.push(metric);
                    figures.extend(self.figure(Some(rate), metric, &Path::root().field("rates").index(place)));
                }
            }
        }
        for (place, own) in self.query.distributions.iter().enumerate().take(limits::LIST_ITEMS) {
            let Some(metric) = own.metric.as_ref().filter(|metric| !seen.contains(metric)) else { continue };
            seen.push(metric);
            figures.extend(self.figure(
                None,
                metric,
                &Path::root().field("distributions").index(place).field("metric"),
            ));
        }
        figures
    }

    fn figure(&mut self, rate: Option<&RateDefinition>, id: &Id, path: &Path) -> Option<FigurePlan> {
        let metric = self.shelf.metric(id)?;
        let mapped = self.query.columns.iter().position(|mapped| mapped.metric == *id);
        let mapping = mapped.and_then(|place| self.query.columns.get(place));
        let name = mapping.and_then(|mapping| mapping.column.as_ref()).unwrap_or(id).as_str();
        let estimated = mapping.is_some_and(|mapping| mapping.estimated);
        let is_there = self.fields.iter().any(|field| field.name == name);
        if !is_there {
            if mapping.is_none() {
                self.no_column(rate, id, path);
            }
            return None;
        }
        let at = mapped.map_or_else(|| path.clone(), |place| Path::root().field("columns").index(place));
        let (column, kind) = self.column(name, &at)?;
        let scale = self.scale(metric, name, kind, &at)?;
        let currency = self.query.currency.filter(|_| metric.unit == MetricUnit::Money);
        let info = FigureInfo { metric: id.clone(), scale, currency, estimated, joining: metric.joining };
        Some(FigurePlan { info, name: name.to_owned(), column })
    }

    fn no_column(&mut self, rate: Option<&RateDefinition>, id: &Id, path: &Path) {
        let who = rate.map(|rate| format!(", which `{}` needs", rate.id)).unwrap_or_default();
        let message = format!("the table has no column for the metric `{id}`{who}");
        let issue = Issue::new(Code::UnknownReference, path.clone(), message).with("metric", id);
        self.issues.push(match meant_column(self.fields, id.as_str()) {
            Some(meant) => issue.help(format!("did you mean the column `{}`? say so in `columns`", cut(meant))),
            None => issue.help("say in `columns` which column holds it"),
        });
    }

    /// The digits after the point of a column of figures, when it can hold this metric.
    fn scale(&mut self, metric: &Metric, name: &str, kind: BulkKind<'_>, path: &Path) -> Option<u8> {
        let money = metric.unit == MetricUnit::Money;
        if money && self.query.currency.is_none() {
            let path = Path::root().field("currency");
            if !self.issues.as_slice().iter().any(|issue| issue.path == path) {
                let message = format!("the amounts of `{}` have no currency", metric.id);
                self.issues.push(Issue::new(Code::MissingField, path, message));
            }
        }
        let digits = self.query.money_digits.or(self.query.currency.map(|currency| currency.exponent()));
        let scale = match kind {
            BulkKind::Integer | BulkKind::Nothing => Some(0),
            BulkKind::Float if money => Some(digits.unwrap_or_default()),
            BulkKind::Float => Some(0),
            BulkKind::Decimal(scale) => u8::try_from(scale).ok().filter(|scale| *scale == 0 || (money && *scale <= 18)),
            _ => None,
        };
        if scale.is_none() {
            let what = metric.unit.label();
            let message = format!("the column `{}` holds {}, and `{}` is {what}", cut(name), kind.label(), metric.id);
            let issue = Issue::new(Code::WrongType, path.clone(), message).with("column", cut(name));
            self.issues.push(issue.help(
                "figures are whole numbers; amounts may be decimal numbers with up to 18 digits after the point",
            ));
        }
        scale
    }

    fn keys(&mut self) -> Vec<KeyPlan> {
        let path = Path::root().field("by");
        let query = self.query;
        let keys = query.by.iter().enumerate().take(limits::LIST_ITEMS);
        let found: Vec<KeyPlan> = keys.filter_map(|(place, key)| self.key(key, &path.index(place))).collect();
        for (place, key) in found.iter().enumerate() {
            if let Some(first) =
                found.iter().take(place).position(|other| other.name == key.name && other.source != key.source)
            {
                let message = format!("two keys would be called `{}`", key.name);
                let issue = Issue::new(Code::DuplicateItem, path.index(place), message).with("first", first);
                self.issues.push(issue.help("give the column another name"));
            }
        }
        found
    }

    fn key(&mut self, key: &KpiKey, path: &Path) -> Option<KeyPlan> {
        let (column, kind) = self.column(key.column.as_str(), &path.field("column"))?;
        let date = match key.part {
            Some(part) => {
                let ticks = self.ticks(kind, key.zone.is_some(), key.column.as_str(), path)?;
                Some((part, ticks, Clock::new(key.zone.as_ref(), &path.field("zone"), &mut self.issues)))
            }
            None => None,
        };
        let plain =
            matches!(kind, BulkKind::Integer | BulkKind::Float | BulkKind::Text | BulkKind::Flag | BulkKind::Nothing)
                || date.is_some();
        if !plain {
            let message = format!("rows cannot be grouped by the column `{}`: it holds {}", key.column, kind.label());
            let issue = Issue::new(Code::WrongType, path.field("column"), message).with("column", &key.column);
            self.issues.push(match kind {
                BulkKind::Date | BulkKind::Instant { .. } => {
                    issue.help("say which `part` of it counts, such as `month`")
                }
                _ => issue.help("text, whole numbers, yes or no, and parts of dates can be grouped by"),
            });
            return None;
        }
        let numbers = match key.part {
            Some(part) => part.shown(0).is_none(),
            None => matches!(kind, BulkKind::Integer | BulkKind::Float),
        };
        let name = self.key_name(key, path)?;
        Some(KeyPlan { name, source: key.column.clone(), column, date, numbers })
    }

    /// What a key is called: its column, with the part where several parts of the column are keys.
    fn key_name(&mut self, key: &KpiKey, path: &Path) -> Option<Id> {
        let times = self.query.by.iter().filter(|other| other.column == key.column).take(2);
        match key.part {
            Some(part) if times.count() > 1 => {
                let name = format!("{}_{part}", key.column).parse();
                if name.is_err() {
                    let message = "the name of the column leaves no room for that of its part";
                    self.issues.push(Issue::new(Code::InvalidText, path.field("column"), message));
                }
                name.ok()
            }
            _ => Some(key.column.clone()),
        }
    }

    /// How a column stands for time.
    fn ticks(&mut self, kind: BulkKind<'_>, zoned: bool, name: &str, path: &Path) -> Option<Ticks> {
        match kind {
            BulkKind::Instant { in_utc: false, .. } | BulkKind::Date if zoned => {
                let message = format!("the column `{}` says no zone, so that nothing can be converted", cut(name));
                let issue = Issue::new(Code::Contradiction, path.field("zone"), message).with("column", cut(name));
                self.issues.push(issue.help("leave `zone` out, or give the points in time in UTC"));
                None
            }
            BulkKind::Date | BulkKind::Nothing => Some(Ticks::Days),
            BulkKind::Text => Some(Ticks::Text { zoned }),
            BulkKind::Instant { per_second, .. } if per_second > 0 => Some(Ticks::PerSecond(per_second)),
            _ => {
                let message = format!("the column `{}` holds {}, and no dates", cut(name), kind.label());
                let issue = Issue::new(Code::WrongType, path.field("column"), message).with("column", cut(name));
                self.issues.push(issue.help("make dates or points in time of it first"));
                None
            }
        }
    }

    fn filters(&mut self) -> Vec<FilterPlan> {
        let path = Path::root().field("filters");
        let query = self.query;
        let filters = query.filters.iter().enumerate().take(limits::LIST_ITEMS);
        filters.filter_map(|(place, filter)| self.filter(filter, &path.index(place))).collect()
    }

    fn filter(&mut self, filter: &RowFilter, path: &Path) -> Option<FilterPlan> {
        let (column, kind) = self.column(filter.column.as_str(), &path.field("column"))?;
        let by_day = filter.first_day.is_some() || filter.last_day.is_some();
        let by_size = filter.least.is_some() || filter.most.is_some();
        let fits = match kind {
            BulkKind::Text | BulkKind::Flag => !by_size,
            BulkKind::Integer | BulkKind::Nothing => true,
            BulkKind::Float | BulkKind::Decimal(0..=18) => filter.one_of.is_empty(),
            BulkKind::Date | BulkKind::Instant { .. } => filter.one_of.is_empty() && !by_size,
            BulkKind::Decimal(_) | BulkKind::Other(_) => false,
        };
        if !fits {
            let message =
                format!("rows cannot be chosen so by the column `{}`: it holds {}", filter.column, kind.label());
            let issue = Issue::new(Code::WrongType, path.field("column"), message).with("column", &filter.column);
            self.issues.push(
                issue.help("`one_of` chooses texts, `least` and `most` numbers, `first_day` and `last_day` dates"),
            );
            return None;
        }
        let days = if by_day {
            let ticks = self.ticks(kind, filter.zone.is_some(), filter.column.as_str(), path)?;
            let clock = Clock::new(filter.zone.as_ref(), &path.field("zone"), &mut self.issues);
            let first = filter.first_day.map_or(i64::MIN, epoch_days);
            Some((first, filter.last_day.map_or(i64::MAX, epoch_days), ticks, clock))
        } else {
            None
        };
        let scale = if let BulkKind::Decimal(scale) = kind { u32::try_from(scale).unwrap_or_default() } else { 0 };
        let units = |number: i64| i128::from(number).saturating_mul(10_i128.saturating_pow(scale));
        Some(FilterPlan {
            name: filter.column.to_string(),
            column,
            one_of: filter.one_of.clone(),
            least: filter.least.map(units),
            most: filter.most.map(units),
            days,
        })
    }
}
