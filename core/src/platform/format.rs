use super::open_names::open_names;

open_names! {
    /// A form of content, as rate cards name it; or another one, written `other:` and its name.
    Format, FormatError, "format" {
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
        UgcPhoto = "ugc_photo", "UGC photo";
        UgcVideo = "ugc_video", "UGC video";
    }
}
