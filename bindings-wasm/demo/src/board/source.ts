import {
  type ExportHints,
  type ExportProbe,
  ExportReader,
  type ExportReport,
  type ExportRows,
  type ExportTable,
  exportTable,
  GreenroomError,
  probeExport,
} from "greenroom";

import { asked } from "../tools/tool.js";

/** So many bytes say what kind of export it is. */
const HEAD = 1 << 16;

/** An export that was read. */
export interface Source {
  readonly name: string;
  readonly report: ExportReport;
  readonly rows: readonly ExportRows[];
  readonly table: ExportTable;
}

/** What the beginning of a file says, with these hints. */
export async function probed(file: File, hints: ExportHints): Promise<ExportProbe | GreenroomError> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  return asked(() => probeExport(head, hints));
}

/** Reads a file block by block; `progress` gets the share that is read. */
export async function read(file: File, hints: ExportHints, progress: (share: number) => void): Promise<Source | GreenroomError> {
  try {
    using reader = new ExportReader(hints);
    const rows: ExportRows[] = [];
    let done = 0;
    const blocks = file.stream().getReader();
    for (let block = await blocks.read(); !block.done; block = await blocks.read()) {
      rows.push(...reader.push(block.value));
      done += block.value.length;
      progress(done / file.size);
    }
    const last = reader.finish();
    rows.push(...last.rows);
    return { name: file.name, report: last.report, rows, table: exportTable(rows) };
  } catch (error) {
    if (error instanceof GreenroomError) return error;
    throw error;
  }
}
