use std::fmt;

use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};

use super::Convention;
use crate::time::Date;

/// Makes the table of presets: each line an id and its file below `core/data`.
macro_rules! presets {
    ($($id:literal => $file:literal),+ $(,)?) => {
        /// Every preset with its text, in the order of the ids.
        const PRESETS: &[(&str, &str)] = &[$(($id, include_str!(concat!("../../data/", $file)))),+];
    };
}

presets! {
    "benchmarks.engagement_medians" => "kpi/benchmarks_engagement_medians.json",
    "benchmarks.sponsorship_costs" => "kpi/benchmarks_sponsorship_costs.json",
    "cash_rounding" => "rounding/cash.json",
    "categories.products" => "categories/product_categories.json",
    "content_limits.bluesky" => "content_limits/bluesky.json",
    "content_limits.discord" => "content_limits/discord.json",
    "content_limits.facebook" => "content_limits/facebook.json",
    "content_limits.instagram" => "content_limits/instagram.json",
    "content_limits.linkedin" => "content_limits/linkedin.json",
    "content_limits.mastodon" => "content_limits/mastodon.json",
    "content_limits.pinterest" => "content_limits/pinterest.json",
    "content_limits.reddit" => "content_limits/reddit.json",
    "content_limits.telegram" => "content_limits/telegram.json",
    "content_limits.threads" => "content_limits/threads.json",
    "content_limits.tiktok" => "content_limits/tiktok.json",
    "content_limits.x" => "content_limits/x.json",
    "content_limits.youtube" => "content_limits/youtube.json",
    "content_mix.4_1_1" => "content_mix/4_1_1.json",
    "content_mix.5_3_2" => "content_mix/5_3_2.json",
    "content_mix.70_20_10" => "content_mix/70_20_10.json",
    "content_mix.80_20" => "content_mix/80_20.json",
    "content_mix.thirds" => "content_mix/thirds.json",
    "disclosure.de" => "disclosure/de.json",
    "disclosure.es" => "disclosure/es.json",
    "disclosure.fr" => "disclosure/fr.json",
    "disclosure.gb" => "disclosure/gb.json",
    "disclosure.in" => "disclosure/in.json",
    "disclosure.us" => "disclosure/us.json",
    "disclosure_reading" => "disclosure/reading.json",
    "engagement_multiplier.linear" => "fee/engagement_multiplier.json",
    "follower_tiers.five_bands_100k" => "follower_tiers/five_bands_100k.json",
    "follower_tiers.five_bands_50k" => "follower_tiers/five_bands_50k.json",
    "follower_tiers.four_bands" => "follower_tiers/four_bands.json",
    "frequency_limits.instagram" => "frequency_limits/instagram.json",
    "frequency_limits.threads" => "frequency_limits/threads.json",
    "frequency_limits.x" => "frequency_limits/x.json",
    "frequency_limits.x_unverified" => "frequency_limits/x_unverified.json",
    "giveaway_rules.facebook" => "giveaway_rules/facebook.json",
    "giveaway_rules.general" => "giveaway_rules/general.json",
    "giveaway_rules.instagram" => "giveaway_rules/instagram.json",
    "giveaway_rules.x" => "giveaway_rules/x.json",
    "giveaway_rules.youtube" => "giveaway_rules/youtube.json",
    "kill_fee.market_lower" => "kill_fee/market_lower.json",
    "kill_fee.market_upper" => "kill_fee/market_upper.json",
    "late_interest.eu" => "late_interest/eu.json",
    "late_interest.uk" => "late_interest/uk.json",
    "metrics" => "kpi/metrics.json",
    "moderation_ladder.community" => "moderation_ladder/community.json",
    "peak_hours.facebook" => "peak_hours/facebook.json",
    "peak_hours.instagram" => "peak_hours/instagram.json",
    "peak_hours.linkedin" => "peak_hours/linkedin.json",
    "peak_hours.tiktok" => "peak_hours/tiktok.json",
    "peak_hours.x" => "peak_hours/x.json",
    "pile_on_policy.house" => "pile_on_policy/house.json",
    "playbook.account_takeover" => "playbook/account_takeover.json",
    "playbook.bad_reviews" => "playbook/bad_reviews.json",
    "playbook.copyright_strike" => "playbook/copyright_strike.json",
    "playbook.data_exposed" => "playbook/data_exposed.json",
    "playbook.deepfake" => "playbook/deepfake.json",
    "playbook.doxxing" => "playbook/doxxing.json",
    "playbook.fraud_claim" => "playbook/fraud_claim.json",
    "playbook.old_posts" => "playbook/old_posts.json",
    "playbook.pile_on" => "playbook/pile_on.json",
    "playbook.poor_campaign" => "playbook/poor_campaign.json",
    "playbook.product_harm" => "playbook/product_harm.json",
    "playbook.sponsor_scandal" => "playbook/sponsor_scandal.json",
    "playbook.tone_deaf_post" => "playbook/tone_deaf_post.json",
    "playbook.undisclosed_ad" => "playbook/undisclosed_ad.json",
    "quote_bands.market" => "fee/quote_bands.json",
    "rates.audience" => "kpi/rates_audience.json",
    "rates.cost" => "kpi/rates_cost.json",
    "rates.engagement" => "kpi/rates_engagement.json",
    "rates.facebook" => "kpi/rates_facebook.json",
    "rates.instagram" => "kpi/rates_instagram.json",
    "rates.linkedin" => "kpi/rates_linkedin.json",
    "rates.pinterest" => "kpi/rates_pinterest.json",
    "rates.tiktok" => "kpi/rates_tiktok.json",
    "rates.x" => "kpi/rates_x.json",
    "rates.youtube" => "kpi/rates_youtube.json",
    "regions.market" => "regions/market_regions.json",
    "report_policy.discourse" => "report_policy/discourse.json",
    "retention_policy.house" => "retention_policy/house.json",
    "rotation_policy.eu" => "rotation_policy/eu.json",
    "sample_ratio_threshold.growthbook" => "kpi/sample_ratio_threshold_growthbook.json",
    "sentiment_thresholds.vader" => "sentiment_thresholds/vader.json",
    "severity_matrix.influencer" => "severity_matrix/influencer.json",
    "sponsorship_cpm.market" => "fee/sponsorship_cpm.json",
    "timeline_template.content" => "timeline/template_content.json",
    "triage_policy.community" => "triage_policy/community.json",
    "verdict_bands.plain" => "kpi/verdict_bands_plain.json",
    "workload_bounds.house" => "timeline/workload_bounds_house.json",
}

/// A preset without its value: what it is and how far to trust it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PresetInfo {
    /// What it is called.
    pub id: String,
    /// What sort of value it holds.
    pub kind: String,
    /// Where it holds; everywhere when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jurisdiction: Option<String>,
    /// On which platform it holds; on all of them when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
    /// Who says so, and where to read it.
    pub source: String,
    /// The day on which the source said so.
    pub as_of: Date,
    /// The last day on which it may be used without asking again; no such day when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
}

/// Why there is no such preset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PresetError {
    /// No preset has this id.
    Unknown(String),
    /// The preset's value is of another kind than the one asked for.
    Kind(String),
}

/// Every preset, in the order of the ids.
///
/// ```
/// use greenroom::convention::list_presets;
///
/// assert!(list_presets().iter().any(|preset| preset.id == "cash_rounding"));
/// ```
#[must_use]
pub fn list_presets() -> Vec<PresetInfo> {
    PRESETS.iter().filter_map(|(_, text)| info(text)).collect()
}

/// A preset as JSON text: a [`Convention`].
#[must_use]
pub fn preset_text(id: &str) -> Option<&'static str> {
    PRESETS.iter().find(|(name, _)| *name == id).map(|(_, text)| *text)
}

/// A preset with a value of the type asked for.
///
/// ```
/// use greenroom::convention::{CashIncrement, preset};
///
/// let cash = preset::<Vec<CashIncrement>>("cash_rounding")?;
/// let franc = cash.value.iter().find(|row| row.currency.code() == "CHF");
/// assert_eq!(franc.map(|row| row.increment.to_string()), Some("0.05".to_owned()));
/// # Ok::<(), greenroom::convention::PresetError>(())
/// ```
///
/// # Errors
/// - [`PresetError::Unknown`]: there is no such preset
/// - [`PresetError::Kind`]: its value is of another type
pub fn preset<T: DeserializeOwned>(id: &str) -> Result<Convention<T>, PresetError> {
    let text = preset_text(id).ok_or_else(|| PresetError::Unknown(id.chars().take(64).collect()))?;
    serde_json::from_str(text).map_err(|_| PresetError::Kind(id.to_owned()))
}

/// The head of a preset; a test reads every one of them.
fn info(text: &str) -> Option<PresetInfo> {
    let Convention { id, kind, jurisdiction, platform, source, as_of, valid_until, .. } =
        serde_json::from_str::<Convention<IgnoredAny>>(text).ok()?;
    let (id, kind) = (id.to_string(), kind.to_string());
    Some(PresetInfo { id, kind, jurisdiction, platform, source, as_of, valid_until })
}

impl fmt::Display for PresetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(id) => write!(f, "there is no preset `{id}`"),
            Self::Kind(id) => write!(f, "the preset `{id}` holds another kind of value"),
        }
    }
}

impl std::error::Error for PresetError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convention::CashIncrement;

    #[test]
    fn every_preset_says_what_it_is() {
        for (id, text) in PRESETS {
            let read = serde_json::from_str::<Convention<IgnoredAny>>(text);
            let preset = read.unwrap_or_else(|error| panic!("{id}: {error}"));
            assert_eq!(preset.id.as_str(), *id);
            assert!(preset.source.len() >= 10, "{id} has no source");
            assert!(preset.valid_until.is_none_or(|last| last >= preset.as_of), "{id} ends before it begins");
        }
        assert_eq!(list_presets().len(), PRESETS.len());
    }

    #[test]
    fn presets_stand_in_order() {
        assert!(PRESETS.is_sorted_by(|(one, _), (other, _)| one < other));
    }

    #[test]
    fn cash_increments_fit_their_currencies() {
        let rows = preset::<Vec<CashIncrement>>("cash_rounding").unwrap().value;
        assert!(rows.is_sorted_by(|one, other| one.currency < other.currency));
        for row in rows {
            assert!(row.increment.minor_units(row.currency).is_some_and(|units| units > 1), "{row:?}");
        }
    }

    #[test]
    fn names_what_is_not_there() {
        assert_eq!(preset::<String>("cash").unwrap_err().to_string(), "there is no preset `cash`");
        assert_eq!(
            preset::<String>("cash_rounding").unwrap_err().to_string(),
            "the preset `cash_rounding` holds another kind of value"
        );
    }

    #[test]
    fn is_listed_as_it_is_written() {
        let info = list_presets().into_iter().find(|info| info.id == "cash_rounding").unwrap();
        let json = serde_json::to_string(&info).unwrap();
        assert!(
            json.starts_with(r#"{"id":"cash_rounding","kind":"cash_increments","source":"Unicode CLDR 48.2,"#),
            "{json}"
        );
        assert!(json.ends_with(r#","as_of":"2026-03-25"}"#), "{json}");
    }
}
