/**
 * Prices deals, and nothing else, for pages that count bytes: smaller than `greenroom` by a quarter.
 *
 * It checks rate cards and deals, quotes, prepares, and calculates with amounts. Influencers, presets, stored quotes and
 * their presentation are in `greenroom`. This entry carries its own wasm module and is ready when it is imported; its
 * handles and errors are not those of `greenroom`.
 */
import { moduleBase64 } from "./glue/inline.js";
import { start } from "./module.js";

start(Uint8Array.from(atob(moduleBase64), (letter) => letter.charCodeAt(0)));

export * from "./light.js";
