import { type Agency, type BrandVoice, checkAgency, checkBrandVoice, checkPlaybook, checkResponse, type CrisisResponse, type DetectAlarmsInput, detectAlarms, type Issue, type Playbook } from "greenroom";

import { errors } from "../calendar/ask.js";
import { asked } from "../tools/tool.js";
import type { Store } from "./store.js";
import { Stream } from "./stream.js";

/** What came of a file: what is said about it, and what is wrong with it. */
export interface Opened {
  readonly said: string;
  readonly issues: readonly Issue[];
}

/** What a file can be, by its document: what judges it, and what the board does with it. */
const kinds: Record<string, { judge(text: string): { readonly issues: readonly Issue[] }; open(store: Store, document: unknown): void }> = {
  crisis_response: { judge: checkResponse, open: (store, response) => store.open(response as CrisisResponse) },
  playbook: { judge: checkPlaybook, open: (store, playbook) => choose(store, [playbook as Playbook]) },
  agency: { judge: checkAgency, open: (store, agency) => employ(store, agency as Agency) },
  brand_voice: { judge: checkBrandVoice, open: (store, voice) => (store.voice = voice as BrandVoice) },
};
const stream: (typeof kinds)[string] = {
  judge(text) {
    detectAlarms(text);
    return { issues: [] };
  },
  open: (store, input) => {
    store.stream = new Stream(input as DetectAlarmsInput);
    store.alarm = undefined;
    store.now = store.stream.end ?? store.now;
  },
};

/**
 * Opens a response, a playbook, an agency, the voice of a brand, or a stream as `detect_alarms` takes it. The core judges the text as
 * it is; with an error in it the board stays as it was.
 */
export async function openFile(store: Store, file: File): Promise<Opened> {
  const text = await file.text();
  const document = read(text);
  const kind = kinds[String(document["document"])] ?? stream;
  const { issues } = asked(() => kind.judge(text));
  if (errors({ issues }).length > 0) return { said: `${file.name} cannot be opened.`, issues };
  kind.open(store, document);
  return { said: `${file.name} is open.`, issues };
}

/** Playbooks join those that can be chosen; the first of them is. */
function choose(store: Store, playbooks: readonly Playbook[]): void {
  const ids = new Set(playbooks.map(({ id }) => id));
  store.playbooks = [...store.playbooks.filter(({ id }) => !ids.has(id)), ...playbooks];
  store.playbook = playbooks[0] ?? store.playbook;
}

/** Another agency, with its playbooks; of the one before nothing is held any more. */
function employ(store: Store, agency: Agency): void {
  store.agency = agency;
  store.heldSince = undefined;
  choose(store, agency.playbooks ?? []);
}

/** A text as far as the board has to know it; the core says whether it is sound. */
function read(text: string): Record<string, unknown> {
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === "object" && document !== null ? (document as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
