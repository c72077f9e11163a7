use crate::fee::Totals;
use crate::money::Money;
use crate::text::{Column, ColumnKind, Table};

/// The totals, stage by stage; stages without amounts are left out.
pub(in crate::fee) fn totals(totals: &Totals) -> Table {
    let stages = [
        ("Creative fees", totals.creative_fees, true),
        ("Add-ons", totals.add_ons, false),
        ("Discounts", totals.discounts, false),
        ("Rounding", totals.rounding, false),
        ("Tax included", totals.tax_included.unwrap_or(Money::zero(totals.tax.currency())), false),
        ("Fee", totals.fee, true),
        ("Gross-up", totals.gross_up, false),
        ("Costs passed through", totals.pass_through_costs, false),
        ("Commissions on top", totals.commissions_on_top, false),
        ("Tax", totals.tax, false),
        (
            "Withholding borne by the brand",
            totals.withholding_borne.unwrap_or(Money::zero(totals.tax.currency())),
            false,
        ),
        ("Payable by the brand", totals.payable, true),
        ("Commissions deducted", totals.commissions_deducted, false),
        ("Tax on commissions deducted", totals.tax_on_commissions_deducted, false),
        ("Withholding", totals.withholding, false),
        ("Net to the influencer", totals.net_to_influencer, true),
    ];
    let row = |(name, amount, _): (&str, Money, bool)| vec![name.to_owned(), amount.to_string()];
    Table {
        title: "Totals".to_owned(),
        columns: vec![Column::new("Total", ColumnKind::Text), Column::new("Amount", ColumnKind::Money)],
        rows: stages.into_iter().filter(|(_, amount, always)| *always || amount.minor() != 0).map(row).collect(),
        sentences: Vec::new(),
    }
}

/// A total's name in words: `pass_through_costs` is `Pass through costs`.
pub(in crate::fee) fn stage_label(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).map(|letter| if letter == '_' { ' ' } else { letter }).collect()
}
