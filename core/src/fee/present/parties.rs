use super::how::how;
use crate::fee::{CommissionLine, Explanation, Share, ShareRole, SupplyLine, SupplySubject, WithholdingLine};
use crate::influencer::CommissionTreatment;
use crate::text::{Column, ColumnKind, Table};
use crate::vocabulary::Id;

/// What each representative gets.
pub(in crate::fee) fn commissions(lines: &[CommissionLine], gross_up: Option<&Explanation>) -> Table {
    let row = |line: &CommissionLine| {
        vec![
            line.representative.to_string(),
            treatment(line.treatment).to_owned(),
            line.base.to_string(),
            line.percent.to_string(),
            line.amount.to_string(),
            line.tax.to_string(),
            how(&line.explanation),
        ]
    };
    Table {
        title: "Commissions".to_owned(),
        columns: vec![
            Column::new("Representative", ColumnKind::Text),
            Column::new("Borne by", ColumnKind::Text),
            Column::new("Base", ColumnKind::Money),
            Column::new("Rate", ColumnKind::Number),
            Column::new("Amount", ColumnKind::Money),
            Column::new("Tax", ColumnKind::Money),
            Column::new("How", ColumnKind::Text),
        ],
        rows: lines.iter().map(row).collect(),
        sentences: gross_up
            .iter()
            .map(|gross| format!("The gross fee: {}.", how(gross)))
            .chain(lines.iter().flat_map(commission_sentences))
            .collect(),
    }
}

/// What a row cannot say: as what somebody gets it, of what, by which tier or step, and which people share it.
fn commission_sentences(line: &crate::fee::CommissionLine) -> Vec<String> {
    let who = &line.representative;
    let mut found = Vec::new();
    found.extend(line.role.map(|role| format!("{who} gets it as {}.", role.label())));
    found.extend(line.base_rule.map(|base| format!("{who} takes it of the base {}.", base.label())));
    found.extend(line.tier.as_ref().map(|tier| {
        let of = match tier.rule {
            crate::fee::TierRule::Slab => "each part at its own rate",
            crate::fee::TierRule::Whole => "the whole at one rate",
        };
        match tier.from {
            Some(from) => format!("{who} reaches the tier from {from}: {of}."),
            None => format!("{who} reaches no tier: {of}."),
        }
    }));
    found.extend(
        line.sunset_after_months
            .map(|months| format!("{who} has the rate that began {months} months after the end of the contract.")),
    );
    found.extend(line.limit.map(|limit| format!("{who} gets {}.", limit.label())));
    if !line.people.is_empty() {
        let people: Vec<String> =
            line.people.iter().map(|person| format!("{} {}", person.person, person.amount)).collect();
        found.push(format!("{who} shares it out: {}.", people.join(", ")));
    }
    found
}

/// Who supplies what to whom.
pub(in crate::fee) fn supplies(lines: &[SupplyLine]) -> Table {
    let row = |line: &SupplyLine| {
        let explanations: Vec<String> = line.explanations.iter().map(how).collect();
        vec![
            supplied(line),
            line.supplier.to_string(),
            line.customer.as_ref().map_or_else(|| "the brand".to_owned(), ToString::to_string),
            line.taxable.to_string(),
            line.category.words().to_owned(),
            line.percent.map(|percent| percent.to_string()).unwrap_or_default(),
            line.tax.to_string(),
            explanations.join("; "),
        ]
    };
    let note = |line: &SupplyLine| line.note.as_ref().map(|note| format!("{}: {note}", subject(line.subject)));
    Table {
        title: "Supplies and tax".to_owned(),
        columns: vec![
            Column::new("Supply", ColumnKind::Text),
            Column::new("Supplier", ColumnKind::Text),
            Column::new("Customer", ColumnKind::Text),
            Column::new("Taxable", ColumnKind::Money),
            Column::new("Category", ColumnKind::Text),
            Column::new("Rate", ColumnKind::Number),
            Column::new("Tax", ColumnKind::Money),
            Column::new("How", ColumnKind::Text),
        ],
        rows: lines.iter().map(row).collect(),
        sentences: lines.iter().filter_map(note).collect(),
    }
}

/// What the brand withholds.
pub(in crate::fee) fn withholding(lines: &[WithholdingLine]) -> Table {
    let row = |line: &WithholdingLine| {
        vec![
            line.territory.to_string(),
            line.base.to_string(),
            line.percent.to_string(),
            line.amount.to_string(),
            how(&line.explanation),
        ]
    };
    Table {
        title: "Withholding".to_owned(),
        columns: vec![
            Column::new("Territory", ColumnKind::Text),
            Column::new("Base", ColumnKind::Money),
            Column::new("Rate", ColumnKind::Number),
            Column::new("Amount", ColumnKind::Money),
            Column::new("How", ColumnKind::Text),
        ],
        rows: lines.iter().map(row).collect(),
        sentences: lines.iter().flat_map(withholding_sentences).collect(),
    }
}

/// Who keeps what in the end.
pub(in crate::fee) fn shares(shares: &[Share], invoiced_by: &Id, collected_by: &Id, principal: Option<&Id>) -> Table {
    let row = |share: &Share| {
        vec![role(share.role).to_owned(), share.party.clone().unwrap_or_default(), share.amount.to_string()]
    };
    Table {
        title: "Who gets what".to_owned(),
        columns: vec![
            Column::new("Role", ColumnKind::Text),
            Column::new("Party", ColumnKind::Text),
            Column::new("Amount", ColumnKind::Money),
        ],
        rows: shares.iter().map(row).collect(),
        sentences: std::iter::once(format!("Invoiced by {invoiced_by}, collected by {collected_by}."))
            .chain(principal.map(|principal| format!("Sold to the brand by {principal} in its own name.")))
            .collect(),
    }
}

fn treatment(treatment: CommissionTreatment) -> &'static str {
    match treatment {
        CommissionTreatment::OnTop => "the brand, on top",
        CommissionTreatment::Deducted => "the influencer, deducted",
        CommissionTreatment::GrossUp => "the brand, by gross-up",
    }
}

/// What is supplied, with the lines of the fee where it is only a part.
fn supplied(line: &SupplyLine) -> String {
    let lines: Vec<&str> = line.lines.iter().map(crate::vocabulary::Id::as_str).collect();
    let of = if lines.is_empty() { String::new() } else { format!(" of {}", lines.join(", ")) };
    format!("{}{of}", subject(line.subject))
}

/// Where the rate comes from and who bears the tax, where the deal says it.
fn withholding_sentences(line: &WithholdingLine) -> Vec<String> {
    let territory = &line.territory;
    let mut found = Vec::new();
    if let (Some(law), Some(treaty)) = (line.law_percent, &line.treaty) {
        let (rate, source) = (line.percent, &treaty.source);
        found.push(format!("{territory}: {law} by law, {} by treaty ({source}); {rate} applies.", treaty.percent));
    }
    found.extend(line.threshold.map(|least| format!("{territory}: nothing is withheld below {least}.")));
    found.extend(line.borne_by.map(|who| format!("{territory}: borne by {}.", who.label())));
    found
}

fn subject(subject: SupplySubject) -> &'static str {
    match subject {
        SupplySubject::Fee => "fee",
        SupplySubject::Costs => "costs",
        SupplySubject::Commission => "commission",
        SupplySubject::Purchase => "purchase",
    }
}

pub(in crate::fee) fn role(role: ShareRole) -> &'static str {
    match role {
        ShareRole::Influencer => "influencer",
        ShareRole::Representative => "representative",
        ShareRole::Supplier => "supplier at cost",
        ShareRole::Tax => "tax authorities",
        ShareRole::Withholding => "tax authority, withheld",
    }
}
