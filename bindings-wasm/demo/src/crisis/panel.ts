import type { Tab } from "../tools/tabs.js";
import type { Store } from "./store.js";

/** A part of the board in a tab of its own. */
export interface Panel extends Tab {
  update(store: Store): void;
}
