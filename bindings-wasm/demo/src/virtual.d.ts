declare module "virtual:schema" {
  const definitions: Record<string, import("./schema.js").Node>;
  export default definitions;
}
