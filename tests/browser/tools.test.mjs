// The tools of the deal desk in a real browser: what-if, target, comparison, grid, and what goes out.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, beforeEach, test } from "node:test";

import { compare, counterOffer, formatMoney, present, quote, tableCsv } from "greenroom";

import { begin, cardOf, dealNamed, openDesk, shots } from "./desk.mjs";

const rateCard = cardOf("mila");
const spring = dealNamed("spring launch 🌱 Kräuter & Söhne");
let desk, page;

before(async () => {
  desk = await openDesk();
});

beforeEach(async () => {
  await page?.close();
  page = await desk.visit({ width: 1280, height: 1000 });
  await begin(page, spring);
});

after(() => desk?.close());

const total = () => page.locator("#total").textContent();
const payable = (deal, card = rateCard) => formatMoney(quote(card, deal).totals.payable);
const id = (path) => page.locator(`[id="${path}"]`);
const tab = (name) => page.getByRole("tab", { name, exact: true }).click();
const button = (name) => page.getByRole("button", { name, exact: true });
const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
const texts = (selector) => page.locator(selector).allTextContents();

/** The spring deal with something changed. */
function changed(change) {
  const deal = structuredClone(spring);
  change(deal);
  return deal;
}

/** The deal as it stands on the desk. */
async function onDesk() {
  await tab("Export");
  return (await downloaded("Download JSON")).json().deal;
}

/** What a button downloads. */
async function downloaded(name) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(name).click()]);
  const text = await readFile(await download.path(), "utf8");
  return { name: download.suggestedFilename(), text, json: () => JSON.parse(text) };
}

test("the tabs work by the arrow keys, as tabs do", async () => {
  await page.getByRole("tab", { name: "Quote" }).focus();
  for (const name of ["What if", "Target", "Compare", "Grid", "Export", "Quote"]) {
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.getByRole("tab", { selected: true }).textContent(), name);
    assert.equal(await page.getByRole("tabpanel").count(), 1);
  }
  await page.keyboard.press("End");
  assert.equal(await focused(), "tab-export");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Home");
  assert.equal(await focused(), "tab-quote");
  assert.deepEqual(desk.complaints, []);
});

test("sliding the length of a term changes the deal and its price at once", async () => {
  await tab("What if");
  const slider = page.getByLabel("Usage rights · ads", { exact: true });
  assert.deepEqual(await slider.evaluate(({ min, max, value }) => [min, max, value]), ["1", "365", "90"], "the card's last step");
  await slider.fill("30");
  const shorter = changed((deal) => (deal.terms[0].period.after = 30));
  assert.equal(await total(), payable(shorter));
  assert.equal(await id("deal.terms[0].period.after").inputValue(), "30");
  assert.equal(await slider.getAttribute("aria-valuetext"), "30 days");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  assert.equal(await id("deal.terms[0].period.after").inputValue(), "32");
  assert.equal(await total(), payable(changed((deal) => (deal.terms[0].period.after = 32))));
  await page.keyboard.press("End");
  assert.equal(await total(), payable(changed((deal) => (deal.terms[0].period.after = 365))));
  assert.equal(await focused(), "what-if-ads", "the slider stays in the hand");
  await id("deal.terms[0].period.after").fill("400");
  assert.equal(await slider.evaluate(({ value, max }) => Number(value) <= Number(max) && value), "400", "the form moves the slider");
  assert.match(await page.locator(".status").textContent(), /^One thing to mend/);
  await button("Undo the what-if").click();
  assert.equal(await total(), payable(spring));
  assert.equal(await button("Undo the what-if").isVisible(), false);
  assert.deepEqual(desk.complaints, []);
});

test("a length is counted in days, in months, or without end", async () => {
  await tab("What if");
  const units = page.getByRole("group", { name: "Usage rights · ads: counted in" });
  await units.getByRole("button", { name: "Months" }).click();
  const months = (after) => changed((deal) => (deal.terms[0].period = { type: "months", anchor: "first_post", after }));
  assert.equal(await total(), payable(months(3)));
  assert.equal(await focused(), "what-if-ads months");
  const slider = page.getByLabel("Usage rights · ads", { exact: true });
  assert.deepEqual(await slider.evaluate(({ max, value }) => [max, value]), ["12", "3"]);
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  assert.equal(await slider.getAttribute("aria-valuetext"), "2 months");
  assert.equal(await total(), payable(months(2)));
  await units.getByRole("button", { name: "No end" }).click();
  assert.equal(await total(), payable(changed((deal) => (deal.terms[0].period = { type: "perpetual", anchor: "first_post" }))));
  assert.equal(await slider.count(), 0);
  await units.getByRole("button", { name: "Days" }).click();
  assert.equal(await total(), payable(changed((deal) => (deal.terms[0].period.after = 365))));
  const exclusivity = page.getByRole("group", { name: "Exclusivity · garden: counted in" });
  assert.deepEqual(await exclusivity.getByRole("button").allTextContents(), ["Days", "Months"]);
  await exclusivity.getByRole("button", { name: "Months" }).click();
  const period = { type: "months", anchor: "first_post", after: 1 };
  assert.deepEqual((await onDesk()).terms[1].period, period);
});

test("payment days move every instalment and no total", async () => {
  await tab("What if");
  const slider = page.getByLabel("Payment days · every instalment");
  assert.equal(await slider.getAttribute("aria-valuetext"), "14 to 30 days");
  await slider.fill("60");
  assert.equal(await total(), payable(spring));
  const later = changed((deal) => deal.payment.instalments.forEach(({ term }) => (term.net_days = 60)));
  assert.deepEqual((await onDesk()).payment, later.payment);
  await tab("Quote");
  const due = quote(rateCard, later).instalments.flatMap(({ due }) => due ?? []);
  assert.deepEqual(await texts(".timeline time"), due);
});

test("what cannot be slid says so, and how to change it", async () => {
  await begin(page, dealNamed("gifted: Gewächshaus 🏡"));
  await tab("What if");
  assert.match((await texts(".empty")).join(" "), /No term of this deal runs for a time.*says nothing of payments/s);
  await button("Add two instalments").click();
  assert.equal(await focused(), "what-if-payment");
  assert.equal(await page.getByLabel("Payment days · every instalment").getAttribute("aria-valuetext"), "0 to 30 days");
  await begin(page, dealNamed("رمضان كريم 🌙 — Falcon Motors"));
  assert.match(await page.locator(".slide", { hasText: "cars" }).textContent(), /fixed dates: they are set in the form/);
});

test("a target is reached by the concessions that the core finds, and taken over", async () => {
  await tab("Target");
  await page.getByLabel("The brand offers").fill("9000");
  await page.keyboard.press("Enter");
  const offer = counterOffer({
    rate_card: rateCard,
    deal: spring,
    target: { amount: "9000", currency: "EUR" },
    total: "payable",
    concessions: [
      { type: "shorten", term: "ads", unit: "days", to: [30] },
      { type: "shorten", term: "garden", unit: "days", to: [14, 7] },
      { type: "fewer", deliverable: "reels", minimum: 1 },
      { type: "fewer", deliverable: "stories", minimum: 1 },
      { type: "discount", id: "counter-offer", name: "Counter-offer", most_percent: "10" },
    ],
  });
  assert.equal(await page.locator(".verdict").textContent(), "The target is reached.");
  const figures = offer.concessions.map(({ brand_saves: saves, influencer_loses: loses }) => [formatMoney(saves), formatMoney(loses)]);
  for (const [place, step] of (await page.locator(".given > li").all()).entries()) {
    assert.deepEqual(await step.locator("dd").allTextContents(), figures[place]);
  }
  assert.equal(await page.locator(".given > li").count(), figures.length);
  await page.screenshot({ path: `${shots}desk-target.png` });
  await button("Take it over into the deal").click();
  assert.equal(await total(), formatMoney(offer.total_after));
  assert.equal(await focused(), "Take it back");
  await page.keyboard.press("Enter");
  assert.equal(await total(), payable(spring));
  assert.deepEqual(desk.complaints, []);
});

test("the user says what may be given up, how far and in which order", async () => {
  await tab("Target");
  await page.getByLabel("The brand offers").fill("10600");
  await page.getByRole("checkbox", { name: "Drop exclusivity · garden" }).check();
  for (let place = 0; place < 2; place += 1) {
    await id("Up drop garden").focus();
    await page.keyboard.press("Enter");
  }
  assert.equal(await focused(), "Up drop garden", "the button stays in the hand");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "Down drop garden", "at the top there is only down");
  assert.match((await texts(".wishes li")).join("|"), /^ Drop exclusivity · garden/);
  await button("Find a counter-offer").click();
  assert.deepEqual(await texts(".given > li > p"), ["garden dropped"]);
  await page.getByRole("checkbox", { name: "Drop exclusivity · garden" }).uncheck();
  assert.match(await page.locator(".tool [role=status]").first().textContent(), /Something has changed since/);
  await button("Find a counter-offer").click();
  assert.notDeepEqual(await texts(".given > li > p"), ["garden dropped"]);
});

test("a target out of reach says why, and a floor holds", async () => {
  await tab("Target");
  await page.getByLabel("The brand offers").fill("100");
  await button("Find a counter-offer").click();
  assert.match(await page.locator(".verdict").textContent(), /not reached|out of reach/);
  assert.match(await page.locator(".answer").textContent(), /all allowed concessions together do not reach it/);
  await page.getByText("Nothing below a floor").click();
  await page.getByLabel("Floor", { exact: true }).fill("11000");
  await button("Find a counter-offer").click();
  assert.match(await page.locator(".answer").textContent(), /goes below the floor/);
  await page.getByLabel("The brand offers").fill("99999");
  await button("Find a counter-offer").click();
  assert.match(await page.locator(".verdict").textContent(), /reached without any concession|costs no more/);
});

test("bad input of a target is said at its place", async () => {
  await tab("Target");
  await button("Find a counter-offer").click();
  assert.equal(await id("target.amount").getAttribute("aria-invalid"), "true");
  await page.getByLabel("The brand offers").fill("12,5 €");
  await id("concessions[0].to").fill("30, soon, 500");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator('[data-slot="concessions[0].to"]').isVisible(), true);
  assert.equal(await id("concessions[0].to").getAttribute("aria-invalid"), "true");
  await page.locator("#panel-target .issues button").first().click();
  assert.match(await focused(), /^target\.amount$|^concessions\[0\]\.to$/);
  await page.getByLabel("The brand offers").fill("9000");
  await id("concessions[0].to").fill("30");
  await page.keyboard.press("Enter");
  assert.equal(await id("target.amount").getAttribute("aria-invalid"), null);
  assert.equal(await page.locator(".verdict").textContent(), "The target is reached.");
  for (const box of await page.locator(".wish input").all()) await box.uncheck();
  await button("Find a counter-offer").click();
  assert.match(await page.locator('[data-slot="concessions"]').textContent(), /1 to 32/);
  assert.deepEqual(desk.complaints, []);
});

test("two offers stand side by side, line by line, with what changed and why", async () => {
  await tab("Compare");
  assert.match(await page.locator("#panel-compare .empty").textContent(), /Keep an offer/);
  await button("Keep this offer").click();
  assert.match(await page.locator("#panel-compare").textContent(), /B is as A in every line/);
  assert.equal(await page.locator(".apart").textContent(), "as much as A");
  const other = changed((deal) => {
    deal.deliverables[0].quantity = 5;
    deal.terms.splice(1, 1);
  });
  await id("deal.deliverables[0].quantity").fill("5");
  await page.getByRole("group", { name: "Exclusivity", exact: true }).getByRole("button", { name: "Remove Exclusivity", exact: true }).click();
  const expected = compare({ before: quote(rateCard, spring), after: quote(rateCard, other) });
  const lines = expected.lines.filter(({ change }) => change !== "unchanged");
  assert.equal(await page.locator("#panel-compare > div > .versus > li").count(), lines.length);
  const shown = (await texts("#panel-compare .versus")).join(" ");
  for (const { label, reasons = [] } of lines) {
    assert.ok(shown.includes(label), label);
    for (const { sentence } of reasons) assert.ok(shown.includes(sentence.replaceAll("`", "")), sentence);
  }
  assert.deepEqual(await texts(".offer .sum"), [payable(spring), payable(other)]);
  assert.match(await page.locator(".apart").textContent(), /^EUR [\d,.]+ (more|less) than A$/);
  await page.screenshot({ path: `${shots}desk-compare.png` });
  await button("Go back to A").click();
  assert.equal(await total(), payable(spring));
  await id("deal.deliverables[0].quantity").fill("0");
  assert.equal(await button("Keep this offer").isDisabled(), true);
  await begin(page, dealNamed("KeyForge x D3X 24h stream"));
  assert.match(await page.locator("#panel-compare .issues").textContent(), /GBP/);
  await button("Forget A").click();
  assert.match(await page.locator("#panel-compare .empty").textContent(), /Keep an offer/);
  assert.deepEqual(desk.complaints, []);
});

test("the grid has the core's price of every combination", async () => {
  await tab("Grid");
  await page.getByLabel("Values down").fill("30, 180");
  await page.getByLabel("Values across").fill("14, 60");
  const price = (ads, garden) =>
    payable(changed((deal) => {
      if (ads > 0) deal.terms[0].period.after = ads;
      if (garden > 0) deal.terms[1].period.after = garden;
      deal.terms = deal.terms.filter((_, place) => [ads, garden][place] !== 0);
    })).replace("EUR ", "");
  const rows = [0, 90, 30, 180].map((ads) => [0, 30, 14, 60].map((garden) => price(ads, garden)));
  const cells = await Promise.all((await page.locator(".heat tbody tr").all()).map((row) => row.locator("td").allTextContents()));
  assert.deepEqual(cells, rows);
  assert.equal(await page.locator(".heat .here").textContent(), payable(spring).replace("EUR ", ""));
  await page.screenshot({ path: `${shots}desk-grid.png` });
  await page.getByLabel("Show").selectOption("net_to_influencer");
  assert.equal(await page.locator(".heat .here").textContent(), formatMoney(quote(rateCard, spring).totals.net_to_influencer).replace("EUR ", ""));
  await page.getByLabel("Values down").fill("30, long, 500");
  assert.equal(await id("axes[0].values").getAttribute("aria-invalid"), "true");
  await page.getByLabel("Values down").fill("30, 500");
  assert.deepEqual([...new Set(await texts(".heat .none"))], ["no price"], "the card ends at 365 days");
  assert.match((await texts("#panel-grid .reasons")).join(" "), /No price: /);
  await page.getByLabel("Across", { exact: true }).selectOption({ label: "Nothing else" });
  assert.equal(await page.getByLabel("Values across").isDisabled(), true);
  assert.equal(await page.locator(".heat tbody tr").first().locator("td").count(), 1);
  await page.getByLabel("Down", { exact: true }).selectOption({ label: "Discount" });
  assert.equal(await page.locator(".heat tbody tr").count(), 5);
  assert.deepEqual(desk.complaints, []);
});

test("JSON has the documents and the quote, CSV the lines, and no cell is a formula", async () => {
  await id("deal.discounts[0].name").fill('=HYPERLINK("https://example.com";"x")');
  const deal = changed((deal) => (deal.discounts[0].name = '=HYPERLINK("https://example.com";"x")'));
  await tab("Export");
  const json = await downloaded("Download JSON");
  assert.equal(json.name, "quote-spring-launch-Kräuter-Söhne.json");
  assert.deepEqual(json.json(), { rate_card: rateCard, deal, quote: quote(rateCard, deal) });
  const [table] = present(quote(rateCard, deal)).tables;
  for (const separator of ["comma", "semicolon", "tab"]) {
    await page.getByLabel("Between the cells").selectOption(separator);
    const csv = await downloaded("Download CSV");
    assert.equal(csv.name, "quote-spring-launch-Kräuter-Söhne.csv");
    assert.equal(csv.text, tableCsv({ table, separator, byte_order_mark: true }).text);
    assert.ok(csv.text.startsWith("\ufeff"));
    assert.ok(csv.text.includes("\"'=HYPERLINK("), "the formula is a text");
    assert.ok(csv.text.includes("Amount (EUR)"));
  }
  await id("deal.deliverables[0].quantity").fill("none");
  for (const name of ["Print or save as PDF", "Download CSV", "Download JSON"]) assert.equal(await button(name).isDisabled(), true);
  assert.match(await page.locator("#panel-export .empty").textContent(), /Mend what is wrong/);
  assert.deepEqual(desk.complaints, []);
});

test("the printed page is a quote to send: without the form, and without what is not the brand's", async () => {
  await tab("Export");
  await page.evaluate(() => (window.print = () => (document.title = "printed")));
  await button("Print or save as PDF").click();
  assert.equal(await page.title(), "printed");
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await Promise.all([page.locator("main"), page.locator("#paper")].map((part) => part.isVisible())), [false, true]);
  const { totals, instalments } = quote(rateCard, spring);
  const paper = await page.locator("#paper").innerText();
  for (const text of ["spring launch", "Kräuter & Söhne KG", "Studio Nord GmbH", "DE987654321", formatMoney(totals.payable), "§ 19 UStG", "90 days"]) {
    assert.ok(paper.includes(text), text);
  }
  for (const { amount } of instalments) assert.ok(paper.includes(formatMoney(amount)));
  assert.equal(paper.includes(formatMoney(totals.net_to_influencer)), false);
  assert.doesNotMatch(paper, /commission/i);
  await page.setViewportSize({ width: 794, height: 1123 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 794);
  await page.screenshot({ path: `${shots}desk-print.png`, fullPage: true });
  assert.ok((await page.pdf({ preferCSSPageSize: true })).length > 10_000);
  await page.emulateMedia({ media: "screen" });
  assert.equal(await page.locator("#paper").isVisible(), false);
});

test("while the deal is wrong, the tools wait with the last offer that held", async () => {
  await id("deal.deliverables[0].quantity").fill("0");
  await tab("Target");
  assert.equal(await button("Find a counter-offer").isDisabled(), true);
  await tab("What if");
  await page.getByLabel("Usage rights · ads", { exact: true }).fill("30");
  assert.equal(await id("deal.terms[0].period.after").inputValue(), "30");
  assert.equal(await total(), payable(spring));
  await id("deal.deliverables[0].quantity").fill("2");
  assert.equal(await total(), payable(changed((deal) => (deal.terms[0].period.after = 30))));
  assert.deepEqual(desk.complaints, []);
});
