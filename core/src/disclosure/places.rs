use crate::check::Path;
use crate::platform::{Content, Format, MediaKind, Platform, TimedText};

/// What kind of thing the content is, to the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Medium {
    Text,
    Picture,
    Video,
    Audio,
    Story,
}

/// What a text of the content is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Text,
    /// On the picture or in the video.
    Overlay,
    Spoken,
    /// On the frame of a story in this place.
    Frame(usize),
    /// Where nobody has to look: a first comment.
    Aside,
}

/// A text of the content.
pub(super) struct Place<'a> {
    pub(super) path: Path,
    pub(super) text: &'a str,
    pub(super) role: Role,
    pub(super) from_ms: u32,
    pub(super) lasts_ms: Option<u32>,
}

pub(super) fn medium(platform: &Platform, format: &Format, content: &Content) -> Medium {
    let has = |kind: MediaKind| content.media.iter().any(|media| media.kind == kind);
    match format {
        Format::StorySet => Medium::Story,
        Format::Read | Format::Space => Medium::Audio,
        Format::Integration | Format::Series if *platform == Platform::Podcast => Medium::Audio,
        Format::Integration if matches!(platform, Platform::Blog | Platform::Newsletter) => Medium::Text,
        Format::Reel
        | Format::Video
        | Format::Series
        | Format::DedicatedVideo
        | Format::Integration
        | Format::Short
        | Format::Live
        | Format::LiveMention
        | Format::UgcVideo => Medium::Video,
        _ if has(MediaKind::Video) || has(MediaKind::Gif) => Medium::Video,
        Format::Carousel | Format::Pin | Format::UgcPhoto => Medium::Picture,
        _ if has(MediaKind::Image) => Medium::Picture,
        _ => Medium::Text,
    }
}

/// The texts of the content in which words are looked for, in the order of the document.
pub(super) fn places<'a>(content: &'a Content) -> Vec<Place<'a>> {
    let path = Path::root().field("content");
    let still = |path: Path, text: &'a str, role: Role| Place { path, text, role, from_ms: 0, lasts_ms: None };
    let mut found = Vec::new();
    found.extend(content.title.iter().map(|text| still(path.field("title"), text, Role::Text)));
    found.push(still(path.field("text"), &content.text, Role::Text));
    found.extend(content.description.iter().map(|text| still(path.field("description"), text, Role::Text)));
    found.extend(content.first_comment.iter().map(|text| still(path.field("first_comment"), text, Role::Aside)));
    for (name, list, role) in
        [("overlays", &content.overlays, Role::Overlay), ("spoken", &content.spoken, Role::Spoken)]
    {
        let timed = |(place, text): (usize, &'a TimedText)| Place {
            path: path.field(name).index(place),
            text: &text.text,
            role,
            from_ms: text.from_ms,
            lasts_ms: text.lasts_ms,
        };
        found.extend(list.iter().enumerate().map(timed));
    }
    for (place, frame) in content.frames.iter().enumerate() {
        let at = path.field("frames").index(place);
        found.push(still(at.field("text"), &frame.text, Role::Frame(place)));
        found.push(still(at.field("spoken"), &frame.spoken, Role::Spoken));
    }
    found
}
