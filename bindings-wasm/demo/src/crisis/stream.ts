import { type AlarmReport, type BinScore, type DetectAlarmsInput, type DetectorState, detectAlarms, GreenroomError, type Issue, type MentionAlarm } from "greenroom";

import { later } from "../duration.js";
import { asked } from "../tools/tool.js";

/** A stream of mentions that is seen bin by bin: the detector goes on from its own state. */
export class Stream {
  readonly scores: BinScore[] = [];
  readonly alarms: MentionAlarm[] = [];
  issues: readonly Issue[] = [];
  #seen = 0;
  #state: DetectorState | undefined;

  constructor(readonly input: DetectAlarmsInput) {
    this.feed(this.start);
  }

  /** How many bins are seen from the start: a week of a long stream, three quarters of a short one. */
  get start(): number {
    const minutes = this.input.settings?.bin_minutes ?? this.input.state?.settings.bin_minutes ?? 60;
    return Math.min(Math.round((7 * 24 * 60) / minutes), Math.floor((this.input.bins.length * 3) / 4));
  }

  get seen(): number {
    return this.#seen;
  }

  get isOver(): boolean {
    return this.#seen >= this.input.bins.length || this.issues.length > 0;
  }

  /** When the last bin that was seen is over. */
  get end(): string | undefined {
    const last = this.scores.at(-1)?.at;
    return last === undefined ? undefined : this.endOf(last);
  }

  /** When the bin that begins then is over. */
  endOf(at: string): string {
    return later(at, (this.#state?.settings.bin_minutes ?? 0) * 60);
  }

  /** What was found, as a report of the bins that were seen. */
  report(alarms: readonly MentionAlarm[] = this.alarms): AlarmReport | undefined {
    return this.#state === undefined ? undefined : { document: "alarm_report", version: 1, alarms: [...alarms], state: this.#state };
  }

  /** Lets the detector see some more bins; gives the alarms that they raise. */
  feed(count: number): readonly MentionAlarm[] {
    const bins = this.input.bins.slice(this.#seen, this.#seen + count);
    if (bins.length === 0) return [];
    const { settings, state } = this.input;
    const from = this.#state ?? state;
    const begin = from == null ? { ...(settings == null ? {} : { settings }) } : { state: from };
    const given = asked(() => detectAlarms({ ...begin, bins, with_scores: true }));
    if (given instanceof GreenroomError) {
      this.issues = given.issues;
      return [];
    }
    this.#seen += bins.length;
    this.#state = given.state;
    this.scores.push(...(given.scores ?? []));
    this.alarms.push(...given.alarms);
    return given.alarms;
  }

  /** Goes on to the next alarm, or to the end. */
  untilAlarm(): readonly MentionAlarm[] {
    while (!this.isOver) {
      const found = this.feed(1);
      if (found.length > 0) return found;
    }
    return [];
  }
}
