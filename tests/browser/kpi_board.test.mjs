// The KPI board in a real browser: somebody drops an export, answers what it leaves open, and reads rates and verdicts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";

import { exportTable, judgeKpi, kpi, pace, presentKpiJudgement, presentMeasurement, presentPacing, readExport } from "greenroom";

import { openDesk, shots } from "./desk.mjs";

const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const instagram = file("vectors/read_export/instagram_posts.csv");
const facebook = file("../core/examples/exports/facebook_posts.csv");
const columns = {
  Type: ["type", "text"],
  "Post Weekday": ["weekday", "count"],
  Paid: ["paid", "count"],
  "Page total likes": ["followers", ""],
  "Lifetime Post Total Reach": ["reach", ""],
  comment: ["comments", ""],
  like: ["reactions", ""],
  share: ["shares", ""],
  "Total Interactions": ["engagements", ""],
};
const hints = {
  platform: "facebook",
  columns: Object.entries(columns).map(([header, [name, values]]) => ({ header, name, ...(values && { values }) })),
};
const rate = "engagement_rate.facebook";

let desk, page;

before(async () => {
  desk = await openDesk();
});

beforeEach(async () => {
  await page?.close();
  page = await desk.visit({ width: 1280, height: 1000 }, { path: "kpi.html" });
});

after(() => desk?.close());

/** Drops a file on the page, as a person does. */
async function drop(path, name) {
  const content = readFileSync(path).toString("base64");
  const transfer = await page.evaluateHandle(
    ({ content, name }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name, { type: "text/csv" }));
      return transfer;
    },
    { content, name },
  );
  for (const type of ["dragover", "drop"]) await page.locator(".drop").dispatchEvent(type, { dataTransfer: transfer });
}

/** The Facebook posts with their columns named. */
async function begin() {
  await drop(facebook, "facebook_posts.csv");
  await page.locator(".mapping").waitFor();
  await page.getByLabel("Platform").selectOption("facebook");
  for (const [header, [name, values]] of Object.entries(columns)) {
    await page.getByLabel(header, { exact: true }).fill(name);
    await page.getByLabel(`Values of ${header}`, { exact: true }).selectOption(values);
  }
  await page.getByRole("button", { name: "Read the export" }).click();
  await status(/rows kept/);
}

const status = (words) => page.locator(".status").filter({ hasText: words }).waitFor();
const tab = (name) => page.getByRole("tab", { name, exact: true }).click();
/** The cells of a table as they are read. */
const cells = (title) =>
  page.locator("table").filter({ has: page.locator("caption", { hasText: new RegExp(`^${title}$`) }) }).first()
    .evaluate((table) => [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent)));
const tableOf = ({ tables }, title) => tables.find((table) => table.title === title).rows;
const choose = async (ids) => {
  for (const box of await page.locator(".boxes input").all()) await box.setChecked(ids.includes(await box.getAttribute("value")));
};
const expected = (request) => kpi({ ...exportTable(readExport(readFileSync(facebook), hints).rows), ...request }).measurement;

test("an export that is known is read when it is dropped", async () => {
  await drop(instagram, "posts.csv");
  await status(/^posts\.csv: 3 of 4 rows kept\.$/);
  await tab("Report");
  assert.deepEqual(await cells("Rows"), [["Read", "4"], ["Kept", "3"], ["Duplicate", "1"]]);
  assert.match((await cells("What is odd")).flat().join(), /more people were reached than views/);
  assert.deepEqual(desk.complaints, []);
});

test("what an export leaves open is asked for", async () => {
  await drop(file("vectors/read_export/ambiguous.csv"), "ambiguous.csv");
  await status(/leaves one thing open/);
  await page.locator('[id="hint.date_order"]').selectOption("day_first");
  await page.getByRole("button", { name: "Read the export" }).click();
  await status(/rows kept/);
});

test("a file that is no text is refused with what to do", async () => {
  await drop(file("browser/archive.zip"), "archive.zip");
  await status(/cannot be read/);
  assert.match(await page.locator(".findings").textContent(), /the export is a zip.*save as CSV/);
});

test("rates of real posts by what they are grouped by, with their definitions and pictures", async () => {
  await begin();
  await choose([rate]);
  await page.getByLabel("Group by").selectOption("type");
  const shown = presentMeasurement(expected({ rates: [rate], by: ["type"] }));
  assert.deepEqual(await cells("Rates"), tableOf(shown, "Rates"));
  assert.deepEqual(await cells("What the rates mean"), tableOf(shown, "What the rates mean"));
  assert.equal(await page.locator(".chart .step").count(), 4);
  await page.screenshot({ path: `${shots}kpi-board.png`, fullPage: true });
  await tab("Spread");
  assert.equal(await page.locator(".chart .median").count(), 4);
  await page.getByLabel("How quantiles are read off").selectOption("hazen");
  await page.locator(".spread summary").first().click();
  assert.match(await page.locator(".spread").first().textContent(), /by the method `Hazen`/);
  await page.screenshot({ path: `${shots}kpi-board-spread.png`, fullPage: true });
  assert.deepEqual(desk.complaints, []);
});

test("the table goes out as CSV with no cell that is a formula", async () => {
  const text = readFileSync(instagram, "utf8").replace("IG reel", "=1+1");
  await page.locator("#file").setInputFiles({ name: "posts.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await status(/rows kept/);
  await page.getByLabel("Group by").selectOption("post_type");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download CSV" }).click()]);
  assert.equal(download.suggestedFilename(), "rates of posts.csv");
  const kept = readFileSync(await download.path(), "utf8");
  assert.match(kept, /^\uFEFFpost_type,Rows,/);
  assert.match(kept, /\n'=1\+1,1,/);
});

test("verdicts beside benchmarks and a target of one's own", async () => {
  await begin();
  const median = "engagement_rate.by_followers_median";
  await choose([median]);
  await tab("Verdicts");
  const { outcome, rows_used: units } = expected({ rates: [median] }).all.rates[0];
  const judged = (target) => presentKpiJudgement(judgeKpi({ actual: { kpi: median, value: outcome.value, units }, platform: "facebook", ...target }));
  assert.deepEqual(await cells("Benchmarks"), tableOf(judged(), "Benchmarks"));
  await page.getByLabel(/^Target, as/).fill("0.002");
  assert.deepEqual(await cells("Targets"), tableOf(judged({ targets: [{ value: "0.002" }] }), "Targets"));
  await page.getByLabel(/^Target, as/).fill("two");
  assert.match(await page.locator("#panel-verdicts .issues").textContent(), /not a plain decimal number/);
  await page.screenshot({ path: `${shots}kpi-board-verdicts.png`, fullPage: true });
});

test("a period is paced by the days of the posts", async () => {
  await drop(instagram, "posts.csv");
  await status(/rows kept/);
  await tab("Pacing");
  await page.getByLabel("Figure", { exact: true }).selectOption("views");
  await page.getByLabel("Target of all days together").fill("200000");
  for (const [id, day] of [["first", "2026-03-27"], ["last", "2026-04-20"], ["on", "2026-04-04"]]) await page.locator(`[id="pace.${id}"]`).fill(day);
  const days = [{ date: "2026-03-27", value: "12400" }, { date: "2026-04-02", value: "48210" }];
  const period = { first_day: "2026-03-27", last_day: "2026-04-20", on: "2026-04-04" };
  assert.deepEqual(await cells("Pacing"), tableOf(presentPacing(pace({ name: "views", target: "200000", ...period, days })), "Pacing"));
});

test("two groups of posts are held against each other", async () => {
  await begin();
  await choose([rate]);
  await page.getByLabel("Group by").selectOption("paid");
  await tab("A/B");
  assert.equal(await page.locator(".chart .range").count(), 2);
  const [[words, , , , , , , verdict]] = await cells("Comparisons");
  assert.equal(words, "1 against 0");
  assert.match(verdict, /better|worse|clear/);
  await page.screenshot({ path: `${shots}kpi-board-versus.png`, fullPage: true });
  assert.deepEqual(desk.complaints, []);
});

test("the board is used on a phone, and leads to the desk", async () => {
  await page.close();
  page = await desk.visit({ width: 360, height: 740 }, { path: "kpi.html", colorScheme: "dark" });
  await begin();
  await page.getByLabel("Group by").selectOption("weekday");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
  await page.screenshot({ path: `${shots}kpi-board-phone.png`, fullPage: true });
  await page.getByRole("link", { name: "Deal desk" }).click();
  await page.locator("#total").waitFor();
});
