import { enter } from "./module.js";
import { text } from "./text.js";

/** The bytes of a file as the module takes them. */
export function octets(data: Uint8Array | ArrayBuffer): Uint8Array {
  if (data instanceof Uint8Array) return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  throw new TypeError(`a file is its bytes, as Uint8Array or ArrayBuffer, not ${data === null ? "null" : typeof data}`);
}

/** Runs an operation on the bytes of a file and a document. */
export function runOnBytes<Output>(
  operation: (data: Uint8Array, input: string) => string,
  data: Uint8Array | ArrayBuffer,
  document: object | string,
): Output {
  const [bytes, input] = [octets(data), text(document)];
  return JSON.parse(enter(() => operation(bytes, input))) as Output;
}

/** Runs an operation on documents: objects, or their JSON texts. */
export function run<Output>(operation: (...inputs: string[]) => string, ...documents: (object | string)[]): Output {
  const inputs = documents.map(text);
  return JSON.parse(enter(() => operation(...inputs))) as Output;
}
