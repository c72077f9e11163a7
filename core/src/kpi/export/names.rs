use crate::check::{did_you_mean, named};
use crate::convention::preset;
use crate::kpi::{MetricDictionary, MetricUnit, RetiredMetric};
use crate::platform::Platform;

named! {
    /// What the cells of a column hold.
    ValueKind {
        /// Words, as they are.
        Text = "text", "Text";
        /// A whole number.
        Count = "count", "Count";
        /// An exact number with decimals.
        Decimal = "decimal", "Decimal";
        /// A share of something, of which 1 is the whole: `1.39%` is 0.0139.
        Ratio = "ratio", "Ratio";
        /// An amount of money; the column has the currency.
        Money = "money", "Money";
        /// A length of time in seconds.
        Seconds = "seconds", "Seconds";
        /// A day, with or without a time.
        Moment = "moment", "Moment";
    }
}

/// What rows of exports have beside the metrics of the dictionary: what they are about, when it was, the parts of a
/// metric by source, and figures that the platform has computed itself.
const FIELDS: &[(&str, ValueKind)] = &[
    ("account_id", ValueKind::Text),
    ("account_name", ValueKind::Text),
    ("ad_id", ValueKind::Text),
    ("ad_name", ValueKind::Text),
    ("ad_set_name", ValueKind::Text),
    ("campaign_name", ValueKind::Text),
    ("caption", ValueKind::Text),
    ("geography", ValueKind::Text),
    ("permalink", ValueKind::Text),
    ("post_id", ValueKind::Text),
    ("post_type", ValueKind::Text),
    ("title", ValueKind::Text),
    ("date", ValueKind::Moment),
    ("period_end", ValueKind::Moment),
    ("period_start", ValueKind::Moment),
    ("published", ValueKind::Moment),
    ("average_watch_seconds", ValueKind::Seconds),
    ("duration_seconds", ValueKind::Seconds),
    ("clicks_organic", ValueKind::Count),
    ("clicks_sponsored", ValueKind::Count),
    ("comments_organic", ValueKind::Count),
    ("comments_sponsored", ValueKind::Count),
    ("detail_expands", ValueKind::Count),
    ("dislikes", ValueKind::Count),
    ("hashtag_clicks", ValueKind::Count),
    ("impressions_organic", ValueKind::Count),
    ("impressions_sponsored", ValueKind::Count),
    ("other_clicks", ValueKind::Count),
    ("permalink_clicks", ValueKind::Count),
    ("profile_clicks", ValueKind::Count),
    ("reach_organic", ValueKind::Count),
    ("reactions_organic", ValueKind::Count),
    ("reactions_sponsored", ValueKind::Count),
    ("reposts_organic", ValueKind::Count),
    ("reposts_sponsored", ValueKind::Count),
    ("results", ValueKind::Count),
    ("click_through_rate", ValueKind::Ratio),
    ("completion_rate", ValueKind::Ratio),
    ("conversion_rate", ValueKind::Ratio),
    ("engagement_rate", ValueKind::Ratio),
    ("frequency", ValueKind::Decimal),
    ("cost_per_click", ValueKind::Money),
    ("cost_per_mille", ValueKind::Money),
    ("cost_per_result", ValueKind::Money),
];

/// Every name that a column can have without the user saying what it holds: the metrics of the preset `metrics`, and
/// the fields above.
#[derive(Debug)]
pub(super) struct Names {
    dictionary: MetricDictionary,
}

impl Names {
    /// The names of this library.
    pub fn load() -> Self {
        let none = MetricDictionary { edition: 0, metrics: Vec::new(), retired: Vec::new() };
        Self { dictionary: preset("metrics").map_or(none, |found| found.value) }
    }

    /// The edition of the dictionary of metrics.
    pub fn edition(&self) -> u32 {
        self.dictionary.edition
    }

    /// What the cells of a column of this name hold; nothing when nobody knows the name.
    pub fn kind(&self, name: &str) -> Option<ValueKind> {
        let metric = self.dictionary.metrics.iter().find(|metric| metric.id.as_str() == name);
        let of_metric = metric.map(|metric| match metric.unit {
            MetricUnit::Count | MetricUnit::People => ValueKind::Count,
            MetricUnit::Money => ValueKind::Money,
            MetricUnit::Seconds => ValueKind::Seconds,
        });
        of_metric.or_else(|| FIELDS.iter().find(|(field, _)| *field == name).map(|(_, kind)| *kind))
    }

    /// Whether figures of this name may lie below zero.
    pub fn may_be_negative(&self, name: &str) -> bool {
        self.dictionary.metrics.iter().any(|metric| metric.id.as_str() == name && metric.may_be_negative)
    }

    /// The name that was probably meant.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        let metrics = self.dictionary.metrics.iter().map(|metric| metric.id.as_str());
        did_you_mean(name, metrics.chain(FIELDS.iter().map(|(field, _)| *field)))
    }

    /// What became of a metric that the platform gave up.
    pub fn retired(&self, name: &str, platform: &Platform) -> Option<&RetiredMetric> {
        self.dictionary.retired.iter().find(|retired| retired.metric.as_str() == name && retired.platform == *platform)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metrics_and_fields_do_not_share_names() {
        let names = Names::load();
        assert!(names.edition() > 0 && names.dictionary.metrics.len() > 20);
        for (place, (field, _)) in FIELDS.iter().enumerate() {
            assert!(!names.dictionary.metrics.iter().any(|metric| metric.id.as_str() == *field), "{field} is a metric");
            assert!(FIELDS[..place].iter().all(|(other, _)| other != field), "{field} stands there twice");
        }
    }

    #[test]
    fn a_retired_metric_names_what_took_its_place() {
        let names = Names::load();
        let retired = names.retired("impressions", &Platform::Instagram).unwrap();
        assert_eq!(retired.replaced_by.as_str(), "views");
        assert!(names.retired("impressions", &Platform::TikTok).is_none());
        assert_eq!((names.nearest("coments"), names.kind("spend")), (Some("comments"), Some(ValueKind::Money)));
    }
}
