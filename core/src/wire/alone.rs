//! Documents that come as texts of their own: each is read alone, so that no text can reach into another.

use serde::de::DeserializeOwned;

use super::call::operations;
use super::join::join;
use super::parse::{Parsed, read, to_json};
use super::walk::sorted_as;
use crate::check::{Issue, Issues, Path};
use crate::fee::{self, Deal, PreparedCard, PreparedQuote, Roster};
use crate::rate_card::RateCard;

/// The operation `quote` for a rate card and a deal in texts of their own: the same quote, and the same issues.
///
/// ```
/// use greenroom::wire;
///
/// let issues = wire::quote_texts(r#"{"document": "rate_card"}, "deal": {}"#, "{}").unwrap_err();
/// assert_eq!(issues.as_slice()[0].to_string(), "rate_card: trailing characters at line 1 column 26");
/// ```
///
/// # Errors
/// - a text is not such a document, or the computation finds issues: all at once, with paths below `rate_card` and
///   `deal`
pub fn quote_texts(rate_card: &str, deal: &str) -> Result<String, Issues> {
    if let (Some(card), Some(deal)) = (read::<RateCard>(rate_card).whole(), read::<Deal>(deal).whole()) {
        return to_json(&fee::quote(&card, &deal).map_err(|issues| sorted_as("QuoteInput", issues))?);
    }
    // What is wrong with the shape of one document is said beside what is wrong with the other.
    operations::quote(&join(&[("rate_card", rate_card), ("deal", deal)])?)
}

/// Reads and checks a rate card, to price many deals by it.
///
/// # Errors
/// - the text is not a rate card, or its check finds errors: all at once, with paths below `rate_card`
pub fn prepare_rate_card(rate_card: &str) -> Result<PreparedCard, Issues> {
    computed(read::<RateCard>(rate_card).below("rate_card"), |card| PreparedCard::new(card.clone()))
}

/// Reads and checks rate cards one after the other, to price one brief by all of them.
///
/// ```
/// use greenroom::wire::RosterReader;
///
/// let mut reader = RosterReader::default();
/// reader.push("[]");
/// reader.push("{}");
/// let issues = reader.finish().unwrap_err();
/// assert_eq!(issues.as_slice()[0].to_string(), "rate_cards[0]: this must be an object, not a list");
/// ```
#[derive(Debug, Default)]
pub struct RosterReader {
    cards: Vec<PreparedCard>,
    issues: Issues,
    /// How many cards there were, those that are refused too.
    count: usize,
}

impl RosterReader {
    /// Reads and checks the next rate card.
    pub fn push(&mut self, rate_card: &str) {
        match prepare_rate_card(rate_card) {
            Ok(card) => self.cards.push(card),
            Err(found) => self.issues.extend(placed(&found, &Path::root().field("rate_cards").index(self.count))),
        }
        self.count = self.count.saturating_add(1);
    }

    /// All of them.
    ///
    /// # Errors
    /// - a text was not a rate card, or its check found errors: of all cards at once, with paths below `rate_cards`
    pub fn finish(self) -> Result<Roster, Issues> {
        self.issues.into_result(Roster::new(self.cards))
    }
}

/// Reads a deal, checks and prices it, to price it again for other quantities.
///
/// # Errors
/// - the text is not a deal, or `quote` refuses it: all at once, with paths below `rate_card` and `deal`
pub fn prepare_deal(card: &PreparedCard, deal: &str) -> Result<PreparedQuote, Issues> {
    computed(read::<Deal>(deal).below("deal"), |deal| card.prepare(deal.clone()))
}

/// Reads a deal and prices it by a prepared rate card.
///
/// # Errors
/// - the text is not a deal, or `quote` refuses it: all at once, with paths below `rate_card` and `deal`
pub fn quote_deal(card: &PreparedCard, deal: &str) -> Result<String, Issues> {
    to_json(&computed(read::<Deal>(deal).below("deal"), |deal| card.quote(deal))?)
}

/// Reads and checks a deal, to price it by several rate cards.
///
/// # Errors
/// - the text is not a deal, or its check finds errors: all at once, with paths below `deal`
pub fn read_deal(deal: &str) -> Result<Deal, Issues> {
    computed(read::<Deal>(deal).below("deal"), |deal| {
        let mut issues = Issues::default();
        deal.check(&Path::root().field("deal"), &mut issues);
        issues.into_result(deal.clone())
    })
}

/// What is computed from documents that stand where `quote` has them, with the issues in the order of its input.
fn computed<T: DeserializeOwned, O>(parsed: Parsed<T>, run: impl FnOnce(&T) -> Result<O, Issues>) -> Result<O, Issues> {
    parsed.compute(run).map_err(|issues| sorted_as("QuoteInput", issues))
}

/// The issues of a document that stands alone, where it lies in a list instead.
fn placed(issues: &Issues, at: &Path) -> Vec<Issue> {
    let below = |issue: &Issue| issue.path.segments().into_iter().skip(1).collect();
    issues.as_slice().iter().map(|issue| Issue { path: at.join(&below(issue)), ..issue.clone() }).collect()
}

impl<T> Parsed<T> {
    /// The document as a field of something larger: its issues lie below that field.
    fn below(self, field: &'static str) -> Parsed<T> {
        let at = Path::root().field(field);
        let mut issues = Issues::default();
        for issue in self.issues.as_slice() {
            issues.push(Issue { path: at.join(&issue.path), ..issue.clone() });
        }
        Parsed { value: self.value, issues }
    }

    /// The document, when nothing is wrong with its shape.
    fn whole(self) -> Option<T> {
        self.value.filter(|_| self.issues.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire;

    const CARD: &str = r#"{"document":"rate_card","version":2,"id":"c","influencer":"i","currency":"EUR","versions":[{"rates":[{"platform":"x","format":"post","price":{"type":"flat","rate":{"amount":"10.5","currency":"EUR"}}}]}]}"#;
    const DEAL: &str = r#"{"document":"deal","version":1,"id":"d","influencer":"i","currency":"EUR","deliverables":[{"id":"1","platform":"x","format":"post","quantity":2}]}"#;

    fn all_alike(card: &str, deal: &str) {
        let spliced = wire::operations::quote(&format!(r#"{{"rate_card":{card},"deal":{deal}}}"#));
        assert_eq!(quote_texts(card, deal), spliced);
    }

    #[test]
    fn two_texts_give_what_one_text_gives() {
        let unknown_field = CARD.replace(r#""id":"c""#, r#""id":"c","idd":"c""#);
        let wrong_type = CARD.replace(r#""10.5""#, "10.5");
        let no_quantity = DEAL.replace(r#""quantity":2"#, r#""quantity":0"#);
        let other = DEAL.replace(r#""influencer":"i""#, r#""influencer":"j""#);
        for card in [CARD, &unknown_field, &wrong_type, "[]", "5"] {
            for deal in [DEAL, &no_quantity, &other, "{}", "7"] {
                all_alike(card, deal);
            }
        }
    }

    #[test]
    fn prepared_documents_give_what_the_operation_gives() {
        let card = prepare_rate_card(CARD).unwrap();
        assert_eq!(quote_deal(&card, DEAL), quote_texts(CARD, DEAL));
        assert_eq!(to_json(prepare_deal(&card, DEAL).unwrap().quote()), quote_texts(CARD, DEAL));
        let deal = read_deal(DEAL).unwrap();
        assert_eq!(to_json(&card.quote(&deal).unwrap()), quote_texts(CARD, DEAL));
        let broken = DEAL.replace(r#""quantity":2"#, r#""quantity":0,"format":"post""#);
        assert_eq!(prepare_deal(&card, &broken).unwrap_err(), quote_texts(CARD, &broken).unwrap_err());
        assert_eq!(read_deal(&broken).unwrap_err(), quote_texts(CARD, &broken).unwrap_err());
    }

    #[test]
    fn no_text_reaches_into_the_other() {
        let card = format!(r#"{CARD},"deal":{DEAL}"#);
        let issues = quote_texts(&card, DEAL).unwrap_err();
        assert_eq!(issues.as_slice().iter().map(|issue| issue.path.to_string()).collect::<Vec<_>>(), ["rate_card"]);
        assert_eq!(prepare_rate_card(&card).unwrap_err(), issues);
    }
}
