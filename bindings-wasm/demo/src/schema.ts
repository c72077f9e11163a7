import definitions from "virtual:schema";

/** A piece of JSON schema, as far as the form reads it. */
export interface Node {
  $ref?: string;
  allOf?: Node[];
  anyOf?: Node[];
  oneOf?: Node[];
  type?: string | string[];
  enum?: string[];
  const?: string | number;
  description?: string;
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  minimum?: number;
}

/** What a value is, with the name under which the schema defines it. */
export interface Shape extends Node {
  name: string;
  hint: string;
}

/** What stands behind references; the description nearest to the field counts. */
export function shape(node: Node): Shape {
  const hint = node.description ?? "";
  const inner = node.allOf?.[0] ?? node.anyOf?.find((alternative) => alternative.type !== "null");
  if (inner !== undefined) {
    const found = shape(inner);
    return { ...found, hint: hint || found.hint };
  }
  if (node.$ref === undefined) return { ...node, name: "", hint };
  const name = node.$ref.replace("#/$defs/", "");
  const definition = definitions[name] ?? {};
  return { ...definition, name, hint: hint || (definition.description ?? "") };
}

/** A definition by its name. */
export function named(name: string): Shape {
  return shape({ $ref: `#/$defs/${name}` });
}

/** The type of a value, without `null`. */
export function typeOf(node: Node): string | undefined {
  return Array.isArray(node.type) ? node.type.find((type) => type !== "null") : node.type;
}

/** The variants of a union by the value of their field `type`. */
export function variants(union: Shape): Map<string, Shape> {
  return new Map((union.oneOf ?? []).map((node) => shape(node)).map((variant) => [String(variant.properties?.["type"]?.const), variant]));
}
