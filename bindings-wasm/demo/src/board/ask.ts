import {
  GreenroomError,
  getPreset,
  type KpiAnswer,
  type KpiKey,
  type KpiRequest,
  type KpiTable,
  listPresets,
  type MeasuredGroup,
  prepareKpiTable,
  type RateDefinition,
} from "greenroom";

import { asked } from "../tools/tool.js";
import type { Source } from "./source.js";

/** The column that has the line of each row, so that each post is a group of its own. */
const LINE = "line of the file";

/** Parts of a date by which posts are grouped. */
const PARTS = ["weekday", "hour", "day", "week", "month", "quarter", "year"] as const;

/** The rates of the presets. */
const rates: readonly RateDefinition[] = listPresets({})
  .presets.filter(({ kind }) => kind === "rates")
  .flatMap(({ id }) => getPreset({ id }).value as unknown as RateDefinition[])
  // An export is of whole lives: nothing says how many days a daily rate would have.
  .filter(({ per_day }) => per_day !== true);

/** An export on the side of the module, and what can be asked of it. */
export interface Board {
  readonly source: Source;
  /** The rates whose metrics are all there; those of the platform's own first. */
  readonly rates: readonly RateDefinition[];
  /** What posts can be grouped by: a name and the key. */
  readonly keys: readonly (readonly [string, KpiKey])[];
  /** The columns with dates. */
  readonly dates: readonly string[];
  ask(request: KpiRequest): KpiAnswer | GreenroomError;
  /** The figures of each post, in groups by this key. */
  posts(rate: string, by: KpiKey[]): MeasuredGroup[] | GreenroomError;
  free(): void;
}

export function board(source: Source, followers: number | undefined): Board {
  const { columns, ...rest } = source.table;
  const lines = source.rows.flatMap((batch) => batch.lines);
  const whole = { ...columns, ...(followers === undefined ? {} : { followers: new Float64Array(lines.length).fill(followers) }) };
  const table: KpiTable = prepareKpiTable({ ...whole, [LINE]: lines });
  const kinds = new Map(source.report.probe.columns.map(({ name, values }) => [name, values]));
  const figures = new Set([...Object.keys(whole)].filter((name) => !["text", "moment"].includes(kinds.get(name) ?? "")));
  const platform = source.report.probe.platform;
  const dates = [...kinds].filter(([, kind]) => kind === "moment").map(([name]) => name);
  const others = [...kinds].filter(([, kind]) => kind === "text" || kind === "count").map(([name]) => name);
  const ask = (request: KpiRequest): KpiAnswer | GreenroomError =>
    asked(() => table.kpi({ ...rest, metrics: rest.metrics.filter(({ metric }) => uses(request.rates, metric)), ...request }));
  return {
    source,
    rates: rates
      .filter((rate) => (rate.platform ?? platform) === platform && [...rate.numerator, ...rate.denominator].every(({ metric }) => figures.has(metric)))
      .sort((a, b) => Number(b.platform !== undefined) - Number(a.platform !== undefined)),
    keys: [
      ...others.map((column) => [column, { column }] as const),
      ...dates.flatMap((column) => PARTS.map((part) => [`${part} of ${column}`, { column, part }] as const)),
    ],
    dates,
    ask,
    posts: (rate, by) => {
      const answer = ask({ rates: [rate], by: [...by, { column: LINE }] });
      return answer instanceof GreenroomError ? answer : (answer.measurement.groups ?? []);
    },
    free: () => table.free(),
  };
}

function uses(asked: readonly string[], metric: string): boolean {
  return rates.some(({ id, numerator, denominator }) => asked.includes(id) && [...numerator, ...denominator].some((term) => term.metric === metric));
}
