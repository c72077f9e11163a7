// The deal desk in a real browser: somebody types, reads the total, makes a mistake, and uses a phone and a keyboard.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";

import { formatMoney, quote } from "greenroom";

import { begin, cardOf, documents, openDesk, shots } from "./desk.mjs";

const rateCard = cardOf("mila");
const deals = documents("deals").filter(({ influencer }) => influencer === "mila");
const [deal] = deals;

let desk, page;

before(async () => {
  desk = await openDesk();
});

beforeEach(async () => {
  await page?.close();
  page = await visit({ width: 1280, height: 900 });
});

after(() => desk?.close());

/** The desk with Mila's rate card and her first deal. */
async function visit(viewport, options) {
  const visited = await desk.visit(viewport, options);
  await begin(visited, deal);
  return visited;
}

const total = () => page.locator("#total").textContent();
const priced = (changed) => formatMoney(quote(rateCard, changed).totals.payable);
const id = (path) => page.locator(`[id="${path}"]`);

test("the total is the core's, and follows what is typed", async () => {
  assert.equal(await total(), priced(deal));
  await id("deal.deliverables[0].quantity").fill("5");
  const more = structuredClone(deal);
  more.deliverables[0].quantity = 5;
  assert.equal(await total(), priced(more));
  assert.match(await page.locator(".status").textContent(), new RegExp(`^The brand pays ${priced(more).replace(".", "\\.")}`));
});

test("every example deal can be put on the desk", async () => {
  for (const example of documents("deals")) {
    await begin(page, example);
    assert.equal(await total(), formatMoney(quote(cardOf(example.influencer), example).totals.payable), example.id);
  }
  assert.deepEqual(desk.complaints, []);
});

test("an issue appears at its field, and goes when it is mended", async () => {
  const quantity = id("deal.deliverables[0].quantity");
  const before = await total();
  await quantity.fill("0");
  const slot = page.locator('[data-slot="deal.deliverables[0].quantity"]');
  assert.match(await slot.textContent(), /1 to 1000000|1 to 1,000,000/);
  assert.equal(await quantity.getAttribute("aria-invalid"), "true");
  assert.equal(await page.locator(`[id="${await quantity.getAttribute("aria-describedby")}"]`).isVisible(), true);
  assert.equal(await page.locator(".status").textContent(), "One thing to mend. The quote below is the last one that held.");
  assert.equal(await total(), before);
  await page.locator(".issues button").first().click();
  assert.equal(await quantity.evaluate((input) => input === document.activeElement), true);
  await quantity.fill("two");
  assert.equal(await slot.isVisible(), true);
  await quantity.fill(String(deal.deliverables[0].quantity));
  assert.equal(await slot.isVisible(), false);
  assert.equal(await quantity.getAttribute("aria-invalid"), null);
  assert.equal(await total(), before);
});

test("terms and discounts come and go", async () => {
  const before = await total();
  await page.getByRole("button", { name: "+ Percent", exact: true }).click();
  assert.notEqual(await total(), before);
  await page.getByRole("group", { name: "discount", exact: true }).getByRole("button", { name: "Remove" }).first().click();
  assert.equal(await total(), before);
  for (const add of await page.locator(".adders button").all()) {
    await add.click();
  }
  assert.deepEqual(desk.complaints, []);
});

test("each line explains itself", async () => {
  const line = page.locator(".lines details").first();
  await line.locator("summary").click();
  assert.match(await line.locator(".how").textContent(), /rate_card\.versions\[\d\]\.rates\[\d\]/);
  await id("deal.deliverables[0].quantity").fill("4");
  assert.equal(await line.locator(".how").isVisible(), true, "an open line stays open");
});

test("the keyboard is enough, and the focus can be seen", async () => {
  await page.getByLabel("Rate card").focus();
  const seen = new Set();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("Tab");
    const [name, outline] = await page.evaluate(() => {
      const { activeElement: element } = document;
      return [element.id || element.textContent, getComputedStyle(element).outlineStyle];
    });
    seen.add(name);
    assert.notEqual(outline, "none", name);
  }
  assert.ok(seen.has("deal.deliverables[0].quantity"));
  await id("deal.deliverables[0].quantity").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("6");
  const more = structuredClone(deal);
  more.deliverables[0].quantity = 6;
  assert.equal(await total(), priced(more));
});

test("every control has a name, and ids are unique", async () => {
  for (const details of await page.locator("details").all()) await details.evaluate((element) => (element.open = true));
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll("input, select, button")]
      .filter((control) => control.tagName !== "BUTTON" && control.labels.length === 0 && !control.ariaLabel)
      .map((control) => control.id));
  assert.deepEqual(nameless, []);
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, place) => ids.indexOf(id) !== place);
  });
  assert.deepEqual(twice, []);
});

test("a phone shows everything without scrolling sideways", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const phone = await visit({ width: 360, height: 740 }, { colorScheme });
    for (const details of await phone.locator("details").all()) await details.evaluate((element) => (element.open = true));
    assert.equal(await phone.evaluate(() => document.documentElement.scrollWidth), 360);
    assert.equal(await phone.locator("#bar").textContent(), priced(deal));
    for (const tab of await phone.getByRole("tab").all()) {
      await tab.click();
      assert.equal(await phone.evaluate(() => document.documentElement.scrollWidth), 360, await tab.textContent());
    }
    await phone.getByRole("tab", { name: "Quote" }).click();
    await phone.evaluate(() => window.scrollTo(0, 0));
    await phone.screenshot({ path: `${shots}desk-phone-${colorScheme}.png` });
    await phone.close();
  }
});

test("nothing is complained of, and the picture is taken", async () => {
  await page.screenshot({ path: `${shots}desk.png` });
  assert.equal(await page.locator(".waterfall rect.step").count() > 2, true);
  assert.deepEqual(desk.complaints, []);
});
