import type { Tab } from "../tools/tabs.js";
import type { Board } from "./ask.js";

/** What is asked of every panel alike: the rates, and what posts are grouped by. */
export interface Choice {
  readonly rates: readonly string[];
  readonly by: readonly string[];
}

/** One of the answers of the board, in a tab of its own. */
export interface Panel extends Tab {
  /** Another export is there, or something else is asked of it. */
  update(board: Board, choice: Choice): void;
}

/** The keys of these names. */
export function keysOf({ keys }: Board, names: readonly string[]): Board["keys"][number][1][] {
  return names.flatMap((name) => keys.filter(([known]) => known === name).map(([, key]) => key));
}

/** The name of a rate. */
export function nameOf({ rates }: Board, id: string): string {
  return rates.find((rate) => rate.id === id)?.name ?? id;
}
