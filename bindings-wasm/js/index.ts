/**
 * Rate cards, deals and quotes for influencer work: one model, one answer, explained line by line.
 *
 * This entry carries the wasm module inside itself and is ready when it is imported.
 */
import { moduleBase64 } from "./glue/inline.js";
import { start } from "./module.js";

start(Uint8Array.from(atob(moduleBase64), (letter) => letter.charCodeAt(0)));

export * from "./api.js";
