use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent};
use crate::vocabulary::{Language, Name};

/// What a piece publishes, as far as rules ask about it. What is absent is not there.
///
/// ```
/// use greenroom::platform::Content;
///
/// let content: Content = greenroom::wire::parse(r##"{"text": "#ad Our new serum", "paid_partnership_label": true}"##)?;
/// assert!(content.paid_partnership_label && content.media.is_empty());
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// The title, where the platform has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The text of a post, or the caption of a picture or a video.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The description of a video, where it has one beside its caption.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The first comment of the author.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_comment: Option<String>,
    /// Tags that are not part of a text, such as those of YouTube.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Texts on the picture or the video.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub overlays: Vec<TimedText>,
    /// What is said.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub spoken: Vec<TimedText>,
    /// The frames of a story, in their order.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub frames: Vec<StoryFrame>,
    /// The pictures, videos and sounds, in their order.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<Media>,
    /// Addresses that stand outside the texts, such as the link of a pin.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<String>,
    /// Whether the platform's own label for paid partnerships is switched on.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub paid_partnership_label: bool,
    /// The accounts that publish it together with the author.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub collaborators: Vec<Name>,
    /// The language of the texts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl Content {
    /// Every text that can be read or heard.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        let single = [&self.title, &self.description, &self.first_comment].into_iter().flatten().chain([&self.text]);
        let timed = self.overlays.iter().chain(&self.spoken).map(|timed| &timed.text);
        let frames = self.frames.iter().flat_map(|frame| [&frame.text, &frame.spoken]);
        single.chain(timed).chain(frames).map(String::as_str)
    }
}

/// A text that is there for a while.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimedText {
    /// The words.
    pub text: String,
    /// When it begins, in thousandths of a second from the start; 0 when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub from_ms: u32,
    /// How long it lasts, in thousandths of a second; to the end when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lasts_ms: Option<u32>,
}

/// One frame of a story.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StoryFrame {
    /// The text on the frame.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What is said in it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "String::is_empty")]
    pub spoken: String,
    /// The picture or the video.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media: Option<Media>,
}

/// A picture, a video or a sound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Media {
    /// What it is.
    pub kind: MediaKind,
    /// How long it lasts, in thousandths of a second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<u32>,
    /// How wide it is, in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// How high it is, in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
}

named! {
    /// What is shown or heard.
    MediaKind {
        Image = "image", "image";
        /// A moving picture without sound.
        Gif = "gif", "GIF";
        Video = "video", "video";
        Audio = "audio", "audio";
        Document = "document", "document";
    }
}

impl Content {
    /// How long the longest of its media lasts, in thousandths of a second, where that is known.
    #[must_use]
    pub fn duration_ms(&self) -> Option<u32> {
        self.media.iter().filter_map(|media| media.duration_ms).max()
    }
}
