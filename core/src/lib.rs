//! The domain library for influencer and social-media work: rate cards and deals are checked and priced to the cent,
//! and every line of a quote explains itself.
//!
//! Each room imports only from the floors below its own:
//!
//! | floor | rooms |
//! |---|---|
//! | the list of operations | [`wire`] |
//! | what goes out | [`handoff`] |
//! | all documents together; checks across them | [`agency`] |
//! | how grave a crisis is, and how to answer it | [`crisis`] |
//! | the work from "yes" to "paid" | [`campaign`] |
//! | what a deal costs, and who gets what | [`fee`] |
//! | what an influencer charges; who they are; what counts and what came out | [`rate_card`], [`influencer`], [`kpi`] |
//! | what people write to an account | [`community`] |
//! | whether content says that it is advertising | [`disclosure`] |
//! | where content lives | [`platform`] |
//! | what the market or the law says | [`convention`] |
//! | exact amounts; dates; words; numbers; ids | [`money`], [`time`], [`text`], [`stats`], [`vocabulary`] |
//! | issues with paths, limits, documents | [`check`] |
//!
//! A Rust program parses documents with [`wire::parse`] and prices them with [`fee::quote`]; a host that has JSON text
//! and wants JSON text back uses [`wire::call`].
#![forbid(unsafe_code)]

pub mod agency;
pub mod campaign;
pub mod check;
pub mod community;
pub mod convention;
pub mod crisis;
pub mod disclosure;
pub mod fee;
pub mod handoff;
pub mod influencer;
pub mod kpi;
pub mod money;
pub mod platform;
pub mod rate_card;
pub mod stats;
pub mod text;
pub mod time;
pub mod vocabulary;
pub mod wire;

/// The README, whose Rust example runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
