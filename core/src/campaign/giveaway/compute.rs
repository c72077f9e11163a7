use super::{
    CheckGiveawayInput, ForbiddenEntryStep, Giveaway, GiveawayCheck, GiveawayCheckTag, GiveawayFinding, GiveawayRules,
    NeededGiveawayTerm, UsedGiveawayRules,
};
use crate::check::{Code, Issue, Issues, Path, Version, count};
use crate::convention::{Convention, PresetError, preset};
use crate::money::{Fraction, Money};
use crate::platform::Platform;
use crate::time::Date;

/// Holds a giveaway against the rules that hold everywhere and those of its platform, and says what is not decided yet: who may
/// enter, when the winners are drawn, and how likely one wins. It is advice, and no counsel of law.
///
/// The odds are the entries that are expected by the prizes, never below 1: whoever enters a giveaway with more prizes than
/// entries wins.
///
/// ```
/// use greenroom::campaign::check_giveaway;
///
/// let input = greenroom::wire::parse(r#"{"platform": "facebook", "giveaway": {
///     "prizes": [{"name": "A bag", "quantity": 2, "value_each": {"amount": "90.00", "currency": "EUR"}}],
///     "opens_on": "2026-12-01", "closes_on": "2026-12-08", "entry_steps": ["comment", "tag_friends"], "expected_entries": 500}}"#)?;
/// let check = check_giveaway(&input)?;
/// assert_eq!(check.estimated_odds_one_in.map(|odds| odds.to_string()), Some("250".to_owned()));
/// assert!(check.issues.as_slice().iter().any(|issue| issue.message == "nobody may have to tag friends to enter"));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - no prize, a quantity or an age out of range, a value below zero
/// - an entry that closes before it opens, or a draw before it closes
/// - a step or a term that stands twice; rules without a source
/// - prizes that are worth more than the largest amount
pub fn check_giveaway(input: &CheckGiveawayInput) -> Result<GiveawayCheck, Issues> {
    let mut issues = Issues::default();
    input.check(&mut issues);
    issues.into_result(())?;
    let path = Path::root().field("giveaway");
    let rules = match &input.rules {
        Some(own) => vec![own.clone()],
        None => giveaway_rules(&input.platform)
            .map_err(|error| Issue::new(Code::UnknownReference, Path::root().field("platform"), error.to_string()))?,
    };
    let giveaway = &input.giveaway;
    let values: Vec<&GiveawayRules> = rules.iter().map(|convention| &convention.value).collect();
    let (findings, mut flaws) = giveaway.hold_against(&values, &path);
    flaws.extend(giveaway.undecided(input.published_on, &path));
    flaws.extend(rules.iter().filter_map(|used| used.stale_warning(input.on, &Path::root().field("rules"))));
    let mut found = Issues::default();
    found.extend(flaws);
    let winners = giveaway.winners();
    Ok(GiveawayCheck {
        document: GiveawayCheckTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        platform: input.platform.clone(),
        winners,
        estimated_odds_one_in: giveaway.odds_one_in(winners),
        prize_value: giveaway.prize_value(&path)?,
        prizes_without_value: giveaway.prizes_without_value(),
        findings,
        issues: found,
        rules: rules.iter().map(|convention| used(convention, input.rules.is_some())).collect(),
    })
}

/// The rules that hold everywhere, then those of the platform.
pub(super) fn giveaway_rules(platform: &Platform) -> Result<Vec<Convention<GiveawayRules>>, PresetError> {
    let general = preset("giveaway_rules.general")?;
    match preset(&format!("giveaway_rules.{}", platform.label().to_lowercase())) {
        Ok(own) => Ok(vec![general, own]),
        Err(PresetError::Unknown(_)) => Ok(vec![general]),
        Err(error) => Err(error),
    }
}

fn used(convention: &Convention<GiveawayRules>, is_own: bool) -> UsedGiveawayRules {
    UsedGiveawayRules {
        convention: convention.id.clone(),
        source: convention.source.clone(),
        as_of: convention.as_of,
        from: is_own.then(|| Path::root().field("rules")),
    }
}

impl Giveaway {
    /// What speaks against it by the presets: as a campaign finds it, and what stands in the way of its publication.
    pub(in crate::campaign) fn flaws(
        &self,
        platform: &Platform,
        published_on: Option<Date>,
        path: &Path,
    ) -> Vec<Issue> {
        let rules = giveaway_rules(platform).unwrap_or_default();
        let values: Vec<&GiveawayRules> = rules.iter().map(|convention| &convention.value).collect();
        let mut flaws = self.hold_against(&values, path).1;
        flaws.extend(self.undecided(published_on, path));
        flaws
    }

    fn hold_against(&self, rules: &[&GiveawayRules], path: &Path) -> (Vec<GiveawayFinding>, Vec<Issue>) {
        let mut rows = Vec::new();
        let mut missing: Vec<&NeededGiveawayTerm> = Vec::new();
        let mut flaws = Vec::new();
        for needed in rules.iter().flat_map(|rules| &rules.needs) {
            let is_kept = self.terms.contains(&needed.term);
            missing.extend((!is_kept).then_some(needed));
            let sentence = format!("The published rules cover {}.", needed.term.label());
            rows.push(GiveawayFinding { sentence, is_kept, source: needed.source.clone() });
        }
        flaws.extend(missing_terms(&missing, path));
        for forbidden in rules.iter().flat_map(|rules| &rules.forbids) {
            let flaw = self.forbidden_step(forbidden, path);
            let sentence = format!("Nobody has to {}.", forbidden.in_words());
            rows.push(GiveawayFinding { sentence, is_kept: flaw.is_none(), source: forbidden.source.clone() });
            // A step that two rules forbid is one fault.
            let is_known = |flaw: &Issue| flaws.iter().any(|known: &Issue| known.path == flaw.path);
            flaws.extend(flaw.filter(|flaw| !is_known(flaw)));
        }
        (rows, flaws)
    }

    fn forbidden_step(&self, forbidden: &ForbiddenEntryStep, path: &Path) -> Option<Issue> {
        let place = self.entry_steps.iter().position(|asked| *asked == forbidden.step)?;
        if forbidden.unless.is_some_and(|term| self.terms.contains(&term)) {
            return None;
        }
        let message = format!("nobody may have to {}", forbidden.in_words());
        let issue = Issue::new(Code::GiveawayRule, path.field("entry_steps").index(place), message);
        Some(issue.with("step", forbidden.step).help(format!("ask for something else; source: {}", forbidden.source)))
    }

    /// What is to be decided before anybody can enter.
    fn undecided(&self, published_on: Option<Date>, path: &Path) -> Vec<Issue> {
        let open = [
            (self.draw_on.is_none(), "draw_on", "nothing says when the winners are drawn", "name the day"),
            (
                self.territories.is_empty(),
                "territories",
                "nothing says where people must live to enter",
                "name the territories, or `world`",
            ),
            (
                self.minimum_age_years.is_none(),
                "minimum_age_years",
                "nothing says how old people must be to enter",
                "name the age",
            ),
            (self.entry_steps.is_empty(), "entry_steps", "nothing says what people do to enter", "name the steps"),
            (
                self.expected_entries.is_none(),
                "expected_entries",
                "nothing says how many are expected to enter, so that the odds are not known",
                "estimate it",
            ),
        ];
        let open = open.into_iter().filter(|(is_open, ..)| *is_open);
        let too_late = published_on.filter(|day| *day > self.closes_on).map(|day| {
            let message = format!("it is announced on {day}, and nobody can enter after {}", self.closes_on);
            let issue = Issue::new(Code::GiveawayRule, path.field("closes_on"), message).with("date", day);
            issue.help("announce it sooner, or let people enter for longer")
        });
        let undecided = |(_, field, message, help): (bool, &'static str, &str, &str)| {
            Issue::new(Code::NotYetKnown, path.field(field), message).help(help)
        };
        open.map(undecided).chain(too_late).collect()
    }

    fn winners(&self) -> u64 {
        self.prizes.iter().fold(0, |sum, prize| sum.saturating_add(u64::from(prize.winners())))
    }

    fn odds_one_in(&self, winners: u64) -> Option<Fraction> {
        let entries = self.expected_entries?.max(winners);
        Fraction::from(entries).checked_div(&Fraction::from(winners)).ok()
    }

    fn prizes_without_value(&self) -> u32 {
        u32::try_from(count(self.prizes.iter().filter(|prize| prize.value_each.is_none()))).unwrap_or(u32::MAX)
    }

    /// What the prizes are worth, one sum for each currency, in the order in which currencies first stand.
    fn prize_value(&self, path: &Path) -> Result<Vec<Money>, Issues> {
        let mut sums: Vec<Money> = Vec::new();
        for (place, prize) in self.prizes.iter().enumerate() {
            let Some(each) = prize.value_each else { continue };
            let refuse = |error: crate::money::MoneyError| {
                let at = path.field("prizes").index(place).field("value_each");
                Issues::from(Issue::new(Code::AmountTooLarge, at, error.to_string()))
            };
            let worth = each.checked_mul(prize.winners()).map_err(refuse)?;
            match sums.iter_mut().find(|sum| sum.currency() == worth.currency()) {
                Some(sum) => *sum = sum.checked_add(worth).map_err(refuse)?,
                None => sums.push(worth),
            }
        }
        Ok(sums)
    }
}

impl ForbiddenEntryStep {
    fn in_words(&self) -> String {
        let unless = self.unless.map(|term| format!(", unless the published rules cover {}", term.label()));
        format!("{} to enter{}", self.step.label(), unless.unwrap_or_default())
    }
}

/// All terms that are missing, in one issue: they stand at one place.
fn missing_terms(missing: &[&NeededGiveawayTerm], path: &Path) -> Option<Issue> {
    let list = |words: Vec<&str>, between: &str| words.join(between);
    let labels = list(missing.iter().map(|needed| needed.term.label()).collect(), "; ");
    let names = list(missing.iter().map(|needed| needed.term.as_str()).collect(), ", ");
    let mut sources: Vec<&str> = Vec::new();
    for needed in missing {
        if !sources.contains(&needed.source.as_str()) {
            sources.push(&needed.source);
        }
    }
    let help = format!("write it into the published rules, and name it here; source: {}", list(sources, "; "));
    let issue =
        || Issue::new(Code::GiveawayRule, path.field("terms"), format!("the published rules do not cover {labels}"));
    (!missing.is_empty()).then(|| issue().with("terms", names).help(help))
}
