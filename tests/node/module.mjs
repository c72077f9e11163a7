// The inside of the package, for tests that look at its memory.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { initSync } from "../../bindings-wasm/dist/glue/greenroom.js";

/** The module that the package runs in now. */
export const memory = () => initSync(undefined).memory;

/** Collects what nobody holds, whatever options Node was started with. */
export function collect() {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}
