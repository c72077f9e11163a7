use serde::{Deserialize, Serialize};

use crate::agency::{Agency, DealInvoice, DealPayment, UnpricedDeal};
use crate::check::{Code, Path, Version, document_tag, named, null_is_absent};
use crate::time::{Date, Instant};
use crate::vocabulary::Id;

document_tag!(NextActionsTag, "next_actions");

/// What `next_actions` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NextActionsInput {
    /// Everything that the agency has.
    pub agency: Agency,
    /// When is looked: the day is that of each campaign's zone, and UTC for what belongs to no campaign.
    pub now: Instant,
    /// How many days ahead, that one not counted: 0 to 3,650.
    pub within_days: u32,
    /// What was invoiced for deals, in any order. Of a deal without one the state says whether all is.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub invoices: Vec<DealInvoice>,
    /// What was paid for deals, in any order. Of a deal without one the state says whether all is.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<DealPayment>,
}

named! {
    /// What is to be done.
    ActionKind {
        AnswerEnquiry = "answer_enquiry", "answer an enquiry";
        Negotiate = "negotiate", "go on negotiating";
        AnswerOffer = "answer_offer", "answer an offer";
        SignContract = "sign_contract", "sign a contract";
        /// The next step with an enquiry or a contact.
        FollowUp = "follow_up", "take the next step";
        DoTask = "do_task", "do a task";
        /// Content is made, or changed, and handed to those who approve.
        SubmitPiece = "submit_piece", "submit content for approval";
        ApprovePiece = "approve_piece", "approve content";
        SchedulePiece = "schedule_piece", "schedule content";
        PublishPiece = "publish_piece", "publish content";
        /// Publishing has failed.
        RetryPiece = "retry_piece", "publish content again";
        WriteInvoice = "write_invoice", "write an invoice";
        Pay = "pay", "pay";
        /// A right, a licence or a consent ends, or an option to renew.
        Renew = "renew", "renew, or let go";
        /// Something that a check of the agency warns about.
        LookAt = "look_at", "look at a warning";
    }
}

named! {
    /// Who owes something.
    ActionSide {
        /// The agency's people.
        Team = "team", "team";
        Influencer = "influencer", "influencer";
        Brand = "brand", "brand";
    }
}

/// One thing that somebody owes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NextAction {
    /// What is to be done.
    pub kind: ActionKind,
    /// By which side.
    pub side: ActionSide,
    /// By whom: members of the team, the influencer or the brand; any of them will do. Empty where nobody is named.
    pub owners: Vec<Id>,
    /// By which day; absent where nothing says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// By how many days it is late; 0 where it is not.
    pub days_late: u32,
    /// The same in words.
    pub message: String,
    /// The code of the warning, of `look_at`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issue: Option<Code>,
    /// The campaign that it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign: Option<Id>,
    /// Where in the agency's document it lies.
    pub path: Path,
}

/// Who owes what, and by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NextActions {
    /// Always `next_actions`.
    pub document: NextActionsTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// When was looked.
    pub now: Instant,
    /// What is to be done: what is due first comes first, what has no day last; of one day by the place in the document.
    pub actions: Vec<NextAction>,
    /// The signed deals that could not be priced, so that nothing is known of their invoices and payments.
    pub unpriced: Vec<UnpricedDeal>,
}
