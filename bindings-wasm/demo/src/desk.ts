import type { Path } from "./path.js";

/** Any part of a document. */
export type Json = null | boolean | number | string | Json[] | { [field: string]: Json };
/** A JSON object. */
export type Fields = { [field: string]: Json };

/** The documents on the desk. Paths begin with `deal` or `rate_card`, as those of issues do. */
export class Desk {
  documents: { rate_card: Fields; deal: Fields };
  /** Which version of the rate card the last quote was made by. */
  cardVersion: number | undefined;

  constructor(rateCard: Fields, deal: Fields) {
    this.documents = { rate_card: rateCard, deal };
  }

  get(path: Path): Json | undefined {
    let value: Json | undefined = this.documents as unknown as Json;
    for (const part of path) {
      if (typeof value !== "object" || value === null) return undefined;
      value = (value as Record<string | number, Json>)[part];
    }
    return value;
  }

  /** Writes a value, with the objects on the way to it; `undefined` takes the field or item away. */
  set(path: Path, value: Json | undefined): void {
    const [last, ...above] = [...path].reverse();
    const holderPath = above.reverse();
    let holder = this.get(holderPath);
    if (typeof holder !== "object" || holder === null) {
      if (value === undefined) return;
      holder = {};
      this.set(holderPath, holder);
    }
    if (value !== undefined) (holder as Record<string | number, Json>)[last as string] = value;
    else if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else delete holder[last as string];
  }

  list(path: Path): Json[] {
    const value = this.get(path);
    return Array.isArray(value) ? value : [];
  }

  text(path: Path): string {
    const value = this.get(path);
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  }
}
