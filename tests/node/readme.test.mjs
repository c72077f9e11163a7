// The README's JavaScript example does what it says.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

test("the example of the README", () => {
  const readme = readFileSync(new URL("README.md", root), "utf8");
  const [, example] = /```js\n(.*?)```/s.exec(readme);
  const expected = [...example.matchAll(/\/\/ prints (.*)/g)].map(([, line]) => `${line}\n`).join("");
  // Beside node_modules, so that `greenroom` is found as a user's program finds it.
  const program = fileURLToPath(new URL("../node_modules/readme-example.mjs", import.meta.url));
  writeFileSync(program, example);
  try {
    const printed = execFileSync(process.execPath, [program], { cwd: fileURLToPath(root), encoding: "utf8" });
    assert.equal(printed, expected);
  } finally {
    rmSync(program);
  }
});
