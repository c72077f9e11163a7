/** What a module writes into its memory when it starts. */
export interface Segment {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

const MAGIC = 0x6d736100;
const DATA = 11;
const DATA_COUNT = 12;
const I32_CONST = 0x41;
const END = 0x0b;

/**
 * Parts a module into its code, as a module of its own, and what it writes into its memory when it starts.
 *
 * Browsers on Chromium compile at most 8 MB at once where a page runs. The presets and the schema are data, which only have
 * to be there before the first call: so the code alone counts. What is not such a module is left to the compiler, which says
 * what is wrong with it: `undefined`.
 *
 * Source: WebAssembly Core Specification 2.0, section 5.5, "Modules".
 */
export function parted(module: Uint8Array<ArrayBuffer>): { code: Uint8Array<ArrayBuffer>; segments: readonly Segment[] } | undefined {
  try {
    return read(new Reader(module));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function read(reader: Reader): { code: Uint8Array<ArrayBuffer>; segments: readonly Segment[] } | undefined {
  const kept: Uint8Array[] = [reader.take(8)];
  if (reader.magic !== MAGIC) return undefined;
  const segments: Segment[] = [];
  while (!reader.done) {
    const from = reader.at;
    const id = reader.byte();
    const end = reader.count() + reader.at;
    if (id === DATA) {
      for (let left = reader.count(); left > 0; left -= 1) {
        // Another kind of segment is none that the memory simply begins with.
        if (reader.count() !== 0 || reader.byte() !== I32_CONST) return undefined;
        const offset = reader.signed() >>> 0;
        if (reader.byte() !== END) return undefined;
        segments.push({ offset, bytes: reader.take(reader.count()) });
      }
    } else {
      reader.at = end;
      if (id !== DATA_COUNT) kept.push(reader.since(from));
    }
  }
  const code = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of kept) {
    code.set(part, at);
    at += part.length;
  }
  return { code, segments };
}

/** Reads numbers of WebAssembly; beyond the end it throws `RangeError`. */
class Reader {
  at = 0;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get magic(): number {
    return this.#view.getUint32(0, true);
  }

  get done(): boolean {
    return this.at >= this.#bytes.length;
  }

  byte(): number {
    const byte = this.#view.getUint8(this.at);
    this.at += 1;
    return byte;
  }

  /** An unsigned LEB128 number. */
  count(): number {
    return this.#leb().value;
  }

  /** A signed LEB128 number. */
  signed(): number {
    const { value, bits, negative } = this.#leb();
    return negative ? value - 2 ** bits : value;
  }

  /** So many bytes from here on. */
  take(length: number): Uint8Array {
    const from = this.at;
    this.at += length;
    return this.since(from);
  }

  /** The bytes from a place to here. */
  since(from: number): Uint8Array {
    if (this.at > this.#bytes.length) throw new RangeError("the module ends too soon");
    return this.#bytes.slice(from, this.at);
  }

  #leb(): { value: number; bits: number; negative: boolean } {
    let [value, bits] = [0, 0];
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** bits;
      bits += 7;
      if (byte < 0x80) return { value, bits, negative: (byte & 0x40) !== 0 };
    }
  }
}
