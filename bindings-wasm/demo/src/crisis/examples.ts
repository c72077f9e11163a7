import { type Agency, type CheckStatementInput, type DetectAlarmsInput, getPreset, listPresets, type PlanPauseInput, type Playbook } from "greenroom";

const files: Record<string, unknown> = import.meta.glob("../../../../core/examples/agency/crisis/*-mila.json", { eager: true, import: "default" });

/** What an example file asks of an operation. */
function asks<Input>(operation: string): Input {
  const [, file] = Object.entries(files).find(([path]) => path.endsWith(`/${operation}-mila.json`)) ?? [];
  return structuredClone(file) as Input;
}

/** Mentions by the hour over nine days: an invented crisis begins in the last two. */
export const exampleStream = (): DetectAlarmsInput => asks("detect_alarms");

/** An agency with pieces on the calendar, ads and contract dates in the days of that crisis. */
export const exampleAgency = (): Agency => asks<PlanPauseInput>("plan_pause").agency;

/** A statement on it, with where it goes and the voice that it should have. */
export const exampleStatement = (): CheckStatementInput => asks("check_statement");

/** The playbooks that come with the library. */
export const playbooks: readonly Playbook[] = listPresets({})
  .presets.filter(({ kind }) => kind === "playbook")
  .map(({ id }) => getPreset({ id }).value as unknown as Playbook);
