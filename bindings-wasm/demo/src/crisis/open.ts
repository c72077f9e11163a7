import { checkPlaybook, checkResponse, type CrisisResponse, type DetectAlarmsInput, detectAlarms, GreenroomError, type Issue, type Playbook } from "greenroom";

import { errors } from "../calendar/ask.js";
import { asked } from "../tools/tool.js";
import type { Store } from "./store.js";
import { Stream } from "./stream.js";

/** What came of a file: what is said about it, and what is wrong with it. */
export interface Opened {
  readonly said: string;
  readonly issues: readonly Issue[];
}

/**
 * Opens a response, a playbook, or a stream as `detect_alarms` takes it. The core judges the text as it is; with an error in it the
 * board stays as it was.
 */
export async function openFile(store: Store, file: File): Promise<Opened> {
  const text = await file.text();
  const document = read(text);
  const kind = document["document"] === "crisis_response" ? "response" : document["document"] === "playbook" ? "playbook" : "stream";
  const judged = asked(() => (kind === "response" ? checkResponse(text) : kind === "playbook" ? checkPlaybook(text) : detectAlarms(text)));
  const issues = judged instanceof GreenroomError || "issues" in judged ? judged.issues : [];
  if (errors({ issues }).length > 0) return { said: `${file.name} cannot be opened.`, issues };
  if (kind === "response") store.open(document as unknown as CrisisResponse);
  else if (kind === "playbook") {
    store.playbook = document as unknown as Playbook;
    store.playbooks = [...store.playbooks.filter(({ id }) => id !== store.playbook.id), store.playbook];
  } else {
    store.stream = new Stream(document as unknown as DetectAlarmsInput);
    store.alarm = undefined;
    store.now = store.stream.end ?? store.now;
  }
  return { said: `${file.name} is open.`, issues };
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
