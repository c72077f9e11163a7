/** A length of time as people read it, in its two largest units: `2 h 15 min`, `4 d 3 h`, `40 s`. */
export function duration(seconds: number): string {
  const left = Math.abs(Math.round(seconds));
  const parts: [number, string][] = [
    [Math.floor(left / 86_400), "d"],
    [Math.floor(left / 3_600) % 24, "h"],
    [Math.floor(left / 60) % 60, "min"],
    [left % 60, "s"],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  if (first === -1) return "0 s";
  return parts
    .slice(first, first + 2)
    .filter(([count], place) => place === 0 || count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(" ");
}

/** How far an instant lies from another, in seconds: what is past is below zero. */
export const secondsUntil = (due: string, now: string): number => Math.round((Date.parse(due) - Date.parse(now)) / 1_000);

/** An instant that is some seconds later; the same where the calendar ends. */
export function later(instant: string, seconds: number): string {
  const moved = new Date(Date.parse(instant) + seconds * 1_000);
  return Number.isNaN(moved.getTime()) ? instant : moved.toISOString().replace(/\.\d+Z$/, "Z");
}

/** Whether a text is an instant that the page can reckon with. */
export const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));
