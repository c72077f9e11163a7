/// <reference lib="esnext.disposable" preserve="true" />
import { ModuleTrappedError } from "./errors.js";
import { enter, instance } from "./module.js";

/** Something on the wasm side that a handle stands for. */
interface Native {
  free(): void;
}

/**
 * A prepared document on the wasm side. It is freed when the handle is collected, at once by `free` or at the end of
 * a block by `using`.
 */
export abstract class Handle<Inner extends Native> {
  #native: Inner | undefined;
  readonly #instance: number;

  protected constructor(native: Inner) {
    this.#native = native;
    this.#instance = instance();
  }

  protected use<Output>(work: (inner: Inner) => Output): Output {
    const inner = this.#native;
    if (inner === undefined) throw new Error("the handle has been freed");
    if (this.#instance !== instance()) throw new ModuleTrappedError();
    return enter(() => work(inner));
  }

  /** Gives the memory back now; every later use throws. Freeing again does nothing. */
  free(): void {
    const inner = this.#native;
    this.#native = undefined;
    // The memory of a module that stopped is gone already.
    if (inner !== undefined && this.#instance === instance()) enter(() => inner.free());
  }

  /** The same as `free`, for `using`. */
  [Symbol.dispose](): void {
    this.free();
  }
}
