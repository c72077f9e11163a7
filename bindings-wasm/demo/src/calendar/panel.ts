import type { Tab } from "../tools/tabs.js";
import type { Store } from "./store.js";

/** What is said about the whole campaign, in a tab of its own. */
export interface Panel extends Tab {
  update(store: Store): void;
}
