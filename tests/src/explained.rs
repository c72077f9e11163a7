//! A reader of explanations who knows nothing but the documents, the quote and arithmetic.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "exact fractions do not overflow, JSON is indexed by name, and a test that panics has failed"
)]

use serde_json::Value;

use crate::reference::{Exact, exact, factor, round};

/// What is wrong with the explanations of a quote: every explanation is computed again from the values of the input and
/// of the quote that it names, and must come to the amount that it explains.
pub fn unexplained(input: &Value, quote: &Value) -> Vec<String> {
    let mut wrong = unexplained_in(&Reader { input, quote }, quote);
    let expected = &quote["expectation"];
    let reader = Reader { input, quote: expected };
    for (place, line) in expected["lines"].as_array().into_iter().flatten().enumerate() {
        reader.read(&format!("expectation.lines[{place}]"), &[&line["explanation"]], &line["amount"], &mut wrong);
    }
    wrong
}

fn unexplained_in(reader: &Reader<'_>, quote: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let list = |name: &str| quote[name].as_array().cloned().unwrap_or_default();
    for (name, explained) in ["lines", "parts", "commissions", "withholding"].map(|name| (name, list(name))) {
        for (place, one) in explained.iter().enumerate() {
            let at = format!("{name}[{place}]");
            reader.read(&at, &[&one["explanation"]], &one["amount"], &mut wrong);
        }
    }
    for (place, supply) in list("supplies").iter().enumerate() {
        let explanations: Vec<&Value> = supply["explanations"].as_array().into_iter().flatten().collect();
        reader.read(&format!("supplies[{place}]"), &explanations, &supply["tax"], &mut wrong);
    }
    for name in ["gifted_value", "own_costs"].into_iter().filter(|name| !quote[*name].is_null()) {
        reader.read(name, &[&quote[name]["explanation"]], &quote[name]["amount"], &mut wrong);
    }
    if !quote["gross_up"].is_null() {
        reader.read("gross_up", &[&quote["gross_up"]], &quote["totals"]["gross_fee"], &mut wrong);
    }
    wrong
}

/// What is wrong with the explanations of a cancellation statement; `quote` is the quote of its deal.
pub fn unexplained_cancellation(input: &Value, statement: &Value, quote: &Value) -> Vec<String> {
    let mut document = statement.clone();
    document["quote"] = quote.clone();
    // What a quote says in its lines, the statement says elsewhere.
    let parties: Value = {
        let mut parties = document.clone();
        parties.as_object_mut().into_iter().for_each(|fields| drop(fields.remove("lines")));
        parties
    };
    let reader = Reader { input, quote: &document };
    let mut wrong = unexplained_in(&reader, &parties);
    for (place, line) in document["lines"].as_array().into_iter().flatten().enumerate() {
        let (at, of) = (format!("lines[{place}]"), if line["kind"] == "pass_through" { "amount" } else { "kill_fee" });
        for (how, amount) in [("explanation", of), ("published_explanation", "published")] {
            if !line[how].is_null() {
                reader.read(&at, &[&line[how]], &line[amount], &mut wrong);
            }
        }
    }
    wrong
}

/// What an explanation comes to that names values of an input and amounts of a document.
///
/// # Errors
/// - it names what is not there, or a step of it comes to something else
pub fn recomputed(input: &Value, document: &Value, explanation: &Value) -> Result<Exact, String> {
    Reader { input, quote: document }.value(explanation)
}

struct Reader<'a> {
    input: &'a Value,
    quote: &'a Value,
}

impl Reader<'_> {
    /// The explanations together come to the amount, as an amount is shown: half-up in minor units.
    fn read(&self, at: &str, explanations: &[&Value], amount: &Value, wrong: &mut Vec<String>) {
        let mut sum = exact("0");
        for explanation in explanations {
            match self.value(explanation) {
                Ok(value) => sum += value,
                Err(error) => wrong.push(format!("{at}: {error}")),
            }
        }
        let digits = amount["amount"].as_str().unwrap_or_default();
        let minor = digits.split_once('.').map_or(0, |(_, after)| after.len());
        let unit = exact("1") / exact(&format!("1{}", "0".repeat(minor)));
        if round(&sum, &unit, "half_up") != Some(exact(digits)) {
            wrong.push(format!("{at}: comes to {sum}, not to {digits}"));
        }
    }

    /// What an explanation comes to, computed from what it names alone.
    fn value(&self, explanation: &Value) -> Result<Exact, String> {
        let start = &explanation["start"];
        let mut value = if explanation["from"].is_null() {
            self.sum(&explanation["sum_of"])? - self.sum(&explanation["less"])?
        } else {
            match at(self.input, &explanation["from"]) {
                Some(number @ (Value::String(_) | Value::Number(_))) => text(number),
                // What is included or given costs nothing, and nothing is owed yet for what may be reached.
                Some(Value::Object(price)) if price.contains_key("type") => exact("0"),
                other => return Err(format!("starts from {other:?}")),
            }
        };
        if value != text(start) {
            return Err(format!("starts with {start}, but what it names is {value}"));
        }
        for step in explanation["steps"].as_array().into_iter().flatten() {
            self.check_operand(step)?;
            value = apply(&value, step)?;
            if value != text(&step["result"]) {
                return Err(format!("{step} comes to {value}"));
            }
        }
        Ok(value)
    }

    /// The sum of the amounts at these places of the quote; of an explanation the value it comes to.
    fn sum(&self, paths: &Value) -> Result<Exact, String> {
        let mut sum = exact("0");
        for path in paths.as_array().into_iter().flatten() {
            let found = at(self.quote, path).ok_or_else(|| format!("the quote has nothing at {path}"))?;
            let steps = found["steps"].as_array().into_iter().flatten();
            sum += match (found["amount"].as_str(), steps.last()) {
                (Some(amount), _) => exact(amount),
                (None, Some(step)) => text(&step["result"]),
                (None, None) => text(&found["start"]),
            };
        }
        Ok(sum)
    }

    /// The operand is the value of the input that it comes from, or is counted there.
    fn check_operand(&self, step: &Value) -> Result<(), String> {
        if step["from"].is_null() {
            return Ok(());
        }
        let operand = text(&step["operand"]);
        let found = at(self.input, &step["from"]);
        let name = step["from"].as_array().and_then(|path| path.last()).and_then(Value::as_str).unwrap_or_default();
        let fits = match (name, found) {
            // The rounds beyond those included.
            ("rounds", Some(rounds)) => operand <= text(rounds),
            // The pieces beyond a retainer.
            ("quantity" | "pieces", Some(all)) if operand < text(all) => self.is_in_retainer(&step["from"]),
            // So many days too late, or missing.
            ("published_on" | "delivered_on", Some(Value::String(_))) => operand > exact("0") && operand.is_integer(),
            ("days_live", Some(Value::Number(_))) => operand > exact("0") && operand.is_integer(),
            // Nothing is divided by none.
            ("pieces", Some(pieces)) => operand == text(pieces) || (*pieces == 0 && operand == exact("1")),
            // With enough notice the surcharge is 0 %, and below its threshold a withholding is.
            ("notice_hours", Some(_)) => operand == exact("0"),
            ("threshold", Some(price)) if price.is_object() => operand == exact("0"),
            // The rate that the brand bears, on the share of the work.
            ("", Some(withholding)) if withholding["territory"].is_string() => {
                let rate = |one: &Value| text(&one["percent"]);
                let treaty = Some(&withholding["treaty"]).filter(|treaty| treaty.is_object()).map(rate);
                let rate = treaty.map_or_else(|| rate(withholding), |treaty| treaty.min(rate(withholding)));
                let share = &withholding["share_of_work_percent"];
                operand == if share.is_null() { rate } else { rate * text(share) / exact("100") }
            }
            // What the preset says, which the input only names.
            ("preset", Some(Value::String(_))) => operand >= exact("0") && operand <= exact("100"),
            // No stage of the ladder is reached.
            ("steps", Some(Value::Array(_))) => operand == exact("0"),
            // The part of the pieces, or of the fees covered.
            ("published", Some(Value::Array(_))) => operand > exact("0") && operand < exact("1"),
            // So many periods of the price.
            ("period", Some(Value::Object(_))) => operand > exact("0"),
            ("deliverables", covered) => self.counts(covered).contains(&operand),
            ("representatives", Some(list)) => self.raised(list).contains(&operand),
            ("tiers", Some(tiers)) if tiers.is_object() => {
                let commission = step["from"].as_array().and_then(|path| path.split_last()).map(|(_, path)| path);
                let commission = commission.and_then(|path| at(self.input, &path.to_vec().into()));
                commission.is_some_and(|one| self.bands(one).iter().any(|(_, relief)| *relief == operand))
            }
            ("people", Some(people)) => {
                let commission = step["from"].as_array().and_then(|path| path.split_last()).map(|(_, path)| path);
                let commission = commission.and_then(|path| at(self.input, &path.to_vec().into()));
                let rates = people["people"].as_array().into_iter().flatten();
                let common = || commission.map_or_else(|| exact("0"), |one| text(&one["percent"]));
                let rate = |one: &Value| if one["percent"].is_null() { common() } else { text(&one["percent"]) };
                operand == rates.fold(exact("0"), |sum, one| sum + rate(one))
            }
            (_, Some(number @ (Value::String(_) | Value::Number(_)))) => operand == text(number),
            _ => false,
        };
        if fits { Ok(()) } else { Err(format!("{step} has another operand than {found:?}")) }
    }

    /// Whether a path leads into a deliverable that is made in a month of the retainer, or into what was delivered of it.
    fn is_in_retainer(&self, path: &Value) -> bool {
        let Some([head @ .., _]) = path.as_array().map(Vec::as_slice) else { return false };
        let found = at(self.input, &head.to_vec().into()).unwrap_or(&Value::Null);
        let id = if found["deliverable"].is_null() { &found["id"] } else { &found["deliverable"] };
        let mut deliverables = self.input["deal"]["deliverables"].as_array().into_iter().flatten();
        deliverables.any(|one| one["id"] == *id && !one["month"].is_null())
    }

    /// A price in the deal's currency.
    fn price(&self, price: &Value) -> Exact {
        text(&price["amount"]) * factor(&self.input["deal"], price["currency"].as_str().unwrap_or_default())
    }

    /// The rates that a commission may have, each with what it is too much by of the slabs below.
    fn bands(&self, commission: &Value) -> Vec<(Exact, Exact)> {
        let mut rate = text(&commission["percent"]);
        let mut relief = exact("0");
        let mut bands = vec![(rate.clone(), relief.clone())];
        for tier in commission["tiers"]["tiers"].as_array().into_iter().flatten() {
            let next = text(&tier["percent"]);
            relief += self.price(&tier["from"]) * (&next - &rate) / exact("100");
            rate = next;
            bands.push((rate.clone(), relief.clone()));
        }
        let people = commission["people"]["people"].as_array().into_iter().flatten();
        if commission["people"]["sharing"] == "each" {
            let own = |one: &Value| if one["percent"].is_null() { bands[0].0.clone() } else { text(&one["percent"]) };
            let all = people.fold(exact("0"), |sum, one| sum + own(one));
            bands = vec![(all, exact("0"))];
        }
        let steps = commission["sunset"]["steps"].as_array().into_iter().flatten();
        bands.extend(steps.map(|step| (text(&step["percent"]), exact("0"))));
        bands
    }

    /// The percentages that may be grossed up and their reliefs, each alone and all together.
    fn raised(&self, representatives: &Value) -> Vec<Exact> {
        let raised = representatives.as_array().into_iter().flatten().filter(|one| one["treatment"] == "gross_up");
        let (mut alone, mut sums) = (Vec::new(), vec![(exact("0"), exact("0"))]);
        for bands in raised.map(|one| self.bands(one)) {
            sums = sums
                .iter()
                .flat_map(|(rates, reliefs)| bands.iter().map(move |(rate, relief)| (rates + rate, reliefs + relief)))
                .collect();
            alone.extend(bands);
        }
        alone.extend(sums);
        alone.into_iter().flat_map(|(rate, relief)| [rate, relief]).collect()
    }

    /// How many deliverables a term covers, and how many pieces.
    fn counts(&self, named: Option<&Value>) -> [Exact; 2] {
        let named: Vec<&Value> = named.and_then(Value::as_array).into_iter().flatten().collect();
        let all = self.input["deal"]["deliverables"].as_array().into_iter().flatten();
        let covered: Vec<&Value> = all.filter(|one| named.is_empty() || named.contains(&&one["id"])).collect();
        let deliveries = self.input["results"]["deliveries"].as_array().into_iter().flatten();
        let delivered = |one: &Value| {
            let mut facts = deliveries.clone().filter(|fact| fact["deliverable"] == one["id"]);
            facts.next().and_then(|fact| fact["pieces"].as_u64()).or_else(|| one["quantity"].as_u64())
        };
        let pieces: u64 = covered.iter().filter_map(|one| delivered(one)).sum();
        [exact(&covered.len().to_string()), exact(&pieces.to_string())]
    }
}

/// What a step makes of the value before.
fn apply(value: &Exact, step: &Value) -> Result<Exact, String> {
    let hundred = exact("100");
    let operand = || text(&step["operand"]);
    Ok(match step["action"].as_str().unwrap_or_default() {
        "multiply" => value * operand(),
        "divide" => value / operand(),
        "percent" => value * operand() / hundred,
        "add_percent" => value * (&hundred + operand()) / hundred,
        "less_percent" => value * (&hundred - operand()) / hundred,
        "exclude_percent" => value * &hundred / (&hundred + operand()),
        "gross_up" => value / (exact("1") - operand() / hundred),
        "add" => value + operand(),
        "subtract" => value - operand(),
        "at_least" => value.clone().max(operand()),
        "at_most" => value.clone().min(operand()),
        "negate" => exact("0") - value,
        "round" => {
            let mode = step["mode"].as_str().unwrap_or_default();
            round(value, &operand(), mode).ok_or_else(|| format!("{step} needs rounding"))?
        }
        other => return Err(format!("no action `{other}`")),
    })
}

/// The number that a text or a number says.
fn text(value: &Value) -> Exact {
    exact(value.as_str().map_or_else(|| value.to_string(), str::to_owned).as_str())
}

/// What lies at a path of names and places.
fn at<'a>(document: &'a Value, path: &Value) -> Option<&'a Value> {
    let mut found = document;
    for step in path.as_array()? {
        found = match (step.as_str(), step.as_u64()) {
            (Some(name), _) => found.get(name)?,
            (None, place) => found.get(usize::try_from(place?).ok()?)?,
        };
    }
    Some(found)
}
