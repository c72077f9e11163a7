// Every vector gives exactly what its file says.
import assert from "node:assert/strict";
import { test } from "node:test";

import * as greenroom from "greenroom";

import { answers } from "./answers.mjs";
import { vectors } from "./vectors.mjs";

for (const vector of vectors()) {
  test(vector.name, () => {
    for (const given of answers(greenroom, vector)) {
      assert.deepEqual(given, { text: vector.expected, refused: vector.refused });
    }
  });
}
