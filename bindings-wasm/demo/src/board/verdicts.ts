import { GreenroomError, judgeKpi, type JudgeKpiInput, type KpiActual, presentKpiJudgement, type RateResult } from "greenroom";

import { el } from "../dom.js";
import { asked } from "../tools/tool.js";
import type { Board } from "./ask.js";
import { type Choice, nameOf, type Panel } from "./panel.js";
import { drawn, field, line, refusal } from "./parts.js";

/** Each rate of all posts beside its benchmarks, and beside a target where one is given. */
export function verdicts(): Panel {
  const targets = new Map<string, string>();
  const element = el("div", { class: "stack" });
  const update = (board: Board, { rates }: Choice): void => {
    const answer = board.ask({ rates: [...rates] });
    if (answer instanceof GreenroomError) element.replaceChildren(refusal(answer));
    else element.replaceChildren(...answer.measurement.all.rates.map((result) => verdict(board, result)));
  };

  function verdict(board: Board, result: RateResult): HTMLElement {
    const answer = el("div", { class: "stack" });
    const judge = (): void => {
      if (target.value === "") targets.delete(result.rate);
      else targets.set(result.rate, target.value);
      answer.replaceChildren(...drawn(asked(() => presentKpiJudgement(judgeKpi(input(board, result, target.value))))));
    };
    const target = line(`target.${result.rate}`, judge, { inputmode: "decimal", value: targets.get(result.rate) ?? "" });
    judge();
    const title = nameOf(board, result.rate);
    return el("section", { class: "export wide-export", "aria-label": title }, el("h3", {}, title), field("Target, as a decimal such as 0.05", target), answer);
  }

  return { id: "verdicts", title: "Verdicts", element, update };
}

function input({ source }: Board, { rate, outcome, rows_used, provenance }: RateResult, target: string): JudgeKpiInput {
  const { platform } = source.report.probe;
  const currency = outcome.type === "defined" ? outcome.currency : undefined;
  const money = currency === undefined ? {} : { currency };
  const actual: KpiActual = {
    kpi: rate,
    ...(outcome.type === "defined" ? { value: outcome.value } : { undefined: outcome.reason }),
    ...money,
    units: rows_used,
    ...(provenance === "estimated" ? { estimated: true } : {}),
  };
  return { actual, ...(platform === undefined ? {} : { platform }), ...(target === "" ? {} : { targets: [{ value: target, ...money }] }) };
}
