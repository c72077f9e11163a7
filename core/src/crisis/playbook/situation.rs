use crate::check::named;

named! {
    /// What may befall an influencer or their agency, as far as the library has a playbook for it.
    CrisisSituation {
        /// Somebody says that an ad did not say that it was one.
        UndisclosedAd = "undisclosed_ad", "undisclosed ad";
        /// What somebody posted long ago is found again.
        OldPosts = "old_posts", "old posts resurfaced";
        /// A sponsor is accused of something.
        SponsorScandal = "sponsor_scandal", "scandal of a sponsor";
        /// Somebody took over an account.
        AccountTakeover = "account_takeover", "account taken over";
        /// Somebody is followed, or their address is published.
        Doxxing = "doxxing", "doxxing or stalking";
        /// Many attack one.
        PileOn = "pile_on", "harassment pile-on";
        /// A recommended product does harm.
        ProductHarm = "product_harm", "harm by a recommended product";
        /// A platform takes content down because somebody claims it.
        CopyrightStrike = "copyright_strike", "copyright strike";
        /// Pictures, voices or films of somebody are made up.
        Deepfake = "deepfake", "deepfake";
        /// Somebody says that followers or engagement were bought.
        FraudClaim = "fraud_claim", "claim of bought followers";
        /// A post hurts people, or comes at the wrong time.
        ToneDeafPost = "tone_deaf_post", "tone-deaf post";
        /// A campaign is taken badly.
        PoorCampaign = "poor_campaign", "poorly received campaign";
        /// Many bad reviews come at once.
        BadReviews = "bad_reviews", "wave of bad reviews";
        /// Data of customers or followers can be seen by others.
        DataExposed = "data_exposed", "customer data exposed";
    }
}

impl CrisisSituation {
    /// The id of the playbook for it among the presets.
    ///
    /// ```
    /// use greenroom::convention::preset;
    /// use greenroom::crisis::{CrisisSituation, Playbook};
    ///
    /// let playbook = preset::<Playbook>(&CrisisSituation::Doxxing.preset_id())?.value;
    /// assert_eq!(playbook.situation, CrisisSituation::Doxxing);
    /// # Ok::<(), greenroom::convention::PresetError>(())
    /// ```
    #[must_use]
    pub fn preset_id(self) -> String {
        format!("playbook.{self}")
    }
}
