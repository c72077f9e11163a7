//! The main job on the example agency: every deal is priced and shown, payments and commissions are brought together,
//! the posts of a real export are measured, questions about deals are answered, a crisis is noticed and judged, and broken
//! documents are explained.
//!
//! `COLUMNS` sets the width, 120 without it; `NO_COLOR` turns colours off.

#[path = "demo/asked.rs"]
mod asked;
#[path = "demo/crisis.rs"]
mod crisis;
#[path = "demo/kpi.rs"]
mod kpi;
#[path = "demo/layout.rs"]
mod layout;
#[path = "demo/terminal.rs"]
mod terminal;
#[path = "demo/words.rs"]
mod words;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use greenroom::check::Issues;
use greenroom::fee::{self, Deal, Quote};
use greenroom::influencer::Influencer;
use greenroom::rate_card::RateCard;
use greenroom::text::present_issues;
use greenroom::wire::{self, CheckReport};
use serde::de::DeserializeOwned;
use terminal::Terminal;

fn main() -> ExitCode {
    match show() {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has had enough: `make demo | head`.
        Err(error) if error.downcast_ref().is_some_and(is_closed) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn show() -> Result<(), Box<dyn Error>> {
    let agency = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/agency");
    let influencers: Vec<Influencer> = parse_all(&agency.join("influencers"))?;
    let cards: Vec<RateCard> = parse_all(&agency.join("rate_cards"))?;
    let deals: Vec<Deal> = parse_all(&agency.join("deals"))?;

    let mut terminal = Terminal::new();
    let mut quotes = Vec::new();
    for deal in &deals {
        let card = cards.iter().find(|card| card.influencer == deal.influencer).ok_or("a deal without a rate card")?;
        let quote = fee::quote(card, deal)?;
        terminal.heading(&headline(deal, &influencers, &quote))?;
        terminal.draw(&fee::present_quote(&quote))?;
        quotes.push(quote);
    }
    terminal.heading("The whole agency")?;
    terminal.draw(&fee::present_payments(&quotes))?;
    terminal.draw(&fee::present_commissions(&quotes)?)?;

    terminal.heading("What did the posts bring? 500 posts of a brand's Facebook page")?;
    let exports = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/exports");
    terminal.draw(&kpi::tables(&exports.join("facebook_posts.csv"))?)?;

    for answer in asked::answers(&agency)? {
        terminal.heading(&answer.heading)?;
        terminal.draw(&answer.tables)?;
    }

    for (heading, tables) in crisis::answers(&agency)? {
        terminal.heading(heading)?;
        terminal.draw(&tables)?;
    }

    for (path, text) in read_all(&agency.join("broken"))? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let kind = name.split('-').next().unwrap_or_default();
        let report: CheckReport = wire::parse(&wire::call(&format!("check_{kind}"), &text)?)?;
        terminal.alarm(&format!("{name} is refused"))?;
        terminal.draw(&present_issues(&report.issues))?;
    }
    Ok(())
}

/// `Mila Kräuter 🌱 for Kräuter & Söhne KG: EUR 11,249.00`
fn headline(deal: &Deal, influencers: &[Influencer], quote: &Quote) -> String {
    let influencer = influencers.iter().find(|influencer| influencer.id == deal.influencer);
    let influencer = influencer.map_or_else(|| deal.influencer.to_string(), |influencer| influencer.name.to_string());
    let brand = deal.brand.as_ref().map_or_else(|| "a brand".to_owned(), |brand| brand.name.to_string());
    format!("{} for {}: {}", words::isolated(&influencer), words::isolated(&brand), quote.totals.payable)
}

/// The documents of a folder, by the names of their files.
fn parse_all<T: DeserializeOwned>(folder: &Path) -> Result<Vec<T>, Box<dyn Error>> {
    let documents = read_all(folder)?;
    Ok(documents.iter().map(|(_, text)| wire::parse(text)).collect::<Result<_, Issues>>()?)
}

/// The JSON files of a folder with their texts, by name.
fn read_all(folder: &Path) -> Result<Vec<(PathBuf, String)>, Box<dyn Error>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, io::Error>>()?;
    paths.sort();
    paths.into_iter().map(|path| Ok((path.clone(), fs::read_to_string(path)?))).collect()
}

fn is_closed(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe
}
