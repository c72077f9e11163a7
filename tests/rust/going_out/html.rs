//! Reports, read back by the tokenizer of the crate `html5ever`.

use std::cell::RefCell;

use greenroom_tests::random::hostile_name;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use serde_json::{Value, json};

use super::{answer, campaign};

/// How many hostile texts the reports hold, all together.
const TEXTS: u64 = 100_000;
const LINES: u64 = 500;

/// What a browser finds in a page.
#[derive(Default)]
struct Page {
    /// The tags, `/td` for the end of one.
    tags: Vec<String>,
    attributes: Vec<String>,
    /// The tables with their captions, and the texts of their cells.
    tables: Vec<(String, Vec<String>)>,
    text: String,
    /// Comments, errors and whatever else stands in it.
    other: Vec<String>,
}

#[derive(Default)]
struct Reader(RefCell<Page>);

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut page = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                page.text.clear();
                page.tags.push(tag.name.to_string());
                page.attributes.extend(tag.attrs.iter().map(|attribute| attribute.name.local.to_string()));
                match &*tag.name {
                    "style" => return TokenSinkResult::RawData(RawKind::Rawtext),
                    "title" => return TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => {}
                }
            }
            Token::TagToken(tag) => {
                page.tags.push(format!("/{}", tag.name));
                let text = std::mem::take(&mut page.text);
                match &*tag.name {
                    "caption" => page.tables.push((text, Vec::new())),
                    "td" => page.tables.last_mut().unwrap().1.push(text),
                    _ => {}
                }
            }
            Token::CharacterTokens(text) => page.text.push_str(&text),
            Token::DoctypeToken(_) | Token::EOFToken => {}
            other => page.other.push(format!("{other:?}")),
        }
        TokenSinkResult::Continue
    }
}

fn read(html: &str) -> Page {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let tokenizer = Tokenizer::new(Reader::default(), TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() });
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}

/// A campaign whose names are hostile, or harmless.
fn input(seed: u64, name: impl Fn(u64) -> String) -> Value {
    let task = |number: u64| json!({"id": number.to_string(), "name": name(seed + number)});
    let line = |number: u64| {
        let planned = json!({"amount": "1.50", "currency": "EUR"});
        json!({"id": number.to_string(), "name": name(seed + LINES + number), "purpose": "tools", "planned": planned})
    };
    let mut campaign = campaign();
    campaign["name"] = json!(name(seed));
    campaign["tasks"] = (0..LINES).map(task).collect();
    campaign["budget"] = (0..LINES).map(line).collect();
    json!({"campaign": campaign})
}

#[test]
fn a_browser_finds_the_same_words_and_no_other_markup() {
    let harmless = answer("campaign_report", &input(0, |_| "x".to_owned()));
    let harmless = read(harmless["html"].as_str().unwrap());
    let known = ["lang", "charset", "http-equiv", "content", "name", "dir", "scope", "class"];
    assert!(harmless.attributes.iter().all(|name| known.contains(&name.as_str())), "{:?}", harmless.attributes);
    assert!(!harmless.tags.iter().any(|tag| ["script", "img", "link", "iframe", "a"].contains(&tag.as_str())));
    let mut seed = 0;
    while seed < TEXTS {
        let report = answer("campaign_report", &input(seed, hostile_name));
        let page = read(report["html"].as_str().unwrap());
        assert_eq!(page.tags, harmless.tags);
        assert_eq!(page.attributes, harmless.attributes);
        assert_eq!(page.other, Vec::<String>::new());
        let cells = |title: &str| &page.tables.iter().find(|(caption, _)| caption == title).unwrap().1;
        let names = |first: u64| (0..LINES).map(move |number| hostile_name(first + number));
        assert!(cells("Tasks").chunks(4).map(|row| &row[0]).eq(names(seed).collect::<Vec<_>>().iter()));
        assert!(cells("Budget").chunks(4).map(|row| &row[1]).eq(names(seed + LINES).collect::<Vec<_>>().iter()));
        seed += 2 * LINES;
    }
}
