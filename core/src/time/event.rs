use crate::check::named;

named! {
    /// What terms hang on: the events in the life of a deal.
    Event {
        Signing = "signing", "signing";
        Brief = "brief", "brief";
        DraftApproval = "draft_approval", "draft approval";
        Delivery = "delivery", "delivery";
        FirstPost = "first_post", "first post";
        /// Stands for the post in question: whoever resolves a period gives the date of that post.
        EachPost = "each_post", "each post";
        LastPost = "last_post", "last post";
        Invoice = "invoice", "invoice";
    }
}
