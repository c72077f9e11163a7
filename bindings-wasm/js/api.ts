export * from "./light.js";
export { call } from "./call.js";
export * from "./whole_operations.js";
