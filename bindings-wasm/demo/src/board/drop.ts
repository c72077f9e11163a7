import { el } from "../dom.js";

/** What is dropped, in words. */
export interface Dropped {
  readonly name: string;
  readonly label: string;
  readonly accept: string;
  readonly hint: string;
}

/** Where a file is dropped, or chosen. */
export function dropZone(given: (file: File) => void, { name, label, accept, hint }: Dropped): HTMLElement {
  const input = el("input", { id: "file", type: "file", accept, onchange: () => take(input.files) });
  const zone = el(
    "section",
    {
      class: "card drop",
      "aria-label": name,
      ondragover: (event) => over(event, true),
      ondragleave: (event) => over(event, false),
      ondrop: (event) => {
        over(event, false);
        take((event as DragEvent).dataTransfer?.files ?? null);
      },
    },
    el("label", { for: "file" }, label),
    input,
    el("p", { class: "hint" }, hint),
  );

  function over(event: Event, on: boolean): void {
    event.preventDefault();
    zone.classList.toggle("over", on);
  }

  function take(files: FileList | null): void {
    const file = files?.[0];
    if (file !== undefined) given(file);
  }

  return zone;
}
