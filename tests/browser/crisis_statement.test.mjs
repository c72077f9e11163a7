// The statement editor of the crisis board in a real browser: what is written is judged while it is typed, for each place where it goes.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";

import { checkStatement, presentStatementCheck } from "greenroom";

import { openBoard, statement } from "./crisis.mjs";
import { shots } from "./desk.mjs";

/** Where the example goes: the channels of the playbook, with own accounts on the platforms that are chosen. */
const channels = [
  { kind: "where_it_began" },
  ...["instagram", "tiktok", "x"].map((platform) => ({ kind: "own_accounts", platform })),
  ...["direct_messages", "replies", "press"].map((kind) => ({ kind })),
];

let board, page, text, status, click, focused, tab, issues, cells, drop, downloaded;

before(async () => {
  board = await openBoard();
});

beforeEach(async () => {
  ({ page, text, status, click, focused, tab, issues, cells, drop, downloaded } = await board.begin());
  await click("To the next alarm", "To the next alarm", "Start a response", "Triage");
  await tab("Statements");
});

after(() => board?.close());

const write = (words) => page.getByLabel("Text", { exact: true }).fill(words);
const places = () => page.locator(".places li").evaluateAll((all) => all.map((one) => [one.className, ...[...one.children].map((part) => part.textContent)]));
const said = () => page.locator("#places > p").allTextContents();

async function draft() {
  await page.getByLabel("Product", { exact: true }).fill("the balm of batch 7");
  await page.getByLabel("Contact", { exact: true }).fill("help@mila.example");
  await page.getByLabel("Next update", { exact: true }).fill("14:00 CET");
  await click("Draft it");
}

test("a statement is judged while it is typed, signed by those who must, and out only then", async () => {
  assert.deepEqual((await issues("#checks")).map(([, , message]) => message), ["placeholders are not filled: `product`, `contact`, `next_update`"]);
  await page.getByLabel("Product", { exact: true }).fill("the balm of batch 7");
  await page.getByLabel("Contact", { exact: true }).fill("help@mila.example");
  assert.deepEqual((await issues("#checks")).map(([, , message]) => message), ["placeholders are not filled: `next_update`"]);
  await page.getByLabel("Next update", { exact: true }).fill("14:00 CET");
  assert.equal(await text("#checks p"), "Nothing is found.");
  assert.match(await text("#draft-text"), /^Some of you report harm by the balm of batch 7\./);
  await click("Draft it");
  await page.getByLabel("Text", { exact: true }).fill("Please stop using {product}.");
  assert.deepEqual(await issues("#checks"), [["invalid_text", "event.text", "something in braces is still to be filled in", "write the words themselves"]]);
  await page.getByLabel("Text", { exact: true }).fill("Please stop using the balm. More at 14:00.");
  assert.equal(await text("#checks p"), "Nothing is found.");
  await page.screenshot({ path: `${shots}crisis-board-statement.png`, fullPage: true });
  await click("Hand it in");
  assert.match((await cells("To do now")).flat().join(), /counsel/);
  await click("Sign it");
  assert.deepEqual((await issues("#event-refused")).map(([code]) => code), ["not_permitted"]);
  await click("It is out");
  assert.match(await status(), /is refused/);
  for (const role of ["counsel", "talent"]) {
    await page.getByLabel("Who does it", { exact: true }).selectOption(role);
    await click("Sign it");
  }
  const [, { statements: [statement] }] = await downloaded();
  assert.deepEqual([statement.state, statement.text], ["approved", "Please stop using the balm. More at 14:00."]);
  assert.deepEqual(board.complaints, []);
});

test("a statement is held against each place where it goes, in the words of the core", async () => {
  assert.deepEqual(await said(), ["By the voice of Mila Kräuter.", "To be filled in: `product`, `contact`, `next_update`.", "Something in braces is still to be filled in."]);
  assert.deepEqual((await places())[3], ["rewrite", "Own accounts, on X", "207 of 280", "rewrite"]);
  await draft();
  assert.deepEqual((await downloaded())[1].statements[0].channels, channels, "the draft names the platforms that are chosen");
  assert.deepEqual(await places(), [
    ["fits", "Where it began", "", "fits"],
    ["fits", "Own accounts, on Instagram", "221 of 2200", "fits"],
    ["fits", "Own accounts, on TikTok", "221 of 2200", "fits"],
    ["fits", "Own accounts, on X", "221 of 280", "fits"],
    ["fits", "Direct messages to those concerned", "", "fits"],
    ["fits", "Replies to those who ask", "", "fits"],
    ["fits", "Press", "", "fits"],
  ]);
  assert.deepEqual(await said(), ["By the voice of Mila Kräuter.", "Nothing is to be changed."]);
  const words = `No comment! ${"We know. ".repeat(40)}#help`;
  await write(words);
  const [{ rows }] = presentStatementCheck(checkStatement({ text: words, channels, voice: statement.voice, on: "2026-11-02" })).tables;
  assert.deepEqual((await places()).map(([, where, length, label]) => [where.toLowerCase(), label, length.split(" ")[0]]), rows.map(([where, label, length]) => [where.toLowerCase(), label, length]));
  assert.deepEqual(await issues("#places"), [
    ["forbidden_phrase", "everywhere", "`no comment` must not be written, and stands there once", "write `say what is known, and when more follows` instead"],
    ["above_most", "everywhere", "exclamation marks: 1, and the most is 0", "leave 1 out"],
    ["above_most", "everywhere", "hashtags: 1, and the most that it should have is 0", "leave 1 out"],
    ["beyond_limit", "own accounts, on X", "the text has 377 weighted characters; at most 280 are allowed", "source: X developer documentation, Counting characters, and twitter-text configuration version 3, as of 2026-11-25"],
  ]);
  assert.deepEqual(await page.locator("#places .issues li").evaluateAll((all) => all.map((one) => one.className)), ["error", "error", "warning", "error"]);
  await page.screenshot({ path: `${shots}crisis-board-statement-places.png`, fullPage: true });
  await write("");
  assert.deepEqual(await issues("#places"), [["invalid_text", "text", "the text has no words", undefined]]);
  assert.deepEqual(board.complaints, []);
});

test("what the core does not take is not handed in; what is too long for a platform is its own matter", async () => {
  await draft();
  await write("Please stop using {product}.");
  assert.deepEqual(await said(), ["By the voice of Mila Kräuter.", "To be filled in: `product`.", "Something in braces is still to be filled in."]);
  await click("Hand it in");
  assert.equal(await status(), "Edit statement, Submit statement is refused: something in braces is still to be filled in.");
  assert.equal(await focused(), "submit_statement");
  assert.equal(await page.getByLabel("Text", { exact: true }).inputValue(), "Please stop using {product}.", "what was written stays");
  assert.equal((await downloaded())[1].statements[0].state, "draft");
  await write("We know. ".repeat(40));
  assert.deepEqual((await issues("#places")).map(([code]) => code), ["beyond_limit"]);
  assert.equal(await text("#checks p"), "Nothing is found.");
  await click("Hand it in");
  assert.equal((await downloaded())[1].statements[0].state, "in_review");
  assert.deepEqual(board.complaints, []);
});

test("other platforms are other limits, and a draft without platforms takes them later", async () => {
  for (const name of ["Own accounts, on Instagram", "Own accounts, on TikTok", "Own accounts, on X"]) await page.getByLabel(name, { exact: true }).uncheck();
  assert.deepEqual((await places()).map(([, where]) => where), ["Where it began", "Own accounts", "Direct messages to those concerned", "Replies to those who ask", "Press"]);
  await draft();
  assert.equal((await downloaded())[1].statements[0].channels[1].platform, undefined);
  await page.getByLabel("Own accounts, on Bluesky", { exact: true }).check();
  await write("We know. ".repeat(40));
  assert.deepEqual((await places())[1], ["rewrite", "Own accounts, on Bluesky", "360 of 300", "rewrite"]);
  await page.getByLabel("Own accounts, on Bluesky", { exact: true }).uncheck();
  assert.deepEqual(await issues("#places"), []);
  assert.deepEqual(board.complaints, []);
});

test("words that nobody has kept yet stay while something else happens, and another voice comes as a file", async () => {
  await draft();
  await write("No comment.");
  await click("Pause publishing…", "Pause it now");
  assert.equal(await page.getByLabel("Text", { exact: true }).inputValue(), "No comment.");
  assert.deepEqual((await issues("#places")).map(([code]) => code), ["forbidden_phrase"]);
  await drop("voice.json", JSON.stringify({ document: "brand_voice", version: 1, name: "Somebody else" }));
  assert.deepEqual(await said(), ["By the voice of Somebody else.", "Nothing is to be changed."]);
  await drop("bad.json", JSON.stringify({ document: "brand_voice", version: 1, name: "" }));
  assert.equal(await status(), "bad.json cannot be opened.");
  assert.deepEqual(await said(), ["By the voice of Somebody else.", "Nothing is to be changed."]);
  await click("Keep the words");
  assert.equal((await downloaded())[1].statements[0].text, "No comment.");
  assert.deepEqual(board.complaints, []);
});
