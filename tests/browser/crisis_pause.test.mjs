// The pause of the crisis board in a real browser: what it holds is shown before anything is done, and so is what goes on.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";

import { checkAgency, checkResponse, planPause, planResume, presentPausePlan, presentResumePlan } from "greenroom";

import { agency, openBoard } from "./crisis.mjs";
import { shots } from "./desk.mjs";

const NOW = "2026-11-02T11:00:00Z";
const targets = ["sponsored_pieces", "affiliate_links", "giveaways", "automatic_replies", "paid_ads"];
const asPresented = ({ tables }) => tables.map(({ title, rows, sentences }) => ({ title, rows, sentences }));
const planned = (more = {}) => planPause({ agency, now: NOW, apply: true, note: "Harm by a recommended product", scope: { targets }, ...more });

let board, page, text, status, click, press, focused, issues, drop, tables, downloaded;

before(async () => {
  board = await openBoard();
});

beforeEach(() => begin());

after(() => board?.close());

async function begin(...how) {
  ({ page, text, status, click, press, focused, issues, drop, tables, downloaded } = await board.begin(...how));
  await click("To the next alarm", "To the next alarm", "Start a response");
}

const pauseAll = async () => {
  await click("Pause publishing…");
  await page.locator("#pause-what").selectOption("everything");
  await click("Pause it now");
};
const at = (now) => page.getByLabel("Now", { exact: true }).fill(now);
const figures = () => page.locator("#pause-answer .figures div").evaluateAll((all) => all.map((one) => [...one.children].map((part) => part.textContent)));
const held = () => page.locator(".held-pieces li").evaluateAll((all) => all.map((one) => [one.className, ...[...one.children].map((part) => part.textContent)]));
const isOpen = async (name) => (await page.locator(`#${name}-preview[open]`).count()) > 0;
/** The campaigns of an agency after a plan. */
const campaignsAfter = (plan) => agency.campaigns.map((one) => plan.campaigns.find(({ id }) => id === one.id) ?? one);

test("what will be paused is shown in the words of the core, and leaving it leaves everything as it was", async () => {
  assert.deepEqual(checkAgency(agency).issues, []);
  assert.equal(await text("#pause > .hint"), "Nothing of Studio Nord is paused.");
  await click("Pause publishing…");
  assert.deepEqual(await page.locator("#pause-preview .holds li").allTextContents(), [
    "sponsored pieces, affiliate links, giveaways, automatic replies by 2026-11-02T11:25:00Z",
    "paid ads by 2026-11-02T11:25:00Z",
  ]);
  assert.deepEqual(await figures(), [
    ["Pieces held", "3"],
    ["Paid ads to hold", "3"],
    ["Dates broken", "0"],
    ["Dates at risk", "11"],
    ["Tell the first by", "2026-11-06"],
    ["Tasks opened", "0"],
    ["Whole deals concerned", "EUR 7,767.25"],
  ]);
  const shown = await tables("#pause-answer");
  assert.deepEqual(shown, asPresented(presentPausePlan(planned())));
  assert.deepEqual(shown.map(({ title }) => title), ["Held from 2026-11-02T11:00:00Z on", "Not held", "Advertising that is to be held", "Dates", "Deals that are held"]);
  assert.deepEqual(shown[0].rows[0], ["mila-balm", "The balm before the first frost (`before-frost`)", "Ringelblum Naturkosmetik GmbH", "Instagram", "2026-11-02T17:00:00Z", "Europe/Berlin"]);
  assert.deepEqual(shown[0].sentences, ["3 of 3 miss their time. Each needs a new approval before it goes on.", "To be held by hand, since no document knows of them: automatic replies, affiliate links."]);
  await page.screenshot({ path: `${shots}crisis-board-pause.png` });
  await click("Leave it");
  assert.deepEqual([await isOpen("pause"), await focused()], [false, "pause-button"]);
  assert.equal((await downloaded())[1].timeline, undefined);
  assert.deepEqual(await downloaded("agency"), ["studio-nord.json", agency]);
  assert.equal(await text("#pause-button"), "Pause publishing…");
  assert.deepEqual(board.complaints, []);
});

test("a pause that is confirmed stands in the response and in the campaigns, and the button lets go on", async () => {
  await click("Pause publishing…", "Pause it now");
  assert.equal(await status(), "Paused: 3 pieces and 3 paid ads. Triage, Complete step, Complete step: the response is in triage.");
  assert.equal(await text(".paused-since"), "Paused since 2026-11-02T11:00:00Z");
  assert.deepEqual(await held(), [
    ["paused", "The balm before the first frost (`before-frost`)", "paused (scheduled before)", "Ringelblum Naturkosmetik GmbH, 2026-11-02T17:00:00Z"],
    ["paused", "Ten tins of balm for ten gardens (`raffle`)", "paused (scheduled before)", "Ringelblum Naturkosmetik GmbH, 2026-11-05T16:00:00Z"],
    ["paused", "Thirty seconds for dry hands (`thirty-seconds`)", "paused (scheduled before)", "Ringelblum Naturkosmetik GmbH, 2026-11-06T17:00:00Z"],
  ]);
  assert.equal(await page.locator("#pause > .holds li").count(), 2);
  assert.deepEqual([await text("#pause-button"), await focused()], ["Resume publishing…", "pause-button"]);
  const [name, response] = await downloaded();
  assert.equal(name, "product_harm-2026-11-02.json");
  assert.deepEqual(response.timeline.map(({ event, by, note }) => [event.type, event.step, by, note]), [
    ["triage", undefined, "incident_commander", "Held from 2026-11-02T11:00:00Z on"],
    ["complete_step", "pause_pieces", "incident_commander", "Held from 2026-11-02T11:00:00Z on"],
    ["complete_step", "pause_ads", "incident_commander", "Held from 2026-11-02T11:00:00Z on"],
  ]);
  assert.deepEqual(checkResponse(response).issues, []);
  const [, paused] = await downloaded("agency");
  assert.deepEqual(paused.campaigns, campaignsAfter(planned()));
  assert.deepEqual(checkAgency(paused).issues.filter(({ severity }) => severity === "error"), []);
  await click("Pause more…");
  assert.equal(await text("#pause-answer p"), "The playbook asks for nothing more to be paused.");
  assert.equal(await page.locator("#pause-now").isDisabled(), true);
  await page.locator("#pause-what").selectOption("everything");
  assert.deepEqual((await figures())[0], ["Pieces held", "1"]);
  await click("Pause it now");
  assert.equal(await status(), "Paused: 1 piece and 3 paid ads. Note: the response is in triage.");
  assert.deepEqual((await held()).map(([, what]) => what)[1], "Mushrooms in a box (`mushrooms`)");
  assert.equal((await downloaded())[1].timeline.at(-1).note, "Held from 2026-11-02T11:00:00Z on");
  assert.deepEqual(board.complaints, []);
});

test("an end that is expected breaks dates and opens tasks; one that cannot be is refused", async () => {
  await click("Pause publishing…");
  const until = page.getByLabel("Expected to end", { exact: true });
  await until.fill("2026-11-10T08:00:00Z");
  const plan = planned({ until: "2026-11-10T08:00:00Z" });
  assert.deepEqual(await tables("#pause-answer"), asPresented(presentPausePlan(plan)));
  assert.deepEqual((await figures()).slice(2, 6), [["Dates broken", "6"], ["Dates at risk", "0"], ["Tell the first by", "2026-11-06"], ["Tasks opened", "3"]]);
  await until.fill("2026-11-01T08:00:00Z");
  assert.deepEqual(await issues("#pause-answer"), [["wrong_order", "until", "the pause ends at 2026-11-01T08:00:00Z, not after 2026-11-02T11:00:00Z, when it begins", "leave it out where nobody knows"]]);
  assert.equal(await page.locator("#pause-now").isDisabled(), true);
  await until.fill("soon");
  assert.deepEqual((await issues("#pause-answer")).map(([code, path]) => [code, path]), [["invalid_text", "until"]]);
  await until.fill("2026-11-10T08:00:00Z");
  await click("Pause it now");
  const [, { campaigns: [balm] }] = await downloaded("agency");
  assert.deepEqual(balm.tasks.map(({ name, owner, due }) => [name, owner, due]), [
    ["Agree on new dates with Ringelblum Naturkosmetik GmbH: held beyond 2026-11-06", "jo", "2026-11-06"],
    ["Agree on new dates with Ringelblum Naturkosmetik GmbH: held beyond 2026-11-08", "jo", "2026-11-08"],
    ["Agree on new dates with Ringelblum Naturkosmetik GmbH: held beyond 2026-11-08", "jo", "2026-11-08"],
  ]);
  assert.deepEqual(board.complaints, []);
});

test("what goes on is shown with everything that it needs, takes new times, and goes as far as it can", async () => {
  await pauseAll();
  await at("2026-11-03T10:00:00Z");
  await click("Resume publishing…");
  const resting = { ...agency, campaigns: campaignsAfter(planned({ scope: undefined })) };
  const asked = { agency: resting, now: "2026-11-03T10:00:00Z", ads_held_since: "2026-11-02" };
  const shown = await tables("#resume-answer");
  assert.deepEqual(shown, asPresented(presentResumePlan(planResume(asked))));
  assert.deepEqual(shown[0].rows.map((row) => [row[1], row[4], row[6]]), [
    ["The balm before the first frost (`before-frost`)", "needs something", "a new approval: what was approved before the pause is void: the level `Agency` is the first; a new time: 2026-11-02T17:00:00Z has passed"],
    ["Mushrooms in a box (`mushrooms`)", "ready", ""],
    ["Ten tins of balm for ten gardens (`raffle`)", "needs something", "a new approval: what was approved before the pause is void: the level `Agency` is the first"],
    ["Thirty seconds for dry hands (`thirty-seconds`)", "needs something", "a new approval: what was approved before the pause is void: the level `Agency` is the first"],
  ]);
  await page.screenshot({ path: `${shots}crisis-board-resume.png` });
  const time = page.getByLabel("The balm before the first frost: published at", { exact: true });
  await time.fill("2026-11-12T17:00:00Z");
  assert.match((await tables("#resume-answer"))[0].rows.flat().join("|"), /cannot go on\|2026-11-12T17:00:00Z\|a word of the other side: Ringelblum Naturkosmetik GmbH has `reels` of the deal `mila-balm` from 2026-10-30 to 2026-11-08, and 2026-11-12 lies outside/);
  await time.fill("never");
  assert.match(await text("#resume-answer .issues"), /^pieces\[0\]\.publish_at/);
  assert.equal(await page.locator("#resume-now").isDisabled(), true);
  await time.fill("2026-11-04T17:00:00Z");
  assert.equal((await tables("#resume-answer"))[0].rows.flat().some((cell) => /has passed/.test(cell)), false);
  await page.getByLabel("Ten tins of balm for ten gardens", { exact: true }).uncheck();
  await click("Let it go on");
  assert.equal(await status(), "Publishing goes on: 1 of 3 are ready, 2 need something, 0 cannot go on. Note: the response is in triage.");
  assert.equal(await text(".paused-since"), "Paused since 2026-11-02T11:00:00Z", "one piece still is");
  assert.deepEqual(await held(), [
    ["back", "The balm before the first frost (`before-frost`)", "in review", "Ringelblum Naturkosmetik GmbH, 2026-11-04T17:00:00Z"],
    ["paused", "Ten tins of balm for ten gardens (`raffle`)", "paused (scheduled before)", "Ringelblum Naturkosmetik GmbH, 2026-11-05T16:00:00Z"],
    ["back", "Thirty seconds for dry hands (`thirty-seconds`)", "in review", "Ringelblum Naturkosmetik GmbH, 2026-11-06T17:00:00Z"],
  ]);
  const [, { campaigns }] = await downloaded("agency");
  assert.deepEqual(campaigns.flatMap(({ pieces }) => pieces).map(({ id, state }) => [id, state]), [
    ["last-harvest", "published"],
    ["before-frost", "in_review"],
    ["raffle", "paused"],
    ["thirty-seconds", "in_review"],
    ["readers-ask", "draft"],
    ["mushrooms", "scheduled"],
  ]);
  assert.equal((await downloaded())[1].timeline.at(-1).note, "Publishing goes on: 1 of 3 are ready, 2 need something, 0 cannot go on.");
  assert.deepEqual(board.complaints, []);
});

test("nothing goes on while no piece is chosen, and leaving it leaves everything paused", async () => {
  await click("Pause publishing…", "Pause it now");
  const [, paused] = await downloaded("agency");
  await click("Resume publishing…");
  for (const name of ["The balm before the first frost", "Ten tins of balm for ten gardens", "Thirty seconds for dry hands"]) await page.getByLabel(name, { exact: true }).uncheck();
  assert.equal(await text("#resume-answer"), "No piece is chosen: all of them stay as they are.");
  assert.equal(await page.locator("#resume-now").isDisabled(), true);
  await page.locator("#resume-preview").getByRole("button", { name: "Leave it" }).click();
  assert.deepEqual([await isOpen("resume"), await focused()], [false, "pause-button"]);
  assert.deepEqual((await downloaded("agency"))[1], paused);
  await click("Resume publishing…", "Let it go on");
  assert.deepEqual([await text("#pause-button"), await text("#pause > .hint")], ["Pause publishing…", "Nothing of Studio Nord is paused. Not on the calendar again yet:"]);
  await click("Back to the calendar…");
  assert.match((await tables("#resume-answer"))[0].sentences.join(), /^0 of 3 are ready, 3 need something, 0 cannot go on\.$/);
  assert.deepEqual(board.complaints, []);
});

test("a step that is done by hand holds nothing of the calendar, and the pause still can", async () => {
  await click("Triage", "Done: Pause paid ads");
  assert.deepEqual([await text(".paused-since"), await text("#pause-button")], ["Paused since 2026-11-02T11:00:00Z", "Resume publishing…"]);
  assert.deepEqual(await page.locator("#pause > .holds li").allTextContents(), ["paid ads by 2026-11-02T11:25:00Z"]);
  assert.equal(await page.locator(".held-pieces").count(), 0);
  await click("Done: Pause everything on the product and its brand", "Pause more…");
  assert.deepEqual((await figures())[0], ["Pieces held", "3"]);
  assert.equal(await page.locator("#pause-answer .holds").count(), 0, "its steps are done");
  await click("Pause it now");
  assert.equal(await status(), "Paused: 3 pieces and 3 paid ads. Note: the response is in triage.");
  await click("Pause more…");
  assert.equal(await text("#pause-answer p"), "The playbook asks for nothing more to be paused.");
  await press("Escape");
  const [name, response] = await downloaded();
  await click("Put it away");
  await drop(name, JSON.stringify(response));
  assert.equal(await text(".paused-since"), "Paused since 2026-11-02T11:00:00Z");
  assert.deepEqual(board.complaints, []);
});

test("what the core refuses cannot be confirmed, and nothing of it is done", async () => {
  await click("Triage");
  await page.getByLabel("Note", { exact: true }).fill("n".repeat(201));
  await click("Pause publishing…");
  assert.deepEqual(await issues("#pause-answer"), [["invalid_text", "note", "a name has 1 to 200 characters, not only spaces, and no control characters", undefined]]);
  assert.equal(await page.locator("#pause-now").isDisabled(), true);
  await press("Escape");
  await page.getByLabel("Note", { exact: true }).fill("");
  // Nothing can be paused before what has happened already.
  await at("2026-10-25T08:00:00Z");
  await click("Pause publishing…");
  assert.deepEqual(await issues("#pause-answer"), [
    ["wrong_order", "now", "2026-10-25T08:00:00Z lies before 2026-10-27T09:30:00Z, when something happened already", undefined],
    ["wrong_order", "now", "2026-10-25T08:00:00Z lies before 2026-11-02T11:00:00Z, when something happened already", undefined],
  ]);
  assert.equal(await page.locator("#pause-now").isDisabled(), true);
  await press("Escape");
  assert.deepEqual((await downloaded("agency"))[1], agency);
  assert.deepEqual(board.complaints, []);
});

test("the keyboard alone pauses, leaves, and lets go on", async () => {
  const reach = async (id) => {
    for (let step = 0; step < 80 && (await focused()) !== id; step += 1) await press("Tab");
    assert.equal(await focused(), id);
  };
  await page.locator("#pause-button").focus();
  await press("Enter");
  assert.equal(await focused(), "pause-title");
  await press("Escape");
  assert.deepEqual([await isOpen("pause"), await focused()], [false, "pause-button"]);
  await press("Enter");
  await reach("pause-what");
  await press("ArrowDown");
  await reach("pause-now");
  await press("Enter");
  assert.deepEqual([await focused(), await text("#pause-button")], ["pause-button", "Resume publishing…"]);
  assert.match(await status(), /^Paused: 4 pieces and 3 paid ads\./);
  await press("Enter");
  assert.equal(await focused(), "resume-title");
  await reach("resume-mila-winter-mushrooms");
  await press("Space");
  await reach("resume-now");
  await press("Enter");
  assert.match(await status(), /^Publishing goes on: 0 of 3 are ready, 3 need something, 0 cannot go on\./);
  assert.deepEqual([await focused(), await text("#pause-button")], ["pause-button", "Resume publishing…"]);
  assert.deepEqual(board.complaints, []);
});

test("another agency comes as a file; a bad one is refused by the core", async () => {
  await drop("mine.json", JSON.stringify({ document: "agency", version: 1, id: "mine", name: "<i>Mine</i>" }));
  assert.equal(await text("#pause > .hint"), "Nothing of <i>Mine</i> is paused.");
  await click("Pause publishing…");
  assert.deepEqual((await tables("#pause-answer"))[0].sentences[0], "No scheduled piece is in scope.");
  assert.deepEqual((await figures()).map(([name]) => name), ["Pieces held", "Paid ads to hold", "Dates broken", "Dates at risk", "Tasks opened"]);
  await click("Pause it now");
  assert.equal(await status(), "Paused: 0 pieces and 0 paid ads. Triage, Complete step, Complete step: the response is in triage.");
  await click("Resume publishing…", "Let it go on");
  assert.equal(await text("#pause-button"), "Pause publishing…");
  await drop("bad.json", JSON.stringify({ ...agency, campaigns: [agency.campaigns[0], agency.campaigns[0]] }));
  assert.equal(await status(), "bad.json cannot be opened.");
  assert.deepEqual((await issues(".findings")).map(([code, path]) => [code, path]), [["duplicate_id", "campaigns[1].id"]]);
  assert.equal((await downloaded("agency"))[1].id, "mine");
  assert.deepEqual(board.complaints, []);
});

test("a phone shows both questions without scrolling sideways, in the light and in the dark, however long names are", async () => {
  const long = structuredClone(agency);
  long.name = "n".repeat(200);
  long.campaigns[0].pieces[1].name = "W".repeat(200);
  long.campaigns[0].brief.brand.name = "B".repeat(200);
  for (const colorScheme of ["light", "dark"]) {
    await begin({ width: 360, height: 740 }, { colorScheme });
    if (colorScheme === "dark") await drop("long.json", JSON.stringify(long));
    const narrow = (name) => page.locator(`#${name}-preview .body`).evaluate((body) => [document.documentElement.scrollWidth, body.scrollWidth <= body.clientWidth]);
    await click("Pause publishing…");
    assert.deepEqual(await narrow("pause"), [360, true]);
    await page.screenshot({ path: `${shots}crisis-board-pause-phone-${colorScheme}.png` });
    await click("Pause it now", "Resume publishing…");
    assert.deepEqual(await narrow("resume"), [360, true]);
    await page.screenshot({ path: `${shots}crisis-board-resume-phone-${colorScheme}.png` });
  }
  assert.deepEqual(board.complaints, []);
});
