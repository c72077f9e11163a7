// The calendar board in a real browser: somebody moves pieces by mouse, keyboard and fields, sees what breaks, and approves.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, beforeEach, test } from "node:test";

import { advance, checkAgency, checkCampaign, conflicts, planCalendar, planTimeline, presentCalendarPlan, presentConflicts, presentTimeline } from "greenroom";

import { documents, openDesk, shots } from "./desk.mjs";

const asked = (name) => JSON.parse(readFileSync(new URL(`../../core/examples/agency/asked/${name}.json`, import.meta.url), "utf8"));
const plan = asked("plan_calendar-mila-autumn");
const timeline = asked("plan_timeline-mila-autumn");
const { campaign } = plan;

let desk, page;

before(async () => {
  desk = await openDesk();
});

beforeEach(async () => {
  await page?.close();
  page = await open({ width: 1280, height: 1100 });
});

after(() => desk?.close());

async function open(viewport, options) {
  const opened = await desk.visit(viewport, { path: "calendar.html", ...options });
  await opened.locator("[data-piece]").first().waitFor();
  return opened;
}

/** The example agency as the page has it. */
function agency() {
  const deals = new URL("../../core/examples/agency/deals/", import.meta.url);
  const whole = (booked) =>
    typeof booked.deal === "string" ? { ...booked, deal: JSON.parse(readFileSync(new URL(`${booked.deal}.json`, deals), "utf8")) } : booked;
  const campaigns = documents("campaigns").map((one) => ({ ...one, ...(one.deals && { deals: one.deals.map(whole) }) }));
  campaigns.sort((a, b) => (a.id < b.id ? -1 : 1));
  const [influencers, rate_cards] = [documents("influencers"), documents("rate_cards")];
  return { document: "agency", version: 1, id: "example", name: "The example agency", influencers, rate_cards, campaigns: [...campaigns, campaign] };
}

const piece = (id) => page.locator(`[data-piece="${id}"]`);
const dayOf = (id) => piece(id).evaluate((chip) => chip.closest("[data-day]")?.dataset.day);
const title = () => page.locator(".head h2").textContent();
const status = () => page.locator(".status").textContent();
const tab = (name) => page.getByRole("tab", { name, exact: true }).click();
const focused = () => page.evaluate(() => document.activeElement?.dataset.piece);
const press = async (...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** The entries of a list of issues: code, place, words, advice. */
const issues = (list) =>
  page.locator(`${list} li`).evaluateAll((items) =>
    items.map((item) => [item.querySelector("code"), item.querySelector("strong, button"), item.querySelector(":scope > span:nth-of-type(2)"), item.querySelector("em")].map((part) => part?.textContent)));
const cells = (title) =>
  page.locator("#more table").filter({ has: page.locator("caption", { hasText: new RegExp(`^${title}$`) }) }).first()
    .evaluate((table) => [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent)));
const rows = ({ tables }, title) => tables.find((table) => table.title === title).rows;

/** Drags a piece to a day, up to the moment before it is let go. */
async function drag(id, day) {
  const [from, to] = [await piece(id).boundingBox(), await page.locator(`[data-day="${day}"]`).boundingBox()];
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + from.height / 2 + 12, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height - 12, { steps: 5 });
}

/** Opens a text as a file, by the field or by dropping it. */
async function give(name, text, dropped = false) {
  if (!dropped) return page.locator("#file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  const transfer = await page.evaluateHandle(
    ({ name, text }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: "application/json" }));
      return transfer;
    },
    { name, text },
  );
  for (const type of ["dragover", "drop"]) await page.locator(".drop").dispatchEvent(type, { dataTransfer: transfer });
}

/** The campaign as the page gives it out. */
async function downloaded() {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download the campaign" }).click()]);
  assert.equal(download.suggestedFilename(), `${campaign.id}.json`);
  return JSON.parse(readFileSync(await download.path(), "utf8"));
}

test("a month and a week show the pieces by the clock of the campaign", async () => {
  assert.equal(await title(), "October 2026");
  assert.equal(await page.locator("[data-day]").count(), 35);
  assert.equal(await page.locator("[aria-current=date]").getAttribute("datetime"), "2026-10-19");
  assert.equal(await piece("harvest").getAttribute("aria-label"), "The last tomatoes, YouTube short, scheduled, Friday, 23 October 2026, 17:00");
  assert.equal(await dayOf("tour"), "2026-10-28");
  assert.deepEqual(await page.locator(".tray [data-piece]").evaluateAll((all) => all.map((chip) => chip.dataset.piece)), ["frost", "bulbs", "mushrooms", "winter"]);
  assert.equal(await page.locator('[data-day="2026-11-01"] .blackout').textContent(), "All Saints' Day (AT)");
  await page.screenshot({ path: `${shots}calendar-board.png`, fullPage: true });
  await page.getByRole("button", { name: "Week" }).click();
  assert.equal(await status(), "19 Oct to 25 Oct 2026");
  assert.equal(await page.locator("[data-day]").count(), 7);
  await page.getByRole("button", { name: "The next week" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "later");
  assert.deepEqual(await page.locator("td [data-piece]").evaluateAll((all) => all.map((chip) => chip.dataset.piece)), ["tour"]);
  await page.getByRole("button", { name: "Month" }).click();
  await page.getByRole("button", { name: "The month before" }).click();
  assert.equal(await dayOf("compost"), "2026-09-20");
  await page.getByRole("button", { name: "Today" }).click();
  assert.equal(await piece("compost").count(), 0);
  assert.deepEqual(desk.complaints, []);
});

test("a piece that is dragged says what breaks before it is let go, and exactly what after", async () => {
  await drag("tour", "2026-11-01");
  assert.equal(await page.locator('[data-day="2026-11-01"]').getAttribute("class").then((names) => names.split(" ").includes("breaks")), true);
  await page.screenshot({ path: `${shots}calendar-board-drag.png` });
  await page.mouse.up();
  assert.equal(await dayOf("tour"), "2026-11-01");
  const at = "campaigns[5].pieces[6].publish_at";
  const closed = "nothing is published on 2026-11-01: All Saints' Day";
  assert.deepEqual(await issues("#brings"), [["in_blackout", at, closed, "choose another day"]]);
  assert.deepEqual(await issues("#obstacles"), [["blackout", "nothing is published on that day", "All Saints' Day", undefined]]);
  assert.equal(await page.locator("#refused, #mends").count(), 0);
  assert.equal(
    await status(),
    `A tour in the rain: Sunday, 1 November 2026, 18:00. It breaks 2 things: ${closed}; nothing is published on that day. Enter confirms, Escape undoes.`,
  );
  await page.screenshot({ path: `${shots}calendar-board-breaks.png`, fullPage: true });
  await page.getByRole("button", { name: "Move it all the same" }).click();
  assert.equal((await downloaded()).pieces[6].publish_at, "2026-11-01T17:00:00Z");
  await drag("tour", "2026-10-29");
  await page.mouse.up();
  assert.equal(await page.locator(".proposal .verdict").textContent(), "Nothing breaks. It mends one thing.");
  assert.deepEqual(await issues("#mends"), [["in_blackout", at, closed, "choose another day"]]);
  assert.deepEqual(desk.complaints, []);
});

test("what stands on the calendar is moved by the core, or not at all", async () => {
  await drag("harvest", "2026-11-01");
  await page.mouse.up();
  const closed = "nothing is published on 2026-11-01: All Saints' Day";
  assert.deepEqual(await issues("#refused"), [["not_ready", "campaign.blackouts[0]", closed, "choose another day"]]);
  assert.equal(await page.locator("#make").isDisabled(), true);
  await press("Enter");
  assert.equal(await dayOf("harvest"), "2026-11-01", "the move is still open");
  await press("Escape");
  assert.equal(await dayOf("harvest"), "2026-10-23");
  await drag("harvest", "2026-10-27");
  await page.mouse.up();
  await page.getByRole("button", { name: "Move it", exact: true }).click();
  const { state, publish_at, history } = (await downloaded()).pieces[5];
  assert.deepEqual([state, publish_at], ["scheduled", "2026-10-27T16:00:00Z"], "17:00 stays 17:00 when summer time ends");
  assert.deepEqual(history.slice(-2).map(({ event, by, at }) => [event, by, at]), ["unschedule", "schedule"].map((event) => [event, "jo", "2026-10-19T06:00:00Z"]));
});

test("the keyboard moves a piece, confirms, and undoes", async () => {
  await piece("frost").focus();
  await press("ArrowRight");
  assert.equal(await dayOf("frost"), "2026-10-19");
  assert.equal(await focused(), "frost");
  assert.equal(await status(), "Before the first frost: Monday, 19 October 2026, 18:00. Nothing breaks. Enter confirms, Escape undoes.");
  await press("ArrowRight", "ArrowRight", "Enter");
  assert.equal(await status(), "Before the first frost is moved to Wednesday, 21 October 2026, 18:00.");
  assert.equal(await focused(), "frost");
  await press("Shift+ArrowRight");
  assert.equal(await dayOf("frost"), "2026-10-28");
  assert.deepEqual(await issues("#obstacles"), [["trend_over", "the trend is over", "2026-10-28T17:00:00Z does not lie before 2026-10-24T16:00:00Z", undefined]]);
  await press("Escape");
  assert.equal(await dayOf("frost"), "2026-10-21");
  assert.equal(await status(), "Before the first frost stays where it was.");
  await piece("bulbs").focus();
  await press("ArrowRight", "ArrowRight", "ArrowRight");
  assert.deepEqual(await issues("#obstacles"), [["gap", "too close to another post", "less than 1440 minutes from another post of the account", undefined]]);
  await press("ArrowRight");
  assert.equal(await page.locator(".proposal .verdict").textContent(), "Nothing breaks.");
  await press("ArrowDown", "ArrowDown", "ArrowDown");
  assert.equal(await title(), "November 2026", "the calendar follows the piece");
  assert.deepEqual((await issues("#brings"))[0].slice(0, 3), ["outside_flight", "campaigns[5].pieces[1].publish_at", "2026-11-12 is not within the flight, 2026-10-19 to 2026-11-08"]);
  await press("Escape");
  await page.getByRole("button", { name: "Take the last change back" }).click();
  assert.deepEqual(await downloaded(), campaign);
  assert.deepEqual(desk.complaints, []);
});

test("a piece is moved by its fields, and the clocks are heeded", async () => {
  await piece("bulbs").click();
  await page.locator("#move-time").fill("02:30");
  await page.locator("#move-day").fill("2026-10-25");
  await page.locator("#clocks").waitFor();
  assert.equal(await page.locator("#clocks").textContent(), "The clocks: shown twice by the clocks.");
  assert.equal(await page.evaluate(() => document.activeElement.id), "move-day");
  await page.getByRole("button", { name: "Leave it" }).click();
  assert.equal(await page.locator(".tray [data-piece=bulbs]").count(), 1);
});

test("a published piece stays", async () => {
  await page.getByRole("button", { name: "The month before" }).click();
  await piece("compost").focus();
  await press("ArrowRight");
  assert.equal((await issues("#refused"))[0][2], "the calendar places no piece that is published");
  assert.equal(await page.locator("#make").isDisabled(), true);
});

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
  assert.deepEqual(desk.complaints, []);
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
  assert.deepEqual(desk.complaints, []);
});

test("every control has a name, ids are unique, and the focus can be seen", async () => {
  await piece("tour").click();
  for (const name of ["Conflicts", "Critical path", "Plan", "To look at"]) {
    await tab(name);
    const [nameless, twice] = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      const controls = [...document.querySelectorAll("input, select, textarea")].filter((control) => control.labels.length === 0 && !control.ariaLabel);
      return [controls.map(({ id }) => id), ids.filter((id, place) => ids.indexOf(id) !== place)];
    });
    assert.deepEqual([nameless, twice], [[], []], name);
  }
  await page.getByLabel("Campaign", { exact: true }).focus();
  for (let step = 0; step < 12; step += 1) {
    await press("Tab");
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "none");
  }
});

test("a phone shows everything without scrolling sideways, and leads to the neighbours", async () => {
  for (const colorScheme of ["light", "dark"]) {
    await page.close();
    page = await open({ width: 360, height: 740 }, { colorScheme });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(await wide(), 360);
    await page.screenshot({ path: `${shots}calendar-board-phone-${colorScheme}.png`, fullPage: true });
    await page.getByRole("button", { name: "Week" }).click();
    await piece("harvest").click();
    await page.locator("#move-day").fill("2026-11-01");
    for (const name of ["Conflicts", "Critical path", "Plan", "To look at"]) {
      await tab(name);
      assert.equal(await wide(), 360, name);
    }
  }
  await page.getByRole("link", { name: "KPI board" }).click();
  await page.getByRole("link", { name: "Calendar board" }).click();
  await page.getByRole("link", { name: "Deal desk" }).click();
  await page.locator("#total").waitFor();
  await page.getByRole("link", { name: "Calendar board" }).click();
  await piece("harvest").waitFor();
  assert.deepEqual(desk.complaints, []);
});
