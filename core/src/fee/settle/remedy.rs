use serde::{Deserialize, Serialize};

use crate::check::{named, tagged_union};
use crate::fee::Explanation;
use crate::money::{Decimal, Fraction, Money, Percent};
use crate::time::Date;
use crate::vocabulary::Id;

use super::ResultMetric;

tagged_union! {
    /// What makes good for a guarantee that is missed.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum GuaranteeRemedy {
        /// The influencer publishes more.
        MakeGoodPost(MakeGoodPost) = "make_good_post",
        /// The brand gets the part of the fee back that is missing.
        ProRataRefund(ProRataRefund) = "pro_rata_refund",
        /// The content has more time.
        WindowExtension(WindowExtension) = "window_extension",
    }
}

named! {
    /// Which remedy.
    RemedyKind {
        MakeGoodPost = "make_good_post", "make-good post";
        ProRataRefund = "pro_rata_refund", "pro-rata refund";
        WindowExtension = "window_extension", "window extension";
    }
}

/// The influencer publishes more, without a fee: as many pieces as make up for what is missing, at what the pieces so far
/// reached on average.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MakeGoodPost {
    /// The most pieces: 1 to 1,000,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most_pieces: Option<u32>,
}

/// The brand gets the part of the creative fees covered back that is missing: `fees × missing / guaranteed`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProRataRefund {
    /// The most that goes back, of the creative fees covered: 0 to 100. Absent: all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap_percent: Option<Percent>,
}

/// The content has more time. Where the guarantee is missed then too, the remedy after it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WindowExtension {
    /// How many days more: 1 to 365.
    pub days: u32,
}

/// A guarantee that is missed, and what makes good for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MakeGood {
    /// Which guarantee.
    pub guarantee: Id,
    /// What is guaranteed.
    pub metric: ResultMetric,
    /// How much of it.
    pub guaranteed: Decimal,
    /// How much was reached.
    pub reached: Fraction,
    /// How much is missing.
    pub missing: Fraction,
    /// The remedies of the deal, in its order.
    pub options: Vec<MakeGoodOption>,
}

/// What one remedy is worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MakeGoodOption {
    /// Which remedy.
    pub remedy: RemedyKind,
    /// Whether it is the one that counts.
    pub chosen: bool,
    /// What it is worth to the brand, by the creative fees covered: of a post the fee of so many pieces, else the part of
    /// the fees for what is missing. Absent where nothing says how many pieces it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worth: Option<Money>,
    /// How many pieces make up for what is missing, for a make-good post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pieces: Option<u32>,
    /// The last day of the longer window, for an extension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Date>,
    /// How the worth came about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Explanation>,
}

impl GuaranteeRemedy {
    /// Which remedy it is.
    #[must_use]
    pub fn kind(&self) -> RemedyKind {
        match self {
            Self::MakeGoodPost(_) => RemedyKind::MakeGoodPost,
            Self::ProRataRefund(_) => RemedyKind::ProRataRefund,
            Self::WindowExtension(_) => RemedyKind::WindowExtension,
        }
    }
}
