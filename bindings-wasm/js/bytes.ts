/**
 * Rate cards, deals and quotes for influencer work: one model, one answer, explained line by line.
 *
 * This entry takes the wasm module from you: the file `greenroom/greenroom.wasm`, which saves a quarter of the bytes.
 * Call `start` once before anything else. A program that also imports `greenroom` has one module still.
 */
export * from "./api.js";
export { start } from "./module.js";
