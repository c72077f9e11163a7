use super::{FeeFact, FeeFactKind, SuggestFeeInput};
use crate::check::Path;
use crate::fee::tape::Draft;
use crate::influencer::{FormatAverages, Snapshot};
use crate::money::Currency;

/// What is known of the channel, each fact once.
pub(super) struct Facts(pub(super) Vec<FeeFact>);

impl Facts {
    /// The counts of the input, else those of the influencer's channel; and the engagement rate that they make.
    pub(super) fn of(input: &SuggestFeeInput, currency: Currency) -> Self {
        let snapshot = SnapshotAt::of(input);
        let mut facts = Self(Vec::new());
        let given = [
            (FeeFactKind::Followers, "followers", input.followers),
            (FeeFactKind::AverageViews, "average_views", input.average_views),
            (FeeFactKind::ExpectedEngagements, "expected_engagements", input.expected_engagements),
        ];
        for (kind, field, count) in given {
            let own = count.map(|count| (count, Path::root().field(field), None));
            let counted = || {
                let at = snapshot.as_ref()?;
                at.count(kind, input).map(|(count, path)| (count, path, Some(at.snapshot.date)))
            };
            if let Some((count, path, counted_on)) = own.or_else(counted) {
                facts.0.push(FeeFact { kind, value: count.into(), from: Some(path), counted_on, explanation: None });
            }
        }
        match input.engagement_rate_percent {
            Some(rate) => facts.0.push(FeeFact {
                kind: FeeFactKind::EngagementRate,
                value: rate.decimal().into(),
                from: Some(Path::root().field("engagement_rate_percent")),
                counted_on: None,
                explanation: None,
            }),
            None => facts.push_engagement_rate(currency),
        }
        facts
    }

    /// Expected engagements ÷ followers, in percent; without followers there is no such rate.
    fn push_engagement_rate(&mut self, currency: Currency) {
        let (Some((engagements, fact)), Some((followers, by))) =
            (self.get(FeeFactKind::ExpectedEngagements), self.positive(FeeFactKind::Followers))
        else {
            return;
        };
        // A rate has no currency: the draft, which is not rounded, asks for one.
        let draft = Draft::from_input(currency, fact_path(engagements), fact.value.clone());
        let draft = draft.divide(by.value.clone(), Some(fact_path(followers))).multiply(100, None);
        let Some((value, explanation)) = draft.exact() else { return };
        self.0.push(FeeFact {
            kind: FeeFactKind::EngagementRate,
            value,
            from: None,
            counted_on: None,
            explanation: Some(explanation),
        });
    }

    /// A fact and its place.
    pub(super) fn get(&self, kind: FeeFactKind) -> Option<(usize, &FeeFact)> {
        self.0.iter().enumerate().find(|(_, fact)| fact.kind == kind)
    }

    /// A fact above zero and its place: a count of 0 says nothing about a price.
    pub(super) fn positive(&self, kind: FeeFactKind) -> Option<(usize, &FeeFact)> {
        self.get(kind).filter(|(_, fact)| !fact.value.is_zero())
    }
}

/// Where the value of a fact stands in the suggestion.
pub(super) fn fact_path(place: usize) -> Path {
    Path::root().field("facts").index(place).field("value")
}

/// The snapshot of the main channel on the platform, and where it stands.
struct SnapshotAt<'a> {
    snapshot: &'a Snapshot,
    path: Path,
}

impl<'a> SnapshotAt<'a> {
    fn of(input: &'a SuggestFeeInput) -> Option<Self> {
        let channels = input.influencer.as_ref()?.channels.iter().enumerate();
        let (place, channel) = channels.into_iter().find(|(_, channel)| channel.platform == input.platform)?;
        let path = Path::root().field("influencer").field("channels").index(place).field("snapshot");
        Some(Self { snapshot: channel.snapshot.as_ref()?, path })
    }

    /// The count of the format, else of all formats.
    fn count(&self, kind: FeeFactKind, input: &SuggestFeeInput) -> Option<(u64, Path)> {
        let (field, of_format, of_all): (_, fn(&FormatAverages) -> Option<u64>, _) = match kind {
            FeeFactKind::Followers => return Some((self.snapshot.followers, self.path.field("followers"))),
            FeeFactKind::AverageViews => ("average_views", |one| one.average_views, self.snapshot.average_views),
            FeeFactKind::ExpectedEngagements => {
                ("average_engagements", |one| one.average_engagements, self.snapshot.average_engagements)
            }
            FeeFactKind::EngagementRate => return None,
        };
        let formats = self.snapshot.formats.iter().enumerate();
        let own = formats.into_iter().find(|(_, averages)| averages.format == input.format);
        if let Some((place, count)) = own.and_then(|(place, averages)| Some((place, of_format(averages)?))) {
            return Some((count, self.path.field("formats").index(place).field(field)));
        }
        of_all.map(|count| (count, self.path.field(field)))
    }
}
