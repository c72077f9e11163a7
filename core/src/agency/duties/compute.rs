use super::claims::sums;
use super::verdict::{Look, Verdict};
use super::{Duties, DutiesInput, DutiesTag, DutyRow};
use crate::agency::UnpricedDeal;
use crate::agency::books::Books;
use crate::campaign::{CampaignDeal, ContractTerm, DealState, Duty, Piece, is_alive};
use crate::check::{Issues, Path, Version};
use crate::fee::DealSide;
use crate::vocabulary::Id;

/// Says which duties of a campaign's signed contracts are kept, open or broken, by piece where they are duties of pieces, and
/// what the contracts say follows.
///
/// - `minimum_live`: from the publication to its last day in UTC, that of the publication being the first; a piece that was
///   taken down on that day or before breaks it
/// - `mentions`, `collaborator`, `paid_label`: by the content of published pieces
/// - `music_cleared`: by the licences of the music that a piece names
/// - `insights_due`: on the day, of the team, on which so many hours are over since the publication
/// - `review_time`: by the history of a piece, whenever a level of the brand's people alone had the word
/// - `reshoots`: by those that were made; one more than agreed breaks it
/// - `morals`, `crisis_notice`, `termination`, `third_party_reuse`: by what was seen
///
/// What somebody saw counts more than the documents. A part of the fee is taken once for each deliverable of a duty, however
/// many of its pieces broke it: of the creative fee of the deliverable, as the quote of the deal has it; of a duty for the
/// whole deal once, of its fee without tax and costs. Every other consequence follows for each piece. Nothing caps the sum, and
/// nothing of it is booked: what reduces a settlement stands in the deal's own terms (`early_removal`, `late_delivery`).
///
/// Source: the duties are those that stand in most contracts with influencers; where contracts differ in what one breach is,
/// the decisions above are ours.
///
/// ```
/// use greenroom::{agency, wire};
///
/// let found = agency::duties(&wire::parse(r##"{
///   "agency": {"document": "agency", "version": 1, "id": "studio", "name": "Studio",
///     "influencers": [{"document": "influencer", "version": 1, "id": "mila", "name": "Mila"}],
///     "rate_cards": [{"document": "rate_card", "version": 2, "id": "card", "influencer": "mila", "currency": "EUR",
///       "versions": [{"rates": [{"platform": "instagram", "format": "reel",
///         "price": {"type": "flat", "rate": {"amount": "1000", "currency": "EUR"}}}]}]}],
///     "campaigns": [{"document": "campaign", "version": 1, "id": "spring", "name": "Spring",
///       "brief": {"brand": {"id": "hus", "kind": "firm", "name": "Hus"}, "goal": "Sell greenhouses",
///         "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"}},
///       "deals": [{"deal": {"document": "deal", "version": 1, "id": "reels", "influencer": "mila", "currency": "EUR",
///           "deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "quantity": 1}]},
///         "state": "contracted",
///         "contract": [{"id": "live", "deliverables": ["reel"], "duty": {"type": "minimum_live", "days": 30},
///           "consequence": {"type": "fee_reduction", "percent": "20"}}]}],
///       "pieces": [{"id": "one", "name": "One", "deal": "reels", "deliverable": "reel", "disclosure": "Werbung",
///         "target": {"platform": "instagram", "format": "reel"}, "state": "published",
///         "publish_at": "2026-05-04T10:00:00Z"}]}]},
///   "campaign": "spring", "now": "2026-05-20T08:00:00Z",
///   "observations": [{"type": "piece_removed", "piece": "one", "at": "2026-05-14T10:00:00Z"}]
/// }"##)?)?;
/// assert_eq!(found.duties[0].message, "taken down on 2026-05-14: 20 of 30 days are missing");
/// assert_eq!(found.claims[0].amount.unwrap().to_string(), "EUR 200.00");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - the agency is not sound, or has no such campaign
/// - an observation names a piece, a signed deal or a duty that is not there, or a piece that the duty is not for
/// - a part of a fee needs rounding where the deal forbids it, or a sum is beyond the limit of amounts
pub fn duties(input: &DutiesInput) -> Result<Duties, Issues> {
    let (place, campaign) = input.check()?;
    let books = Books::open(&input.agency, "signed", DealState::is_signed);
    let regions = input.agency.regions();
    let today = campaign.local_date(input.now)?;
    let deals = Path::root().field("campaigns").index(place).field("deals");
    let (mut rows, mut claims) = (Vec::new(), Vec::new());
    for (number, booked) in campaign.deals.iter().enumerate().filter(|(_, booked)| booked.state.is_signed()) {
        let look = Look { input, campaign, booked, regions: &regions, today };
        let is_own = |id: &Id| *id == booked.deal.id;
        let priced = books.deals.iter().find(|deal| deal.campaign.id == campaign.id && is_own(&deal.booked.deal.id));
        for (count, term) in booked.contract.iter().enumerate() {
            let found = look.rows(term, &deals.index(number).field("contract").index(count));
            claims.extend(look.claims(term, &found, priced)?);
            rows.extend(found);
        }
    }
    let own = |deal: &UnpricedDeal| deal.campaign == campaign.id;
    Ok(Duties {
        document: DutiesTag,
        version: Version,
        campaign: campaign.id.clone(),
        now: input.now,
        duties: rows,
        sums: sums(&claims)?,
        claims,
        unpriced: books.unpriced.into_iter().filter(own).collect(),
    })
}

impl Look<'_> {
    /// The rows of one duty.
    fn rows(&self, term: &ContractTerm, path: &Path) -> Vec<DutyRow> {
        if !term.is_of_pieces() {
            return vec![row(self.booked, term, None, self.deal(term), path)];
        }
        let is_own = |piece: &&Piece| piece.deal.as_ref() == Some(&self.booked.deal.id);
        let pieces = self.campaign.pieces.iter().filter(is_own).filter(|piece| term.covers(piece) && is_alive(piece));
        pieces.map(|piece| row(self.booked, term, Some(piece), self.piece(term, piece), path)).collect()
    }
}

fn row(booked: &CampaignDeal, term: &ContractTerm, piece: Option<&Piece>, verdict: Verdict, path: &Path) -> DutyRow {
    DutyRow {
        deal: booked.deal.id.clone(),
        term: term.id.clone(),
        piece: piece.map(|piece| piece.id.clone()),
        owed_by: owed_by(&term.duty, verdict.by),
        state: verdict.state,
        due: verdict.due,
        broken_on: verdict.broken_on,
        days: verdict.days,
        missing: verdict.missing,
        message: verdict.message,
        path: path.clone(),
    }
}

/// Whose duty it is; by the clauses that bind both sides that of whoever was seen to break it.
fn owed_by(duty: &Duty, seen: Option<DealSide>) -> DealSide {
    match duty {
        Duty::ReviewTime(_) | Duty::Reshoots(_) | Duty::ThirdPartyReuse(_) => DealSide::Brand,
        Duty::Morals(_) | Duty::Termination(_) => seen.unwrap_or(DealSide::Influencer),
        _ => DealSide::Influencer,
    }
}
