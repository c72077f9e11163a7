import type { KpiColumn } from "./columns.js";
import * as native from "./glue/greenroom.js";
import { Handle } from "./handle.js";
import { enter } from "./module.js";
import { octets } from "./run.js";
import { text } from "./text.js";
import type { ExportColumn, ExportHints, ExportReport, ExportRows, MetricColumn } from "./types.js";

/**
 * Reads an export of a platform block by block: files of any size in the memory of one block and one key for each row.
 *
 * ```js
 * using reader = new ExportReader({ date_order: "day_first" });
 * for await (const block of file.stream()) show(reader.push(block));
 * const { rows, report } = reader.finish();
 * ```
 */
export class ExportReader extends Handle<native.ExportReaderHandle> {
  /**
   * @param hints what the file does not say; `probeExport` tells what that is
   * @throws {GreenroomError} when the hints are refused
   */
  constructor(hints: ExportHints | string = {}) {
    const input = text(hints);
    super(enter(() => new native.ExportReaderHandle(input)));
  }

  /**
   * Reads the next block, and gives the batches of rows that it fills.
   *
   * @throws {GreenroomError} when the export cannot be read, or leaves something open
   */
  push(block: Uint8Array | ArrayBuffer): ExportRows[] {
    const bytes = octets(block);
    return JSON.parse(this.use((reader) => reader.push(bytes))) as ExportRows[];
  }

  /**
   * Ends the export, and gives the last batches and the report.
   *
   * @throws {GreenroomError} when the export cannot be read, or leaves something open
   */
  finish(): { rows: ExportRows[]; report: ExportReport } {
    const [rows, report] = JSON.parse(this.use((reader) => reader.finish())) as [ExportRows[], ExportReport];
    return { rows, report };
  }
}

/** Rows of an export as `kpi` takes them: `kpi({ ...exportTable(rows), rates: ["ctr"] })`. */
export interface ExportTable {
  /** The columns by their names. A time without an offset stands as if it were in UTC, so that its hour stays that of the export. */
  readonly columns: Record<string, KpiColumn>;
  /** The columns with figures that the export states rounded: rates made of them are estimates. */
  readonly metrics: MetricColumn[];
  /** The currency of the amounts, where there are some. */
  readonly currency?: string;
  /** How many digits after the point the longest amount has. */
  readonly money_digits?: number;
}

/**
 * The rows of an export, in one piece or in the batches of an `ExportReader`, as a table of which rates are computed.
 *
 * @throws {TypeError} when the amounts are of several currencies, for no sum is made across them
 */
export function exportTable(rows: ExportRows | readonly ExportRows[]): ExportTable {
  const batches = Array.isArray(rows) ? (rows as readonly ExportRows[]) : [rows as ExportRows];
  const parts = new Map<string, ExportColumn[]>();
  for (const column of batches.flatMap(({ columns }) => columns)) {
    const before = parts.get(column.name);
    if (before === undefined) parts.set(column.name, [column]);
    else before.push(column);
  }
  const all = [...parts.values()].flat();
  const currencies = [...new Set(all.flatMap(({ currency }) => currency ?? []))];
  if (currencies.length > 1) throw new TypeError(`the amounts are in ${currencies.join(" and ")}`);
  const amounts = all.filter(({ kind }) => kind === "money").flatMap(({ decimals }) => decimals ?? []);
  const [currency] = currencies;
  return {
    columns: Object.fromEntries(Array.from(parts, ([name, column]) => [name, values(column)])),
    metrics: Array.from(parts).flatMap(([metric, column]) => (column.some(isEstimated) ? [{ metric, column: metric, estimated: true }] : [])),
    ...(currency === undefined ? {} : { currency }),
    ...(amounts.length === 0 ? {} : { money_digits: amounts.reduce((most, amount) => Math.max(most, digits(amount)), 0) }),
  };
}

const isEstimated = ({ estimated = [] }: ExportColumn): boolean => (estimated ?? []).length > 0;

const digits = (amount: string | null): number => amount?.split(".")[1]?.length ?? 0;

/** The values of one column: the list that fits its kind is as long as there are rows. */
function values(parts: readonly ExportColumn[]): KpiColumn {
  switch (parts[0]?.kind) {
    case "text":
      return parts.flatMap(({ texts }) => texts ?? []);
    case "moment":
      return parts.flatMap(({ moments }) => (moments ?? []).map(instant));
    case "count":
      return parts.flatMap(({ counts }) => counts ?? []);
    default:
      return parts.flatMap(({ decimals }) => (decimals ?? []).map((decimal) => (decimal === null ? null : Number(decimal))));
  }
}

/** A day, or a time with or without an offset, as a point in time. */
function instant(moment: string | null): globalThis.Date | null {
  if (moment === null) return null;
  const anchored = /T.*(Z|[+-]\d\d:?\d\d)$/.test(moment) || !moment.includes("T");
  return new globalThis.Date(anchored ? moment : `${moment}Z`);
}
