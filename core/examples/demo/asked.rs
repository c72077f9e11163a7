//! What is asked about deals and their payments, and what the library answers.

use std::error::Error;
use std::path::Path;

use greenroom::agency::{self, Agency};
use greenroom::check::{Issues, Path as At};
use greenroom::text::{Presentation, present_issues};
use greenroom::wire::{self, InvoiceInput};
use greenroom::{campaign, fee, handoff};
use serde_json::{Map, Value, json};

use crate::read_all;

/// A question with its answer.
pub struct Answer {
    pub heading: String,
    pub tables: Presentation,
}

/// The questions of the example agency, by the names of their files: an operation and what it is about.
pub fn answers(agency: &Path) -> Result<Vec<Answer>, Box<dyn Error>> {
    let mut list = Vec::new();
    for (path, text) in read_all(&agency.join("asked"))? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let (operation, subject) =
            name.split_once('-').ok_or("a question is named by its operation and its subject")?;
        let input = whole(agency, operation, subject, &text)?;
        let heading = format!("{}: {subject}", question(operation));
        let answers = answer(operation, &input)?.into_iter();
        list.extend(answers.map(|tables| Answer { heading: heading.clone(), tables }));
    }
    Ok(list)
}

/// The question with the documents that it is about.
fn whole(agency: &Path, operation: &str, subject: &str, text: &str) -> Result<String, Box<dyn Error>> {
    let document = |folder: &str, name: &str| -> Result<Value, Box<dyn Error>> {
        let path = agency.join(folder).join(name).with_extension("json");
        Ok(serde_json::from_str(&std::fs::read_to_string(path)?)?)
    };
    let mut input: Map<String, Value> = serde_json::from_str(text)?;
    match operation {
        "suggest_fee" => {
            input.insert("influencer".to_owned(), document("influencers", subject)?);
        }
        "judge_offer" | "counter_offer" | "scenarios" | "invoice" => {
            let deal = document("deals", subject)?;
            let influencer = deal.get("influencer").and_then(Value::as_str).unwrap_or_default();
            input.insert("rate_card".to_owned(), document("rate_cards", influencer)?);
            input.insert("deal".to_owned(), deal);
        }
        "conflicts" | "check_agency" => return Ok(agency_of(agency)?.to_string()),
        "budget"
        | "check_enquiry"
        | "commission_statement"
        | "duties"
        | "expiring_rights"
        | "income"
        | "next_actions"
        | "receivables" => {
            input.insert("agency".to_owned(), agency_of(agency)?);
        }
        _ => {}
    }
    Ok(Value::Object(input).to_string())
}

/// All documents of the agency in one: its campaigns name their deals by the files of those.
fn agency_of(folder: &Path) -> Result<Value, Box<dyn Error>> {
    let list = |name: &str| -> Result<Vec<Value>, Box<dyn Error>> {
        let texts = read_all(&folder.join(name))?;
        Ok(texts.iter().map(|(_, text)| serde_json::from_str(text)).collect::<Result<_, _>>()?)
    };
    let mut campaigns = list("campaigns")?;
    for booked in campaigns.iter_mut().filter_map(|campaign| campaign.get_mut("deals")?.as_array_mut()).flatten() {
        if let Some(name) = booked.get("deal").and_then(Value::as_str) {
            let deal = std::fs::read_to_string(folder.join("deals").join(name).with_extension("json"))?;
            booked["deal"] = serde_json::from_str(&deal)?;
        }
    }
    Ok(json!({
        "document": "agency", "version": 1, "id": "example", "name": "The example agency",
        "influencers": list("influencers")?, "rate_cards": list("rate_cards")?, "campaigns": campaigns,
    }))
}

fn question(operation: &str) -> &str {
    match operation {
        "suggest_fee" => "What may it cost?",
        "judge_offer" => "Is the offer good?",
        "counter_offer" => "What could be given up for the price?",
        "scenarios" => "What if the terms were others?",
        "invoice" => "An invoice",
        "late_interest" => "What is owed for paying late?",
        "dunning" => "When are they reminded?",
        "early_payment" => "What does early payment save?",
        "conflicts" => "Which deals stand against each other?",
        "check_agency" => "What is open?",
        "check_enquiry" => "May the enquiry be taken?",
        "expiring_rights" => "What ends in the next days?",
        "receivables" => "What do brands still owe?",
        "plan_calendar" => "When is what published?",
        "plan_timeline" => "What must be done by when?",
        "plan_launch" => "What does the launch bring, and when does stock run out?",
        "budget" => "Is the money enough?",
        "income" => "What does the creator earn?",
        "commission_statement" => "What do representatives get?",
        "duties" => "Which duties are kept?",
        "next_actions" => "Who owes what, and by when?",
        other => other,
    }
}

/// The tables of the answer, one set for each invoice; a judgement without what it was made from, and a counter-offer
/// without its quote.
fn answer(operation: &str, input: &str) -> Result<Vec<Presentation>, Issues> {
    let tables = match operation {
        "suggest_fee" => fee::present_fee_suggestion(&fee::suggest_fee(&wire::parse(input)?)?),
        "judge_offer" => first(1, fee::present_offer_judgement(&fee::judge_offer(&wire::parse(input)?)?)),
        "counter_offer" => first(2, fee::present_counter_offer(&fee::counter_offer(&wire::parse(input)?)?)),
        "scenarios" => fee::present_scenarios(&fee::scenarios(&wire::parse(input)?)?),
        "invoice" => {
            let InvoiceInput { rate_card, deal, plan } = wire::parse(input)?;
            return Ok(handoff::invoices(&rate_card, &deal, &plan)?
                .invoices
                .iter()
                .map(handoff::present_invoice)
                .collect());
        }
        "late_interest" => fee::present_late_interest(&fee::late_interest(&wire::parse(input)?)?),
        "dunning" => fee::present_dunning(&fee::dunning(&wire::parse(input)?)?),
        "early_payment" => fee::present_early_payment(&fee::early_payment(&wire::parse(input)?)?),
        "conflicts" => agency::present_conflicts(&agency::conflicts(&wire::parse(input)?)?),
        "check_agency" => {
            let mut issues = Issues::default();
            wire::parse::<Agency>(input)?.check(&At::root(), &mut issues);
            present_issues(&issues)
        }
        "check_enquiry" => agency::present_enquiry_answer(&agency::check_enquiry(&wire::parse(input)?)?),
        "plan_calendar" => campaign::present_calendar_plan(&campaign::plan_calendar(&wire::parse(input)?)?),
        "plan_timeline" => campaign::present_timeline(&campaign::plan_timeline(&wire::parse(input)?)?),
        "plan_launch" => campaign::present_launch_plan(&campaign::plan_launch(&wire::parse(input)?)?),
        "budget" => agency::present_budget(&agency::budget(&wire::parse(input)?)?),
        "income" => agency::present_income(&agency::income(&wire::parse(input)?)?),
        "commission_statement" => {
            agency::present_commission_statement(&agency::commission_statement(&wire::parse(input)?)?)
        }
        "duties" => agency::present_duties(&agency::duties(&wire::parse(input)?)?),
        "next_actions" => agency::present_next_actions(&agency::next_actions(&wire::parse(input)?)?),
        "receivables" => agency::present_receivables(&agency::receivables(&wire::parse(input)?)?),
        "expiring_rights" => agency::present_expiring_rights(&agency::expiring_rights(&wire::parse(input)?)?),
        _ => return Ok(Vec::new()),
    };
    Ok(vec![tables])
}

fn first(count: usize, mut presentation: Presentation) -> Presentation {
    presentation.tables.truncate(count);
    presentation
}
