// What the calendar board says of a campaign: approvals, conflicts, the critical path, a plan, and files of one's own.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";

import { advance, checkAgency, checkCampaign, conflicts, planCalendar, planTimeline, presentCalendarPlan, presentConflicts, presentTimeline } from "greenroom";

import { agency, campaign, openBoard, plan, rows, timeline } from "./calendar.mjs";
import { shots } from "./desk.mjs";

let board, page, piece, title, status, tab, focused, issues, cells, give, downloaded;

before(async () => {
  board = await openBoard();
});

beforeEach(() => begin());

after(() => board?.close());

async function begin(...how) {
  ({ page, piece, title, status, tab, focused, issues, cells, give, downloaded } = await board.begin(...how));
}

test("who approves is asked of the core, and what follows is shown", async () => {
  await piece("tour").click();
  const names = () => page.getByRole("group", { name: "What can happen" }).getByRole("button").allTextContents();
  assert.deepEqual(await names(), ["Approve", "Silence", "Request changes", "Pause", "Cancel"]);
  await page.getByLabel("Who does it").selectOption("mila");
  await page.getByRole("button", { name: "Approve" }).click();
  assert.deepEqual(await issues("#event-refused"), [["not_permitted", "by", "the level `Agency` asks for four eyes, and `mila` made the piece", "somebody else must approve it"]]);
  await page.getByLabel("Who does it").selectOption("jo");
  await page.getByRole("button", { name: "Approve" }).click();
  const first = advance({ campaign, step: { type: "piece", piece: "tour", event: { type: "approve" } }, now: plan.now, by: "jo" });
  assert.deepEqual(await downloaded(), first.campaign);
  assert.equal(await page.locator("#piece table tbody tr").first().textContent(), "Ask for approvalella for `tour`; silence counts as yes after 2026-10-21");
  await page.getByLabel("Who does it").selectOption("ella");
  await page.getByRole("button", { name: "Approve" }).click();
  assert.equal(await status(), "A tour in the rain: approved.");
  await page.screenshot({ path: `${shots}calendar-board-approved.png`, fullPage: true });
  await page.getByText("Edit the text").click();
  await page.getByLabel("Text", { exact: true }).fill("Rain again.");
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  assert.equal(await status(), "A tour in the rain: draft.");
  assert.match(await page.locator("#piece table").textContent(), /Approval void`tour` needs approval again/);
  assert.deepEqual(board.complaints, []);
});

test("conflicts of the whole agency, with clauses, overlap and the nearest free day", async () => {
  const table = presentConflicts(conflicts(agency())).tables[0];
  assert.equal(table.rows.length, 1);
  const shown = await page.locator("#conflicts > li").evaluateAll((all) => all.map((one) => [...one.querySelectorAll("dd")].map((cell) => cell.textContent)));
  assert.deepEqual(shown, table.rows.map((row) => row.filter((cell) => cell !== "")));
  assert.deepEqual(shown[0].slice(3, 6), ["category: gardening", "2026-05-15 to 2026-05-17", "2026-05-20"]);
  await page.getByRole("button", { name: "Show in the calendar" }).click();
  assert.equal(await title(), "May 2026");
  assert.equal(await page.getByLabel("Campaign", { exact: true }).evaluate((select) => select.selectedOptions[0].text), "Tools for May");
});

test("the critical path is drawn, said, and planned again", async () => {
  await tab("Critical path");
  const expected = planTimeline(timeline);
  const drawn = () => page.locator(".step-row.critical").evaluateAll((all) => all.map((row) => row.dataset.step));
  assert.deepEqual(await drawn(), expected.critical_path);
  assert.deepEqual(await cells("Timeline"), rows(presentTimeline(expected), "Timeline"));
  assert.deepEqual(await page.locator(".gantt .link").count(), expected.critical_path.length - 1);
  assert.deepEqual([await page.locator("rect.slack").count(), await page.locator("rect.late").count(), await page.locator("line.now").count()], [1, 0, 1]);
  assert.match(await page.locator(".gantt svg").getAttribute("aria-label"), /^All is done on 2026-11-04\. The critical path: concept, shoot, edit, review, legal, publish, report\./);
  await page.locator("#more").screenshot({ path: `${shots}calendar-board-gantt.png` });
  await page.getByLabel("Planned again from").fill("2026-10-20");
  const late = planTimeline({ ...timeline, today: "2026-10-20" });
  assert.deepEqual(await drawn(), late.critical_path);
  assert.equal(await page.locator("rect.late").count(), late.steps.filter(({ slack_business_days: slack, state }) => slack < 0 && state !== "done").length);
});

test("a plan places what has no time, and says why where it cannot", async () => {
  await tab("Plan");
  const expected = planCalendar(plan);
  for (const title of ["Calendar", "Without a slot", "Published again"]) assert.deepEqual(await cells(title), rows(presentCalendarPlan(expected), title));
  await page.getByRole("button", { name: "Take these times" }).click();
  assert.equal(await status(), "3 pieces have the time of the plan.");
  for (const { piece: id, at } of expected.placed) assert.equal((await downloaded()).pieces.find((one) => one.id === id).publish_at, at);
  await page.getByLabel("Campaign", { exact: true }).selectOption({ label: "Spring on the balcony" });
  assert.deepEqual(await issues("#panel-plan"), [["missing_field", "slots", "there is no slot that a piece could take", "give `slots` or `series`"]]);
});

test("what is found leads to its piece", async () => {
  await tab("To look at");
  assert.deepEqual((await issues("#panel-found")).map(([code]) => code), checkAgency(agency()).issues.map(({ code }) => code));
  await page.getByRole("button", { name: "campaigns[5].pieces[4].publish_at" }).click();
  assert.equal(await focused(), "compost");
});

test("a file of one's own is opened, and a bad one says what is wrong with it", async () => {
  const broken = { ...campaign, brief: { ...campaign.brief, flight: { first_day: "2026-11-08", last_day: "2026-10-19" } }, colour: "red", pieces: [{ ...campaign.pieces[0], owner: "nobody" }] };
  await give("broken.json", JSON.stringify(broken));
  await page.locator(".findings li").first().waitFor();
  assert.equal(await status(), "broken.json cannot be opened.");
  const expected = (text) => checkCampaign(text).issues.map(({ code, path, message, help }) => [code, path.map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`)).join("").slice(1), message, help]);
  assert.deepEqual(await issues(".findings"), expected(JSON.stringify(broken)));
  assert.ok(expected(JSON.stringify(broken)).length > 0);
  assert.equal(await piece("harvest").count(), 1, "the board stays as it was");
  await give("torn.json", "{", true);
  await page.locator(".findings code", { hasText: "invalid_json" }).waitFor();
  assert.equal(await status(), "torn.json cannot be opened.");
  const own = { ...campaign, id: "own", name: "My own", zone: "America/New_York" };
  await give("own.json", JSON.stringify(own), true);
  await page.locator(".status", { hasText: "own.json is open." }).waitFor();
  assert.equal(await piece("harvest").getAttribute("aria-label").then((label) => label.endsWith("11:00")), true, "by New York's clocks");
  await give("agency.json", JSON.stringify(agency()));
  await page.locator(".status", { hasText: "agency.json is open." }).waitFor();
  assert.equal(await page.getByLabel("Campaign", { exact: true }).locator("option").count(), 6);
  await give("steps.json", JSON.stringify(timeline));
  await page.locator(".status", { hasText: "steps.json is open." }).waitFor();
  await tab("Critical path");
  assert.equal(await page.locator(".step-row").count(), timeline.steps.length);
  assert.deepEqual(board.complaints, []);
});


test("the words of others are words, and a campaign may have nothing yet", async () => {
  const words = "<img src=x onerror=alert(1)>\"'`";
  const { pieces: _, blackouts: __, ...bare } = { ...campaign, id: "bare", zone: "Asia/Kathmandu" };
  const flight = { first_day: "2999-12-01", last_day: "2999-12-31" };
  const target = { platform: "instagram", format: "reel" };
  const blackouts = [{ days: { first_day: "2999-12-12", last_day: "2999-12-12" }, reason: words, pieces: [words] }];
  const piece = { id: words, name: words, kind: "organic", target, publish_at: "2999-12-10T00:00:00Z" };
  await give("words.json", JSON.stringify({ ...bare, name: words, brief: { ...bare.brief, flight }, pieces: [piece], blackouts }));
  await page.locator(".status", { hasText: "words.json is open." }).waitFor();
  assert.equal(await title(), "December 2999");
  await page.locator("[data-piece]").focus();
  for (const key of ["ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  const closed = `nothing is published on 2999-12-12: ${words}`;
  assert.equal(await status(), `${words}: Thursday, 12 December 2999, 05:45. It breaks one thing: ${closed}. Enter confirms, Escape undoes.`);
  await give("bare.json", JSON.stringify(bare));
  await page.locator(".status", { hasText: "bare.json is open." }).waitFor();
  assert.equal(await page.locator(".tray").textContent().then((text) => text.includes("The campaign has no pieces.")), true);
  await tab("Critical path");
  assert.match(await page.locator("#panel-gantt").textContent(), /No steps of this campaign are known/);
  await give("empty.json", JSON.stringify({ document: "agency", version: 1, id: "none", name: "None" }));
  await page.locator(".status", { hasText: "empty.json is open." }).waitFor();
  await tab("Plan");
  assert.equal(await page.locator("#panel-plan").textContent(), "The agency has no campaign.");
  assert.equal(await page.locator("img").count(), 0);
  assert.deepEqual(board.complaints, []);
});
