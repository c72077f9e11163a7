/** Where something stands in a document. */
export type Path = readonly (string | number)[];

/** A path as the core prints it: `deal.terms[0].period`. */
export function shown(path: Path): string {
  return path.map((part, place) => (typeof part === "number" ? `[${part}]` : place === 0 ? part : `.${part}`)).join("");
}

/** A field's name as people read it: `net_days` as `Net days`. */
export function words(name: string): string {
  const text = name.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
