import type { Desk, Json } from "../desk.js";
import { type Path, shown } from "../path.js";

/** What every part of the form works with. */
export interface Context {
  desk: Desk;
  /** A value has changed; the form stays as it is. */
  changed(): void;
  /** Fields have come or gone; the form is drawn anew, and this field has the focus. */
  redrawn(focus?: string): void;
  /** Which of the sections that can be opened are open. */
  open: Set<string>;
}

/** The id of a field's control in the page. */
export const controlId = (path: Path): string => shown(path);

/** Writes a value and tells the page. */
export function write(context: Context, path: Path, value: Json | undefined): void {
  context.desk.set(path, value);
  context.changed();
}
