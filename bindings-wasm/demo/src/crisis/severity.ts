import { assessSeverity, GreenroomError, type MentionAlarm, presentSeverityAssessment, type SeverityFact, type SeverityMetric, type SeverityReading, severityReadings } from "greenroom";

import { drawn, field, line } from "../board/parts.js";
import { el } from "../dom.js";
import { words } from "../path.js";
import { named } from "../schema.js";
import { asked } from "../tools/tool.js";
import type { Panel } from "./panel.js";
import type { Store } from "./store.js";

/** How grave it is, by what was measured and what is known. */
export function severityPanel(declare: (store: Store) => void): Panel & { take(alarm: MentionAlarm): void } {
  let store: Store | undefined;
  const metrics = (named("SeverityMetric").enum ?? []) as SeverityMetric[];
  const facts = (named("SeverityFact").enum ?? []) as SeverityFact[];
  const readings = new Map(metrics.map((metric) => [metric, line(`metric-${metric}`, assess, { inputmode: "decimal" })]));
  const boxes = new Map(facts.map((fact) => [fact, el("input", { type: "checkbox", id: `fact-${fact}`, onchange: assess })]));
  const answer = el("div", { class: "stack" });
  const button = el("button", { type: "button", class: "main quiet", id: "declare", onclick: () => store !== undefined && declare(store) }, "Declare it");
  const element = el(
    "div",
    { class: "stack" },
    el("p", { class: "hint" }, "What is not known stays empty. The evidence of the alarm that is chosen is filled in."),
    el("div", { class: "fields" }, ...metrics.map((metric) => field(words(metric), readings.get(metric) as HTMLInputElement))),
    el("fieldset", { class: "plain" }, el("legend", {}, "What is known"), el("div", { class: "boxes" }, ...facts.map((fact) => el("label", { for: `fact-${fact}` }, boxes.get(fact), ` ${words(fact)}`)))),
    answer,
    button,
  );

  function assess(): void {
    const given: SeverityReading[] = metrics.flatMap((metric) => {
      const value = readings.get(metric)?.value.trim() ?? "";
      return value === "" ? [] : [{ metric, value }];
    });
    const known = facts.filter((fact) => boxes.get(fact)?.checked === true);
    const assessment = asked(() => assessSeverity({ readings: given, facts: known, ...(store === undefined ? {} : { on: store.now.slice(0, 10) }) }));
    const refused = assessment instanceof GreenroomError;
    answer.replaceChildren(...drawn(refused ? assessment : presentSeverityAssessment(assessment)));
    if (store !== undefined) store.assessed = refused ? undefined : assessment.severity;
    button.textContent = refused ? "Declare it" : `Declare ${assessment.label}`;
    button.disabled = refused || store?.allowed.includes("declare_severity") !== true;
  }

  /** Fills in what an alarm measured; what it did not stays as it was. */
  function take(alarm: MentionAlarm): void {
    for (const { metric, value } of severityReadings(alarm).readings) {
      const input = readings.get(metric);
      if (input !== undefined) input.value = value;
    }
    assess();
  }

  function update(next: Store): void {
    store = next;
    assess();
  }

  return { id: "severity", title: "Severity", element, update, take };
}
