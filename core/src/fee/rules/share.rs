use super::{Commissions, Costs, Pricing, Taxes, Withheld};
use crate::check::Path;
use crate::fee::{Share, ShareRole};
use crate::money::{Money, MoneyError};

/// Who keeps what of what the brand pays: the influencer the net, and everybody else what is theirs.
pub(in crate::fee) fn shares(
    pricing: &mut Pricing,
    net: Money,
    commissions: &Commissions,
    costs: &Costs,
    taxes: &Taxes,
    withheld: &Withheld,
) -> Vec<Share> {
    let share = |role, party: Option<String>, amount| Share { role, party, amount };
    let mut shares = vec![share(ShareRole::Influencer, Some(pricing.deal.influencer.to_string()), net)];
    for line in &commissions.lines {
        shares.push(share(ShareRole::Representative, Some(line.representative.to_string()), line.amount));
    }
    let mut failed = None;
    for (supplier, node) in &costs.suppliers {
        let party = supplier.as_ref().map(ToString::to_string);
        let amount = pricing.tape.amount(*node);
        match shares.iter_mut().find(|share| share.role == ShareRole::Supplier && share.party == party) {
            Some(known) => add(&mut known.amount, amount, &mut failed),
            None => shares.push(share(ShareRole::Supplier, party, amount)),
        }
    }
    let mut tax = pricing.tape.amount(taxes.to_brand);
    add(&mut tax, pricing.tape.amount(taxes.to_influencer), &mut failed);
    if tax.minor() != 0 {
        shares.push(share(ShareRole::Tax, None, tax));
    }
    for line in &withheld.lines {
        shares.push(share(ShareRole::Withholding, Some(line.territory.to_string()), line.amount));
    }
    if let Some(error) = failed {
        let issue = crate::fee::tape::amount_issue(error, Path::root().field("deal"));
        pricing.tape.issues.push(issue);
    }
    shares
}

fn add(sum: &mut Money, amount: Money, failed: &mut Option<MoneyError>) {
    match sum.checked_add(amount) {
        Ok(total) => *sum = total,
        Err(error) => *failed = Some(error),
    }
}
