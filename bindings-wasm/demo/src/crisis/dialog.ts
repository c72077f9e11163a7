import { el } from "../dom.js";

/** A question over the whole page. Escape and the second button leave everything as it was; the focus goes back to where it came from. */
export interface Question {
  /** Asks it. */
  open(): void;
  /** Whether it can be answered with yes now. */
  allow(yes: boolean): void;
}

interface Words {
  readonly id: string;
  readonly title: string;
  readonly yes: string;
}

/** Makes a question of what it shows. */
export function question({ id, title, yes }: Words, body: readonly HTMLElement[], confirm: () => void): Question {
  const act = (): void => {
    element.close();
    confirm();
  };
  const agree = el("button", { type: "button", class: "main", id: `${id}-now`, onclick: act }, yes);
  const head = el("h2", { id: `${id}-title`, tabindex: "-1" }, title);
  const element = el(
    "dialog",
    { class: "question", id: `${id}-preview`, "aria-labelledby": `${id}-title`, onclose: () => element.open || element.remove() },
    head,
    el("div", { class: "stack body" }, ...body),
    el("div", { class: "actions" }, agree, el("button", { type: "button", id: `${id}-leave`, onclick: () => element.close() }, "Leave it")),
  );
  const open = (): void => {
    document.body.append(element);
    element.showModal();
    head.focus();
  };
  return { open, allow: (can) => (agree.disabled = !can) };
}
