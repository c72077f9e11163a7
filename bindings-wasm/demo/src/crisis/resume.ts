import { type Campaign, GreenroomError, type PieceResumption, type PieceToResume, presentResumePlan, type ResumePlan } from "greenroom";

import { drawn, line } from "../board/parts.js";
import { el } from "../dom.js";
import { question } from "./dialog.js";
import type { Happen } from "./panel.js";
import { askResume, noted, resumed } from "./pausing.js";
import type { Store } from "./store.js";

/** A piece that can be chosen to go on, with the time that it would have. */
interface Choice {
  readonly row: PieceResumption;
  readonly box: HTMLInputElement;
  readonly at: HTMLInputElement;
}

/** The question whether publishing goes on: it shows what each piece needs, and takes new times. */
export function resumeQuestion(store: Store, happen: Happen): { open(): void } {
  const list = el("div", { class: "stack" });
  const answer = el("div", { class: "stack stacked", id: "resume-answer" });
  const dialog = question({ id: "resume", title: "What goes on", yes: "Let it go on" }, [list, answer], confirm);
  let choices: Choice[] = [];

  const wanted = (): PieceToResume[] =>
    choices
      .filter(({ box }) => box.checked)
      .map(({ row: { campaign, piece }, at }) => ({ campaign, piece, ...(at.value.trim() === "" ? {} : { publish_at: at.value.trim() }) }));

  function update(): void {
    // No piece at all means every piece to the core; here it means none.
    const none = choices.length > 0 && wanted().length === 0;
    const { plan, campaigns } = ask();
    const wrong = [plan, campaigns].find((one) => one instanceof GreenroomError);
    dialog.allow(!none && wrong === undefined);
    answer.replaceChildren(...(none ? [el("p", {}, "No piece is chosen: all of them stay as they are.")] : drawn(wrong ?? presentResumePlan(plan as ResumePlan))));
  }

  /** What they need, and the campaigns after it. */
  function ask(): { plan: ResumePlan | GreenroomError; campaigns: Campaign[] | GreenroomError } {
    const plan = askResume(store, wanted());
    return { plan, campaigns: plan instanceof GreenroomError ? plan : resumed(store, plan) };
  }

  function choose(row: PieceResumption): Choice {
    const id = `${row.campaign}-${row.piece}`;
    return {
      row,
      box: el("input", { type: "checkbox", id: `resume-${id}`, checked: row.state === "paused" || !store.isPaused, onchange: update }),
      at: line(`resume-at-${id}`, update, { value: row.publish_at ?? "", spellcheck: "false", "aria-label": `${row.name}: published at` }),
    };
  }

  function open(): void {
    const plan = askResume(store);
    choices = plan instanceof GreenroomError ? [] : plan.pieces.map(choose);
    const items = choices.map(({ row, box, at }) => el("li", {}, el("label", { for: box.id, class: "check" }, box, ` ${row.name}`), at));
    list.replaceChildren(...(items.length === 0 ? [] : [el("h3", {}, "Which pieces, and when they are published"), el("ul", { class: "resumptions" }, ...items)]));
    update();
    dialog.open();
  }

  function confirm(): void {
    const { plan, campaigns } = ask();
    if (plan instanceof GreenroomError || campaigns instanceof GreenroomError) return;
    const said = `Publishing goes on: ${presentResumePlan(plan).tables[0]?.sentences[0] ?? ""}`;
    const also = (): string => {
      store.goOn(campaigns);
      return said;
    };
    happen(noted(store), "pause-button", { note: store.note === "" ? said : store.note, also });
  }

  return { open };
}
