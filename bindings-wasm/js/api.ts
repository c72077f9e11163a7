export * from "./light.js";
export { call } from "./call.js";
export type { KpiColumn } from "./columns.js";
export { ExportReader, type ExportTable, exportTable } from "./export.js";
export {
  kpi,
  type KpiAnswer,
  type KpiRequest,
  type KpiRow,
  KpiTable,
  prepareKpiTable,
} from "./kpi.js";
export { binMentions, type BinRequest, scanMentions } from "./mentions.js";
export { prepareRoster, Roster, type RosterQuotes } from "./roster.js";
export * from "./whole_operations.js";
