import type { ResponseEvent } from "greenroom";

import type { Tab } from "../tools/tabs.js";
import type { Store } from "./store.js";

/** A part of the board in a tab of its own. */
export interface Panel extends Tab {
  update(store: Store): void;
}

/** What goes with events: what is written down beside them, and what else changes when the core takes them, which says so. */
export interface Beside {
  readonly note?: string;
  readonly also?: () => string;
}

/** Lets events happen to the response, all or none; then the focus goes to the element of this id. */
export type Happen = (events: ResponseEvent[], focus: string, beside?: Beside) => void;
