import { type ColumnHint, type ExportHints, type ExportProbe, type ExportQuestion, getPreset, type Platform, type ValueKind } from "greenroom";

import { el } from "../dom.js";
import { choice, field, line, words } from "./parts.js";

/** What else the values of a column with a name of one's own can be. */
const KINDS: readonly ValueKind[] = ["count", "text", "moment", "decimal", "ratio", "money", "seconds"];
const PLATFORMS: readonly Platform[] = ["facebook", "instagram", "tiktok", "youtube", "x", "linkedin", "pinterest"];

/** The names of the metrics that the library knows. */
const names = (getPreset({ id: "metrics" }).value as { metrics: { id: string; name: string }[] }).metrics;

/** The questions that an export leaves open, each with a control; `answered` gets the hints that answer them. */
export function questions(probe: ExportProbe, hints: ExportHints, answered: (hints: ExportHints) => void): HTMLElement[] {
  const simple = probe.questions.filter(({ hint }) => hint !== "columns");
  const controls = simple.map((question) => [question, control(question)] as const);
  const needsColumns = simple.length < probe.questions.length;
  const columns = needsColumns ? mapping(probe, hints) : undefined;
  const send = (): void => {
    const answers = controls.filter(([, { value }]) => value !== "").map(([{ hint }, { value }]) => [hint, value]);
    answered({ ...hints, ...Object.fromEntries(answers), ...columns?.read() });
  };
  return [
    ...controls.map(([question, answer]) => field(words(question.message), answer, question.example && `It says ${question.example}`)),
    ...(columns === undefined ? [] : [columns.element]),
    el("button", { type: "button", class: "main", onclick: send }, "Read the export"),
  ];
}

function control({ hint, choices }: ExportQuestion): HTMLSelectElement | HTMLInputElement {
  const id = `hint.${hint}`;
  if (choices !== undefined && choices !== null && choices.length > 0) {
    return choice(id, [["", "Choose"], ...choices.map((value) => [value, words(value)] as const)], "", () => undefined);
  }
  return line(id, () => undefined, hint === "as_of" ? { type: "date" } : {});
}

/** Which column is what, where no layout fits. */
function mapping(probe: ExportProbe, hints: ExportHints): { element: HTMLElement; read(): ExportHints } {
  const given = new Map((hints.columns ?? []).map((column) => [column.header, column]));
  const headers = [...probe.columns, ...probe.unknown].sort((a, b) => a.place - b.place);
  const rows = headers.map((column) => {
    const { header, place } = column;
    const before = given.get(header);
    const suggested = "did_you_mean" in column ? column.did_you_mean : undefined;
    const name = line(`column.${place}`, () => undefined, {
      list: "metrics",
      "aria-label": header,
      value: before?.name ?? ("name" in column ? column.name : ""),
      placeholder: suggested === undefined ? "not read" : `did you mean ${suggested}`,
    });
    const kind = choice(`kind.${place}`, [["", "as the name says"], ...KINDS.map((one) => [one, words(one)] as const)], before?.values ?? "", () => undefined);
    kind.setAttribute("aria-label", `Values of ${header}`);
    return { header, name, kind, suggested };
  });
  const platform = choice("hint.platform", [["", "Of no platform"], ...PLATFORMS.map((one) => [one, words(one)] as const)], hints.platform ?? "", () => undefined);
  const take = (): void => {
    for (const { name, suggested } of rows) if (name.value === "" && suggested !== undefined) name.value = suggested;
  };
  const element = el(
    "fieldset",
    { class: "mapping" },
    el("legend", {}, "What stands in the columns"),
    el("p", { class: "hint" }, "The name of a metric, of a field such as post_id or published, or one of your own with the kind of its values. A column without a name is not read."),
    field("Platform", platform),
    rows.some(({ suggested }) => suggested !== undefined) && el("button", { type: "button", onclick: take }, "Take the suggestions"),
    el("datalist", { id: "metrics" }, ...names.map(({ id, name }) => el("option", { value: id }, name))),
    ...rows.map(({ header, name, kind }) => el("div", { class: "column" }, el("span", {}, header), name, kind)),
  );
  const read = (): ExportHints => {
    const columns: ColumnHint[] = rows
      .filter(({ name }) => name.value.trim() !== "")
      .map(({ header, name, kind }) => ({ header, name: name.value.trim(), ...(kind.value === "" ? {} : { values: kind.value as ValueKind }) }));
    return { columns, ...(platform.value === "" ? {} : { platform: platform.value as Platform }) };
  };
  return { element, read };
}
