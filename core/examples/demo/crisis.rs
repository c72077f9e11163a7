//! A product that an influencer recommended makes people ill: what the stream of mentions says, how grave it is, how to
//! answer, and what of the inbox comes first.

use std::error::Error;
use std::fs;
use std::path::Path;

use greenroom::text::{Presentation, Table};
use greenroom::{community, crisis, wire};

/// How many items of the inbox are shown.
const FIRST: usize = 8;

/// The answers, each under its question.
pub fn answers(agency: &Path) -> Result<Vec<(&'static str, Presentation)>, Box<dyn Error>> {
    let input = |name: &str| fs::read_to_string(agency.join(name).with_extension("json"));
    let alarms = crisis::detect_alarms(&wire::parse(&input("crisis/detect_alarms-mila")?)?)?;
    let severity = crisis::assess_severity(&wire::parse(&input("crisis/assess_severity-mila")?)?)?;
    let posture = crisis::advise_posture(&wire::parse(&input("crisis/advise_posture-mila")?)?)?;
    let inbox = community::triage_inbox(&wire::parse(&input("inbox/triage_inbox-mila")?)?)?;
    Ok(vec![
        ("Is something wrong? 216 hours of mentions", crisis::present_alarms(&alarms)),
        ("How grave is it?", crisis::present_severity_assessment(&severity)),
        ("How should it be answered?", crisis::present_posture_advice(&posture)),
        ("What is answered first?", shortened(community::present_triage(&inbox))),
    ])
}

/// The first items alone, and of those how many there are.
fn shortened(mut shown: Presentation) -> Presentation {
    shown.tables.truncate(1);
    shown.tables.iter_mut().for_each(shorten);
    shown
}

fn shorten(table: &mut Table) {
    let all = table.rows.len();
    table.rows.truncate(FIRST);
    table.sentences.push(format!("{FIRST} of {all} items are shown."));
}
