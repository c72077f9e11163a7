/** The longest text that is handed to the core, in characters: four times what it accepts, so that it can say so. */
const LONGEST_TEXT = 64 * 1024 * 1024;
/** The most values of a document: more do not fit into the 16 MiB that the core accepts. */
const MOST_VALUES = 8 * 1024 * 1024;
/** Deeper than the core accepts. */
const TOO_DEEP = 200;

/** Stands for texts that are far too large: the core refuses it as such. */
const tooLarge = (): string => " ".repeat(16 * 1024 * 1024 + 1);
/** Stands for documents that are far too deep: the core refuses it as such. */
const tooDeep = (): string => "[".repeat(TOO_DEEP) + "]".repeat(TOO_DEEP);

/**
 * Writes a document as JSON; text goes to the core as it is.
 *
 * `JSON.stringify` leaves out or changes what JSON cannot hold; here nothing disappears: functions, symbols and big
 * integers are an error, and numbers such as `NaN` become text, which the core refuses where it stands.
 */
export function text(document: object | string): string {
  if (typeof document === "string") return document.length > LONGEST_TEXT ? tooLarge() : wellFormed(document);
  if (typeof document !== "object" || document === null) {
    throw new TypeError(`a document is an object or JSON text, not ${document === null ? "null" : typeof document}`);
  }
  refuseForeignForms();
  const found = new Survey().of(document);
  if (found !== "fine" && found !== "not_finite") return found === "deep" ? tooDeep() : tooLarge();
  try {
    const written: string | undefined = found === "fine" ? JSON.stringify(document) : JSON.stringify(document, finite);
    return written ?? "null";
  } catch (error) {
    if (error instanceof RangeError && error.message === "Invalid string length") return tooLarge();
    throw error;
  }
}

/** Half a character would be changed on the way; written as an escape, the core refuses it. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}

/** A `toJSON` on everything would write other documents than the caller's. */
function refuseForeignForms(): void {
  // A list inherits from `Object.prototype` too.
  if (!("toJSON" in Array.prototype)) return;
  const name = "toJSON" in Object.prototype ? "Object" : "Array";
  throw new TypeError(`${name}.prototype.toJSON is defined: no document can be written as JSON`);
}

/** What is found in a document. */
type Finding = "fine" | "not_finite" | "deep" | "large";

/** One walk through a document, as `JSON.stringify` will do it. */
class Survey {
  private values = 0;
  private infinite = false;
  private readonly path: (string | number)[] = [];

  of(document: object): Finding {
    return this.enter(document) ?? (this.infinite ? "not_finite" : "fine");
  }

  private enter(holder: object): "deep" | "large" | undefined {
    if (this.path.length > TOO_DEEP) return "deep";
    // It writes itself: a Date, or a decimal of some library.
    if (typeof (holder as { toJSON?: unknown }).toJSON === "function") return undefined;
    const keys = Array.isArray(holder) ? undefined : Object.keys(holder);
    const length = keys?.length ?? (holder as unknown[]).length;
    for (let place = 0; place < length; place += 1) {
      const key = keys?.[place] ?? place;
      const stop = this.value((holder as Record<string | number, unknown>)[key], key);
      if (stop !== undefined) return stop;
    }
    return undefined;
  }

  private value(value: unknown, key: string | number): "deep" | "large" | undefined {
    this.values += 1;
    if (this.values > MOST_VALUES) return "large";
    switch (typeof value) {
      case "object": {
        if (value === null) return undefined;
        this.path.push(key);
        const stop = this.enter(value);
        this.path.pop();
        return stop;
      }
      case "number":
        if (!Number.isFinite(value)) this.infinite = true;
        return undefined;
      case "bigint":
      case "function":
      case "symbol":
        throw new TypeError(`${shown([...this.path, key])} is a ${typeof value}, which JSON cannot hold`);
      default:
        return undefined;
    }
  }
}

function finite(_key: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

/** A path as the core prints it: `deliverables[2].quantity`. */
function shown(path: (string | number)[]): string {
  return path.map((part, place) => (typeof part === "number" ? `[${part}]` : place === 0 ? part : `.${part}`)).join("");
}
