import { enter } from "./module.js";
import { text } from "./text.js";

/** Runs an operation on documents: objects, or their JSON texts. */
export function run<Output>(operation: (...inputs: string[]) => string, ...documents: (object | string)[]): Output {
  const inputs = documents.map(text);
  return JSON.parse(enter(() => operation(...inputs))) as Output;
}
