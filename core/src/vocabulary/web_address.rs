use std::fmt;
use std::str::FromStr;

use super::email::is_domain;
use crate::check::limits::WEB_ADDRESS_CHARS;
use crate::check::{cut, wire_text};

/// An address of the web, such as `https://meet.example.org/spring`: `https` or `http`, a host with or without a port, and
/// whatever follows in the characters of a URI. It has no user name or password, and no other scheme, so that it can
/// stand in a link.
///
/// ```
/// use greenroom::vocabulary::WebAddress;
///
/// let link: WebAddress = "https://meet.example.org/spring?room=1".parse().unwrap();
/// assert_eq!(link.as_str(), "https://meet.example.org/spring?room=1");
/// for bad in ["meet.example.org", "javascript:alert(1)", "https://", "https://a b", "https://bank.example@evil.example/"] {
///     assert!(bad.parse::<WebAddress>().is_err(), "{bad}");
/// }
/// ```
///
/// Source: RFC 3986, sections 2 and 3; RFC 9110, section 4.2.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WebAddress(String);

/// A text, here cut to 64 characters, that is no [`WebAddress`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebAddressError(String);

impl WebAddress {
    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for WebAddress {
    type Err = WebAddressError;

    fn from_str(text: &str) -> Result<Self, WebAddressError> {
        if is_address(text) { Ok(Self(text.to_owned())) } else { Err(WebAddressError(cut(text))) }
    }
}

fn is_address(text: &str) -> bool {
    let is_uri = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=%".contains(&byte);
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    text.len() <= WEB_ADDRESS_CHARS && text.bytes().all(is_uri) && is_domain(host) && port.parse::<u16>().is_ok()
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for WebAddressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not an address of the web, such as https://meet.example.org/spring", self.0)
    }
}

impl std::error::Error for WebAddressError {}

wire_text!(WebAddress, "web-address", "An address of the web, such as `https://meet.example.org/spring`.");
