use super::{FigureColumn, LabelColumn, MeasureInput};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique, cut, did_you_mean, limits,
};
use crate::kpi::book::Shelf;
use crate::kpi::rate_check::{unknown_metric, unknown_rate};
use crate::kpi::{Metric, MetricUnit};

impl MeasureInput {
    /// Finds everything that is wrong with the input.
    pub(super) fn check(&self, shelf: &Shelf, issues: &mut Issues) {
        let root = Path::root();
        let rates = root.field("rates");
        check_item_count(self.rates.len(), &rates, issues);
        check_unique(self.rates.iter(), &rates, issues);
        for (place, id) in self.rates.iter().enumerate().take(limits::LIST_ITEMS) {
            if shelf.rate(id).is_none() {
                issues.push(unknown_rate(id, shelf, rates.index(place)));
            }
        }
        let figures = root.field("figures");
        check_item_count(self.figures.len(), &figures, issues);
        check_unique(self.figures.iter().map(|column| &column.metric), &figures, issues);
        for (place, column) in self.figures.iter().enumerate().take(limits::LIST_ITEMS) {
            column.check(shelf, self.rows(), &figures.index(place), issues);
        }
        self.check_currencies(&figures, issues);
        self.check_labels(issues);
        if let Some(days) = self.days {
            check_range(days, 1, limits::PERIOD_DAYS, &root.field("days"), issues);
        }
        if let Some(book) = &self.rate_book {
            book.check(&root.field("rate_book"), issues);
        }
    }

    /// How many rows there are: as many as the first column has.
    pub(super) fn rows(&self) -> usize {
        self.figures.first().map(FigureColumn::rows).unwrap_or_default()
    }

    fn check_currencies(&self, path: &Path, issues: &mut Issues) {
        let mut currencies =
            self.figures.iter().enumerate().filter_map(|(place, column)| Some((place, column.currency?)));
        let Some((_, first)) = currencies.next() else { return };
        for (place, other) in currencies.filter(|(_, other)| *other != first) {
            let message = format!("amounts in {first} and {other} do not mix");
            let issue = Issue::new(Code::CurrencyMismatch, path.index(place).field("currency"), message);
            issues
                .push(issue.with("expected", first).with("found", other).help("exchange them first, by a dated rate"));
        }
    }

    fn check_labels(&self, issues: &mut Issues) {
        let (labels, by) = (Path::root().field("labels"), Path::root().field("by"));
        check_item_limit(self.labels.len(), &labels, issues);
        check_unique(self.labels.iter().map(|column| &column.name), &labels, issues);
        for (place, LabelColumn { values, .. }) in self.labels.iter().enumerate().take(limits::LIST_ITEMS) {
            check_length(values.len(), self.rows(), &labels.index(place).field("values"), issues);
        }
        check_item_limit(self.by.len(), &by, issues);
        check_unique(self.by.iter(), &by, issues);
        let names = || self.labels.iter().map(|column| column.name.as_str());
        for (place, name) in self.by.iter().enumerate().take(limits::LIST_ITEMS) {
            if !names().any(|known| known == name.as_str()) {
                let message = format!("there is no column of labels `{}`", cut(name.as_str()));
                let issue = Issue::new(Code::UnknownReference, by.index(place), message);
                let issue = issue.with("name", cut(name.as_str()));
                issues.push(match did_you_mean(name.as_str(), names()) {
                    Some(meant) => issue.help(format!("did you mean `{meant}`?")),
                    None => issue,
                });
            }
        }
    }
}

impl FigureColumn {
    fn rows(&self) -> usize {
        self.counts.len().max(self.amounts.len())
    }

    fn check(&self, shelf: &Shelf, rows: usize, path: &Path, issues: &mut Issues) {
        let Some(metric) = shelf.metric(&self.metric) else {
            issues.push(unknown_metric(&self.metric, shelf, path.field("metric")));
            return;
        };
        let (right, wrong) =
            if metric.unit == MetricUnit::Money { ("amounts", "counts") } else { ("counts", "amounts") };
        let lengths = |field| if field == "amounts" { self.amounts.len() } else { self.counts.len() };
        if lengths(wrong) > 0 {
            let message = format!("`{}` is {}, and has {right} in place of {wrong}", metric.id, metric.unit.label());
            issues.push(Issue::new(Code::Contradiction, path.field(wrong), message));
        }
        check_length(lengths(right), rows, &path.field(right), issues);
        self.check_currency(metric, path, issues);
        self.check_signs(metric, &path.field(right), issues);
    }

    fn check_currency(&self, metric: &Metric, path: &Path, issues: &mut Issues) {
        match (metric.unit, self.currency) {
            (MetricUnit::Money, None) => {
                let message = format!("the amounts of `{}` have no currency", metric.id);
                issues.push(Issue::new(Code::MissingField, path.field("currency"), message));
            }
            (MetricUnit::Money, Some(_)) | (_, None) => {}
            (_, Some(currency)) => {
                let message = format!("`{}` is {}, and has no currency", metric.id, metric.unit.label());
                issues
                    .push(Issue::new(Code::Contradiction, path.field("currency"), message).with("currency", currency));
            }
        }
    }

    /// Refuses figures that cannot be: at most a hundred of one column are named.
    fn check_signs(&self, metric: &Metric, path: &Path, issues: &mut Issues) {
        let counts = self.counts.iter().enumerate().filter_map(|(row, count)| Some((row, (*count)?)));
        let beyond = counts.filter(|(_, count)| count.unsigned_abs() > limits::COUNT);
        for (row, count) in beyond.take(limits::ADVICE) {
            let message = format!("`{count}` is beyond the most, {}", limits::COUNT);
            issues.push(Issue::new(Code::OutOfRange, path.index(row), message).with("value", count));
        }
        if metric.may_be_negative {
            return;
        }
        let counts = self.counts.iter().enumerate().filter(|(_, count)| count.is_some_and(i64::is_negative));
        let counts = counts.filter_map(|(row, count)| Some((row, (*count)?.to_string())));
        let amounts = self.amounts.iter().enumerate().filter_map(|(row, amount)| Some((row, (*amount)?)));
        let amounts = amounts.filter(|(_, amount)| amount.is_negative()).map(|(row, amount)| (row, amount.to_string()));
        for (row, value) in counts.chain(amounts).take(limits::ADVICE) {
            let message = format!("`{}` cannot be `{value}`, below zero", metric.id);
            issues.push(Issue::new(Code::OutOfRange, path.index(row), message).with("value", value));
        }
    }
}

/// Refuses a column that is empty, longer than the limit, or not as long as the first one.
fn check_length(length: usize, rows: usize, path: &Path, issues: &mut Issues) {
    let most = limits::MEASURED_ROWS;
    if length == 0 || length > most {
        let message = format!("the column has {length} rows; it must have 1 to {most}");
        let issue = Issue::new(Code::ItemCount, path.clone(), message).with("count", length).with("most", most);
        issues.push(issue);
    } else if length != rows {
        let message = format!("the column has {length} rows, and the first one {rows}");
        let issue = Issue::new(Code::ItemCount, path.clone(), message).with("count", length).with("expected", rows);
        issues.push(issue);
    }
}
