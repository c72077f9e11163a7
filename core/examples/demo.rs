//! The main job on the example agency: every deal is priced and shown, and broken documents are explained.

#[path = "demo/terminal.rs"]
mod terminal;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use greenroom::check::{Issues, Path as DocumentPath};
use greenroom::fee::{self, Deal};
use greenroom::rate_card::RateCard;
use greenroom::wire;
use terminal::Terminal;

fn main() -> Result<(), Box<dyn Error>> {
    let agency = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/agency");
    let cards = read_all(&agency.join("rate_cards"))?
        .iter()
        .map(|(_, text)| wire::parse(text))
        .collect::<Result<Vec<RateCard>, Issues>>()?;

    let mut terminal = Terminal::new();
    for (_, text) in read_all(&agency.join("deals"))? {
        let deal: Deal = wire::parse(&text)?;
        let card = cards.iter().find(|card| card.influencer == deal.influencer).ok_or("a deal without a rate card")?;
        terminal.draw(&fee::present_quote(&fee::quote(card, &deal)?))?;
    }
    for (path, text) in read_all(&agency.join("broken"))? {
        let found = wire::parse(&text).and_then(|deal: Deal| {
            let mut issues = Issues::default();
            deal.check(&DocumentPath::root(), &mut issues);
            issues.into_result(())
        });
        if let Err(issues) = found {
            terminal.refuse(&path.file_name().unwrap_or_default().to_string_lossy(), &issues)?;
        }
    }
    Ok(())
}

/// The JSON files of a folder with their texts, by name.
fn read_all(folder: &Path) -> Result<Vec<(PathBuf, String)>, Box<dyn Error>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.sort();
    paths.into_iter().map(|path| Ok((path.clone(), fs::read_to_string(path)?))).collect()
}
