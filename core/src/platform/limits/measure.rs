use std::ops::Range;

use super::{CountedPart, CountingUnit, addresses, count_text, hashtags, mentions};
use crate::check::{Path, count};
use crate::platform::{Content, Media, MediaKind};

/// What one part of the content counts: where it stands, and how much it is if that is known.
pub(super) type Measured = (Path, Option<u64>);

/// A part in its unit; several where each medium counts by itself, none where the content has no such part.
pub(super) fn measure(content: &Content, of: CountedPart, unit: CountingUnit) -> Vec<Measured> {
    let path = Path::root().field("content");
    let text = |name: &'static str, text: &str| (path.field(name), known(count_text(text, unit)));
    match of {
        CountedPart::Title => content.title.iter().map(|title| text("title", title)).collect(),
        CountedPart::Text => vec![text("text", &content.text)],
        CountedPart::Description => content.description.iter().map(|one| text("description", one)).collect(),
        CountedPart::FirstComment => content.first_comment.iter().map(|one| text("first_comment", one)).collect(),
        CountedPart::Tags if content.tags.is_empty() => Vec::new(),
        CountedPart::Tags => vec![text("tags", &joined_tags(&content.tags))],
        CountedPart::LinkLength => {
            let list = path.field("links");
            let one = |(place, link): (usize, &String)| (list.index(place), known(count_text(link, unit)));
            content.links.iter().enumerate().map(one).collect()
        }
        CountedPart::Duration | CountedPart::ImageRatio | CountedPart::VideoRatio => each_medium(content, of, &path),
        _ => vec![pieces(content, of, &path)],
    }
}

fn known(count: usize) -> Option<u64> {
    u64::try_from(count).ok()
}

/// The tags as YouTube counts them: with a comma between them, and quotes around those with a space.
fn joined_tags(tags: &[String]) -> String {
    let one = |tag: &String| if tag.contains(' ') { format!("\"{tag}\"") } else { tag.clone() };
    tags.iter().map(one).collect::<Vec<_>>().join(",")
}

fn pieces(content: &Content, of: CountedPart, path: &Path) -> Measured {
    let media = |kind: MediaKind| count(content.media.iter().filter(|media| media.kind == kind));
    let (field, count) = match of {
        CountedPart::AngleBrackets => ("description", angle_brackets(content)),
        CountedPart::Hashtags => ("text", in_texts(content, hashtags)),
        CountedPart::Mentions => ("text", in_texts(content, mentions)),
        CountedPart::Links => ("text", in_texts(content, addresses).saturating_add(content.links.len())),
        CountedPart::Collaborators => ("collaborators", content.collaborators.len()),
        CountedPart::Images => ("media", media(MediaKind::Image)),
        CountedPart::Gifs => ("media", media(MediaKind::Gif)),
        CountedPart::Videos => ("media", media(MediaKind::Video)),
        CountedPart::MediaKinds => ("media", count(MediaKind::ALL.iter().filter(|kind| media(**kind) > 0))),
        CountedPart::ImageSizes => ("media", image_sizes(content)),
        _ => ("media", content.media.len()),
    };
    (path.field(field), known(count))
}

/// How many different sizes its pictures have, as far as they are known.
fn image_sizes(content: &Content) -> usize {
    let mut sizes = Vec::new();
    let images = content.media.iter().filter(|media| media.kind == MediaKind::Image);
    for size in images.filter_map(|image| image.width.zip(image.height)) {
        if !sizes.contains(&size) {
            sizes.push(size);
        }
    }
    sizes.len()
}

/// The texts in which hashtags, mentions and links count.
fn texts(content: &Content) -> impl Iterator<Item = &str> {
    let title = content.title.as_deref();
    title.into_iter().chain(Some(content.text.as_str())).chain(content.description.as_deref())
}

fn in_texts(content: &Content, find: impl Fn(&str) -> Vec<Range<usize>>) -> usize {
    texts(content).map(|text| find(text).len()).fold(0, usize::saturating_add)
}

fn angle_brackets(content: &Content) -> usize {
    let title = content.title.as_deref();
    let texts = title.into_iter().chain(content.description.as_deref());
    texts.map(|text| text.matches(['<', '>']).count()).fold(0, usize::saturating_add)
}

fn each_medium(content: &Content, of: CountedPart, path: &Path) -> Vec<Measured> {
    let list = path.field("media");
    let counts = |media: &Media| match of {
        CountedPart::Duration => matches!(media.kind, MediaKind::Video | MediaKind::Audio),
        CountedPart::ImageRatio => media.kind == MediaKind::Image,
        _ => media.kind == MediaKind::Video,
    };
    let value = |media: &Media| match of {
        CountedPart::Duration => media.duration_ms.map(u64::from),
        _ => {
            let (width, height) = media.width.zip(media.height)?;
            u64::from(width).checked_mul(1_000)?.checked_div(u64::from(height))
        }
    };
    let media = content.media.iter().enumerate().filter(|(_, media)| counts(media));
    media.map(|(place, media)| (list.index(place), value(media))).collect()
}
