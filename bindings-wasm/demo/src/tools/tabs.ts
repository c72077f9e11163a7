import { el } from "../dom.js";

/** What stands in a tab of its own. */
export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly element: HTMLElement;
}

/** The tools, one at a time. The arrow keys go from tab to tab, as everywhere. */
export function tabs<Tool extends Tab>(
  name: string,
  tools: readonly Tool[],
  opened: (tool: Tool) => void,
): { element: HTMLElement; open(id: string): void } {
  const heads = tools.map(({ id, title }, place) =>
    el(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab ${id}`.replaceAll(" ", "-"),
        "aria-controls": `panel-${id}`,
        onclick: () => show(place),
      },
      title,
    ),
  );
  const panels = tools.map(({ id, element }) =>
    el("div", { role: "tabpanel", class: "tool", id: `panel-${id}`, "aria-labelledby": `tab-${id}` }, element),
  );
  const list = el("div", { role: "tablist", class: "tabs", "aria-label": name, onkeydown: (event) => walk(event as KeyboardEvent) }, ...heads);

  function show(place: number): void {
    heads.forEach((head, at) => {
      head.setAttribute("aria-selected", String(at === place));
      head.tabIndex = at === place ? 0 : -1;
    });
    panels.forEach((panel, at) => (panel.hidden = at !== place));
    const tool = tools[place];
    if (tool !== undefined) opened(tool);
  }

  function walk(event: KeyboardEvent): void {
    const now = heads.findIndex((head) => head === document.activeElement);
    const goal = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: heads.length - 1 }[event.key];
    if (now === -1 || goal === undefined) return;
    event.preventDefault();
    const place = (goal + heads.length) % heads.length;
    show(place);
    heads[place]?.focus();
  }

  show(0);
  return { element: el("div", { class: "tools" }, list, ...panels), open: (id) => show(tools.findIndex((tool) => tool.id === id)) };
}
