// A strict consumer compiles against the package, by both ways of finding it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const file = (path) => fileURLToPath(new URL(path, import.meta.url));

const common = [
  "--noEmit", "--strict", "--target", "es2022", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess",
  "--noPropertyAccessFromIndexSignature", "--verbatimModuleSyntax", "--types", "", "--lib", "es2022,dom,esnext.disposable",
];

for (const ways of [["--module", "nodenext"], ["--module", "esnext", "--moduleResolution", "bundler"]]) {
  test(`types, ${ways.at(-1)}`, () => {
    const tsc = file("../../bindings-wasm/node_modules/.bin/tsc");
    const { status, stdout } = spawnSync(tsc, [...common, ...ways, file("../types/consumer.ts")], { encoding: "utf8" });
    assert.equal(stdout, "");
    assert.equal(status, 0);
  });
}

test("types without the newest library", () => {
  const tsc = file("../../bindings-wasm/node_modules/.bin/tsc");
  const given = ["--noEmit", "--strict", "--target", "es2020", "--lib", "es2020,dom", "--module", "nodenext", "--types", ""];
  const { stdout } = spawnSync(tsc, [...given, file("../types/plain.ts")], { encoding: "utf8" });
  assert.equal(stdout, "");
});
