import { checkPlaybookReadiness, presentPlaybook, presentResponse } from "greenroom";

import { issueList } from "../calendar/issues.js";
import { el } from "../dom.js";
import { drawTable } from "../tables.js";
import { asked } from "../tools/tool.js";
import type { Panel } from "./panel.js";
import type { Task } from "./store.js";

const COLUMNS = ["Do", "What", "By"].map((title) => ({ title, kind: "text" as const }));

/** Tasks as a table. */
export const taskTable = (title: string, tasks: readonly Task[]): HTMLElement =>
  drawTable({ title, columns: COLUMNS, rows: tasks.map(({ words }) => [...words]), sentences: [] });

/** What happened, what was to be done, and what is to be kept. */
export function timelinePanel(): Panel {
  const element = el("div", { class: "stack" });
  const update: Panel["update"] = ({ response, tasks }) => {
    if (response === undefined) return element.replaceChildren(el("p", { class: "empty" }, "No response has begun."));
    const { tables } = presentResponse(response);
    const happened = tables.filter(({ title }) => title === "What happened");
    const rest = tables.filter(({ title }) => title !== "What happened");
    element.replaceChildren(...happened.map(drawTable), ...(tasks.length === 0 ? [] : [taskTable("What was to be done", tasks)]), ...rest.map(drawTable));
  };
  return { id: "timeline", title: "Timeline", element, update };
}

/** The playbook, and what it lacks before a crisis may come. */
export function playbookPanel(): Panel {
  const element = el("div", { class: "stack" });
  const update: Panel["update"] = ({ response, playbook: chosen }) => {
    const playbook = response?.playbook ?? chosen;
    const { issues } = asked(() => checkPlaybookReadiness(playbook));
    element.replaceChildren(
      ...(issues.length === 0 ? [] : [el("details", { class: "more" }, el("summary", {}, `${issues.length} things to add before a crisis`), issueList(issues))]),
      ...presentPlaybook(playbook).tables.map(drawTable),
    );
  };
  return { id: "playbook", title: "Playbook", element, update };
}
