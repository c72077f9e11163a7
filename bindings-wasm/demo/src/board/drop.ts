import { el } from "../dom.js";

/** Where a file is dropped, or chosen. */
export function dropZone(given: (file: File) => void): HTMLElement {
  const input = el("input", { id: "file", type: "file", accept: ".csv,.tsv,.txt,text/csv,text/tab-separated-values", onchange: () => take(input.files) });
  const zone = el(
    "section",
    {
      class: "card drop",
      "aria-label": "Where an export is dropped",
      ondragover: (event) => over(event, true),
      ondragleave: (event) => over(event, false),
      ondrop: (event) => {
        over(event, false);
        take((event as DragEvent).dataTransfer?.files ?? null);
      },
    },
    el("label", { for: "file" }, "Drop an export here, or choose a file"),
    input,
    el("p", { class: "hint" }, "CSV or tab-separated text of Meta, TikTok, YouTube Studio, X, LinkedIn or Pinterest, or any other table whose columns you name."),
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
