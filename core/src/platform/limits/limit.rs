use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent};
use crate::platform::Format;
use crate::time::Date;
use crate::vocabulary::Id;

/// What a platform allows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContentLimits {
    /// The limits, in any order.
    pub limits: Vec<ContentLimit>,
}

/// One limit of a platform. Where sources conflict it has the looser value, which all of them agree on, and the stricter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContentLimit {
    /// Of what.
    pub of: CountedPart,
    /// In what it is counted.
    pub unit: CountingUnit,
    /// Whether it is the most or the least; the most when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub bound: LimitBound,
    /// For which formats; for all when absent or empty.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub formats: Vec<Format>,
    /// For which accounts, such as `premium`: it then replaces the limit of the same part without a scope.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Id>,
    /// Whether it holds only with media, or only without; either way when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub with_media: Option<bool>,
    /// The limit; where sources conflict the looser one.
    pub limit: SourcedLimit,
    /// The stricter limit, where sources conflict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stricter: Option<SourcedLimit>,
}

/// A limit with whoever says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SourcedLimit {
    /// The limit in its unit: 0 to 9,007,199,254,740,991.
    pub value: u64,
    /// Who says so.
    pub source: String,
    /// The day on which they said so.
    pub as_of: Date,
}

named! {
    /// Whether a limit is the most or the least.
    #[derive(Default)]
    LimitBound {
        #[default]
        Most = "most", "at most";
        Least = "least", "at least";
    }
}

named! {
    /// What is counted of content.
    CountedPart {
        Title = "title", "title";
        Text = "text", "text";
        Description = "description", "description";
        FirstComment = "first_comment", "first comment";
        /// All tags outside the texts together: with a comma between them, and quotes around those with a space.
        Tags = "tags", "tags";
        /// `<` and `>` in the title and the description.
        AngleBrackets = "angle_brackets", "angle brackets";
        /// In the title, the text and the description.
        Hashtags = "hashtags", "hashtags";
        /// In the title, the text and the description.
        Mentions = "mentions", "mentions";
        /// In the title, the text, the description and the list of links.
        Links = "links", "links";
        /// Of each address of the list of links.
        LinkLength = "link_length", "length of a link";
        Collaborators = "collaborators", "collaborators";
        Images = "images", "images";
        Gifs = "gifs", "GIFs";
        Videos = "videos", "videos";
        /// All media together.
        Media = "media", "media";
        /// How many kinds of media there are.
        MediaKinds = "media_kinds", "kinds of media";
        /// How many sizes the images have.
        ImageSizes = "image_sizes", "sizes of images";
        /// Of each video and sound.
        Duration = "duration", "duration";
        /// Width by height of each image.
        ImageRatio = "image_ratio", "ratio of an image";
        /// Width by height of each video.
        VideoRatio = "video_ratio", "ratio of a video";
    }
}

named! {
    /// In what something is counted.
    CountingUnit {
        /// Unicode code points.
        CodePoints = "code_points", "characters";
        /// As JavaScript and Java count: a character beyond U+FFFF is two.
        Utf16Units = "utf16_units", "UTF-16 units";
        Utf8Bytes = "utf8_bytes", "bytes of UTF-8";
        /// Characters as people see them: extended grapheme clusters of UAX 29.
        Graphemes = "graphemes", "visible characters";
        /// After NFC: code points U+0000 to U+10FF, U+2000 to U+200D, U+2010 to U+201F and U+2032 to U+2037 weigh 1, others
        /// 2, an address 23, an emoji 2 however many code points it has.
        XWeighted = "x_weighted", "weighted characters";
        /// Code points, but an emoji as its bytes of UTF-8.
        EmojiAsBytes = "emoji_as_bytes", "characters, an emoji as its bytes";
        /// Code points, but an address as 23.
        Addresses23 = "addresses_23", "characters, an address as 23";
        Pieces = "pieces", "pieces";
        Milliseconds = "milliseconds", "ms";
        /// Width by height in thousandths, rounded down: 800 is 4:5.
        RatioThousandths = "ratio_thousandths", "thousandths of the height";
    }
}

impl CountingUnit {
    /// Whether texts are counted in it.
    #[must_use]
    pub fn is_for_texts(self) -> bool {
        !matches!(self, Self::Pieces | Self::Milliseconds | Self::RatioThousandths)
    }
}

impl CountedPart {
    /// Whether it can be counted in a unit.
    #[must_use]
    pub fn fits(self, unit: CountingUnit) -> bool {
        match self {
            Self::Title | Self::Text | Self::Description | Self::FirstComment | Self::Tags | Self::LinkLength => {
                unit.is_for_texts()
            }
            Self::Duration => unit == CountingUnit::Milliseconds,
            Self::ImageRatio | Self::VideoRatio => unit == CountingUnit::RatioThousandths,
            _ => unit == CountingUnit::Pieces,
        }
    }
}
