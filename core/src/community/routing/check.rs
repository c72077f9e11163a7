use super::{RouteInboxInput, RoutingPlan};
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_item_limit, check_range, check_unique, check_unique_ids, limits,
};
use crate::community::check::check_items;
use crate::community::triage::check_known;
use crate::community::words::check_phrases;

impl RouteInboxInput {
    /// Finds everything that is wrong with the items and the plan.
    pub(super) fn check(&self, issues: &mut Issues) {
        let ids = check_items(&self.items, self.now, issues);
        check_known(&self.known, &ids, self.now, issues);
        self.plan.check(&Path::root().field("plan"), issues);
    }
}

impl RoutingPlan {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let rules = path.field("rules");
        check_item_limit(self.rules.len(), &rules, issues);
        check_unique_ids(self.rules.iter().map(|rule| &rule.id), "id", &rules, issues);
        for (place, rule) in self.rules.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = rules.index(place);
            if !rule.phrases.is_empty() {
                check_phrases(&rule.phrases, &at.field("phrases"), issues);
            }
            check_unique(rule.classes.iter(), &at.field("classes"), issues);
            check_unique(rule.channels.iter(), &at.field("channels"), issues);
            check_unique(rule.relations.iter(), &at.field("relations"), issues);
            let says = [rule.phrases.len(), rule.classes.len(), rule.channels.len(), rule.relations.len()];
            if says.iter().all(|length| *length == 0) {
                let message = format!("the rule `{}` says nothing, so that it takes every item", rule.id);
                let issue = Issue::new(Code::Contradiction, at, message).with("rule", &rule.id);
                issues.push(issue.help("say what must hold, or give the department as `otherwise`"));
            }
        }
        let chains = path.field("chains");
        check_item_limit(self.chains.len(), &chains, issues);
        check_unique(self.chains.iter().map(|chain| chain.department), &chains, issues);
        for (place, chain) in self.chains.iter().enumerate().take(limits::LIST_ITEMS) {
            let steps = chains.index(place).field("steps");
            check_item_count(chain.steps.len(), &steps, issues);
            let mut before = None;
            for (place, step) in chain.steps.iter().enumerate().take(limits::LIST_ITEMS) {
                let at = steps.index(place).field("after_minutes");
                check_range(step.after_minutes, 0, limits::GAP_MINUTES, &at, issues);
                if let Some(before) = before.filter(|before| *before >= step.after_minutes) {
                    let message = format!("`{}` is not later than {before}, the step before", step.after_minutes);
                    issues.push(Issue::new(Code::WrongOrder, at, message).with("before", before));
                }
                before = Some(step.after_minutes);
            }
        }
    }
}
