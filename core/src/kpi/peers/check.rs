use super::{PeerFigure, PeersInput};
use crate::check::{Code, Issue, Issues, Path, Segment, check_item_limit, check_unique_ids, cut, did_you_mean, limits};
use crate::kpi::book::Shelf;
use crate::kpi::rate_check::unknown_rate;
use crate::kpi::{FigureColumn, MeasureInput};

impl PeersInput {
    /// Finds what is wrong with the peers; what is wrong with their figures, measuring finds.
    pub(super) fn check(&self, shelf: &Shelf, issues: &mut Issues) {
        let root = Path::root();
        check_item_limit(self.rates.len(), &root.field("rates"), issues);
        for (place, id) in self.rates.iter().enumerate().take(limits::LIST_ITEMS) {
            if shelf.rate(id).is_none() {
                issues.push(unknown_rate(id, shelf, root.field("rates").index(place)));
            }
        }
        let peers = root.field("peers");
        let (count, most) = (self.peers.len(), limits::PEERS);
        if !(2..=most).contains(&count) {
            let message = format!("there are {count} peers; there must be 2 to {most}");
            issues.push(Issue::new(Code::ItemCount, peers.clone(), message).with("count", count).with("most", most));
        }
        check_unique_ids(self.peers.iter().map(|peer| &peer.id), "id", &peers, issues);
        if !self.peers.iter().any(|peer| peer.id == self.own) {
            let name = cut(self.own.as_str());
            let issue = Issue::new(Code::UnknownReference, root.field("own"), format!("there is no peer `{name}`"));
            let ids = self.peers.iter().map(|peer| peer.id.as_str());
            let issue = issue.with("peer", &name);
            issues.push(match did_you_mean(self.own.as_str(), ids) {
                Some(meant) => issue.help(format!("did you mean `{meant}`?")),
                None => issue.help("oneself stands among the `peers` too"),
            });
        }
        if self.rates.is_empty() && self.peers.iter().all(|peer| peer.mentions.is_none()) {
            let issue = Issue::new(Code::MissingField, root.field("rates"), "there is nothing to compare");
            issues.push(issue.help("give `rates`, or the `mentions` of the peers"));
        }
        let currencies = || self.peers.iter().flat_map(|peer| peer.figures.iter().filter_map(|one| one.currency));
        for (place, peer) in self.peers.iter().enumerate().take(most) {
            let at = peers.index(place);
            check_item_limit(peer.figures.len(), &at.field("figures"), issues);
            if peer.mentions.is_some_and(|mentions| mentions > limits::COUNT) {
                let message = format!("`{}` is beyond the most, {}", peer.mentions.unwrap_or_default(), limits::COUNT);
                issues.push(Issue::new(Code::OutOfRange, at.field("mentions"), message));
            }
            for (number, figure) in peer.figures.iter().enumerate().take(limits::LIST_ITEMS) {
                let path = at.field("figures").index(number);
                if let (Some(expected), Some(found)) = (currencies().next(), figure.currency)
                    && expected != found
                {
                    let message = format!("amounts in {expected} and {found} do not mix");
                    let issue = Issue::new(Code::CurrencyMismatch, path.field("currency"), message);
                    let issue = issue.with("expected", expected).with("found", found);
                    issues.push(issue.help("exchange them first, by a dated rate"));
                }
                if figure.count.is_none() && figure.amount.is_none() {
                    let issue = Issue::new(Code::MissingField, path.field("count"), "the figure has no value");
                    issues.push(issue.help("leave a figure out that nobody measured"));
                }
            }
        }
    }

    /// What measures the rates of one peer: a table of one row.
    pub(super) fn measured(&self, figures: &[PeerFigure]) -> MeasureInput {
        let column = |figure: &PeerFigure| FigureColumn {
            metric: figure.metric.clone(),
            counts: figure.count.map(Some).into_iter().collect(),
            amounts: figure.amount.map(Some).into_iter().collect(),
            currency: figure.currency,
            estimated: figure.estimated,
        };
        MeasureInput {
            rates: self.rates.clone(),
            figures: figures.iter().map(column).collect(),
            labels: Vec::new(),
            by: Vec::new(),
            days: self.days,
            rate_book: self.rate_book.clone(),
            on: self.on,
        }
    }
}

/// An issue of the table of one row at the place of the peer's figure.
pub(super) fn moved(mut issue: Issue, peer: usize) -> Issue {
    let segments = issue.path.segments();
    let mut names = segments.iter();
    if names.next() != Some(&Segment::Field("figures".into())) {
        return issue;
    }
    let mut path = Path::root().field("peers").index(peer).field("figures");
    if let Some(Segment::Index(place)) = names.next() {
        path = path.index(*place);
    }
    if let Some(Segment::Field(name)) = names.next() {
        path = match name.as_ref() {
            "counts" => path.field("count"),
            "amounts" => path.field("amount"),
            other => path.key(other),
        };
    }
    issue.path = path;
    issue
}
