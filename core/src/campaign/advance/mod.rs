//! What happens to a campaign: the new document and what is to be done now, or why it may not happen.

mod campaign_step;
mod deal_step;
mod effect;
mod event;
mod guard;
mod piece_move;
mod piece_step;
mod present;
mod refuse;
mod review;
mod step;
mod together;

pub(crate) use deal_step::is_alive;
pub use effect::{
    ApprovalVoided, AskForApproval, Effect, MakePieces, Notify, PublishPiece, ShowInsights, StayLive, StopDeal,
    StopPiece, WriteInvoices,
};
pub use event::{
    AdvanceStep, CampaignEvent, CampaignStep, DealEvent, DealStep, PieceApproved, PieceCancelled, PieceChanges,
    PieceEdited, PieceEvent, PieceFailed, PiecePaused, PiecePublished, PiecePublishing, PieceResumed, PieceRetried,
    PieceScheduled, PieceSilence, PieceStarted, PieceStep, PieceSubmitted, PieceUnscheduled,
};
pub(crate) use present::effects_table;
pub use present::present_advanced;
pub use step::{AdvanceInput, Advanced, AdvancedTag, advance};
pub(crate) use together::Occasion;
