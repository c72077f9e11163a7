import { type DetectAlarmsInput, getPreset, listPresets, type Playbook } from "greenroom";

const files: Record<string, unknown> = import.meta.glob("../../../../core/examples/agency/crisis/detect_alarms-mila.json", { eager: true, import: "default" });

/** Mentions by the hour over nine days: an invented crisis begins in the last two. */
export function exampleStream(): DetectAlarmsInput {
  return structuredClone(Object.values(files)[0]) as DetectAlarmsInput;
}

/** The playbooks that come with the library. */
export const playbooks: readonly Playbook[] = listPresets({})
  .presets.filter(({ kind }) => kind === "playbook")
  .map(({ id }) => getPreset({ id }).value as unknown as Playbook);
