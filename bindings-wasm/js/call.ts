import * as native from "./glue/greenroom.js";
import { enter } from "./module.js";
import { text } from "./text.js";

/**
 * Runs the operation of this name, from JSON text to JSON text, for programs that take the name from elsewhere.
 *
 * @throws {GreenroomError} with everything that is wrong with the input, at once, or when no operation has this name
 */
export function call(operation: string, input: string): string {
  const [name, document] = [String(operation), text(String(input))];
  return enter(() => native.call(name, document));
}
