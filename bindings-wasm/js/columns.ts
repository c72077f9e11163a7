import * as native from "./glue/greenroom.js";
import { enter } from "./module.js";

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

/** The columns of a table on the side of the module, for somebody to free. All are of one length. */
export function handedOver(columns: Readonly<Record<string, KpiColumn>>): native.TableColumns {
  const lengths = Object.entries(columns).map(([name, column]) => [name, length(column)] as const);
  const other = lengths.find(([, rows]) => rows !== lengths[0]?.[1]);
  if (other !== undefined) {
    throw new TypeError(`the column ${other[0]} has ${other[1]} rows, and ${lengths[0]?.[0]} has ${lengths[0]?.[1]}`);
  }
  const table = enter(() => new native.TableColumns());
  for (const [name, column] of Object.entries(columns)) {
    const push = pushed(name, column);
    enter(() => push(table));
  }
  return table;
}

function length(column: KpiColumn): number {
  if ("codes" in column) return column.codes.length;
  if ("units" in column) return column.units.length;
  return "days" in column ? column.days.length : column.length;
}

/** What hands a column over: all that may be wrong with it is found before, outside of the module. */
type Push = (table: native.TableColumns) => void;

function pushed(name: string, column: KpiColumn): Push {
  if ("codes" in column) {
    const [none, names] = [column.names.length, Array.from(column.names, String)];
    const codes = Uint32Array.from(column.codes, (code) => Math.min(code, none));
    return (table) => table.texts(name, codes, names);
  }
  if ("units" in column) {
    const { units, digits } = column;
    if (!Number.isInteger(digits) || digits < 0 || digits > 18) {
      throw new TypeError(`the column ${name} has ${digits} digits after the point, not 0 to 18`);
    }
    return integers(name, units, digits);
  }
  if ("days" in column) {
    const days = Int32Array.from(column.days);
    return (table) => table.days(name, days);
  }
  if (!ArrayBuffer.isView(column)) return list(name, column);
  if (column instanceof Float64Array) return (table) => table.doubles(name, column);
  if (column instanceof Float32Array) return (table) => table.singles(name, column);
  return integers(name, column, 0);
}

function integers(name: string, column: Exclude<Numbers, Float32Array | Float64Array>, digits: number): Push {
  if (column instanceof BigInt64Array) return (table) => table.large(name, column, digits);
  if (column instanceof BigUint64Array) return (table) => table.large_unsigned(name, column, digits);
  if (column instanceof Uint32Array) return (table) => table.unsigned(name, column, digits);
  const numbers = column instanceof Int32Array ? column : Int32Array.from(column);
  return (table) => table.signed(name, numbers, digits);
}

/** A plain list: what its first value is, all are. */
function list(name: string, values: readonly unknown[]): Push {
  const first = values.find((value) => value !== null && value !== undefined);
  if (first === undefined) return (table) => table.nothing(name, values.length);
  const wrong = (row: number): never => {
    throw new TypeError(`${name}[${row}] is a ${typeof values[row]}, and the values before are not`);
  };
  if (first instanceof Date) return dates(name, values, wrong);
  if (typeof first === "string" || typeof first === "boolean") return texts(name, values, typeof first, wrong);
  const numbers = Float64Array.from(values, (value, row) => {
    if (value === null || value === undefined) return NaN;
    return typeof value === "number" ? value : wrong(row);
  });
  return (table) => table.doubles(name, numbers);
}

function dates(name: string, values: readonly unknown[], wrong: (row: number) => never): Push {
  const present = new Uint8Array(Math.ceil(values.length / 8));
  const instants = BigInt64Array.from(values, (date, row) => {
    if (date === null || date === undefined) return 0n;
    if (!(date instanceof Date)) return wrong(row);
    if (Number.isNaN(date.getTime())) return 0n;
    present[row >> 3] = (present[row >> 3] ?? 0) | (1 << (row & 7));
    return BigInt(date.getTime());
  });
  return (table) => table.instants(name, instants, present);
}

function texts(name: string, values: readonly unknown[], kind: string, wrong: (row: number) => never): Push {
  const codes = new Uint32Array(values.length);
  const found = new Map<unknown, number>();
  const missing: number[] = [];
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row];
    if (value === null || value === undefined) {
      missing.push(row);
      continue;
    }
    let code = found.get(value);
    if (code === undefined) {
      if (typeof value !== kind) wrong(row);
      code = found.size;
      found.set(value, code);
    }
    codes[row] = code;
  }
  for (const row of missing) codes[row] = found.size;
  const names = Array.from(found.keys(), String);
  return (table) => table.texts(name, codes, names);
}
