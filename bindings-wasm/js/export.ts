import * as native from "./glue/greenroom.js";
import { Handle } from "./handle.js";
import { enter } from "./module.js";
import { octets } from "./run.js";
import { text } from "./text.js";
import type { ExportHints, ExportReport, ExportRows } from "./types.js";

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
