import * as native from "./glue/greenroom.js";
import { enter } from "./module.js";
import { octets } from "./run.js";
import { text } from "./text.js";

/**
 * Runs the operation of this name, from JSON text to JSON text, for programs that take the name from elsewhere.
 *
 * @param data the bytes of a file, for operations that take one
 * @throws {GreenroomError} with everything that is wrong with the input, at once, or when no operation has this name
 */
export function call(operation: string, input: string, data?: Uint8Array | ArrayBuffer): string {
  const [name, document] = [String(operation), text(String(input))];
  if (data === undefined) return enter(() => native.call(name, document));
  const bytes = octets(data);
  return enter(() => native.call_with_bytes(name, bytes, document));
}
