//! A suggested fee computed a second time, from the input as JSON and the presets as their files say them.

use serde_json::{Value, json};

use super::number::{Exact, exact, round, whole};

const CPM: &str = include_str!("../../../core/data/fee/sponsorship_cpm.json");
const ENGAGEMENT: &str = include_str!("../../../core/data/fee/engagement_multiplier.json");

/// The numbers that all estimates are made of.
struct Known {
    views: Option<Exact>,
    engagements: Option<Exact>,
    followers: Option<Exact>,
    /// The price of 1,000 views: low, middle, high.
    cpm: Option<[Exact; 3]>,
    /// The target engagement rate in percent.
    target: Option<Exact>,
    /// What the engagement rate multiplies the price with.
    engagement: Exact,
    /// All other multipliers together, and the exchange.
    others: Exact,
}

/// Status, estimates, range and what is missing, as the suggestion has them; `None` where an amount needs rounding that is
/// forbidden, or is beyond the limit.
///
/// # Panics
/// - the input is none that the random inputs make
pub fn suggest(input: &Value) -> Option<Value> {
    let prices = own_or(&input["conventions"]["cpm"], CPM);
    let currency = input["currency"].as_str().or(prices["currency"].as_str()).unwrap_or_default().to_owned();
    let known = known(input, &prices, &currency);
    let (mut estimates, mut missing) = (Vec::new(), Vec::new());
    for estimator in ["views", "engagements", "followers"] {
        match known.needs(estimator) {
            needs if needs.is_empty() => {
                let ends = known.ends(estimator).map(|value| rounded(&value, input, &currency));
                estimates.push((estimator, all(ends)?));
            }
            needs => missing.push(json!({"estimator": estimator, "needs": needs})),
        }
    }
    let rows = estimates.iter().map(|(estimator, ends)| {
        let [low, middle, high] = ends.each_ref().map(|value| amount(value, &currency));
        json!({"estimator": estimator, "low": low, "middle": middle, "high": high})
    });
    let mut suggestion = json!({
        "currency": currency, "estimates": rows.collect::<Vec<_>>(), "missing": missing, "status": "not_enough_data",
    });
    if !estimates.is_empty() {
        let list: Vec<[Exact; 3]> = estimates.into_iter().map(|(_, ends)| ends).collect();
        let [low, middle, high] = range(&list, input, &currency)?.map(|value| amount(&value, &currency));
        suggestion["range"] = json!({"low": low, "middle": middle, "high": high});
        suggestion["status"] = "suggested".into();
    }
    Some(suggestion)
}

fn all(ends: [Option<Exact>; 3]) -> Option<[Exact; 3]> {
    let [low, middle, high] = ends;
    Some([low?, middle?, high?])
}

fn range(list: &[[Exact; 3]], input: &Value, currency: &str) -> Option<[Exact; 3]> {
    let column = |place: usize| list.iter().map(move |ends| ends[place].clone()).collect::<Vec<_>>();
    let mean = |values: Vec<Exact>| {
        let count = whole(u64::try_from(values.len()).unwrap_or_default());
        rounded(&(values.iter().fold(whole(0), |sum, value| sum + value) / count), input, currency)
    };
    match input["range"].as_str() {
        Some("first") => list.first().cloned(),
        Some("mean") => all([mean(column(0)), mean(column(1)), mean(column(2))]),
        _ => all([column(0).into_iter().min(), mean(column(1)), column(2).into_iter().max()]),
    }
}

impl Known {
    fn needs(&self, estimator: &str) -> Vec<&'static str> {
        let (count, name) = match estimator {
            "views" => (&self.views, "average_views"),
            "engagements" => (&self.engagements, "expected_engagements"),
            _ => (&self.followers, "followers"),
        };
        let lacks = [
            (count.as_ref().is_none_or(|count| *count == whole(0)), name),
            (self.cpm.is_none(), "cpm"),
            (estimator == "engagements" && self.target.is_none(), "target_engagement_rate"),
        ];
        lacks.into_iter().filter(|(lacking, _)| *lacking).map(|(_, name)| name).collect()
    }

    fn ends(&self, estimator: &str) -> [Exact; 3] {
        let (count, factor) = match estimator {
            "views" => (&self.views, self.engagement.clone()),
            "engagements" => (&self.engagements, whole(100) / self.target.clone().unwrap_or_else(|| whole(1))),
            _ => (&self.followers, self.engagement.clone()),
        };
        let count = count.clone().unwrap_or_else(|| whole(0)) / whole(1000);
        let cpm = self.cpm.clone().unwrap_or_else(|| [whole(0), whole(0), whole(0)]);
        cpm.map(|price| &count * price * &factor * &self.others)
    }
}

fn known(input: &Value, prices: &Value, currency: &str) -> Known {
    let (followers, views, engagements) =
        (count(input, "followers"), count(input, "average_views"), count(input, "expected_engagements"));
    let rate = match (input["engagement_rate_percent"].as_str(), &engagements, &followers) {
        (Some(rate), ..) => Some(exact(rate)),
        (None, Some(engagements), Some(followers)) if *followers != whole(0) => {
            Some(engagements * whole(100) / followers)
        }
        _ => None,
    };
    let fits = |row: &&Value| {
        let formats = row["formats"].as_array().filter(|formats| !formats.is_empty());
        row["platform"] == input["platform"] && formats.is_none_or(|formats| formats.contains(&input["format"]))
    };
    let row = prices["rows"].as_array().into_iter().flatten().find(fits);
    let cpm = row.map(|row| {
        let of = |field: &str| row[field].as_str().map(exact);
        let (low, high) = (of("low").unwrap_or_else(|| whole(0)), of("high").unwrap_or_else(|| whole(0)));
        let middle = of("middle").unwrap_or_else(|| (&low + &high) / whole(2));
        [low, middle, high]
    });
    let multiplier = own_or(&input["conventions"]["engagement"], ENGAGEMENT);
    Known {
        views,
        engagements,
        followers,
        cpm,
        target: input["conventions"]["target_engagement_rate"]["value"].as_str().map(exact),
        engagement: rate.map_or_else(|| whole(1), |rate| engagement(&multiplier, &rate)),
        others: multipliers(input) * exchanged(input, prices["currency"].as_str().unwrap_or_default(), currency),
    }
}

/// A count of the input, else of the channel: that of the format before that of all.
fn count(input: &Value, name: &str) -> Option<Exact> {
    let number = |value: &Value| value.as_u64().map(whole);
    let channels = input["influencer"]["channels"].as_array().into_iter().flatten();
    let snapshot = channels.into_iter().find(|channel| channel["platform"] == input["platform"]);
    let snapshot = &snapshot.unwrap_or(&Value::Null)["snapshot"];
    let name_there = if name == "expected_engagements" { "average_engagements" } else { name };
    let formats = snapshot["formats"].as_array().into_iter().flatten();
    let format = formats.into_iter().find(|row| row["format"] == input["format"]);
    number(&input[name])
        .or_else(|| format.and_then(|row| number(&row[name_there])))
        .or_else(|| number(&snapshot[name_there]))
}

fn engagement(multiplier: &Value, rate: &Exact) -> Exact {
    let percent = |value: &Value| exact(value.as_str().unwrap_or("0"));
    if multiplier["type"] == "linear" {
        let above = rate - percent(&multiplier["neutral_percent"]);
        return whole(1) + above / percent(&multiplier["span_percent"]);
    }
    let mut steps = multiplier["steps"].as_array().into_iter().flatten();
    let reached = steps.rfind(|step| percent(&step["from_percent"]) <= *rate);
    reached.map_or_else(|| whole(1), |step| percent(&step["factor"]))
}

fn multipliers(input: &Value) -> Exact {
    let mut product = whole(1);
    for table in input["conventions"]["multipliers"].as_array().into_iter().flatten() {
        let by = table["value"]["by"].as_str().unwrap_or_default();
        let names: Vec<Value> = match (&input[by], input["influencer"]["niches"].as_array()) {
            (Value::Null, Some(niches)) if by == "niche" => niches.clone(),
            (name, _) => vec![name.clone()],
        };
        let rows = table["value"]["rows"].as_array().cloned().unwrap_or_default();
        let found = names.iter().find_map(|name| rows.iter().find(|row| row["name"] == *name));
        if let Some(factor) = found.and_then(|row| row["factor"].as_str()) {
            product *= exact(factor);
        }
    }
    product
}

fn exchanged(input: &Value, from: &str, to: &str) -> Exact {
    let rate = &input["exchange"];
    match (from == to, rate["rate"].as_str()) {
        (false, Some(number)) if rate["from"] == from => exact(number),
        (false, Some(number)) => whole(1) / exact(number),
        _ => whole(1),
    }
}

fn own_or(own: &Value, preset: &str) -> Value {
    let preset: Value = serde_json::from_str(preset).unwrap_or_default();
    own.get("value").unwrap_or(&preset["value"]).clone()
}

fn minor(currency: &str) -> usize {
    match currency {
        "JPY" => 0,
        "KWD" => 3,
        _ => 2,
    }
}

fn rounded(value: &Exact, input: &Value, currency: &str) -> Option<Exact> {
    let unit = format!("1/1{}", "0".repeat(minor(currency)));
    let step = input["rounding"]["increment"].as_str().map_or_else(|| exact(&unit), exact);
    round(value, &step, input["rounding"]["mode"].as_str().unwrap_or("half_up"))
}

/// The amount in plain digits with the currency's decimals.
fn amount(value: &Exact, currency: &str) -> Value {
    let digits = minor(currency);
    let units = value * exact(&format!("1{}", "0".repeat(digits)));
    let text = format!("{:0>width$}", units.to_integer().to_string(), width = digits + 1);
    let (major, rest) = text.split_at(text.len() - digits);
    let text = if digits == 0 { major.to_owned() } else { format!("{major}.{rest}") };
    json!({"amount": {"amount": text, "currency": currency}})
}
