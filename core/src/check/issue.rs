use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Code, Path, Severity, null_is_absent};

/// One thing that is wrong with the input, or that somebody should look at.
///
/// The message is for people: lower case, no final full stop, what the user wrote in backticks. Programs read `code`,
/// `path` and `params`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Issue {
    /// What kind of issue it is.
    pub code: Code,
    /// Where it lies.
    pub path: Path,
    /// What is wrong, in words.
    pub message: String,
    /// The parts of the message, by name.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// How much it weighs.
    pub severity: Severity,
}

impl Issue {
    /// An issue without params and help, of the severity that its code has.
    #[must_use]
    pub fn new(code: Code, path: Path, message: impl Into<String>) -> Self {
        Self { code, path, message: message.into(), params: BTreeMap::new(), help: None, severity: code.severity() }
    }

    /// The issue with one more param.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }

    /// The issue with advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Issue {
    /// `path: message`, then the help on a line of its own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_root() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(f, "\n  help: {help}"),
            None => Ok(()),
        }
    }
}

/// All issues of a call, at once: the error type of every operation.
///
/// ```
/// use greenroom::wire;
///
/// let issues = wire::call("qoute", "{}").unwrap_err();
/// assert_eq!(issues.to_string(), "there is no operation `qoute`\n  help: did you mean `quote`?");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Issues(Vec<Issue>);

impl Issues {
    /// Adds an issue.
    pub fn push(&mut self, issue: Issue) {
        self.0.push(issue);
    }

    /// Adds issues.
    pub fn extend(&mut self, issues: impl IntoIterator<Item = Issue>) {
        self.0.extend(issues);
    }

    /// The issues: those of an operation in the order of the schema, then of places in lists, then of codes.
    #[must_use]
    pub fn as_slice(&self) -> &[Issue] {
        &self.0
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds the issues of another check, without what is said already at the same place.
    pub(crate) fn extend_new(&mut self, others: Issues) {
        for issue in others.0 {
            if !self.0.iter().any(|said| said.code == issue.code && said.path == issue.path) {
                self.0.push(issue);
            }
        }
    }

    /// The issues in another order: those of one key keep theirs.
    pub(crate) fn sorted_by_key<K: Ord>(mut self, key: impl FnMut(&Issue) -> K) -> Self {
        self.0.sort_by_cached_key(key);
        self
    }

    /// `value` when nothing was found, else the issues.
    ///
    /// # Errors
    /// - any issue of severity [`Severity::Error`] was pushed
    pub fn into_result<T>(self, value: T) -> Result<T, Issues> {
        if self.0.iter().any(|issue| issue.severity == Severity::Error) { Err(self) } else { Ok(value) }
    }
}

impl From<Issue> for Issues {
    fn from(issue: Issue) -> Self {
        Self(vec![issue])
    }
}

impl fmt::Display for Issues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, issue) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{issue}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Issues {}
