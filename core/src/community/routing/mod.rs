//! Which department answers a conversation, and who is told when it waits for long.

mod check;
mod compute;
mod input;
mod plan;
mod present;
mod result;

pub use compute::route_inbox;
pub use input::RouteInboxInput;
pub use plan::{InboxDepartment, InboxEscalationChain, InboxEscalationStep, RoutingPlan, RoutingRule};
pub use present::present_routing;
pub use result::{RoutedConversation, RoutedEscalation, RoutedInbox, RoutedInboxTag};
