/**
 * Rate cards, deals and quotes for influencer work: one model, one answer, explained line by line.
 *
 * This entry carries the wasm module inside itself and is ready when it is imported. A page with a content security
 * policy needs `script-src 'wasm-unsafe-eval'` in it.
 */
import { moduleBase64 } from "./glue/inline.js";
import { start } from "./module.js";

start(Uint8Array.from(atob(moduleBase64), (letter) => letter.charCodeAt(0)));

export * from "./api.js";
