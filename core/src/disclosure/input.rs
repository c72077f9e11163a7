use serde::{Deserialize, Serialize};

use super::DisclosureRules;
use crate::check::{
    Code, Issue, Issues, Path, check_item_limit, check_items, check_unique, cut, limits, named, null_is_absent,
};
use crate::convention::Convention;
use crate::platform::{Content, Format, Platform, check_format};
use crate::time::Date;
use crate::vocabulary::{Country, Language};

/// What `check_disclosure` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckDisclosureInput {
    /// Where it is to be published.
    pub platform: Platform,
    /// In which form.
    pub format: Format,
    /// What is to be published.
    pub content: Content,
    /// Where it is aimed at: all of them must be satisfied.
    pub jurisdictions: Vec<Country>,
    /// What connects the author with the brand.
    pub connection: Connection,
    /// The language of the audience; absent: words of any language count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience_language: Option<Language>,
    /// Rules of one's own, each with its jurisdiction: they replace the presets `disclosure.` of these.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Convention<DisclosureRules>>,
    /// The day on which the rules are used; what is older than its source vouches for comes with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

named! {
    /// What connects an author with a brand.
    Connection {
        /// Nothing: nothing is to be disclosed.
        None = "none", "none";
        Money = "money", "money";
        FreeProduct = "free_product", "free product";
        LentProduct = "lent_product", "lent product";
        Trip = "trip", "trip";
        /// A share of what is sold, or a code or a link that counts.
        Commission = "commission", "commission or code";
        Employment = "employment", "employment";
        Family = "family", "family";
        OwnBrand = "own_brand", "own brand";
    }
}

impl CheckDisclosureInput {
    /// Finds what is wrong with the input itself.
    pub(super) fn check(&self) -> Result<(), Issues> {
        let path = Path::root();
        let mut issues = Issues::default();
        check_format(&self.platform, &self.format, &path, &mut issues);
        self.content.check(&path.field("content"), &mut issues);
        let list = path.field("jurisdictions");
        if let Err(found) = check_items(self.jurisdictions.len(), &list) {
            issues.extend_new(found);
        }
        check_unique(self.jurisdictions.iter(), &list, &mut issues);
        let list = path.field("rules");
        check_item_limit(self.rules.len(), &list, &mut issues);
        for (place, rules) in self.rules.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = list.index(place);
            rules.check_dates(&at, &mut issues);
            rules.value.check(&at.field("value"), &mut issues);
            if rules.jurisdiction.as_ref().is_none_or(|text| text.parse::<Country>().is_err()) {
                let message = "rules of disclosure need the country in which they hold";
                issues.push(Issue::new(Code::MissingField, at.field("jurisdiction"), message));
            }
        }
        issues.into_result(())
    }
}

impl DisclosureRules {
    /// Finds words that no text can have, as all are read in small letters.
    fn check(&self, path: &Path, issues: &mut Issues) {
        let accepted = self.accepted.iter().map(|words| words.words.as_str()).collect();
        let rejected = self.rejected.iter().map(|words| words.words.as_str()).collect();
        let lists: [(&'static str, Vec<&str>); 2] = [("accepted", accepted), ("rejected", rejected)];
        for (name, list) in lists {
            let at = path.field(name);
            check_item_limit(list.len(), &at, issues);
            for (place, words) in list.into_iter().enumerate().take(limits::LIST_ITEMS) {
                if !words.chars().any(char::is_alphanumeric) || words != words.to_lowercase() {
                    let message = format!("`{}` is not written in small letters", cut(words));
                    issues.push(Issue::new(Code::InvalidText, at.index(place).field("words"), message));
                }
            }
        }
    }
}
