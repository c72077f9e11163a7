//! The operations on what people write to an account.

use super::parse::read;
use crate::check::Issues;
use crate::community;
pub(super) use crate::community::{
    InboxMeasures, RoutedInbox, SentimentScores, ServiceLevelReport, TopicReport, TriagedInbox, VoiceDigest,
};
#[cfg(feature = "schema")]
pub(super) use crate::community::{
    MeasureInboxInput, NameTopicsInput, RouteInboxInput, ScoreSentimentInput, ServiceLevelStatusInput,
    TriageInboxInput, VoiceOfCustomerInput,
};
use crate::text::Presentation;

pub(super) fn triage_inbox(input: &str) -> Result<TriagedInbox, Issues> {
    read(input).compute(community::triage_inbox)
}

pub(super) fn present_triage(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|inbox| Ok(community::present_triage(inbox)))
}

pub(super) fn service_level_status(input: &str) -> Result<ServiceLevelReport, Issues> {
    read(input).compute(community::service_level_status)
}

pub(super) fn present_service_levels(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|report| Ok(community::present_service_levels(report)))
}

pub(super) fn measure_inbox(input: &str) -> Result<InboxMeasures, Issues> {
    read(input).compute(community::measure_inbox)
}

pub(super) fn present_inbox_measures(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|measures| Ok(community::present_inbox_measures(measures)))
}

pub(super) fn route_inbox(input: &str) -> Result<RoutedInbox, Issues> {
    read(input).compute(community::route_inbox)
}

pub(super) fn present_routing(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|routed| Ok(community::present_routing(routed)))
}

pub(super) fn voice_of_customer(input: &str) -> Result<VoiceDigest, Issues> {
    read(input).compute(community::voice_of_customer)
}

pub(super) fn present_voice_of_customer(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|digest| Ok(community::present_voice_of_customer(digest)))
}

pub(super) fn name_topics(input: &str) -> Result<TopicReport, Issues> {
    read(input).compute(community::name_topics)
}

pub(super) fn present_topics(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|report| Ok(community::present_topics(report)))
}

pub(super) fn score_sentiment(input: &str) -> Result<SentimentScores, Issues> {
    read(input).compute(community::score_sentiment)
}

pub(super) fn present_sentiment(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|scores| Ok(community::present_sentiment(scores)))
}
