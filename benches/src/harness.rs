//! Times peers in turn, so that a busy moment of the machine hits all of them alike.

use std::time::{Duration, Instant};

/// How many rounds the median is taken of.
const ROUNDS: usize = 9;

/// A piece of work with its name.
pub struct Peer<'a> {
    pub name: &'static str,
    pub work: Box<dyn FnMut() + 'a>,
}

impl<'a> Peer<'a> {
    pub fn new(name: &'static str, work: impl FnMut() + 'a) -> Self {
        Self { name, work: Box::new(work) }
    }
}

/// The median time of one call of each peer, in nanoseconds.
pub fn measure(peers: &mut [Peer<'_>], budget: Duration) -> Vec<(&'static str, f64)> {
    let calls: Vec<u32> = peers.iter_mut().map(|peer| calls_within(peer, budget)).collect();
    let mut times = vec![Vec::new(); peers.len()];
    for _ in 0..ROUNDS {
        for ((peer, calls), times) in peers.iter_mut().zip(&calls).zip(&mut times) {
            let start = Instant::now();
            (0..*calls).for_each(|_| (peer.work)());
            times.push(start.elapsed().as_secs_f64() * 1e9 / f64::from(*calls));
        }
    }
    let median = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[ROUNDS / 2]
    };
    peers.iter().map(|peer| peer.name).zip(times.iter_mut().map(median)).collect()
}

/// How often a peer can be called within a budget of time.
fn calls_within(peer: &mut Peer<'_>, budget: Duration) -> u32 {
    let mut calls = 1;
    loop {
        let start = Instant::now();
        (0..calls).for_each(|_| (peer.work)());
        if start.elapsed() * 2 > budget || calls > 1 << 28 {
            return calls;
        }
        calls *= 2;
    }
}
