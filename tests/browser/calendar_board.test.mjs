// The calendar board in a real browser: somebody moves pieces by mouse, keyboard and fields, and sees what breaks.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";

import { campaign, openBoard } from "./calendar.mjs";
import { shots } from "./desk.mjs";

let board, page, piece, dayOf, title, status, tab, focused, press, issues, drag, downloaded;

before(async () => {
  board = await openBoard();
});

beforeEach(() => begin());

after(() => board?.close());

async function begin(...how) {
  ({ page, piece, dayOf, title, status, tab, focused, press, issues, drag, downloaded } = await board.begin(...how));
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
  assert.deepEqual(board.complaints, []);
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
    `A tour in the rain: Sunday, 1 November 2026, 18:00. It breaks one thing: ${closed}. Enter confirms, Escape undoes.`,
  );
  await page.screenshot({ path: `${shots}calendar-board-breaks.png`, fullPage: true });
  await page.getByRole("button", { name: "Move it all the same" }).click();
  assert.equal((await downloaded()).pieces[6].publish_at, "2026-11-01T17:00:00Z");
  await drag("tour", "2026-10-29");
  await page.mouse.up();
  assert.equal(await page.locator(".proposal .verdict").textContent(), "Nothing breaks. It mends one thing.");
  assert.deepEqual(await issues("#mends"), [["in_blackout", at, closed, "choose another day"]]);
  assert.deepEqual(board.complaints, []);
});

test("what stands on the calendar is moved by the core, or not at all", async () => {
  await drag("harvest", "2026-11-01");
  await page.mouse.up();
  const closed = "nothing is published on 2026-11-01: All Saints' Day";
  assert.deepEqual(await issues("#refused"), [["not_ready", "campaigns[5].blackouts[0]", closed, "choose another day"]]);
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
  assert.deepEqual(board.complaints, []);
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
    await begin({ width: 360, height: 740 }, { colorScheme });
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
  assert.deepEqual(board.complaints, []);
});
