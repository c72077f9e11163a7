use serde::{Deserialize, Serialize};

use super::MakeGood;
use crate::check::{Issues, Version, document_tag, null_is_absent};
use crate::fee::Quote;
use crate::money::Money;
use crate::time::Date;

document_tag!(SettlementTag, "settlement");

/// What a deal comes to at what was reached, as a document of version 1: who gets what, what was paid, and what is still
/// due or goes back.
///
/// `paid + due − refund` is the payable total of `settled`, and one of `due` and `refund` is zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Settlement {
    /// Always `settlement`.
    pub document: SettlementTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The day on which the results were read.
    pub as_of: Date,
    /// Whether everything is known that the deal depends on, so that nothing can change any more.
    pub is_final: bool,
    /// The quote of the deal at its results: prices on results, bonuses, commissions and reductions line by line, and what
    /// that makes of commission, tax and shares. Instalments are parts of the whole, whatever was paid.
    pub settled: Quote,
    /// What the quote asked before anything was reached.
    pub quoted_payable: Money,
    /// The bonuses, affiliate commissions, extra revisions and extra ad spend of `settled` together.
    pub performance: Money,
    /// What lateness, early removal and missed guarantees take off together: zero or below.
    pub reductions: Money,
    /// The guarantees that are missed, with what makes good for them.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub make_goods: Vec<MakeGood>,
    /// What is not known yet: in `settled` it counts neither for the brand nor for the influencer beyond what is owed in any
    /// case.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub not_yet_known: Issues,
    /// What the brand has paid, less what it got back.
    pub paid: Money,
    /// What the brand still owes: zero or more.
    pub due: Money,
    /// What goes back to the brand: zero or more.
    pub refund: Money,
}
