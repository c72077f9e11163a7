use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path};
use crate::time::Date;
use crate::vocabulary::Id;

/// What the market or the law says: a value with its source and its dates, so that nobody has to trust the library.
///
/// Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
///
/// ```
/// use greenroom::convention::Convention;
///
/// let text = r#"{
///   "id": "uk-statutory-interest", "kind": "late_interest", "jurisdiction": "GB",
///   "source": "Late Payment of Commercial Debts (Interest) Act 1998", "as_of": "2026-01-01",
///   "valid_until": "2026-06-30", "value": "8"
/// }"#;
/// let points: Convention<String> = serde_json::from_str(text)?;
/// assert!(!points.is_stale("2026-06-30".parse()?));
/// assert!(points.is_stale("2026-07-01".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "{T}Convention"))]
#[serde(deny_unknown_fields)]
pub struct Convention<T> {
    /// What it is called, unique among the presets.
    pub id: Id,
    /// What sort of value it holds; conventions of one kind can stand in for each other.
    pub kind: Id,
    /// Where it holds: a territory as documents write it. Everywhere when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jurisdiction: Option<String>,
    /// On which platform it holds, as documents write it. On all of them when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
    /// Who says so, and where to read it.
    pub source: String,
    /// The day on which the source said so.
    pub as_of: Date,
    /// The last day on which it may be used without asking again; no such day when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
    /// What it says.
    pub value: T,
}

impl<T> Convention<T> {
    /// Whether the day lies after the last one on which the convention may be used without asking again.
    #[must_use]
    pub fn is_stale(&self, on: Date) -> bool {
        self.valid_until.is_some_and(|last| on > last)
    }

    /// What is said where the convention is used on a day on which nobody vouches for it any more.
    #[must_use]
    pub fn stale_warning(&self, on: Option<Date>, path: &Path) -> Option<Issue> {
        let (on, last) = on.zip(self.valid_until).filter(|(on, _)| self.is_stale(*on))?;
        let message = format!("the convention `{}` is vouched for until {last}, and is used on {on}", self.id);
        Some(
            Issue::new(Code::StaleConvention, path.clone(), message)
                .with("convention", &self.id)
                .with("valid_until", last)
                .help("ask its source again, and pass your own value"),
        )
    }

    /// Refuses a convention without its source, or one that ends before it begins.
    pub(crate) fn check_dates(&self, path: &Path, issues: &mut Issues) {
        if self.source.trim().is_empty() {
            let message = "a convention needs its source";
            issues
                .push(Issue::new(Code::InvalidText, path.field("source"), message).help("say who says so, and where"));
        }
        if let Some(last) = self.valid_until.filter(|last| *last < self.as_of) {
            let message = format!("the convention is vouched for until {last}, but is of {}", self.as_of);
            issues.push(Issue::new(Code::WrongOrder, path.field("valid_until"), message));
        }
    }
}
