// The inside of the package, for tests that look at its memory.
import { initSync } from "../../bindings-wasm/dist/glue/greenroom.js";

/** The module that the package runs in now. */
export const memory = () => initSync(undefined).memory;
