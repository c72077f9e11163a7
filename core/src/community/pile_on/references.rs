use std::collections::BTreeSet;

use crate::community::topics::hashtags;
use crate::community::words::fold;

/// The hashtags and links of a text, folded and each once. A link has no scheme, no `www.` and nothing after `#`.
pub(super) fn references(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    let links = folded.split_whitespace().filter_map(link);
    links.chain(hashtags(text)).collect()
}

/// A part of a folded text as a link, where it is one.
pub(super) fn link(part: &str) -> Option<String> {
    let bare = part.trim_start_matches(['(', '[', '<', '"', '\'']);
    let address = match bare.split_once("://") {
        Some((_, address)) => address,
        None => bare.starts_with("www.").then_some(bare)?,
    };
    let address =
        address.split('#').next()?.trim_end_matches([')', ']', '>', '"', '\'', '.', ',', ';', ':', '!', '?', '/']);
    let address = address.strip_prefix("www.").unwrap_or(address);
    (!address.is_empty()).then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_refer_by_hashtags_and_links() {
        let found =
            references("Go! (https://WWW.Example.com/x/?a=1#top) #Boycott, http://example.com/x/?a=1 www.b.org/.");
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["#boycott", "b.org", "example.com/x/?a=1"]);
        assert!(references("http:// no link, no tag # at all").is_empty());
    }
}
