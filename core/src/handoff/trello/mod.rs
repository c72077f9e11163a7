//! Tasks and pieces as cards of Trello, and boards of Trello as tasks.

mod board;
mod cards;
mod export;
mod id;
mod present;
mod read;

pub use board::{TrelloBoard, TrelloHints, TrelloProblem, TrelloRemark};
pub(super) use cards::plain;
pub use cards::{
    TrelloCard, TrelloCards, TrelloMember, TrelloPieceList, TrelloPlan, TrelloPosition, TrelloRequest, trello_cards,
};
pub use id::{TrelloId, TrelloIdError};
pub use present::present_trello_board;
pub use read::read_trello_board;
