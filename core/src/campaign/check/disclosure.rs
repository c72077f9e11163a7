use std::collections::BTreeSet;

use crate::campaign::{Campaign, Piece};
use crate::check::{Code, Issue, Issues, Path};
use crate::disclosure::{CheckDisclosureInput, Connection, DisclosureVerdict, JurisdictionFinding, check_disclosure};
use crate::platform::Content;
use crate::vocabulary::{Country, Regions, Territory};

impl Campaign {
    /// A paid piece names how it says that it is advertising, and its content says so wherever it is aimed at.
    pub(super) fn find_undisclosed(&self, piece: &Piece, regions: &Regions, path: &Path, issues: &mut Issues) {
        if !piece.is_paid() || !piece.state.is_beyond_draft() {
            return;
        }
        if piece.disclosure.is_none() {
            let message = format!("the paid piece `{}` does not say that it is advertising", piece.id);
            let issue = Issue::new(Code::DisclosureMissing, path.field("disclosure"), message);
            issues.push(issue.with("piece", &piece.id).help("name the words or the label by which it says so"));
        }
        let Some(content) = piece.content.as_ref().filter(|content| has_words(content)) else { return };
        let silent = self.silent_in(piece, content, regions);
        let Some(first) = silent.first() else { return };
        let countries: Vec<&str> = silent.iter().map(|finding| finding.jurisdiction.code()).collect();
        let countries = countries.join(", ");
        let message =
            format!("the content of `{}` does not say that it is advertising by the rules of {countries}", piece.id);
        let issue = Issue::new(Code::DisclosureMissing, path.field("content"), message).with("piece", &piece.id);
        let issue = issue.with("countries", countries);
        issues.push(match first.fixes.first() {
            Some(fix) => issue.help(fix.message.clone()),
            None => issue,
        });
    }

    /// The countries with rules that find no disclosure in the content, of those that the piece is aimed at by name.
    fn silent_in(&self, piece: &Piece, content: &Content, regions: &Regions) -> Vec<JurisdictionFinding> {
        let jurisdictions = self.aimed_at(piece, regions);
        if jurisdictions.is_empty() {
            return Vec::new();
        }
        let input = CheckDisclosureInput {
            platform: piece.target.platform.clone(),
            format: piece.target.format.clone(),
            content: content.clone(),
            jurisdictions: jurisdictions.into_iter().collect(),
            connection: Connection::Money,
            audience_language: None,
            rules: Vec::new(),
            on: None,
        };
        // What is wrong with the content itself, its own check says.
        let found = check_disclosure(&input).map(|check| check.jurisdictions).unwrap_or_default();
        found.into_iter().filter(|finding| finding.verdict == DisclosureVerdict::DoNotPublish).collect()
    }

    /// The countries that a piece is aimed at, by itself or else by the brief; the world names none.
    fn aimed_at(&self, piece: &Piece, regions: &Regions) -> BTreeSet<Country> {
        let own = &piece.target.territories;
        let territories = if own.is_empty() { &self.brief.territories } else { own };
        let countries = territories.iter().flat_map(|territory| match territory {
            Territory::Country(country) => BTreeSet::from([*country]),
            Territory::Region(region) => regions.countries(region),
            Territory::World => BTreeSet::new(),
        });
        countries.collect()
    }
}

/// Whether anything of it is known that can be read or heard.
fn has_words(content: &Content) -> bool {
    content.words().any(|text| !text.trim().is_empty())
}
