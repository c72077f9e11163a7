import * as native from "./glue/greenroom.js";
import { Handle } from "./handle.js";
import { enter } from "./module.js";
import { text } from "./text.js";
import type { KpiKey, KpiQuery, Measurement, MetricColumn } from "./types.js";

/** Whole or floating-point numbers as engines have them; NaN is no figure, and never 0. */
type Numbers =
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array
  | Uint32Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

/**
 * A column of a table: numbers, texts, or dates. `null`, `undefined` and `NaN` are missing figures, and never 0.
 *
 * - `{ codes, names }`: texts by places in a list; a code beyond it is none
 * - `{ units, digits }`: decimal numbers such as amounts, in units of the last digit: cents with 2 digits
 * - `{ days }`: days since 1 January 1970
 * - dates are points in time
 */
export type KpiColumn =
  | Numbers
  | readonly (number | null | undefined)[]
  | readonly (string | boolean | null | undefined)[]
  | readonly (Date | null | undefined)[]
  | { readonly codes: Uint8Array | Uint16Array | Uint32Array; readonly names: readonly string[] }
  | { readonly units: Int32Array | Uint32Array | BigInt64Array | BigUint64Array; readonly digits: number }
  | { readonly days: Int32Array };

/** What is asked of a table. */
export interface KpiRequest extends Omit<KpiQuery, "by" | "columns"> {
  /** What rows are grouped by: names of columns, or parts of dates. */
  readonly by?: (string | KpiKey)[];
  /** In which columns metrics stand whose columns have other names. */
  readonly metrics?: Readonly<Record<string, string>> | MetricColumn[];
}

/**
 * A group: its keys by their columns, `rows`, and each rate by its id: an exact decimal as text, or `null` where it is
 * undefined. The measurement says why.
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
export class KpiTable extends Handle<native.KpiColumns> {
  /** @param columns the columns by their names, all of one length */
  constructor(columns: Readonly<Record<string, KpiColumn>>) {
    const lengths = Object.entries(columns).map(([name, column]) => [name, length(column)] as const);
    const other = lengths.find(([, rows]) => rows !== lengths[0]?.[1]);
    if (other !== undefined) {
      throw new TypeError(`the column ${other[0]} has ${other[1]} rows, and ${lengths[0]?.[0]} has ${lengths[0]?.[1]}`);
    }
    super(enter(() => new native.KpiColumns()));
    this.use((table) => {
      for (const [name, column] of Object.entries(columns)) add(table, name, column);
    });
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
  const row = ({ labels = [], rows, rates }: Measurement["all"]): KpiRow => {
    const keys = labels.map(({ name, value = null }, place) => [
      name,
      value !== null && numbers[place] === true ? Number(value) : value,
    ]);
    const values = rates.map(({ rate, outcome }) => [rate, outcome.type === "defined" ? outcome.value : null]);
    return Object.fromEntries([...keys, ["rows", rows], ...values]) as KpiRow;
  };
  return numbers.length === 0 ? [row(all)] : groups.map(row);
}

function length(column: KpiColumn): number {
  if ("codes" in column) return column.codes.length;
  if ("units" in column) return column.units.length;
  return "days" in column ? column.days.length : column.length;
}

function add(table: native.KpiColumns, name: string, column: KpiColumn): void {
  if ("codes" in column) {
    const none = column.names.length;
    table.texts(name, Uint32Array.from(column.codes, (code) => Math.min(code, none)), [...column.names]);
  } else if ("units" in column) {
    if (!Number.isInteger(column.digits) || column.digits < 0 || column.digits > 18) {
      throw new TypeError(`the column ${name} has ${column.digits} digits after the point, not 0 to 18`);
    }
    addIntegers(table, name, column.units, column.digits);
  } else if ("days" in column) {
    table.days(name, column.days);
  } else if (ArrayBuffer.isView(column)) {
    if (column instanceof Float64Array) table.doubles(name, column);
    else if (column instanceof Float32Array) table.singles(name, column);
    else addIntegers(table, name, column, 0);
  } else {
    addList(table, name, column);
  }
}

function addIntegers(table: native.KpiColumns, name: string, column: Exclude<Numbers, Float32Array | Float64Array>, digits: number): void {
  if (column instanceof BigInt64Array) table.large(name, column, digits);
  else if (column instanceof BigUint64Array) table.large_unsigned(name, column, digits);
  else if (column instanceof Uint32Array) table.unsigned(name, column, digits);
  else table.signed(name, column instanceof Int32Array ? column : Int32Array.from(column), digits);
}

/** A plain list: what its first value is, all are. */
function addList(table: native.KpiColumns, name: string, list: readonly unknown[]): void {
  const first = list.find((value) => value !== null && value !== undefined);
  const wrong = (row: number): never => {
    throw new TypeError(`${name}[${row}] is a ${typeof list[row]}, and the values before are not`);
  };
  if (first instanceof Date) {
    const present = new Uint8Array(Math.ceil(list.length / 8));
    const instants = BigInt64Array.from(list, (date, row) => {
      if (date === null || date === undefined || Number.isNaN(Number(date))) return 0n;
      if (!(date instanceof Date)) return wrong(row);
      present[row >> 3] = (present[row >> 3] ?? 0) | (1 << (row & 7));
      return BigInt(date.getTime());
    });
    table.instants(name, instants, present);
  } else if (typeof first === "string" || typeof first === "boolean") {
    addTexts(table, name, list, typeof first, wrong);
  } else {
    table.doubles(name, Float64Array.from(list, (value, row) => {
      if (value === null || value === undefined) return NaN;
      return typeof value === "number" ? value : wrong(row);
    }));
  }
}

function addTexts(table: native.KpiColumns, name: string, list: readonly unknown[], kind: string, wrong: (row: number) => never): void {
  const codes = new Uint32Array(list.length);
  const names = new Map<unknown, number>();
  const missing: number[] = [];
  for (let row = 0; row < list.length; row += 1) {
    const value = list[row];
    if (value === null || value === undefined) {
      missing.push(row);
      continue;
    }
    let code = names.get(value);
    if (code === undefined) {
      if (typeof value !== kind) wrong(row);
      code = names.size;
      names.set(value, code);
    }
    codes[row] = code;
  }
  for (const row of missing) codes[row] = names.size;
  table.texts(name, codes, Array.from(names.keys(), String));
}
