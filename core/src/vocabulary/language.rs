use std::fmt;
use std::str::FromStr;

use crate::check::wire_text;

/// A language, and where it matters its script and region: `en`, `pt-BR`, `zh-Hant-TW`, `es-419`.
///
/// A tag of BCP 47 of the form language, script, region in its usual case. Whether the registry has the subtags is not
/// checked; variants, extensions and private use are refused.
///
/// ```
/// use greenroom::vocabulary::Language;
///
/// let language: Language = "zh-Hant-TW".parse()?;
/// assert_eq!((language.code(), language.script(), language.region()), ("zh", Some("Hant"), Some("TW")));
/// assert_eq!("PT-br".parse::<Language>().unwrap_err().to_string(), "`PT-br` is written `pt-BR`");
/// assert!("english".parse::<Language>().is_err());
/// # Ok::<(), greenroom::vocabulary::LanguageError>(())
/// ```
///
/// Source: RFC 5646, sections 2.1 (syntax) and 2.1.1 (case).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(String);

/// Why a text is no [`Language`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LanguageError {
    /// It has not the form; here cut to 32 characters.
    Form(String),
    /// It has the form, but another case than usual.
    Case {
        /// What was written.
        found: String,
        /// How it is written.
        canonical: String,
    },
}

impl Language {
    /// The whole tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone: two or three small letters.
    #[must_use]
    pub fn code(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The script, if it is named: four letters.
    #[must_use]
    pub fn script(&self) -> Option<&str> {
        self.0.split('-').skip(1).find(|part| part.len() == 4)
    }

    /// The region, if it is named: two capitals or three digits.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.0.split('-').skip(1).find(|part| part.len() < 4)
    }
}

impl FromStr for Language {
    type Err = LanguageError;

    fn from_str(text: &str) -> Result<Self, LanguageError> {
        match canonical(text) {
            Some(canonical) if canonical == text => Ok(Self(canonical)),
            Some(canonical) => Err(LanguageError::Case { found: text.to_owned(), canonical }),
            None => Err(LanguageError::Form(text.chars().take(32).collect())),
        }
    }
}

/// The tag in its usual case, when it has the form.
fn canonical(text: &str) -> Option<String> {
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let mut parts = text.split('-');
    let language = parts.next().filter(|part| matches!(part.len(), 2 | 3) && letters(part))?;
    let mut tag = language.to_ascii_lowercase();
    let mut next = parts.next();
    if let Some(script) = next.filter(|part| part.len() == 4 && letters(part)) {
        let mut letters = script.chars();
        tag.push('-');
        tag.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        tag.push_str(&letters.as_str().to_ascii_lowercase());
        next = parts.next();
    }
    if let Some(region) = next {
        let digits = region.len() == 3 && region.bytes().all(|byte| byte.is_ascii_digit());
        if !(digits || region.len() == 2 && letters(region)) || parts.next().is_some() {
            return None;
        }
        tag.push('-');
        tag.push_str(&region.to_ascii_uppercase());
    }
    Some(tag)
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for LanguageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(text) => write!(f, "`{text}` is not a language tag such as en, pt-BR or zh-Hant-TW"),
            Self::Case { found, canonical } => write!(f, "`{found}` is written `{canonical}`"),
        }
    }
}

impl std::error::Error for LanguageError {}

wire_text!(Language, "language", "A language tag of BCP 47 in its canonical case, such as `en` or `pt-BR`.");
