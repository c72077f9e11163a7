//! Who influencers are.
