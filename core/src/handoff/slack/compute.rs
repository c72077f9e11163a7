use serde::{Deserialize, Serialize};

use super::lines::{Group, groups};
use super::message::{
    SlackBlock, SlackContext, SlackHeader, SlackMarkup, SlackMessage, SlackNotice, SlackPlain, SlackSection, SlackText,
};
use super::text::{escaped, fitted, length};
use crate::agency::ExpiringRights;
use crate::campaign::{Task, TeamMember};
use crate::check::{Issues, Path, check_item_limit, limits, null_is_absent};
use crate::time::Date;
use crate::vocabulary::Name;

/// What a message of Slack is to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SlackPlan {
    /// The heading, such as the name of a campaign.
    pub title: Name,
    /// What a check found: the issues of `check_campaign` or `check_agency` as they are.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub findings: Issues,
    /// What ends soon: the answer of `expiring_rights` as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiring: Option<ExpiringRights>,
    /// What is to be done; tasks that are done are left out.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
    /// The people whom tasks name by their ids.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub team: Vec<TeamMember>,
    /// The day of the message, from which on a task is late.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// Writes tasks and alerts as a message of Slack's Block Kit: a heading, lists of errors, warnings, permissions that end soon
/// and open tasks in this order, and a remark. What does not fit into 50 blocks is left out and counted, and a line is cut at
/// 600 characters.
///
/// `&`, `<` and `>` in the words of people are escaped, so that nobody is called by `<!channel>` or `@everyone`; addresses do
/// not become links, and Slack fetches nothing.
///
/// ```
/// use greenroom::handoff::{SlackPlan, slack_message};
/// use greenroom::wire;
///
/// let plan: SlackPlan = wire::parse(r#"{
///   "title": "Spring <!channel>", "tasks": [{"id": "1", "name": "Ship & tell", "due": "2026-04-10"}], "on": "2026-04-12"
/// }"#)?;
/// let notice = slack_message(&plan)?;
/// assert_eq!(notice.message.text, "Spring &lt;!channel&gt;: 1 open task");
/// assert!(wire::to_json(&notice)?.contains("• Ship &amp; tell, due 2026-04-10 (2 days late)"));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// Source: Slack, "Block Kit reference" (50 blocks, a header of 150 characters, a text of 3,000), "Text object" (`verbatim`),
/// "Formatting message text" (escaping); read in November 2026.
///
/// # Errors
/// - more tasks or people than a list may have
pub fn slack_message(plan: &SlackPlan) -> Result<SlackNotice, Issues> {
    let mut issues = Issues::default();
    check_item_limit(plan.tasks.len(), &Path::root().field("tasks"), &mut issues);
    check_item_limit(plan.team.len(), &Path::root().field("team"), &mut issues);
    issues.into_result(())?;
    Ok(notice(plan.title.as_str(), &groups(plan), plan.on))
}

/// A message with this heading and these lists.
pub(in crate::handoff) fn notice(title: &str, groups: &[Group], on: Option<Date>) -> SlackNotice {
    let (sections, left_out) = sections(groups);
    let title = escaped(title);
    let mut blocks = vec![SlackBlock::Header(SlackHeader {
        text: SlackText::Plain(SlackPlain { text: fitted(&title, limits::SLACK_HEADER_CHARS), emoji: false }),
    })];
    blocks.extend(sections.into_iter().map(|text| SlackBlock::Section(SlackSection { text: markup(text) })));
    let remark = remark(on, left_out);
    blocks.extend(remark.map(|text| SlackBlock::Context(SlackContext { elements: vec![markup(text)] })));
    let counts: Vec<String> = groups.iter().map(Group::counted).collect();
    let counts = if counts.is_empty() { "nothing to report".to_owned() } else { counts.join(", ") };
    let text = format!("{title}: {counts}");
    SlackNotice { message: SlackMessage { text, blocks, unfurl_links: false, unfurl_media: false }, left_out }
}

fn markup(text: String) -> SlackText {
    SlackText::Markup(SlackMarkup { text, verbatim: true })
}

/// The texts of the sections, and how many lines did not fit into them.
fn sections(groups: &[Group]) -> (Vec<String>, u32) {
    // One block is for the heading, one for the remark.
    let most = limits::SLACK_BLOCKS.saturating_sub(2);
    let (mut texts, mut left_out) = (Vec::new(), 0_u32);
    for group in groups {
        let mut text = if texts.len() < most { format!("*{}*", group.counted()) } else { String::new() };
        for line in &group.lines {
            let longer = length(&text).saturating_add(length(line)).saturating_add(1);
            if longer > limits::SLACK_TEXT_CHARS {
                texts.push(std::mem::take(&mut text));
            }
            if texts.len() >= most {
                left_out = left_out.saturating_add(1);
                continue;
            }
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(line);
        }
        if !text.is_empty() && texts.len() < most {
            texts.push(text);
        }
    }
    if texts.is_empty() {
        texts.push("Nothing to report.".to_owned());
    }
    (texts, left_out)
}

fn remark(on: Option<Date>, left_out: u32) -> Option<String> {
    let left_out = (left_out > 0).then(|| format!("{left_out} more left out"));
    let parts: Vec<String> = on.map(|on| format!("As of {on}")).into_iter().chain(left_out).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}
