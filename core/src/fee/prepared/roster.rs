use super::PreparedCard;
use crate::check::{Issues, Path};
use crate::fee::{Deal, Totals};

/// Rate cards that were checked once, to price one brief by all of them: what would it cost with whom?
///
/// ```
/// use greenroom::fee::{Deal, PreparedCard, Roster};
/// use greenroom::wire::parse;
///
/// let card = |influencer: &str, amount: &str| PreparedCard::new(parse(&format!(r#"{{
///   "document": "rate_card", "version": 2, "id": "{influencer}-2026", "influencer": "{influencer}", "currency": "EUR",
///   "versions": [{{"rates": [{{"platform": "instagram", "format": "reel",
///                              "price": {{"type": "flat", "rate": {{"amount": "{amount}", "currency": "EUR"}}}}}}]}}]
/// }}"#))?);
/// let roster = Roster::new(vec![card("mila", "1250")?, card("noa", "900")?]);
/// let brief: Deal = parse(r#"{
///   "document": "deal", "version": 1, "id": "brief", "influencer": "anyone", "currency": "EUR",
///   "deliverables": [{"id": "reels", "platform": "instagram", "format": "reel", "quantity": 2}]
/// }"#)?;
/// let payable: Vec<_> = roster.quote(&brief)?.into_iter().map(|row| row.unwrap().payable.to_string()).collect();
/// assert_eq!(payable, ["EUR 2,500.00", "EUR 1,800.00"]);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
#[derive(Clone, Debug)]
pub struct Roster {
    cards: Vec<PreparedCard>,
}

impl Roster {
    /// Takes cards, each checked already.
    #[must_use]
    pub fn new(cards: Vec<PreparedCard>) -> Self {
        Self { cards }
    }

    /// The cards, in their order.
    #[must_use]
    pub fn cards(&self) -> &[PreparedCard] {
        &self.cards
    }

    /// What the brief comes to by each card, in their order: the totals, or why this card cannot price it.
    ///
    /// The influencer of each card takes the place of the one that the brief names.
    ///
    /// # Errors
    /// - whatever [`Deal::check`] finds in the brief, with paths below `deal`
    pub fn quote(&self, brief: &Deal) -> Result<Vec<Result<Totals, Issues>>, Issues> {
        let mut issues = Issues::default();
        brief.check(&Path::root().field("deal"), &mut issues);
        issues.into_result(())?;
        let mut deal = brief.clone();
        let rows = self.cards.iter().map(|card| {
            deal.influencer.clone_from(&card.card().influencer);
            card.quote(&deal).map(|quote| quote.totals)
        });
        Ok(rows.collect())
    }
}
