use super::check::check_known;
use super::{Deal, Discount, DiscountBase, Term};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique, limits};
use crate::rate_card::{ExclusivityScope, check_percent, check_price, check_term_price};

impl Deal {
    pub(super) fn check_terms(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.terms.len(), path, issues);
        let known = self.known_ids(false);
        for (place, term) in self.terms.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            check_known(term.deliverables(), &known, "deliverable", &at.field("deliverables"), issues);
            check_unique(term.deliverables().iter(), &at.field("deliverables"), issues);
            term.check(&at, issues);
            if let Some(period) = term.period() {
                period.check(&at.field("period"), issues);
            }
            if let Some(agreed) = term.price_override() {
                check_term_price(&agreed.price, None, &at.field("override").field("price"), issues);
            }
        }
    }

    pub(super) fn check_discounts(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.discounts.len(), path, issues);
        let known = self.known_ids(true);
        for (place, discount) in self.discounts.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            let lines = at.field("lines");
            match (discount.base(), discount.lines()) {
                (DiscountBase::Lines, []) => {
                    let message = "the base `lines` needs the deliverables and terms that it is";
                    issues.push(Issue::new(Code::MissingField, lines, message));
                }
                (DiscountBase::Lines, named) => {
                    check_known(named, &known, "deliverable or term", &lines, issues);
                    check_unique(named.iter(), &lines, issues);
                }
                (_, []) => {}
                (_, _) => {
                    let message = "`lines` stands beside a base that is not `lines`";
                    let help = "leave `lines` out, or make the base `lines`";
                    issues.push(Issue::new(Code::Contradiction, lines, message).help(help));
                }
            }
            match discount {
                Discount::Percent(discount) => check_percent(discount.percent, 100, &at.field("percent"), issues),
                Discount::Amount(discount) => check_price(&discount.amount, None, &at.field("amount"), issues),
            }
        }
    }
}

impl Term {
    /// What is particular to each kind of term.
    fn check(&self, path: &Path, issues: &mut Issues) {
        match self {
            Self::UsageRights(term) => {
                check_item_count(term.kinds.len(), &path.field("kinds"), issues);
                check_unique(term.kinds.iter(), &path.field("kinds"), issues);
                check_item_limit(term.channels.len(), &path.field("channels"), issues);
                check_item_limit(term.territories.len(), &path.field("territories"), issues);
            }
            Self::Exclusivity(term) => {
                let categories = ("categories", term.categories.len(), ExclusivityScope::Category);
                let competitors = ("competitors", term.competitors.len(), ExclusivityScope::Competitors);
                for (field, count, scope) in [categories, competitors] {
                    check_item_limit(count, &path.field(field), issues);
                    if count == 0 && term.scope == scope {
                        let message = format!("the scope `{scope}` needs its `{field}`");
                        issues.push(Issue::new(Code::MissingField, path.field(field), message));
                    }
                }
                check_item_limit(term.territories.len(), &path.field("territories"), issues);
                check_item_limit(term.platforms.len(), &path.field("platforms"), issues);
            }
            Self::Whitelisting(term) => {
                if let Some(spend) = &term.ad_spend {
                    check_price(spend, None, &path.field("ad_spend"), issues);
                }
            }
            Self::Rush(term) => {
                check_range(term.notice_hours, 0, limits::NOTICE_HOURS, &path.field("notice_hours"), issues)
            }
            Self::Revisions(term) => check_range(term.rounds, 0, limits::ROUNDS, &path.field("rounds"), issues),
            Self::PassThrough(term) => {
                check_price(&term.cost, None, &path.field("cost"), issues);
                if let Some(markup) = term.markup_percent {
                    check_percent(markup, limits::ADD_ON_PERCENT, &path.field("markup_percent"), issues);
                }
            }
            Self::Other(term) => {
                if term.add_on.is_none() && term.price_override.is_none() {
                    let message = format!("`{}` is neither on the rate card nor has it a negotiated price", term.name);
                    issues.push(Issue::new(Code::MissingField, path.field("add_on"), message));
                }
            }
            Self::RawFootage(_) | Self::LinkInBio(_) => {}
        }
    }
}
