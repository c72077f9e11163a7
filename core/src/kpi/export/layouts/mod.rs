//! What the exports of the platforms look like, as data: one file for each platform.
//!
//! The English headers stand so in public files. The German ones are those of the platforms' pages where such a file was
//! not to be had: a header that is missing is reported as unknown, and `ExportHints::columns` reads it all the same.

mod linkedin;
mod meta;
mod pinterest;
mod tiktok;
mod x;
mod youtube;

use crate::check::named;
use crate::platform::Platform;

named! {
    /// What one row of an export is about.
    ExportGrain {
        Post = "post", "One post";
        PostDay = "post_day", "One post on one day";
        Day = "day", "One day of an account";
        Geography = "geography", "One country";
        Ad = "ad", "One ad in one period";
        /// Only the caller knows.
        Other = "other", "Another grain";
    }
}

/// How an export's own total of its rows is told from the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TotalRow {
    /// A word such as `Total` stands in a key column or the first.
    Word,
    /// All key columns and names are blank.
    Blank,
}

/// One column of a layout.
#[derive(Debug)]
pub(super) struct Field {
    /// The name in the dictionary.
    pub name: &'static str,
    /// Whether an export without it is of another layout.
    pub required: bool,
    /// The headers that it has in English, in lower case; `(*)` at the end stands for a currency.
    pub english: &'static [&'static str],
    /// The headers that it has in German.
    pub german: &'static [&'static str],
}

/// A ratio that an export states and that its other columns give, too.
#[derive(Debug)]
pub(super) struct StatedRatio {
    pub ratio: &'static str,
    pub over: &'static [&'static str],
    pub under: &'static str,
}

/// One export of one platform.
#[derive(Debug)]
pub(super) struct Layout {
    pub id: &'static str,
    pub platform: Platform,
    pub grain: ExportGrain,
    pub source: &'static str,
    /// The day on which the source had it so.
    pub as_of: &'static str,
    /// Which columns say which row it is: as many of them as the export has, but always the first.
    pub key: &'static [&'static str],
    pub total: TotalRow,
    /// Totals and the parts that an export gives beside them.
    pub sums: &'static [(&'static str, &'static [&'static str])],
    pub ratios: &'static [StatedRatio],
    /// Whether the title above the header names what its one column `Primary` counts.
    pub titled: bool,
    pub fields: &'static [Field],
}

/// A column that every export of the layout has.
const fn must(name: &'static str, english: &'static [&'static str], german: &'static [&'static str]) -> Field {
    Field { name, required: true, english, german }
}

/// A column that an export of the layout may have.
const fn may(name: &'static str, english: &'static [&'static str], german: &'static [&'static str]) -> Field {
    Field { name, required: false, english, german }
}

/// Every layout there is.
pub(super) fn layouts() -> impl Iterator<Item = &'static Layout> {
    [meta::LAYOUTS, tiktok::LAYOUTS, youtube::LAYOUTS, x::LAYOUTS, linkedin::LAYOUTS, pinterest::LAYOUTS]
        .into_iter()
        .flatten()
}

/// What a title above the header, in lower case, says that the figures count.
pub(super) fn titled_name(title: &str) -> Option<&'static str> {
    let words = title.strip_prefix("facebook ").or_else(|| title.strip_prefix("instagram ")).unwrap_or(title);
    meta::TITLES.iter().find(|(titles, _)| titles.contains(&words)).map(|(_, name)| *name)
}

impl Layout {
    /// The field that a header stands for, with the place of that header among its names.
    pub fn field(&self, header: &str) -> Option<(&'static Field, usize, Language)> {
        let fields = self.fields;
        fields.iter().find_map(|field| field.place(header).map(|(place, language)| (field, place, language)))
    }
}

/// The language of a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    English,
    German,
}

impl Field {
    fn place(&self, header: &str) -> Option<(usize, Language)> {
        let place = |names: &[&str]| names.iter().position(|name| is_header(header, name));
        let english = place(self.english).map(|place| (place, Language::English));
        english.or_else(|| place(self.german).map(|place| (place, Language::German)))
    }
}

/// Whether a header has a name; `(*)` in the name stands for any three letters in brackets.
fn is_header(header: &str, name: &str) -> bool {
    match name.strip_suffix(" (*)") {
        Some(before) => header.strip_prefix(before).is_some_and(|rest| {
            let code = rest.strip_prefix(" (").and_then(|rest| rest.strip_suffix(')'));
            rest.is_empty()
                || code.is_some_and(|code| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_lowercase()))
        }),
        None => header == name,
    }
}

#[cfg(test)]
mod tests {
    use super::super::names::Names;
    use super::*;
    use crate::time::Date;

    #[test]
    fn every_layout_is_sound() {
        let names = Names::load();
        let mut ids: Vec<&str> = layouts().map(|layout| layout.id).collect();
        for layout in layouts() {
            let id = layout.id;
            assert!(layout.as_of.parse::<Date>().is_ok(), "{id}");
            assert!(layout.source.len() >= 10, "{id} has no source");
            for field in layout.fields {
                assert!(names.kind(field.name).is_some(), "{id}: the dictionary has no {}", field.name);
                for header in field.english.iter().chain(field.german) {
                    assert_eq!(*header, header.to_lowercase(), "{id}");
                    let header = header.replace("(*)", "(eur)");
                    let places = layout.fields.iter().filter(|other| other.place(&header).is_some()).count();
                    assert_eq!(places, 1, "{id}: {header} stands for several fields");
                }
            }
            let has = |name: &&str| layout.fields.iter().any(|field| field.name == *name);
            assert!(layout.key.iter().all(has), "{id}");
            assert!(layout.sums.iter().all(|(total, parts)| has(total) && parts.iter().all(has)), "{id}");
            assert!(layout.ratios.iter().all(|ratio| has(&ratio.ratio) && has(&ratio.under)), "{id}");
        }
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), layouts().count(), "ids are unique");
    }

    #[test]
    fn a_currency_may_stand_in_a_header() {
        assert!(is_header("amount spent (eur)", "amount spent (*)"));
        assert!(is_header("amount spent", "amount spent (*)"));
        assert!(!is_header("amount spent (euro)", "amount spent (*)"));
        assert!(!is_header("amount spent today (eur)", "amount spent (*)"));
    }
}
