import { GreenroomError, ModuleTrappedError } from "./errors.js";
import { __wbg_reset_state as startAnew, initSync } from "./glue/greenroom.js";
import { parted, type Segment } from "./segments.js";

let started = false;
let segments: readonly Segment[] = [];
let trapped = false;
let generation = 0;

/** Starts the module; when it runs already, nothing happens. */
export function start(module: ArrayBuffer | ArrayBufferView<ArrayBuffer> | WebAssembly.Module): void {
  if (started) return;
  const parts = module instanceof WebAssembly.Module ? undefined : parted(bytesOf(module));
  const code = parts?.code ?? module;
  initSync({ module: code });
  segments = parts?.segments ?? [];
  fill();
  started = true;
}

const bytesOf = (module: ArrayBuffer | ArrayBufferView<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  ArrayBuffer.isView(module) ? new Uint8Array(module.buffer, module.byteOffset, module.byteLength) : new Uint8Array(module);

/** Writes into the memory what it begins with. */
function fill(): void {
  // Where it runs already, the glue gives the instance that runs.
  const memory = new Uint8Array(initSync({ module: new Uint8Array() }).memory.buffer);
  for (const { offset, bytes } of segments) memory.set(bytes, offset);
}

/**
 * Which start of the module this is: a handle belongs to one.
 *
 * A module that trapped is started anew here, and not where it trapped: there the stack may be exhausted.
 */
export function instance(): number {
  if (!started) throw new Error("the wasm module has not been started: call `start` of `greenroom/bytes` first");
  if (trapped) {
    startAnew();
    fill();
    trapped = false;
    generation += 1;
  }
  return generation;
}

/**
 * Calls into the module. Refusals are thrown as `GreenroomError`; whatever else comes out of it leaves it in no known
 * state, so that it is not used again.
 */
export function enter<Output>(work: () => Output): Output {
  instance();
  try {
    return work();
  } catch (error) {
    if (typeof error === "string") throw new GreenroomError(error);
    trapped = true;
    throw new ModuleTrappedError(error);
  }
}
