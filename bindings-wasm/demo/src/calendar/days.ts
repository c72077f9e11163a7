/** A day as `2026-10-19`. Days have no zone: they are reckoned in UTC, where each has 24 hours. */
export type Day = string;

const DAY = 86_400_000;
const number = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const said = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
const long = said({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const short = said({ day: "numeric", month: "short" });
const month = said({ month: "long", year: "numeric" });
const weekday = said({ weekday: "short" });

/** The day so many days later; the same day where the calendar of four-digit years ends. */
export function addDays(day: Day, days: number): Day {
  const later = new Date(number(day) + days * DAY);
  const year = later.getUTCFullYear();
  return year >= 1 && year <= 9999 ? later.toISOString().slice(0, 10) : day;
}
export const daysBetween = (from: Day, to: Day): number => Math.round((number(to) - number(from)) / DAY);
/** The Monday of its week. */
export const monday = (day: Day): Day => addDays(day, -((new Date(number(day)).getUTCDay() + 6) % 7));
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(number(text));

/** The same day of another month, or that month's last day. */
export function addMonths(day: Day, months: number): Day {
  const first = new Date(number(`${day.slice(0, 7)}-01`));
  first.setUTCMonth(first.getUTCMonth() + months);
  if (!(first.getUTCFullYear() >= 1 && first.getUTCFullYear() <= 9999)) return day;
  const start = first.toISOString().slice(0, 10);
  const wished = addDays(start, Number(day.slice(8)) - 1);
  return wished.slice(0, 7) === start.slice(0, 7) ? wished : addDays(`${wished.slice(0, 7)}-01`, -1);
}

/** The weeks that a month lies in, each from Monday on. */
export function weeksOf(day: Day): Day[][] {
  const first = monday(`${day.slice(0, 7)}-01`);
  const next = addMonths(`${day.slice(0, 7)}-01`, 1);
  const last = next > day ? addDays(next, -1) : `${day.slice(0, 7)}-31`;
  return Array.from({ length: Math.floor(daysBetween(first, last) / 7) + 1 }, (_, week) => weekOf(addDays(first, week * 7)));
}

export const weekOf = (day: Day): Day[] => Array.from({ length: 7 }, (_, place) => addDays(monday(day), place));

export const longDay = (day: Day): string => long.format(number(day));
export const shortDay = (day: Day): string => short.format(number(day));
export const monthOf = (day: Day): string => month.format(number(day));
export const weekdayOf = (day: Day): string => weekday.format(number(day));

/** When something is by the clock of a zone. */
export interface LocalTime {
  readonly date: Day;
  readonly time: string;
}

/** The clocks of a zone; those of UTC where the browser does not know it. */
export class Clock {
  readonly zone: string;
  /** Whether the browser knows the zone. */
  readonly known: boolean;
  readonly #format: Intl.DateTimeFormat;

  constructor(zone: string | undefined) {
    this.zone = zone ?? "UTC";
    const format = (timeZone: string): Intl.DateTimeFormat =>
      new Intl.DateTimeFormat("en-GB", { timeZone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    try {
      this.#format = format(this.zone);
      this.known = true;
    } catch {
      this.#format = format("UTC");
      this.known = false;
    }
  }

  at(instant: string): LocalTime {
    const parts = Object.fromEntries(this.#format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
    return { date: `${(parts["year"] ?? "").padStart(4, "0")}-${parts["month"]}-${parts["day"]}`, time: `${parts["hour"]}:${parts["minute"]}` };
  }
}
