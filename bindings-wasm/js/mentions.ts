import { handedOver, type KpiColumn } from "./columns.js";
import type * as native from "./glue/greenroom.js";
import { Handle } from "./handle.js";
import { text } from "./text.js";
import type { MentionBin, MentionQuery, MentionScan } from "./types.js";

/** Which columns of a table of mentions are counted, and how long a bin is. */
export interface BinRequest extends Omit<MentionQuery, "settings" | "state" | "with_scores"> {
  /** How long a bin is, 1 to 1,440 minutes. */
  readonly bin_minutes: number;
}

/**
 * Looks for alarms in a table of mentions, a row for each, as `detectAlarms` does in the same mentions by bins.
 *
 * Its rows may come in any order. Different authors of a bin are counted exactly. The columns are those that `kpi` takes;
 * times are dates, or numbers whose `time_unit` the query says. `null`, `undefined` and `NaN` are not known, and
 * never 0.
 *
 * ```js
 * const columns = { at: [new Date("2026-11-25T09:01Z"), new Date("2026-11-25T11:30Z")], who: ["ana", null] };
 * const scan = scanMentions(columns, { time: "at", author: "who", settings: { bin_minutes: 60 } });
 * [scan.bins, scan.rows.without_author, scan.report.alarms]; // [3, 1, []]
 * ```
 *
 * @param columns the columns by their names, all of one length
 * @param query which columns are what, and the settings of a new detector, or the `state` of the scan before
 * @throws {GreenroomError} with everything in which the query does not fit the table, or the first value that cannot be
 */
export function scanMentions(columns: Readonly<Record<string, KpiColumn>>, query: MentionQuery | string): MentionScan {
  const input = text(query);
  return asked(columns, (table) => table.scan_mentions(input));
}

/**
 * Counts a table of mentions by bins of equal length: those in which `scanMentions` looks for alarms, the earliest first,
 * and those without a mention among them. What no row of a bin knows is absent.
 *
 * ```js
 * const bins = binMentions({ at: Int32Array.of(10, 20, 130) }, { time: "at", time_unit: "s", bin_minutes: 1 });
 * bins.map(({ mentions }) => mentions); // [2, 0, 1]
 * ```
 *
 * @param columns the columns by their names, all of one length
 * @throws {GreenroomError} with everything in which the request does not fit the table, or the first value that cannot be
 */
export function binMentions(
  columns: Readonly<Record<string, KpiColumn>>,
  { bin_minutes, ...query }: BinRequest,
): MentionBin[] {
  const input = text({ ...query, settings: { bin_minutes } });
  return asked(columns, (table) => table.bin_mentions(input));
}

/** Columns for one question. */
class MentionTable extends Handle<native.TableColumns> {
  constructor(columns: Readonly<Record<string, KpiColumn>>) {
    super(handedOver(columns));
  }

  ask<Output>(question: (table: native.TableColumns) => string): Output {
    return JSON.parse(this.use(question)) as Output;
  }
}

function asked<Output>(
  columns: Readonly<Record<string, KpiColumn>>,
  question: (table: native.TableColumns) => string,
): Output {
  const table = new MentionTable(columns);
  try {
    return table.ask(question);
  } finally {
    table.free();
  }
}
