import { presentExport } from "greenroom";

import { el } from "../dom.js";
import { asked } from "../tools/tool.js";
import type { Board } from "./ask.js";
import { drawn } from "./parts.js";
import type { Panel } from "./panel.js";

/** What became of the rows of the export. */
export function report(): Panel {
  const element = el("div", { class: "stack" });
  const update = ({ source }: Board): void => {
    // The report says it all: the rows need not go through the module once more.
    const rows = { columns: [], lines: [] };
    const given = asked(() => presentExport({ document: "platform_export", version: 1, library_version: "", rows, report: source.report }));
    element.replaceChildren(...drawn(given));
  };
  return { id: "report", title: "Report", element, update };
}
