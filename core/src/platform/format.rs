use std::fmt;

use serde::{Deserialize, Serialize};

/// Makes an enum whose variants have one name on the wire and one for people.
macro_rules! named {
    ($(#[$meta:meta])* $type:ident { $($name:ident = $wire:literal, $label:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $type {
            $(#[doc = $label] #[serde(rename = $wire)] $name,)+
        }

        impl $type {
            /// All of them, in the order of the table.
            pub const ALL: &[$type] = &[$($type::$name),+];

            /// The name in documents, in `snake_case`.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $($type::$name => $wire,)+
                }
            }

            /// The name that people use.
            #[must_use]
            pub fn label(self) -> &'static str {
                match self {
                    $($type::$name => $label,)+
                }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

named! {
    /// A place where content is published.
    Platform {
        Instagram = "instagram", "Instagram";
        TikTok = "tiktok", "TikTok";
        YouTube = "youtube", "YouTube";
        X = "x", "X";
        LinkedIn = "linkedin", "LinkedIn";
        Facebook = "facebook", "Facebook";
        Pinterest = "pinterest", "Pinterest";
        Snapchat = "snapchat", "Snapchat";
        Twitch = "twitch", "Twitch";
        Threads = "threads", "Threads";
        Bluesky = "bluesky", "Bluesky";
        Discord = "discord", "Discord";
        Podcast = "podcast", "Podcast";
        Blog = "blog", "Blog";
        Newsletter = "newsletter", "Newsletter";
        Event = "event", "Event";
    }
}

named! {
    /// A form of content, as rate cards name it.
    Format {
        Post = "post", "post";
        Carousel = "carousel", "carousel";
        Reel = "reel", "reel";
        StorySet = "story_set", "story set";
        Live = "live", "live";
        Video = "video", "video";
        Series = "series", "series";
        DedicatedVideo = "dedicated_video", "dedicated video";
        Integration = "integration", "integration";
        Short = "short", "short";
        LiveMention = "live_mention", "live mention";
        Thread = "thread", "thread";
        Space = "space", "space";
        Poll = "poll", "poll";
        Newsletter = "newsletter", "newsletter";
        GroupPost = "group_post", "group post";
        Pin = "pin", "pin";
        Read = "read", "read";
        Article = "article", "article";
        Day = "day", "day";
    }
}

impl Platform {
    /// The formats that can be booked on this platform.
    ///
    /// ```
    /// use greenroom::platform::{Format, Platform};
    ///
    /// assert!(Platform::Instagram.formats().contains(&Format::Reel));
    /// assert!(!Platform::Podcast.formats().contains(&Format::Reel));
    /// ```
    ///
    /// Source: deliverables on public rate cards, collected in November 2026.
    #[must_use]
    pub fn formats(self) -> &'static [Format] {
        use Format::{
            Article, Carousel, Day, DedicatedVideo, GroupPost, Integration, Live, LiveMention, Newsletter, Pin, Poll,
            Post, Read, Reel, Series, Short, Space, StorySet, Thread, Video,
        };
        match self {
            Self::Instagram => &[Post, Carousel, Reel, StorySet, Live, Poll],
            Self::TikTok => &[Video, Live, Series, Carousel, StorySet],
            Self::YouTube => &[DedicatedVideo, Integration, Short, Live, LiveMention, Poll],
            Self::X => &[Post, Thread, Space, Video, Poll],
            Self::LinkedIn => &[Post, Video, Carousel, Article, Newsletter, Live, Poll],
            Self::Facebook => &[Post, Reel, Video, StorySet, Live, GroupPost],
            Self::Pinterest => &[Pin, Video],
            Self::Snapchat => &[StorySet, Video],
            Self::Twitch => &[Live, LiveMention, DedicatedVideo],
            Self::Threads => &[Post, Thread, Poll],
            Self::Bluesky => &[Post, Thread],
            Self::Discord => &[Post, Live],
            Self::Podcast => &[Read, DedicatedVideo],
            Self::Blog => &[Article],
            Self::Newsletter => &[Integration, Article],
            Self::Event => &[Day],
        }
    }
}
