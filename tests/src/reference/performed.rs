use serde_json::{Value, json};

use super::calendar::days_between;
use super::lines::{Line, shown, sum};
use super::number::{Exact, exact, percent, whole};
use super::refusal::Refusal;
use super::setting::Setting;

/// The lines of what depends on results: what is added, and what is taken off.
pub(super) struct Performed {
    pub(super) additions: Vec<Line>,
    pub(super) reductions: Vec<Line>,
    /// What makes good for missed guarantees.
    pub(super) make_goods: Vec<Value>,
}

pub(super) fn performed(
    setting: &Setting<'_>,
    creative: &[Line],
    add_ons: &[Line],
    discounts: &[Line],
) -> Result<Performed, Refusal> {
    let mut additions = Vec::new();
    for term in terms(setting) {
        let line = match term["type"].as_str() {
            Some("bonus") => Some(("bonus", bonus(setting, term), vec![name(&term["metric"])])),
            Some("affiliate") => Some(("affiliate", affiliate(setting, term), metrics(term))),
            _ => None,
        };
        if let Some((kind, value, depends_on)) = line {
            let mut line = Line::new(setting, kind, &term["id"], bounded(value, term))?;
            line.depends_on = depends_on;
            additions.push(line);
        }
    }
    additions.extend(extra_revisions(setting)?);
    additions.extend(extra_ad_spend(setting)?);
    let before: Vec<Line> = creative.iter().chain(add_ons).chain(discounts).chain(&additions).cloned().collect();
    let mut found = Performed { additions, reductions: Vec::new(), make_goods: Vec::new() };
    for term in terms(setting) {
        match term["type"].as_str() {
            Some("guarantee") => guarantee(setting, term, creative, &before, &mut found)?,
            Some("late_delivery") => late(setting, term, creative, &before, &mut found)?,
            Some("early_removal") => early(setting, term, creative, &before, &mut found)?,
            _ => {}
        }
    }
    Ok(found)
}

fn items(list: &Value) -> impl Iterator<Item = &Value> + Clone {
    list.as_array().map(Vec::as_slice).unwrap_or_default().iter()
}

fn terms<'a>(setting: &Setting<'a>) -> impl Iterator<Item = &'a Value> {
    items(&setting.deal["performance"])
}

fn covered<'a>(setting: &Setting<'a>, term: &'a Value) -> impl Iterator<Item = &'a Value> + Clone {
    let all = items(&term["deliverables"]).next().is_none();
    items(&setting.deal["deliverables"])
        .filter(move |one| all || items(&term["deliverables"]).any(|named| *named == one["id"]))
}

fn name(metric: &Value) -> &'static str {
    let all = ["views", "engagements", "clicks", "actions", "revenue", "refunds"];
    all.into_iter().find(|known| *metric == *known).unwrap_or("views")
}

fn metrics(term: &Value) -> Vec<&'static str> {
    if term["base"] == "net_of_refunds" { vec!["revenue", "refunds"] } else { vec!["revenue"] }
}

/// What must be known of deliverables for these terms, and is not; the sales of a window need no metric.
pub(super) fn unknown(setting: &Setting<'_>) -> Vec<Value> {
    let mut found = Vec::new();
    for term in terms(setting) {
        let names = match term["type"].as_str() {
            Some("bonus" | "guarantee") => vec![name(&term["metric"])],
            Some("affiliate") => metrics(term),
            _ => Vec::new(),
        };
        for one in covered(setting, term) {
            for name in &names {
                if of_all_pieces(setting, one, name).is_none() {
                    found.push(json!([term["id"], one["id"], name]));
                }
            }
        }
    }
    found
}

/// How much all pieces of a deliverable reach together.
fn of_all_pieces(setting: &Setting<'_>, deliverable: &Value, name: &str) -> Option<Exact> {
    if let Some(each) = deliverable["expected_views"].as_u64().filter(|_| setting.expects && name == "views") {
        return Some(whole(each) * whole(pieces(deliverable)));
    }
    let outcome = items(setting.results?).find(|one| one["deliverable"] == deliverable["id"]).unwrap_or(&Value::Null);
    let known = outcome[name].as_u64().map(whole).or_else(|| outcome[name]["amount"].as_str().map(exact));
    // None of the pieces reach nothing.
    known.or_else(|| (deliverable["delivered"] == 0).then(|| whole(0)))
}

/// How many pieces were delivered, or are booked.
pub(super) fn pieces(deliverable: &Value) -> u64 {
    deliverable["delivered"].as_u64().or_else(|| deliverable["quantity"].as_u64()).unwrap_or_default()
}

fn together(setting: &Setting<'_>, term: &Value) -> Option<Exact> {
    let metric = name(&term["metric"]);
    covered(setting, term).try_fold(whole(0), |sum, one| Some(sum + of_all_pieces(setting, one, metric)?))
}

fn digits(money: &Value) -> Option<Exact> {
    money["amount"].as_str().map(exact)
}

fn bounded(value: Exact, term: &Value) -> Exact {
    let capped = digits(&term["cap"]).map_or(value.clone(), |cap| value.clone().min(cap));
    digits(&term["floor"]).map_or(capped.clone(), |floor| capped.clone().max(floor))
}

fn bonus(setting: &Setting<'_>, term: &Value) -> Exact {
    let Some(reached) = together(setting, term) else { return whole(0) };
    let is_reached = |step: &&Value| {
        let from = exact(step["from"].as_str().unwrap_or_default());
        if term["threshold"] == "above" { reached > from } else { reached >= from }
    };
    let amounts = items(&term["steps"]).filter(is_reached).filter_map(|step| digits(&step["amount"]));
    if term["ladder"] == "cumulate" {
        amounts.fold(whole(0), |sum, amount| sum + amount)
    } else {
        amounts.last().unwrap_or_else(|| whole(0))
    }
}

fn affiliate(setting: &Setting<'_>, term: &Value) -> Exact {
    let dated = ["window_days", "last_day", "refund_days"].iter().any(|field| !term[field].is_null());
    let base = match setting.facts {
        Some(facts) if dated => dated_revenue(setting, facts, term),
        _ => {
            let all = |name: &str| {
                covered(setting, term).try_fold(whole(0), |sum, one| Some(sum + of_all_pieces(setting, one, name)?))
            };
            let refunds = if metrics(term).len() > 1 { all("refunds") } else { Some(whole(0)) };
            all("revenue").zip(refunds).map(|(revenue, refunds)| revenue - refunds)
        }
    };
    let base = base.unwrap_or_else(|| whole(0)).max(whole(0));
    base * percent(term["percent"].as_str().unwrap_or("0"))
}

fn dated_revenue(setting: &Setting<'_>, facts: &Value, term: &Value) -> Option<Exact> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut sum = whole(0);
    for one in covered(setting, term) {
        let sales: Vec<&Value> = items(&facts["sales"]).filter(|sale| sale["deliverable"] == one["id"]).collect();
        let nothing = of_all_pieces(setting, one, "revenue") == Some(whole(0));
        if sales.is_empty() && !nothing {
            return None;
        }
        if sales.is_empty() && one["delivered"] == 0 {
            continue;
        }
        let published = published(facts, one, "published_on");
        if !term["window_days"].is_null() && published.is_none() {
            return None;
        }
        for sale in sales {
            let sold = text(&sale["sold_on"]);
            if let (Some(days), Some(first)) = (term["window_days"].as_i64(), &published) {
                let day = days_between(first, &sold);
                if day < 0 || day >= days {
                    continue;
                }
            }
            if term["last_day"].as_str().is_some_and(|last| sold.as_str() > last) {
                continue;
            }
            sum += digits(&sale["revenue"])?;
            for refund in items(&sale["refunds"]).filter(|_| term["base"] == "net_of_refunds") {
                let after = days_between(&sold, &text(&refund["refunded_on"]));
                if term["refund_days"].as_i64().is_none_or(|most| after <= most) {
                    sum -= digits(&refund["amount"])?;
                }
            }
        }
    }
    Some(sum)
}

fn delivery<'a>(facts: &'a Value, deliverable: &Value) -> Option<&'a Value> {
    items(&facts["deliveries"]).find(|one| one["deliverable"] == deliverable["id"])
}

fn published(facts: &Value, deliverable: &Value, field: &str) -> Option<String> {
    delivery(facts, deliverable)?[field].as_str().map(str::to_owned)
}

fn extra_revisions(setting: &Setting<'_>) -> Result<Vec<Line>, Refusal> {
    let mut found = Vec::new();
    let Some(facts) = setting.facts else { return Ok(found) };
    let rate = items(&setting.version["add_ons"]).find(|add_on| add_on["type"] == "revisions");
    for done in items(&facts["revisions"]) {
        let term = items(&setting.deal["terms"]).find(|term| term["id"] == done["term"]);
        let booked = term.and_then(|term| term["rounds"].as_u64()).unwrap_or_default();
        let rounds = done["rounds"].as_u64().unwrap_or_default();
        let Some(rate) = rate else { continue };
        let extra = rounds.saturating_sub(booked.max(rate["included"].as_u64().unwrap_or_default()));
        if extra == 0 {
            continue;
        }
        let nothing = Value::Null;
        let of = term.unwrap_or(&nothing);
        let units = match rate["per"].as_str() {
            Some("deliverable") => covered(setting, of).map(|_| 1).sum(),
            Some("piece") => covered(setting, of).map(pieces).sum(),
            _ => 1,
        };
        let mut line =
            Line::new(setting, "extra_revisions", &done["term"], setting.price(&rate["rate"]) * whole(extra * units))?;
        line.quantity = extra.into();
        found.push(line);
    }
    Ok(found)
}

fn extra_ad_spend(setting: &Setting<'_>) -> Result<Vec<Line>, Refusal> {
    let mut found = Vec::new();
    let Some(facts) = setting.facts else { return Ok(found) };
    for term in items(&setting.deal["terms"]).filter(|term| term["type"] == "whitelisting") {
        let listed = items(&setting.version["add_ons"]).find(|add_on| add_on["type"] == "whitelisting");
        let agreed = &term["override"]["price"];
        let price = if agreed.is_null() { listed.map(|add_on| &add_on["price"]) } else { Some(agreed) };
        let Some(price) = price.filter(|price| price["type"] == "percent_of_spend") else { continue };
        let spent =
            items(&facts["ad_spend"]).find(|one| one["term"] == term["id"]).and_then(|one| digits(&one["spent"]));
        let Some(beyond) = spent.map(|spent| spent - setting.price(&term["ad_spend"])) else { continue };
        if beyond > whole(0) {
            let value = &beyond * percent(price["percent"].as_str().unwrap_or("0"));
            let mut line = Line::new(setting, "extra_ad_spend", &term["id"], value)?;
            line.base = Some(beyond);
            found.push(line);
        }
    }
    Ok(found)
}

/// The codes of what somebody should look at.
pub(super) fn warnings(setting: &Setting<'_>) -> Vec<&'static str> {
    let Some(facts) = setting.facts else { return Vec::new() };
    let caps = terms(setting).filter(|term| term["type"] == "ad_spend_cap");
    let beyond = caps.filter(|cap| {
        let spent = items(&facts["ad_spend"]).find(|one| one["term"] == cap["term"]);
        spent.and_then(|one| digits(&one["spent"])) > digits(&cap["cap"])
    });
    beyond.map(|_| "ad_spend_beyond_cap").collect()
}

/// A line that takes off at most what is left.
fn take_off(
    setting: &Setting<'_>,
    kind: &str,
    term: &Value,
    value: Exact,
    before: &[Line],
    found: &mut Performed,
) -> Result<(), Refusal> {
    let mut line = Line::new(setting, kind, &term["id"], value)?;
    let left = sum(before) + sum(&found.reductions);
    if line.exact > left {
        line.shown = if setting.rounds_the_total() { shown(setting, &left)? } else { left.clone() };
        line.exact = left;
    }
    line.exact = whole(0) - line.exact;
    line.shown = whole(0) - line.shown;
    if kind == "guarantee" {
        line.depends_on = vec![name(&term["metric"])];
    }
    found.reductions.push(line);
    Ok(())
}

fn fee_of(creative: &[Line], ids: &[&Value]) -> Exact {
    sum(creative.iter().filter(|line| ids.contains(&&line.id)))
}

fn guarantee(
    setting: &Setting<'_>,
    term: &Value,
    creative: &[Line],
    before: &[Line],
    found: &mut Performed,
) -> Result<(), Refusal> {
    let at_least = exact(term["at_least"].as_str().unwrap_or("1"));
    let ids: Vec<&Value> = covered(setting, term).map(|one| &one["id"]).collect();
    let fee = fee_of(creative, &ids);
    let reached = together(setting, term).filter(|reached| *reached < at_least);
    let over = reached.filter(|_| window_is_over(setting, term, 0) == Some(true));
    let Some(reached) = over else { return take_off(setting, "guarantee", term, whole(0), before, found) };
    let missing = &at_least - &reached;
    let remedies: Vec<&Value> = items(&term["remedies"]).collect();
    let facts = setting.facts.unwrap_or(&Value::Null);
    let named = items(&facts["remedies"]).find(|one| one["guarantee"] == term["id"]).map(|one| &one["remedy"]);
    let mut chosen =
        remedies.iter().position(|one| named.is_none_or(|named| one["type"] == *named)).unwrap_or_default();
    let extended = |days: &Value| window_is_over(setting, term, days.as_i64().unwrap_or_default());
    if remedies.get(chosen).is_some_and(|one| {
        one["type"] == "window_extension" && setting.facts.is_some() && extended(&one["days"]) == Some(true)
    }) {
        chosen += 1;
    }
    let refund = |remedy: &Value| {
        let part = &missing / &at_least;
        let cap = remedy["cap_percent"].as_str().map_or_else(|| whole(1), percent);
        &fee * part.min(cap)
    };
    let pieces: u64 = covered(setting, term).map(pieces).sum();
    let mut options = Vec::new();
    for (place, remedy) in remedies.iter().enumerate() {
        let mut option = json!({"remedy": remedy["type"], "chosen": place == chosen, "worth": null, "pieces": null});
        let worth = if remedy["type"] == "make_good_post" {
            let most = remedy["most_pieces"].as_u64().unwrap_or(1_000_000);
            let more = (reached > whole(0) && pieces > 0)
                .then(|| (&missing * whole(pieces) / &reached).ceil().min(whole(most)));
            option["pieces"] =
                more.as_ref().map_or(Value::Null, |more| more.to_string().parse::<u64>().unwrap_or_default().into());
            more.map(|more| &fee * more / whole(pieces))
        } else {
            Some(refund(remedy))
        };
        if let Some(worth) = worth {
            option["worth"] = setting.money(&setting.to_minor(&worth)?);
        }
        options.push(option);
    }
    found.make_goods.push(json!({"guarantee": term["id"], "metric": term["metric"], "options": options}));
    let back = remedies.get(chosen).filter(|one| one["type"] == "pro_rata_refund").map(|one| refund(one));
    take_off(setting, "guarantee", term, back.unwrap_or_else(|| whole(0)), before, found)
}

/// Whether the window of a guarantee, with so many days more, is over; not known where a publication is not.
fn window_is_over(setting: &Setting<'_>, term: &Value, more: i64) -> Option<bool> {
    let (Some(facts), Some(days)) = (setting.facts, term["window_days"].as_i64()) else { return Some(true) };
    let first: Option<Vec<String>> = covered(setting, term).map(|one| published(facts, one, "published_on")).collect();
    let first = first?.into_iter().max()?;
    let gone = days_between(&first, facts["as_of"].as_str().unwrap_or_default());
    Some(gone >= days - 1 + more)
}

fn late(
    setting: &Setting<'_>,
    term: &Value,
    creative: &[Line],
    before: &[Line],
    found: &mut Performed,
) -> Result<(), Refusal> {
    let Some(facts) = setting.facts else { return Ok(()) };
    for one in covered(setting, term).filter(|one| one["delivered"] != 0) {
        let field = if term["event"] == "delivery" { "delivered_on" } else { "published_on" };
        let Some(came) = published(facts, one, field) else { continue };
        let due = term["due"].as_str().or_else(|| one["publish"]["last_day"].as_str()).unwrap_or_default();
        let days = days_between(due, &came) - term["grace_days"].as_i64().unwrap_or_default();
        let Some(days) = u64::try_from(days).ok().filter(|days| *days > 0) else { continue };
        let fee = fee_of(creative, &[&one["id"]]);
        let rule = &term["reduction"];
        let value = match rule["type"].as_str() {
            Some("percent_per_day") => &fee * percent(rule["percent"].as_str().unwrap_or("0")) * whole(days),
            Some("amount_per_day") => digits(&rule["amount"]).unwrap_or_else(|| whole(0)) * whole(days),
            _ => digits(&rule["amount"]).unwrap_or_else(|| whole(0)),
        };
        let most = &fee * term["cap_percent"].as_str().map_or_else(|| whole(1), percent);
        take_off(setting, "late_delivery", term, value.min(most), before, found)?;
    }
    Ok(())
}

fn early(
    setting: &Setting<'_>,
    term: &Value,
    creative: &[Line],
    before: &[Line],
    found: &mut Performed,
) -> Result<(), Refusal> {
    let Some(facts) = setting.facts else { return Ok(()) };
    let minimum = term["minimum_live_days"].as_u64().unwrap_or_default();
    for one in covered(setting, term).filter(|one| one["delivered"] != 0) {
        let Some(delivered) = delivery(facts, one).filter(|delivered| delivered["removed"] == true) else { continue };
        let Some(live) = delivered["days_live"].as_u64().filter(|live| *live < minimum) else { continue };
        let fee = fee_of(creative, &[&one["id"]]);
        let part = match term["reduction"]["percent"].as_str() {
            Some(part) => percent(part),
            None => whole(minimum - live) / whole(minimum),
        };
        take_off(setting, "early_removal", term, fee * part, before, found)?;
    }
    Ok(())
}
