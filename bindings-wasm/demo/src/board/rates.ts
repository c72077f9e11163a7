import { GreenroomError, type MeasuredGroup, presentMeasurement, type Table, tableCsv } from "greenroom";

import { el } from "../dom.js";
import { save } from "../save.js";
import { drawTable } from "../tables.js";
import { asked } from "../tools/tool.js";
import type { Board } from "./ask.js";
import { type Choice, keysOf, type Panel } from "./panel.js";
import { refusal } from "./parts.js";
import { bars } from "./plots.js";

/** The rates by group, with their definitions, as a table and as pictures. */
export function rates(): Panel {
  const element = el("div", { class: "stack" });
  const update = (board: Board, { rates: ids, by }: Choice): void => {
    const answer = board.ask({ rates: [...ids], by: keysOf(board, by) });
    if (answer instanceof GreenroomError) {
      element.replaceChildren(refusal(answer));
      return;
    }
    const { tables } = presentMeasurement(answer.measurement);
    const [table] = tables;
    const { groups = [] } = answer.measurement;
    const pictures = table === undefined || groups.length === 0 ? [] : ids.map((_, place) => picture(table, groups, place));
    const keep = el("button", { type: "button", onclick: () => download(table, board.source.name) }, "Download CSV");
    element.replaceChildren(...tables.slice(0, 1).map(drawTable), keep, ...pictures, ...tables.slice(1).map(drawTable));
  };
  return { id: "rates", title: "Rates", element, update };
}

/** A picture of one rate by group, with the words of the table. */
function picture(table: Table, groups: readonly MeasuredGroup[], place: number): HTMLElement {
  const column = table.columns.length - (groups[0]?.rates.length ?? 0) + place;
  const marks = groups.map(({ labels = [], rates }, row) => {
    const outcome = rates[place]?.outcome;
    return {
      label: table.rows[row]?.slice(0, labels.length).join(" · ") ?? "",
      said: table.rows[row]?.[column] ?? "",
      value: outcome?.type === "defined" ? Number(outcome.value) : undefined,
    };
  });
  return bars(table.columns[column]?.title ?? "", marks);
}

function download(table: Table | undefined, name: string): void {
  if (table === undefined) return;
  const csv = asked(() => tableCsv({ table, byte_order_mark: true }));
  if (!(csv instanceof GreenroomError)) save(`rates of ${name.replace(/\.\w+$/, "")}.csv`, "text/csv", csv.text);
}
