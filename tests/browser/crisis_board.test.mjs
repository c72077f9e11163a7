// The crisis board in a real browser: somebody sees an alarm, says how grave it is, pauses, answers, and keeps to the clock.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";

import { assessSeverity, detectAlarms, getPreset, listPresets, presentAlarms, presentPostureAdvice, presentSeverityAssessment, advisePosture } from "greenroom";

import { openBoard, stream } from "./crisis.mjs";
import { shots } from "./desk.mjs";

let board, page, text, status, click, press, focused, tab, issues, cells, due, enabled, drop, downloaded;

before(async () => {
  board = await openBoard();
});

beforeEach(() => begin());

after(() => board?.close());

async function begin(...how) {
  ({ page, text, status, click, press, focused, tab, issues, cells, due, enabled, drop, downloaded } = await board.begin(...how));
}

/** The second alarm, an hour after the first one, and a response in triage. */
async function respond() {
  await click("To the next alarm", "To the next alarm", "Start a response", "Triage");
}

const report = detectAlarms(stream);

test("the stream is seen bin by bin, and an alarm opens its evidence", async () => {
  assert.equal(await status(), "162 of 216 bins are seen, no alarm.");
  assert.equal(await text("#asked h3"), "No alarm so far");
  await click("Next bin");
  assert.equal(await status(), "2026-11-01T18:00:00Z: 49 mentions.");
  assert.equal(await page.getByLabel("Now", { exact: true }).inputValue(), "2026-11-01T19:00:00Z");
  await click("To the next alarm");
  const [first, second] = report.alarms;
  assert.equal(await status(), "Alarm at 2026-11-02T09:00:00Z: negative share, 91 mentions.");
  const [, { title, rows }] = presentAlarms({ ...report, alarms: [first] }).tables;
  assert.deepEqual(await cells(title), rows);
  await click("To the next alarm");
  const loud = presentAlarms({ ...report, alarms: [second] }).tables[1];
  assert.deepEqual(await cells(loud.title), loud.rows);
  assert.equal(await page.locator(".stream .alarm").count(), 2);
  assert.match(await page.locator(".stream svg").getAttribute("aria-label"), /in the bin of 2026-11-02T10:00:00Z there are 264, where 28\.8 are usual; 2 alarms\.$/);
  await click("2026-11-02T09:00:00Z: negative share, 91 mentions");
  assert.deepEqual(await cells(title), rows);
  assert.equal(await focused(), "alarm-2026-11-02T09:00:00Z");
  assert.deepEqual(await page.locator(".alarm-button").evaluateAll((all) => all.map((one) => one.ariaPressed)), ["true", "false"]);
  await page.screenshot({ path: `${shots}crisis-board-alarm.png`, fullPage: true });
  await click("Back to the start");
  assert.equal(await page.locator(".alarm-button").count(), 0);
  await click("Play");
  await page.locator(".alarm-button").waitFor();
  assert.equal(await text("#play"), "Play", "an alarm stops the stream");
  await click("To the next alarm", "To the next alarm");
  assert.match(await status(), /The stream is over\.$/);
  assert.equal(await page.locator("#step").isDisabled(), true);
  assert.deepEqual(board.complaints, []);
});

test("severity is assessed from the evidence and what is known, and explained", async () => {
  await click("To the next alarm", "To the next alarm");
  assert.deepEqual(
    await page.locator("#panel-severity input[type=text]").evaluateAll((all) => all.map(({ id, value }) => [id.replace("metric-", ""), value])),
    [["mentions", "264"], ["volume_ratio", "9.18"], ["negative_shift_points", "44.02"], ["unique_authors", "214"], ["authors_reach", "1269168"], ["press_articles", ""], ["platforms", "3"]],
  );
  const readings = [["mentions", "264"], ["volume_ratio", "9.18"], ["negative_shift_points", "44.02"], ["unique_authors", "214"], ["authors_reach", "1269168"], ["platforms", "3"]].map(([metric, value]) => ({ metric, value }));
  const table = (facts, more = []) => presentSeverityAssessment(assessSeverity({ readings: [...readings, ...more], facts, on: "2026-11-02" })).tables[0];
  assert.equal(table([]).title, "SEV-2: critical, many are affected");
  assert.deepEqual(await cells(table([]).title), table([]).rows);
  await page.getByLabel("Minor concerned", { exact: true }).check();
  assert.deepEqual(await cells(table(["minor_concerned"]).title), table(["minor_concerned"]).rows);
  await page.getByLabel("Minor concerned", { exact: true }).uncheck();
  await page.getByLabel("Press articles", { exact: true }).fill("many");
  assert.match(await text("#panel-severity .issues"), /readings\[.\]\.value.*not a plain decimal number/);
  assert.equal(await page.locator("#declare").isDisabled(), true);
  await page.getByLabel("Press articles", { exact: true }).fill("");
  await click("Start a response", "Triage", "Declare SEV-2");
  assert.equal(await text("#result h2"), "Harm by a recommended product: triage, SEV-2");
  assert.match((await cells("To do now")).flat().join(), /it is SEV-2 now: critical, many are affected/);
  assert.deepEqual(board.complaints, []);
});

test("posture is advised, and what is planned is held against it", async () => {
  await tab("Answer");
  const advice = (input) => presentPostureAdvice(advisePosture({ crisis_type: "technical_error_product_harm", history: "unknown", reputation: "unknown", ...input })).tables;
  for (const { title, rows } of advice({})) assert.deepEqual(await cells(title), rows);
  await page.getByLabel("Reputation before", { exact: true }).selectOption("negative");
  await page.getByLabel("Denial", { exact: true }).check();
  await page.getByLabel("Apology", { exact: true }).check();
  const [head, why, unfit] = advice({ reputation: "negative", planned: ["denial", "apology"] });
  assert.match(head.title, /^Advice: rebuild/);
  for (const { title, rows } of [head, why, unfit]) assert.deepEqual(await cells(title), rows);
  assert.match(unfit.rows.flat().join(), /`apology` rebuilds beside `denial`, which denies/);
  assert.deepEqual(board.complaints, []);
});

test("what is due counts down, and is late when its time is over", async () => {
  await respond();
  assert.deepEqual((await due("now"))[0], ["tell the team that there is a crisis, and who leads", "in 5 min", "Incident commander"]);
  await click("+5 min");
  assert.equal((await due("now"))[0][1], "now");
  await page.getByLabel("Now", { exact: true }).fill("2026-11-02T11:12:30Z");
  assert.deepEqual((await due("overdue"))[0], ["tell the team that there is a crisis, and who leads", "7 min 30 s late", "Incident commander"]);
  await page.getByLabel("The clock runs", { exact: true }).check();
  await page.locator(".dues.overdue .amount").first().filter({ hasText: /^7 min 3[1-9] s late$/ }).waitFor();
  await page.getByLabel("The clock runs", { exact: true }).uncheck();
  await page.getByLabel("Now", { exact: true }).fill("2026-11-02T11:13:00Z");
  await click("Done: Stop the harm: nobody goes on using it");
  assert.equal(await status(), "Complete step: the response is in triage.");
  await click("Done: Capture the evidence, with time and hash, before anything is hidden or deleted");
  assert.deepEqual((await issues("#event-refused")).map(([code, path, message]) => [code, path, message]), [
    ["not_ready", "event.evidence", "the step `evidence` asks for evidence that it was done"],
    ["not_ready", "event.step", "no evidence was captured yet"],
  ]);
  assert.equal(await focused(), "done-evidence");
  assert.deepEqual(board.complaints, []);
});

test("events are the ones that the core takes, and say what it asks for", async () => {
  await click("To the next alarm", "To the next alarm", "Start a response");
  assert.deepEqual(await enabled(), ["triage", "capture_evidence", "hand_over", "note"]);
  await click("Triage", "Capture evidence");
  assert.equal(await focused(), "event-evidence-id");
  await page.getByLabel("Id", { exact: true }).fill("e1");
  await page.getByLabel("What", { exact: true }).fill("The video");
  await page.getByLabel("Hash", { exact: true }).fill("abc");
  await click("Do it: capture evidence");
  assert.match((await issues("#event-refused"))[0].join(), /event\.evidence\.hash/);
  await page.getByLabel("Hash", { exact: true }).fill("a".repeat(64));
  await click("Do it: capture evidence");
  assert.equal(await status(), "Capture evidence: the response is in triage.");
  assert.deepEqual([await page.locator("#event-form").count(), await focused()], [0, "event-capture_evidence"]);
  await click("Complete step");
  await page.locator("#event-step").selectOption("evidence");
  await page.getByLabel("e1: The video", { exact: true }).check();
  await click("Do it: complete step");
  assert.equal(await page.locator("#event-refused").count(), 0);
  await page.getByLabel("Who does it", { exact: true }).selectOption("scribe");
  await click("Skip step", "Do it: skip step");
  assert.deepEqual((await issues("#event-refused")).map(([code]) => code), ["not_permitted", "missing_field"]);
  await page.getByLabel("Who does it", { exact: true }).selectOption("incident_commander");
  await page.getByLabel("Note", { exact: true }).fill("Nobody is at risk");
  await click("Do it: skip step");
  const [, { steps, timeline }] = await downloaded();
  assert.deepEqual(timeline.at(-1).note, "Nobody is at risk");
  assert.equal(steps.filter(({ skipped }) => skipped).length, 1);
  await tab("Timeline");
  assert.deepEqual((await cells("What happened")).map(([, what]) => what), ["somebody looks at it", "evidence `e1`", "done: `evidence`", "left out: `first_message`: Nobody is at risk"]);
  assert.deepEqual(board.complaints, []);
});

test("the keyboard alone goes from the alarm to the pause", async () => {
  const reach = async (id) => {
    for (let step = 0; step < 80 && (await focused()) !== id; step += 1) await press("Tab");
    assert.equal(await focused(), id);
  };
  await page.locator("body").press("Tab");
  await reach("next-alarm");
  await press("Enter", "Enter");
  assert.match(await status(), /^Alarm at 2026-11-02T10:00:00Z/);
  await reach("begin");
  await press("Enter");
  assert.equal(await focused(), "event-triage");
  await press("Shift+Tab");
  for (let step = 0; step < 10 && (await focused()) !== "pause-button"; step += 1) await press("Shift+Tab");
  await press("Enter");
  await reach("pause-now");
  await press("Enter");
  assert.equal(await focused(), "pause-button");
  assert.match(await status(), /the response is in triage\.$/);
  assert.deepEqual(board.complaints, []);
});

test("a response, a playbook and a stream come as files; bad ones are refused by the core", async () => {
  assert.equal(await page.locator("#playbook option").count(), listPresets({}).presets.filter(({ kind }) => kind === "playbook").length);
  await respond();
  const [name, response] = await downloaded();
  await click("Put it away");
  await drop(name, JSON.stringify(response));
  assert.equal(await text("#result h2"), "Harm by a recommended product: triage");
  assert.deepEqual((await downloaded())[1], response);
  await click("Pause publishing…");
  assert.equal(await page.locator("#pause-preview .holds li").count(), 2, "what was asked for is known from the timeline");
  await click("Leave it");
  await drop("forged.json", JSON.stringify({ ...response, state: "closed" }));
  assert.equal(await status(), "forged.json cannot be opened.");
  assert.equal((await issues(".findings"))[0][0], "broken_history");
  await drop("torn.json", "{");
  assert.equal((await issues(".findings"))[0][0], "invalid_json");
  await click("Put it away");
  const playbook = getPreset({ id: "playbook.deepfake" }).value;
  await drop("own.json", JSON.stringify({ ...playbook, id: "own", name: "<b>Our own</b>" }));
  assert.equal(await page.locator("#playbook option:checked").textContent(), "<b>Our own</b>");
  await drop("bad.json", JSON.stringify({ ...stream, bins: [{ start: "yesterday", mentions: -1 }] }));
  assert.deepEqual((await issues(".findings")).map(([, path]) => path), ["bins[0].start", "bins[0].mentions"]);
  await drop("short.json", JSON.stringify({ ...stream, bins: stream.bins.slice(0, 40) }));
  assert.equal(await page.locator(".stream .bin").count(), 30);
  assert.deepEqual(board.complaints, []);
});

test("every control has a name, ids are unique, and the focus can be seen", async () => {
  await respond();
  await click("Capture evidence", "Pause publishing…", "Pause it now", "Resume publishing…");
  await press("Escape");
  for (const name of ["Severity", "Answer", "Statements", "Timeline", "Playbook"]) {
    await tab(name);
    const [nameless, twice] = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      const controls = [...document.querySelectorAll("input, select, textarea")].filter((control) => control.labels.length === 0 && !control.ariaLabel);
      return [controls.map(({ id }) => id), ids.filter((id, place) => ids.indexOf(id) !== place)];
    });
    assert.deepEqual([nameless, twice], [[], []], name);
  }
  await page.getByLabel("Now", { exact: true }).focus();
  for (let step = 0; step < 20; step += 1) {
    await press("Tab");
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "none");
  }
});

test("a phone shows everything without scrolling sideways, and leads to the neighbours", async () => {
  for (const colorScheme of ["light", "dark"]) {
    await begin({ width: 360, height: 740 }, { colorScheme });
    await respond();
    await click("Capture evidence", "Pause publishing…", "Pause it now");
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    await page.screenshot({ path: `${shots}crisis-board-phone-${colorScheme}.png`, fullPage: true });
    for (const name of ["Severity", "Answer", "Statements", "Timeline", "Playbook"]) {
      await tab(name);
      assert.equal(await wide(), 360, name);
    }
  }
  for (const name of ["Inbox", "Crisis board", "Calendar board", "Crisis board", "Deal desk", "Crisis board"]) await page.getByRole("link", { name, exact: true }).click();
  await page.locator("#begin").waitFor();
  assert.deepEqual(board.complaints, []);
});
