use std::fmt;
use std::str::FromStr;

use crate::check::limits::{EMAIL_CHARS, EMAIL_LOCAL_CHARS, HOST_LABEL_CHARS};
use crate::check::{cut, wire_text};

/// An address of e-mail in its plain form, such as `mila@example.org`: ASCII, without quotes and comments. An
/// international domain stands in its ASCII form (`xn--..`).
///
/// ```
/// use greenroom::vocabulary::Email;
///
/// assert_eq!("mila+spring@example.org".parse::<Email>().unwrap().as_str(), "mila+spring@example.org");
/// for bad in ["mila", "mila@", "@example.org", "mila@example..org", "\"a b\"@example.org", "mila@example.org\r\nX:1"] {
///     assert!(bad.parse::<Email>().is_err(), "{bad}");
/// }
/// ```
///
/// Source: RFC 5321, section 4.1.2 (`Dot-string`, `Domain`), with the lengths of section 4.5.3.1 and of RFC 1035.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(String);

/// A text, here cut to 64 characters, that is no [`Email`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailError(String);

impl Email {
    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Email {
    type Err = EmailError;

    fn from_str(text: &str) -> Result<Self, EmailError> {
        let is_address = text.len() <= EMAIL_CHARS
            && text.split_once('@').is_some_and(|(local, domain)| is_local(local) && is_domain(domain));
        if is_address { Ok(Self(text.to_owned())) } else { Err(EmailError(cut(text))) }
    }
}

fn is_local(text: &str) -> bool {
    let is_atom = |atom: &str| {
        !atom.is_empty()
            && atom.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte))
    };
    text.len() <= EMAIL_LOCAL_CHARS && text.split('.').all(is_atom)
}

/// Labels of letters, digits and hyphens between dots.
pub(super) fn is_domain(text: &str) -> bool {
    text.split('.').all(|label| {
        (1..=HOST_LABEL_CHARS).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    })
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for EmailError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not an address of e-mail, such as mila@example.org", self.0)
    }
}

impl std::error::Error for EmailError {}

wire_text!(Email, "email", "An address of e-mail in ASCII, such as `mila@example.org`.");
