import { handedOver, type KpiColumn } from "./columns.js";
import type * as native from "./glue/greenroom.js";
import { Handle } from "./handle.js";
import { text } from "./text.js";
import type { KpiKey, KpiQuery, Measurement, MetricColumn } from "./types.js";

/** What is asked of a table. */
export interface KpiRequest extends Omit<KpiQuery, "by" | "columns"> {
  /**
   * What rows are grouped by: names of columns, or parts of dates, which may be texts of ISO 8601. Several parts of one
   * column are `published_month`, `published_weekday` in the rows.
   */
  readonly by?: (string | KpiKey)[];
  /** In which columns metrics stand whose columns have other names. */
  readonly metrics?: Readonly<Record<string, string>> | MetricColumn[];
}

/**
 * A group: its keys by their columns, `rows`, and each rate by its id: an exact decimal as text, or `null` where it is
 * undefined. The measurement says why. Of distributions that are asked for, each quantile stands there too, such as
 * `ctr.quantile_0.5` or `likes.quantile_0.5`, and how many posts have such a value, as `ctr.posts`.
 */
export type KpiRow = Record<string, string | number | null>;

/** What came out of a table. */
export interface KpiAnswer {
  /** A row for each group, or one for all rows where nothing is grouped by. */
  readonly rows: KpiRow[];
  /** The whole answer: definitions, sources, reasons, numerators and denominators. */
  readonly measurement: Measurement;
}

/**
 * Computes rates of a table of posts, of all rows together or by group, as `measure` does for the same rows.
 *
 * ```js
 * const { rows } = kpi({ columns: { type: ["reel", "story"], clicks: Int32Array.of(3, 1), impressions: Int32Array.of(100, 50) }, rates: ["ctr"], by: ["type"] });
 * rows[0].ctr; // "0.03"
 * ```
 *
 * @throws {GreenroomError} with everything in which the request does not fit the table, or the first figure that cannot be
 */
export function kpi({ columns, ...request }: KpiRequest & { columns: Readonly<Record<string, KpiColumn>> }): KpiAnswer {
  const table = new KpiTable(columns);
  try {
    return table.kpi(request);
  } finally {
    table.free();
  }
}

/** Keeps the columns of a table on the side of the module, to ask of it more than once. */
export function prepareKpiTable(columns: Readonly<Record<string, KpiColumn>>): KpiTable {
  return new KpiTable(columns);
}

/** Columns of a table, kept on the side of the module; `prepareKpiTable` makes it. */
export class KpiTable extends Handle<native.TableColumns> {
  /** @param columns the columns by their names, all of one length */
  constructor(columns: Readonly<Record<string, KpiColumn>>) {
    super(handedOver(columns));
  }

  /**
   * Computes rates of the table.
   *
   * @throws {GreenroomError} with everything in which the request does not fit the table, or the first figure that cannot be
   */
  kpi({ by = [], metrics = [], ...rest }: KpiRequest): KpiAnswer {
    const columns = Array.isArray(metrics)
      ? metrics
      : Object.entries(metrics).map(([metric, column]) => ({ metric, column }));
    const query = text({ ...rest, by: by.map((key) => (typeof key === "string" ? { column: key } : key)), columns });
    const found = JSON.parse(this.use((table) => table.kpi(query))) as { numbers: boolean[]; measurement: Measurement };
    return { rows: rows(found.measurement, found.numbers), measurement: found.measurement };
  }
}

function rows({ all, groups = [] }: Measurement, numbers: boolean[]): KpiRow[] {
  const row = ({ labels = [], rows, rates, distributions = [] }: Measurement["all"]): KpiRow => {
    const keys = labels.map(({ name, value = null }, place) => [
      name,
      value !== null && numbers[place] === true ? Number(value) : value,
    ]);
    const values = rates.map(({ rate, outcome }) => [rate, outcome.type === "defined" ? outcome.value : null]);
    const spread = distributions.flatMap(({ rate, metric, posts, values: found }) => [
      [`${rate ?? metric}.posts`, posts],
      ...found.map(({ share, value = null }) => [`${rate ?? metric}.quantile_${share}`, value]),
    ]);
    return Object.fromEntries([...keys, ["rows", rows], ...values, ...spread]) as KpiRow;
  };
  return numbers.length === 0 ? [row(all)] : groups.map(row);
}
