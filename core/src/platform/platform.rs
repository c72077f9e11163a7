use super::Format;
use super::open_names::open_names;

open_names! {
    /// A place where content is published; or another one, written `other:` and its name.
    ///
    /// ```
    /// use greenroom::platform::Platform;
    ///
    /// let platform: Platform = "other:Mastodon".parse()?;
    /// assert_eq!((platform.label(), platform.to_string().as_str()), ("Mastodon", "other:Mastodon"));
    /// assert!("mastodon".parse::<Platform>().is_err());
    /// # Ok::<(), greenroom::platform::PlatformError>(())
    /// ```
    Platform, PlatformError, "platform" {
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
        Unposted = "unposted", "Unposted content";
    }
}

impl Platform {
    /// The formats of the table that can be booked on this platform; on a platform outside the table all of them.
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
    pub fn formats(&self) -> &'static [Format] {
        use Format::{
            Article, Carousel, Day, DedicatedVideo, GroupPost, Integration, Live, LiveMention, Newsletter, Pin, Poll,
            Post, Read, Reel, Series, Short, Space, StorySet, Thread, UgcPhoto, UgcVideo, Video,
        };
        match self {
            Self::Instagram => const { &[Post, Carousel, Reel, StorySet, Live, Poll] },
            Self::TikTok => const { &[Video, Live, Series, Carousel, StorySet, Poll] },
            Self::YouTube => const { &[DedicatedVideo, Integration, Short, Live, LiveMention, Post, Poll] },
            Self::X => const { &[Post, Thread, Space, Video, Live, Poll] },
            Self::LinkedIn => const { &[Post, Video, Carousel, Article, Newsletter, Live, Poll] },
            Self::Facebook => const { &[Post, Carousel, Reel, Video, StorySet, Live, GroupPost, Poll] },
            Self::Pinterest => const { &[Pin, Carousel, Video] },
            Self::Snapchat => const { &[StorySet, Video] },
            Self::Twitch => const { &[Live, LiveMention, DedicatedVideo, Poll] },
            Self::Threads => const { &[Post, Carousel, Thread, Video, Poll] },
            Self::Bluesky => const { &[Post, Thread, Video] },
            Self::Discord => const { &[Post, Live, Poll] },
            Self::Podcast => const { &[Read, Integration, DedicatedVideo, Series] },
            Self::Blog => const { &[Article, Integration] },
            Self::Newsletter => const { &[Integration, Article] },
            Self::Event => const { &[Day] },
            Self::Unposted => const { &[UgcPhoto, UgcVideo] },
            Self::Other(_) => Format::NAMED,
        }
    }

    /// Whether a format can be booked on this platform: one of its formats, or any other by its name.
    #[must_use]
    pub fn has(&self, format: &Format) -> bool {
        matches!(format, Format::Other(_)) || self.formats().contains(format)
    }
}
