use super::{InboxRelation, TriageClass, TriagePolicy, TriageTier, TriageTierRule};
use crate::money::Decimal;

/// What the rules of tiers look at.
pub(super) struct Judged<'a> {
    pub(super) class: TriageClass,
    pub(super) relations: &'a [InboxRelation],
    pub(super) followers: Option<u64>,
    /// How many complaints of the author there are up to this one; none where it is no complaint.
    pub(super) complaints: u32,
    /// None where the item stands first whatever its score.
    pub(super) score: Option<Decimal>,
}

/// For whom an item is.
pub(super) struct Assigned {
    pub(super) tier: TriageTier,
    pub(super) possible: Option<TriageTier>,
    pub(super) reason: String,
}

/// The highest tier whose rule holds, or the team.
pub(super) fn assign(policy: &TriagePolicy, judged: &Judged) -> Assigned {
    // Of one tier the first rule counts.
    let holding = policy.tier_rules.iter().filter(|rule| holds(rule, judged, false));
    let rule = holding.rev().max_by_key(|rule| rule.tier);
    let tier = rule.map_or(TriageTier::Team, |rule| rule.tier);
    let mut reason = match rule {
        Some(rule) => format!("{}: {}", tier.label(), grounds(rule, judged)),
        None => format!("{}: no rule asks for more", tier.label()),
    };
    let might = policy.tier_rules.iter().filter(|rule| holds(rule, judged, true) && rule.tier > tier);
    let possible = might.map(|rule| rule.tier).max();
    if let Some(possible) = possible {
        reason.push_str(&format!("; with enough followers, which are not known, it would be {}", possible.label()));
    }
    Assigned { tier, possible, reason }
}

/// Whether all of a rule holds; `unknown` is taken for what is not known.
fn holds(rule: &TriageTierRule, judged: &Judged, unknown: bool) -> bool {
    let class = rule.classes.is_empty() || rule.classes.contains(&judged.class);
    let relation = rule.relations.is_empty() || rule.relations.iter().any(|one| judged.relations.contains(one));
    let followers =
        rule.followers_at_least.is_none_or(|least| judged.followers.map_or(unknown, |count| count >= least));
    let complaints = rule.complaints_at_least.is_none_or(|least| judged.complaints >= least);
    let score = rule.score_at_least.is_none_or(|least| judged.score.is_none_or(|score| score >= least));
    class && relation && followers && complaints && score
}

/// Why a rule holds.
fn grounds(rule: &TriageTierRule, judged: &Judged) -> String {
    let class = (!rule.classes.is_empty()).then(|| judged.class.label().to_owned());
    let relation = rule.relations.iter().find(|one| judged.relations.contains(one));
    let relation = relation.map(|relation| relation.label().to_owned());
    let followers = rule.followers_at_least.zip(judged.followers);
    let followers = followers.map(|(least, count)| format!("{count} followers, of {least} that are needed"));
    let complaints = rule.complaints_at_least.map(|_| format!("complaint number {} of the author", judged.complaints));
    let score = rule.score_at_least.map(|least| match judged.score {
        Some(score) => format!("{score} points, of {least} that are needed"),
        None => "stands first whatever the score".to_owned(),
    });
    let all: Vec<String> = [class, relation, followers, complaints, score].into_iter().flatten().collect();
    if all.is_empty() { "every item".to_owned() } else { all.join(", ") }
}
