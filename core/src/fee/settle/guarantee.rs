use super::affiliate::last_of;
use super::{Guarantee, GuaranteeRemedy, MakeGood, MakeGoodOption, MakeGoodPost, ProRataRefund, Results};
use crate::check::Path;
use crate::check::limits::QUANTITY;
use crate::fee::rules::{Fees, Pricing};
use crate::fee::tape::Draft;
use crate::fee::{LineKind, QuoteLine};
use crate::money::{Fraction, RoundingMode, divide};
use crate::time::Date;

/// A guarantee that is missed.
struct Missed {
    places: Vec<usize>,
    reached: Fraction,
    missing: Fraction,
    /// The last day of its window, where it has one and the deal is settled.
    last_day: Option<Date>,
}

impl Pricing<'_> {
    /// What makes good for a guarantee, where it is missed; a refund is a line that takes off.
    pub(super) fn guarantee(&mut self, term: &Guarantee, fees: &mut Fees, path: &Path) -> Option<MakeGood> {
        let Some(missed) = self.missed(term, path) else {
            let nothing = self.tape.sum(&[], &[]);
            let label = term.label();
            self.guarantee_line(term, label, nothing, fees, path);
            return None;
        };
        let chosen = self.chosen(term, &missed);
        let mut options = Vec::new();
        for (place, remedy) in term.remedies.iter().enumerate() {
            let at = path.field("remedies").index(place);
            options.push(self.option(term, remedy, &missed, chosen == Some(place), fees, path, &at));
        }
        let refund = chosen.and_then(|place| Some((place, term.remedies.get(place)?)));
        let draft = match refund {
            Some((place, GuaranteeRemedy::ProRataRefund(refund))) => {
                let at = path.field("remedies").index(place);
                self.pro_rata(term, refund, &missed, fees, path, &at)
            }
            _ => self.tape.sum(&[], &[]),
        };
        let missing = missed.missing.shown(12);
        let label = format!("{}, of which {missing} are missing", term.label());
        self.guarantee_line(term, label, draft, fees, path);
        let Missed { reached, missing, .. } = missed;
        Some(MakeGood {
            guarantee: term.id.clone(),
            metric: term.metric,
            guaranteed: term.at_least,
            reached,
            missing,
            options,
        })
    }

    /// The line of a guarantee: what goes back, or nothing.
    fn guarantee_line(&mut self, term: &Guarantee, label: String, draft: Draft, fees: &mut Fees, path: &Path) {
        let line = self.line(LineKind::Guarantee, Some(&term.id), label);
        let line = QuoteLine { depends_on: vec![term.metric.paid()], ..line };
        self.take_off(line, draft, fees, path);
    }

    /// What is missing, where that can be told already.
    fn missed(&mut self, term: &Guarantee, path: &Path) -> Option<Missed> {
        let places = self.deal.covered_places(&term.deliverables);
        let reached = self.reached_together(&places, term.metric.paid(), &term.id, path)?;
        let missing = Fraction::from(term.at_least).checked_sub(&reached).ok()?;
        if missing.signum() <= 0 {
            return None;
        }
        let mut last_day = None;
        if let (Some(results), Some(days)) = (self.settled(), term.window_days) {
            let published: Vec<Option<Date>> = places.iter().map(|place| self.published_on(&term.id, *place)).collect();
            // The window of several begins with the last of them.
            let first = published.into_iter().collect::<Option<Vec<Date>>>()?.into_iter().max()?;
            let last = last_of(first, days);
            if results.as_of < last {
                self.say_counts_until(term, last, results);
                return None;
            }
            last_day = Some(last);
        }
        Some(Missed { places, reached, missing, last_day })
    }

    fn say_counts_until(&mut self, term: &Guarantee, last: Date, results: &Results) {
        let message = format!("`{}` has time until {last}, and the results are of {}", term.id, results.as_of);
        let path = Results::path().field("as_of");
        self.say_open(&term.id, usize::MAX, path, message);
    }

    /// Which remedy counts: the one that the results choose, or the deal's first. When an extension is over, the one after.
    fn chosen(&mut self, term: &Guarantee, missed: &Missed) -> Option<usize> {
        let results = self.settled();
        let named = results.and_then(|results| results.remedies.iter().find(|one| one.guarantee == term.id));
        let kind = named.map(|one| one.remedy);
        let first = term.remedies.iter().position(|remedy| kind.is_none_or(|kind| remedy.kind() == kind))?;
        let (Some(results), Some(last_day)) = (results, missed.last_day) else { return Some(first) };
        match term.remedies.get(first)? {
            GuaranteeRemedy::WindowExtension(extension) => {
                let last = extended(last_day, extension.days);
                if results.as_of < last {
                    self.say_counts_until(term, last, results);
                    return Some(first);
                }
                let next = first.saturating_add(1);
                term.remedies.get(next).map(|_| next)
            }
            _ => Some(first),
        }
    }

    #[expect(clippy::too_many_arguments, reason = "what the one place that calls it has at hand")]
    fn option(
        &mut self,
        term: &Guarantee,
        remedy: &GuaranteeRemedy,
        missed: &Missed,
        chosen: bool,
        fees: &Fees,
        path: &Path,
        at: &Path,
    ) -> MakeGoodOption {
        let mut option = MakeGoodOption {
            remedy: remedy.kind(),
            chosen,
            worth: None,
            pieces: None,
            last_day: None,
            explanation: None,
        };
        let whole = ProRataRefund { cap_percent: None };
        let draft = match remedy {
            GuaranteeRemedy::ProRataRefund(refund) => Some(self.pro_rata(term, refund, missed, fees, path, at)),
            GuaranteeRemedy::WindowExtension(extension) => {
                option.last_day = missed.last_day.map(|last| extended(last, extension.days));
                Some(self.pro_rata(term, &whole, missed, fees, path, at))
            }
            GuaranteeRemedy::MakeGoodPost(post) => {
                let all = self.pieces_of(&missed.places);
                option.pieces = pieces(post, missed, all);
                let fee = self.fees_of(&missed.places, fees);
                option.pieces.map(|pieces| fee.multiply(pieces, None).divide(all, None))
            }
        };
        if let Some(draft) = draft {
            let draft = draft.round(&self.minor_unit());
            let place = Path::root().field("make_goods");
            let node = self.tape.push(place, draft, path);
            option.worth = Some(self.tape.amount(node));
            option.explanation = Some(self.tape.explanation(node));
        }
        option
    }

    /// The part of the creative fees covered that is missing, up to the cap.
    fn pro_rata(
        &self,
        term: &Guarantee,
        refund: &ProRataRefund,
        missed: &Missed,
        fees: &Fees,
        path: &Path,
        at: &Path,
    ) -> Draft {
        let fee = self.fees_of(&missed.places, fees);
        let part = missed.missing.checked_div(&term.at_least.into()).unwrap_or(Fraction::ONE);
        match refund.cap_percent {
            Some(cap) if cap.fraction() < part => fee.percent(cap, at.field("cap_percent")),
            _ => fee.multiply(missed.missing.clone(), None).divide(term.at_least, Some(path.field("at_least"))),
        }
    }

    /// How many pieces the deliverables at these places have together.
    fn pieces_of(&self, places: &[usize]) -> u32 {
        let pieces = places.iter().filter_map(|place| self.quantities.get(*place));
        pieces.fold(0, |sum, pieces| sum.saturating_add(*pieces))
    }
}

/// How many pieces more make up for what is missing, at what a piece reached on average; none where nothing was reached.
fn pieces(post: &MakeGoodPost, missed: &Missed, all: u32) -> Option<u32> {
    let count = missed.missing.checked_mul(&all.into()).ok()?.checked_div(&missed.reached).ok()?;
    let most = post.most_pieces.unwrap_or(QUANTITY);
    if all == 0 || count >= most.into() {
        return (all > 0).then_some(most);
    }
    let (numerator, denominator) = count.ratio()?;
    u32::try_from(divide(numerator, denominator, RoundingMode::Ceiling)?).ok()
}

impl Guarantee {
    /// What is guaranteed, in words.
    fn label(&self) -> String {
        format!("guarantee of {} {}", Fraction::from(self.at_least).shown(12), self.metric.label())
    }
}

fn extended(last_day: Date, days: u32) -> Date {
    last_day.add_days(days.into()).unwrap_or(Date::LAST)
}
