import { el } from "../dom.js";
import type { Day } from "./days.js";

/** So far a pointer goes before it drags. */
const SLACK = 5;

/** Lets pieces be dragged to days by mouse or pen. `over` says whether a day would do, `dropped` where it ends. */
export function dragging(board: HTMLElement, over: (piece: string, day: Day) => boolean, dropped: (piece: string, day: Day) => void): void {
  let held: { piece: string; name: string; x: number; y: number; pointer: number } | undefined;
  let ghost: HTMLElement | undefined;
  let below: HTMLElement | undefined;
  /** The click that ends a drag is no click. */
  let ended = false;

  board.addEventListener("pointerdown", (event) => {
    const chip = (event.target as Element).closest<HTMLElement>("[data-piece]");
    ended = false;
    // A finger scrolls: by touch a piece is moved with the fields beside the calendar.
    if (chip === null || event.button !== 0 || event.pointerType === "touch") return;
    held = { piece: chip.dataset["piece"] ?? "", name: chip.querySelector(".name")?.textContent ?? "", x: event.clientX, y: event.clientY, pointer: event.pointerId };
  });
  window.addEventListener("pointermove", (event) => {
    if (held === undefined || event.pointerId !== held.pointer) return;
    if (ghost === undefined && Math.hypot(event.clientX - held.x, event.clientY - held.y) < SLACK) return;
    if (ghost === undefined) {
      ghost = el("div", { class: "ghost", "aria-hidden": "true" }, held.name);
      document.body.append(ghost);
      document.body.classList.add("dragging");
    }
    ghost.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 12}px)`;
    mark(document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>("[data-day]") ?? undefined);
  });
  window.addEventListener("pointerup", (event) => {
    const [piece, day] = [held?.piece, below?.dataset["day"]];
    const was = ghost !== undefined && event.pointerId === held?.pointer;
    stop();
    ended = was;
    if (was && piece !== undefined && day !== undefined) dropped(piece, day);
  });
  window.addEventListener("pointercancel", stop);
  window.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && ghost !== undefined) stop();
  });
  board.addEventListener(
    "click",
    (event) => {
      if (!ended) return;
      ended = false;
      event.stopPropagation();
    },
    { capture: true },
  );

  function mark(day: HTMLElement | undefined): void {
    if (day === below) return;
    below?.classList.remove("over", "breaks");
    below = day;
    if (day === undefined || held === undefined) return;
    day.classList.add("over");
    day.classList.toggle("breaks", !over(held.piece, day.dataset["day"] ?? ""));
  }

  function stop(): void {
    mark(undefined);
    ghost?.remove();
    document.body.classList.remove("dragging");
    [held, ghost] = [undefined, undefined];
  }
}
