use super::{LineKind, Term, TermOverride};
use crate::money::UnitPrice;
use crate::rate_card::AddOn;
use crate::time::Period;
use crate::vocabulary::Id;

impl Term {
    /// The name of the term.
    #[must_use]
    pub fn id(&self) -> &Id {
        match self {
            Self::UsageRights(term) => &term.id,
            Self::Exclusivity(term) => &term.id,
            Self::Whitelisting(term) => &term.id,
            Self::Rush(term) => &term.id,
            Self::Revisions(term) => &term.id,
            Self::RawFootage(term) => &term.id,
            Self::LinkInBio(term) => &term.id,
            Self::PassThrough(term) => &term.id,
            Self::Other(term) => &term.id,
        }
    }

    /// The deliverables that it names; none: it covers all.
    #[must_use]
    pub fn deliverables(&self) -> &[Id] {
        match self {
            Self::UsageRights(term) => &term.deliverables,
            Self::Exclusivity(term) => &term.deliverables,
            Self::Whitelisting(term) => &term.deliverables,
            Self::Rush(term) => &term.deliverables,
            Self::Revisions(term) => &term.deliverables,
            Self::RawFootage(term) => &term.deliverables,
            Self::LinkInBio(term) => &term.deliverables,
            Self::Other(term) => &term.deliverables,
            Self::PassThrough(_) => &[],
        }
    }

    /// For how long, where it has a period.
    #[must_use]
    pub fn period(&self) -> Option<&Period> {
        match self {
            Self::UsageRights(term) => Some(&term.period),
            Self::Exclusivity(term) => Some(&term.period),
            Self::Whitelisting(term) => Some(&term.period),
            Self::LinkInBio(term) => Some(&term.period),
            Self::Other(term) => term.period.as_ref(),
            Self::Rush(_) | Self::Revisions(_) | Self::RawFootage(_) | Self::PassThrough(_) => None,
        }
    }

    /// The negotiated price, where there is one.
    #[must_use]
    pub fn price_override(&self) -> Option<&TermOverride> {
        match self {
            Self::UsageRights(term) => term.price_override.as_ref(),
            Self::Exclusivity(term) => term.price_override.as_ref(),
            Self::Whitelisting(term) => term.price_override.as_ref(),
            Self::Rush(term) => term.price_override.as_ref(),
            Self::Revisions(term) => term.price_override.as_ref(),
            Self::RawFootage(term) => term.price_override.as_ref(),
            Self::LinkInBio(term) => term.price_override.as_ref(),
            Self::Other(term) => term.price_override.as_ref(),
            Self::PassThrough(_) => None,
        }
    }

    /// What the brand spends on ads, where the term says so.
    #[must_use]
    pub fn ad_spend(&self) -> Option<&UnitPrice> {
        match self {
            Self::Whitelisting(term) => term.ad_spend.as_ref(),
            _ => None,
        }
    }

    /// What its line is for; none for costs, which have a rule of their own.
    pub(super) fn line_kind(&self) -> Option<LineKind> {
        Some(match self {
            Self::UsageRights(_) => LineKind::UsageRights,
            Self::Exclusivity(_) => LineKind::Exclusivity,
            Self::Whitelisting(_) => LineKind::Whitelisting,
            Self::Rush(_) => LineKind::Rush,
            Self::Revisions(_) => LineKind::Revisions,
            Self::RawFootage(_) => LineKind::RawFootage,
            Self::LinkInBio(_) => LineKind::LinkInBio,
            Self::Other(_) => LineKind::Other,
            Self::PassThrough(_) => return None,
        })
    }

    /// What the term is, in words.
    pub(super) fn label(&self) -> String {
        match self {
            Self::UsageRights(term) => {
                let kinds: Vec<&str> = term.kinds.iter().map(|kind| kind.label()).collect();
                format!("usage rights: {}", kinds.join(", "))
            }
            Self::Exclusivity(term) => format!("exclusivity: {}", term.scope.label()),
            Self::Whitelisting(_) => "whitelisting".to_owned(),
            Self::Rush(term) => format!("rush: {} hours' notice", term.notice_hours),
            Self::Revisions(term) => format!("revisions: {} rounds", term.rounds),
            Self::RawFootage(_) => "raw footage".to_owned(),
            Self::LinkInBio(_) => "link in bio".to_owned(),
            Self::PassThrough(term) => term.name.to_string(),
            Self::Other(term) => term.name.to_string(),
        }
    }

    /// The place and the add-on of a rate card that prices the term: the first that fits.
    pub(super) fn find_rate<'a>(&self, add_ons: &'a [AddOn]) -> Option<(usize, &'a AddOn)> {
        add_ons.iter().enumerate().find(|(_, add_on)| match (self, add_on) {
            (Self::UsageRights(term), AddOn::UsageRights(rate)) => {
                term.kinds.iter().all(|kind| rate.kinds.contains(kind))
            }
            (Self::Exclusivity(term), AddOn::Exclusivity(rate)) => term.scope == rate.scope,
            (Self::Other(term), AddOn::Other(rate)) => term.add_on.as_ref() == Some(&rate.id),
            (Self::PassThrough(term), AddOn::PassThrough(rate)) => rate.kinds.contains(&term.kind),
            (Self::Whitelisting(_), AddOn::Whitelisting(_))
            | (Self::Rush(_), AddOn::Rush(_))
            | (Self::Revisions(_), AddOn::Revisions(_))
            | (Self::RawFootage(_), AddOn::RawFootage(_))
            | (Self::LinkInBio(_), AddOn::LinkInBio(_)) => true,
            _ => false,
        })
    }
}
