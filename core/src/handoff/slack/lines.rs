use super::compute::SlackPlan;
use super::text::{escaped, fitted};
use crate::agency::ExpiringRight;
use crate::campaign::Task;
use crate::check::{Issue, Severity};
use crate::time::Date;

/// The most characters of one line.
const LINE: usize = 600;

/// Lines under a heading.
pub(in crate::handoff) struct Group {
    /// What they are, of one and of several.
    pub(in crate::handoff) name: (&'static str, &'static str),
    pub(in crate::handoff) lines: Vec<String>,
}

impl Group {
    /// `2 errors`
    pub(super) fn counted(&self) -> String {
        let (one, several) = self.name;
        format!("{} {}", self.lines.len(), if self.lines.len() == 1 { one } else { several })
    }
}

/// What a plan has to say, the most urgent first; no group is empty.
pub(super) fn groups(plan: &SlackPlan) -> Vec<Group> {
    let issues = |severity: Severity| {
        let found = plan.findings.as_slice().iter().filter(move |issue| issue.severity == severity);
        found.map(issue_line).collect::<Vec<_>>()
    };
    let rights = plan.expiring.iter().flat_map(|found| found.rights.iter().map(right_line)).collect();
    let open = plan.tasks.iter().filter(|task| task.done_on.is_none());
    let groups = [
        Group { name: ("error", "errors"), lines: issues(Severity::Error) },
        Group { name: ("warning", "warnings"), lines: issues(Severity::Warning) },
        Group { name: ("permission that ends soon", "permissions that end soon"), lines: rights },
        Group { name: ("open task", "open tasks"), lines: open.map(|task| task_line(task, plan)).collect() },
    ];
    groups.into_iter().filter(|group| !group.lines.is_empty()).collect()
}

/// A line of a list, as Slack takes it.
pub(in crate::handoff) fn line(text: &str) -> String {
    format!("• {}", fitted(&escaped(text), LINE))
}

fn issue_line(issue: &Issue) -> String {
    let place = if issue.path.is_root() { String::new() } else { format!("{}: ", issue.path) };
    let help = issue.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
    line(&format!("{place}{}{help}", issue.message))
}

fn right_line(right: &ExpiringRight) -> String {
    let renewal = right.renewal.as_ref().map(|renewal| format!("; renewal `{renewal}`")).unwrap_or_default();
    let days = match right.days_left {
        0 => "today".to_owned(),
        1 => "in 1 day".to_owned(),
        days => format!("in {days} days"),
    };
    let (kind, holder, last_day) = (right.kind.label(), &right.holder, right.last_day);
    line(&format!("{last_day} ({days}): {kind} of {holder} in {}, `{}`{renewal}", right.campaign, right.clause))
}

fn task_line(task: &Task, plan: &SlackPlan) -> String {
    let owner = task.owner.as_ref().map(|owner| {
        let name = plan.team.iter().find(|member| member.id == *owner).map(|member| member.name.as_str());
        format!(", {}", name.unwrap_or(owner.as_str()))
    });
    let due = task.due.map(|due| format!(", due {due}{}", late(due, plan.on))).unwrap_or_default();
    line(&format!("{}{}{due}", task.name, owner.unwrap_or_default()))
}

fn late(due: Date, on: Option<Date>) -> String {
    match on.map(|on| due.days_until(on)) {
        Some(1) => " (1 day late)".to_owned(),
        Some(days) if days > 1 => format!(" ({days} days late)"),
        _ => String::new(),
    }
}
