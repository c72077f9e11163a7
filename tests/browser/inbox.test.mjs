// The inbox in a real browser: somebody works through it by the keyboard, and sees why each item stands where it does.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";

import { measureInbox, moderate, presentInboxMeasures, presentTriage, presentVoiceOfCustomer, triageInbox, voiceOfCustomer } from "greenroom";

import { shots } from "./desk.mjs";
import { digest, levels, moderation, openInbox, ratings, triage } from "./inbox.mjs";

let inbox, page, row, status, press, focused, order, tab, issues, cells, drop, downloaded;

before(async () => {
  inbox = await openInbox();
});

beforeEach(() => begin());

after(() => inbox?.close());

async function begin(...how) {
  ({ page, row, status, press, focused, order, tab, issues, cells, drop, downloaded } = await inbox.begin(...how));
}

const triaged = triageInbox(triage);
const moderated = moderate({ ...moderation, items: triage.items, now: triage.now });
const of = (list, id) => list.find(({ item }) => item === id);
const text = (locator) => page.locator(locator).textContent();

test("the inbox stands in the order of the triage, with tier, score, due time, slack and department", async () => {
  assert.equal(await status(), "40 items; 4 stand first.");
  assert.deepEqual(await order(), triaged.items.map(({ item }) => item));
  assert.deepEqual((await order()).slice(0, 6), ["cream-rash", "press-balm", "threat", "dm-quiet", "refund-mug", "lawyer-photo"]);
  const parts = await row("refund-mug").locator("span").evaluateAll((all) => all.map((part) => part.textContent));
  assert.deepEqual(parts, ["5", "@ana.lopes", "118.6", "I want my money back, the mug never arrived. Order 5521.", "paymentmanagercustomer caredue 10:00, −3 h", "payment", "manager", "customer care", "due 10:00, −3 h"]);
  assert.match(await row("threat").textContent(), /^3@no\.name\.8841first.*safetydirectorpublic relationsdue 13:33, 33 minrules: escalate$/);
  assert.match(await text("#asked .hint"), /^Monday, 2 November 2026, 13:00, Europe\/Vienna\. By the policy triage_policy\.community of \d{4}-\d\d-\d\d\.$/);
  await page.screenshot({ path: `${shots}inbox.png`, fullPage: true });
  assert.deepEqual(inbox.complaints, []);
});

test("the detail explains every term of the score, the verdict with its evidence, the clocks and the department", async () => {
  await row("refund-mug").click();
  assert.equal(await text("#detail h2"), "5. @ana.lopes");
  const [, made] = presentTriage({ ...triaged, items: [of(triaged.items, "refund-mug")] }).tables;
  assert.deepEqual(await cells("What it is made of"), made.rows.map((cells) => cells.slice(1)));
  assert.match(await text("#detail"), /Score: 118\.564.*Tier: manager: payment\./);
  assert.deepEqual(await page.locator(".clocks li").evaluateAll((all) => all.map((one) => [...one.children].map((part) => part.textContent))), [
    ["First response: missed", "−3 h", "the first response, due 2026-11-02T09:00:00Z, is 3 h 00 min late"],
    ["Resolution: active", "12 h", "the resolution is due 2026-11-03T15:00:00Z: 12 h 00 min are left"],
  ]);
  assert.match(await text("#detail"), /Who answersCustomer care: no rule holds\.Team lead: told since Sunday, 1 November 2026, 18:20/);
  await row("number").click();
  const { sentence, evidence } = of(moderated.decisions, "number");
  assert.equal(await text("#verdict"), `${sentence}.`);
  assert.equal(await text(".evidence code"), evidence.sha256);
  assert.equal(await text("blockquote mark"), "+43 660 1234567");
  await row("ar-question").click();
  assert.deepEqual(await page.locator("blockquote").evaluate(({ dir, lang }) => [dir, lang]), ["auto", "ar"]);
  assert.deepEqual(inbox.complaints, []);
});

test("the keyboard alone works through the inbox", async () => {
  const started = page.locator(".row").first();
  for (let step = 0; step < 20 && !(await started.evaluate((row) => row === document.activeElement)); step += 1) await press("Tab");
  assert.equal(await focused(), "cream-rash");
  await press("j", "j", "k", "ArrowDown", "ArrowDown");
  assert.equal(await focused(), "dm-quiet");
  await press("Enter");
  assert.equal(await focused(), "detail");
  assert.equal(await text("#detail h2"), "4. @quiet.leaf");
  await press("r");
  assert.equal(await status(), "@quiet.leaf: replied.");
  assert.equal(await page.locator(".clocks li").first().evaluate((one) => one.className), "hit");
  await press("Escape");
  assert.equal(await focused(), "dm-quiet");
  assert.match(await row("dm-quiet").textContent(), /replied$/);
  await press("Shift+R");
  assert.equal(await status(), "@quiet.leaf: resolved.");
  assert.match(await row("dm-quiet").textContent(), /resolved$/);
  await press("End");
  assert.equal(await focused(), "crypto");
  await press("Home", "k");
  assert.equal(await focused(), "cream-rash");
  await press("?");
  assert.equal(await page.getByRole("dialog", { name: "Keys" }).isVisible(), true);
  await press("j", "Escape");
  assert.equal(await page.getByRole("dialog", { name: "Keys" }).isVisible(), false);
  assert.equal(await focused(), "cream-rash", "the window of the keys took the letter");
  await page.getByLabel("Single letters do something").uncheck();
  await row("cream-rash").focus();
  await press("j", "h");
  assert.equal(await focused(), "cream-rash");
  await press("ArrowDown");
  assert.equal(await focused(), "press-balm");
  const [name, { status: { conversations } }] = await downloaded("Download what was done");
  assert.equal(name, "inbox-done.json");
  assert.deepEqual(conversations.find(({ id }) => id === "dm-quiet").events.slice(1), [{ type: "team_reply", at: triage.now }, { type: "state_change", at: triage.now, state: "resolved" }]);
  assert.deepEqual(inbox.complaints, []);
});

test("plain criticism is not hidden, by a rule or by hand; abuse is, with evidence", async () => {
  await row("rubbish").click();
  const verdict = "`rude` hides it, but it is negative and nobody calls it abuse, so that a person decides: the keyword `rubbish` in `rubbish`.";
  assert.equal(await text("#verdict"), verdict);
  await press("h");
  const refused = "`by hand` hides it, but it is negative and nobody calls it abuse, so that a person decides: mentions: 0, at least 0.";
  assert.equal(await status(), `@plainspoken: ${refused}`);
  assert.equal(await text("#by-hand p:not(.hint)"), refused);
  assert.deepEqual(await issues("#by-hand"), [["criticism_hidden", "items[0]", "`by hand` would hide `rubbish`, which is negative and not called abuse", "it is filtered for review; name the class of abuse in the rule, or filter for review there"]]);
  await page.screenshot({ path: `${shots}inbox-criticism.png`, fullPage: true });
  await row("idiot").click();
  await page.getByLabel("Abuse, where something is hidden for it").selectOption("harassment");
  await row("idiot").focus();
  await press("h");
  assert.equal(await text("#by-hand p:not(.hint)"), "`by hand` hides it as harassment: mentions: 0, at least 0.");
  assert.match(await text("#by-hand .evidence code"), /^[0-9a-f]{64}$/);
  await press("a");
  assert.equal(await text("#by-hand p:not(.hint)"), "`by hand` approves it: mentions: 0, at least 0.");
  const [, { decisions }] = await downloaded("Download what was done");
  assert.deepEqual(decisions.map(({ item, action }) => [item, action]), [["rubbish", "filter_for_review"], ["idiot", "approve"]]);
  assert.deepEqual(inbox.complaints, []);
});

test("filters and the time change what is shown", async () => {
  await page.getByLabel("Class").selectOption("product_fault");
  assert.deepEqual(await order(), triaged.items.filter((one) => one.class === "product_fault").map(({ item }) => item));
  await page.getByLabel("Tier").selectOption("manager");
  assert.equal(await status(), "1 of 40 items.");
  await page.getByLabel("Class").selectOption("spam");
  assert.equal(await text("#asked .empty"), "No item is left by these filters.");
  await page.getByLabel("Class").selectOption("");
  await page.getByLabel("Tier").selectOption("");
  await page.getByLabel("Conversation").selectOption("resolved");
  assert.deepEqual((await order()).toSorted(), ["old-late", "old-price", "rezept", "stars-5"]);
  await page.getByLabel("Conversation").selectOption("");
  await page.getByLabel("Now").fill("2026-11-02T13:00:00Z");
  assert.match(await row("press-balm").textContent(), /due 13:02, −58 min/);
  await page.getByLabel("Now").fill("2026-11-02T10:00:00Z");
  assert.match(await text("#asked .issues"), /items\[0\]\.at2026-11-02T11:41:00Z is later than now, 2026-11-02T10:00:00Z/);
  await page.getByLabel("Now").fill("noon");
  assert.match(await text("#asked .issues"), /now/);
  await page.getByLabel("Now").fill(triage.now);
  assert.equal(await text("#detail h2"), "18. @slow.post", "the item stays chosen");
  assert.deepEqual(await order(), triaged.items.map(({ item }) => item));
  assert.deepEqual(inbox.complaints, []);
});

test("the tabs have the digest and the figures, as the core gives them", async () => {
  const voice = presentVoiceOfCustomer(voiceOfCustomer({ ...digest, items: triage.items })).tables;
  for (const { title, rows } of voice) assert.deepEqual(await cells(title), rows);
  await page.getByLabel("Period from").fill("2026-11-01");
  const period = { from: "2026-11-01T00:00:00Z", until: digest.period.until };
  const previous = { from: digest.previous.from, until: "2026-11-01T00:00:00Z" };
  const [{ title, rows }] = presentVoiceOfCustomer(voiceOfCustomer({ ...digest, items: triage.items, period, previous })).tables;
  assert.deepEqual(await cells(title), rows);
  const [, { status: { conversations } }] = await downloaded("Download what was done");
  await tab("Figures");
  const [figures] = presentInboxMeasures(measureInbox({ ...ratings, conversations, level: levels.level, now: triage.now })).tables;
  assert.deepEqual(await cells(figures.title), figures.rows);
  for (const name of ["Who answers", "Promises", "Rules"]) {
    await tab(name);
    assert.notEqual(await page.locator("#more [role=tabpanel]:not([hidden]) tbody tr").count(), 0, name);
  }
  assert.deepEqual(inbox.complaints, []);
});

test("an inbox comes as a file and goes out as one; a bad one is refused by the core", async () => {
  const before = await order();
  await drop("bad.json", JSON.stringify({ ...triage, items: [{ ...triage.items[0], channel: "pigeon", stars: 9 }] }));
  assert.equal(await status(), "bad.json cannot be opened.");
  const found = await issues(".findings");
  assert.deepEqual(found[0].slice(0, 2), ["unknown_value", "items[0].channel"]);
  await drop("torn.json", '{"items": [');
  assert.equal((await issues(".findings"))[0][0], "invalid_json");
  assert.deepEqual(await order(), before);
  const few = { ...triage, items: triage.items.slice(0, 3).map((item) => ({ ...item, text: `<b id="bad">${item.text}</b>` })), known: [] };
  await drop("few.json", JSON.stringify(few));
  assert.equal(await status(), "few.json is open.");
  assert.deepEqual(await order(), triageInbox(few).items.map(({ item }) => item));
  assert.equal(await page.locator("#bad").count(), 0, "texts are never read as markup");
  const [name, document] = await downloaded("Download the inbox");
  assert.deepEqual([name, document], ["inbox.json", few]);
  const rules = { ...moderation, items: few.items, reports: [{ item: few.items[0].id, reports: 3 }], now: few.now };
  await page.locator("#file").setInputFiles({ name: "moderate.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(rules)) });
  await page.locator(".status").filter({ hasText: "moderate.json is open." }).waitFor();
  await row(few.items[0].id).click();
  assert.equal(await text("#verdict"), "`reported` filters it for review: reports: 3, at least 3.");
  await drop("rules.json", JSON.stringify({ document: "moderation_rules", version: 1, rules: [], fallback: "hide" }));
  assert.equal((await issues(".findings"))[0][0], "criticism_hidden");
  assert.deepEqual(inbox.complaints, []);
});

test("every control has a name, ids are unique, and the focus can be seen", async () => {
  for (const name of ["Digest", "Figures", "Rules"]) {
    await tab(name);
    const [nameless, twice] = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      const controls = [...document.querySelectorAll("input, select, textarea")].filter((control) => control.labels.length === 0 && !control.ariaLabel);
      return [controls.map(({ id }) => id), ids.filter((id, place) => ids.indexOf(id) !== place)];
    });
    assert.deepEqual([nameless, twice], [[], []], name);
  }
  await page.getByLabel("Now").focus();
  for (let step = 0; step < 14; step += 1) {
    await press("Tab");
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "none");
  }
});

test("a phone shows everything without scrolling sideways, and leads to the neighbours", async () => {
  for (const colorScheme of ["light", "dark"]) {
    await begin({ width: 360, height: 740 }, { colorScheme });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(await wide(), 360);
    await page.screenshot({ path: `${shots}inbox-phone-${colorScheme}.png`, fullPage: true });
    for (const name of ["Figures", "Who answers", "Promises", "Rules"]) {
      await tab(name);
      assert.equal(await wide(), 360, name);
    }
  }
  for (const name of ["Calendar board", "Inbox", "KPI board", "Inbox", "Deal desk", "Inbox"]) await page.getByRole("link", { name, exact: true }).click();
  await row("dm-quiet").waitFor();
  assert.deepEqual(inbox.complaints, []);
});
