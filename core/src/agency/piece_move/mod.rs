//! What moving a piece to another time would do, before anybody moves it.

mod compute;
mod found;
mod input;
mod present;
mod result;
mod sentence;

pub use compute::judge_move;
pub use input::JudgeMoveInput;
pub use present::present_move_judgement;
pub use result::{MoveJudgement, MoveJudgementTag};
