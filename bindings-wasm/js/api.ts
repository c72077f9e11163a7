export * from "./light.js";
export { call } from "./call.js";
export { ExportReader, type ExportTable, exportTable } from "./export.js";
export {
  kpi,
  type KpiAnswer,
  type KpiColumn,
  type KpiRequest,
  type KpiRow,
  KpiTable,
  prepareKpiTable,
} from "./kpi.js";
export { prepareRoster, Roster, type RosterQuotes } from "./roster.js";
export * from "./whole_operations.js";
