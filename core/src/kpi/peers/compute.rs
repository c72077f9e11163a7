use super::check::moved;
use super::result::{PeerComparison, PeerComparisonTag, PeerResult, RateStanding, ShareOfVoice};
use super::{Peer, PeersInput};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::kpi::book::Shelf;
use crate::kpi::compare::verdict;
use crate::kpi::{
    DefinedRate, Direction, Provenance, RateOutcome, RateResult, UndefinedRate, UndefinedReason, UsedRate, measure,
};
use crate::money::{Fraction, FractionError};
use crate::vocabulary::Id;

/// Oneself beside named competitors: share of voice, growth and other rates, all measured by one definition.
///
/// A share of voice is one's mentions over those of all peers that were counted. By each rate, one's own value is ranked among
/// those that are defined, and held against the median of the competitors. What is missing is named, and no zero.
///
/// ```
/// use greenroom::{kpi, wire};
///
/// let found = kpi::compare_peers(&wire::parse(r#"{"own": "we", "rates": ["growth_rate"], "peers": [
///     {"id": "we", "name": "We", "mentions": 30, "figures": [
///         {"metric": "net_new_followers", "count": 50}, {"metric": "followers_at_start", "count": 1000}]},
///     {"id": "they", "name": "They", "mentions": 90, "figures": [
///         {"metric": "net_new_followers", "count": 300}, {"metric": "followers_at_start", "count": 10000, "estimated": true}]}
/// ]}"#)?)?;
/// assert_eq!(found.peers[0].share_of_voice.as_ref().map(|share| share.to_string()).as_deref(), Some("0.25"));
/// assert_eq!((found.standings[0].place, found.standings[0].verdict), (Some(1), Some(kpi::RateVerdict::Better)));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - fewer than 2 peers or more than 100, one twice, or oneself not among them; nothing to compare
/// - what [`crate::kpi::measure()`] refuses of rates and figures; amounts of several currencies
pub fn compare_peers(input: &PeersInput) -> Result<PeerComparison, Issues> {
    let shelf = Shelf::new(input.rate_book.as_ref());
    let mut issues = Issues::default();
    input.check(&shelf, &mut issues);
    let rates = input.rates.iter().filter_map(|id| shelf.rate(id));
    let mut run =
        Run { rows: Vec::new(), used: rates.map(|rate| shelf.used(rate).0).collect(), warnings: Issues::default() };
    for (place, peer) in input.peers.iter().enumerate().take(crate::check::limits::PEERS) {
        match run.measured(input, peer) {
            Ok(rates) => run.rows.push(rates),
            Err(found) => {
                let mut placed = Issues::default();
                // A figure without its value is said already: it is no column without rows.
                let said = found.as_slice().iter().filter(|issue| issue.code != Code::ItemCount);
                placed.extend(said.cloned().map(|issue| moved(issue, place)));
                issues.extend_new(placed);
            }
        }
    }
    issues.into_result(())?;
    let broken = |error: FractionError| {
        Issues::from(Issue::new(Code::TooPrecise, Path::root().field("peers"), error.to_string()))
    };
    input.compared(run).map_err(broken)
}

/// What is measured of all peers.
struct Run {
    /// The rates of each peer.
    rows: Vec<Vec<RateResult>>,
    /// The rates with their sources.
    used: Vec<UsedRate>,
    warnings: Issues,
}

impl Run {
    fn measured(&mut self, input: &PeersInput, peer: &Peer) -> Result<Vec<RateResult>, Issues> {
        if input.rates.is_empty() {
            return Ok(Vec::new());
        }
        // A table needs a column: of a peer without figures everything is missing.
        if peer.figures.is_empty() {
            return Ok(input.rates.iter().map(missing).collect());
        }
        let found = measure(&input.measured(&peer.figures))?;
        self.warnings.extend_new(found.warnings);
        Ok(found.all.rates)
    }
}

fn missing(rate: &Id) -> RateResult {
    RateResult {
        rate: rate.clone(),
        outcome: RateOutcome::Undefined(UndefinedRate { reason: UndefinedReason::Missing, missing: Vec::new() }),
        rows_used: 0,
        rows_left_out: 1,
        provenance: Provenance::Missing,
    }
}

impl PeersInput {
    fn compared(&self, run: Run) -> Result<PeerComparison, FractionError> {
        let counted = self.peers.iter().filter_map(|peer| peer.mentions);
        let mentions = counted.fold(0_u64, u64::saturating_add);
        let share = |peer: &Peer| match (peer.mentions, mentions) {
            (None, _) | (_, 0) => Ok(None),
            (Some(own), all) => Fraction::from(own).checked_div(&Fraction::from(all)).map(Some),
        };
        let mut peers = Vec::new();
        for (peer, rates) in self.peers.iter().zip(run.rows) {
            let share_of_voice = share(peer)?;
            let (id, name) = (peer.id.clone(), peer.name.clone());
            peers.push(PeerResult { id, name, mentions: peer.mentions, share_of_voice, rates });
        }
        let standings: Result<_, _> =
            run.used.iter().enumerate().map(|(place, used)| self.standing(place, used, &peers)).collect();
        Ok(PeerComparison {
            document: PeerComparisonTag,
            version: Version,
            library_version: env!("CARGO_PKG_VERSION").to_owned(),
            own: self.own.clone(),
            share_of_voice: self.voice(mentions),
            standings: standings?,
            rates: run.used,
            peers,
            warnings: run.warnings,
        })
    }

    fn voice(&self, mentions: u64) -> Option<ShareOfVoice> {
        let not_counted: Vec<Id> =
            self.peers.iter().filter(|peer| peer.mentions.is_none()).map(|peer| peer.id.clone()).collect();
        if not_counted.len() == self.peers.len() {
            return None;
        }
        let provenance = if not_counted.is_empty() { Provenance::Measured } else { Provenance::Estimated };
        Some(ShareOfVoice { mentions, not_counted, provenance })
    }

    fn standing(&self, place: usize, used: &UsedRate, peers: &[PeerResult]) -> Result<RateStanding, FractionError> {
        let value = |peer: &PeerResult| match peer.rates.get(place).map(|rate| &rate.outcome) {
            Some(RateOutcome::Defined(DefinedRate { value, currency, .. })) => {
                Some((peer.id.clone(), Fraction::from(*value), *currency))
            }
            _ => None,
        };
        let values: Vec<_> = peers.iter().filter_map(value).collect();
        let direction = used.rate.direction;
        let own = values.iter().find(|one| one.0 == self.own);
        let better = |one: &Fraction, other: &Fraction| match direction {
            Direction::LowerIsBetter => one < other,
            Direction::HigherIsBetter | Direction::Neither => one > other,
        };
        let place = own.filter(|_| direction != Direction::Neither).map(|own| {
            let ahead = values.iter().filter(|one| better(&one.1, &own.1)).count();
            count(ahead).saturating_add(1)
        });
        let best = values.iter().find(|one| !values.iter().any(|other| better(&other.1, &one.1)));
        let mut others: Vec<Fraction> =
            values.iter().filter(|one| one.0 != self.own).map(|one| one.1.clone()).collect();
        others.sort();
        let median = median(&others)?;
        let difference = own.zip(median.as_ref()).map(|(own, median)| own.1.checked_sub(median)).transpose()?;
        let defined = |id: &Id| values.iter().any(|one| one.0 == *id);
        Ok(RateStanding {
            rate: used.rate.id.clone(),
            direction,
            place,
            of: count(values.len()),
            best: best.filter(|_| direction != Direction::Neither).map(|one| one.0.clone()),
            currency: values.iter().find_map(|one| one.2),
            verdict: difference.as_ref().map(|difference| verdict(direction, difference.signum())),
            median,
            difference,
            undefined: peers.iter().map(|peer| &peer.id).filter(|id| !defined(id)).cloned().collect(),
        })
    }
}

/// The middle of what is sorted, or the mean of the two in the middle; `None` of nothing.
fn median(sorted: &[Fraction]) -> Result<Option<Fraction>, FractionError> {
    let half = sorted.len().div_euclid(2);
    let (Some(high), Some(low)) = (sorted.get(half), sorted.get(sorted.len().saturating_sub(half).saturating_sub(1)))
    else {
        return Ok(None);
    };
    high.checked_add(low)?.checked_div(&Fraction::from(2_u32)).map(Some)
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
